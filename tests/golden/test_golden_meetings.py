"""Q19 and Q22: who attended the Pathum Thani meeting by sector, what was resolved, and who must act."""

from datetime import date

import pytest

from queries import comparison, evidence, meetings
from queries.evidence import CellEvidenceRow
from queries.meetings import MeetingRow, ResolutionRow, SectorRow
from queries.warehouse import Warehouse
from schema.codes import AttendancePart, DeadlineKind, FollowUpState, HeadingBasis, ResolutionKind
from schema.scope import EVERYTHING, Scope
from tests.golden.locators import PATHUM_THANI, ROI_ET, place

IN_PATHUM_THANI = Scope(provinces=(PATHUM_THANI,))
SECTORS = ("government", "private", "academic", "civil_society", "people")


@pytest.fixture(scope="module")
def sectors(warehouse: Warehouse) -> list[SectorRow]:
    return meetings.attendance_by_sector(warehouse, IN_PATHUM_THANI)


@pytest.fixture(scope="module")
def seats(warehouse: Warehouse) -> list[CellEvidenceRow]:
    (value,) = comparison.values(warehouse, "attendance", IN_PATHUM_THANI)
    return evidence.of_value(warehouse, "attendance", value)


@pytest.fixture(scope="module")
def resolutions(warehouse: Warehouse) -> list[ResolutionRow]:
    return meetings.resolutions(warehouse, IN_PATHUM_THANI)


@pytest.fixture(scope="module")
def assigned(warehouse: Warehouse) -> dict[str | None, ResolutionRow]:
    rows = meetings.resolutions(warehouse, IN_PATHUM_THANI, (ResolutionKind.ASSIGNED,))
    return {row.agenda_number: row for row in rows}


def test_q19_present_and_absent_by_part_of_the_list(sectors: list[SectorRow]) -> None:
    present = {
        part: sum(row.present_count for row in sectors if row.attendance_part == part) for part in AttendancePart
    }
    assert present == {"member": 19, "other": 11, "stated_total": 0}
    assert sum(row.absent_count for row in sectors) == 1


def test_q19_present_by_sector_and_empty_sectors_are_seen(sectors: list[SectorRow]) -> None:
    present = {sector: sum(row.present_count for row in sectors if row.sector_code == sector) for sector in SECTORS}
    assert present == {"government": 26, "private": 4, "academic": 0, "civil_society": 0, "people": 0}


def test_q19_the_only_seat_of_the_people_was_empty(sectors: list[SectorRow]) -> None:
    absent = [(row.sector_code, row.attendance_part) for row in sectors if row.absent_count]
    assert absent == [("people", "member")]


def test_q19_substitutes_among_members_and_among_all(sectors: list[SectorRow]) -> None:
    members = sum(row.substitute_count for row in sectors if row.attendance_part == AttendancePart.MEMBER)
    assert (members, sum(row.substitute_count for row in sectors)) == (11, 16)


def test_q19_five_districts_were_there(sectors: list[SectorRow]) -> None:
    assert sum(row.district_count for row in sectors) == 5


def test_q19_every_seat_has_its_line_and_the_absent_one_is_left_out(seats: list[CellEvidenceRow]) -> None:
    counted = [place(row)[:2] for row in seats if row.is_counted]
    assert counted == [("004", line) for line in (*range(11, 30), *range(38, 46), *range(49, 52))]
    assert [(row.exclusion_reason, place(row)) for row in seats if not row.is_counted] == [
        ("absent", ("004", 33, "ผู้ทรงคุณวุฒิภาคประชาชน"))
    ]


def test_q19_the_page_break_is_no_person_and_one_person_with_two_offices_is_one(
    warehouse: Warehouse, seats: list[CellEvidenceRow]
) -> None:
    (meeting,) = meetings.meetings(warehouse, IN_PATHUM_THANI)
    assert (meeting.present_min, meeting.present_max) == (30, 30)
    assert sum(row.source_line == 24 for row in seats) == 1
    assert not [row for row in seats if row.source_line > 51]


def test_q22_thirteen_resolutions_at_these_lines(resolutions: list[ResolutionRow]) -> None:
    lines = [row.source_line for row in resolutions]
    assert lines == [63, 83, 109, 172, 232, 248, 263, 278, 297, 329, 335, 338, 340]
    assert {row.source_document_id for row in resolutions} == {"004"}
    assert all(
        row.as_printed.endswith("รับทราบ") == (row.resolution_kind == ResolutionKind.ACKNOWLEDGED) for row in resolutions
    )


def test_q22_nine_acknowledged_four_assigned(resolutions: list[ResolutionRow]) -> None:
    kinds = [row.resolution_kind for row in resolutions]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {"acknowledged": 9, "assigned": 4}


@pytest.mark.parametrize(
    ("agenda", "line", "assignee", "kind", "deadline"),
    [
        ("4.1", 278, "Secretariat", DeadlineKind.NEXT_MEETING, None),
        ("4.2", 297, "Every sector of the working group holding target-group data", DeadlineKind.NOT_STATED, None),
        ("4.3", 329, "Each agency", DeadlineKind.NOT_STATED, None),
        ("4.4", 335, "Secretariat", DeadlineKind.FISCAL_YEAR, date(2022, 9, 30)),
    ],
)
def test_q22_who_must_act_and_until_when(
    assigned: dict[str | None, ResolutionRow],
    agenda: str,
    line: int,
    assignee: str,
    kind: DeadlineKind,
    deadline: date | None,
) -> None:
    row = assigned[agenda]
    assert place(row)[:2] == ("004", line)
    assert row.as_printed.startswith("มอบหมาย")
    assert (row.assignee_en, row.deadline_kind, row.deadline_date) == (assignee, kind, deadline)


def test_q22_a_day_is_worked_out_only_where_a_fiscal_year_is_printed(assigned: dict[str | None, ResolutionRow]) -> None:
    # read twice: line 335 prints "within fiscal year 2565" and no day
    assert {agenda: row.deadline_year_be for agenda, row in assigned.items() if row.deadline_date} == {"4.4": 2565}


def test_the_days_of_each_meeting_and_the_day_on_which_it_opened(warehouse: Warehouse) -> None:
    # read twice: 001 line 9 opens at 10.00 on the first of its two days, 002 opens on the 24th (line 3) and runs from
    # the 23rd to the 25th (line 23); the others print one day
    days = {row.source_document_id: (row.start_date, row.opening_date, row.end_date) for row in every(warehouse)}
    assert days == {
        "000": (None, None, None),
        "001": (date(2018, 6, 29), date(2018, 6, 29), date(2018, 6, 30)),
        "002": (date(2021, 12, 23), date(2021, 12, 24), date(2021, 12, 25)),
        "003": (date(2022, 11, 22), date(2022, 11, 22), None),
        "004": (date(2022, 3, 4), date(2022, 3, 4), None),
    }


def every(warehouse: Warehouse) -> list[MeetingRow]:
    return meetings.meetings(warehouse, EVERYTHING)


def test_q22_nothing_is_known_of_completion(assigned: dict[str | None, ResolutionRow]) -> None:
    assert {row.follow_up_state for row in assigned.values()} == {FollowUpState.NO_REPORT}


def test_q22_agenda_two_took_none_and_the_stray_heading_is_none(resolutions: list[ResolutionRow]) -> None:
    assert "2" not in {row.agenda_number for row in resolutions}
    assert 242 not in {row.source_line for row in resolutions}
    without = [row.source_line for row in resolutions if row.heading_basis == HeadingBasis.NO_HEADING]
    assert without == [232]


def test_q22_roi_et_approved_one(warehouse: Warehouse) -> None:
    (row,) = meetings.resolutions(warehouse, Scope(provinces=(ROI_ET,)))
    assert (row.resolution_kind, place(row)[:2]) == (ResolutionKind.APPROVED, ("003", 3))


def test_q22_the_measure_counts_kinds_apart(warehouse: Warehouse) -> None:
    values = comparison.values(warehouse, "resolutions", EVERYTHING)
    assert {(row.province_code, row.definition_code): row.exact_value for row in values} == {
        (PATHUM_THANI, "acknowledged"): 9,
        (PATHUM_THANI, "assigned"): 4,
        (ROI_ET, "approved"): 1,
    }
