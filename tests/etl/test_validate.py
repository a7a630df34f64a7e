"""Every kind of rule is broken once, and found where it was broken."""

import csv
import re
from collections.abc import Sequence, Set
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from etl.build import refuse_unsound
from etl.gather import gather
from etl.problems import Problem, ProblemsFound
from etl.reread_official import mismatch
from etl.validate import RESERVED, rules_of
from schema.codes import CODE_LISTS
from schema.fields import CODE_PATTERN
from schema.measures import MEASURES
from schema.model import Layer, Table
from schema.tables import TABLES, tables_of
from tests.etl.small_dataset import SAMPLE, changed, count, write_table


def problems_of(data_dir: Path, tables: Set[str] = TABLES.keys()) -> tuple[Problem, ...]:
    """What is wrong with some of the tables (all, unless a test needs to be quick)."""
    gathered = gather(data_dir)
    chosen = {name: rows for name, rows in gathered.tables.items() if name in tables}
    with duckdb.connect() as connection:
        try:
            refuse_unsound(connection, replace(gathered, tables=chosen))
        except ProblemsFound as found:
            return found.problems
    return ()


def places(problems: Sequence[Problem]) -> list[tuple[str, int | None, str | None, str]]:
    return [(problem.file.split("/")[1], problem.row, problem.column, problem.rule) for problem in problems]


def test_the_sample_is_sound(data_dir: Path) -> None:
    assert problems_of(data_dir) == ()


@pytest.mark.parametrize(
    ("table", "index", "cells", "column", "rule"),
    [
        ("target_group_count", 1, {"province_code": ""}, "province_code", "required"),
        ("target_group_count", 1, {"province_code": "-"}, "province_code", "required"),
        ("target_group_count", 1, {"province_code": "ปทุมธนี"}, "province_code", "code"),
        ("target_group_count", 1, {"work_group_code": "เกษตร/แปรรูป"}, "work_group_code", "code"),
        ("target_group_count", 1, {"count_definition": "everything"}, "count_definition", "code"),
        ("target_group_count", 1, {"qualifier": "roughly"}, "qualifier", "code"),
        ("target_group_count", 1, {"value_min": "แปด"}, "value_min", "number"),
        ("target_group_count", 1, {"value_min": "8_0"}, "value_min", "number"),
        ("target_group_count", 1, {"source_line": "0"}, "source_line", "minimum"),
        ("target_group_count", 1, {"source_line": "2.5"}, "source_line", "number"),
        ("target_group_count", 1, {"source_document_id": "009"}, "source_document_id", "code"),
        ("target_group_count", 1, {"part_of": "000-count-999"}, "part_of", "reference"),
        ("target_group_count", 1, {"target_group_count_id": "000-count"}, "target_group_count_id", "pattern"),
        ("target_group_count", 1, {"target_group_count_id": "000-Count-002"}, "target_group_count_id", "pattern"),
        ("target_group_count", 1, {"target_group_count_id": "000-count-2"}, "target_group_count_id", "pattern"),
        ("budget_line", 0, {"budget_line_id": "001-budget-001"}, "budget_line_id", "id_of_document"),
        ("target_group_count", 1, {"as_printed": "๘" * 101}, "as_printed", "longest"),
        ("target_group_count", 1, {"as_printed": "๘\nกลุ่ม"}, "as_printed", "line_break"),
        ("quality_flag", 0, {"other_as_printed": "๘\r\nกลุ่ม"}, "other_as_printed", "line_break"),
        ("indicator_source", 0, {"agency_address": "javascript:alert(1)"}, "agency_address", "pattern"),
        ("indicator_source", 0, {"agency_address": "ftp://example.org"}, "agency_address", "pattern"),
        ("indicator_source", 0, {"agency_address": "https://example.org/ x"}, "agency_address", "pattern"),
        ("indicator", 0, {"indicator_code": "peo.ple"}, "indicator_code", "pattern"),
        ("meeting", 0, {"fiscal_year_be": "2021"}, "fiscal_year_be", "minimum"),
        ("meeting", 0, {"fiscal_year_be": "65"}, "fiscal_year_be", "minimum"),
        ("meeting", 0, {"fiscal_year_be": "2700"}, "fiscal_year_be", "maximum"),
        ("meeting", 0, {"fiscal_year_be": ""}, "fiscal_year_be", "year_and_basis"),
        ("meeting", 0, {"fiscal_year_basis": "not_stated"}, "fiscal_year_be", "year_and_basis"),
        ("meeting", 0, {"start_date": "31/4/2565"}, "start_date", "date"),
        ("meeting", 0, {"start_time": "9.30"}, "start_time", "pattern"),
        ("meeting", 0, {"committee_id": "000-committee-009"}, "committee_id", "reference"),
        ("budget_line", 0, {"amount_baht": "826,000.005"}, "amount_baht", "decimals"),
        ("budget_line", 0, {"amount_baht": "-1"}, "amount_baht", "minimum"),
        ("market_link", 0, {"is_implausible": "maybe"}, "is_implausible", "boolean"),
        ("activity_gear", 0, {"gear_code": "gearbox"}, "gear_code", "code"),
        ("indicator", 1, {"decimals": "9"}, "decimals", "maximum"),
    ],
)  # fmt: skip
def test_a_broken_rule_is_located(
    data_dir: Path, table: str, index: int, cells: dict[str, str], column: str, rule: str
) -> None:
    write_table(data_dir, table, changed(table, index, **cells))
    parents = {reference.table for reference in TABLES[table].references}
    problems = problems_of(data_dir, {table, *parents})
    assert places(problems) == [(f"{table}.csv", index + 2, column, rule)]
    assert problems[0].expected.th
    assert problems[0].expected.en
    assert problems[0].file.startswith(TABLES[table].layer)


def test_a_year_of_the_other_era_gets_the_right_one_suggested(data_dir: Path) -> None:
    write_table(data_dir, "meeting", changed("meeting", fiscal_year_be="2022"))
    assert problems_of(data_dir)[0].suggestions == ("2565",)


def test_an_unknown_code_gets_the_nearest_suggested(data_dir: Path) -> None:
    write_table(data_dir, "target_group", changed("target_group", province_code="ปทุมธนี"))
    (problem,) = [problem for problem in problems_of(data_dir) if problem.file.endswith("target_group.csv")]
    assert any(suggestion.startswith("13 ") for suggestion in problem.suggestions)
    assert problem.value == "ปทุมธนี"


def test_a_repeated_key_names_both_rows(data_dir: Path) -> None:
    rows = [*SAMPLE["target_group_count"], count("002", "9", "๙ กลุ่ม", work_group_code="agriculture")]
    write_table(data_dir, "target_group_count", rows)
    (problem,) = problems_of(data_dir)
    assert places([problem]) == [("target_group_count.csv", 5, "target_group_count_id", "unique")]
    assert "row 3" in problem.expected.en


def test_a_second_card_of_a_document_names_the_first(data_dir: Path) -> None:
    card = data_dir / "sources" / "000.toml"
    (data_dir / "sources" / "001.toml").write_text(card.read_text(encoding="utf-8"), encoding="utf-8")
    (problem,) = problems_of(data_dir, {"source_document"})
    assert places([problem]) == [("001.toml", None, "source_document_id", "unique")]
    assert problem.expected.en.endswith("sources/000.toml")


def test_keys_are_compared_as_clean_text(data_dir: Path) -> None:
    rows = [
        *SAMPLE["activity_gear"],
        {"activity_id": "000-activity-001\u200b", "gear_code": "knowledge ", "gear_basis": "stated"},
    ]
    write_table(data_dir, "activity_gear", rows)
    assert places(problems_of(data_dir)) == [("activity_gear.csv", 3, "activity_id", "unique")]


def test_problems_of_all_files_come_at_once(data_dir: Path) -> None:
    write_table(data_dir, "meeting", changed("meeting", start_date="soon"))
    write_table(data_dir, "budget_line", changed("budget_line", amount_baht="(5)", budget_stage="dreamt"))
    (data_dir / "official" / "indicator_source.csv").unlink()
    (data_dir / "sources" / "001.toml").write_text("x = 1\n", encoding="utf-8")
    found = places(problems_of(data_dir))
    assert ("meeting.csv", 2, "start_date", "date") in found
    assert ("budget_line.csv", 2, "amount_baht", "number") in found
    assert ("budget_line.csv", 2, "budget_stage", "code") in found
    assert ("indicator_source.csv", None, None, "missing_file") in found
    assert ("001.toml", None, "x", "header") in found
    # what refers to the missing table is not reported a second time for each row
    assert not [place for place in found if place[0] == "indicator_value.csv"]


def test_an_unreadable_required_cell_is_reported_once(data_dir: Path) -> None:
    write_table(data_dir, "target_group_count", changed("target_group_count", value_min="eight"))
    assert places(problems_of(data_dir)) == [("target_group_count.csv", 2, "value_min", "number")]


def test_every_declared_condition_becomes_a_rule(data_dir: Path) -> None:
    lists = gather(data_dir).lists
    found = {(rule.column, rule.name) for rule in rules_of(TABLES["meeting"], lists)}
    assert ("meeting_id", "required") in found
    assert ("meeting_id", "pattern") in found
    assert ("province_code", "code") in found
    assert ("fiscal_year_be", "minimum") in found
    assert ("fiscal_year_be", "year_and_basis") in found
    assert ("note_th", "required") not in found


def test_a_reference_that_leads_nowhere_says_what_it_must_be(data_dir: Path) -> None:
    write_table(data_dir, "resolution", [{**SAMPLE["resolution"][0], "agenda_item_id": "000-agenda-009"}])
    (problem,) = problems_of(data_dir, {"resolution", "meeting", "agenda_item"})
    assert problem.expected.en == "must be the agenda_item_id of a row of agenda_item"


def changed_reference(data_dir: Path, table: str, key: str, column: str, value: str) -> int:
    """Change one cell of a list; gives its row in the file."""
    path = data_dir / "reference" / f"{table}.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    number = next(number for number, row in enumerate(rows) if row[TABLES[table].key[0]] == key)
    rows[number][column] = value
    write_table(data_dir, table, rows)
    return number + 2


LISTS = [table for table in tables_of(Layer.REFERENCE) if table.key == (table.columns[0],) and table.name != "district"]


@pytest.mark.parametrize("table", LISTS, ids=lambda table: table.name)
def test_a_code_that_a_link_would_cut_is_refused_in_every_list(data_dir: Path, table: Table) -> None:
    path = data_dir / "reference" / f"{table.name}.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        last = list(csv.DictReader(file))[-1][table.key[0]]
    row = changed_reference(data_dir, table.name, last, table.key[0], f"{last}.x")
    assert (f"{table.name}.csv", row, table.key[0], "pattern") in places(problems_of(data_dir, {table.name}))


@pytest.mark.parametrize("reserved", RESERVED)
def test_a_word_that_means_no_single_code_is_refused_as_a_code(data_dir: Path, reserved: str) -> None:
    row = changed_reference(data_dir, "gear", "inputs", "gear_code", reserved)
    assert ("gear.csv", row, "gear_code", "reserved") in places(problems_of(data_dir, {"gear"}))


@pytest.mark.parametrize("code", sorted({*MEASURES, *(str(code) for codes in CODE_LISTS.values() for code in codes)}))
def test_codes_that_the_code_declares_may_stand_in_a_link(code: str) -> None:
    assert re.fullmatch(CODE_PATTERN, code)


def test_latitude_and_longitude_that_changed_places_are_refused(data_dir: Path) -> None:
    changed_reference(data_dir, "province", "13", "latitude", "100.53")
    row = changed_reference(data_dir, "province", "13", "longitude", "14.02")
    assert places(problems_of(data_dir, {"province"})) == [
        ("province.csv", row, "latitude", "maximum"),
        ("province.csv", row, "longitude", "minimum"),
    ]


@pytest.mark.parametrize(
    ("cells", "is_wrong"),
    [
        ({"value": "200", "value_as_printed": "๒๐๐"}, False),
        ({"value": "1200", "value_as_printed": "1,200.0"}, False),
        ({"value": "200", "value_as_printed": "200 person"}, False),
        ({"value": "200", "value_as_printed": "", "note_en": "sum of months"}, False),
        ({"value": "", "value_as_printed": "", "value_state": "no_report"}, False),
        ({"value": "", "value_as_printed": "-", "value_state": "no_report"}, False),
        ({"value": "2000", "value_as_printed": "200"}, True),
        ({"value": "200", "value_as_printed": "0.2 million"}, True),
        ({"value": "200", "value_as_printed": "200 baht"}, True),
        ({"value": "200", "value_as_printed": ""}, True),
        ({"value": "", "value_as_printed": "200", "value_state": "no_report"}, True),
    ],
)
def test_an_official_value_is_read_again_from_its_printed_form(
    data_dir: Path, cells: dict[str, str], is_wrong: bool
) -> None:
    path = data_dir / "official" / "indicator_value.csv"
    with path.open(encoding="utf-8", newline="") as file:
        first, *others = csv.DictReader(file)
    write_table(data_dir, "indicator_value", [first | cells, *others])
    found = places(problems_of(data_dir, {"indicator", "indicator_value"}))
    assert found == [("indicator_value.csv", 2, "value", "reread")] * is_wrong


def test_an_official_value_may_be_printed_in_another_unit() -> None:
    cells = {"value": "6351791.655076", "value_as_printed": "6351791655075.83 baht", "value_state": "reported"}
    assert mismatch(cells, "million_baht") is None
    assert mismatch(cells, "baht") is not None
    assert mismatch(cells | {"value": "6351791.655075"}, "million_baht") is not None
