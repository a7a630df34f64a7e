"""CSV that opens right in Thai Excel by a double click, and comes back unchanged."""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from schema.guarding import GUARD

BYTE_ORDER_MARK = "\ufeff"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# what a spreadsheet turns into a date, another number or 1.23E+12: 1/2565, 2567-03, 004, 2,3, 12E5, 4.10, 5%
_MISREAD = re.compile(
    r"\d+[/-]\d+(?:[/-]\d+)?|\d+\.\d+\.\d+|0\d+|(?!\d{1,3}(?:,\d{3})+$)\d+(?:,\d+)+|\d+(?:\.\d+)?[eE][+-]?\d+|\d{16,}"
    r"|\d+\.\d*0|\d{1,3}:\d{1,2}(?::\d{1,2}(?:\.\d+)?)?(?:\s?[ap]m)?|\(\d[\d.,]*\)|\d[\d.,]*-|\d[\d.,]*\s?%"
    r"|[$฿]\s?\d[\d.,]*|\d+ \d+/\d+|true|false",
    re.ASCII | re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_LONGEST_MISREAD = 60
_PLAIN_NUMBER = re.compile(r"\d[\d.,]*", re.ASCII)
# months and days of the week in both languages, short and long
_WORDS_OF_DATES = re.compile(
    r"มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|ม\.ค\.?|ก\.พ\.?|มี\.ค\.?|เม\.ย\.?|พ\.ค\.?|มิ\.ย\.?|ก\.ค\.?|ส\.ค\.?|ก\.ย\.?|ต\.ค\.?|พ\.ย\.?|ธ\.ค\.?"
    r"|วัน|อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thurs?|thu|fri|satur|sat|sun)(?:day)?",
    re.IGNORECASE,
)
_BESIDE_WORDS_OF_DATES = re.compile(r"[\d\s.,/:-]*\d[\d\s.,/:-]*", re.ASCII)

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
    is_read_otherwise = is_formula or words.startswith(GUARD) or _is_misread(words.strip())
    return GUARD + words if is_read_otherwise else words


@lru_cache(maxsize=10_000)
def _is_misread(words: str) -> bool:
    """Whether a Thai or an English spreadsheet makes a date, a time or another number of the text."""
    if len(words) > _LONGEST_MISREAD or not (_DIGIT.search(words) or _MISREAD.fullmatch(words)):
        return False
    read = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in words)
    # a spreadsheet with Thai locale reads Thai digits too, and shows others than are printed
    is_changed_number = read != words and _PLAIN_NUMBER.fullmatch(read)
    rest, found = _WORDS_OF_DATES.subn("", read)
    is_date = found > 0 and _BESIDE_WORDS_OF_DATES.fullmatch(rest)
    return bool(_MISREAD.fullmatch(read) or is_changed_number or is_date)


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
