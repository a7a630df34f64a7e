"""Reads the cards of the documents: one TOML file for each, its keys the columns of `source_document`."""

import re
import tomllib
from datetime import date
from pathlib import Path

from etl.problems import Expected, Problem
from etl.read import Row, TableRows
from etl.text import dangerous_character
from schema.model import Layer, Table
from schema.tables import tables_of

CARDS = "*.toml"
_LINE_OF_ERROR = re.compile(r"at line (\d+)")


def read_cards(data_dir: Path) -> tuple[TableRows | None, list[Problem]]:
    """Every card of the folder as a row. Rows: one per document."""
    (table,) = tables_of(Layer.SOURCES)
    folder = str(table.layer)
    paths = sorted((data_dir / folder).glob(CARDS))
    if not paths:
        expected = Expected("ไม่พบบัตรเอกสาร (*.toml)", "no document card (*.toml) was found")
        return None, [Problem(folder, "missing_file", expected)]
    rows: list[Row] = []
    problems: list[Problem] = []
    for path in paths:
        row, found = _card(path, f"{folder}/{path.name}", table)
        problems += found
        if row is not None:
            rows.append(row)
    return TableRows(table, tuple(rows)), problems


def _card(path: Path, file: str, table: Table) -> tuple[Row | None, list[Problem]]:
    try:
        content = tomllib.loads(path.read_bytes().decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        found = _LINE_OF_ERROR.search(str(error))
        expected = Expected("ต้องเป็น TOML ที่ถูกต้องใน UTF-8", f"expected valid TOML in UTF-8 ({error})")
        return None, [Problem(file, "card", expected, int(found[1]) if found else None)]
    problems = [
        Problem(file, "header", Expected("ไม่รู้จักชื่อคอลัมน์นี้", "this column is unknown"), column=key)
        for key in content
        if key not in table.columns
    ]
    values: dict[str, str | None] = dict.fromkeys(table.columns)
    for column in table.columns:
        value = content.get(column)
        text = _text(value)
        if value is not None and (text is None or dangerous_character(text)):
            expected = Expected("ต้องเป็นข้อความ ตัวเลข หรือวันที่", "expected plain text, a number or a date")
            problems.append(Problem(file, "card", expected, column=column, value=str(value)))
        values[column] = text
    return Row(file, None, values), problems


def _text(value: object) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int):
        return str(value)
    return value.isoformat() if isinstance(value, date) else None
