"""Activities and trainings, the gears that they turn, and who takes part."""

from dataclasses import dataclass
from decimal import Decimal

from queries.warehouse import Warehouse
from schema.codes import ActivityKind
from schema.scope import Scope


@dataclass(frozen=True)
class ActivityRow:
    """One activity; participants None means that the passage gives no head count."""

    activity_id: str
    province_code: str | None
    activity_kind: str
    activity_state: str
    title_th: str
    title_en: str
    work_group_code: str | None
    fiscal_year_be: int | None
    gear_codes: list[str]
    agency_codes: list[str]
    value_min: Decimal | None
    value_max: Decimal | None
    qualifier: str | None
    unit_code: str | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class GearRow:
    """Activities of one gear and work group; an activity may turn several gears."""

    gear_code: str
    work_group_code: str
    activity_count: int
    participants_min: Decimal | None
    participants_max: Decimal | None
    stated_count: int
    stated_gear_count: int


def activities(warehouse: Warehouse, scope: Scope, kinds: tuple[ActivityKind, ...] | None = None) -> list[ActivityRow]:
    """Activities. Rows: one per activity. Units: participants are places, not different persons."""
    named = None if kinds is None else [str(kind) for kind in kinds]
    return warehouse.fetch("activities", ActivityRow, kinds=named, **scope.parameters())


def by_gear(warehouse: Warehouse, scope: Scope) -> list[GearRow]:
    """Activities per gear. Rows: one per gear and work group, only where there is an activity."""
    return warehouse.fetch("activities_by_gear", GearRow, **scope.parameters())
