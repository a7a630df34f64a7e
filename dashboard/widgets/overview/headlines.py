"""The figures at the top of the overview: each with its counter, who stated it, and of how many provinces."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

import streamlit as st

from dashboard import wording
from dashboard.i18n import sentences
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text, period_label
from dashboard.i18n.labels import label as label_of
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import MILLION, money, number
from dashboard.widgets.cards import card, members
from dashboard.widgets.evidence import evidence_value
from dashboard.widgets.filters.facet_counts import undated_words
from dashboard.widgets.filters.shared_filters import WORK_GROUP, unfiltered_words
from dashboard.widgets.shell import data
from queries import budgets, certifications, comparison, coverage, evidence, meetings, target_groups
from queries.budgets import StageRow
from queries.comparison import MeasureRow, ValueRow
from queries.facets import FacetSubject
from queries.target_groups import CountRow
from schema.codes import (
    BudgetStage,
    CertificationStatus,
    CountDefinition,
    DeadlineKind,
    FollowUpState,
    PeriodKind,
    ResolutionKind,
    Tier,
    ValueState,
)
from schema.model import Additivity
from schema.scope import Scope

SHOWN_OFFICIAL = 4


def committee_headlines(scope: Scope, names: Names, language: Language) -> None:
    """Full totals, money received in the latest stated year, certified products, resolutions to follow up."""
    with st.grid(4, min_column_width=250, row_height="content", key="committee_headlines"):
        _full_total(scope, names, language)
        _received(scope, names, language)
        _certified(scope, names, language)
        _assigned(scope, names, language)


def official_headlines(scope: Scope, names: Names, language: Language) -> None:
    """Totals of official measures that add over provinces and may be ranked, the widest coverage first."""
    with st.grid(4, min_column_width=250, row_height="content", key="official_headlines"):
        for measure in _official_measures():
            _official(measure, scope, names, language)


def official_measures() -> list[str]:
    """The official measures whose totals are shown."""
    return [measure.measure_code for measure in _official_measures()]


def _official_measures() -> list[MeasureRow]:
    """One of each subject, in declared order."""
    additive = [
        measure
        for measure in data.ask(comparison.measures, (Tier.OFFICIAL,))
        if measure.additivity == Additivity.ADDS and measure.rankability == "yes"
    ]
    by_subject: dict[str, MeasureRow] = {}
    for measure in sorted(additive, key=lambda each: -each.province_count):
        by_subject.setdefault(measure.subject, measure)
    return [measure for measure in additive if measure in by_subject.values()][:SHOWN_OFFICIAL]


def _full_total(scope: Scope, names: Names, language: Language) -> None:
    """The stated total, or the stated part of the chosen work groups; never a subset in its place."""
    label = text("overview.full_total", language)
    rows = _totals(data.ask(target_groups.counts, scope), scope)
    if not rows:
        card.kpi(label, "—", "", _why_no_total(scope, language))
        return
    places = [row.province_code for row in rows]
    stated = text(
        "overview.stated_in",
        language,
        provinces=_places(places, names, language),
        count=len(set(places)),
        total=_expected(scope),
    )
    groups = (names.of("work_group", code, language) for code in scope.work_groups or ())
    total = sum((row.value_min for row in rows), Decimal(0))
    words = wording.joined((label, *groups), language)
    shown = number(total, 0, language)
    figure = shown, names.unit("group", language, shown)
    years = wording.years_added((row.fiscal_year_be for row in rows), language)
    members.headline(
        words,
        figure,
        wording.joined((stated, _own_absent(places, names, scope, language), years), language),
        rows,
        "kpi_full_total",
        language,
    )


def _totals(counts: Sequence[CountRow], scope: Scope) -> list[CountRow]:
    full = [row for row in counts if row.count_definition == CountDefinition.FULL_TOTAL]
    if scope.work_groups is None:
        return [row for row in full if row.part_of is None]
    return [row for row in full if row.work_group_code in scope.work_groups]


def _why_no_total(scope: Scope, language: Language) -> str:
    """A year filter hides counts without a year, and a subset is a report too: neither is silence."""
    unsplit = replace(scope, work_groups=None)
    subsets = data.ask(target_groups.counts, unsplit)
    words = text("overview.subset_only", language, count=len(subsets)) if subsets else ""
    undated = undated_words(FacetSubject.GROUPS, unsplit, (), language)
    return wording.joined((words, undated), language) or text("state.no_report", language)


def _received(scope: Scope, names: Names, language: Language) -> None:
    """Money received in the latest stated year; what has no year or no amount is named beside it."""
    rows = [row for row in data.ask(budgets.by_stage, scope) if row.budget_stage == BudgetStage.RECEIVED]
    dated = [row for row in rows if row.period_kind == PeriodKind.FISCAL_YEAR and row.amount_baht is not None]
    undated = _undated_words([row for row in rows if row.period_kind == PeriodKind.NOT_STATED], names, language)
    hidden = undated_words(FacetSubject.BUDGETS, scope, (("stage", (BudgetStage.RECEIVED,)),), language)
    if not dated:
        chosen = wording.joined(sentences.periods(scope, language), language) or text("scope.all_years", language)
        label = text("overview.received", language, period=text("date.not_stated", language) if undated else chosen)
        words = wording.joined((undated, hidden), language) or text("state.no_report", language)
        card.kpi(label, "—", "", words)
        return
    undated = wording.joined((undated, hidden), language)
    latest = max(row.period for row in dated)
    shown = [row for row in dated if row.period == latest]
    total = sum((row.amount_baht for row in shown if row.amount_baht is not None), Decimal(0))
    codes = [row.province_code for row in shown]
    places = wording.joined((_places(codes, names, language), _own_absent(codes, names, scope, language)), language)
    label = text("overview.received", language, period=period_label(PeriodKind.FISCAL_YEAR, latest, language))
    figure, _, counter = money(total, language).partition(" ")
    value = _value("budget_received", shown[0].province_code, total, scope, period=latest) if len(shown) == 1 else None
    if value is not None:
        code = members.of_value(*value, language)
        if card.kpi(label, figure, counter, wording.joined((places, undated, code), language), "kpi_received"):
            evidence_value.show(*value, names, language)
        return
    lines = [
        row for row in data.ask(budgets.lines, scope, (BudgetStage.RECEIVED,)) if str(row.fiscal_year_be) == latest
    ]
    members.headline(
        label, (figure, counter), wording.joined((places, undated), language), lines, "kpi_received", language
    )


def _undated_words(rows: Sequence[StageRow], names: Names, language: Language) -> str:
    """Sums without a year, province by province, and how many lines state no amount."""
    if not rows:
        return ""
    sums = (
        f"{names.province(row.province_code, language)} {money(row.amount_baht, language)}"
        for row in rows
        if row.amount_baht is not None
    )
    without = sum(row.line_count - row.stated_count for row in rows)
    blank = text("kpi.without_amount", language, count=without) if without else None
    return f"{text('date.not_stated', language)}: {wording.joined((*sums, blank), language)}"


def _certified(scope: Scope, names: Names, language: Language) -> None:
    """The standard with the most certified of decided cases; without decided cases only how many standards report."""
    scope = _own_first(scope, names)
    rows = data.ask(certifications.rates, scope)
    certified = (("status", (CertificationStatus.CERTIFIED,)),)
    hidden = undated_words(FacetSubject.CERTIFICATIONS, scope, certified, language)
    if not rows:
        _certified_counts(scope, hidden, names, language)
        return
    row = max(rows, key=lambda each: each.certified)
    standard = names.of("standard_short", row.standard_code, language)
    rest = text(
        "overview.certified_rest",
        language,
        provinces=_places([row.province_code], names, language),
        rejected=number(row.rejected, 0, language),
        pending="—" if row.pending is None else number(row.pending, 0, language),
    )
    value = _value("certified", row.province_code, Decimal(row.certified), scope, definition=row.standard_code)
    code = members.of_value(*value, language) if value else None
    pressed = card.kpi(
        text("overview.certified", language, standard=standard),
        number(row.certified, 0, language),
        names.unit(row.unit_code, language, number(row.certified, 0, language)),
        wording.joined((rest, _own_absent((row.province_code,), names, scope, language), hidden, code), language),
        "kpi_certified",
    )
    if pressed and value:
        evidence_value.show(*value, names, language)


def _own_first(scope: Scope, names: Names) -> Scope:
    """The scope of the reader's own province alone where certified are reported of it: it comes before all others."""
    if names.mine is None or (scope.provinces is not None and names.mine not in scope.provinces):
        return scope
    own = replace(scope, provinces=(names.mine,))
    return own if data.ask(certifications.counts, own, None, (CertificationStatus.CERTIFIED,)) else scope


def _own_absent(provinces: Iterable[str], names: Names, scope: Scope, language: Language) -> str:
    """That a figure holds nothing of the reader's own province; empty where it does, or where none is meant."""
    if names.mine is None or names.mine in provinces or (scope.provinces and names.mine not in scope.provinces):
        return ""
    return text("overview.own_absent", language)


def _certified_counts(scope: Scope, hidden: str, names: Names, language: Language) -> None:
    label = text("overview.certified_none", language)
    counted = data.ask(certifications.counts, scope, None, (CertificationStatus.CERTIFIED,))
    if not counted:
        card.kpi(label, "—", "", hidden or text("state.no_report", language))
        return
    standards = {row.standard_code for row in counted}
    places = _places([row.province_code for row in counted], names, language)
    words = wording.joined((places, text("overview.units_differ", language), hidden), language)
    figure = number(len(standards), 0, language), text("overview.standards", language)
    members.headline(label, figure, words, counted, "kpi_certified", language)


def _assigned(scope: Scope, names: Names, language: Language) -> None:
    """Assigned resolutions without a reported result; resolutions of which none was assigned are said as such."""
    every = data.ask(meetings.resolutions, scope)
    rows = [
        row
        for row in every
        if row.resolution_kind == ResolutionKind.ASSIGNED and row.follow_up_state == FollowUpState.NO_REPORT
    ]
    label = text("overview.assigned", language)
    unfiltered = unfiltered_words(scope, language, WORK_GROUP)
    if not every:
        hidden = undated_words(FacetSubject.RESOLUTIONS, scope, (), language)
        card.kpi(label, "—", "", wording.joined((hidden or text("state.no_report", language), unfiltered), language))
        return
    places = _places([row.province_code for row in every if row.province_code], names, language)
    if not rows:
        none = text("overview.none_assigned", language, count=len(every))
        rest = wording.joined((places, none, unfiltered), language)
        members.headline(
            label, (number(0, 0, language), names.unit("resolution", language)), rest, every, "kpi_assigned", language
        )
        return
    places = _places([row.province_code for row in rows if row.province_code], names, language)
    without = sum(row.deadline_kind == DeadlineKind.NOT_STATED for row in rows)
    rest = text("overview.assigned_rest", language, provinces=places, count=without) if without else places
    absent = _own_absent([row.province_code for row in rows if row.province_code], names, scope, language)
    shown = number(len(rows), 0, language)
    figure = shown, names.unit("resolution", language, shown)
    members.headline(
        label, figure, wording.joined((rest, absent, unfiltered), language), rows, "kpi_assigned", language
    )


def _official(measure: MeasureRow, scope: Scope, names: Names, language: Language) -> None:
    """The total of the latest period, of how many provinces, by whom, and the way to the comparison."""
    label = wording.measure_name(measure, language)
    values = data.ask(comparison.values, measure.measure_code, Scope(provinces=scope.provinces))
    every = [row for row in values if row.is_stated]
    if not every:
        states = {ValueState.of(row.value_state) for row in values} or {ValueState.NO_REPORT}
        card.kpi(label, "—", "", wording.joined((label_of(state, language) for state in states), language))
        return
    latest = max(row.period for row in every)
    shown = [row for row in every if row.period == latest]
    total = sum((row.value_min for row in shown if row.value_min is not None), Decimal(0))
    period = wording.period_of(shown, language)
    stated = text("overview.official_coverage", language, count=len(shown), total=_expected(scope), period=period)
    publishers = (
        pick(row.publisher_th, row.publisher_en, language)
        for row in data.ask(comparison.sources, (measure.measure_code,), scope)
    )
    if shown[0].unit_code == wording.BAHT and total >= MILLION:
        figure, _, counter = money(total, language).partition(" ")
    else:
        scale = wording.scale_of(shown, names, language)
        figure, counter = scale.number(total), scale.unit
    codes = text("card.codes_in_evidence", language, count=len(shown))
    own = _own_value(measure, shown, scope, names, language)
    words = wording.joined((own, stated, *dict.fromkeys(publishers), codes), language)
    if card.kpi(label, figure, counter, words, f"kpi_{measure.measure_code}"):
        members.show_values(measure, shown, names, language)


def _own_value(
    measure: MeasureRow, shown: Sequence[ValueRow], scope: Scope, names: Names, language: Language
) -> str | None:
    """The value of the reader's own province beside the sum that holds it; None where none is chosen or filtered."""
    if names.mine is None or (scope.provinces is not None and (names.mine not in scope.provinces or len(shown) == 1)):
        return None
    value = next((row for row in shown if row.province_code == names.mine), None)
    words = wording.alone(value, names, language) if value else text("state.no_report", language)
    return text("overview.own_value", language, value=words)


def _value(
    measure_code: str,
    province: str,
    figure: Decimal,
    scope: Scope,
    definition: str | None = None,
    period: str | None = None,
) -> tuple[MeasureRow, ValueRow] | None:
    """The declared value of exactly this scope that is this figure, with its measure; None where no single value is.

    Under chosen work groups it is that of one of them, never the whole, even where both say the same number.
    """
    measure = next(row for row in data.ask(comparison.measures) if row.measure_code == measure_code)
    ask = comparison.values if scope.work_groups is None else comparison.values_by_work_group
    found = [
        value
        for value in data.ask(ask, measure_code, replace(scope, provinces=(province,)))
        if definition in (None, value.definition_code) and period in (None, value.period)
    ]
    stated = [value for value in found if value.is_stated]
    return (measure, stated[0]) if len(stated) == 1 and stated[0].exact_value == figure else None


def _places(codes: Sequence[str], names: Names, language: Language) -> str:
    return wording.joined((names.place(code, language) for code in dict.fromkeys(codes)), language)


def _expected(scope: Scope) -> int:
    """How many provinces are in scope, whether or not they report."""
    return len(data.ask(coverage.provinces, scope))


def latest_document(language: Language) -> str:
    """The date of the latest document, in words."""
    days = [row.document_date for row in data.ask(evidence.documents) if row.document_date]
    return text("scope.latest_document", language, day=date_text(max(days), language)) if days else ""
