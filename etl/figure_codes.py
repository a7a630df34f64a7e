"""Gives every fact and every cell of an aggregate its code."""

from collections.abc import Iterable, Iterator

import duckdb
import pyarrow as pa

from etl import sql
from schema.figure_code import figure_code
from schema.tables import TABLES

_ARRIVING = "arriving_figure_codes"


def fill_figure_codes(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill the table of codes from the rows of all tables that carry them."""
    table = TABLES["figure_code"]
    rows = list(coded(_row_keys(connection)))
    columns = {name: [row[place] for row in rows] for place, name in enumerate(table.columns)}
    connection.register(_ARRIVING, pa.table(columns, schema=pa.schema([(name, pa.string()) for name in table.columns])))
    connection.execute(sql.keep(table, f"select * from {_ARRIVING}"))  # noqa: S608
    connection.execute(sql.fill(table))
    connection.unregister(_ARRIVING)


def coded(row_keys: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Code, table and key of each row; unique by construction, whatever the order in which the rows come.

    Two rows whose hashes fall together are parted by a salt: the one that sorts first keeps its code.
    """
    taken: set[str] = set()
    for table, row_key in sorted(row_keys):
        salt = 0
        while (code := figure_code(table, row_key, salt)) in taken:
            salt += 1
        taken.add(code)
        yield code, table, row_key


def _row_keys(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, str]]:
    for table in TABLES.values():
        if table.has_figure_codes:
            for (row_key,) in connection.execute(sql.row_keys(table)).fetchall():
                yield table.name, row_key
