"""What was resolved and who must act: the follow-up table, and the agenda with the resolution of each item."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.permalink import Choice
from dashboard.widgets.cards import card, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.widgets.meetings import timeline, view
from dashboard.widgets.meetings.view import Shown
from dashboard.widgets.shell import data, state
from dashboard.widgets.shell.faults import guarded
from queries import figures
from queries.meetings import AgendaRow, ResolutionRow
from schema.codes import AgendaKind, FollowUpState, HeadingBasis, ResolutionKind
from schema.figure_code import shown as code_shown

_ORDER = (ResolutionKind.ASSIGNED, ResolutionKind.APPROVED, ResolutionKind.ACKNOWLEDGED)


def follow_up_card(page: Shown, names: Names) -> None:
    """Resolutions with assignee, deadline, state and locator; what must be acted on comes first."""
    language = page.language
    if not page.resolutions:
        with card.card(Heading(page.among(names).said(text("meetings.follow.none", language)), ""), "resolutions"):
            if page.kinds:
                st.button(
                    text("meetings.follow.lift", language),
                    on_click=guarded(lambda: state.choose(Choice.RESOLUTION, ())),
                    key="lift_kinds",
                )
        return
    rows = sorted(page.resolutions, key=lambda row: _ORDER.index(ResolutionKind.of(row.resolution_kind)))
    # an acknowledgement asks nobody for anything: it stands in the agenda, unless the reader asks for it here
    acting = [row for row in rows if page.kinds or row.follow_up_state != FollowUpState.NOT_APPLICABLE]
    title = _message(rows, language)
    details = wording.joined((*_by_place(rows, page, names), text("meetings.follow.details", language)), language)
    among = page.among(names)
    if page.one:
        heading = Heading(among.of_place(view.place_of(page.one, names, language), title), details)
    else:
        heading = among.of_rows(rows, lambda some: _message(some, language), details)
    with card.card(heading, "resolutions"):
        if acting:
            tabular.printed(_follow_up(acting, page, names), title, lead=text("attention.resolution", language))
        card.notes(text("meetings.follow.completion", language))
        source = evidence_dialog.source_documents(rows, language)
        if card.source_row(source, "evidence_resolutions", language):
            evidence_dialog.show_passages(title, [evidence_dialog.locator_of(row) for row in acting or rows], language)


def _message(rows: Sequence[ResolutionRow], language: Language) -> str:
    return text("meetings.follow.title", language, count=len(rows), kinds=timeline.kinds_words(rows, language))


def _by_place(rows: Sequence[ResolutionRow], page: Shown, names: Names) -> list[str]:
    """How many resolutions each place took; nothing where there is one place alone."""
    counts = Counter(view.place_of(page.meeting(row.meeting_id), names, page.language) for row in rows)
    if len(counts) == 1:
        return []
    return [
        text("meetings.follow.by_place", page.language, place=place, count=count)
        for place, count in counts.most_common()
    ]


def _follow_up(rows: Sequence[ResolutionRow], page: Shown, names: Names) -> pd.DataFrame:
    language = page.language
    codes = data.ask(figures.codes, "resolution", tuple(row.resolution_id for row in rows))
    return pd.DataFrame(
        {
            text("meetings.follow.place", language): [_meeting_words(row, page, names) for row in rows],
            text("attention.resolution", language): [
                wording.joined(
                    (
                        label(ResolutionKind.of(row.resolution_kind), language),
                        pick(row.title_th, row.title_en, language),
                    ),
                    language,
                )
                for row in rows
            ],
            text("attention.assignee", language): [_assignee(row, language) for row in rows],
            text("attention.deadline", language): [wording.deadline(row, language) for row in rows],
            text("attention.follow_up", language): [
                label(FollowUpState.of(row.follow_up_state), language) for row in rows
            ],
            text("evidence.place", language): [evidence_dialog.place_of(row) for row in rows],
            text("card.figure_code", language): [
                code_shown(codes[row.resolution_id]) if row.resolution_id in codes else "—" for row in rows
            ],
        }
    )


def _meeting_words(row: ResolutionRow, page: Shown, names: Names) -> str:
    """Place and agenda number of a resolution."""
    place = view.place_of(page.meeting(row.meeting_id), names, page.language)
    number = text("meetings.follow.agenda", page.language, number=row.agenda_number) if row.agenda_number else None
    return wording.joined((place, number), page.language)


def agenda_card(page: Shown, names: Names) -> None:
    """The agenda of the latest meeting that has one, or of the chosen one, with the resolutions under each item."""
    language = page.language
    if not page.agenda:
        none = page.among(names).said(text("meetings.agenda.none", language))
        heading = Heading(none, text("meetings.agenda.none_details", language))
        with card.card(heading, "agenda"):
            pass
        return
    meeting = page.meeting(page.agenda[0].meeting_id)
    items = [row for row in page.agenda if row.meeting_id == meeting.meeting_id]
    taken = [row for row in page.resolutions if row.meeting_id == meeting.meeting_id]
    title = text(
        "meetings.agenda.title",
        language,
        meeting=view.place_of(meeting, names, language),
        items=len(items),
        count=len(taken),
    )
    with card.card(Heading(title, view.title_of(meeting, language)), "agenda"):
        tabular.printed(_agenda(items, taken, language), title, lead=text("meetings.agenda.item", language))
        card.notes(text("meetings.agenda.details", language))
        source = evidence_dialog.source_span(items, language)
        if card.source_row(source, "evidence_agenda", language):
            evidence_dialog.show_passages(
                title, [*map(evidence_dialog.locator_of, items), *map(evidence_dialog.locator_of, taken)], language
            )


def _agenda(items: Sequence[AgendaRow], taken: Sequence[ResolutionRow], language: Language) -> pd.DataFrame:
    """One row per item and resolution; an item without a resolution stands once."""
    codes = data.ask(figures.codes, "resolution", tuple(row.resolution_id for row in taken))
    pairs: list[tuple[AgendaRow, ResolutionRow | None]] = []
    for item in items:
        own = [row for row in taken if row.agenda_number == item.agenda_number]
        pairs += [(item, row) for row in own] or [(item, None)]
    return pd.DataFrame(
        {
            text("meetings.agenda.number", language): [item.agenda_number for item, _ in pairs],
            text("meetings.agenda.item", language): [pick(item.title_th, item.title_en, language) for item, _ in pairs],
            text("meetings.agenda.kind", language): [
                label(AgendaKind.of(item.agenda_kind), language) for item, _ in pairs
            ],
            text("meetings.agenda.taken", language): [_taken(row, language) for _, row in pairs],
            text("evidence.line", language): [str((row or item).source_line) for item, row in pairs],
            text("card.figure_code", language): [
                code_shown(codes[row.resolution_id]) if row and row.resolution_id in codes else "—" for _, row in pairs
            ],
        }
    )


def _taken(row: ResolutionRow | None, language: Language) -> str:
    if row is None:
        return text("meetings.agenda.nothing", language)
    kind = label(ResolutionKind.of(row.resolution_kind), language)
    if row.heading_basis == HeadingBasis.NO_HEADING:
        return f"{kind} ({text('meetings.agenda.heading', language)})"
    return kind


def _assignee(row: ResolutionRow, language: Language) -> str:
    return pick(row.assignee_th or "", row.assignee_en or "", language) or text("meetings.follow.no_assignee", language)
