from pathlib import Path

import pytest

from etl.gather import gather
from etl.official import OfficialComparison, compare_official
from etl.problems import Problem
from etl.verify import Proof, verify
from tests.etl.small_dataset import GIVEN, SAMPLE, changed, exact, given_file, passage, write_table


def proof(data_dir: Path, sources_dir: Path) -> Proof:
    gathered = gather(data_dir)
    assert gathered.problems == ()
    return verify(gathered, sources_dir)


def found(problems: tuple[Problem, ...]) -> list[tuple[str, int | None, str | None, str]]:
    return [(problem.file.split("/")[1], problem.row, problem.column, problem.rule) for problem in problems]


def test_every_passage_of_the_sample_is_proved_and_counted(data_dir: Path, sources_dir: Path) -> None:
    result = proof(data_dir, sources_dir)
    assert result.problems == ()
    assert result.passages["target_group_count"] == 3
    assert sum(result.passages.values()) == sum(
        len(rows) for rows in SAMPLE.values() if rows and "as_printed" in rows[0]
    )


@pytest.mark.parametrize(
    ("table", "index", "cells", "place"),
    [
        ("target_group_count", 0, {"as_printed": "๕๗ กลุ่ม"}, (2, "as_printed", "locator")),
        ("target_group_count", 0, {"source_line": "3"}, (2, "as_printed", "locator")),
        ("target_group_count", 0, {"source_line": "5"}, (2, "source_line", "locator")),
        ("target_group_count", 0, {"source_occurrence": "2"}, (2, "as_printed", "locator")),
        ("target_group_count", 0, {"value_min": "57"}, (2, "value_min", "reread")),
        ("target_group_count", 0, {"value_max": ""}, (2, "value_max", "reread")),
        ("target_group_count", 0, {"qualifier": "about"}, (2, "qualifier", "reread")),
        # ๘ กลุ่ม stands inside ๔๘ กลุ่ม, where it is no figure of its own
        ("target_group_count", 1, {"source_occurrence": "2"}, (3, "as_printed", "locator")),
        ("budget_line", 0, {"amount_baht": "82600"}, (2, "amount_baht", "reread")),
        ("budget_line", 0, {"qualifier": "over"}, (2, "qualifier", "reread")),
        ("activity", 0, {"qualifier": "exact", "value_max": "500"}, (2, "value_max", "reread")),
        ("meeting", 0, {"opening_date": "2022-03-05"}, (2, "opening_date", "reread")),
        ("market_link", 0, {"value_max": "99"}, (2, "value_max", "reread")),
        ("budget_line", 0, {"amount_baht": "", "qualifier": ""}, (2, "amount_baht", "reread")),
        ("budget_line", 0, {"amount_baht": "26000", **passage(3, "26,000 บาท")}, (2, "as_printed", "locator")),
        ("budget_line", 0, {"amount_baht": "0", **passage(3, ",000 บาท")}, (2, "as_printed", "locator")),
        ("budget_line", 0, {"amount_baht": "826", **passage(3, "826,")}, (2, "as_printed", "locator")),
        ("budget_line", 0, {"amount_baht": "500", **passage(3, "500 คน")}, (2, "amount_baht", "reread")),
        ("target_group_count", 0, {"unit_code": "person"}, (2, "unit_code", "reread")),
        (
            "target_group_count",
            0,
            {"value_min": "6", "value_max": "6", "as_printed": "๖ กลุ่ม"},
            (2, "as_printed", "locator"),
        ),
        ("activity", 0, {"unit_code": "farm"}, (2, "unit_code", "reread")),
        ("activity", 0, {"value_min": "", "qualifier": "", "unit_code": ""}, (2, "value_min", "reread")),
        (
            "activity",
            0,
            {"qualifier": "exact", "value_max": "500", "as_printed": "500 คน"},
            (2, "as_printed", "reread"),
        ),
        ("market_link", 0, {**exact("99", "baht"), "as_printed": "๙๙"}, (2, "as_printed", "reread")),
        ("quality_flag", 0, {"other_line": "1"}, (2, "other_as_printed", "locator")),
        ("quality_flag", 0, {"other_line": ""}, (2, "other_line", "locator")),
    ],
)
def test_what_the_original_does_not_say_is_located(
    data_dir: Path, sources_dir: Path, table: str, index: int, cells: dict[str, str], place: tuple[int, str, str]
) -> None:
    write_table(data_dir, table, changed(table, index, **cells))
    assert (f"{table}.csv", *place) in found(proof(data_dir, sources_dir).problems)


def test_a_row_without_a_figure_is_not_read_again(data_dir: Path, sources_dir: Path) -> None:
    empty = {"value_min": "", "qualifier": "", "unit_code": "", **passage(3, "อบรม")}
    write_table(data_dir, "activity", changed("activity", **empty))
    assert proof(data_dir, sources_dir).problems == ()


def correction(**cells: str) -> dict[str, str]:
    return {
        "correction_id": "000-correction-001",
        "table_name": "meeting",
        "row_id": "000-meeting-001",
        "column_name": "opening_date",
        "expected_as_printed": "๔ มีนาคม ๒๕๖๕",
        "value_used": "2022-03-05",
        "reason_th": "ปีหรือวันพิมพ์ผิด",
        "reason_en": "Misprinted day",
        "correction_state": "applied",
        **passage(1, "๔ มีนาคม ๒๕๖๕"),
        **cells,
    }


def test_a_correction_in_force_explains_another_value(data_dir: Path, sources_dir: Path) -> None:
    write_table(data_dir, "meeting", changed("meeting", opening_date="2022-03-05"))
    write_table(data_dir, "correction", [correction()])
    assert proof(data_dir, sources_dir).problems == ()
    write_table(data_dir, "correction", [correction(correction_state="withdrawn")])
    assert found(proof(data_dir, sources_dir).problems) == [("meeting.csv", 2, "opening_date", "reread")]


def test_a_correction_must_expect_what_the_original_prints(data_dir: Path, sources_dir: Path) -> None:
    write_table(data_dir, "correction", [correction(expected_as_printed="๕ มีนาคม ๒๕๖๕")])
    assert found(proof(data_dir, sources_dir).problems) == [("correction.csv", 2, "expected_as_printed", "locator")]


def test_another_original_than_the_card_speaks_of_is_refused(data_dir: Path, sources_dir: Path) -> None:
    path = sources_dir / "000_original.txt"
    path.write_bytes(path.read_bytes() + b"\nx")
    assert found(proof(data_dir, sources_dir).problems) == [
        ("000.toml", None, "sha256", "original_hash"),
        ("000.toml", None, "line_count", "original_lines"),
    ]


def test_a_missing_original_is_one_problem(data_dir: Path, sources_dir: Path) -> None:
    (sources_dir / "000_original.txt").unlink()
    assert found(proof(data_dir, sources_dir).problems) == [("000.toml", None, "source_document_id", "original")]


def test_official_cells_are_compared_one_by_one(data_dir: Path, tmp_path: Path) -> None:
    path, lines = given_file(tmp_path, data_dir)
    rows = gather(data_dir).rows("indicator_value")
    assert compare_official(rows, path) == OfficialComparison(len(lines), (), ())

    lines[3] = lines[3].replace(",200.000000,", ",200.5,")
    lines[4] = lines[4].replace(",reported,", ",no_report,")
    del lines[5]
    extra = lines[6].replace("2567", "2566")
    path.write_text(GIVEN + "\n" + "\n".join([*lines, extra]) + "\n", encoding="utf-8-sig")
    assert [(problem.row, problem.column) for problem in compare_official(rows, path).problems] == [
        (5, "value"),
        (6, "value_state"),
        (None, None),
        (7, "indicator_code"),
    ]


def test_an_indicator_that_the_given_file_does_not_have_is_named_and_no_failure(data_dir: Path, tmp_path: Path) -> None:
    path, lines = given_file(tmp_path, data_dir)
    path.write_text(
        GIVEN + "\n" + "\n".join(line for line in lines if line.startswith("people,")) + "\n", encoding="utf-8-sig"
    )
    compared = compare_official(gather(data_dir).rows("indicator_value"), path)
    assert compared == OfficialComparison(len(lines) // 2, ("sellers",), ())
