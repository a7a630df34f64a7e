"""The cards of the overview: where the committees' work stands, what to know before a meeting, what to follow up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.figures import classes, stacked_share, tile_map
from dashboard.figures.marks import Mark
from dashboard.figures.stacked_share import Part
from dashboard.figures.theme import Canvas
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import number
from dashboard.widgets.cards import card, empty_card, marks, members, tabular
from dashboard.widgets.cards.among import Among
from dashboard.widgets.cards.card import Choosing, Heading
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.widgets.evidence.evidence import Located
from dashboard.widgets.filters.facet_counts import undated_words
from dashboard.widgets.filters.shared_filters import WORK_GROUP, YEAR_AND_GROUP, unfiltered_words
from dashboard.widgets.groups import totals as groups_totals
from dashboard.widgets.groups.totals import Total, count_words
from dashboard.widgets.shell import data, state
from dashboard.wording import escaped, muted
from queries import coverage, evidence, meetings, target_groups
from queries.coverage import ProvinceCoverageRow
from queries.facets import FacetSubject
from queries.meetings import ResolutionRow
from queries.target_groups import TARGET_LISTS, CountRow, GroupRow
from schema.codes import (
    CountDefinition,
    CoverageTopic,
    FollowUpState,
    ResolutionKind,
    ValueState,
)
from schema.scope import Scope

SHOWN_MEETINGS = 4


@dataclass(frozen=True)
class Apart:
    """What stands apart from full totals: counts of other populations, and groups on lists of names by province."""

    counts: tuple[CountRow, ...]
    listed: Mapping[str, Sequence[GroupRow]]

    def behind(self) -> list[Located]:
        """The rows that these figures rest on: each count, and each line of a list that names a group."""
        groups = {group.target_group_id for rows in self.listed.values() for group in rows}
        mentions = [row for code in self.listed for row in data.ask(target_groups.mentions, Scope(provinces=(code,)))]
        named = [row for row in mentions if row.target_group_id in groups and row.mention_role in TARGET_LISTS]
        return [*self.counts, *named]


def coverage_map(scope: Scope, names: Names, language: Language, mine: str | None) -> None:
    """On how many topics each province's documents report; a tile filters the page."""
    rows = data.ask(coverage.provinces, scope)
    reporting = [row for row in rows if row.reported_count]
    message = text("overview.coverage", language, count=len(reporting), total=len(rows))
    among = Among(scope, names, language)
    own = text("card.thick_border", language) if mine else None
    details = wording.joined((text("overview.coverage_measure", language, total=len(CoverageTopic)), own), language)
    heading = among.of_rows(
        reporting, lambda some: message if some is reporting else _coverage_words(some[0], names, language), details
    )
    with card.card(heading, "coverage"):
        drawn = marks.with_absent(
            [_coverage_mark(row, names, language, mine) for row in reporting],
            [row.province_code for row in rows],
            names,
            language,
            mine,
        )
        found = classes.value_classes(mark.value for mark in drawn if mark.value is not None)
        words = classes.class_labels(found, lambda value: number(value, 0, language), language)
        on = card.canvas(language, 2 / 5)
        tiles, unit = marks.tiles(data.provinces(), language), text("overview.topic_unit", language)
        chosen = card.chart(
            lambda on: tile_map.tile_map(tiles, drawn, found, words, on, unit),
            on,
            tile_map.tile_map_alt(drawn, len(rows), message, on),
            "coverage_map",
            Choosing.FILTERS,
        )
        if chosen:
            state.toggle(provinces=(chosen,))
        chosen_places = scope.provinces
        documents = [
            row for row in data.ask(evidence.documents) if chosen_places is None or row.province_code in chosen_places
        ]
        about = wording.joined(
            (text("card.documents", language, count=len(documents)), unfiltered_words(scope, language, YEAR_AND_GROUP)),
            language,
        )
        named = card.Behind(tuple(row.source_document_id for row in documents))
        if card.source_row(about, "evidence_coverage" if reporting else None, language, named):
            members.show_facts(message, {"coverage": _topics_of([row.province_code for row in reporting])}, language)


def _coverage_words(row: ProvinceCoverageRow, names: Names, language: Language) -> str:
    return text(
        "overview.coverage_own",
        language,
        province=names.province(row.province_code, language),
        count=row.reported_count,
        total=len(CoverageTopic),
    )


def _topics_of(provinces: Sequence[str]) -> list[str]:
    """The keys of every topic of some provinces."""
    return [f"{topic}|{code}" for topic in CoverageTopic for code in provinces]


def work_group_split(scope: Scope, names: Names, language: Language) -> None:
    """Full totals by work group, one bar a province; other definitions are listed apart, never in the bar."""
    # the card is the split by work group itself, so that filter does not thin it out
    scope, chosen = replace(scope, work_groups=None), scope
    counts = data.ask(target_groups.counts, scope)
    totals = groups_totals.totals(scope)
    unfiltered = unfiltered_words(chosen, language, WORK_GROUP)
    if not totals:
        _no_total(counts, scope, unfiltered, names, language)
        return
    apart = _apart(counts, scope)
    notes = _split_apart(apart, names, language), unfiltered
    for key, total in groups_totals.keyed(totals):
        _one_split(total, f"split_{key}", apart, notes, names, language)


def _no_total(counts: Sequence[CountRow], scope: Scope, unfiltered: str, names: Names, language: Language) -> None:
    """No full total in scope: what is there instead, or which filter to lift."""
    measure = text("overview.target_groups", language)
    if counts:
        apart = _apart(counts, scope)
        with card.card(
            _said(text("attention.cannot_rank", language, measure=measure), scope, names, language), "split"
        ):
            words = wording.joined((_split_apart(apart, names, language), unfiltered), language)
            if card.source_row(words, "evidence_split", language):
                locators = [evidence_dialog.locator_of(row) for row in apart.behind()]
                evidence_dialog.show_passages(measure, locators, language)
        return
    hidden = undated_words(FacetSubject.GROUPS, scope, (), language)
    empty_card.empty_card(measure, scope, names, language, "split", {}, (hidden, unfiltered))


def _said(message: str, scope: Scope, names: Names, language: Language) -> Heading:
    return Heading(Among(scope, names, language).said(message), "")


def follow_up(scope: Scope, names: Names, language: Language) -> None:
    """Assigned resolutions without a reported result: who must act, and until when."""
    rows = [
        row
        for row in data.ask(meetings.resolutions, scope, (ResolutionKind.ASSIGNED,))
        if row.follow_up_state == FollowUpState.NO_REPORT
    ]
    unfiltered = unfiltered_words(scope, language, WORK_GROUP)
    if not rows:
        hidden = undated_words(FacetSubject.RESOLUTIONS, scope, (("resolution", (ResolutionKind.ASSIGNED,)),), language)
        # none assigned is not the same as none known
        silent = "" if hidden or data.ask(meetings.resolutions, scope) else text("state.no_report", language)
        with card.card(_said(text("overview.follow_up_none", language), scope, names, language), "follow_up"):
            card.notes(hidden or silent, unfiltered)
        return

    def said(shown: Scope) -> str:
        own = [row for row in rows if shown.provinces is None or row.province_code in shown.provinces]
        if own:
            return text("overview.follow_up", language, count=len(own))
        return text("overview.follow_up_none", language) if data.ask(meetings.resolutions, shown) else ""

    heading = Among(scope, names, language).heading(said, _meeting_words(rows, language))
    with card.card(heading, "follow_up"):
        frame = pd.DataFrame(
            {
                text("attention.resolution", language): [_resolution_words(row, language) for row in rows],
                text("attention.assignee", language): [
                    pick(row.assignee_th or "", row.assignee_en or "", language) for row in rows
                ],
                text("attention.deadline", language): [wording.deadline(row, language) for row in rows],
                text("attention.follow_up", language): [
                    label(FollowUpState.of(row.follow_up_state), language) for row in rows
                ],
            }
        )
        tabular.printed(frame, text("overview.follow_up", language, count=len(rows)))
        card.notes(unfiltered)
        if card.source_row(evidence_dialog.source_places(rows, language), "evidence_follow_up", language):
            evidence_dialog.show_passages(
                text("overview.follow_up", language, count=len(rows)),
                [evidence_dialog.locator_of(row) for row in rows],
                language,
            )


def latest_meetings(scope: Scope, names: Names, language: Language) -> None:
    """The latest documented meetings, national ones among them."""
    rows = data.ask(meetings.meetings, scope)[:SHOWN_MEETINGS]
    unfiltered = unfiltered_words(scope, language, WORK_GROUP)
    if not rows:
        within = replace(scope, work_groups=None)
        hidden = undated_words(FacetSubject.MEETINGS, within, (), language)
        measure = text("meetings.documented", language)
        empty_card.empty_card(measure, within, names, language, "meetings", {}, (hidden, unfiltered))
        return
    with card.card(Heading(text("overview.meetings", language), ""), "meetings"):
        for row in rows:
            place = (
                names.place(row.province_code, language) if row.province_code else text("overview.national", language)
            )
            day = wording.meeting_days(row, language) or text("overview.no_date", language)
            taken = [
                text(f"overview.{name}", language, count=count)
                for name, count in (("resolutions", row.resolution_count), ("assigned_count", row.assigned_count))
                if count
            ]
            st.markdown(f"**{escaped(place)}** {escaped(pick(row.title_th, row.title_en, language))}")
            locator = evidence_dialog.locator_words(row.source_document_id, row.source_line, language)
            line = muted(wording.joined((day, *taken, locator), language))
            if card.row_with_evidence(line, f"meeting_{row.meeting_id}", language):
                title = pick(row.title_th, row.title_en, language)
                evidence_dialog.show_passages(title, [evidence_dialog.locator_of(row)], language)
        card.notes(unfiltered)


def _coverage_mark(row: ProvinceCoverageRow, names: Names, language: Language, mine: str | None) -> Mark:
    name = names.place(row.province_code, language)
    words = text("overview.coverage_value", language, count=row.reported_count)
    return Mark(
        row.province_code,
        name,
        float(row.reported_count),
        words,
        f"{name} · {words}",
        ValueState.REPORTED,
        row.province_code == mine,
    )


def _one_split(total: Total, key: str, apart: Apart, notes: Sequence[str], names: Names, language: Language) -> None:
    on = card.canvas(language, 3 / 5)
    whole = total.whole

    def parts(on: Canvas) -> list[Part]:
        return groups_totals.drawn_parts(total, lambda row: count_words(row, language), names, on)

    drawn = parts(on)
    place, read = names.province(whole.province_code, language), count_words(whole, language)
    message = text("groups.total", language, province=place, count=read)
    if drawn:
        largest = max(drawn, key=lambda part: part.value)
        message = text("overview.split", language, work_group=largest.label, province=place)
    period = wording.year_name(whole.fiscal_year_be, language)
    details = text("overview.split_measure", language, total=read, period=period)
    with card.card(Heading(message, details), key):
        if drawn:
            alt = stacked_share.stacked_share_alt(drawn, message, on)
            if chosen := card.chart(
                lambda on: stacked_share.stacked_share(parts(on), on), on, alt, key, Choosing.FILTERS
            ):
                state.toggle(work_groups=(chosen,))
        card.notes(*notes)
        source = evidence_dialog.source_places([whole], language)
        if card.source_row(source, f"evidence_{key}", language, members.behind([whole])):
            rows: list[Located] = [whole, *total.parts, *apart.behind()]
            evidence_dialog.show_passages(message, [evidence_dialog.locator_of(row) for row in rows], language)


def _apart(counts: Sequence[CountRow], scope: Scope) -> Apart:
    """Counts and lists of the provinces that have no full total."""
    with_total = {row.province_code for row in counts if row.count_definition == CountDefinition.FULL_TOTAL}
    listed: dict[str, list[GroupRow]] = {}
    for group in data.ask(target_groups.named, scope):
        if group.target_lists and group.province_code not in with_total:
            listed.setdefault(group.province_code, []).append(group)
    return Apart(tuple(row for row in counts if row.province_code not in with_total), listed)


def _split_apart(apart: Apart, names: Names, language: Language) -> str:
    """The same in words, each with its province and definition."""
    others = [
        f"{names.province(row.province_code, language)} {number(row.value_min, 0, language)} "
        f"({label(CountDefinition.of(row.count_definition), language)})"
        for row in apart.counts
    ]
    others += [
        text(
            "overview.split_named",
            language,
            province=names.province(code, language),
            count=len(groups),
            lists=len(frozenset().union(*(group.target_lists for group in groups))),
        )
        for code, groups in apart.listed.items()
    ]
    return text("overview.split_apart", language, values=wording.joined(others, language)) if others else ""


def _meeting_words(rows: Sequence[ResolutionRow], language: Language) -> str:
    days = sorted({row.meeting_date for row in rows if row.meeting_date}, reverse=True)
    return wording.joined((date_text(day, language) for day in days), language)


def _resolution_words(row: ResolutionRow, language: Language) -> str:
    return f"{row.agenda_number or ''} {pick(row.title_th, row.title_en, language)}".strip()
