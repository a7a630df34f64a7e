"""Activities and trainings, the gears that they turn, and who takes part."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from queries.warehouse import Warehouse
from schema.codes import ActivityKind, ActivityState
from schema.scope import Scope

PERSON, PERSON_PER_YEAR = "person", "person_per_year"
_WITH_PEOPLE = (ActivityKind.TRAINING, ActivityKind.DEVELOPMENT)


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
    part_of: str | None
    note_th: str | None
    note_en: str | None
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
    planned_count: int


@dataclass(frozen=True)
class KindRow:
    """Activities of one kind and state."""

    activity_kind: str
    activity_state: str
    activity_count: int


@dataclass(frozen=True)
class AgencyRow:
    """Activities in which one agency takes part; `shared_count` counts those with another agency.

    A committee may be of several sectors.
    """

    agency_code: str
    sector_codes: list[str]
    activity_count: int
    lead_count: int
    shared_count: int


@dataclass(frozen=True)
class SectorsRow:
    """Activities of one set of sectors; no sector means that no agency is stated."""

    sector_codes: list[str]
    activity_count: int
    several_count: int


@dataclass(frozen=True)
class HeadCount:
    """Participants of some activities. `minimum` and `maximum` None: none is stated, or the upper bound is open.

    `yearly` are those whose passage gives a number per year, `planned` those that are only planned: neither is in the
    sum, nor among those without a head count.
    """

    stated: tuple[ActivityRow, ...]
    without: tuple[ActivityRow, ...]
    yearly: tuple[ActivityRow, ...]
    planned: tuple[ActivityRow, ...]
    minimum: Decimal | None
    maximum: Decimal | None


def activities(
    warehouse: Warehouse,
    scope: Scope,
    kinds: tuple[ActivityKind, ...] | None = None,
    gears: tuple[str, ...] | None = None,
    agencies: tuple[str, ...] | None = None,
) -> list[ActivityRow]:
    """Activities. Rows: one per activity. Units: one person may be a participant of several."""
    named = None if kinds is None else tuple(str(kind) for kind in kinds)
    return warehouse.fetch(
        "activities",
        ActivityRow,
        kinds=_listed(named),
        gears=_listed(gears),
        agencies=_listed(agencies),
        **scope.parameters(),
    )


def by_gear(warehouse: Warehouse, scope: Scope, agencies: tuple[str, ...] | None = None) -> list[GearRow]:
    """Activities per gear. Rows: one per gear and work group, only where there is an activity."""
    return warehouse.fetch("activities_by_gear", GearRow, agencies=_listed(agencies), **scope.parameters())


def by_kind(
    warehouse: Warehouse,
    scope: Scope,
    gears: tuple[str, ...] | None = None,
    agencies: tuple[str, ...] | None = None,
) -> list[KindRow]:
    """Activities per kind. Rows: one per kind and state, only where there is an activity; they add up."""
    return warehouse.fetch(
        "activity_kinds", KindRow, gears=_listed(gears), agencies=_listed(agencies), **scope.parameters()
    )


def by_agency(
    warehouse: Warehouse,
    scope: Scope,
    gears: tuple[str, ...] | None = None,
    agencies: tuple[str, ...] | None = None,
) -> list[AgencyRow]:
    """Activities per agency. Rows: one per agency, the busiest first, partners of `agencies` among them."""
    return warehouse.fetch(
        "activity_agencies", AgencyRow, gears=_listed(gears), agencies=_listed(agencies), **scope.parameters()
    )


def by_sectors(
    warehouse: Warehouse,
    scope: Scope,
    gears: tuple[str, ...] | None = None,
    agencies: tuple[str, ...] | None = None,
) -> list[SectorsRow]:
    """Which sectors work together. Rows: one per set of sectors; each activity is in exactly one."""
    return warehouse.fetch(
        "activity_sectors", SectorsRow, gears=_listed(gears), agencies=_listed(agencies), **scope.parameters()
    )


def head_count(rows: Sequence[ActivityRow]) -> HeadCount:
    """Participants of activities that took place or are under way, as the measure of participants counts them.

    The people of a part are in the head count of its whole, where that states one.
    Without a head count are trainings and development activities alone: other kinds need not have participants.
    """
    held = [row for row in rows if row.activity_state != ActivityState.PLANNED]
    people = [row for row in held if row.unit_code == PERSON and _is_stated(row)]
    wholes = {row.activity_id for row in people}
    stated = tuple(row for row in people if row.part_of not in wholes)
    lows = [row.value_min for row in stated if row.value_min is not None]
    highs = [row.value_max for row in stated]
    closed = [high for high in highs if high is not None]
    return HeadCount(
        stated=stated,
        without=tuple(row for row in held if not _is_stated(row) and row.activity_kind in _WITH_PEOPLE),
        yearly=tuple(row for row in held if row.unit_code == PERSON_PER_YEAR),
        planned=tuple(row for row in rows if _is_planned_with_people(row)),
        minimum=sum(lows, Decimal(0)) if lows else None,
        maximum=sum(closed, Decimal(0)) if closed and len(closed) == len(highs) else None,
    )


def _is_planned_with_people(row: ActivityRow) -> bool:
    has_people = row.activity_kind in _WITH_PEOPLE or row.unit_code in (PERSON, PERSON_PER_YEAR)
    return row.activity_state == ActivityState.PLANNED and has_people


def _is_stated(row: ActivityRow) -> bool:
    return row.value_min is not None or row.value_max is not None


def _listed(codes: tuple[str, ...] | None) -> list[str] | None:
    return None if codes is None else list(codes)
