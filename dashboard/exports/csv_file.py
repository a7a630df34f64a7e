"""CSV that opens right in Thai Excel by a double click, and comes back unchanged."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

BYTE_ORDER_MARK = "\ufeff"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_GUARD = "'"

Cell = str | int | Decimal | date | bool | None


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 with BOM and CRLF, every field quoted. Numbers stay numbers, dates ISO, a missing value an empty field.

    Text that a spreadsheet would take for a formula gets a leading apostrophe; `unguarded` takes it away again.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([_field(name) for name in header])
    writer.writerows([[_field(cell) for cell in row] for row in rows])
    return (BYTE_ORDER_MARK + buffer.getvalue()).encode("utf-8")


def guarded(words: str) -> str:
    """Text as a spreadsheet shows it and never computes it.

    A text that already begins with the apostrophe gets one more, so that guarding can be undone for every text.
    """
    starts = words.lstrip(" ")[:1]
    return _GUARD + words if (starts in _FORMULA_STARTS and starts) or words.startswith(_GUARD) else words


def unguarded(words: str) -> str:
    """The text before it was guarded."""
    return words[1:] if words.startswith(_GUARD) else words


def _field(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, Decimal):
        return _plain(cell)
    return str(cell)


def _plain(value: Decimal) -> str:
    """All digits, never 1.23E+12, and no trailing noughts behind the point."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
