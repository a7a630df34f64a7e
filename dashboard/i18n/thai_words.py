"""Where a line of Thai may break: between words that this field uses, for Thai writes no space between them.

The word breaker of a browser is out of reach where figures are drawn, and the small libraries for Thai cut within
จังหวัด and สนับสนุน. What this list does not know stays whole: names of places need not be in it.
"""

import unicodedata
from functools import cache
from pathlib import Path

# a line never starts with what belongs to the letter before it, and never ends with a vowel written first
_CLINGS = frozenset("ะาำๆฯๅ")
_LEADS = frozenset("เแโใไ")
_LIST = Path(__file__).with_suffix(".txt")
_BOUND, _NAMING = "+", "="


@cache
def words(line: str) -> tuple[str, ...]:
    """The line in pieces between which it may break; joined again, they are the line."""
    known = _known()
    pieces: list[str] = []
    last = ""
    for piece in _read(line):
        # an unknown piece may be the rest of a longer word, so that nothing breaks beside it unless it is a name
        is_word = piece in known or (known.get(last) == _NAMING and piece[0].isalpha())
        if is_word and known.get(last, _BOUND) != _BOUND:
            pieces.append(piece)
        else:
            pieces[-1:] = ["".join((*pieces[-1:], piece))]
        last = piece
    return tuple(pieces)


def graphemes(line: str) -> list[str]:
    """The line cut between letters, none of which loses its vowel or tone mark."""
    cut: list[str] = []
    for letter in line:
        clings = unicodedata.category(letter) in {"Mn", "Cf"} or letter in _CLINGS
        if cut and (clings or cut[-1][-1] in _LEADS):
            cut[-1] += letter
        else:
            cut.append(letter)
    return cut


def _read(line: str) -> list[str]:
    """The line as known words with as few unknown letters between them, and as few words, as it can be read."""
    known = _known()
    ends = [0]
    for letter in graphemes(line):
        ends.append(ends[-1] + len(letter))
    # of each end: unknown letters, words, where the last piece starts, whether it is a word
    best: dict[int, tuple[int, int, int, bool]] = {0: (0, 0, 0, True)}
    for place, end in enumerate(ends[1:], start=1):
        unknown, count, _, _ = best[ends[place - 1]]
        found = [(unknown + 1, count, ends[place - 1], False)]
        for start in ends[:place]:
            if line[start:end] in known:
                unknown, count, _, _ = best[start]
                found.append((unknown, count + 1, start, True))
        best[end] = min(found)
    pieces: list[str] = []
    end, in_unknown = len(line), False
    while end:
        _, _, start, is_word = best[end]
        if in_unknown and not is_word:
            pieces[-1] = line[start:end] + pieces[-1]
        else:
            pieces.append(line[start:end])
        in_unknown, end = not is_word, start
    return pieces[::-1]


@cache
def _known() -> dict[str, str]:
    """The words of the list, each with its sign."""
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    listed = [word for line in lines if not line.startswith("#") for word in line.split()]
    signs = (_BOUND, _NAMING)
    return {word.rstrip("".join(signs)): word[-1] if word.endswith(signs) else "" for word in listed}
