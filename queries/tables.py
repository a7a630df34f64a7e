"""Whole tables under a scope, for files: every row with its code and the passages or table cells that it rests on.

The one place where a statement is not a file. It is built as DuckDB's relation of declared columns and bound constants,
for any declared table: no text of a statement is put together, and a name that the schema does not declare is refused.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import or_

from duckdb import ColumnExpression, ConstantExpression, DuckDBPyConnection, DuckDBPyRelation, Expression

from queries.warehouse import Warehouse
from schema.codes import PeriodKind, Tier
from schema.model import Evidence, Layer, Reference, Table
from schema.period import Period
from schema.scope import EVERYTHING, Scope
from schema.tables import TABLES, tables_of
from schema.tables.built import ALL

Cell = str | int | Decimal | date | bool | None
Row = tuple[Cell, ...]

MEASURES = "measure_value"
_ROWS = "rows"
_DOCUMENT = Reference("source_document_id", "source_document", "source_document_id")
_KIND, _PERIOD, _YEAR = "period_kind", "period", "fiscal_year_be"
_OF_DOCUMENTS = (
    "measure_evidence",
    "fact",
    "coverage",
    "target_group_summary",
    "budget_summary",
    "certification_summary",
    "activity_summary",
)
_TIERS: dict[str, Tier] = {
    **{table.name: Tier.COMMITTEE for table in tables_of(Layer.CURATED, Layer.SOURCES)},
    **{table.name: Tier.OFFICIAL for table in tables_of(Layer.OFFICIAL)},
    **dict.fromkeys(_OF_DOCUMENTS, Tier.COMMITTEE),
}


@dataclass(frozen=True)
class Selection:
    """Rows of a table under a scope; a measure is asked for as the rows of `measure_value` that are its own.

    A measure comes unsplit by work group unless the scope names work groups.
    Errors: ValueError for a table that is not declared.
    """

    table: str
    scope: Scope = EVERYTHING
    measure: str | None = None
    definition: str | None = None

    def __post_init__(self) -> None:
        if self.table not in TABLES:
            raise ValueError(f"{self.table!r} is no table of the schema")
        if self.measure is not None and self.table != MEASURES:
            raise ValueError(f"a measure stands in {MEASURES}, not in {self.table}")

    @property
    def subject(self) -> str:
        """The code of what is asked for: the measure, else the table."""
        return self.measure or self.table


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


Place = tuple[tuple[Reference, ...], str]
"""Where a filter finds its column: the references that lead there, none for a column of the table itself."""


def rows(warehouse: Warehouse, selection: Selection, limit: int | None = None) -> list[Row]:
    """Rows: as the table declares them, in its columns and its order; the first ones with a limit."""
    table = TABLES[selection.table]

    def ask(cursor: DuckDBPyConnection) -> list[Row]:
        found = _selected(cursor, selection).sort(*map(ColumnExpression, table.sort_columns))
        return (found if limit is None else found.limit(limit)).fetchall()

    return warehouse.read(ask)


def count(warehouse: Warehouse, selection: Selection) -> int:
    """How many rows there are."""
    return warehouse.read(lambda cursor: len(_selected(cursor, selection)))


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


def unused_filters(selection: Selection) -> tuple[str, ...]:
    """Names of the scope's filters that the table has nothing for: its rows are not filtered by them."""
    table, scope = TABLES[selection.table], selection.scope
    usable = {
        "provinces": _place(table, "province_code") is not None,
        "work_groups": _place(table, "work_group_code") is not None,
        "periods": _year_place(table) is not None,
        "tiers": table.name in _TIERS or _place(table, "tier") is not None,
    }
    return tuple(name for name, is_usable in usable.items() if getattr(scope, name) is not None and not is_usable)


def _selected(cursor: DuckDBPyConnection, selection: Selection) -> DuckDBPyRelation:
    """The rows in scope, in the columns of the table; a joined parent is found by its key, so no row is doubled."""
    table = TABLES[selection.table]
    conditions = list(_conditions(selection))
    found = cursor.table(table.name).set_alias(_ROWS)
    for references in dict.fromkeys(path[:end] for path, _ in conditions for end in range(1, len(path) + 1)):
        reference = references[-1]
        parent = cursor.table(reference.table)
        child, alias = _alias(references[:-1]), _alias(references)
        on = ColumnExpression(child, reference.column) == ColumnExpression(alias, reference.key)
        found = found.join(parent.set_alias(alias), on, how="left")
    for _, condition in conditions:
        found = found.filter(condition)
    return found.select(*(ColumnExpression(_ROWS, name) for name in table.columns))


def _conditions(selection: Selection) -> Iterator[tuple[tuple[Reference, ...], Expression]]:
    """Each filter that the table can take: the references that lead to its column, and the condition."""
    table, scope = TABLES[selection.table], selection.scope
    # a measure has rows of its whole and of its parts, which never stand in one list
    unsplit = (ALL,) if selection.measure and scope.work_groups is None else scope.work_groups
    for column, codes in (
        ("province_code", scope.provinces),
        ("work_group_code", unsplit),
        ("measure_code", None if selection.measure is None else (selection.measure,)),
        ("definition_code", None if selection.definition is None else (selection.definition,)),
    ):
        place = None if codes is None else _place(table, column)
        if place is not None and codes is not None:
            yield place[0], _one_of(_column(place), codes)
    if scope.periods is not None:
        yield from _in_periods(table, scope.periods)
    if scope.tiers is not None:
        yield from _in_tiers(table, scope.tiers)


def _in_periods(table: Table, periods: Sequence[Period]) -> Iterator[tuple[tuple[Reference, ...], Expression]]:
    place = _year_place(table)
    if place is None:
        return
    path, column = place
    year = _column(place)
    if column == _YEAR:
        found = [_in_year(year, period) for period in periods]
    else:
        kind = _place(table, _KIND)
        if kind is None:
            raise ValueError(f"{table.name} has periods without their kind")
        # the kind may stand further away than the period: both are then at hand
        path = max(path, kind[0], key=len)
        found = [
            (_column(kind) == ConstantExpression(str(period.kind))) & (year == ConstantExpression(period.label))
            for period in periods
        ]
    yield path, reduce(or_, found, ConstantExpression(False))


def _in_year(year: Expression, period: Period) -> Expression:
    if period.kind is PeriodKind.NOT_STATED:
        return year.isnull()
    is_fiscal = period.kind is PeriodKind.FISCAL_YEAR
    return year == ConstantExpression(period.year_be) if is_fiscal else ConstantExpression(False)


def _in_tiers(table: Table, tiers: Sequence[Tier]) -> Iterator[tuple[tuple[Reference, ...], Expression]]:
    own = _TIERS.get(table.name)
    place = _place(table, "tier")
    if own is not None:
        yield (), ConstantExpression(own in tiers)
    elif place is not None:
        yield place[0], _one_of(_column(place), tiers)


def _one_of(column: Expression, codes: Sequence[str]) -> Expression:
    return column.isin(*(ConstantExpression(str(code)) for code in codes)) if codes else ConstantExpression(False)


def _year_place(table: Table) -> Place | None:
    return _place(table, _YEAR) or _place(table, _PERIOD)


def _place(table: Table, column: str, depth: int = 2) -> Place | None:
    """The column of the table, else of a table that its references lead to, else of the document of its passage."""
    if column in table.columns:
        return (), column
    for reference in table.references if depth else ():
        further = _place(TABLES[reference.table], column, depth - 1) if reference.table != table.name else None
        if further is not None:
            return (reference, *further[0]), column
    if table.evidence is Evidence.PASSAGE and column in TABLES[_DOCUMENT.table].columns:
        return (_DOCUMENT,), column
    return None


def _column(place: Place) -> Expression:
    path, column = place
    return ColumnExpression(_alias(path), column)


def _alias(path: Sequence[Reference]) -> str:
    return "_".join((_ROWS, *(reference.column for reference in path)))
