"""Temporary views over all tables of one shape, made from the schema, so that a check is written once for all of them.

`any_row` (table_name, row_id), `any_value` (+ column_name, found: its value as text), `any_quantity` and `any_passage`
speak of the curated tables; `any_link` gives each id that `part_of` or `overlaps` names.
"""

from collections.abc import Callable, Iterable

import duckdb

from etl import sql
from schema.model import Layer, Table
from schema.tables import tables_of
from schema.tables.committee import PASSAGE, QUANTITY

_LINKS = ("part_of", "overlaps")


def create_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the views over the tables of the default database. Rows: one per curated row (or cell, or link)."""
    tables = tables_of(Layer.CURATED)
    _create(connection, "any_row", tables, lambda table: _select(table, ()))
    _create(connection, "any_value", tables, _values)
    _create(connection, "any_quantity", _with(tables, *QUANTITY, "unit_code"), _columns(*QUANTITY, "unit_code"))
    _create(connection, "any_passage", _with(tables, *PASSAGE), _columns(*PASSAGE))
    links = [(table, column) for table in tables for column in _LINKS if column in table.columns]
    connection.execute(f"create temp view any_link as {' union all '.join(_link(*link) for link in links)}")


def _create(
    connection: duckdb.DuckDBPyConnection, view: str, tables: Iterable[Table], select: Callable[[Table], str]
) -> None:
    connection.execute(f"create temp view {view} as {' union all '.join(map(select, tables))}")


def _with(tables: Iterable[Table], *columns: str) -> list[Table]:
    return [table for table in tables if {*columns} <= {*table.columns}]


def _columns(*columns: str) -> Callable[[Table], str]:
    return lambda table: _select(table, columns)


def _select(table: Table, columns: tuple[str, ...]) -> str:
    cells = "".join(f", {sql.quoted(column)}" for column in columns)
    return f"select '{table.name}' as table_name, {sql.row_id(table)} as row_id{cells} from {sql.quoted(table.name)}"  # noqa: S608


def _values(table: Table) -> str:
    # underscored names: `correction` has columns of its own named row_id and column_name
    texts = ", ".join(f"cast({sql.quoted(column)} as varchar) as {sql.quoted(column)}" for column in table.columns)
    source = f"select {sql.row_id(table)} as _key, {texts} from {sql.quoted(table.name)}"  # noqa: S608
    return (
        f"select '{table.name}' as table_name, _key as row_id, _column as column_name, _cell as found "  # noqa: S608
        f"from ({source}) unpivot (_cell for _column in ({sql.listed(table.columns)}))"
    )


def _link(table: Table, column: str) -> str:
    return (
        f"select '{table.name}' as table_name, {sql.row_id(table)} as row_id, '{column}' as column_name, "  # noqa: S608
        f"unnest(string_split({sql.quoted(column)}, '|')) as linked_id from {sql.quoted(table.name)}"
    )
