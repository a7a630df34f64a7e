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
from dashboard.widgets.filters import code_field, facet_counts, filters
from dashboard.widgets.filters.code_field import Option
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


def split_into(measure: MeasureRow) -> set[str]:
    """The work groups into which a measure is split anywhere; of one that is not, none is offered as a filter."""
    return {row.work_group_code for row in data.ask(comparison.values_by_work_group, measure.measure_code, EVERYTHING)}


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

    def changed(code: str | None) -> None:
        if field == "measure" and code:
            second = state.link().second_measure
            is_kept = second in by_code and by_code[second].tier == by_code[code].tier
            state.change(measure=code, definition=None, second_measure=second if is_kept else None)
        else:
            state.change(second_measure=code)

    label_of_field = text("filter.measure" if field == "measure" else "filter.second_measure", language)
    code_field.one(
        label_of_field,
        [Option(code, _words(measure, names, language)) for code, measure in by_code.items()],
        chosen,
        changed,
        f"pick_{field}_{language}",
        label_of_field,
        screen.field(430),
        required=field == "measure",
    )


def _pick_period(subject: Subject, facets: Facets) -> None:
    """A field of the periods in which the measure is at hand; nothing where there is only one."""
    language = subject.language
    if len(subject.periods) < 2:  # noqa: PLR2004
        return
    by_code = {period.code: period for period in subject.periods}
    chosen = subject.scope.periods or ()
    code_field.one(
        text("filter.period", language),
        [
            Option(code, _period_words(period, language), facets.tail("periods", period.key))
            for code, period in by_code.items()
        ],
        chosen[0].code if len(chosen) == 1 else None,
        lambda code: state.change(periods=(by_code[code],) if code else None),
        f"pick_period_{subject.measure.measure_code}_{language}",
        subject.period_words,
        screen.field(240),
    )


def _pick_definition(subject: Subject) -> None:
    """A field of definitions; nothing where all values share one."""
    language = subject.language
    if len(subject.definitions) < 2:  # noqa: PLR2004
        return
    measure = subject.measure.measure_code
    code_field.one(
        text("filter.definition", language),
        [
            Option(code, wording.definition_name(measure, code, subject.names, language) or code)
            for code in subject.definitions
        ],
        subject.definition,
        lambda code: state.change(definition=code),
        f"pick_definition_{measure}_{language}",
        text("filter.definition", language),
        screen.field(240),
    )


def definition_chips(measure: MeasureRow, definition: str | None, names: Names, language: Language) -> list[Chip]:
    """The chip of a chosen definition."""
    if definition is None:
        return []
    words = wording.definition_name(measure.measure_code, definition, names, language) or definition
    return [Chip("definition", text("filter.definition", language), [words], lambda: state.change(definition=None))]


def _pick_view(view: View, language: Language) -> None:
    """The four views and the table."""
    code_field.parts(
        text("view.title", language),
        [Option(str(each), text(f"view.{each}", language)) for each in View],
        str(view),
        lambda code: state.change(view=View(code)),
        f"pick_view_{language}",
        "stretch" if screen.is_phone() else "content",
    )


def _words(measure: MeasureRow, names: Names, language: Language) -> str:
    """The name first, for it must be read in a narrow box; then its unit and tier."""
    unit = f" ({names.unit(measure.unit_code, language)})" if measure.unit_code else ""
    return wording.joined(
        (f"{wording.measure_name(measure, language)}{unit}", label(Tier.of(measure.tier), language)), language
    )


def _period_words(period: Period, language: Language) -> str:
    return period_label(period.kind, period.label, language)
