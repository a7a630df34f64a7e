"""Excel: sheets of data, filters, notes and sources; typed cells, and nothing of the data becomes formula or link."""

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.exports.csv_file import Cell
from dashboard.exports.export import Export, Wording
from dashboard.i18n.catalogue import text

MOST_ROWS = 1_048_575
MOST_CHARACTERS = 32_767
KEPT_DIGITS = 15
"""Excel keeps so many digits of a number; one with more is written as text, so that none is lost."""

_FIRST_WIDTH, _WIDEST, _SAMPLED = 9, 48, 200
_CUT = " …"
# the bytes of a file follow from its rows alone, so it bears no time of its own
_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


class TooManyRowsError(ValueError):
    """More rows than a sheet can hold."""


def xlsx_bytes(export: Export) -> bytes:
    """The file in the reader's words. Errors: TooManyRowsError."""
    if len(export.rows) > MOST_ROWS:
        raise TooManyRowsError(f"{len(export.rows)} rows, a sheet holds {MOST_ROWS}")
    language = export.language
    buffer = io.BytesIO()
    book = Workbook(buffer, _options())
    book.set_properties({"title": export.title, "created": _CREATED, "comments": export.snapshot_id})
    styles = _Styles(book)
    _sheet(book, styles, text("export.sheet_data", language), export.header(Wording.LABELS), _labelled(export))
    _sheet(
        book,
        styles,
        text("export.sheet_filters", language),
        [text(f"export.{name}", language) for name in ("filter", "chosen", "codes")],
        [[each.name, each.words, each.codes] for each in export.filters],
    )
    _sheet(
        book,
        styles,
        text("export.sheet_notes", language),
        [text(f"export.{name}", language) for name in ("about", "note")],
        [[each.name, each.words] for each in export.notes],
    )
    _sheet(
        book,
        styles,
        text("export.sheet_sources", language),
        [text(f"export.{name}", language) for name in ("source_code", "source", "publisher", "where", "licence")],
        [[each.code, each.title, each.publisher, each.where, each.licence] for each in export.sources],
    )
    book.close()
    return buffer.getvalue()


def _options() -> dict[str, object]:
    """Made anew for each book: the library writes into what it is given, and a second book would differ."""
    return {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
        "default_format_properties": {"font_name": "TH Sarabun New", "font_size": 14, "font_scheme": False},
    }


class _Styles:
    """The few formats of a book."""

    def __init__(self, book: Workbook) -> None:
        self.header: Format = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.whole: Format = book.add_format({"num_format": "#,##0"})
        self.fraction: Format = book.add_format({"num_format": "#,##0.00####"})
        self.plain: Format = book.add_format({"num_format": "0"})
        self.day: Format = book.add_format({"num_format": "yyyy-mm-dd"})
        self.words: Format = book.add_format({"num_format": "@"})


def _labelled(export: Export) -> list[list[Cell]]:
    return export.rows_in(Wording.LABELS)


def _sheet(book: Workbook, styles: _Styles, name: str, header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """A frozen header with a filter over each column, then the rows; written in order, as constant memory demands."""
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(header) - 1)
    for place, title in enumerate(header):
        sheet.set_column(place, place, _width(title, [row[place] for row in rows[:_SAMPLED]]))
        sheet.write_string(0, place, title, styles.header)
    for number, row in enumerate(rows, start=1):
        for place, cell in enumerate(row):
            _write(sheet, styles, number, place, cell)


def _write(sheet: Worksheet, styles: _Styles, row: int, column: int, cell: Cell) -> None:
    """A missing cell stays empty; a number is a number unless Excel would lose digits of it."""
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell, styles.plain)
    elif isinstance(cell, Decimal):
        _write_decimal(sheet, styles, row, column, cell)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, styles.day)
    else:
        kept = cell if len(cell) <= MOST_CHARACTERS else cell[: MOST_CHARACTERS - len(_CUT)] + _CUT
        sheet.write_string(row, column, kept, styles.words)


def _write_decimal(sheet: Worksheet, styles: _Styles, row: int, column: int, value: Decimal) -> None:
    digits = value.normalize().as_tuple().digits
    if len(digits) > KEPT_DIGITS:
        sheet.write_string(row, column, f"{value:f}", styles.words)
        return
    is_whole = value == value.to_integral_value()
    sheet.write_number(row, column, float(value), styles.whole if is_whole else styles.fraction)


def _width(title: str, cells: Sequence[Cell]) -> int:
    longest = max((len(str(cell)) for cell in (title, *cells) if cell is not None), default=0)
    return min(max(longest + 2, _FIRST_WIDTH), _WIDEST)
