"""Measures of every tier and their values per province: what the comparison pages answer from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from queries.warehouse import Warehouse
from schema.codes import PeriodKind, Tier
from schema.period import Period
from schema.scope import Scope
from schema.tables.built import ALL


class Timed(Protocol):
    """A row with a period."""

    @property
    def period_kind(self) -> str: ...
    @property
    def period(self) -> str: ...


@dataclass(frozen=True)
class MeasureRow:
    """One measure that has a value somewhere; `unit_code` is empty where each row has its own unit."""

    measure_code: str
    tier: str
    subject: str
    name_th: str
    name_en: str
    unit_code: str | None
    additivity: str
    rankability: str
    denominator_code: str | None
    numerator_code: str | None
    weight_code: str | None
    caution_th: str | None
    caution_en: str | None
    is_derived: bool
    province_count: int
    period_count: int


@dataclass(frozen=True)
class VariantRow:
    """One definition, unit and period in which a measure is at hand."""

    definition_code: str
    unit_code: str
    period_kind: str
    period: str
    province_count: int
    stated_province_count: int


@dataclass(frozen=True)
class ValueRow:
    """One value of a measure. No number: `value_min` and `value_max` are both None, and `value_state` says why.

    Units: `unit_code`. Beside others of its measure it is read in `shown_unit_code` with `shown_decimals`.
    """

    province_code: str
    definition_code: str
    unit_code: str
    work_group_code: str
    period_kind: str
    period: str
    value_min: Decimal | None
    value_max: Decimal | None
    qualifier: str | None
    value_state: str
    value_status: str | None
    break_before: str | None
    row_count: int
    stated_count: int
    has_low_confidence: bool
    is_derived: bool
    numerator_value: Decimal | None
    numerator_factor: Decimal | None
    denominator_value: Decimal | None
    denominator_factor: Decimal | None
    shown_unit_code: str
    shown_decimals: int

    @property
    def is_stated(self) -> bool:
        """Whether there is a number, be it a bound."""
        return self.value_min is not None or self.value_max is not None

    @property
    def exact_value(self) -> Decimal | None:
        """The value where lower and upper bound agree."""
        return self.value_min if self.value_min == self.value_max else None


@dataclass(frozen=True)
class SourceRow:
    """One publisher behind a measure."""

    source_code: str
    publisher_th: str
    publisher_en: str
    document_date: date | None


def measures(warehouse: Warehouse, tiers: tuple[Tier, ...] | None = None) -> list[MeasureRow]:
    """Measures that have at least one row, in declared order. Rows: one per measure."""
    return warehouse.fetch("measures", MeasureRow, tiers=None if tiers is None else [str(tier) for tier in tiers])


def variants(warehouse: Warehouse, measure: str, scope: Scope) -> list[VariantRow]:
    """Definitions, units and periods of a measure, latest period first. Rows: one per combination."""
    return warehouse.fetch("measure_variants", VariantRow, measure=measure, **scope.parameters())


def values(warehouse: Warehouse, measure: str, scope: Scope) -> list[ValueRow]:
    """Values of a measure, unsplit by work group. Rows: one per province, definition, unit and period."""
    return _values(warehouse, measure, scope, [ALL])


def values_by_work_group(warehouse: Warehouse, measure: str, scope: Scope) -> list[ValueRow]:
    """Values of a measure split by work group. Rows: one per province, work group, definition, unit and period.

    Missing: rows whose work group is not stated stand under `not_stated`; a measure without a split gives no rows.
    """
    groups = list(scope.work_groups) if scope.work_groups is not None else None
    rows = _values(warehouse, measure, scope, groups)
    return [row for row in rows if row.work_group_code != ALL]


def sources(
    warehouse: Warehouse, measures: tuple[str, ...], scope: Scope, definition: str | None = None
) -> list[SourceRow]:
    """Publishers behind measures, or behind one definition of them. Rows: one per document or agency's table.

    Of an official measure these are the tables of all its provinces and periods.
    """
    parameters = {"measures": list(measures), "definition": definition}
    return warehouse.fetch("measure_sources", SourceRow, **parameters, **scope.parameters())


def _values(warehouse: Warehouse, measure: str, scope: Scope, work_groups: list[str] | None) -> list[ValueRow]:
    parameters = scope.parameters() | {"work_groups": work_groups}
    return warehouse.fetch("measure_values", ValueRow, measure=measure, **parameters)


def period_of(row: Timed) -> Period:
    """The period of a row, kind and label together."""
    return Period(PeriodKind.of(row.period_kind), row.period)
