"""Who reports what: coverage of the committee tier, reporting rate of the official one."""

from dataclasses import dataclass

from queries.warehouse import Warehouse
from schema.scope import Scope


@dataclass(frozen=True)
class ProvinceCoverageRow:
    """On how many topics one province reports, and how many facts of how many documents there are of it."""

    province_code: str
    topic_count: int
    reported_count: int
    fact_count: int
    document_count: int


@dataclass(frozen=True)
class CoverageCellRow:
    """One cell of the coverage matrix."""

    coverage_topic: str
    province_code: str
    value_state: str
    row_count: int
    stated_count: int
    source_count: int


@dataclass(frozen=True)
class ReportingRateRow:
    """Provinces expected and reported for one official measure and period; the rate is between 0 and 1."""

    measure_code: str
    period_kind: str
    period: str
    expected_count: int
    reported_count: int
    low_confidence_count: int
    reporting_rate: float | None


def provinces(warehouse: Warehouse, scope: Scope) -> list[ProvinceCoverageRow]:
    """Rows: one per province. Units: topics."""
    return warehouse.fetch("coverage_provinces", ProvinceCoverageRow, **scope.parameters())


def cells(warehouse: Warehouse, scope: Scope) -> list[CoverageCellRow]:
    """Rows: one per topic and province."""
    return warehouse.fetch("coverage_cells", CoverageCellRow, **scope.parameters())


def reporting_rates(
    warehouse: Warehouse, scope: Scope, measures: tuple[str, ...] | None = None
) -> list[ReportingRateRow]:
    """Rows: one per official measure and period. Units: provinces to which the measure applies."""
    named = None if measures is None else list(measures)
    return warehouse.fetch("reporting_rates", ReportingRateRow, measures=named, **scope.parameters())


def states(warehouse: Warehouse, scope: Scope) -> list[CoverageCellRow]:
    """The coverage matrix with contradicted and bounded numbers told apart. Rows: one per topic and province."""
    return warehouse.fetch("coverage_states", CoverageCellRow, **scope.parameters())
