"""One bar in parts that make up a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures.lettering import safe, text_width
from dashboard.figures.theme import Canvas, Figure, base_layout, steady
from dashboard.i18n.catalogue import text

_HEIGHT = 64
_BELOW = 22
_PADDING = 8


@dataclass(frozen=True)
class Part:
    """A part of a whole with the colour that its meaning has everywhere."""

    code: str
    label: str
    value: float
    text: str
    colour: str
    hover: str = ""


@dataclass(frozen=True)
class _Caption:
    """What stands below the bar: the part, its middle as a share of the bar, and the line."""

    part: Part
    centre: float
    line: int


@dataclass(frozen=True)
class _Inside:
    """What stands in a part, and in letters of what size."""

    words: str
    size: int


def stacked_share(parts: Sequence[Part], canvas: Canvas) -> Figure:
    """One level bar; each part carries its name and its number, in two lines or below where it is narrow.

    The caller vouches that the parts make up the whole and share a unit.
    """
    whole = sum(part.value for part in parts) or 1.0
    words = [_words(part, part.value / whole * canvas.width, canvas) for part in parts]
    data = [_segment(part, inside, canvas) for part, inside in zip(parts, words, strict=True)]
    narrow = [part for part, inside in zip(parts, words, strict=True) if inside is None and part.value]
    captions = _beneath(parts, narrow, whole, canvas)
    below = max((caption.line + 1 for caption in captions), default=0) * _line_height(canvas)
    layout = base_layout(canvas, height=round(_HEIGHT * canvas.sizes.mark / 15) + below)
    layout["barmode"] = "stack"
    layout["margin"] |= {"b": below}
    layout["xaxis"] |= {"range": [0, whole]}
    layout["yaxis"] |= {"range": [-0.5, 0.5]}
    layout["annotations"] = [_annotation(caption, whole, canvas) for caption in captions]
    return {"data": data, "layout": layout}


def stacked_share_alt(parts: Sequence[Part], subject: str, canvas: Canvas) -> str:
    """One sentence: what is divided, and each part with its number."""
    language = canvas.language
    named = [text("alt.part", language, label=part.label, value=part.text) for part in parts]
    return text("scope.separator", language).join([text("alt.stacked_share", language, subject=subject), *named])


def _segment(part: Part, inside: _Inside | None, canvas: Canvas) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [part.value],
        "y": [0],
        "width": 0.98,
        "marker": {"color": part.colour, "line": {"color": canvas.theme.background, "width": 2}},
        "text": [inside.words if inside else ""],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "inside",
        "insidetextfont": {
            "size": inside.size if inside else canvas.sizes.mark,
            "color": canvas.theme.ink_on(part.colour),
        },
        "customdata": [part.code],
        "hovertext": [safe(part.hover or f"{part.label} {part.text}")],
        "hovertemplate": "%{hovertext}<extra></extra>",
        **steady(canvas.theme.ink_on(part.colour)),
        "name": safe(part.label),
        "cliponaxis": False,
    }


def _words(part: Part, room: float, canvas: Canvas) -> _Inside | None:
    """Name and number for a part of so many pixels: in one line, in two, in smaller letters, or not inside at all."""
    label, number = safe(part.label), f"<b>{safe(part.text)}</b>"
    for size in (canvas.sizes.mark, canvas.sizes.small):
        if text_width(f"{part.label} {part.text}", size) + _PADDING <= room:
            return _Inside(f"{label} {number}", size)
        if max(text_width(part.label, size), text_width(part.text, size)) + _PADDING <= room:
            return _Inside(f"{label}<br>{number}", size)
    return None


def _beneath(parts: Sequence[Part], narrow: Sequence[Part], whole: float, canvas: Canvas) -> list[_Caption]:
    """Captions of narrow parts, each from where its part stands, one line lower where it would touch another."""
    captions: list[_Caption] = []
    ends: list[float] = []
    for part in narrow:
        start = sum(each.value for each in parts[: parts.index(part)])
        centre = (start + part.value / 2) / whole
        width = (text_width(f"■ {part.label} {part.text}", canvas.sizes.small + 1) + _PADDING) / canvas.width
        left = centre if centre < 0.5 else centre - width  # noqa: PLR2004
        line = next((index for index, end in enumerate(ends) if end <= left), len(ends))
        ends[line : line + 1] = [left + width]
        captions.append(_Caption(part, centre, line))
    return captions


def _line_height(canvas: Canvas) -> int:
    return round(_BELOW * canvas.sizes.mark / 15)


def _annotation(caption: _Caption, whole: float, canvas: Canvas) -> dict[str, Any]:
    return {
        "x": caption.centre * whole,
        "yref": "paper",
        "y": 0,
        "yshift": -caption.line * _line_height(canvas),
        "xanchor": "left" if caption.centre < 0.5 else "right",  # noqa: PLR2004
        "yanchor": "top",
        "showarrow": False,
        "text": f'<span style="color:{caption.part.colour}">■</span> '
        f"{safe(caption.part.label)} <b>{safe(caption.part.text)}</b>",
        "font": {"size": canvas.sizes.small + 1, "color": canvas.theme.ink},
    }
