"""Words and elements of a drawing: letters as outlines for a file, as text for a page that has their font."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from html import escape, unescape
from xml.sax.saxutils import quoteattr

from dashboard.figures import glyphs

LINE = 1.3
"""How far lines of words stand apart, in parts of their size."""
_MIDDLE = 0.34
"""How far the line on which letters stand lies below their middle."""
_STYLED = re.compile(r"<(/?)(b|span)(?: style=\"color:\s*(#[0-9A-Fa-f]{6})\")?>")
_STARTS = {0.0: None, 0.5: "middle", 1.0: "end"}

_Look = tuple[int, str]
"""Weight and colour of letters."""
_Run = tuple[str, int, str]
"""Words of one weight and colour."""


class Letters(Enum):
    """How words are drawn: outlines are the same everywhere, text can be read and marked and is a tenth as long."""

    OUTLINES = auto()
    TEXT = auto()


def element(name: str, content: str = "", /, **attributes: object) -> str:
    """An element of a drawing; `_` in a name of an attribute is a hyphen, numbers are cut to hundredths."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(plain(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def words(
    text: str,
    size: float,
    colour: str,
    x: float,
    y: float,
    *,
    across: float = 0.0,
    up: float = 0.5,
    turn: float = 0,
    weight: int = glyphs.REGULAR,
    letters: Letters = Letters.OUTLINES,
) -> str:
    """Words at a point, lines parted by <br>, <b> and coloured <span> understood.

    `across` and `up` say which part of their ground lies at the point: 0 the left and the top, 1 the right and the
    bottom; `turn` are degrees around it.
    """
    lines = text.split("<br>")
    top = -up * size * LINE * len(lines)
    drawn = []
    state = [(weight, colour)]
    for place, line in enumerate(lines):
        runs, state = _runs(line, state)
        level = top + (place + 0.5) * size * LINE + _MIDDLE * size
        if letters is Letters.TEXT:
            drawn.append(_text(runs, size, (x, y), level, across, turn))
        else:
            drawn.append(_outlined(runs, size, (x, y), level, across, turn))
    return "".join(drawn)


def measured(text: str, size: float) -> tuple[float, float]:
    """Pixels that words take, across and down."""
    lines, state = text.split("<br>"), [(glyphs.REGULAR, "")]
    widest = 0.0
    for line in lines:
        runs, state = _runs(line, state)
        widest = max(widest, _length(runs, size))
    return widest, len(lines) * size * LINE


def plain(value: object) -> str:
    """A value of an attribute, numbers cut to hundredths."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _length(runs: Sequence[_Run], size: float) -> float:
    return sum(glyphs.width(run, size, boldness) for run, boldness, _ in runs)


def _outlined(
    runs: Sequence[_Run], size: float, at: tuple[float, float], level: float, across: float, turn: float
) -> str:
    left, drawn = -across * _length(runs, size), []
    turned = f"rotate({plain(turn)}) " if turn else ""
    for run, boldness, ink in runs:
        shape = glyphs.outline(run, boldness)
        drawn.append(
            element(
                "path",
                d=shape.path,
                fill=ink,
                transform=f"translate({plain(at[0])} {plain(at[1])}) {turned}translate({plain(left)} {plain(level)}) "
                f"scale({size / 1000:.5f} {-size / 1000:.5f})",
                aria_label=run,
            )
        )
        left += shape.width * size
    return "".join(drawn)


def _text(runs: Sequence[_Run], size: float, at: tuple[float, float], level: float, across: float, turn: float) -> str:
    if not runs:
        return ""
    start = across if across in _STARTS else 0.0
    shift = 0.0 if across in _STARTS else -across * _length(runs, size)
    looks = [
        {"font_weight": None if boldness == glyphs.REGULAR else boldness, "fill": ink} for _, boldness, ink in runs
    ]
    spans = [escape(run, quote=False) for run, _, _ in runs]
    first = looks[0]
    content = spans[0] + "".join(
        element("tspan", span, **{"font_weight": look["font_weight"] or glyphs.REGULAR, "fill": look["fill"]})
        for span, look in zip(spans[1:], looks[1:], strict=True)
    )
    x, y = (shift, level) if turn else (at[0] + shift, at[1] + level)
    return element(
        "text",
        content,
        x=float(x),
        y=float(y),
        font_size=size,
        text_anchor=_STARTS[start],
        transform=f"translate({plain(at[0])} {plain(at[1])}) rotate({plain(turn)})" if turn else None,
        **first,
    )


def _runs(line: str, state: Sequence[_Look]) -> tuple[list[_Run], list[_Look]]:
    """Words of one weight and colour each; `state` are the looks that are open, the innermost last."""
    looks, found, place = list(state), list[_Run](), 0
    for mark in (*_STYLED.finditer(line), None):
        end = mark.start() if mark else len(line)
        if end > place:
            found.append((unescape(line[place:end]), *looks[-1]))
        if mark is None:
            break
        place = mark.end()
        if mark[1]:
            looks.pop()
        else:
            weight, ink = looks[-1]
            looks.append((glyphs.BOLD, ink) if mark[2] == "b" else (weight, mark[3] or ink))
    return found, looks
