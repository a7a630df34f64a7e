"""Who came to a meeting: by sector with the empty ones, by district, who sent somebody, who stayed away."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.figures import seats as seat_figure
from dashboard.figures.seats import Seat, SeatState, SectorSeats
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.widgets.cards import card, members, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.widgets.meetings import view
from dashboard.widgets.meetings.view import Shown
from dashboard.widgets.shell import data
from dashboard.wording import escaped
from queries import figures
from queries.meetings import MeetingRow, SeatRow
from schema.codes import AttendanceBasis, AttendancePart
from schema.figure_code import shown as code_shown

_TABLE_HEIGHT = 420


def attendance_card(page: Shown, names: Names) -> None:
    """Attendance by sector at the latest meeting with a list, or at the chosen one."""
    language = page.language
    if not page.seats:
        none = page.among(names).said(text("meetings.attendance.none", language))
        heading = Heading(none, text("meetings.attendance.none_details", language))
        with card.card(heading, "attendance"):
            card.notes(_head_counts(page.meetings, names, language))
        return
    meeting = page.meeting(page.seats[0].meeting_id)
    seats = [seat for seat in page.seats if seat.meeting_id == meeting.meeting_id]
    others = len({seat.meeting_id for seat in page.seats}) - 1
    _sector_card(meeting, seats, others, page, names)


def side_cards(page: Shown, names: Names) -> None:
    """Beside it: the districts of that meeting, and who stayed away or sent somebody."""
    if not page.seats:
        return
    meeting = page.meeting(page.seats[0].meeting_id)
    seats = [seat for seat in page.seats if seat.meeting_id == meeting.meeting_id]
    _district_card(meeting, seats, page, names)
    _seats_card(meeting, seats, page, names)


def state_of(seat: SeatRow) -> SeatState:
    """How a seat was taken."""
    if not seat.is_present:
        return SeatState.ABSENT
    return SeatState.SUBSTITUTE if seat.is_substitute else SeatState.IN_PERSON


def _sector_card(meeting: MeetingRow, seats: Sequence[SeatRow], others: int, page: Shown, names: Names) -> None:
    language = page.language
    present = [seat for seat in seats if seat.is_present]
    title = text(
        "meetings.attendance.title",
        language,
        present=len(present),
        absent=len(seats) - len(present),
        sectors=_who_is_missing(present, names, language),
    )
    details = text("meetings.attendance.details", language, meeting=view.title_of(meeting, language))
    with card.card(_of_meeting(title, details, meeting, page, names), "attendance"):
        sectors = [_sector(code, seats, names, language) for code in names.codes("sector")]
        on = card.canvas(language, 3 / 5)
        words = {state: text(f"meetings.attendance.{state}", language) for state in SeatState}
        chosen = card.chart(
            lambda on: seat_figure.seats(sectors, words, on),
            on,
            seat_figure.seats_alt(sectors, title, on),
            "meetings_seats",
        )
        card.notes(
            _parts_words(present, language),
            _substitute_words(present, language),
            text("meetings.attendance.inferred", language),
            _head_counts([row for row in page.meetings if row.meeting_id != meeting.meeting_id], names, language),
            text("meetings.attendance.other_lists", language, count=others) if others else "",
        )
        pressed = card.source_row(
            evidence_dialog.source_span(seats, language), "evidence_attendance", language, members.behind(seats)
        )
        if chosen:
            seat = next(seat for seat in seats if seat.attendance_id == chosen)
            evidence_dialog.show_passages(_office(seat, language), [evidence_dialog.locator_of(seat)], language)
        elif pressed:
            evidence_dialog.show_passages(title, [evidence_dialog.locator_of(seat) for seat in seats], language)


def _sector(code: str, seats: Sequence[SeatRow], names: Names, language: Language) -> SectorSeats:
    own = [seat for seat in seats if seat.sector_code == code]
    drawn = tuple(
        Seat(
            seat.attendance_id,
            state_of(seat),
            wording.joined(
                (_office(seat, language), text(f"meetings.attendance.{state_of(seat)}", language)), language
            ),
        )
        for seat in sorted(own, key=lambda seat: (not seat.is_present, bool(seat.is_substitute)))
    )
    if not own:
        return SectorSeats(names.of("sector", code, language), (), text("meetings.attendance.no_seat", language))
    states = [seat.state for seat in drawn]
    substitutes, absent = states.count(SeatState.SUBSTITUTE), states.count(SeatState.ABSENT)
    words = wording.joined(
        (
            text("meetings.attendance.row", language, present=len(own) - absent),
            text("meetings.attendance.row_substitutes", language, count=substitutes) if substitutes else None,
            text("meetings.attendance.row_absent", language, count=absent) if absent else None,
        ),
        language,
    )
    return SectorSeats(names.of("sector", code, language), drawn, words)


def _who_is_missing(present: Sequence[SeatRow], names: Names, language: Language) -> str:
    there = {seat.sector_code for seat in present}
    missing = [names.of("sector", code, language) for code in names.codes("sector") if code not in there]
    if not missing:
        return text("meetings.attendance.title_all", language)
    if len(missing) == 1:
        return text("meetings.attendance.title_people", language, sector=missing[0])
    return text("meetings.attendance.title_empty", language, count=len(missing))


def _parts_words(present: Sequence[SeatRow], language: Language) -> str:
    return wording.joined(
        (
            text("meetings.attendance.parts", language, part=label(part, language), count=count)
            for part in (AttendancePart.MEMBER, AttendancePart.OTHER)
            if (count := sum(seat.attendance_part == part for seat in present))
        ),
        language,
    )


def _substitute_words(present: Sequence[SeatRow], language: Language) -> str:
    members = [seat for seat in present if seat.attendance_part == AttendancePart.MEMBER]
    return text(
        "meetings.attendance.substitutes",
        language,
        members=sum(bool(seat.is_substitute) for seat in members),
        member_total=len(members),
        all=sum(bool(seat.is_substitute) for seat in present),
        total=len(present),
    )


def _head_counts(rows: Sequence[MeetingRow], names: Names, language: Language) -> str:
    """Head counts that a document states without a list, such as "over 500"."""
    stated = [row for row in rows if row.present_basis == AttendanceBasis.STATED_TOTAL]
    if not stated:
        return ""
    values = wording.joined(
        (
            text(
                "meetings.attendance.head_count",
                language,
                place=view.place_of(row, names, language),
                count=wording.quantity(
                    row.present_min, row.present_max, row.present_qualifier, "person", None, names, language
                ),
            )
            for row in stated
        ),
        language,
    )
    return text("meetings.attendance.head_counts", language, values=values)


def _district_card(meeting: MeetingRow, seats: Sequence[SeatRow], page: Shown, names: Names) -> None:
    language = page.language
    rows = [row for row in page.districts if row.meeting_id == meeting.meeting_id]
    if not rows or meeting.province_code is None:
        return
    total = next(row.district_count for row in data.provinces() if row.province_code == meeting.province_code)
    came = [row for row in rows if row.is_represented]
    title = text("meetings.districts.title", language, count=len(came), total=total)
    details = text("meetings.districts.details", language, province=names.province(meeting.province_code, language))
    with card.card(_of_meeting(title, details, meeting, page, names), "districts"):
        for icon, key, is_represented in (
            ("check_circle", "meetings.districts.represented", True),
            ("radio_button_unchecked", "meetings.districts.missing", False),
        ):
            listed = [
                names.of("district", row.district_code, language)
                for row in rows
                if row.is_represented is is_represented
            ]
            if listed:
                st.markdown(
                    f":material/{icon}: **{escaped(text(key, language))} {len(listed)}**  \n"
                    f"{escaped(wording.joined(listed, language))}"
                )
        of_districts = [seat for seat in seats if seat.district_code and seat.is_present]
        if card.source_row(evidence_dialog.source_span(of_districts, language), "evidence_districts", language):
            evidence_dialog.show_passages(title, [evidence_dialog.locator_of(seat) for seat in of_districts], language)


def _of_meeting(title: str, details: str, meeting: MeetingRow, page: Shown, names: Names) -> Heading:
    """The heading of a card about one meeting, which names its place."""
    place = view.place_of(meeting, names, page.language)
    return Heading(page.among(names).of_place(place, title), details)


def _seats_card(meeting: MeetingRow, seats: Sequence[SeatRow], page: Shown, names: Names) -> None:
    """Every seat by its office, those who stayed away and those who sent somebody first."""
    language = page.language
    order = (SeatState.ABSENT, SeatState.SUBSTITUTE, SeatState.IN_PERSON)
    rows = sorted(seats, key=lambda seat: order.index(state_of(seat)))
    states = [state_of(seat) for seat in rows]
    title = text(
        "meetings.seats.title",
        language,
        absent=states.count(SeatState.ABSENT),
        substitutes=states.count(SeatState.SUBSTITUTE),
    )
    codes = data.ask(figures.codes, "attendance", tuple(seat.attendance_id for seat in rows))
    details = text("meetings.seats.details", language)
    with card.card(_of_meeting(title, details, meeting, page, names), "seats"):
        tabular.printed(
            pd.DataFrame(
                {
                    text("meetings.seats.office", language): [_office(seat, language) for seat in rows],
                    text("meetings.seats.state", language): [
                        text(f"meetings.attendance.{state}", language) for state in states
                    ],
                    text("evidence.line", language): [str(seat.source_line) for seat in rows],
                    text("card.figure_code", language): [
                        code_shown(codes[seat.attendance_id]) if seat.attendance_id in codes else "—" for seat in rows
                    ],
                }
            ),
            title,
            height=_TABLE_HEIGHT,
        )


def _office(seat: SeatRow, language: Language) -> str:
    return pick(seat.office_th, seat.office_en, language)
