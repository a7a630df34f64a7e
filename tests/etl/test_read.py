from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.cards import read_cards
from etl.problems import Problem
from etl.read import Limits, Row, read_csv_table
from schema.tables import TABLES

TABLE = TABLES["activity_gear"]
HEADER = "activity_id,gear_code,gear_basis"


def read(folder: Path, content: bytes, limits: Limits | None = None) -> tuple[tuple[Row, ...] | None, list[Problem]]:
    path = folder / "curated" / "activity_gear.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    rows, problems = read_csv_table(folder, TABLE, limits)
    return (rows.rows if rows else None), problems


def text(*lines: str, end: str = "\n") -> bytes:
    return end.join(lines).encode()


def test_cells_are_texts_by_column_name(tmp_path: Path) -> None:
    rows, problems = read(tmp_path, text("gear_basis,activity_id,gear_code", "stated,007,NA", ""))
    assert problems == []
    assert rows is not None
    assert rows[0].values == {"activity_id": "007", "gear_code": "NA", "gear_basis": "stated"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_are_numbered_as_they_stand_in_the_file(tmp_path: Path, end: str) -> None:
    content = text(HEADER, f'a,"one{end}two{end}three",x', "b,c,d", "", end=end)
    rows, problems = read(tmp_path, b"\xef\xbb\xbf" + content)
    assert problems == []
    assert rows is not None
    assert [row.number for row in rows] == [2, 5]


@pytest.mark.parametrize(
    ("content", "rule", "row"),
    [
        (b"", "empty", None),
        (b"\xef\xbb\xbf", "empty", None),
        (b"\n\n", "empty", None),
        (text(HEADER, "a,b,c").decode().encode("utf-16"), "encoding", 1),
        (text(HEADER) + b"\na,\xa1\xa2,c\n", "encoding", 2),
        (text(HEADER, "a,à¸à¸²,c"), "mojibake", 2),
        (text("activity_id,gear_code", "a,b"), "header", 1),
        (text(HEADER + ",gear_code", "a,b,c,d"), "header", 1),
        (text("activity_id,gear_kode,gear_basis", "a,b,c"), "header", 1),
        (text("รายงานประจำปี", HEADER, "a,b,c"), "header", 1),
        (text(HEADER, "a,b,c", 'a,"b,c', "d,e,f"), "quoting", 3),
        (text(HEADER, 'a,"b"c,d'), "quoting", 2),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_file_that_cannot_be_read_says_where(tmp_path: Path, content: bytes, rule: str, row: int | None) -> None:
    rows, problems = read(tmp_path, content)
    assert rows is None
    assert [(problem.rule, problem.row) for problem in problems] == [(rule, row)]
    assert problems[0].file == "curated/activity_gear.csv"


def test_a_misspelled_header_gets_the_right_name_suggested(tmp_path: Path) -> None:
    _, problems = read(tmp_path, text("activity_id,gear_kode,gear_basis", "a,b,c"))
    assert problems[0].suggestions == ("gear_code",)


@pytest.mark.parametrize(("line", "cells"), [("a,b", 2), ("a,b,c,d", 4), ("", 0), ("a,b,1,500,000", 5)])
def test_a_row_with_other_cells_than_the_header_is_located(tmp_path: Path, line: str, cells: int) -> None:
    _, problems = read(tmp_path, text(HEADER, "a,b,c", line, "d,e,f"))
    assert [(problem.rule, problem.row) for problem in problems] == [("cells", 3)]
    assert str(cells) in problems[0].expected.en


@pytest.mark.parametrize("character", ["\x00", "\x07", "\u202e"])
def test_a_control_character_is_located(tmp_path: Path, character: str) -> None:
    _, problems = read(tmp_path, text(HEADER, "a,b,c", f"a,b{character},c"))
    assert [(problem.rule, problem.row, problem.column) for problem in problems] == [
        ("control_character", 3, "gear_code")
    ]
    assert character not in problems[0].message("th")


def test_limits_hold(tmp_path: Path) -> None:
    rows = text(HEADER, *["a,b,c"] * 5)
    assert read(tmp_path, rows, Limits(rows=5))[1] == []
    assert [problem.rule for problem in read(tmp_path, rows, Limits(rows=4))[1]] == ["limit"]
    assert [problem.rule for problem in read(tmp_path, rows, Limits(columns=2))[1]] == ["limit"]
    assert [problem.rule for problem in read(tmp_path, rows, Limits(bytes=10))[1]] == ["limit"]
    long = text(HEADER, f"a,{'ก' * 11},c")
    assert [problem.rule for problem in read(tmp_path, long, Limits(characters=10))[1]] == ["too_long"]


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    rows, problems = read_csv_table(tmp_path, TABLE)
    assert rows is None
    assert [problem.rule for problem in problems] == ["missing_file"]


def test_only_facts_may_be_none(tmp_path: Path) -> None:
    assert read(tmp_path, text(HEADER, "")) == ((), [])
    path = tmp_path / "reference" / "gear.csv"
    path.parent.mkdir()
    path.write_text(",".join(TABLES["gear"].columns) + "\n", encoding="utf-8")
    rows, problems = read_csv_table(tmp_path, TABLES["gear"])
    assert rows is None
    assert [problem.rule for problem in problems] == ["empty"]


@settings(max_examples=150)
@given(
    content=st.binary(max_size=200) | st.text(max_size=200).map(lambda t: (HEADER + "\n" + t).encode(errors="ignore"))
)
def test_no_content_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    rows, problems = read(tmp_path_factory.mktemp("any"), content)
    assert rows is not None or problems
    assert all(problem.message("th") and problem.message("en") for problem in problems)
    if rows is not None and not problems:
        assert all(set(row.values) == set(TABLE.columns) for row in rows)


def test_a_card_is_a_row(data_dir: Path) -> None:
    rows, problems = read_cards(data_dir)
    assert problems == []
    assert rows is not None
    assert rows.rows[0].values["document_date"] == "2022-03-04"
    assert rows.rows[0].values["line_count"] == "4"
    assert rows.rows[0].values["note_th"] is None
    assert rows.rows[0].number is None


@pytest.mark.parametrize(
    ("content", "rule", "column"),
    [
        ("source_document_id = ", "card", None),
        ('colour = "red"\n', "header", "colour"),
        ("line_count = [1, 2]\n", "card", "line_count"),
        ('title_th = "ก\\u202eข"\n', "card", "title_th"),
    ],
)
def test_a_broken_card_is_located(data_dir: Path, content: str, rule: str, column: str | None) -> None:
    (data_dir / "sources" / "001.toml").write_text(content, encoding="utf-8")
    _, problems = read_cards(data_dir)
    assert [(problem.file, problem.rule, problem.column) for problem in problems] == [
        ("sources/001.toml", rule, column)
    ]


def test_no_card_is_a_problem(tmp_path: Path) -> None:
    rows, problems = read_cards(tmp_path)
    assert rows is None
    assert [problem.rule for problem in problems] == ["missing_file"]
