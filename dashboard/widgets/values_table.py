"""Every value of a subject as a table, on screen and as a file; the two hold the same rows."""

from dataclasses import replace

from dashboard.exports.export import Export
from dashboard.files import export_measure
from dashboard.i18n.catalogue import text
from dashboard.widgets import card, data, wording
from dashboard.widgets.card import Heading
from dashboard.widgets.export_bar import export_bar, show_rows
from dashboard.widgets.subject import Subject, sources_line


def show_card(subject: Subject) -> None:
    """The table view: one card with every value in scope."""
    language = subject.language
    details = wording.joined((subject.period_words, subject.scale.unit, subject.coverage), language)
    with card.card(Heading(text("compare.table", language, measure=subject.name), details), "table"):
        show_table(subject)
        card.notes(wording.caution(subject.measure, language), sources_line(subject.measure, subject.scope, language))


def show_table(subject: Subject) -> None:
    """The table with its files; an absent number is an empty cell beside its reason."""
    export = table(subject)
    show_rows(export, "values_table", text("compare.table", subject.language, measure=subject.name))
    export_bar(export, len(export.rows), lambda: export, "values")


def table(subject: Subject) -> Export:
    """Rows: one per value in scope, provinces in Thai dictionary order, each with its code and its evidence.

    Units: the column of units; money in exact baht. Missing: an empty cell beside the state of the value.
    """
    scope = subject.scope
    if scope.work_groups is not None and len(scope.work_groups) > 1:
        # the page shows the whole where several parts are chosen, and so does its file
        scope = replace(scope, work_groups=None)
    return data.ask(export_measure, subject.measure.measure_code, scope, subject.language, subject.definition)
