"""The figures at the top of the overview: each with its counter, who stated it, and of how many provinces."""

from collections.abc import Sequence
from decimal import Decimal

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text, period_label
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import MILLION, money, number
from dashboard.widgets import card, data, state, wording
from dashboard.widgets import evidence as evidence_dialog
from queries import budgets, certifications, comparison, coverage, evidence, meetings, target_groups
from queries.comparison import MeasureRow
from schema.codes import (
    BudgetStage,
    CountDefinition,
    DeadlineKind,
    FollowUpState,
    PeriodKind,
    ResolutionKind,
    Tier,
)
from schema.model import Additivity
from schema.scope import Scope


def committee_headlines(scope: Scope, names: Names, language: Language) -> None:
    """Full totals, money received in the latest stated year, certified products, resolutions to follow up."""
    with st.grid(4, min_column_width=250, row_height="content", key="committee_headlines"):
        _full_total(scope, names, language)
        _received(scope, names, language)
        _certified(scope, names, language)
        _assigned(scope, names, language)


def official_headlines(scope: Scope, names: Names, language: Language) -> None:
    """Totals of official measures that add over provinces and may be ranked, the widest coverage first."""
    additive = [
        measure
        for measure in data.ask(comparison.measures, (Tier.OFFICIAL,))
        if measure.additivity == Additivity.ADDS and measure.rankability == "yes"
    ]
    by_subject: dict[str, MeasureRow] = {}
    for measure in sorted(additive, key=lambda each: -each.province_count):
        by_subject.setdefault(measure.subject, measure)
    ordered = [measure for measure in additive if measure in by_subject.values()]
    with st.grid(4, min_column_width=250, row_height="content", key="official_headlines"):
        for measure in ordered[:4]:
            _official(measure, scope, names, language)


def _full_total(scope: Scope, names: Names, language: Language) -> None:
    rows = [
        row
        for row in data.ask(target_groups.counts, scope)
        if row.count_definition == CountDefinition.FULL_TOTAL and row.part_of is None
    ]
    label = text("overview.full_total", language)
    if not rows:
        card.kpi(label, "—", "", text("state.no_report", language))
        return
    places = [row.province_code for row in rows]
    stated = text(
        "overview.stated_in",
        language,
        provinces=_places(places, names, language),
        count=len(set(places)),
        total=_expected(scope),
    )
    total = sum((row.value_min for row in rows), Decimal(0))
    if card.kpi(label, number(total, 0, language), names.unit("group", language), stated, "kpi_full_total"):
        _open("target_groups_stated", places[0], names, definition=CountDefinition.FULL_TOTAL)


def _received(scope: Scope, names: Names, language: Language) -> None:
    rows = [row for row in data.ask(budgets.by_stage, scope) if row.budget_stage == BudgetStage.RECEIVED]
    dated = [row for row in rows if row.period_kind == PeriodKind.FISCAL_YEAR and row.amount_baht is not None]
    undated = sum(row.line_count for row in rows if row.period_kind == PeriodKind.NOT_STATED)
    if not dated:
        label = text("overview.received", language, period=text("date.not_stated", language))
        rest = text("kpi.without_year", language, count=undated) if undated else text("state.no_report", language)
        card.kpi(label, "—", "", rest)
        return
    latest = max(row.period for row in dated)
    shown = [row for row in dated if row.period == latest]
    total = sum((row.amount_baht for row in shown if row.amount_baht is not None), Decimal(0))
    places = _places([row.province_code for row in shown], names, language)
    rest = text("overview.received_rest", language, provinces=places, count=undated) if undated else places
    label = text("overview.received", language, period=period_label(PeriodKind.FISCAL_YEAR, latest, language))
    figure, _, counter = money(total, language).partition(" ")
    if card.kpi(label, figure, counter, rest, "kpi_received"):
        _open("budget_received", shown[0].province_code, names, period=latest)


def _certified(scope: Scope, names: Names, language: Language) -> None:
    rows = data.ask(certifications.rates, scope)
    if not rows:
        card.kpi(text("overview.certified_none", language), "—", "", text("state.no_report", language))
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
    if card.kpi(
        text("overview.certified", language, standard=standard),
        number(row.certified, 0, language),
        names.unit(row.unit_code, language),
        rest,
        "kpi_certified",
    ):
        _open("certified", row.province_code, names, definition=row.standard_code)


def _assigned(scope: Scope, names: Names, language: Language) -> None:
    rows = [
        row
        for row in data.ask(meetings.resolutions, scope, (ResolutionKind.ASSIGNED,))
        if row.follow_up_state == FollowUpState.NO_REPORT
    ]
    label = text("overview.assigned", language)
    if not rows:
        card.kpi(label, "—", "", text("state.no_report", language))
        return
    places = _places([row.province_code for row in rows if row.province_code], names, language)
    without = sum(row.deadline_kind == DeadlineKind.NOT_STATED for row in rows)
    rest = text("overview.assigned_rest", language, provinces=places, count=without) if without else places
    if card.kpi(label, number(len(rows), 0, language), names.unit("resolution", language), rest, "kpi_assigned"):
        evidence_dialog.show_passages(label, [evidence_dialog.locator_of(row) for row in rows], language)


def _official(measure: MeasureRow, scope: Scope, names: Names, language: Language) -> None:
    every = [
        row
        for row in data.ask(comparison.values, measure.measure_code, Scope(provinces=scope.provinces))
        if row.is_stated
    ]
    if not every:
        card.kpi(wording.measure_name(measure, language), "—", "", text("state.no_report", language))
        return
    latest = max(row.period for row in every)
    shown = [row for row in every if row.period == latest]
    total = sum((row.value_min for row in shown if row.value_min is not None), Decimal(0))
    period = wording.period_name(shown[0].period_kind, latest, language)
    stated = text("overview.official_coverage", language, count=len(shown), total=_expected(scope), period=period)
    if shown[0].unit_code == wording.BAHT and total >= MILLION:
        figure, _, counter = money(total, language).partition(" ")
    else:
        figure, counter = number(total, measure.decimals, language), names.unit(shown[0].unit_code, language)
    card.kpi(wording.measure_name(measure, language), figure, counter, stated)


def _open(
    measure_code: str, province: str, names: Names, definition: str | None = None, period: str | None = None
) -> None:
    """The evidence of the value on a card."""
    measure = next(row for row in data.ask(comparison.measures) if row.measure_code == measure_code)
    for value in data.ask(comparison.values, measure_code, Scope(provinces=(province,))):
        if definition in (None, value.definition_code) and period in (None, value.period):
            evidence_dialog.show(measure, value, names, state.language())
            return


def _places(codes: Sequence[str], names: Names, language: Language) -> str:
    return wording.joined((names.province(code, language) for code in dict.fromkeys(codes)), language)


def _expected(scope: Scope) -> int:
    """How many provinces are in scope, whether or not they report."""
    return len(data.ask(coverage.provinces, scope))


def latest_document(language: Language) -> str:
    """The date of the latest document, in words."""
    days = [row.document_date for row in data.ask(evidence.documents) if row.document_date]
    return text("scope.latest_document", language, day=date_text(max(days), language)) if days else ""
