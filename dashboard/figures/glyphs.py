"""Words as outlines of Sarabun, so that a drawing looks the same wherever it is opened, whatever fonts are there."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import groupby

import uharfbuzz
from fontTools.ttLib import TTFont

from dashboard.settings import PROJECT

REGULAR, SEMIBOLD, BOLD = 400, 600, 700
_SCRIPTS = ("latin", "thai")
_UNITS = 1000
_MARKS = {
    "■": ((60, 0), (540, 0), (540, 480), (60, 480)),
    "◆": ((300, -20), (560, 240), (300, 500), (40, 240)),
}
"""Marks that the letters of the page lack, by their corners."""
_MARK, _BOX = 600, ((60, 0), (540, 0), (540, 700), (60, 700))
"""How far the pen moves on after one; and what stands for a letter that nobody has."""
_FIGURE_SPACE = "\u2007"
_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " ", "\u2060": "", "\u200b": ""})


@dataclass(frozen=True)
class Outline:
    """The outline of a line of words: in thousandths of the size of the letters, upwards."""

    path: str
    width: float


@lru_cache(maxsize=4096)
def outline(words: str, weight: int = REGULAR) -> Outline:
    """The words as one line.

    Missing: a box stands for a letter that no file of the font has.
    """
    parts: list[str] = []
    pen = 0
    for script, letters in _runs(words, weight):
        if script is None:
            for letter in letters:
                if letter == _FIGURE_SPACE:
                    pen += round(outline("0", weight).width * _UNITS)
                    continue
                corners = (f"{pen + x} {y}" for x, y in _MARKS.get(letter, _BOX))
                parts.append(f"M{'L'.join(corners)}Z")
                pen += _MARK
            continue
        font = _font(script, weight)
        buffer = uharfbuzz.Buffer()
        buffer.add_str(letters)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer, {})
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            parts.append(_glyph(font, info.codepoint, pen + place.x_offset, place.y_offset))
            pen += place.x_advance
    return Outline("".join(parts), pen / _UNITS)


def width(words: str, size: float, weight: int = REGULAR) -> float:
    """Pixels of a line of words."""
    return outline(words, weight).width * size


def is_drawable(letter: str) -> bool:
    """Whether the letters of the page have this one."""
    plain = letter.translate(_SPACES)
    return (
        not plain
        or plain == _FIGURE_SPACE
        or plain in _MARKS
        or any(_has(script, REGULAR, plain) for script in _SCRIPTS)
    )


def _runs(words: str, weight: int) -> Iterator[tuple[str | None, str]]:
    """Stretches of letters of one file of the font; a vowel or tone stays with its letter. None: of no file."""
    spelled = unicodedata.normalize("NFC", words).translate(_SPACES)
    placed: list[tuple[str | None, str]] = []
    now: str | None = _SCRIPTS[0]
    for letter in spelled:
        if now is None or not _has(now, weight, letter):
            now = next((script for script in _SCRIPTS if _has(script, weight, letter)), None)
        placed.append((now, letter))
    for script, letters in groupby(placed, key=lambda pair: pair[0]):
        yield script, "".join(letter for _, letter in letters)


@lru_cache
def _font(script: str, weight: int) -> uharfbuzz.Font:
    face = TTFont(PROJECT / "static" / "fonts" / f"sarabun-{script}-{weight}-normal.woff2")
    plain = BytesIO()
    face.flavor = None
    face.save(plain)
    font = uharfbuzz.Font(uharfbuzz.Face(plain.getvalue()))
    font.scale = (_UNITS, _UNITS)
    return font


@lru_cache(maxsize=4096)
def _has(script: str, weight: int, letter: str) -> bool:
    return _font(script, weight).get_nominal_glyph(ord(letter)) is not None


def _glyph(font: uharfbuzz.Font, glyph: int, right: int, up: int) -> str:
    path: list[str] = []

    def point(*values: float) -> str:
        shifted = (value + (up if place % 2 else right) for place, value in enumerate(values))
        return " ".join(str(round(value)) for value in shifted)

    functions = uharfbuzz.DrawFuncs()
    functions.set_move_to_func(lambda x, y, _: path.append(f"M{point(x, y)}"))
    functions.set_line_to_func(lambda x, y, _: path.append(f"L{point(x, y)}"))
    functions.set_quadratic_to_func(lambda a, b, x, y, _: path.append(f"Q{point(a, b, x, y)}"))
    functions.set_cubic_to_func(lambda a, b, c, d, x, y, _: path.append(f"C{point(a, b, c, d, x, y)}"))
    functions.set_close_path_func(lambda _: path.append("Z"))
    font.draw_glyph(glyph, functions)
    return "".join(path)
