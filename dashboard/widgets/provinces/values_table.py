"""Every value of a subject as a table on screen: the rows of its file."""

from dataclasses import replace

from dashboard import wording
from dashboard.files import export
from dashboard.i18n.catalogue import text
from dashboard.widgets.cards import card
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.cards.export_bar import show_rows
from dashboard.widgets.provinces.subject import Subject, sources_line
from dashboard.widgets.shell import data
from queries.selection import MEASURES, Selection


def show_card(subject: Subject) -> None:
    """The table view: one card with every value in scope."""
    language = subject.language
    # each row says its own unit: money stands in exact baht here, whatever the scale of a chart
    details = wording.joined((subject.period_words, subject.coverage), language)
    message = subject.among(text("compare.table", language, measure=subject.name))
    with card.card(Heading(message, details), "table"):
        show_table(subject)
        card.notes(subject.unmet, wording.caution(subject.measure, language), sources_line(subject))


def show_table(subject: Subject) -> None:
    """The table; an absent number is an empty cell beside its reason. Its numbers are unshortened, and it says so."""
    rows = data.ask(export, selection(subject), subject.language)
    alt = text("compare.table", subject.language, measure=subject.name)
    show_rows(rows, "values_table", alt, subject.names.marked(subject.language), _titles(subject))


def _titles(subject: Subject) -> dict[str, str]:
    """The column of values names their unit where they share one: a chart may have another, such as million baht."""
    language = subject.language
    units = {value.unit_code for value in subject.values}
    if len(units) != 1:
        return {}
    unit = subject.names.unit(units.pop(), language)
    return {text("table.value", language): text("table.exact_value", language, unit=unit)}


def selection(subject: Subject) -> Selection:
    """The values in scope, each with its code and its evidence. Rows: one per value.

    Units: the column of units; money in exact baht. Missing: an empty cell beside the state of the value.
    """
    scope = subject.scope
    if scope.work_groups is not None and len(scope.work_groups) > 1:
        # the page shows the whole where several parts are chosen, and so does its file
        scope = replace(scope, work_groups=None)
    return Selection(MEASURES, scope, subject.measure.measure_code, subject.definition)
