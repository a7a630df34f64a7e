"""When committees met, how much they resolved, and how many meetings were planned against those with a document."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.figures import timeline
from dashboard.figures.timeline import Event
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import period_label, period_tick
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import number
from dashboard.permalink import Choice
from dashboard.widgets.cards import card, members, tabular
from dashboard.widgets.cards.card import Choosing, Heading
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.widgets.evidence.evidence import Located
from dashboard.widgets.meetings import view
from dashboard.widgets.meetings.view import Shown
from dashboard.widgets.shell import data, state
from queries import figures
from queries.meetings import MeetingRow, PlannedRow, ResolutionRow
from schema.codes import DeadlineKind, FollowUpState, PeriodKind, ResolutionKind
from schema.figure_code import shown as code_shown

_NATIONAL = "nation"
FEWEST_DRAWN = 3
FIRST_MONTH = 10
"""The fiscal year begins in October and is named by the year in which it ends."""


def fiscal_quarter(day: date) -> int:
    """The quarter (1 to 4) of the fiscal year in which a day lies."""
    return (day.month - FIRST_MONTH) % 12 // 3 + 1


def headlines(page: Shown, names: Names) -> None:
    """Four numbers: meetings, resolutions, what is open, what was planned."""
    language = page.language
    columns = st.columns(4, gap="small")
    with columns[0]:
        figure = number(len(page.meetings), 0, language), text("meetings.meeting_unit", language)
        members.headline(
            text("meetings.documented", language), figure, _stated_by(page), page.meetings, "kpi_meetings", language
        )
    with columns[1]:
        _resolutions_headline(page)
    with columns[2]:
        _open_headline(page)
    with columns[3]:
        _planned_headline(page, names)


def _resolutions_headline(page: Shown) -> None:
    """Without a resolution in the documents there is no number: none reported is not none taken."""
    language = page.language
    label_words = text("meetings.resolutions", language)
    if not page.resolutions:
        card.kpi(label_words, "—", "", text("state.no_report", language))
        return
    figure = number(len(page.resolutions), 0, language), text("meetings.resolution_unit", language)
    kinds = kinds_words(page.resolutions, language)
    members.headline(label_words, figure, kinds, page.resolutions, "kpi_resolutions", language)


def kinds_words(rows: Sequence[ResolutionRow], language: Language) -> str:
    """How many resolutions of each kind."""
    counts = Counter(row.resolution_kind for row in rows)
    return wording.joined(
        (
            text("meetings.kind_count", language, kind=label(kind, language), count=counts[kind])
            for kind in ResolutionKind
            if counts[kind]
        ),
        language,
    )


def _open_headline(page: Shown) -> None:
    language = page.language
    rows = [
        row
        for row in page.resolutions
        if row.resolution_kind == ResolutionKind.ASSIGNED and row.follow_up_state == FollowUpState.NO_REPORT
    ]
    unstated = sum(row.deadline_kind == DeadlineKind.NOT_STATED for row in rows)
    label_words = text("meetings.open", language)
    if not rows:
        card.kpi(label_words, "—", "", text("meetings.open_none", language))
        return
    figure = number(len(rows), 0, language), text("meetings.resolution_unit", language)
    rest = text("meetings.open_rest", language, count=unstated) if unstated else ""
    members.headline(label_words, figure, rest, rows, "kpi_open", language)


def _planned_headline(page: Shown, names: Names) -> None:
    language = page.language
    if not page.planned:
        card.kpi(text("meetings.plan.title_many", language), "—", "", text("meetings.planned_none", language))
        return
    row = page.planned[0]
    year = (
        text("meetings.planned_no_year", language)
        if row.fiscal_year_be is None
        else text(
            "meetings.planned", language, year=period_tick(PeriodKind.FISCAL_YEAR, str(row.fiscal_year_be), language)
        )
    )
    rest = text("meetings.planned_rest", language, province=_province(row, names, language), count=row.documented_count)
    planned = _planned_number(row, names, language)
    figure = planned, names.unit(row.unit_code, language, planned)
    members.headline(year, figure, rest, (row,), "kpi_planned", language)


def is_listed(page: Shown) -> bool:
    """Whether there are too few meetings for a line of time, so that they are listed."""
    return sum(row.fiscal_year_be is not None for row in page.all_meetings) < FEWEST_DRAWN


def timeline_card(page: Shown, names: Names) -> None:
    """Meetings by fiscal quarter, a row a province; a dot filters the page by its meeting."""
    language = page.language
    dated = [row for row in page.all_meetings if row.fiscal_year_be is not None]
    heading = page.among(names).of_rows(
        page.all_meetings, lambda some: _title(some, language), text("meetings.timeline.details", language)
    )
    with card.card(heading, "timeline"):
        if is_listed(page):
            _listed(page, names)
        else:
            _drawn(dated, page, names)
        undated = sum(row.start_date is None for row in dated)
        without_year = len(page.all_meetings) - len(dated)
        card.notes(
            text("meetings.timeline.undated", language, count=undated) if undated and not is_listed(page) else "",
            text("meetings.timeline.no_year", language, count=without_year) if without_year else "",
            text("meetings.timeline.venue", language),
        )
        if card.source_row(
            evidence_dialog.source_places(page.all_meetings, language),
            "evidence_timeline",
            language,
            members.behind(page.all_meetings),
        ):
            _passages(text("meetings.documented", language), page.all_meetings, language)


def _drawn(dated: list[MeetingRow], page: Shown, names: Names) -> None:
    language = page.language
    on = card.canvas(language, 3 / 5)
    rows = _rows(dated, names, language)
    events = [_event(row, page) for row in dated]
    years = _years(dated, language)
    alt = timeline.timeline_alt(events, years, text("nav.meetings", language), on)
    chosen = card.chart(
        lambda on: timeline.timeline(rows, events, years, on), on, alt, "meetings_timeline", Choosing.FILTERS
    )
    if chosen:
        state.toggle({Choice.MEETING: (chosen,)})


def _listed(page: Shown, names: Names) -> None:
    """Too few meetings for a line of time: what they are and when they were."""
    language = page.language
    frame = pd.DataFrame(
        {
            text("table.province", language): [view.place_of(row, names, language) for row in page.all_meetings],
            text("nav.meetings", language): [view.title_of(row, language) for row in page.all_meetings],
            text("table.period", language): [view.day_of(row, language) for row in page.all_meetings],
        }
    )
    tabular.printed(frame, text("meetings.documented", language))


def plan_card(page: Shown, names: Names) -> None:
    """Planned meetings beside documented ones; what has no document is not said to be not held."""
    language = page.language
    if not page.planned:
        with card.card(Heading(page.among(names).said(text("meetings.plan.title_none", language)), ""), "plan"):
            card.notes(text("meetings.plan.caveat", language))
        return
    heading = page.among(names).of_rows(
        page.planned, lambda some: _plan_title(some, names, language), text("meetings.plan.details", language)
    )
    with card.card(heading, "plan"):
        codes = data.ask(figures.codes, "planned_figure", tuple(row.planned_figure_id for row in page.planned))
        frame = pd.DataFrame(
            {
                text("table.province", language): [_province(row, names, language) for row in page.planned],
                text("meetings.plan.year", language): [
                    wording.year_tick(row.fiscal_year_be, language) for row in page.planned
                ],
                text("meetings.plan.planned", language): [
                    _planned_number(row, names, language) for row in page.planned
                ],
                text("meetings.plan.documented", language): [
                    number(row.documented_count, 0, language) for row in page.planned
                ],
                text("card.figure_code", language): [
                    code_shown(codes[row.planned_figure_id]) if row.planned_figure_id in codes else "—"
                    for row in page.planned
                ],
            }
        )
        tabular.printed(frame, text("meetings.plan.title_many", language))
        card.notes(text("meetings.plan.caveat", language))
        if card.source_row(evidence_dialog.source_places(page.planned, language), "evidence_plan", language):
            _passages(text("meetings.plan.title_many", language), page.planned, language)


def _title(rows: Sequence[MeetingRow], language: Language) -> str:
    years = sorted({row.fiscal_year_be for row in rows if row.fiscal_year_be})
    count = len(rows)
    if len(years) < 2:  # noqa: PLR2004 - one year has no "from" and "to"
        return text("meetings.timeline.title_one", language, count=count)
    first, last = (period_label(PeriodKind.FISCAL_YEAR, str(year), language) for year in (years[0], years[-1]))
    return text("meetings.timeline.title", language, count=count, first=first, last=last)


def _rows(dated: list[MeetingRow], names: Names, language: Language) -> list[tuple[str, str]]:
    order = {code: place for place, code in enumerate(names.codes("province"))}
    codes = sorted({row.province_code for row in dated if row.province_code}, key=order.__getitem__)
    rows = [(code, names.place(code, language)) for code in codes]
    if any(row.province_code is None for row in dated):
        rows.append((_NATIONAL, text("meetings.national", language)))
    return rows


def _years(dated: list[MeetingRow], language: Language) -> list[str]:
    found = [row.fiscal_year_be for row in dated if row.fiscal_year_be]
    if not found:
        return []
    return [period_tick(PeriodKind.FISCAL_YEAR, str(year), language) for year in range(min(found), max(found) + 1)]


def _event(row: MeetingRow, page: Shown) -> Event:
    language = page.language
    quarter = fiscal_quarter(row.start_date) if row.start_date else None
    taken = text("meetings.timeline.taken", language, count=row.resolution_count) if row.resolution_count else None
    return Event(
        code=row.meeting_id,
        row=row.province_code or _NATIONAL,
        fiscal_year=row.fiscal_year_be or 0,
        quarter=quarter,
        words=wording.joined((row.number_label, taken), language) if quarter else text("meetings.no_date", language),
        hover=wording.joined(
            (
                view.title_of(row, language),
                view.day_of(row, language),
                text("meetings.timeline.quarter", language, quarter=quarter) if quarter else None,
                taken,
            ),
            language,
        ),
        is_mine=row.meeting_id == page.chosen
        or (page.chosen is None and page.my_province is not None and row.province_code == page.my_province),
    )


def _stated_by(page: Shown) -> str:
    language = page.language
    provinces = {row.province_code for row in page.meetings if row.province_code}
    national = sum(row.province_code is None for row in page.meetings)
    total = len(page.scope.provinces) if page.scope.provinces is not None else len(data.provinces())
    if national:
        return text("meetings.documented_by", language, count=len(provinces), total=total, national=national)
    return text("meetings.documented_in", language, count=len(provinces), total=total)


def _plan_title(rows: Sequence[PlannedRow], names: Names, language: Language) -> str:
    if len(rows) > 1:
        return text("meetings.plan.title_many", language)
    row = rows[0]
    return text(
        "meetings.plan.title",
        language,
        province=_province(row, names, language),
        documented=row.documented_count,
        planned=wording.counted(_planned_number(row, names, language), row.unit_code, names, language),
    )


def _planned_number(row: PlannedRow, names: Names, language: Language) -> str:
    return wording.quantity(row.value_min, row.value_max, row.qualifier, None, None, names, language)


def _province(row: PlannedRow, names: Names, language: Language) -> str:
    return names.place(row.province_code, language) if row.province_code else text("meetings.national", language)


def _passages(title: str, rows: Sequence[Located], language: Language) -> None:
    evidence_dialog.show_passages(title, [evidence_dialog.locator_of(row) for row in rows], language)
