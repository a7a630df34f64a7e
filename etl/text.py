"""Thai text made comparable: one spelling for what looks the same, and no character that hides something."""

import re
import unicodedata

from etl.printed import arabic

_TONES = "\u0e48-\u0e4b"
_ABOVE_OR_BELOW = "\u0e31\u0e34-\u0e3a"
_SARA_AM = re.compile(f"([{_TONES}]?)\u0e4d([{_TONES}]?)\u0e32")
_MARKS = re.compile(f"[{_TONES}{_ABOVE_OR_BELOW}]{{2,}}")
# what Unicode lets a reader ignore, and the controls that are no space
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_SPACES = re.compile(r"[\s\u00a0]+")
_DOUBLED_E = "\u0e40\u0e40"
_AE = "\u0e41"
# NUL and the other controls but line ends, and the marks that turn the direction of writing
_DANGEROUS = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """The text in its one comparable spelling.

    No invisible characters, single spaces, sara ae and sara am as one character each, vowels before tone marks.
    Cleaning twice changes nothing more.
    """
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    text = text.replace(_DOUBLED_E, _AE)
    text = _MARKS.sub(_vowels_first, text)
    text = _SARA_AM.sub("\\1\\2\u0e33", text)
    return _SPACES.sub(" ", text).strip()


def lookup_key(text: str) -> str:
    """The form under which names and aliases are found: clean, without regard to case, Arabic digits."""
    return arabic(clean(text)).casefold()


def dangerous_character(text: str) -> str | None:
    """The first control or direction mark in the text, if there is one."""
    match = _DANGEROUS.search(text)
    return match[0] if match else None


def _vowels_first(marks: re.Match[str]) -> str:
    return "".join(sorted(marks[0], key=lambda mark: "\u0e48" <= mark <= "\u0e4b"))
