"""What a figure says under the mouse, in lines that a narrow chart has room for."""

from typing import Any

from dashboard.figures.lettering import lines
from dashboard.figures.theme import Canvas, Figure

_LEAST, _EDGE = 150, 24
_BREAK = "<br>"


def with_hovers_in(figure: Figure, canvas: Canvas) -> Figure:
    """The figure with hovers of at most half its width.

    The library puts one on the side of the mouse that has more room, and cuts what that side does not hold.
    """
    room = max(_LEAST, canvas.width / 2 - _EDGE)
    return {**figure, "data": [_broken(trace, room, canvas.sizes.mark) for trace in figure["data"]]}


def _broken(trace: dict[str, Any], room: float, size: float) -> dict[str, Any]:
    hovers = trace.get("hovertext")
    if not isinstance(hovers, list):
        return trace
    return {**trace, "hovertext": [_in_lines(each, room, size) for each in hovers]}


def _in_lines(hover: str, room: float, size: float) -> str:
    """Words that are markup for the chart library already: a sign of it is never parted."""
    return _BREAK.join(
        hover_line
        for line in hover.split(_BREAK)
        for hover_line in (lines(line, room, size) if "<" not in line else [line])
    )
