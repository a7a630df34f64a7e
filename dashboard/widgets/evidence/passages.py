"""Passages of the originals, for the evidence dialog; names of persons and numbers of telephones are masked."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.i18n import thai_words
from schema.locator import positions
from schema.personal_data import masked

CONTEXT_CHARACTERS = 220
LEFT_OUT = "…"
_SPACED = re.compile(r"\s*\S+\s*|\s+")


@dataclass(frozen=True)
class Excerpt:
    """A passage cut around the printed form between words, already masked; a sign says where more of it stands."""

    before: str
    printed: str
    after: str


def find_original(folder: Path, sha256: str) -> Path | None:
    """The file of the folder that is the original of a card, known by its hash."""
    for path in sorted(folder.glob("*.txt")):
        if hashlib.sha256(path.read_bytes()).hexdigest() == sha256:
            return path
    return None


def excerpt(original: Path, line: int, occurrence: int, printed: str) -> Excerpt | None:
    """The passage around a printed form; None where it does not stand at the locator."""
    lines = original.read_text(encoding="utf-8").split("\n")
    if not 1 <= line <= len(lines):
        return None
    text = lines[line - 1]
    starts = positions(text, printed)
    if len(starts) < occurrence:
        return None
    start = starts[occurrence - 1]
    # masked before it is cut, so that a cut never parts a title from its name
    before = masked(text[:start]).lstrip()
    after = masked(text[start + len(printed) :]).rstrip()
    return Excerpt(_end(before), printed, _beginning(after))


def _beginning(text: str) -> str:
    """As many words as there is room for, from the first on."""
    if len(text) <= CONTEXT_CHARACTERS:
        return text
    kept = "".join(_that_fit(_words(_SPACED.findall(text[: 2 * CONTEXT_CHARACTERS]))))
    return f"{kept.rstrip()} {LEFT_OUT}"


def _end(text: str) -> str:
    """As many words as there is room for, up to the last one."""
    if len(text) <= CONTEXT_CHARACTERS:
        return text
    spaced = _SPACED.findall(text[-2 * CONTEXT_CHARACTERS :])
    kept = "".join([*_that_fit(_words(spaced[::-1], -1))][::-1])
    return f"{LEFT_OUT} {kept.lstrip()}"


def _words(spaced: Iterable[str], step: int = 1) -> Iterator[str]:
    """The pieces between which the text may be cut, in the order of reading or against it."""
    return (word for piece in spaced for word in thai_words.words(piece)[::step])


def _that_fit(words: Iterable[str]) -> Iterator[str]:
    left = CONTEXT_CHARACTERS - len(LEFT_OUT) - 1
    for word in words:
        left -= len(word)
        if left < 0:
            return
        yield word
