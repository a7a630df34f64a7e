"""Reads the text of a cell as a number, a day or a yes or no; what cannot be read for certain is refused."""

import re
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from etl import printed
from etl.problems import Expected
from schema.period import BUDDHIST_ERA

MISSING_WORDS = frozenset({"", "-", "–", "ไม่ระบุ"})
LARGEST = Decimal(10) ** 12
_KEPT = Decimal("0.000001")
_SATANG = Decimal("0.01")
_BUDDHIST_YEARS = range(2400, 2700)

_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_THOUSANDS = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_SLASHES = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_THAI_DAY = re.compile(r"(?:วันที่\s*)?[0-9]{1,2}\s*[^0-9]+[0-9]{4}")
_BOOLEANS = {"true": "true", "false": "false"}

_A_NUMBER = Expected(
    "ต้องเป็นตัวเลข เช่น 1500000 หรือ 1,500,000 ไม่มีคำหรือวงเล็บ",
    "expected a number such as 1500000 or 1,500,000, without words or brackets",
)
_A_WHOLE_NUMBER = Expected("ต้องเป็นจำนวนเต็ม", "expected a whole number")
_A_DATE = Expected(
    "ต้องเป็นวันที่ เช่น 2565-03-04, 4/3/2565 หรือ 4 มีนาคม 2565 (ปี พ.ศ. สี่หลัก หรือปี ค.ศ. แบบ ISO)",
    "expected a date such as 2022-03-04, 4/3/2565 or 4 มีนาคม 2565 (four-digit B.E. year, or ISO)",
)


class UnreadableError(Exception):
    """A cell that cannot be read; says what was expected."""

    def __init__(self, rule: str, expected: Expected, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(expected.en)
        self.rule = rule
        self.expected = expected
        self.suggestions = suggestions


def number(text: str) -> Decimal:
    """A decimal number: Thai or Arabic digits, thousands by commas or not at all.

    Errors: UnreadableError for words, parentheses, `nan`, `inf`, hexadecimal, underscores, exponents, misplaced commas,
    and anything beyond a million million.
    """
    digits = printed.arabic(text)
    if not (_PLAIN.fullmatch(digits) or _THOUSANDS.fullmatch(digits)):
        raise UnreadableError("number", _A_NUMBER)
    value = Decimal(digits.replace(",", ""))
    if abs(value) > LARGEST:
        raise UnreadableError("too_large", Expected(f"ต้องไม่เกิน {LARGEST:,}", f"expected at most {LARGEST:,}"))
    return value


def measured(text: str) -> Decimal:
    """A number in the six decimals that are kept; what a source prints beyond them stands in its printed form."""
    return number(text).quantize(_KEPT, ROUND_HALF_EVEN)


def money(text: str) -> Decimal:
    """An amount in baht and satang.

    Errors: UnreadableError as `number`, and for more than two decimals.
    """
    value = number(text)
    if value != value.quantize(_SATANG, ROUND_HALF_EVEN):
        expected = Expected("ต้องเป็นจำนวนเงิน ทศนิยมไม่เกิน 2 ตำแหน่ง", "expected an amount with at most two decimals")
        raise UnreadableError("decimals", expected)
    return value


def integer(text: str) -> int:
    """A whole number, written without a decimal point. Errors: UnreadableError as `number`."""
    if "." in text:
        raise UnreadableError("number", _A_WHOLE_NUMBER)
    return int(number(text))


def day(text: str) -> date:
    """A day: ISO (C.E., or B.E. when the year is after 2400), day/month/year (B.E.), or in Thai words (B.E.).

    Errors: UnreadableError for two-digit years, days that do not exist, spans, bare numbers.
    """
    arabic = printed.arabic(text)
    try:
        if match := _ISO.fullmatch(arabic):
            return _existing(int(match[1]), int(match[2]), int(match[3]))
        if match := _SLASHES.fullmatch(arabic):
            return _existing_be(int(match[3]), int(match[2]), int(match[1]))
        if _THAI_DAY.fullmatch(arabic):
            return printed.day(arabic)
    except ValueError as problem:
        raise UnreadableError("date", _A_DATE) from problem
    raise UnreadableError("date", _A_DATE)


def boolean(text: str) -> str:
    """`true` or `false`."""
    try:
        return _BOOLEANS[text.casefold()]
    except KeyError:
        raise UnreadableError("boolean", Expected("ต้องเป็น true หรือ false", "expected true or false")) from None


def _existing(year: int, month: int, day_of_month: int) -> date:
    return date(year - BUDDHIST_ERA if year in _BUDDHIST_YEARS else year, month, day_of_month)


def _existing_be(year: int, month: int, day_of_month: int) -> date:
    if year not in _BUDDHIST_YEARS:
        raise UnreadableError("date", _A_DATE, (f"{day_of_month}/{month}/{year + BUDDHIST_ERA}",))
    return _existing(year, month, day_of_month)
