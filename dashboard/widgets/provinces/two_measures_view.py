"""The third view: two measures against each other, each province a dot, no claim of cause."""

from dataclasses import replace

import streamlit as st

from dashboard import wording
from dashboard.figures import two_measures
from dashboard.figures.two_measures import Axis, Pair
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.widgets.cards import card
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.provinces.subject import Subject
from dashboard.widgets.provinces.subject_footer import footer, open_evidence
from dashboard.wording import escaped
from queries.comparability import FEWEST_TO_COMPARE
from queries.comparison import ValueRow
from schema.codes import Tier


def show(across: Subject, up: Subject | None) -> None:
    """One card; both measures need comparable values of the same tier in at least three provinces."""
    language = across.language
    if up is None:
        with card.card(Heading(text("compare.two_choose", language), across.name), "two"):
            pass
        return
    pairs = _pairs(across, up)
    about = replace(across.about, measure=f"{across.measure.measure_code}_{up.measure.measure_code}")
    with card.card(_heading(across, up, len(pairs)), "two", about):
        chosen = None
        reason = _refusal(across, up, len(pairs))
        if reason:
            st.markdown(escaped(reason))
        else:
            on = card.canvas(language)
            axes = _axis(across), _axis(up)
            chosen = card.chart(
                lambda on: two_measures.two_measures(pairs, *axes, on),
                on,
                two_measures.two_measures_alt(pairs, *axes, on),
                f"two_{across.measure.measure_code}_{up.measure.measure_code}",
                hint=text("card.point_at_names", language),
                is_explored=True,
            )
            card.notes(text("chart.no_cause", language), text("chart.labels_thinned", language))
        footer(across, "two_across")
        footer(up, "two_up")
    if chosen:
        open_evidence(across, chosen)


def _pairs(across: Subject, up: Subject) -> list[Pair]:
    first, second = _exact(across), _exact(up)
    pairs = []
    for code in (code for code in across.names.codes("province") if code in first and code in second):
        one, other = first[code], second[code]
        pairs.append(
            Pair(
                code=code,
                label=across.names.place(code, across.language),
                across=_drawn(across, one),
                up=_drawn(up, other),
                across_text=across.read(one),
                up_text=up.read(other),
                is_mine=code == across.my_province,
            )
        )
    return pairs


def _exact(subject: Subject) -> dict[str, ValueRow]:
    return {value.province_code: value for value in subject.comparison.compared if value.exact_value is not None}


def _drawn(subject: Subject, value: ValueRow) -> float:
    exact = value.exact_value
    if exact is None:
        raise ValueError("only exact values are drawn")
    return subject.scale.of(value).drawn(exact)


def _axis(subject: Subject) -> Axis:
    title = f"{subject.name} ({subject.scale.unit}) {subject.compared_period_words}"
    return Axis(title, subject.guide)


def _refusal(across: Subject, up: Subject, count: int) -> str | None:
    language = across.language
    if count < FEWEST_TO_COMPARE:
        return text("verdict.too_few_reason", language, count=count, needed=FEWEST_TO_COMPARE)
    return None


def _periods(across: Subject, up: Subject) -> str:
    """The period of the dots, of which each measure has one."""
    if up.compared_period_words == across.compared_period_words:
        return up.compared_period_words
    return text(
        "compare.two_periods", across.language, across=across.compared_period_words, up=up.compared_period_words
    )


def _heading(across: Subject, up: Subject, count: int) -> Heading:
    language = across.language
    message = text("compare.two", language, across=across.name, up=up.name)
    own = wording.joined((across.own_value, up.own_value), language)
    details = (
        label(Tier.of(across.measure.tier), language),
        text("compare.two_count", language, count=count, total=len(across.provinces)),
        _periods(across, up),
    )
    return across.heading(message, wording.joined(details, language), own)
