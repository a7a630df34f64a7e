"""Turns the texts of every cell into canonical ones: codes for names, ISO dates, plain numbers, missing as None."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from etl import values
from etl.codes import Vocabulary
from etl.printed import arabic
from etl.problems import Problem
from etl.read import Row, TableRows
from etl.text import clean
from schema.fields import FIELDS
from schema.model import Field, Kind, Table

Reader = Callable[[str], str]


def resolve(
    tables: Mapping[str, TableRows], lists: Mapping[str, Vocabulary]
) -> tuple[dict[str, TableRows], list[Problem]]:
    """Every table with canonical cells, and each cell that could not be read (it becomes missing).

    A code that no list knows stays as it is: `etl.validate` reports it.
    """
    problems: list[Problem] = []
    resolved = {name: _table(rows, lists, problems) for name, rows in tables.items()}
    return resolved, problems


def defines_its_codes(table: Table, column: str) -> bool:
    """Whether the column is the key by which others know the rows of this table, and so no reference itself."""
    return table.key == (column,)


def is_kept_exactly(column: str) -> bool:
    """Whether a column holds what a source prints, which is never cleaned."""
    return column == "printed" or column.endswith("as_printed")


def _table(rows: TableRows, lists: Mapping[str, Vocabulary], problems: list[Problem]) -> TableRows:
    readers = {column: _reader(rows.table, column, lists) for column in rows.table.columns}
    return TableRows(rows.table, tuple(_row(row, readers, problems) for row in rows.rows))


def _row(row: Row, readers: Mapping[str, Reader], problems: list[Problem]) -> Row:
    cells: dict[str, str | None] = {}
    for column, read in readers.items():
        text = row.values[column]
        try:
            cells[column] = (read(text) or None) if text else None
        except values.UnreadableError as error:
            cells[column] = None
            problems.append(Problem(row.file, error.rule, error.expected, row.number, column, text, error.suggestions))
    return Row(row.file, row.number, cells)


def _reader(table: Table, column: str, lists: Mapping[str, Vocabulary]) -> Reader:
    field = FIELDS[column]
    if is_kept_exactly(column):
        return str
    if field.codes and field.codes in lists and not defines_its_codes(table, column):
        return _code_reader(lists[field.codes])
    return _KINDS[field.kind](field)


def _code_reader(vocabulary: Vocabulary) -> Reader:
    return lambda text: "" if _is_dash(text) else vocabulary.code(text) or clean(text)


def _text_reader(field: Field) -> Reader:
    has_digits = field.pattern is not None and r"\d" in field.pattern
    return lambda text: "" if _is_dash(text) else clean(arabic(text) if has_digits else text)


def _integer_reader(_: Field) -> Reader:
    return _unless_missing(lambda text: str(values.integer(text)))


def _decimal_reader(field: Field) -> Reader:
    read = values.money if field.unit == "baht" else values.measured
    return _unless_missing(lambda text: _plain(read(text)))


def _date_reader(_: Field) -> Reader:
    return _unless_missing(lambda text: date.isoformat(values.day(text)))


def _boolean_reader(_: Field) -> Reader:
    return _unless_missing(values.boolean)


def _unless_missing(read: Reader) -> Reader:
    def reader(text: str) -> str:
        cleaned = clean(text)
        return "" if cleaned in values.MISSING_WORDS else read(cleaned)

    return reader


def _plain(value: Decimal) -> str:
    return format(value, "f")


def _is_dash(text: str) -> bool:
    return clean(text) in {"-", "–"}


_KINDS: dict[Kind, Callable[[Field], Reader]] = {
    Kind.TEXT: _text_reader,
    Kind.INTEGER: _integer_reader,
    Kind.DECIMAL: _decimal_reader,
    Kind.DATE: _date_reader,
    Kind.BOOLEAN: _boolean_reader,
}
