"""Compares the official statistics of the project, cell by cell, with the file that they were taken from.

Only indicators that the file has are compared: one that was added since comes from elsewhere.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from etl.problems import Expected, Problem
from etl.read import Row
from etl.values import measured

_COLUMNS = {
    "indicator_code": "indicator_code",
    "province_code": "province_code",
    "period_be": "period",
    "value": "value",
    "value_as_printed": "value_as_printed",
    "state": "value_state",
    "readings": "readings",
    "confidence": "confidence",
    "source_code": "indicator_source_code",
    "note": "note_en",
}
"""The columns of the file that was given, and ours."""

_KEY = ("indicator_code", "province_code", "period")


@dataclass(frozen=True)
class OfficialComparison:
    """How many cells were compared, the indicators that the file does not have, and each cell that differs."""

    cells: int
    beyond: tuple[str, ...]
    problems: tuple[Problem, ...]


def compare_official(rows: tuple[Row, ...], given: Path) -> OfficialComparison:
    """Hold the cells of each indicator of the file against it: they differ, are missing here or stand only here."""
    with given.open(encoding="utf-8-sig", newline="") as file:
        wanted = {_key(cells): cells for cells in map(_ours, csv.DictReader(file, strict=True))}
    held = {_key(row.values): row for row in rows}
    problems = [problem for key, cells in wanted.items() for problem in _compare(held.get(key), cells, key, given.name)]
    only_here = Expected(f"ไม่มีแถวนี้ใน {given.name}", f"{given.name} has no such row")
    compared = {indicator for indicator, *_ in wanted}
    problems += [
        Problem(row.file, "official", only_here, row.number, _KEY[0], " ".join(key))
        for key, row in held.items()
        if key not in wanted and key[0] in compared
    ]
    beyond = sorted({indicator for indicator, *_ in held} - compared)
    return OfficialComparison(len(wanted), tuple(beyond), tuple(problems))


def _ours(cells: Mapping[str, str]) -> dict[str, str | None]:
    return {ours: cells[given] or None for given, ours in _COLUMNS.items()}


def _key(cells: Mapping[str, str | None]) -> tuple[str, ...]:
    return tuple(cells[column] or "" for column in _KEY)


def _compare(row: Row | None, wanted: Mapping[str, str | None], key: tuple[str, ...], given: str) -> Iterator[Problem]:
    if row is None:
        missing = Expected(f"ไม่พบแถวของ {given}", f"a row of {given} is missing")
        yield Problem("official/indicator_value.csv", "official", missing, value=" ".join(key))
        return
    for column, value in wanted.items():
        if _comparable(column, row.values[column]) != _comparable(column, value):
            expected = Expected(f"{given} มีค่า {value or 'ว่าง'}", f"{given} has {value or 'nothing'}")
            yield Problem(row.file, "official", expected, row.number, column, row.values[column])


def _comparable(column: str, cell: str | None) -> str | bool | Decimal | None:
    if column == "note_en":
        return cell is not None  # notes are in our own words
    return measured(cell) if column == "value" and cell else cell
