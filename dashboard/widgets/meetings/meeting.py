"""The meeting that a reader picked: when and where it was, who chaired it, how many came and what it took."""

import pandas as pd

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import pick
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import number
from dashboard.widgets.cards import card, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.widgets.evidence.evidence import Located
from dashboard.widgets.meetings import timeline, view
from dashboard.widgets.meetings.view import Shown
from dashboard.widgets.shell import data
from queries import meetings
from queries.meetings import ChairRow, MeetingRow
from schema.codes import AttendanceBasis


def meeting_card(page: Shown, row: MeetingRow, names: Names) -> None:
    """What the document says of the meeting, a line each; what it does not say is said to be missing."""
    language = page.language
    chairs = data.ask(meetings.chairs, row.meeting_id)
    with card.card(Heading(view.title_of(row, language), view.place_of(row, names, language)), "meeting"):
        lines = _lines(page, row, chairs, names)
        frame = pd.DataFrame(
            {
                text("evidence.item", language): list(lines),
                text("table.value", language): [words or "—" for words in lines.values()],
            }
        )
        tabular.printed(frame, view.title_of(row, language), has_header=False, border="horizontal")
        rows: list[Located] = [row, *chairs]
        if card.source_row(evidence_dialog.source_places(rows, language), "evidence_meeting", language):
            locators = [evidence_dialog.locator_of(each) for each in rows]
            evidence_dialog.show_passages(view.title_of(row, language), locators, language)


def _lines(page: Shown, row: MeetingRow, chairs: list[ChairRow], names: Names) -> dict[str, str | None]:
    language = page.language
    year = text("meetings.one.year", language)
    return {
        text("meetings.one.day", language): view.day_of(row, language),
        text("meetings.one.time", language): view.time_of(row, language) or None,
        year: wording.year_tick(row.fiscal_year_be, language),
        text("meetings.one.number", language): row.number_label,
        text("meetings.one.venue", language): pick(row.venue_th or "", row.venue_en or "", language) or None,
        text("meetings.one.chair", language): wording.joined(
            (pick(each.name_th, each.name_en, language) for each in chairs), language
        )
        or None,
        text("meetings.one.agenda", language): number(len(page.agenda), 0, language) if page.agenda else None,
        text("meetings.one.present", language): _present(row, names, page),
        text("meetings.resolutions", language): wording.joined(
            (number(len(page.resolutions), 0, language), timeline.kinds_words(page.resolutions, language)), language
        )
        if page.resolutions
        else None,
    }


def _present(row: MeetingRow, names: Names, page: Shown) -> str | None:
    """How many came, and whether they are counted from a list or stated as a number."""
    if row.present_basis is None:
        return None
    counted = wording.quantity(
        row.present_min, row.present_max, row.present_qualifier, "person", None, names, page.language
    )
    basis = label(AttendanceBasis.of(row.present_basis), page.language)
    return wording.joined((counted, basis), page.language)
