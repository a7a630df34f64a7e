"""Runs the checks of `checks/*.sql`: each query returns the rows that are wrong, its header says how grave that is.

A check opens with `-- severity: fail|warn`, `-- th: ...` and `-- en: ...` (what should hold), and gives the columns
`table_name, row_id, column_name, found`. A failure stops the publication, a warning goes into the manifest.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.problems import Expected, Problem
from etl.read import Row
from etl.views import create_views
from schema.codes import Severity

FOLDER = Path(__file__).with_name("checks")
COLUMNS = ("table_name", "row_id", "column_name", "found")

Locate = Callable[[str, str], Row | None]

_HEADER = re.compile(r"-- severity: (?P<severity>fail|warn)\n-- th: (?P<th>.+)\n-- en: (?P<en>.+)\n")


@dataclass(frozen=True)
class Check:
    """One rule about the whole dataset."""

    name: str
    severity: Severity
    expected: Expected
    query: str


@dataclass(frozen=True)
class Findings:
    """What the checks reported."""

    failures: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def read_check(path: Path) -> Check:
    """One check from its file.

    Errors: ValueError where the header is not as it should be.
    """
    text = path.read_text(encoding="utf-8")
    header = _HEADER.match(text)
    if header is None:
        raise ValueError(f"{path.name}: expected the lines -- severity:, -- th:, -- en: at the top")
    return Check(path.stem, Severity.of(header["severity"]), Expected(header["th"], header["en"]), text)


def run_check(connection: duckdb.DuckDBPyConnection, check: Check, locate: Locate) -> list[Problem]:
    """The rows that one check reports, located in their files where they come from one.

    Errors: ValueError where the query gives other columns than it should.
    """
    found = connection.execute(check.query)
    columns = tuple(column[0] for column in found.description or ())
    if columns != COLUMNS:
        raise ValueError(f"{check.name}: expected the columns {COLUMNS}, found {columns}")
    return [_problem(check, tuple(map(_text, cells)), locate) for cells in found.fetchall()]


def run_checks(connection: duckdb.DuckDBPyConnection, locate: Locate, folder: Path = FOLDER) -> Findings:
    """Every check of the folder, over the tables of the default database."""
    create_views(connection)
    reported: dict[Severity, list[Problem]] = {severity: [] for severity in Severity}
    for path in sorted(folder.glob("*.sql")):
        check = read_check(path)
        reported[check.severity] += run_check(connection, check, locate)
    return Findings(tuple(reported[Severity.FAIL]), tuple(reported[Severity.WARN]))


def _problem(check: Check, cells: tuple[str | None, ...], locate: Locate) -> Problem:
    table, row_id, column, value = cells
    row = locate(table or "", row_id or "")
    if row is None:
        where = " ".join(filter(None, (table, row_id)))
        return Problem(where, check.name, check.expected, column=column, value=value)
    return Problem(row.file, check.name, check.expected, row.number, column, value)


def _text(cell: object) -> str | None:
    return None if cell is None else str(cell)
