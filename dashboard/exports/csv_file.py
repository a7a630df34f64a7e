"""CSV that opens right in Thai Excel by a double click, and comes back unchanged."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from schema.guarding import GUARD

BYTE_ORDER_MARK = "\ufeff"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# what a spreadsheet turns into a date, another number or 1.23E+12: 1/2565, 2567-03, 004, 2,3, 12E5, sixteen digits
_MISREAD = re.compile(
    r"\d+[/-]\d+(?:[/-]\d+)?|0\d+|(?!\d{1,3}(?:,\d{3})+$)\d+(?:,\d+)+|\d+(?:\.\d+)?[eE]\d+|\d{16,}|\d{1,2}:\d{2}(?::\d{2})?",
    re.ASCII,
)

Cell = str | int | Decimal | date | bool | None


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 with BOM and CRLF, every field quoted. Numbers stay numbers, dates ISO, a missing value an empty field.

    Text that a spreadsheet would take for a formula, a date or another number gets a leading apostrophe;
    `schema.guarding` takes it away again.
    """
    return (BYTE_ORDER_MARK + _lines(header, rows, _for_spreadsheets)).encode("utf-8")


def plain_csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 without BOM, the same cells as they are: for programs, which compute no text."""
    return _lines(header, rows, written).encode("utf-8")


def guarded(words: str) -> str:
    """Text as a spreadsheet shows it and never computes it.

    A text that already begins with the apostrophe gets one more, so that guarding can be undone for every text.
    """
    starts = words.lstrip(" ")[:1]
    is_formula = starts in _FORMULA_STARTS and starts != ""
    is_read_otherwise = is_formula or words.startswith(GUARD) or _MISREAD.fullmatch(words.strip())
    return GUARD + words if is_read_otherwise else words


def _lines(header: Sequence[str], rows: Iterable[Sequence[Cell]], write: Callable[[Cell], str]) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([write(name) for name in header])
    writer.writerows([[write(cell) for cell in row] for row in rows])
    return buffer.getvalue()


def _for_spreadsheets(cell: Cell) -> str:
    return guarded(cell) if isinstance(cell, str) else written(cell)


def written(cell: Cell) -> str:
    """A cell as every file and command writes it: dates ISO, numbers with all their digits."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return _digits(cell) if isinstance(cell, Decimal) else str(cell)


def _digits(value: Decimal) -> str:
    """All digits, never 1.23E+12, and no trailing noughts behind the point."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
