"""Reads what is printed: Thai digits, quantities with their bounds, dates of the Buddhist era.

A reading is a pure function of the printed form, so `etl verify` can repeat it for every row of the dataset.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from schema.codes import Qualifier
from schema.locator import positions
from schema.period import BUDDHIST_ERA

THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
FISCAL_YEAR_FIRST_MONTH = 10
TWO_DIGITS = 100
CENTURY_BE = 2500
YEAR_BE_FIRST, YEAR_BE_LAST = 2400, 2600

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_QUANTITY = re.compile(rf"({_NUMBER})(?:\s*[-–]\s*({_NUMBER}))?")
_MILLION = re.compile(r"^\s*ล้าน")
# the longer phrase first: ไม่น้อยกว่า also contains กว่า
_QUALIFIERS = (
    ("ไม่น้อยกว่า", Qualifier.AT_LEAST),
    ("อย่างน้อย", Qualifier.AT_LEAST),
    ("ไม่เกิน", Qualifier.UP_TO),
    ("มากกว่า", Qualifier.OVER),
    ("กว่า", Qualifier.OVER),
    ("ประมาณ", Qualifier.ABOUT),
    ("ราว", Qualifier.ABOUT),
)
_BUDGET = "งบประมาณ"
_EACH = re.compile(r"([ก-๏]+)ละ\s*$")
_WORDS_OF_BOUNDS = "|".join(re.escape(word) for word, _ in _QUALIFIERS)
_GOES_ON_BEFORE = re.compile(rf"(?:\d\s*[-–]|(?<!งบ)(?:{_WORDS_OF_BOUNDS}))\s*$")
_GOES_ON_AFTER = re.compile(r"\s*(?:[-–]\s*\d|ล้าน)")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("มกราคม", "ม.ค."),
            ("กุมภาพันธ์", "ก.พ."),
            ("มีนาคม", "มี.ค."),
            ("เมษายน", "เม.ย."),
            ("พฤษภาคม", "พ.ค."),
            ("มิถุนายน", "มิ.ย."),
            ("กรกฎาคม", "ก.ค."),
            ("สิงหาคม", "ส.ค."),
            ("กันยายน", "ก.ย."),
            ("ตุลาคม", "ต.ค."),
            ("พฤศจิกายน", "พ.ย."),
            ("ธันวาคม", "ธ.ค."),
        ),
        start=1,
    )
    for name in names
}
_DATE = re.compile(
    r"(\d{1,2})(?:\s*[-–]\s*\d{1,2})?\s*(?:เดือน)?\s*("
    + "|".join(re.escape(name) for name in _MONTHS)
    + r")\s*(?:พ\.ศ\.)?\s*(\d{2,4})"
)


@dataclass(frozen=True)
class Quantity:
    """A printed number with its bounds; `maximum` is None where only a floor is printed, `minimum` where only a cap."""

    minimum: Decimal | None
    maximum: Decimal | None
    qualifier: Qualifier


def arabic(text: str) -> str:
    """The text with Thai digits turned into Arabic ones."""
    return text.translate(THAI_DIGITS)


def quantity(printed: str) -> Quantity:
    """Read the one number, or the one range, of a printed form.

    Units: money printed in millions comes back in baht; every other unit as printed.
    Errors: ValueError where the form holds no number, or more than one.
    """
    text = arabic(printed)
    found = list(_QUANTITY.finditer(text))
    if len(found) != 1:
        raise ValueError(f"{len(found)} numbers in {printed!r}, expected one")
    match = found[0]
    factor = Decimal(1_000_000) if _MILLION.match(text[match.end() :]) else Decimal(1)
    first = Decimal(match[1].replace(",", "")) * factor
    if match[2]:
        return Quantity(first, Decimal(match[2].replace(",", "")) * factor, Qualifier.RANGE)
    bounding = text.replace(_BUDGET, "")  # a budget ends like the word for about
    qualifier = next((code for word, code in _QUALIFIERS if word in bounding), Qualifier.EXACT)
    if qualifier in (Qualifier.OVER, Qualifier.AT_LEAST):
        return Quantity(first, None, qualifier)
    if qualifier is Qualifier.UP_TO:
        return Quantity(None, first, qualifier)
    return Quantity(first, first, qualifier)


def counter(printed: str) -> tuple[str, str]:
    """What follows the one number of a form without spaces and millions, and of what it is said for each (หวีละ 40 บาท).

    Errors: ValueError where the form holds no number.
    """
    text = arabic(printed)
    match = _QUANTITY.search(text)
    if match is None:
        raise ValueError(f"no number in {printed!r}")
    each = _EACH.search(text[: match.start()])
    after = _MILLION.sub("", text[match.end() :])
    return "".join(after.split()), each[1] if each else ""


def is_cut(before: str, printed: str, after: str) -> bool:
    """Whether a figure goes on beyond its printed form: a range, a bounding word before it, millions after it."""
    return bool(
        (printed[:1].isdigit() and _GOES_ON_BEFORE.search(before))
        or (printed[-1:].isdigit() and _GOES_ON_AFTER.match(after))
    )


def day(printed: str) -> date:
    """Read a Thai date; of a span of days the first. Two-digit years are of the Buddhist era, as documents write them.

    Errors: ValueError where there is no date, or the day does not exist.
    """
    match = _DATE.search(arabic(printed))
    if match is None:
        raise ValueError(f"no date in {printed!r}")
    year = int(match[3])
    if year < TWO_DIGITS:
        year += CENTURY_BE
    if not YEAR_BE_FIRST <= year <= YEAR_BE_LAST:
        raise ValueError(f"year {year} in {printed!r} is not of the Buddhist era")
    return date(year - BUDDHIST_ERA, _MONTHS[match[2]], int(match[1]))


def fiscal_year(on: date) -> int:
    """The fiscal year (B.E.) of a day: from 1 October to 30 September, named by the year in which it ends."""
    return on.year + BUDDHIST_ERA + (on.month >= FISCAL_YEAR_FIRST_MONTH)


def count_occurrences(line: str, printed: str) -> int:
    """How often a printed form stands in a line."""
    return len(positions(line, printed))
