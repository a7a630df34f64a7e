"""The top of the budget page: headline sums with who stated them, and the ladder of stages by fiscal year."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard import wording
from dashboard.figures.budget_ladder import Rung, Step, Steps, budget_ladder, budget_ladder_alt, ladders
from dashboard.figures.marks import Mark
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import period_label
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.i18n.numbers import money, money_exact
from dashboard.i18n.sentences import describe
from dashboard.permalink import Choice
from dashboard.widgets.budgets import view as budgets_view
from dashboard.widgets.budgets.view import BudgetView
from dashboard.widgets.cards import card, members
from dashboard.widgets.cards.card import Choosing
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.widgets.shell import data, state
from dashboard.wording import Scale
from queries import budgets, coverage
from queries.budgets import NOT_YET_RECEIVED, BudgetLineRow, PartRow, Split
from schema.caveats import Caveat
from schema.codes import BudgetStage, PeriodKind, ValueState
from schema.period import Period
from schema.scope import EVERYTHING, Scope

SHOWN_YEARS = 6
_SEPARATOR = "."


def headlines(view: BudgetView) -> None:
    """Money asked for, money received in the latest stated year, money received in no stated year, money approved."""
    language = view.language
    asked = [row for row in view.lines if row.budget_stage in NOT_YET_RECEIVED]
    shown = [(text("budgets.asked_label", language), asked)] if set(NOT_YET_RECEIVED) & set(view.stages) else []
    for stage in (BudgetStage.RECEIVED, BudgetStage.APPROVED):
        if stage in view.stages:
            shown += _sums(stage, view)
    # fewer cards than four share the width
    with st.grid(max(1, len(shown)), min_column_width=250, row_height="content", key="budget_headlines"):
        for place, (title, rows) in enumerate(shown):
            _kpi(title, rows, str(place), view)


def _sums(stage: BudgetStage, view: BudgetView) -> list[tuple[str, list[BudgetLineRow]]]:
    """The lines of a stage by title: those of the latest stated year, and those of none; no line where it has none."""
    rows = [row for row in view.lines if row.budget_stage == stage]
    years = {row.fiscal_year_be for row in rows if row.fiscal_year_be is not None}
    name = label(stage, view.language)
    found: list[tuple[str, list[BudgetLineRow]]] = []
    if years:
        year = period_label(PeriodKind.FISCAL_YEAR, str(max(years)), view.language)
        latest = [row for row in rows if row.fiscal_year_be == max(years)]
        found.append((wording.joined((name, year), view.language), latest))
    undated = [row for row in rows if row.fiscal_year_be is None]
    if undated:
        words = wording.joined((name, text("date.not_stated", view.language)), view.language)
        found.append((words, undated))
    return found or [(name, [])]


def _kpi(title: str, rows: Sequence[BudgetLineRow], key: str, view: BudgetView) -> None:
    """A sum with who stated it and how many lines gave no amount; the evidence is that of its lines."""
    language = view.language
    if not rows:
        card.kpi(title, "—", "", text("state.no_report", language))
        return
    total = budgets_view.total_of(rows)
    figure, _, counter = ("—", "", "") if total is None else money(total, language).partition(" ")
    without = sum(row.amount_baht is None for row in rows)
    stages = budgets_view.stages_of_total(rows, language)
    stated = wording.joined(
        (
            _stated_by(rows, view),
            " + ".join(stages) if len(stages) > 1 else None,
            budgets_view.years_of_total(rows, language),
            text("kpi.without_amount", language, count=without) if without else None,
        ),
        language,
    )
    members.headline(title, (figure, counter), stated, rows, f"kpi_{key}", language)


def _stated_by(rows: Sequence[BudgetLineRow], view: BudgetView) -> str:
    """The provinces that state an amount, and of how many; where none does, only whose lines these are."""
    stating = [row for row in rows if row.amount_baht is not None]
    places = budgets_view.places(stating or rows, view.names, view.language)
    if not stating:
        return places
    return text(
        "kpi.stated_by",
        view.language,
        provinces=places,
        count=len({row.province_code for row in stating}),
        total=len(data.ask(coverage.provinces, view.scope)),
    )


def ladder(view: BudgetView) -> None:
    """Stages by fiscal year on one scale; a bar filters the page to its stage and year."""
    language = view.language
    parts = data.ask(budgets.by_part, view.scope, Split.STAGE, view.wanted)
    periods, left_out = _periods(parts)
    parts = [part for part in parts if _period(part) in periods]
    values = [part.amount_baht for part in parts if part.amount_baht is not None]
    scale = wording.scale_of_baht(values, view.names, language)
    stages = [Rung(str(stage), label(stage, language)) for stage in view.stages]
    columns = [
        Rung(
            period.code,
            period_label(period.kind, period.label, language),
            is_apart=period.kind is PeriodKind.NOT_STATED,
        )
        for period in periods
    ]
    steps: Steps = {(part.budget_stage, _period(part).code): _step(part, scale, language) for part in parts}
    details = wording.joined(
        (text("budgets.ladder_measure", language, unit=scale.unit), describe(view.scope, view.names, language)),
        language,
    )
    heading = view.among.heading(
        lambda scope: _message(view) if scope is view.scope else _stage_sums(view, scope), details
    )
    with card.card(heading, "ladder"):
        on = card.canvas(language)
        picked = None
        whole = partial(budget_ladder, stages, columns, steps)
        hint = text("budgets.years_in_filter", language) if left_out else ""
        for years in ladders(columns, on):
            alt = budget_ladder_alt(stages, years, steps, heading.message, on)
            key = "budget_ladder" if len(years) == len(columns) else f"budget_ladder_{years[0].code}"
            draw = partial(budget_ladder, stages, years, steps)
            # a picture has room for all years beside each other, whatever the screen
            picked = card.chart(draw, on, alt, key, Choosing.FILTERS, hint, whole=whole) or picked
        card.notes(
            wording.joined((text("budgets.ladder_note", language), label(Caveat.REQUESTED, language)), language),
            text("budgets.years_left_out", language, count=left_out) if left_out else "",
        )
        _source(view)
    if picked:
        stage, _, period_code = picked.partition(_SEPARATOR)
        state.toggle({Choice.STAGE: (stage,)}, periods=(Period.from_code(period_code),))


def _source(view: BudgetView) -> None:
    documents = len({row.source_document_id for row in view.lines})
    words = wording.joined(
        (
            text("card.documents", view.language, count=documents),
            text("budgets.lines", view.language, count=len(view.lines)),
            text("budgets.codes_below", view.language),
        ),
        view.language,
    )
    if card.source_row(words, "evidence_ladder", view.language, members.behind(view.lines)):
        locators = [evidence_dialog.locator_of(row) for row in view.lines]
        evidence_dialog.show_passages(text("nav.budgets", view.language), locators, view.language)


def _stage_sums(view: BudgetView, scope: Scope) -> str:
    """What a scope has at each stage, years named where several are added; empty where it has no line."""
    rows = [row for row in view.lines if row.province_code in (scope.provinces or ())]
    sums = (_stage_sum([row for row in rows if row.budget_stage == stage], view) for stage in view.stages)
    return wording.joined(sums, view.language)


def _stage_sum(rows: Sequence[BudgetLineRow], view: BudgetView) -> str | None:
    """The sum of lines of one stage with its name; None where there is no line."""
    if not rows:
        return None
    language, total = view.language, budgets_view.total_of(rows)
    amount = text("budgets.no_amount", language) if total is None else money(total, language)
    dated = next((row for row in rows if row.amount_baht is not None and row.part_of is None), rows[0])
    years = budgets_view.years_of_total(rows, language) or wording.year_name(dated.fiscal_year_be, language)
    return f"{label(BudgetStage.of(rows[0].budget_stage), language)} {amount} ({years})"


def _message(view: BudgetView) -> str:
    """What the ladder says of every province in scope: at which stages documents are silent, else what is drawn."""
    reported = {row.budget_stage for row in view.lines}
    silent = [stage for stage in view.stages if stage not in reported]
    if not silent:
        return text("budgets.ladder", view.language)
    anywhere = {row.budget_stage for row in data.ask(budgets.by_stage, EVERYTHING)}
    words = "budgets.ladder_silent_here" if anywhere.intersection(silent) else "budgets.ladder_silent"
    stages = wording.joined((label(stage, view.language) for stage in silent), view.language)
    return text(words, view.language, stages=stages)


def _periods(parts: Sequence[PartRow]) -> tuple[list[Period], int]:
    """The years to draw, earliest first, the one not stated last, and how many earlier years are not drawn."""
    found = {_period(part) for part in parts}
    dated = sorted((period for period in found if period.year_be is not None), key=lambda period: period.label)
    undated = [period for period in found if period.year_be is None]
    return [*dated[-SHOWN_YEARS:], *undated], max(0, len(dated) - SHOWN_YEARS)


def _period(part: PartRow) -> Period:
    return Period(PeriodKind.of(part.period_kind), part.period)


def _step(part: PartRow, scale: Scale, language: Language) -> Step:
    stage = label(BudgetStage.of(part.budget_stage), language)
    period = _period(part)
    without = part.line_count - part.stated_count
    counted = wording.joined(
        (
            text("budgets.lines", language, count=part.line_count),
            text("budgets.without_amount", language, count=without) if without else None,
        ),
        language,
    )
    exact = text("budgets.no_amount", language) if part.amount_baht is None else money_exact(part.amount_baht, language)
    where = wording.joined((stage, period_label(period.kind, period.label, language)), language)
    mark = Mark(
        code=f"{part.budget_stage}{_SEPARATOR}{period.code}",
        label=where,
        value=None if part.amount_baht is None else float(part.amount_baht / scale.divisor),
        text=exact if part.amount_baht is None else scale.number(part.amount_baht),
        hover=wording.joined((where, exact, counted), language),
        state=ValueState.WITHOUT_NUMBER if part.amount_baht is None else ValueState.REPORTED,
    )
    return Step(mark, text("budgets.lines", language, count=part.line_count) if part.amount_baht is None else counted)
