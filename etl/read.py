"""Reads the CSV files and document cards of the data folder as text, strictly: nothing is guessed or skipped."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from etl.problems import Expected, Problem
from etl.text import dangerous_character
from schema.guarding import unguarded
from schema.model import Layer, Table
from schema.tables import tables_of

READ_LAYERS = (Layer.REFERENCE, Layer.SOURCES, Layer.CURATED, Layer.OFFICIAL)
_BOM = b"\xef\xbb\xbf"
_MOJIBAKE = "à¸"


@dataclass(frozen=True)
class Limits:
    """Beyond these a file is refused before it can cost memory or time."""

    bytes: int = 50_000_000
    columns: int = 60
    rows: int = 200_000
    characters: int = 2_000


@dataclass(frozen=True)
class Row:
    """One row: its file, its first physical row there (None where the file is the row), its cells; None is missing."""

    file: str
    number: int | None
    values: Mapping[str, str | None]


@dataclass(frozen=True)
class TableRows:
    """The rows of one table, in the order of the file."""

    table: Table
    rows: tuple[Row, ...]


class Refusal(Exception):  # noqa: N818 - carries a problem, is none of its own
    """A file that cannot be read at all."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message("en"))
        self.problem = problem


def csv_path(table: Table) -> str:
    """Where the rows of a table stand, below the data folder."""
    return f"{table.layer}/{table.name}.csv"


def read_csv_table(
    data_dir: Path, table: Table, limits: Limits | None = None
) -> tuple[TableRows | None, list[Problem]]:
    """Read one table's file: its rows, and what is wrong with single rows.

    Errors: none raised; a file that cannot be read at all gives no rows and one problem.
    """
    file = csv_path(table)
    limits = limits or Limits()
    problems: list[Problem] = []
    try:
        text = _decode(_content(data_dir / file, file, limits), file)
        records = _records(text, file, limits)
        columns = _header(records, file, table, limits)
        rows = tuple(_rows(records, file, columns, limits, problems))
    except Refusal as refusal:
        return None, [*problems, refusal.problem]
    if not rows and not problems and table.layer is not Layer.CURATED:
        return None, [Problem(file, "empty", Expected("ต้องมีข้อมูลอย่างน้อยหนึ่งแถว", "expected at least one row"))]
    return TableRows(table, rows), problems


def csv_tables() -> tuple[Table, ...]:
    """The tables that people keep as CSV files."""
    return tables_of(Layer.REFERENCE, Layer.CURATED, Layer.OFFICIAL)


def _content(path: Path, file: str, limits: Limits) -> bytes:
    if not path.is_file():
        raise Refusal(Problem(file, "missing_file", Expected("ไม่พบไฟล์นี้", "the file is missing")))
    if path.stat().st_size > limits.bytes:
        raise Refusal(_too_large(file, f"{limits.bytes:,} ไบต์", f"{limits.bytes:,} bytes"))
    content = path.read_bytes().removeprefix(_BOM)
    if not content.strip():
        raise Refusal(Problem(file, "empty", Expected("ไฟล์ว่าง", "the file is empty")))
    return content


def _decode(content: bytes, file: str) -> str:
    try:
        text = content.decode("utf-8", errors="strict")
    except UnicodeDecodeError as error:
        row = content[: error.start].count(b"\n") + 1
        expected = Expected(
            f"ต้องบันทึกเป็น UTF-8 (ไบต์ที่ {error.start} อ่านไม่ได้)", f"expected UTF-8 (byte {error.start} is not)"
        )
        raise Refusal(Problem(file, "encoding", expected, row)) from error
    if _MOJIBAKE in text:
        row = text[: text.index(_MOJIBAKE)].count("\n") + 1
        expected = Expected("ข้อความไทยถูกแปลงรหัสผิด", "Thai text was decoded with the wrong encoding before it was saved")
        raise Refusal(Problem(file, "mojibake", expected, row))
    return text


def _records(text: str, file: str, limits: Limits) -> Iterator[tuple[int, list[str]]]:
    """The records with the physical row on which each begins."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    begins = 1
    try:
        for count, record in enumerate(reader):
            if count > limits.rows:
                raise Refusal(_too_large(file, f"{limits.rows:,} แถว", f"{limits.rows:,} rows"))
            yield begins, record
            begins = reader.line_num + 1
    except csv.Error as error:
        expected = Expected("เครื่องหมายคำพูดหรือรูปแบบ CSV ไม่ถูกต้องตั้งแต่แถวนี้", f"broken quoting from this row on ({error})")
        raise Refusal(Problem(file, "quoting", expected, begins)) from error


def _header(records: Iterator[tuple[int, list[str]]], file: str, table: Table, limits: Limits) -> list[str]:
    """The column names as the file orders them, after checking that they are the declared ones, each once."""
    _, header = next(records)
    names = [name.strip() for name in header]
    if len(names) > limits.columns:
        raise Refusal(_too_large(file, f"{limits.columns} คอลัมน์", f"{limits.columns} columns"))
    repeated = [name for name, count in Counter(names).items() if count > 1]
    unknown = [name for name in names if name not in table.columns]
    missing = [name for name in table.columns if name not in names]
    if repeated or unknown or missing:
        near = tuple(dict.fromkeys(match for name in unknown for match in get_close_matches(name, missing, 1)))
        expected = Expected(
            "หัวคอลัมน์ไม่ตรง" + _listed(" ขาด ", missing) + _listed(" ไม่รู้จัก ", unknown) + _listed(" ซ้ำ ", repeated),
            "the header differs:"
            + _listed(" missing ", missing)
            + _listed(" unknown ", unknown)
            + _listed(" repeated ", repeated),
        )
        raise Refusal(Problem(file, "header", expected, 1, suggestions=near))
    return names


def _rows(
    records: Iterator[tuple[int, list[str]]], file: str, columns: list[str], limits: Limits, problems: list[Problem]
) -> Iterator[Row]:
    for number, record in records:
        if len(record) != len(columns):
            expected = Expected(
                f"ต้องมี {len(columns)} ช่อง พบ {len(record)} ช่อง", f"expected {len(columns)} cells, found {len(record)}"
            )
            problems.append(Problem(file, "cells", expected, number))
            continue
        # a row may come from one of our own files for spreadsheets
        values = dict(zip(columns, map(unguarded, record), strict=True))
        problems.extend(_cell_problems(file, number, values, limits))
        yield Row(file, number, values)


def _cell_problems(file: str, number: int, values: dict[str, str], limits: Limits) -> Iterator[Problem]:
    for column, value in values.items():
        if len(value) > limits.characters:
            expected = Expected(
                f"ต้องไม่เกิน {limits.characters:,} ตัวอักษร", f"expected at most {limits.characters:,} characters"
            )
            yield Problem(file, "too_long", expected, number, column, value)
        if (character := dangerous_character(value)) is not None:
            code = f"U+{ord(character):04X}"
            expected = Expected(f"มีอักขระควบคุมที่มองไม่เห็น {code}", f"holds the invisible control character {code}")
            yield Problem(file, "control_character", expected, number, column, value)


def _too_large(file: str, limit_th: str, limit_en: str) -> Problem:
    return Problem(file, "limit", Expected(f"ไฟล์ใหญ่เกิน {limit_th}", f"the file is larger than {limit_en}"))


def _listed(word: str, names: list[str]) -> str:
    return word + ", ".join(names) if names else ""
