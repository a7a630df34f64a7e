"""What is known of a single fact, whatever its table: where it belongs, what is in doubt, which values count it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from duckdb import ColumnExpression, ConstantExpression, DuckDBPyConnection

from queries import evidence
from queries.evidence import FlagRow
from queries.parents import ROWS, column_at, with_parents
from queries.selection import YEAR, place_of, year_place_of
from queries.warehouse import Warehouse
from schema.codes import PeriodKind
from schema.period import NOT_STATED, Period
from schema.tables import TABLES

DAY = "start_date"
"""The date of a fact."""


@dataclass(frozen=True)
class Particulars:
    """Province, work group and period of a fact. Missing: None; a period that is not stated is one of its own.

    `day` is given where the fact has no year of its own but a date.
    """

    province_code: str | None
    work_group_code: str | None
    period: Period
    day: date | None


@dataclass(frozen=True)
class FlagIdRow:
    """One contradiction or doubt by its id."""

    quality_flag_id: str


@dataclass(frozen=True)
class CountedInRow:
    """One value in which a fact is counted, with its code; in all it counts `item_count` facts."""

    measure_code: str
    name_th: str
    name_en: str
    definition_code: str
    unit_code: str
    province_code: str
    work_group_code: str
    period_kind: str
    period: str
    value_min: Decimal | None
    value_max: Decimal | None
    qualifier: str | None
    value_state: str
    shown_unit_code: str
    shown_decimals: int
    item_count: int
    figure_code: str | None


def particulars(warehouse: Warehouse, table: str, row_id: str) -> Particulars | None:
    """Where a fact belongs: by its own columns, else by those of its parents. None where there is no such row."""
    declared = TABLES[table]
    year = year_place_of(declared)
    # a year without a kind is a fiscal year
    kind = place_of(declared, "period_kind") if year and year[1] != YEAR else None
    day = ((), DAY) if DAY in declared.columns else None
    asked = (place_of(declared, "province_code"), place_of(declared, "work_group_code"), kind, year, day)

    def ask(cursor: DuckDBPyConnection) -> list[tuple[object, ...]]:
        own = ColumnExpression(ROWS, declared.key[0]) == ConstantExpression(row_id)
        found = with_parents(cursor, cursor.table(table).set_alias(ROWS), (place[0] for place in asked if place))
        cells = (ConstantExpression(None) if place is None else column_at(place) for place in asked)
        named = (cell.alias(f"cell_{nth}") for nth, cell in enumerate(cells))
        return found.filter(own).select(*named).limit(1).fetchall()

    for row in warehouse.read(ask):
        province, work_group, period_kind, period, on = (None if cell is None else str(cell) for cell in row)
        found = _period(period_kind, period)
        return Particulars(province, work_group, found, date.fromisoformat(on) if on and found == NOT_STATED else None)
    return None


def flags(warehouse: Warehouse, table: str, row_id: str) -> list[FlagRow]:
    """Contradictions and doubts about a fact, its group, its passage, or a calculation with it. Rows: one per flag."""
    about = {row.quality_flag_id for row in warehouse.fetch("flags_of_fact", FlagIdRow, table=table, row_id=row_id)}
    return [flag for flag in evidence.flags(warehouse) if flag.quality_flag_id in about]


def counted_in(warehouse: Warehouse, table: str, row_id: str) -> list[CountedInRow]:
    """Values in which a fact is counted: of its work group, and of all of them. Rows: one per value."""
    return warehouse.fetch("values_of_fact", CountedInRow, table=table, row_id=row_id)


def _period(kind: str | None, period: str | None) -> Period:
    if period is None:
        return NOT_STATED
    return Period(PeriodKind.FISCAL_YEAR if kind is None else PeriodKind.of(kind), period)
