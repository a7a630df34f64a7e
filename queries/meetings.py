"""Meetings, who came, and what was resolved."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from queries.warehouse import Warehouse
from schema.codes import ResolutionKind
from schema.scope import Scope


@dataclass(frozen=True)
class MeetingRow:
    """One meeting; province None means national. Counts are None where the document prints none.

    `present_basis` is a code of the list `attendance_basis`: seats of a list and a stated head count are never added.
    """

    meeting_id: str
    province_code: str | None
    meeting_kind: str
    number_label: str | None
    title_th: str
    title_en: str
    start_date: date | None
    end_date: date | None
    opening_date: date | None
    start_time: str | None
    end_time: str | None
    venue_th: str | None
    venue_en: str | None
    fiscal_year_be: int | None
    fiscal_year_basis: str
    resolution_count: int | None
    assigned_count: int | None
    present_basis: str | None
    present_min: Decimal | None
    present_max: Decimal | None
    present_qualifier: str | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class ChairRow:
    """The office that chaired a meeting or opened it, never a name."""

    role_id: str
    meeting_id: str
    name_th: str
    name_en: str
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class SectorRow:
    """Attendance of one sector in one part of a meeting's list. Units: persons."""

    province_code: str
    meeting_id: str
    attendance_part: str
    sector_code: str
    present_count: int
    absent_count: int
    substitute_count: int
    district_count: int


@dataclass(frozen=True)
class ResolutionRow:
    """One resolution with its assignee and deadline; no deadline means that none is stated.

    Where a fiscal year is printed (`deadline_year_be`) the date is worked out: its last day.
    """

    resolution_id: str
    meeting_id: str
    province_code: str | None
    agenda_number: str | None
    resolution_kind: str
    title_th: str
    title_en: str
    assignee_th: str | None
    assignee_en: str | None
    deadline_kind: str
    deadline_date: date | None
    deadline_year_be: int | None
    follow_up_state: str
    heading_basis: str
    meeting_date: date | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class SeatRow:
    """One seat of a meeting's list, named by its office. Substitute None: not said."""

    attendance_id: str
    meeting_id: str
    attendance_part: str
    seat_no: int | None
    office_th: str
    office_en: str
    sector_code: str | None
    district_code: str | None
    is_present: bool
    is_substitute: bool | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class DistrictRow:
    """Whether anyone came to a meeting for one district of its province."""

    meeting_id: str
    district_code: str
    is_represented: bool


@dataclass(frozen=True)
class AgendaRow:
    """One item of an agenda."""

    agenda_item_id: str
    meeting_id: str
    agenda_number: str
    agenda_kind: str
    title_th: str
    title_en: str
    note_th: str | None
    note_en: str | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class PlannedRow:
    """A planned number of meetings in a year, beside those that have a document. Units: meetings."""

    planned_figure_id: str
    province_code: str | None
    fiscal_year_be: int | None
    value_min: Decimal | None
    value_max: Decimal | None
    qualifier: str
    unit_code: str
    documented_count: int
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


def chairs(warehouse: Warehouse, meeting: str) -> list[ChairRow]:
    """Who chaired a meeting, by office. Rows: one per office; none where the document does not say it."""
    return warehouse.fetch("meeting_chairs", ChairRow, meeting=meeting)


def meetings(warehouse: Warehouse, scope: Scope) -> list[MeetingRow]:
    """Documented meetings, latest first. Rows: one per meeting."""
    return warehouse.fetch("meetings", MeetingRow, **scope.parameters())


def attendance_by_sector(warehouse: Warehouse, scope: Scope) -> list[SectorRow]:
    """Who came, by sector. Rows: one per meeting, part of the list and sector; a sector without a seat counts none."""
    return warehouse.fetch("attendance_by_sector", SectorRow, **scope.parameters())


def resolutions(
    warehouse: Warehouse, scope: Scope, kinds: tuple[ResolutionKind, ...] | None = None
) -> list[ResolutionRow]:
    """Resolutions, latest meeting first. Rows: one per resolution."""
    named = None if kinds is None else [str(kind) for kind in kinds]
    return warehouse.fetch("resolutions", ResolutionRow, kinds=named, **scope.parameters())


def seats(warehouse: Warehouse, scope: Scope) -> list[SeatRow]:
    """Seats of the lists of meetings, latest meeting first. Rows: one per seat, present or not."""
    return warehouse.fetch("attendance_seats", SeatRow, **scope.parameters())


def districts(warehouse: Warehouse, scope: Scope) -> list[DistrictRow]:
    """Which districts of the province somebody came for. Rows: one per meeting with a list and district."""
    return warehouse.fetch("districts_represented", DistrictRow, **scope.parameters())


def agenda(warehouse: Warehouse, scope: Scope) -> list[AgendaRow]:
    """Agenda items, latest meeting first. Rows: one per item, in the order of the document."""
    return warehouse.fetch("agenda_items", AgendaRow, **scope.parameters())


def planned(warehouse: Warehouse, scope: Scope) -> list[PlannedRow]:
    """Planned meetings against documented ones. Rows: one per planned number."""
    return warehouse.fetch("planned_meetings", PlannedRow, **scope.parameters())
