"""Choosing what is compared: the measure by tier and subject, its period, its definition, and the view."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import period_label
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.permalink import Link, View
from dashboard.widgets.cards.empty_card import empty_card
from dashboard.widgets.filters import facet_counts, filters
from dashboard.widgets.filters.facet_counts import Facets
from dashboard.widgets.filters.filter_chips import Chip
from dashboard.widgets.provinces.subject import Subject
from dashboard.widgets.shell import data, frame, notices, screen, state
from queries import comparison
from queries.comparison import MeasureRow
from queries.facets import FacetSubject
from schema.codes import Tier
from schema.period import Period
from schema.scope import EVERYTHING


def available(link: Link) -> list[MeasureRow]:
    """The measures of the tiers in scope that have a value."""
    return data.ask(comparison.measures, link.scope.tiers)


def no_measure(link: Link, names: Names) -> None:
    """The whole page where the chosen tiers have no value of any measure, or no tier is chosen."""
    frame.title_row(text("nav.provinces", link.language), frame.snapshot_line(link.language))
    filters.bar(names, filters.counted(FacetSubject.VALUES))
    empty_card(text("filter.measure", link.language), link.scope, names, link.language, "no_measure", {})


def chosen_measure(link: Link, measures: Sequence[MeasureRow]) -> MeasureRow:
    """The measure of the link, else the first declared rate: the closest to the mission that compares fairly."""
    for measure in measures:
        if measure.measure_code == link.measure:
            return measure
    return next((measure for measure in measures if measure.is_derived), measures[0])


def fitting(link: Link, shown: MeasureRow) -> Link:
    """The link without what does not fit the measure that is shown; what is dropped is said on the page.

    A measure of another tier is left out by the filter of tiers, or is the second of two, which are never of two tiers.
    A definition may be that of another measure.
    """
    measures = {measure.measure_code: measure for measure in data.ask(comparison.measures)}
    for field, code in (("measure", link.measure), ("second_measure", link.second_measure)):
        if code is not None and measures[code].tier != shown.tier:
            notices.say(partial(_other_tier, measures[code], shown))
            state.change(**{field: None})
    definition = link.definition
    if definition not in (None, *_definitions(shown)):
        notices.say(lambda language: text("notice.unknown_code", language, code=definition))
        state.change(definition=None)
    return state.link()


def _definitions(measure: MeasureRow) -> set[str]:
    return {row.definition_code for row in data.ask(comparison.variants, measure.measure_code, EVERYTHING)}


def _other_tier(dropped: MeasureRow, shown: MeasureRow, language: Language) -> str:
    return text(
        "notice.other_tier",
        language,
        measure=wording.measure_name(dropped, language),
        tier=label(Tier.of(dropped.tier), language),
        shown=label(Tier.of(shown.tier), language),
    )


def counted(subject: Subject) -> Facets:
    """How many values of the measure each option of the filters leaves, under what the subject hears of the scope."""
    scope = replace(subject.scope, work_groups=None) if subject.ignores_work_groups else subject.scope
    own = [("measure", (subject.measure.measure_code,))]
    if subject.definition:
        own.append(("definition", (subject.definition,)))
    return facet_counts.ask(FacetSubject.VALUES, scope, tuple(own), subject.language)


def pick_subject(subject: Subject, measures: Sequence[MeasureRow], facets: Facets, view: View) -> None:
    """What the comparison page shows, in a row: the measure, its period, its definition, and the view."""
    with st.container(horizontal=not screen.is_phone(), vertical_alignment="center", gap="small", key="choices"):
        pick_measure(measures, subject.measure.measure_code, "measure", subject.names)
        _pick_period(subject, facets)
        _pick_definition(subject)
        _pick_view(view, subject.language)


def pick_measure(measures: Sequence[MeasureRow], chosen: str | None, field: str, names: Names) -> None:
    """A select box of measures in declared order, each with its unit and tier."""
    language = state.language()
    by_code = {measure.measure_code: measure for measure in measures}
    key = f"pick_{field}_{language}"
    st.session_state[key] = chosen

    def changed() -> None:
        code = st.session_state[key]
        if field == "measure":
            second = state.link().second_measure
            is_kept = second in by_code and by_code[second].tier == by_code[code].tier
            state.change(measure=code, definition=None, second_measure=second if is_kept else None)
        else:
            state.change(second_measure=code)

    st.selectbox(
        text("filter.measure" if field == "measure" else "filter.second_measure", language),
        list(by_code),
        index=None,
        format_func=lambda code: _words(by_code[code], names, language),
        placeholder=text("filter.measure" if field == "measure" else "filter.second_measure", language),
        key=key,
        on_change=changed,
        required=field == "measure",
        label_visibility="collapsed",
        width=screen.field(430),
    )


def _pick_period(subject: Subject, facets: Facets) -> None:
    """A select box of the periods in which the measure is at hand; nothing where there is only one."""
    language = subject.language
    if len(subject.periods) < 2:  # noqa: PLR2004
        return
    key = f"pick_period_{subject.measure.measure_code}_{language}"
    by_code = {period.code: period for period in subject.periods}
    chosen = subject.scope.periods or ()
    st.session_state[key] = chosen[0].code if len(chosen) == 1 else None

    def changed() -> None:
        code = st.session_state[key]
        state.change(periods=(by_code[code],) if code else None)

    st.selectbox(
        text("filter.period", language),
        list(by_code),
        index=None,
        format_func=lambda code: facets.words(_period_words(by_code[code], language), "periods", by_code[code].key),
        placeholder=subject.period_words,
        key=key,
        on_change=changed,
        label_visibility="collapsed",
        width=screen.field(240),
    )


def _pick_definition(subject: Subject) -> None:
    """A select box of definitions; nothing where all values share one."""
    language = subject.language
    if len(subject.definitions) < 2:  # noqa: PLR2004
        return
    key = f"pick_definition_{subject.measure.measure_code}_{language}"
    st.session_state[key] = subject.definition
    st.selectbox(
        text("filter.definition", language),
        subject.definitions,
        index=None,
        format_func=lambda code: (
            wording.definition_name(subject.measure.measure_code, code, subject.names, language) or code
        ),
        placeholder=text("filter.definition", language),
        key=key,
        on_change=lambda: state.change(definition=st.session_state[key]),
        label_visibility="collapsed",
        width=screen.field(240),
    )


def definition_chips(measure: MeasureRow, definition: str | None, names: Names, language: Language) -> list[Chip]:
    """The chip of a chosen definition."""
    if definition is None:
        return []
    words = wording.definition_name(measure.measure_code, definition, names, language) or definition
    return [Chip("definition", text("filter.definition", language), [words], lambda: state.change(definition=None))]


def _pick_view(view: View, language: Language) -> None:
    """The four views and the table."""
    key = f"pick_view_{language}"
    st.session_state[key] = view

    def changed() -> None:
        if st.session_state[key]:
            state.change(view=st.session_state[key])

    st.segmented_control(
        text("view.title", language),
        list(View),
        format_func=lambda option: text(f"view.{option}", language),
        key=key,
        on_change=changed,
        required=True,
        label_visibility="collapsed",
        width="stretch" if screen.is_phone() else "content",
    )


def _words(measure: MeasureRow, names: Names, language: Language) -> str:
    """The name first, for it must be read in a narrow box; then its unit and tier."""
    unit = f" ({names.unit(measure.unit_code, language)})" if measure.unit_code else ""
    return wording.joined(
        (f"{wording.measure_name(measure, language)}{unit}", label(Tier.of(measure.tier), language)), language
    )


def _period_words(period: Period, language: Language) -> str:
    return period_label(period.kind, period.label, language)
