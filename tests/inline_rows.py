"""A warehouse of rows that a test writes down: every declared table, typed but without conditions."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import duckdb

from etl import sql
from etl.load import create_macros
from queries.warehouse import Snapshot, Warehouse
from schema.tables import TABLES

Row = Mapping[str, object]
Rows = Mapping[str, Sequence[Row]]
Given = Callable[[Rows], Warehouse]


def warehouse_of(folder: Path, rows: Rows) -> Warehouse:
    """Write the rows into a new folder and open it as the app opens a snapshot."""
    folder.mkdir()
    with duckdb.connect(str(folder / "warehouse.duckdb")) as connection:
        for table in TABLES.values():
            columns = ", ".join(f"{sql.quoted(column)} {sql.duckdb_type(column)}" for column in table.columns)
            connection.execute(f"create table {sql.quoted(table.name)} ({columns})")
        for name, listed in rows.items():
            for row in listed:
                places = ", ".join("?" for _ in row)
                statement = f"insert into {name} ({sql.listed(row)}) values ({places})"  # noqa: S608
                connection.execute(statement, list(row.values()))
        create_macros(connection)
    return Warehouse(Snapshot(folder.name, folder))
