"""Certifications by standard, status and unit; units never add."""

from dataclasses import dataclass
from decimal import Decimal

from queries.warehouse import Warehouse
from schema.codes import CertificationStatus
from schema.scope import Scope


@dataclass(frozen=True)
class CertificationRow:
    """One printed count of certifications; no number means that the passage gives none."""

    certification_id: str
    province_code: str
    standard_code: str
    certification_status: str
    commodity_code: str | None
    work_group_code: str | None
    target_group_id: str | None
    agency_codes: list[str]
    fiscal_year_be: int | None
    value_min: Decimal | None
    value_max: Decimal | None
    qualifier: str | None
    unit_code: str | None
    part_of: str | None
    overlaps: str | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class RateRow:
    """Decided cases of one province, standard, unit and period, exact numbers alone; shares are between 0 and 1.

    Missing: `certified_share` is None where the number of pending cases is not stated exactly.
    """

    province_code: str
    standard_code: str
    unit_code: str
    period_kind: str
    period: str
    certified: Decimal
    rejected: Decimal
    pending: Decimal | None
    decided: Decimal
    pass_rate: float | None
    certified_share: float | None


@dataclass(frozen=True)
class StatusRow:
    """One cell of standard by status in one unit and year; no value where no row states a number."""

    province_code: str
    period_kind: str
    period: str
    standard_code: str
    certification_status: str
    unit_code: str
    value_min: Decimal | None
    value_max: Decimal | None
    qualifier: str | None
    row_count: int
    stated_count: int


@dataclass(frozen=True)
class FamilyRow:
    """Standards that documents call by one name, such as GAP of rice, fish and crops."""

    shared_name: str
    standard_codes: list[str]


def counts(
    warehouse: Warehouse,
    scope: Scope,
    standards: tuple[str, ...] | None = None,
    statuses: tuple[CertificationStatus, ...] | None = None,
    units: tuple[str, ...] | None = None,
) -> list[CertificationRow]:
    """Printed counts. Rows: one per province, standard, status, commodity and unit. Units: each row's own."""
    return warehouse.fetch(
        "certification_counts",
        CertificationRow,
        standards=None if standards is None else list(standards),
        statuses=None if statuses is None else [str(status) for status in statuses],
        units=None if units is None else list(units),
        **scope.parameters(),
    )


def rates(warehouse: Warehouse, scope: Scope) -> list[RateRow]:
    """Pass rate of decided cases. Rows: one per province, standard, unit and period with both outcomes exact."""
    return warehouse.fetch("certification_rates", RateRow, **scope.parameters())


def by_status(
    warehouse: Warehouse,
    scope: Scope,
    standards: tuple[str, ...] | None = None,
    statuses: tuple[CertificationStatus, ...] | None = None,
    units: tuple[str, ...] | None = None,
) -> list[StatusRow]:
    """Standard by status. Rows: one per province, standard, status and unit. Units: each row's own, never mixed.

    `unit_code` is `not_stated` where the passages give no number.
    """
    return warehouse.fetch(
        "certification_by_status",
        StatusRow,
        standards=None if standards is None else list(standards),
        statuses=None if statuses is None else [str(status) for status in statuses],
        units=None if units is None else list(units),
        **scope.parameters(),
    )


def families(warehouse: Warehouse) -> list[FamilyRow]:
    """Rows: one per name that several standards share."""
    return warehouse.fetch("certification_families", FamilyRow)
