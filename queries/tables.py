"""Whole tables under a scope, for files: every row with its code and the passages or table cells that it rests on.

No statement is a file here. It is built as DuckDB's relation of declared columns and bound constants, for any declared
table: no text of a statement is put together, and a name that the schema does not declare is refused.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import or_

from duckdb import (
    ColumnExpression,
    ConstantExpression,
    DuckDBPyConnection,
    DuckDBPyRelation,
    Expression,
    FunctionExpression,
)

from queries.facets import ANY, FacetRow
from queries.parents import ROWS, column_at, with_parents
from queries.selection import TIERS, YEAR, Place, Selection, place_of, shared_key, year_place_of
from queries.warehouse import Warehouse
from schema.codes import PeriodKind, Tier
from schema.model import Reference, Table
from schema.period import Period, fiscal_year
from schema.tables import TABLES
from schema.tables.built import ALL
from schema.where import Where

Cell = str | int | Decimal | date | bool | None
Row = tuple[Cell, ...]

_KIND = "period_kind"
_FILTERS = {"provinces": "province_code", "work_groups": "work_group_code", "periods": YEAR, "tiers": "tier"}
"""The shared filters, each with the column of its codes."""


@dataclass(frozen=True)
class RowPassageRow:
    """One passage behind a row of a table, with the code of the fact that stands there."""

    row_key: str
    figure_code: str | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class RowCellRow:
    """One cell of an agency's table behind a row, with the code of the value."""

    row_key: str
    figure_code: str | None
    indicator_source_code: str
    publisher_th: str
    publisher_en: str
    title_th: str
    title_en: str
    agency_address: str
    stored_copy: str
    licence_as_stated: str | None
    value_as_printed: str | None


def rows(warehouse: Warehouse, selection: Selection, limit: int | None = None) -> list[Row]:
    """Rows: as the table declares them, in its columns and its order; the first ones with a limit."""
    table = TABLES[selection.table]

    def ask(cursor: DuckDBPyConnection) -> list[Row]:
        found = _selected(cursor, selection).sort(*map(ColumnExpression, table.sort_columns))
        return (found if limit is None else found.limit(limit)).fetchall()

    return warehouse.read(ask)


def values(warehouse: Warehouse, selection: Selection, column: str) -> list[Cell]:
    """What stands in a column of the rows, each once and in order; a missing value is none."""

    def ask(cursor: DuckDBPyConnection) -> list[Row]:
        held = ColumnExpression(ROWS, column)
        found = _found(cursor, selection).filter(held.isnotnull()).select(held).distinct()
        return found.sort(ColumnExpression(column)).fetchall()

    return [cell for (cell,) in warehouse.read(ask)]


def count(warehouse: Warehouse, selection: Selection) -> int:
    """How many rows there are."""
    return warehouse.read(lambda cursor: len(_selected(cursor, selection)))


def options(warehouse: Warehouse, selection: Selection) -> list[FacetRow]:
    """How many rows each option of the shared filters leaves under the other filters.

    Rows: one per filter that the table can take and code that a row then has, and one of the code * for each filter.
    """

    def ask(cursor: DuckDBPyConnection) -> list[FacetRow]:
        return [row for name in _FILTERS for row in _options(cursor, selection, name)]

    return warehouse.read(ask)


def passages(warehouse: Warehouse, table: str, keys: Sequence[str] | None) -> list[RowPassageRow]:
    """Rows: one per row of the table and passage that it rests on; None as keys asks for all rows."""
    listed = None if keys is None else list(keys)
    if table == "coverage":
        return warehouse.fetch("coverage_passages", RowPassageRow, keys=listed)
    found = warehouse.fetch("row_passages", RowPassageRow, table=table, keys=listed)
    return found or warehouse.fetch("summary_passages", RowPassageRow, table=table, keys=listed)


def cells(warehouse: Warehouse, table: str, keys: Sequence[str] | None) -> list[RowCellRow]:
    """Rows: one per row of the table and cell of an agency's table that it rests on; None as keys asks for all rows."""
    return warehouse.fetch("row_cells", RowCellRow, table=table, keys=None if keys is None else list(keys))


def row_key(table: Table, row: Row) -> str:
    """The key of a row as its code and its evidence know it."""
    by_name = dict(zip(table.columns, row, strict=True))
    return "|".join(str(by_name[column]) for column in table.key if by_name[column] is not None)


def _options(cursor: DuckDBPyConnection, selection: Selection, name: str) -> list[FacetRow]:
    """The codes of one filter with the rows that each leaves, whatever is chosen in the filter itself."""
    table = TABLES[selection.table]
    others = replace(selection, scope=replace(selection.scope, **{name: None}))
    own = TIERS.get(table.name) if name == "tiers" else None
    if own is not None:
        return [FacetRow(name, str(own), len(_found(cursor, others)))]
    places = _places(table, name)
    if not places:
        return []
    found = _found(cursor, others, [path for path, _ in places])
    counted = found.aggregate([*map(column_at, places), FunctionExpression("count_star")])
    read = [(_option(name, cells), count) for *cells, count in counted.fetchall()]
    return [FacetRow(name, ANY, 0), *(FacetRow(name, code, count) for code, count in read if code is not None)]


def _places(table: Table, name: str) -> list[Place]:
    """Where the codes of a shared filter stand: of a period without a fiscal year its kind and its label."""
    place = year_place_of(table) if name == "periods" else place_of(table, _FILTERS[name])
    if place is None:
        return []
    kind = place_of(table, _KIND) if name == "periods" and place[1] != YEAR else None
    return [place] if kind is None else [kind, place]


def _option(name: str, cells: Sequence[Cell]) -> str | None:
    """The code of an option as filters know it; None for a row that the filter does not concern."""
    if name != "periods":
        return None if cells[0] is None else str(cells[0])
    if len(cells) > 1:
        return f"{cells[0]}:{cells[1]}"
    return fiscal_year(None if cells[0] is None else int(str(cells[0]))).key


def _selected(cursor: DuckDBPyConnection, selection: Selection) -> DuckDBPyRelation:
    """The rows in scope, in the columns of the table."""
    return _found(cursor, selection).select(*(ColumnExpression(ROWS, name) for name in TABLES[selection.table].columns))


def _found(
    cursor: DuckDBPyConnection, selection: Selection, further: Sequence[tuple[Reference, ...]] = ()
) -> DuckDBPyRelation:
    """The rows in scope beside their parents, those on the further paths too.

    A parent is found by its key, so no row is doubled.
    """
    table = TABLES[selection.table]
    conditions = list(_conditions(selection))
    found = cursor.table(table.name).set_alias(ROWS)
    for where in selection.where:
        if where.through is not None:
            found = _known_to(cursor, found, where, table).set_alias(ROWS)
    found = with_parents(cursor, found, [*(path for path, _ in conditions), *further])
    for _, condition in conditions:
        found = found.filter(condition)
    return found


def _conditions(selection: Selection) -> Iterator[tuple[tuple[Reference, ...], Expression]]:
    """Each filter that the table can take: the references that lead to its column, and the condition."""
    table, scope = TABLES[selection.table], selection.scope
    # a measure has rows of its whole and of its parts, which never stand in one list
    splits = any("work_group_code" in where.columns for where in selection.where)
    unsplit = (ALL,) if selection.measure and scope.work_groups is None and not splits else scope.work_groups
    for column, codes in (
        ("province_code", scope.provinces),
        ("work_group_code", unsplit),
        ("measure_code", None if selection.measure is None else (selection.measure,)),
        ("definition_code", None if selection.definition is None else (selection.definition,)),
    ):
        place = None if codes is None else place_of(table, column)
        if place is not None and codes is not None:
            yield place[0], _one_of(column_at(place), codes)
    if scope.periods is not None:
        yield from _in_periods(table, scope.periods)
    if scope.tiers is not None:
        yield from _in_tiers(table, scope.tiers)
    for where in selection.where:
        if where.through is None:
            yield _holds(table, where)


def _holds(table: Table, where: Where) -> tuple[tuple[Reference, ...], Expression]:
    places = [place for column in where.columns if (place := place_of(table, column))]
    return places[0][0], reduce(or_, (_one_of(column_at(place), where.codes) for place in places))


def _known_to(cursor: DuckDBPyConnection, found: DuckDBPyRelation, where: Where, table: Table) -> DuckDBPyRelation:
    """The rows that another table knows under one of the codes; a row that it knows twice stands once."""
    name = str(where.through)
    key = str(shared_key(name, table))
    wanted = reduce(or_, (_one_of(ColumnExpression(column), where.codes) for column in where.columns))
    known = cursor.table(name).filter(wanted).set_alias(name)
    return found.join(known, ColumnExpression(ROWS, key) == ColumnExpression(name, key), how="semi")


def _in_periods(table: Table, periods: Sequence[Period]) -> Iterator[tuple[tuple[Reference, ...], Expression]]:
    place = year_place_of(table)
    if place is None:
        return
    path, column = place
    year = column_at(place)
    if column == YEAR:
        found = [_in_year(year, period) for period in periods]
    else:
        kind = place_of(table, _KIND)
        if kind is None:
            raise ValueError(f"{table.name} has periods without their kind")
        # the kind may stand further away than the period: both are then at hand
        path = max(path, kind[0], key=len)
        found = [
            (column_at(kind) == ConstantExpression(str(period.kind))) & (year == ConstantExpression(period.label))
            for period in periods
        ]
    yield path, reduce(or_, found, ConstantExpression(False))


def _in_year(year: Expression, period: Period) -> Expression:
    if period.kind is PeriodKind.NOT_STATED:
        return year.isnull()
    is_fiscal = period.kind is PeriodKind.FISCAL_YEAR
    return year == ConstantExpression(period.year_be) if is_fiscal else ConstantExpression(False)


def _in_tiers(table: Table, tiers: Sequence[Tier]) -> Iterator[tuple[tuple[Reference, ...], Expression]]:
    own = TIERS.get(table.name)
    place = place_of(table, "tier")
    if own is not None:
        yield (), ConstantExpression(own in tiers)
    elif place is not None:
        yield place[0], _one_of(column_at(place), tiers)


def _one_of(column: Expression, codes: Sequence[str]) -> Expression:
    return column.isin(*(ConstantExpression(str(code)) for code in codes)) if codes else ConstantExpression(False)
