"""What else the row of a fact says: its words, its codes in words, and those of the tables that belong to it."""

from collections.abc import Iterator

from dashboard import files
from dashboard.exports.export import Export, Wording
from dashboard.i18n.language import Language
from dashboard.widgets.shell import data
from dashboard.wording import escaped, joined
from queries.selection import Selection
from schema.model import Layer, Table
from schema.tables import TABLES, tables_of
from schema.where import Where

_WORDS, _TEXTS = "_words", ("_th", "_en")
_ELSEWHERE = ("province_code", "work_group_code", "qualifier", "unit_code", "source_document_id", "is_implausible")
"""The dialog has said these already, or says them better."""
_BASIS = "_basis"
_TOLD = ("opening_date_words", "deadline_date_words", "deadline_year_be", "sale_times")
"""Columns without a list of codes that a reader wants as they are."""
_BREAK = "  \n"


def markdown(table: str, row_id: str, said: str, language: Language) -> str:
    """One line for each column that a reader wants and that has something; empty where the row says no more.

    What stands in the words that were `said` above is not said again.
    """
    lines = dict(_lines(_export(TABLES[table], TABLES[table].key[0], row_id, language)))
    for child in _parts_of(TABLES[table]):
        export = _export(child, child.key[0], row_id, language)
        name = f"{child.key[1]}{_WORDS}"
        title = next(column.title for column in export.columns if column.name == name)
        lines[title] = joined((words for column, words in _cells(export) if column == name), language)
    return _BREAK.join(
        f":small[:gray[{escaped(title)}] {escaped(words)}]"
        for title, words in lines.items()
        if words and words not in said
    )


def _parts_of(table: Table) -> list[Table]:
    """Tables that list codes of a row, such as the gears of an activity."""
    return [
        each
        for each in tables_of(Layer.CURATED)
        if len(each.key) > 1 and each.key[0] == table.key[0] and each.key[1].endswith("_code")
    ]


def _export(table: Table, column: str, row_id: str, language: Language) -> Export:
    return data.ask(files.export, Selection(table.name, where=(Where((column,), (row_id,)),)), language)


def _lines(export: Export) -> Iterator[tuple[str, str]]:
    titles = {column.name: column.title for column in export.columns}
    for name, words in _cells(export):
        column = name.removesuffix(_WORDS)
        is_code = (
            name.endswith(_WORDS) and column not in _ELSEWHERE and not column.endswith((_BASIS, "_date", "period"))
        )
        if is_code or name in _TOLD or name.endswith(_TEXTS):
            yield titles[name], words


def _cells(export: Export) -> Iterator[tuple[str, str]]:
    """The cells that have something, with the names of their columns."""
    for row in export.rows_in(Wording.LABELS):
        for column, cell in zip(export.columns_in(Wording.LABELS), row, strict=True):
            if cell is not None:
                yield column.name, str(cell)
