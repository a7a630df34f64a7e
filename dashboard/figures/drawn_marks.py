"""The marks of a drawing: bars, their strokes and dots, and points of each shape."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Any

from dashboard.figures.drawn_words import element, plain

CLEAR = "rgba(0,0,0,0)"
_DASHES = {"dot": 2.0, "dash": 6.0}


@dataclass(frozen=True)
class Box:
    """A place on the drawing, in pixels, downwards."""

    left: float
    top: float
    width: float
    height: float


def bar(box: Box, marker: Mapping[str, Any], index: int, pattern: str | None) -> str:
    """A bar of a trace; `pattern` is the name of what fills it."""
    colour, line = nth(marker.get("color", CLEAR), index), marker.get("line", {})
    stroke, thick = nth(line.get("color"), index), nth(line.get("width", 0), index)
    place = {"x": box.left, "y": box.top, "width": box.width, "height": box.height}
    pattern_ground = marker.get("pattern", {}).get("bgcolor")
    fill = nth(pattern_ground, index) if pattern and pattern_ground else colour
    look = {"stroke": stroke if thick else None, "stroke_width": thick or None}
    drawn = element("rect", **place, fill="none" if fill == CLEAR else fill, **look)
    return drawn + element("rect", **place, fill=f"url(#{pattern})") if pattern else drawn


def pattern_of(pattern: Mapping[str, Any], name: str) -> str:
    """Strokes or dots that repeat, as the chart library draws them."""
    size, colour = float(nth(pattern.get("size", 8), 0)), nth(pattern["fgcolor"], 0)
    solid, kind = float(nth(pattern.get("solidity", 0.3), 0)), nth(pattern["shape"], 0)
    part, thick = size / 4, solid * size
    stroke = {"stroke": colour, "stroke_width": thick / 2**0.5, "fill": "none"}
    rising = f"M{-part} {part}L{part} {-part}M0 {size}L{size} 0M{size - part} {size + part}L{size + part} {size - part}"
    falling = (
        f"M{size - part} {-part}L{size + part} {part}M0 0L{size} {size}M{-part} {size - part}L{part} {size + part}"
    )
    if kind == ".":
        inner = element("circle", cx=size / 2, cy=size / 2, r=(solid * size * size / pi) ** 0.5, fill=colour)
    elif kind == "-":
        inner = element("path", d=f"M0 {size / 2}L{size} {size / 2}", **stroke | {"stroke_width": thick})
    else:
        inner = element("path", d=rising + (falling if kind == "x" else ""), **stroke)
    units = {"patternUnits": "userSpaceOnUse", "width": size, "height": size}
    return element("pattern", inner, id=name, **units)


def dot(point: tuple[float, float], marker: Mapping[str, Any], index: int) -> str:
    """A point of a trace in the shape of its symbol."""
    x, y = point
    reach = float(nth(marker.get("size", 6), index)) / 2
    kind = nth(marker.get("symbol", "circle"), index)
    colour, line = nth(marker.get("color"), index), marker.get("line", {})
    look: dict[str, object] = {
        "fill": colour,
        "stroke": nth(line.get("color"), index) if nth(line.get("width", 0), index) else None,
        "stroke_width": nth(line.get("width", 0), index) or None,
        "opacity": nth(marker.get("opacity"), index),
    }
    if kind.endswith("-open"):
        look |= {"fill": "none", "stroke": colour, "stroke_width": nth(line.get("width", 1), index) or 1}
    shape = kind.removesuffix("-open")
    if shape == "circle":
        return element("circle", cx=x, cy=y, r=reach, **look)
    corners = {"square": (4, pi / 4, 2**0.5), "diamond": (4, 0, 1.3), "triangle-up": (3, -pi / 2, 1.15)}[shape]
    count, first, stretch = corners
    angles = (first + 2 * pi * place / count for place in range(count))
    path = "L".join(
        f"{plain(x + stretch * reach * cos(angle))} {plain(y + stretch * reach * sin(angle))}" for angle in angles
    )
    return element("path", d=f"M{path}Z", **look)


def dashes(line: Mapping[str, Any]) -> str | None:
    """How a line is broken; None where it is not."""
    dash = _DASHES.get(line.get("dash", ""))
    return f"{dash * max(1, line.get('width', 1)):g} {max(dash, 3) * max(1, line.get('width', 1)):g}" if dash else None


def nth(values: Any, index: int) -> Any:  # noqa: ANN401 - one for all, or one for each
    """The value of one mark of a trace."""
    return values[index] if isinstance(values, list | tuple) else values
