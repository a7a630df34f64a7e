"""The line above a comparison: whether it is fair, and in words why or why not."""

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.widgets.provinces.subject import Subject, place_among_all
from dashboard.widgets.shell import state
from dashboard.widgets.shell.faults import guarded
from dashboard.wording import escaped
from queries.comparability import FEWEST_TO_COMPARE, Condition, Verdict
from queries.comparison import period_of
from schema.codes import Tier
from schema.tables.built import ALL

_LOOKS = {
    Verdict.COMPARABLE: (":material/check:", "green"),
    Verdict.BANDS_ONLY: (":material/view_week:", "blue"),
    Verdict.SUBSETS_APART: (":material/call_split:", "orange"),
    Verdict.NOT_COMPARABLE: (":material/block:", "orange"),
    Verdict.TOO_FEW: (":material/more_horiz:", "gray"),
    Verdict.ONE_PROVINCE: (":material/looks_one:", "gray"),
    Verdict.NO_VALUES: (":material/remove:", "gray"),
}


def verdict_line(subject: Subject) -> None:
    """The gate's badge, its reason, the tier and the coverage, and the nearest fair comparison as a button."""
    language, verdict = subject.language, subject.comparison.verdict
    icon, colour = _LOOKS[verdict]
    badge = _badge(subject)
    parts = (
        _reason(subject),
        label(Tier.of(subject.measure.tier), language),
        subject.coverage,
        _uncertain(subject),
    )
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="verdict"):
        # one line of text, so that badge and words share a baseline
        words = f":{colour}-badge[{icon} {escaped(badge)}] {escaped(wording.joined(parts, language))}"
        st.markdown(words, width="content")
        _nearest(subject)


def _badge(subject: Subject) -> str:
    verdict = subject.comparison.verdict
    if verdict is Verdict.NO_VALUES:
        return text("kpi.no_number", subject.language)
    if verdict is Verdict.ONE_PROVINCE and subject.is_one_province:
        return text("verdict.one_chosen", subject.language)
    return text(f"verdict.{verdict}", subject.language)


def _reason(subject: Subject) -> str:
    language, judged = subject.language, subject.comparison
    if judged.verdict is Verdict.COMPARABLE:
        return text("verdict.same", language)
    if judged.verdict is Verdict.BANDS_ONLY:
        return text("bands.explained", language)
    if judged.verdict is Verdict.SUBSETS_APART:
        return _different_definitions(subject)
    if judged.verdict is Verdict.ONE_PROVINCE:
        return _one_province(subject)
    if judged.verdict is Verdict.TOO_FEW:
        return text("verdict.too_few_reason", language, count=len(judged.compared), needed=FEWEST_TO_COMPARE)
    return wording.joined(
        (text(f"verdict.fails.{_failing(subject, each)}", language) for each in judged.failing), language
    )


def _one_province(subject: Subject) -> str:
    """One province reports, or the reader chose one: two different things."""
    language = subject.language
    if subject.is_one_province:
        return wording.joined((text("verdict.one_chosen_reason", language), place_among_all(subject)), language)
    stated = next(value for value in subject.values if value.is_stated)
    return text(
        "verdict.one_province_reason", language, province=subject.names.province(stated.province_code, language)
    )


def _different_definitions(subject: Subject) -> str:
    if subject.measure.measure_code == "target_groups_stated":
        return text("verdict.subsets_reason", subject.language)
    return text(f"verdict.fails.{_failing(subject, Condition.DEFINITION)}", subject.language)


def _failing(subject: Subject, condition: Condition) -> str:
    """Certifications differ in their standard, which says more than the bare word definition."""
    is_standard = condition is Condition.DEFINITION and subject.measure.subject == "certifications"
    return "standard" if is_standard else str(condition)


def _uncertain(subject: Subject) -> str | None:
    count = len(subject.comparison.uncertain)
    return text("verdict.fails.low_confidence", subject.language, count=count) if count else None


def _nearest(subject: Subject) -> None:
    """Offer the largest group of like values, where there is another definition or period to leave aside."""
    compared = subject.comparison.compared
    if subject.is_one_province:
        st.button(
            escaped(text("empty.lift", subject.language, name=text("filter.province", subject.language))),
            icon=":material/close:",
            type="tertiary",
            on_click=guarded(lambda: state.change(provinces=None)),
            key="verdict_lift",
        )
        return
    if subject.definition is not None or not subject.comparison.apart or len(compared) < FEWEST_TO_COMPARE:
        return
    definition = compared[0].definition_code
    if definition == ALL:
        words = text("compare.nearest_period", subject.language, period=subject.compared_period_words)
        change: dict[str, object] = {"periods": (period_of(compared[0]),)}
    else:
        name = wording.definition_name(subject.measure.measure_code, definition, subject.names, subject.language)
        words = text("compare.nearest", subject.language, definition=name)
        change = {"definition": definition}
    st.button(
        escaped(words),
        icon=":material/filter_alt:",
        type="tertiary",
        on_click=guarded(state.change),
        kwargs=change,
        key="verdict_nearest",
    )
