"""Excel: a sheet of what was asked, one of all columns, then filters, notes and sources; made to be printed.

Typed cells, and nothing of the data becomes formula or link.
"""

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.exports.csv_file import Cell
from dashboard.exports.export import BRIEF_NAMES, Export, Note, Wording
from dashboard.i18n.catalogue import text
from schema.brief import STATE

MOST_ROWS = 1_048_575
MOST_CHARACTERS = 32_767
KEPT_DIGITS = 15
"""Excel keeps so many digits of a number; one with more is written as text, so that none is lost."""

_FIRST_WIDTH, _WIDEST, _SAMPLED = 9, 30, 200
_WIDEST_NOTE = 90
_A4 = 9
_PROVINCES = ("province_code_words", "province_code")
_MOST_FROZEN, _PLACES = 4, 6
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
    for name, wording in (("sheet_data", Wording.BRIEF), ("sheet_full", Wording.LABELS)):
        rows, frozen = export.rows_in(wording), _frozen(export, wording)
        _sheet(book, styles, text(f"export.{name}", language), export.header(wording), rows, frozen)
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
        [[each.name, each.words] for each in (*export.notes, *_own_notes(export))],
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
        top = {"valign": "top"}
        self.header: Format = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, **top})
        self.plain: Format = book.add_format({"num_format": "0", **top})
        self.day: Format = book.add_format({"num_format": "yyyy-mm-dd", **top})
        self.words: Format = book.add_format({"num_format": "@", "text_wrap": True, **top})
        self._decimals: list[Format] = [
            book.add_format({"num_format": f"#,##0.{'0' * places}".rstrip("."), **top}) for places in range(_PLACES + 1)
        ]

    def decimal(self, value: Decimal) -> Format:
        """As many decimals as the number comes with, noughts among them; of one as it is stored as many as it needs."""
        places = -int(value.as_tuple().exponent)
        if places >= _PLACES:
            places = -int(value.normalize().as_tuple().exponent)
        return self._decimals[min(_PLACES, max(0, places))]


def _frozen(export: Export, wording: Wording) -> int:
    """So many columns stay in sight and are repeated on paper: up to the province where it is among the first."""
    names = [column.name.removeprefix(BRIEF_NAMES) for column in export.columns_in(wording)[:_MOST_FROZEN]]
    return next((place + 1 for place, name in enumerate(names) if name.endswith(_PROVINCES)), 0)


def _own_notes(export: Export) -> list[Note]:
    """What is true of this format alone: its column of states, and that a number that Excel would shorten is text."""
    language, found = export.language, []
    if any(column.name == BRIEF_NAMES + STATE for column in export.columns):
        words = text("export.about_state_note", language, sheet=text("export.sheet_data", language))
        found.append(Note(text("export.about_state", language), words))
    if any(isinstance(cell, Decimal) and _is_long(cell) for row in export.rows for cell in row):
        found.append(Note(text("export.about_digits", language), text("export.about_digits_note", language)))
    return found


def _sheet(
    book: Workbook,
    styles: _Styles,
    name: str,
    header: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    frozen: int = 0,
) -> None:
    """A frozen header with a filter over each column, then the rows; written in order, as constant memory demands.

    On paper: landscape, as wide as a sheet, with the header and the frozen columns on every sheet.
    """
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, frozen)
    sheet.autofilter(0, 0, max(len(rows), 1), len(header) - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    if frozen:
        sheet.repeat_columns(0, frozen - 1)
    sheet.set_footer("&L&A&R&P / &N")
    widest = _WIDEST if frozen or len(header) > 3 else _WIDEST_NOTE  # noqa: PLR2004 - of notes and their titles
    for place, title in enumerate(header):
        sheet.set_column(place, place, _width(title, [row[place] for row in rows[:_SAMPLED]], widest))
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
    if _is_long(value):
        sheet.write_string(row, column, f"{value:f}", styles.words)
    else:
        sheet.write_number(row, column, float(value), styles.decimal(value))


def _is_long(value: Decimal) -> bool:
    return len(value.normalize().as_tuple().digits) > KEPT_DIGITS


def _width(title: str, cells: Sequence[Cell], widest: int) -> int:
    longest = max((len(str(cell)) for cell in (title, *cells) if cell is not None), default=0)
    return min(max(longest + 2, _FIRST_WIDTH), widest)
