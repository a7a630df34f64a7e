"""Puts rows into DuckDB: first staged as they came, then, when they are sound, into the tables of a snapshot."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from etl import sql
from etl.declared import DECLARED
from etl.read import TableRows
from schema.model import Table
from schema.tables import TABLES

Cell = str | int | bool | None
_WAREHOUSE = "warehouse"
_QUANTITIES = Path(__file__).with_name("quantities.sql")


def stage(connection: duckdb.DuckDBPyConnection, tables: Mapping[str, TableRows]) -> None:
    """Create one staged table per table read. Rows: as in the file, numbered from 0 in `_row`."""
    for rows in tables.values():
        _stage(connection, rows.table, [row.values for row in rows.rows])


@contextmanager
def warehouse(connection: duckdb.DuckDBPyConnection, path: Path) -> Iterator[None]:
    """A new warehouse file with every declared table, empty; the default database until it is left.

    It has the macros of quantities too. Afterwards the file is written out and let go of, whatever happened, so that it
    can be moved or removed.
    """
    connection.execute(f"attach $path as {_WAREHOUSE}", {"path": str(path)})
    connection.execute(f"use {_WAREHOUSE}")
    try:
        for table in TABLES.values():
            connection.execute(sql.create(table))
        create_macros(connection)
        yield
        connection.execute("checkpoint")
    finally:
        connection.execute("use memory")
        connection.execute(f"detach {_WAREHOUSE}")


def create_macros(connection: duckdb.DuckDBPyConnection) -> None:
    """Say how quantities add, in the default database: the queries of a snapshot use it too."""
    connection.execute(_QUANTITIES.read_text(encoding="utf-8"))


def fill_warehouse(connection: duckdb.DuckDBPyConnection, tables: Iterable[Table]) -> None:
    """Move the staged rows into the warehouse, in the order of each table, and add what the code declares.

    Errors: duckdb.ConstraintException where rows were staged that `etl.validate` would have refused.
    """
    for table in tables:
        connection.execute(sql.fill(table))
    for name, declared in DECLARED.items():
        _stage(connection, TABLES[name], list(declared(connection)))
        connection.execute(sql.fill(TABLES[name]))


def _stage(connection: duckdb.DuckDBPyConnection, table: Table, rows: Sequence[Mapping[str, Cell]]) -> None:
    connection.execute(sql.create_staged(table))
    connection.register("arriving", _texts(table, rows))
    try:
        connection.execute(sql.stage_from(table, "arriving"))
    finally:
        connection.unregister("arriving")


def _texts(table: Table, rows: Sequence[Mapping[str, Cell]]) -> pa.Table:
    cells = {
        column: pa.array((None if (cell := row[column]) is None else str(cell) for row in rows), pa.string())
        for column in table.columns
    }
    return pa.table({sql.ROW: pa.array(range(len(rows)), pa.int32()), **cells})
