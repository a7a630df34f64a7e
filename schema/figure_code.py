"""The code of a figure: nine characters in three groups, made for reading aloud and typing in a meeting.

Crockford's alphabet has no I, L, O and U, so that nothing is mistaken; the last character is a check over the others.
"""

import hashlib
import re
from itertools import count

from stdnum import luhn

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BODY_LENGTH = 8
LENGTH = BODY_LENGTH + 1
_GROUP = 3
_BITS = 5
_READ_AS = str.maketrans("OIL๐๑๒๓๔๕๖๗๘๙", "0110123456789")
WORD_JOINER = "\u2060"
_IGNORED = str.maketrans("", "", f"-\u2010\u2011\u2012–—− \u00a0\u200b{WORD_JOINER}")
_SHOWN = re.compile(rf"\b([{ALPHABET}]{{3}})-([{ALPHABET}]{{3}})-([{ALPHABET}]{{3}})\b")


def figure_code(table: str, row_key: str, salt: int = 0) -> str:
    """The code of a row, the same in every snapshot; a salt parts two rows that would share one."""
    tries = (f"{table}\n{row_key}\n{salt}" + "\nagain" * again for again in count())
    return next(code for code in map(_code_of, tries) if _is_safe(code))


def _code_of(words: str) -> str:
    number = int.from_bytes(hashlib.sha256(words.encode()).digest()[:BODY_LENGTH], "big")
    body = "".join(ALPHABET[(number >> (_BITS * place)) & (len(ALPHABET) - 1)] for place in range(BODY_LENGTH))
    return body + luhn.calc_check_digit(body, ALPHABET)


def _is_safe(code: str) -> bool:
    """The check misses one swap of neighbours, that of the first and last of the alphabet: no code has that pair."""
    first, last = ALPHABET[0], ALPHABET[-1]
    return first + last not in code and last + first not in code


def typed(words: str) -> str:
    """A code as somebody typed it: case, dashes, spaces, Thai digits and the letters O, I and L do not matter."""
    return words.translate(_IGNORED).upper().translate(_READ_AS)


def is_well_formed(code: str) -> bool:
    """Whether a typed code has nine characters of the alphabet, the right check and no pair that none has."""
    is_spelt = len(code) == LENGTH and all(character in ALPHABET for character in code)
    return is_spelt and luhn.is_valid(code, ALPHABET) and _is_safe(code)


def shown(code: str) -> str:
    """The code in its three groups: A7K-2QM-4XC."""
    return "-".join(code[start : start + _GROUP] for start in range(0, LENGTH, _GROUP))


def unbroken(words: str) -> str:
    """The words with their codes kept on one line: an invisible joiner after each hyphen, ignored when typed back."""
    return _SHOWN.sub(rf"\1-{WORD_JOINER}\2-{WORD_JOINER}\3", words)
