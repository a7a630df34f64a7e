"""The order of the Thai dictionary for Python lists; in SQL `collate th` gives the same."""

import re

_LEADING_VOWEL = re.compile("([เแโใไ])([ก-ฮ])")
_MARK = re.compile("[\u0e47-\u0e4e]")
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

SortKey = tuple[str, str, str]


def thai_sort_key(name: str) -> SortKey:
    """The key under which a name stands in a Thai dictionary.

    Consonants go before the vowel that is written in front of them; tone marks and other marks decide only between
    names that are otherwise equal, and letter case only after them.
    """
    swapped = _LEADING_VOWEL.sub(r"\2\1", name.translate(_THAI_DIGITS))
    letters = _MARK.sub("", swapped)
    return letters.casefold(), swapped.casefold(), name
