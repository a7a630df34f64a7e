"""Temporary views over all tables of one shape, made from the schema, so that a check is written once for all of them.

`any_row` (table_name, row_id), `any_value` (+ column_name, found: its value as text), `any_quantity` and `any_passage`
speak of the curated tables; `any_link` gives each id that `part_of` or `overlaps` names. `any_part` holds a part
against its whole, in every table that has parts: (table_name, row_id, whole_id, column_name, part_cell, whole_cell).
`any_province` gives each way from a row to a province: its own, that of its document, and that of each row or place
that it names: (table_name, row_id, way, province_code).
"""

from collections.abc import Callable, Iterable, Iterator

import duckdb

from etl import sql
from schema.fields import FIELDS
from schema.model import Layer, Table
from schema.tables import TABLES, tables_of
from schema.tables.committee import PASSAGE, QUANTITY

_PART_OF = "part_of"
_PROVINCE, _PROVINCE_TABLE, _DISTRICT_TABLE = "province_code", "province", "district"
_LINKS = (_PART_OF, "overlaps")
_LIKE_ITS_WHOLE = (
    "province_code",
    "meeting_id",
    "fiscal_year_be",
    "period_kind",
    "period",
    "unit_code",
    "count_definition",
    "budget_stage",
    "standard_code",
    "certification_status",
    "commodity_code",
    "production_item",
)
"""In what a part is like its whole; a figure that is part of an unlike one would leave the sums without a word."""


def create_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the views over the tables of the default database. Rows: one per curated row (or cell, or link)."""
    tables = tables_of(Layer.CURATED)
    _create(connection, "any_row", tables, lambda table: _select(table, ()))
    _create(connection, "any_value", tables, _values)
    _create(connection, "any_quantity", _with(tables, *QUANTITY, "unit_code"), _columns(*QUANTITY, "unit_code"))
    _create(connection, "any_passage", _with(tables, *PASSAGE), _columns(*PASSAGE))
    links = [(table, column) for table in tables for column in _LINKS if column in table.columns]
    connection.execute(f"create temp view any_link as {' union all '.join(_link(*link) for link in links)}")
    _create(connection, "any_part", _with(TABLES.values(), _PART_OF), _parts)
    ways = [select for table in tables for select in _provinces(table)]
    connection.execute(f"create temp view any_province as {' union all '.join(ways)}")


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


def _provinces(table: Table) -> Iterator[str]:
    """Ways along declared references and codes to a table that has a province; parts and wholes have `any_part`."""
    if _PROVINCE in table.columns:
        yield _way(table, _PROVINCE, "own", "")
    references = {(reference.column, reference.table, reference.key) for reference in table.references}
    coded = {(name, codes, TABLES[codes].key[0]) for name in table.columns if (codes := FIELDS[name].codes) in TABLES}
    for column, other, key in sorted(references | coded):
        is_place = other == _DISTRICT_TABLE and _PROVINCE in table.columns  # held against it by a check of its own
        if other not in (table.name, _PROVINCE_TABLE) and not is_place and _PROVINCE in TABLES[other].columns:
            joined = f"inner join {sql.quoted(other)} as other on own.{sql.quoted(column)} = other.{sql.quoted(key)}"
            yield _way(table, column, "other", joined)


def _way(table: Table, column: str, side: str, joined: str) -> str:
    key = ", ".join(f"own.{sql.quoted(name)}" for name in table.key)
    return (
        f"select '{table.name}' as table_name, concat_ws('|', {key}) as row_id, '{column}' as way, "  # noqa: S608
        f"{side}.{_PROVINCE} as province_code from {sql.quoted(table.name)} as own {joined} "
        f"where {side}.{_PROVINCE} is not null"
    )


def _parts(table: Table) -> str:
    part, whole = (
        ", ".join(
            f"cast({row}.{sql.quoted(column)} as varchar)" for column in table.columns if column in _LIKE_ITS_WHOLE
        )
        for row in ("part", "whole")
    )
    names = ", ".join(f"'{column}'" for column in table.columns if column in _LIKE_ITS_WHOLE)
    (key,) = table.key
    return (
        f"select '{table.name}' as table_name, part.{sql.quoted(key)} as row_id, part.part_of as whole_id, "  # noqa: S608
        f"unnest([{names}]) as column_name, unnest([{part}]) as part_cell, unnest([{whole}]) as whole_cell "
        f"from {sql.quoted(table.name)} as part inner join {sql.quoted(table.name)} as whole "
        f"on part.part_of = whole.{sql.quoted(key)}"
    )
