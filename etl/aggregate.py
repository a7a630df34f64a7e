"""Runs the queries that make the built tables; each must give the declared columns, one row per key."""

from pathlib import Path

import duckdb

from etl import sql
from etl.problems import Expected, Problem, ProblemsFound
from schema.model import Table
from schema.tables import TABLES

AGGREGATES = (
    "fact",
    "measure_evidence",
    "measure_value",
    "coverage",
    "target_group_summary",
    "budget_summary",
    "certification_summary",
    "activity_summary",
)
"""The built tables that a query makes, in the order in which they build on one another."""

FOLDER = Path(__file__).with_name("aggregates")
STEPS = "steps"
"""The folder, in that of the aggregates, of the queries from which they are put together: a view for each file."""


def build_tables(connection: duckdb.DuckDBPyConnection, folder: Path = FOLDER) -> None:
    """Fill every aggregate of the warehouse; a step is a view that has the name of its file.

    Errors: ProblemsFound where a query gives other columns than its table has, or two rows with one key.
    """
    for path in sorted((folder / STEPS).glob("*.sql")):
        connection.execute(sql.temporary_view(path.stem, _query(path)))
    for name in AGGREGATES:
        _build(connection, TABLES[name], folder / f"{name}.sql")


def _build(connection: duckdb.DuckDBPyConnection, table: Table, path: Path) -> None:
    query = _query(path)
    file = f"aggregates/{path.name}"
    columns = connection.execute(sql.described(query)).fetchall()
    _refuse_other_columns(table, tuple(column[0] for column in columns), file)
    connection.execute(sql.keep(table, query))
    _refuse_bad_keys(connection, table, file)
    connection.execute(sql.fill(table))


def _query(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip().removesuffix(";")


def _refuse_other_columns(table: Table, found: tuple[str, ...], file: str) -> None:
    if sorted(found) != sorted(table.columns):
        missing = ", ".join(column for column in table.columns if column not in found) or "–"
        unknown = ", ".join(column for column in found if column not in table.columns) or "–"
        expected = Expected(
            f"คอลัมน์ไม่ตรงกับตาราง {table.name}: ขาด {missing} เกิน {unknown}",
            f"the columns are not those of {table.name}: missing {missing}, unknown {unknown}",
        )
        raise ProblemsFound([Problem(file, "columns", expected)])


def _refuse_bad_keys(connection: duckdb.DuckDBPyConnection, table: Table, file: str) -> None:
    required = connection.execute(sql.rows_without_required(table)).fetchall()
    repeated = connection.execute(sql.repeated_keys(table)).fetchall()
    unfilled = Expected("ต้องมีค่าในทุกคอลัมน์ที่บังคับ", "every required column must be filled")
    once = Expected(f"ต้องมีแถวเดียวต่อ {', '.join(table.key)}", f"expected one row per {', '.join(table.key)}")
    problems = [Problem(file, "required", unfilled, value=key) for (key,) in required]
    problems += [Problem(file, "unique", once, value=key) for (key,) in repeated]
    if problems:
        raise ProblemsFound(problems)
