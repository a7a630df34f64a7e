"""Every value of a subject as a table on screen: the rows of its file."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from dashboard import wording
from dashboard.exports.csv_file import Cell
from dashboard.exports.export import Export, Wording
from dashboard.files import export
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.numbers import number
from dashboard.widgets.cards import card, sorting
from dashboard.widgets.cards.export_bar import show_rows
from dashboard.widgets.provinces.subject import Subject, sources_line
from dashboard.widgets.shell import data
from queries.selection import MEASURES, Selection


def show_card(subject: Subject) -> None:
    """The table view: one card with every value in scope."""
    language = subject.language
    # each row says its own unit: money stands in exact baht here, whatever the scale of a chart
    details = wording.joined((subject.period_words, subject.coverage), language)
    with card.card(subject.heading(text("compare.table", language, measure=subject.name), details), "table"):
        show_table(subject)
        card.notes(subject.unmet, wording.caution(subject.measure, language), sources_line(subject))


def show_table(subject: Subject) -> None:
    """The table; an absent number is an empty cell beside its reason. Where its numbers are unshortened it says so."""
    rows = data.ask(export, selection(subject), subject.language)
    alt = text("compare.table", subject.language, measure=subject.name)
    name = text("table.value", subject.language)
    show_rows(
        rows,
        "values_table",
        alt,
        subject.names.marked(subject.language),
        {name: title} if (title := value_title(subject)) else {},
        {name: written(rows)},
    )


def value_title(subject: Subject) -> str:
    """The title of the values names their unit where they share one; values that a chart shortens are exact here."""
    language = subject.language
    units = {(value.unit_code, value.shown_unit_code) for value in subject.values}
    if len(units) != 1:
        return ""
    unit, shown = units.pop()
    name = "table.value_in" if unit == shown else "table.exact_value"
    return text(name, language, unit=subject.names.unit(unit, language))


def written(rows: Export) -> list[str]:
    """How the value of each row reads: with the decimals of its chart, or exact where the chart has a larger unit."""
    header = rows.header(Wording.CODES)
    return [_written(dict(zip(header, row, strict=True)), rows.language) for row in rows.rows_in(Wording.CODES)]


def _written(row: Mapping[str, Cell], language: Language) -> str:
    value = row["value_min"]
    if not isinstance(value, Decimal) or value != row["value_max"]:
        return sorting.ABSENT
    if row["unit_code"] != row["shown_unit_code"]:
        return f"{value.normalize():,f}"
    return number(value, int(str(row["shown_decimals"])), language)


def selection(subject: Subject) -> Selection:
    """The values in scope, each with its code and its evidence. Rows: one per value.

    Units: the column of units; money in exact baht. Missing: an empty cell beside the state of the value.
    """
    scope = subject.scope
    if scope.work_groups is not None and len(scope.work_groups) > 1:
        # the page shows the whole where several parts are chosen, and so does its file
        scope = replace(scope, work_groups=None)
    return Selection(MEASURES, scope, subject.measure.measure_code, subject.definition)
