"""The tables of the budget page: what was asked for, what states no amount, the splits, and every line."""

from collections.abc import Callable, Sequence
from decimal import Decimal

import pandas as pd

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import period_tick
from dashboard.i18n.labels import label, title_of
from dashboard.i18n.language import pick
from dashboard.i18n.numbers import money, money_exact, number
from dashboard.i18n.sentences import describe
from dashboard.permalink import Choice
from dashboard.widgets.budgets import view as budgets_view
from dashboard.widgets.budgets.view import BudgetView
from dashboard.widgets.cards import card, fact_table, row_choice, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.widgets.filters import code_field
from dashboard.widgets.filters.code_field import Option
from dashboard.widgets.shell import data, state
from queries import budgets, figures
from queries.budgets import NOT_YET_RECEIVED, SPLITS, BudgetLineRow, PartRow, Split
from schema.caveats import Caveat
from schema.codes import PeriodKind, RecipientKind
from schema.fields import FIELDS
from schema.figure_code import shown

NAMED_PLACES = 6
SHOWN_ROWS = 40
_LISTS = {
    Split.WORK_GROUP: "work_group",
    Split.FUNDER: "agency",
    Split.REQUESTER: "agency",
    Split.RECIPIENT_KIND: "recipient_kind",
}
_Column = Callable[[BudgetLineRow], str]


def asked_for(view: BudgetView) -> None:
    """What was requested or proposed and is not known to be received, line by line, with its sum."""
    language = view.language
    rows = [row for row in view.lines if row.budget_stage in NOT_YET_RECEIVED]
    if not rows:
        return
    total, message = budgets_view.total_of(rows), _asked_words(rows, view)
    sums = _sum_words(rows, total, view), budgets_view.years_of_total(rows, language)
    details = wording.joined((*sums, describe(view.scope, view.names, language)), language)
    with card.card(view.among.of_rows(rows, lambda some: _asked_words(some, view), details), "asked"):
        columns = ("budget_stage", "fiscal_year_be", "purpose", "recipient", "requester", "funder", "amount_baht")
        _table(rows, columns, message, view)
        card.notes(label(Caveat.REQUESTED, language))
        _source(rows, message, "asked", view)


def _asked_words(rows: Sequence[BudgetLineRow], view: BudgetView) -> str:
    total, without = budgets_view.total_of(rows), sum(row.amount_baht is None for row in rows)
    if total is None:
        return text("budgets.asked_without", view.language, count=without)
    value = money(total, view.language)
    if without:
        return text("budgets.asked_and_without", view.language, value=value, count=without)
    return text("budgets.asked", view.language, value=value)


def without_amount(view: BudgetView) -> None:
    """Lines that state no amount, counted and listed: none of them is a line of zero baht."""
    language = view.language
    rows = [row for row in view.lines if row.amount_baht is None]
    if not rows:
        with card.card(Heading(view.among.said(text("budgets.without_none", language)), ""), "without"):
            return
    message = text("budgets.without", language, count=len(rows))
    heading = view.among.of_rows(
        rows,
        lambda some: text("budgets.without", language, count=len(some)),
        text("budgets.without_measure", language),
    )
    with card.card(heading, "without"):
        _table(rows, ("budget_stage", "fiscal_year_be", "purpose", "funder"), message, view)
        _source(rows, message, "without", view)


def split(view: BudgetView) -> None:
    """Stated money by work group, purpose, agency or kind of recipient; a row for each part and year."""
    language = view.language
    by = Split(next(iter(state.link().chosen(Choice.SPLIT)), Split.WORK_GROUP))
    parts = [part for part in data.ask(budgets.by_part, view.scope, by, view.wanted)]
    heading = Heading(
        text("budgets.split", language, split=text(f"budgets.by_{by}", language)),
        wording.joined((text("budgets.split_measure", language), describe(view.scope, view.names, language)), language),
    )
    with card.card(heading, "split"):
        _pick_split(by, view)
        keys = sorted({_part_key(part) for part in parts}, key=lambda key: _part_order(key, by, view))
        frame = pd.DataFrame([_part_row(key, parts, by, view) for key in keys[:SHOWN_ROWS]])
        tabular.printed(frame, heading.message)
        if len(keys) > SHOWN_ROWS:
            card.notes(text("notice.too_many_rows", language, shown=SHOWN_ROWS, count=len(keys)))
        card.notes(text("budgets.split_note", language))
        _source(view.lines, heading.message, "split", view)


def every_line(view: BudgetView) -> None:
    """Every line with its code; choosing one opens its passage. Units: exact baht. Missing: an empty cell."""
    language, names = view.language, view.names
    message = text("budgets.all_lines", language, count=len(view.lines))
    details = wording.joined(
        (describe(view.scope, view.names, language), text("budgets.choose_row", language)), language
    )
    codes = data.ask(figures.codes, "budget_line", tuple(row.budget_line_id for row in view.lines))
    columns: dict[str, Sequence[object]] = {
        text("table.province", language): [names.place(row.province_code, language) for row in view.lines],
        _title("budget_stage", view): [budgets_view.stage_words(row, language) for row in view.lines],
        text("budgets.year", language): [wording.year_tick(row.fiscal_year_be, language) for row in view.lines],
        text("budgets.purpose", language): [budgets_view.purpose(row, language) for row in view.lines],
        _title("amount_baht", view): [
            None if row.amount_baht is None else float(row.amount_baht) for row in view.lines
        ],
        text("card.figure_code", language): [
            shown(codes[row.budget_line_id]) if row.budget_line_id in codes else None for row in view.lines
        ],
        _title("recipient_kind", view): [label(RecipientKind.of(row.recipient_kind), language) for row in view.lines],
    }
    heading = view.among.of_rows(view.lines, lambda some: text("budgets.all_lines", language, count=len(some)), details)
    with card.card(heading, "all_lines"):
        lead = (text("budgets.purpose", language), _title("amount_baht", view))
        picked = row_choice.choose_row(pd.DataFrame(columns), message, f"budget_lines_{language}", lead)
        if picked is not None:
            fact_table.open_fact("budget_line", view.lines[picked].budget_line_id, view.names, language)


def _title(name: str, view: BudgetView) -> str:
    return title_of(FIELDS[name], view.language)


def _sum_words(rows: Sequence[BudgetLineRow], total: Decimal | None, view: BudgetView) -> str:
    """The sum with the stage of each part: money of two stages stands side by side, each by its name."""
    if total is None:
        return ""
    return f"{money_exact(total, view.language)} = {' + '.join(budgets_view.stages_of_total(rows, view.language))}"


def _table(rows: Sequence[BudgetLineRow], columns: Sequence[str], alt: str, view: BudgetView) -> None:
    """Lines in a table that wraps Thai; the reader's eye goes from the line to its code."""
    language, names = view.language, view.names
    read: dict[str, tuple[str, _Column]] = {
        "budget_stage": (text("budgets.stage", language), lambda row: budgets_view.stage_words(row, language)),
        "fiscal_year_be": (text("budgets.year", language), lambda row: wording.year_tick(row.fiscal_year_be, language)),
        "purpose": (text("budgets.purpose", language), lambda row: budgets_view.purpose(row, language)),
        "recipient": (text("budgets.recipient", language), lambda row: budgets_view.recipient(row, language)),
        "requester": (
            text("budgets.requester", language),
            lambda row: budgets_view.agency_words(row.requester_agency_code, names, language),
        ),
        "funder": (
            text("budgets.funder", language),
            lambda row: budgets_view.agency_words(row.funder_agency_code, names, language),
        ),
        "amount_baht": (text("budgets.amount", language), lambda row: budgets_view.amount_words(row, language)),
    }
    shown_rows = rows[:SHOWN_ROWS]
    codes = data.ask(figures.codes, "budget_line", tuple(row.budget_line_id for row in shown_rows))
    frame = pd.DataFrame({read[name][0]: [read[name][1](row) for row in shown_rows] for name in columns})
    if len({row.province_code for row in rows}) > 1:
        places = [names.place(row.province_code, language) for row in shown_rows]
        frame.insert(0, text("table.province", language), places)
    frame[text("card.figure_code", language)] = [
        shown(codes[row.budget_line_id]) if row.budget_line_id in codes else "—" for row in shown_rows
    ]
    tabular.printed(frame, alt, lead=text("budgets.purpose", language))
    if len(rows) > SHOWN_ROWS:
        card.notes(text("notice.too_many_rows", language, shown=SHOWN_ROWS, count=len(rows)))


def _source(rows: Sequence[BudgetLineRow], title: str, key: str, view: BudgetView) -> None:
    few = len({(row.source_document_id, row.source_line) for row in rows}) <= NAMED_PLACES
    words = evidence_dialog.source_places(rows, view.language) if few else _documents(rows, view)
    if card.source_row(words, f"evidence_{key}", view.language):
        evidence_dialog.show_passages(title, [evidence_dialog.locator_of(row) for row in rows], view.language)


def _documents(rows: Sequence[BudgetLineRow], view: BudgetView) -> str:
    return text("card.documents", view.language, count=len({row.source_document_id for row in rows}))


def _pick_split(by: Split, view: BudgetView) -> None:
    language = view.language
    code_field.parts(
        text("budgets.split_by", language),
        [Option(str(each), text(f"budgets.by_{each}", language)) for each in SPLITS],
        str(by),
        lambda code: state.choose(Choice.SPLIT, (code,)),
        f"split_{language}",
    )


_PartKey = tuple[str, str, str]


def _part_key(part: PartRow) -> _PartKey:
    return part.part_code, part.period_kind, part.period


def _part_order(key: _PartKey, by: Split, view: BudgetView) -> tuple[int, str, bool, str]:
    """Official order of the parts, those not stated last; years in time, the one not stated last."""
    code, kind, period = key
    listed = view.names.codes(_LISTS[by]) if by in _LISTS else ()
    place = listed.index(code) if code in listed else len(listed)
    return place, code, kind == PeriodKind.NOT_STATED, period


def _part_row(key: _PartKey, parts: Sequence[PartRow], by: Split, view: BudgetView) -> dict[str, str]:
    language = view.language
    mine = [part for part in parts if _part_key(part) == key]
    row = {
        text(f"budgets.by_{by}", language): _part_words(mine[0], by, view),
        text("budgets.year", language): period_tick(PeriodKind.of(key[1]), key[2], language),
    }
    by_stage = {part.budget_stage: part for part in mine}
    for stage in view.stages:
        part = by_stage.get(str(stage))
        row[label(stage, language)] = "—" if part is None else _part_amount(part, view)
    return row


def _part_words(part: PartRow, by: Split, view: BudgetView) -> str:
    if by is Split.PURPOSE:
        return pick(part.part_th or "", part.part_en or "", view.language)
    if part.part_code == PeriodKind.NOT_STATED:
        return text("budgets.not_stated", view.language)
    return view.names.of(_LISTS[by], part.part_code, view.language)


def _part_amount(part: PartRow, view: BudgetView) -> str:
    without = part.line_count - part.stated_count
    return wording.joined(
        (
            None if part.amount_baht is None else number(part.amount_baht, 0, view.language),
            text("budgets.without_amount", view.language, count=without) if without else None,
        ),
        view.language,
    )
