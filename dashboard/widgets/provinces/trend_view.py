"""The second view: the measure over its periods, one line a province, gaps where nobody reported."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.figures import trend
from dashboard.figures.axes import Moment
from dashboard.figures.trend import Break, Series
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import period_tick
from dashboard.i18n.labels import label
from dashboard.widgets.cards import card, tabular
from dashboard.widgets.cards.card import About, Heading
from dashboard.widgets.filters import shared_filters
from dashboard.widgets.provinces import trend_words
from dashboard.widgets.provinces.subject import Subject
from dashboard.widgets.provinces.subject_footer import footer, open_evidence
from dashboard.widgets.provinces.trend_words import of_period
from dashboard.widgets.shell import data, state
from dashboard.widgets.shell.faults import guarded
from queries import comparison
from queries.comparability import shared
from queries.comparison import ValueRow, period_of
from schema.codes import BreakKind, PeriodKind, Tier, ValueState
from schema.model import Rankability
from schema.period import Period

MOST_TABLED, MOST_PERIODS = 4, 8


def show(subject: Subject) -> None:
    """One card with all periods of the measure; where there is no trend the card says why."""
    # a trend has all periods, so that none is missed
    subject = replace(subject, missing_periods=(), ignores_work_groups=False)
    every, values = _every(subject), drawn(subject)
    periods = sorted({period_of(value) for value in values}, key=lambda period: period.label)
    if len(periods) < 2:  # noqa: PLR2004
        message = subject.among(_no_trend(subject, every, values))
        with card.card(Heading(message, subject.name), "trend"):
            _offer_others(subject)
            card.notes(_whole_words(subject))
            footer(subject, "trend")
        return
    with card.card(trend_words.heading(subject, values, periods), "trend", _about(subject)):
        chosen = _draw(subject, values, periods)
        _table(subject, values, periods)
        unfiltered = shared_filters.unfiltered_words(state.link().scope, subject.language, ("periods",))
        card.notes(unfiltered, _whole_words(subject))
        extra = (trend_words.break_notes(subject), _uncertain(subject, values))
        footer(subject, "trend", wording.joined(extra, subject.language), values)
    if chosen:
        open_evidence(subject, chosen)


def _whole_words(subject: Subject) -> str:
    """That the lines are of all work groups together, where some are chosen."""
    return text("compare.trend_whole", subject.language) if subject.scope.work_groups is not None else ""


def drawn(subject: Subject) -> list[ValueRow]:
    """The values of the lines, of all periods: of one definition, unit and kind of period."""
    values = _like_values(_every(subject))
    if subject.measure.rankability != Rankability.NO:
        return values
    # lines of such a measure are read inside one province, never against another
    own = trend_words.own_province(subject)
    return [value for value in values if value.province_code == own]


def _every(subject: Subject) -> list[ValueRow]:
    """The values of all periods under the definition that is chosen, unsplit by work group."""
    every = data.ask(comparison.values, subject.measure.measure_code, replace(subject.scope, periods=None))
    return [value for value in every if subject.definition in (None, value.definition_code)]


def _about(subject: Subject) -> About:
    return replace(subject.about, scope=replace(subject.scope, periods=None))


def _offer_others(subject: Subject) -> None:
    """The measures of the same tier that have a trend, one press away."""
    language = subject.language
    others = [
        measure
        for measure in data.ask(comparison.measures, (Tier.of(subject.measure.tier),))
        if measure.period_count > 1 and measure.rankability != Rankability.NO
    ]
    if not others:
        return
    card.notes(text("compare.trend_others", language))
    with st.container(horizontal=True, gap="small"):
        for measure in others:
            st.button(
                wording.escaped(wording.measure_name(measure, language)),
                on_click=guarded(state.change),
                kwargs={"measure": measure.measure_code, "definition": None},
                key=f"trend_of_{measure.measure_code}",
            )


def _table(subject: Subject, values: Sequence[ValueRow], periods: Sequence[Period]) -> None:
    """The figures of the lines while these are few: no reader should have to point at a mark to read it."""
    language = subject.language
    by_place = {(value.province_code, value.period): value for value in values}
    found = {province for province, _ in by_place}
    codes = [code for code in subject.names.codes("province") if code in found]
    if len(codes) > MOST_TABLED or len(periods) > MOST_PERIODS:
        return
    columns = {text("filter.province", language): [subject.names.province(code, language) for code in codes]}
    for period in periods:
        columns[wording.period_of(of_period(values, period), language)] = [
            wording.flagged(value, subject.read(value), language)
            if (value := by_place.get((code, period.label)))
            else label(ValueState.NO_REPORT, language)
            for code in codes
        ]
    tabular.printed(pd.DataFrame(columns), subject.name, border="horizontal")


def _like_values(every: Sequence[ValueRow]) -> list[ValueRow]:
    """Values of the one definition, unit and kind of period that has most of them: a line never joins unlike points."""
    dated = [value for value in every if value.period_kind != PeriodKind.NOT_STATED and value.is_stated]
    sizes = Counter(shared(value)[:3] for value in dated)
    if not sizes:
        return []
    best = min(sizes, key=lambda group: (-sizes[group], group))
    return [value for value in every if shared(value)[:3] == best]


def _no_trend(subject: Subject, every: Sequence[ValueRow], values: Sequence[ValueRow]) -> str:
    if subject.measure.rankability == Rankability.NO and not values:
        return text("compare.trend_own", subject.language)
    several = len({(value.period_kind, value.period) for value in every}) > 1
    return text("compare.trend_unlike" if several else "compare.trend_none", subject.language)


def _uncertain(subject: Subject, values: Sequence[ValueRow]) -> str:
    """Points of low confidence are drawn and named."""
    found = [
        f"{subject.names.province(value.province_code, subject.language)} "
        f"{wording.period_of((value,), subject.language)}"
        for value in values
        if value.has_low_confidence
    ]
    if not found:
        return ""
    return f"{label(ValueState.LOW_CONFIDENCE, subject.language)}: {wording.joined(found, subject.language)}"


def _draw(subject: Subject, values: Sequence[ValueRow], periods: Sequence[Period]) -> str | None:
    language = subject.language
    moments = [_moment(subject, period, values) for period in periods]
    by_place: dict[str, dict[str, ValueRow]] = {}
    for value in values:
        by_place.setdefault(value.province_code, {})[value.period] = value
    series = [
        _series(subject, code, by_place[code], periods) for code in subject.names.codes("province") if code in by_place
    ]
    on = card.canvas(language)
    middle, breaks = _median(subject, values, periods), _breaks(subject, values, periods)
    with st.container():
        return card.chart(
            lambda on: trend.trend(series, moments, on, middle, breaks),
            on,
            trend.trend_alt(series, moments, subject.name, on),
            f"trend_{subject.measure.measure_code}",
            is_explored=True,
        )


def _series(subject: Subject, code: str, values: dict[str, ValueRow], periods: Sequence[Period]) -> Series:
    found = [values.get(period.label) for period in periods]
    exact = [value.exact_value if value else None for value in found]
    return Series(
        code=code,
        label=subject.names.place(code, subject.language),
        values=tuple(_scaled(subject, value) for value in exact),
        texts=tuple("" if value is None or value.exact_value is None else subject.scale.read(value) for value in found),
        is_mine=code == subject.my_province,
        cuts=frozenset(place for place, value in enumerate(found) if value and value.break_before),
    )


def _moment(subject: Subject, period: Period, values: Sequence[ValueRow]) -> Moment:
    """A period on the axis; one of which a value is provisional says so."""
    tick = period_tick(period.kind, period.label, subject.language)
    words = (tick, wording.provisional(of_period(values, period), subject.language))
    return Moment(_position(period), " ".join(filter(None, words)))


def _median(subject: Subject, values: Sequence[ValueRow], periods: Sequence[Period]) -> Series | None:
    """The line of the median."""
    middles = trend_words.medians(values, periods)
    if not middles:
        return None
    return Series(
        code="median",
        label=text(
            "card.median_of",
            subject.language,
            value=text("card.median", subject.language),
            provinces=text("scope.provinces", subject.language, count=len({value.province_code for value in values})),
        ),
        values=tuple(_scaled(subject, middle) for middle in middles),
        texts=tuple("" if middle is None else subject.scale.with_unit(middle) for middle in middles),
        cuts=frozenset(periods.index(after) for _, after, _ in trend_words.kinds_between(values, periods)),
    )


def _breaks(subject: Subject, values: Sequence[ValueRow], periods: Sequence[Period]) -> list[Break]:
    """Where one of the lines breaks."""
    return [
        Break((_position(before) + _position(after)) / 2, label(BreakKind.of(kind), subject.language))
        for before, after, kind in trend_words.kinds_between(values, periods)
    ]


def _scaled(subject: Subject, value: Decimal | None) -> float | None:
    return None if value is None else float(value / subject.scale.divisor)


def _position(period: Period) -> float:
    """Distance of time, counted in periods of the kind."""
    if period.place is None:
        raise ValueError(f"{period.label} has no place in time")
    return period.place
