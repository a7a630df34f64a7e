"""The picture of a card for a slide: of one size, on a light ground, whatever the screen of the reader was."""

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from itertools import pairwise
from typing import Any

import resvg_py

from dashboard.figures import glyphs
from dashboard.figures.drawn_marks import Box
from dashboard.figures.drawn_words import element, words
from dashboard.figures.lettering import lines, safe
from dashboard.figures.painter import Painted, letter_sizes, paint
from dashboard.figures.theme import CLOSE, SCREEN, Canvas, Figure, ThemeName, theme
from dashboard.i18n.language import Language

Draw = Callable[[Canvas], Figure]
"""Draws a figure on the canvas that it is given; called where no session is known."""

LEAST_LETTERS = 20
"""Pixels of the smallest letters that are read from the back row."""
_PADDING, _GAP = 56, 28
_BETWEEN, _APART, _BEYOND = 56, 16, 40
"""Pixels between columns; between charts of a column, before they are scaled; and that words may reach beyond both."""
_ROUNDING = 0.01
_LIGHT = theme(ThemeName.LIGHT)
_TITLE, _DETAILS, _NOTES = 40, 25, 20
_TITLE_LINES = 2
_LINE = 1.36
_FAR_LARGER, _LARGE = 1.2, 1.6
_SIDE = 0.34
_BLOCK = 1.3
"""The part of the width that notes beside a high chart take."""
_BOLDER = 0.93
"""How much of a line is left to letters that are bolder than those which `lines` measures."""
_SCALES = tuple(each / 100 for each in (*range(240, 160, -10), *range(160, 50, -5), *range(50, 5, -5)))
_MOST_COLUMNS = 4
_MOST_SOURCE_LINES = 2
_PNG_START = 33
"""Bytes before the first chunk that may be added: the mark of the format and the size."""


class Shape(Enum):
    """The sheets that slides have, in pixels."""

    WIDE = (1920, 1080)
    CLASSIC = (1440, 1080)


@dataclass(frozen=True)
class Slide:
    """What stands around the charts: the message above them; notes, one of the ways to name the sources, the data set.

    `sources` begin with the longest; the first that fits is taken. `link` leads back to the view.
    """

    message: str
    details: str
    notes: tuple[str, ...]
    sources: tuple[str, ...]
    origin: str
    link: str


@dataclass(frozen=True)
class _Fit:
    """How large the charts are drawn, and in which columns of which width."""

    scale: float
    columns: tuple[tuple[Figure, ...], ...]
    width: float

    @cached_property
    def painted(self) -> tuple[tuple[Painted, ...], ...]:
        """The shapes of the charts."""
        width = self.width / self.scale
        return tuple(
            tuple(paint(each, width, f"_{place}_{row}_") for row, each in enumerate(column))
            for place, column in enumerate(self.columns)
        )

    @property
    def height(self) -> float:
        """The pixels of the highest column."""
        heights = (
            sum(each["layout"]["height"] for each in column) + _APART * (len(column) - 1) for column in self.columns
        )
        return float(max(heights) * self.scale)

    @property
    def is_whole(self) -> bool:
        """Whether no words reach into what stands beside."""
        return max(each.beyond for column in self.painted for each in column) * self.scale <= _BEYOND

    @property
    def is_readable(self) -> bool:
        """Whether the smallest letters are large enough."""
        sizes = (size for column in self.columns for each in column for size in letter_sizes(each))
        return min(sizes, default=LEAST_LETTERS) * self.scale >= LEAST_LETTERS - _ROUNDING


def drawing(slide: Slide, charts: Sequence[Draw], language: Language, shape: Shape = Shape.WIDE) -> str:
    """The slide as SVG: shapes and outlines alone, so that every program draws it the same."""
    across, down = shape.value
    room = across - 2 * _PADDING
    head, top = _head(slide, room)
    beneath, beside = _foot(slide, room), _foot(slide, room * _SIDE)
    below = Box(_PADDING, top, room, down - _PADDING - beneath[1] - _GAP - top)
    right = Box(_PADDING, top, room * (1 - _SIDE) - 2 * _GAP, down - _PADDING - top)
    one, other = _fitted(charts, below, language), _fitted(charts, right, language)
    if _is_better(other, one) and beside[1] <= right.height:
        # the notes stand at the foot there too
        fit, box, foot, at = other, right, beside[0], (_PADDING + room * (1 - _SIDE), down - _PADDING - beside[1])
    else:
        fit, box, foot, at = one, below, beneath[0], (_PADDING, down - _PADDING - beneath[1])
    ground = element("rect", width=across, height=down, fill=_LIGHT.background)
    content = [
        element("title", safe(slide.message)),
        ground,
        head,
        *_placed(fit, box),
        element("g", foot, transform=f"translate({at[0]:.2f} {at[1]:.2f})"),
    ]
    return element(
        "svg",
        "".join(content),
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        width=across,
        height=down,
        viewBox=f"0 0 {across} {down}",
    )


def image(svg: str, texts: Mapping[str, str]) -> bytes:
    """The drawing as PNG of its own size, with texts that programs read before its pixels."""
    content = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
    chunks = [_chunk(b"iTXt", f"{name}\0\0\0\0\0{said}".encode()) for name, said in texts.items()]
    return b"".join([content[:_PNG_START], *chunks, content[_PNG_START:]])


def _chunk(kind: bytes, body: bytes) -> bytes:
    """A part of a PNG: its length, its kind with its content, and the check over both."""
    return len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)


def _head(slide: Slide, room: float) -> tuple[str, float]:
    """Message and details, and where they end."""
    size = next((each for each in (_TITLE, 36) if len(lines(slide.message, room * _BOLDER, each)) <= _TITLE_LINES), 32)
    title = [f"{size}", *lines(slide.message, room * _BOLDER, size)][1:]
    at = float(_PADDING - 12)
    drawn = []
    for line in title:
        drawn.append(words(safe(line), size, _LIGHT.ink, _PADDING, at, up=0, weight=glyphs.SEMIBOLD))
        at += size * _LINE
    for line in lines(slide.details, room, _DETAILS) if slide.details else ():
        drawn.append(words(safe(line), _DETAILS, _LIGHT.muted, _PADDING, at, up=0))
        at += _DETAILS * _LINE
    return "".join(drawn), at + _GAP * 0.7


def _foot(slide: Slide, room: float) -> tuple[str, float]:
    """Notes, sources, data set and link from the left upper corner, and how high they are."""
    muted = _LIGHT.muted
    named = [each for each in slide.sources if len(lines(each, room, _NOTES)) <= _MOST_SOURCE_LINES]
    sources = named[:1] or list(slide.sources[-1:])
    drawn, at = [], 0.0
    for said in (*slide.notes, *sources, slide.origin):
        for line in lines(said, room, _NOTES) if said else ():
            drawn.append(words(safe(line), _NOTES, muted, 0, at, up=0))
            at += _NOTES * _LINE
    if slide.link:
        shown = []
        for line in lines(slide.link, room, _NOTES):
            shown.append(words(safe(line), _NOTES, muted, 0, at, up=0))
            at += _NOTES * _LINE
        drawn.append(element("a", "".join(shown), href=slide.link, target="_blank"))
    return "".join(drawn), at


def _is_better(beside: _Fit, below: _Fit) -> bool:
    """Whether notes beside the chart let it be read where it could not, keep it whole, or let it be far larger."""
    one, other = ((fit.is_readable, -len(fit.columns)) for fit in (beside, below))
    return one > other or (one == other and beside.scale > below.scale * _FAR_LARGER and below.scale < _LARGE)


def _fitted(charts: Sequence[Draw], box: Box, language: Language) -> _Fit:
    """The largest scale at which all charts have room: below each other, else closer rows, else several columns."""
    ways = ((count, sizes) for count in range(1, _MOST_COLUMNS + 1) for sizes in (SCREEN, CLOSE))
    fits = [fit for count, sizes in ways if (fit := _way(charts, box, count, Canvas(_LIGHT, language, sizes=sizes)))]
    # whatever cannot be read in any way is drawn as large as it goes: nothing is cut
    return next((fit for fit in fits if fit.is_readable), None) or max(fits, key=lambda fit: fit.scale)


def _way(charts: Sequence[Draw], box: Box, count: int, canvas: Canvas) -> _Fit | None:
    """The largest scale of one way to place the charts; None where they cannot be placed so."""
    width = (box.width - (count - 1) * _BETWEEN) / count
    for scale in _SCALES:
        on = replace(canvas, width=round(width / scale))
        columns = _parted([draw(on) for draw in charts], count)
        if columns is None:
            return None
        fit = _Fit(scale, columns, width)
        if fit.height <= box.height and fit.is_whole:
            return fit
    return None


def _parted(figures: Sequence[Figure], count: int) -> tuple[tuple[Figure, ...], ...] | None:
    """The charts in columns: whole ones where there are as many, else the rows of the only one."""
    if count == 1:
        return (tuple(figures),)
    if len(figures) >= count:
        step = -(-len(figures) // count)
        return tuple(tuple(figures[start : start + step]) for start in range(0, len(figures), step))
    parts = list(row_parts(figures[0], count)) if len(figures) == 1 else []
    return tuple((each,) for each in parts) if len(parts) == count else None


def row_parts(figure: Figure, count: int) -> Iterator[Figure]:
    """A figure whose rows have names, cut between them into figures of about as many rows and of one scale.

    Nothing comes of one that has no such rows, or several upright axes.
    """
    layout = figure["layout"]
    upright = [name for name in layout if name.startswith("yaxis")]
    axis = layout[upright[0]] if len(upright) == 1 else {}
    places = sorted(axis.get("tickvals", ()))
    if len(places) < 2 * count or axis["range"][0] < axis["range"][1]:
        return
    far, near = axis["range"]
    steps = [other - one for one, other in pairwise(places)]
    # a cut stands right below a row, so that what heads the next one stays with it, and where there are blocks between
    # two of them
    wide = [place for place, step in enumerate(steps) if step > min(steps) * _BLOCK]
    ends = [places[place] + min(steps) / 2 for place in (wide if len(wide) >= count - 1 else range(len(steps)))]
    wanted = [near + (far - near) * part / count for part in range(1, count)]
    cuts = sorted({near, *(min(ends, key=lambda end: abs(end - at)) for at in wanted), far})
    margin = layout["margin"]["t"] + layout["margin"]["b"]
    per_row = (layout["height"] - margin) / (far - near)
    for first, last in pairwise(cuts):
        kept = [(at, said) for at, said in zip(axis["tickvals"], axis["ticktext"], strict=True) if first < at < last]
        yield {
            "data": [_between(trace, first, last) for trace in figure["data"]],
            "layout": {
                **layout,
                "height": round((last - first) * per_row + margin),
                upright[0]: axis
                | {"range": [last, first], "tickvals": [at for at, _ in kept], "ticktext": [said for _, said in kept]},
                "annotations": [each for each in layout.get("annotations", ()) if _is_between(each, "y", first, last)],
                "shapes": [each for each in layout.get("shapes", ()) if _is_between(each, "y0", first, last)],
            },
        }


def _between(trace: Mapping[str, Any], first: float, last: float) -> Any:  # noqa: ANN401 - part of a figure
    """The points of a trace whose row lies within."""
    rows = trace["y"] if trace.get("orientation") == "h" or trace["type"] != "bar" else trace["x"]
    # bars that stand upright have their row as the foot of the bar
    if trace["type"] == "bar" and trace.get("orientation") != "h":
        bases = trace["base"] if isinstance(trace.get("base"), list) else [trace.get("base", 0)] * len(rows)
        rows = [base + length / 2 for base, length in zip(bases, trace["y"], strict=True)]
    kept = [place for place, row in enumerate(rows) if first < row < last]
    return _picked(trace, kept, len(rows))


def _picked(part: Any, kept: Sequence[int], count: int) -> Any:  # noqa: ANN401 - part of a figure
    if isinstance(part, Mapping):
        return {name: _picked(inner, kept, count) for name, inner in part.items()}
    return [part[place] for place in kept] if isinstance(part, list) and len(part) == count else part


def _is_between(part: Mapping[str, Any], name: str, first: float, last: float) -> bool:
    return part.get("yref") == "paper" or first < part[name] < last


def _placed(fit: _Fit, box: Box) -> Iterator[str]:
    for place, (column, painted) in enumerate(zip(fit.columns, fit.painted, strict=True)):
        left, top = box.left + place * (fit.width + _BETWEEN), box.top
        for figure, each in zip(column, painted, strict=True):
            yield element("g", each.shapes, transform=f"translate({left:.2f} {top:.2f}) scale({fit.scale:.4f})")
            top += (figure["layout"]["height"] + _APART) * fit.scale
