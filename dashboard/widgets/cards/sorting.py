"""The order of the rows of a table by one of its columns: numbers by size, Thai by its dictionary, missing cells last.

Numbers among words count by their size too ("5 กลุ่ม" before "56 กลุ่ม"), and dates in words by their day.
"""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from dashboard.i18n.catalogue import catalogue
from dashboard.i18n.collation import SortKey, thai_sort_key
from dashboard.i18n.language import Language
from schema.codes import Month, ValueState

ABSENT = "—"
"""Stands in a cell that has nothing."""

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_LEADING = re.compile(r"[-−]?\d+(?:,\d{3})*(?:\.\d+)?(?=$|[\s–%])")
_WITHOUT_NUMBER = (ValueState.NO_REPORT, ValueState.WITHOUT_NUMBER, ValueState.PLANNED_ONLY, ValueState.NOT_APPLICABLE)
_MISSING = {"", ABSENT} | {words for state in _WITHOUT_NUMBER for words in (state.label_th, state.label_en)}
_SHORT = {catalogue(language)[f"date.months.m{place:02}"]: place for language in Language for place in range(1, 13)}
_LONG = {words: place for place, each in enumerate(Month, start=1) for words in (each.label_th, each.label_en)}
_MONTHS = _LONG | _SHORT
_WORDS_OF_MONTHS = "|".join(re.escape(words) for words in sorted(_MONTHS, key=len, reverse=True))
_DAY = re.compile(rf"(?:(\d{{1,2}})(?:–\d{{1,2}})? )?({_WORDS_OF_MONTHS}) (\d{{4}})")

Sizes = tuple[Decimal, ...]
Token = tuple[bool, Decimal, SortKey]
Key = tuple[Sizes, tuple[Token, ...]]


def order(cells: Sequence[object], *, is_descending: bool = False) -> list[int]:
    """The places of the cells in their order; equal ones stay as they stand, and missing ones are last in both orders.

    Where most cells begin with a number, or hold a day, those that do not are missing there.
    """
    keys = {place: key for place, key in enumerate(_keys(cells)) if key is not None}
    missing = [place for place in range(len(cells)) if place not in keys]
    return [*sorted(keys, key=keys.__getitem__, reverse=is_descending), *missing]


def _keys(cells: Sequence[object]) -> list[Key | None]:
    """What each cell is ordered by; None for a missing one."""
    words = [cell for cell in cells if isinstance(cell, str) and cell not in _MISSING]
    measured = next(
        (each for each in (_day, _quantity) if 2 * sum(each(cell) != () for cell in words) > len(words)), None
    )
    return [_key(cell, measured) for cell in cells]


def _key(cell: object, measured: Callable[[str], Sizes] | None) -> Key | None:
    if isinstance(cell, int | float | Decimal):
        return None if cell != cell else ((Decimal(str(cell)),), ())  # noqa: PLR0124 - a gap
    if not isinstance(cell, str) or cell in _MISSING:
        return None
    if measured is None:
        return (), _tokens(cell)
    sizes = measured(cell) or (_first_number(cell) if measured is _quantity else ())
    return (sizes, _tokens(cell)) if sizes else None


def _day(words: str) -> Sizes:
    """Year, month and day of the first date in some words; nothing where there is none."""
    found = _DAY.search(words)
    return (_size(found[3]), Decimal(_MONTHS[found[2]]), _size(found[1] or "0")) if found else ()


def _quantity(words: str) -> Sizes:
    """The number with which some words begin."""
    return (_size(found[0]),) if (found := _LEADING.match(words)) else ()


def _first_number(words: str) -> Sizes:
    """The first number in some words, as in a bound."""
    return (_size(found[0]),) if (found := _NUMBER.search(words)) else ()


def _tokens(words: str) -> tuple[Token, ...]:
    """Words as a reader orders them: numbers in them by their size, and before letters."""
    pieces = re.split(rf"({_NUMBER.pattern})", words)
    return tuple(
        (False, _size(piece), ("", "", "")) if _NUMBER.fullmatch(piece) else (True, Decimal(0), thai_sort_key(piece))
        for piece in pieces
        if piece
    )


def _size(digits: str) -> Decimal:
    return Decimal(digits.replace(",", "").replace("−", "-"))
