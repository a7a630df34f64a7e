"""How wide words run and where they may break, since the chart library does not wrap Thai."""

import unicodedata
from html import escape

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
# a line never starts with what belongs to the letter before it, and never ends with a vowel written first
_CLINGS = frozenset("ะาำๆฯๅ")
_LEADS = frozenset("เแโใไ")


def safe(words: str) -> str:
    """Words of the data, so that the chart library reads none of them as markup."""
    return escape(words, quote=False)


def text_width(words: str, size: float) -> float:
    """About how many pixels a line of Sarabun takes, within a few percent; the longest line where there are several."""
    return max(sum(_advance(letter) for letter in line) for line in words.split("<br>")) * size


def wrap(words: str, width: float, size: float) -> str:
    """The words in lines of at most `width` pixels, joined by <br>, escaped; no letter loses its vowel or tone mark."""
    lines: list[str] = []
    for piece in _pieces(words):
        candidate = f"{lines[-1]}{piece}" if lines else piece
        if lines and text_width(candidate.rstrip(), size) > width:
            lines.append(piece.lstrip())
        elif lines:
            lines[-1] = candidate
        else:
            lines.append(piece)
    broken = [part for line in lines for part in _broken(line.rstrip(), width, size)]
    return "<br>".join(safe(line) for line in broken)


def graphemes(words: str) -> list[str]:
    """The words cut where a line may break inside a word."""
    cut: list[str] = []
    for letter in words:
        clings = unicodedata.category(letter) in {"Mn", "Cf"} or letter in _CLINGS
        if cut and (clings or cut[-1][-1] in _LEADS):
            cut[-1] += letter
        else:
            cut.append(letter)
    return cut


def _advance(letter: str) -> float:
    return 0.0 if unicodedata.category(letter) == "Mn" else _ADVANCES.get(letter, _OTHER)


def _pieces(words: str) -> list[str]:
    """The words with the space that follows each."""
    pieces = [f"{piece} " for piece in words.split(" ")]
    return [*pieces[:-1], pieces[-1].rstrip()]


def _broken(line: str, width: float, size: float) -> list[str]:
    """A line that is still too long, cut between letters."""
    if text_width(line, size) <= width:
        return [line]
    lines = [""]
    for letter in graphemes(line):
        if lines[-1] and text_width(lines[-1] + letter, size) > width:
            lines.append("")
        lines[-1] += letter
    return lines
