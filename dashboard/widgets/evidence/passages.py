"""Passages of the originals, for the evidence dialog; names of persons and numbers of telephones are masked."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from schema.locator import positions
from schema.personal_data import masked

CONTEXT_CHARACTERS = 220


@dataclass(frozen=True)
class Excerpt:
    """A passage cut around the printed form, already masked."""

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
    before = masked(text[:start])[-CONTEXT_CHARACTERS:]
    after = masked(text[start + len(printed) :])[:CONTEXT_CHARACTERS]
    return Excerpt(before.lstrip(), printed, after.rstrip())
