"""How wide words run and where they may break, since the chart library does not wrap Thai."""

import re
import unicodedata
from functools import lru_cache
from html import escape

from dashboard.i18n import thai_words

# how far Sarabun moves on after a letter, in parts of its size, as a browser measures it; any other letter: _OTHER
_OTHER = 0.57
_ADVANCES = {
    letter: advance
    for advance, letters in (
        (0.25, " !i|',.:;j·"),
        (0.31, 'Ilๅ[](){}เf-"r'),
        (0.39, "โใไt/s"),
        (0.47, "Jzงxycvkราำa*"),
        (0.53, "วe$Sะbdgpqฐธ–"),
        (0.61, "ABKVXขดอคศชตมฎฏฃฅDซผฝภๆ+=×÷"),
        (0.65, "Gนบหฆปทน๐OQUw"),
        (0.68, "HN๑๒๓๔๕๖๗๘๙ษ&#ฑ"),
        (0.72, "พฟฬ…"),
        (0.83, "WญฒณMmฌ"),
        (0.90, "%"),
    )
    for letter in letters
}

# what stands between two spaces, with the sign that joins it to the next
_SPACED = re.compile(r"\S+(?: [·+/–=×÷])* ?")


def safe(words: str) -> str:
    """Words of the data, so that the chart library reads none of them as markup."""
    return escape(words, quote=False)


# the words of a page are measured anew at every run of it
@lru_cache(1 << 15)
def text_width(words: str, size: float) -> float:
    """About how many pixels a line of Sarabun takes, within a few percent; the longest line where there are several."""
    return max(sum(_advance(letter) for letter in line) for line in words.split("<br>")) * size


def wrap(words: str, width: float, size: float) -> str:
    """The words in lines of at most `width` pixels, joined by <br>, escaped."""
    return "<br>".join(safe(line) for line in lines(words, width, size))


def lines(words: str, width: float, size: float) -> list[str]:
    """The words in lines of at most `width` pixels, broken at spaces, and between words of Thai longer than a line.

    Only a single word longer than a line is broken inside, and then no letter loses its vowel or tone mark.
    """
    filled = [""]
    for piece in _SPACED.findall(words):
        for part in _parts(piece, width, size):
            if filled[-1] and text_width((filled[-1] + part).rstrip(), size) > width:
                filled.append("")
            filled[-1] += part
    return [line.rstrip() for line in filled]


@lru_cache(1 << 15)
def widest_word(words: str, size: float) -> float:
    """Pixels of the longest piece that `lines` does not break unless it must."""
    return max(
        (text_width(word, size) for spaced in words.split(" ") for word in thai_words.words(spaced)), default=0.0
    )


def _parts(piece: str, width: float, size: float) -> list[str]:
    """A piece between two spaces, cut as finely as the width asks for."""
    if text_width(piece.rstrip(), size) <= width:
        return [piece]
    return [part for word in thai_words.words(piece) for part in _broken(word, width, size)]


def _broken(word: str, width: float, size: float) -> list[str]:
    """A word in as few parts as it takes for each to fit a line."""
    if text_width(word.rstrip(), size) <= width:
        return [word]
    parts = [""]
    for letter in thai_words.graphemes(word):
        if parts[-1] and text_width((parts[-1] + letter).rstrip(), size) > width:
            parts.append("")
        parts[-1] += letter
    return parts


def _advance(letter: str) -> float:
    return 0.0 if unicodedata.category(letter) == "Mn" else _ADVANCES.get(letter, _OTHER)
