"""Axes of time and of values, for the figures that need them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures.lettering import safe, text_width
from dashboard.figures.theme import Canvas

_GAP = 10
_SMALL = 10


@dataclass(frozen=True)
class Moment:
    """A period on the axis: `position` keeps the distance of time (2567, or months counted), `label` is read."""

    position: float
    label: str


def time_axis(moments: Sequence[Moment], canvas: Canvas, room: float) -> dict[str, Any]:
    """Moments at their distance in time, with as many labels as `room` pixels hold; spaces become line breaks."""
    positions = [moment.position for moment in moments]
    first, last = min(positions, default=0.0), max(positions, default=1.0)
    pad = (last - first) * 0.03 or 0.5
    shown = _ticks(moments, (last - first + 2 * pad) / room, canvas)
    return {
        "visible": True,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "range": [first - pad, last + pad],
        "tickmode": "array",
        "tickvals": [moment.position for moment in shown],
        "ticktext": [_tick_words(moment) for moment in shown],
        "tickfont": {"size": canvas.sizes.small, "color": canvas.theme.muted},
        "tickangle": 0,
        "ticks": "",
    }


def _ticks(moments: Sequence[Moment], per_pixel: float, canvas: Canvas) -> list[Moment]:
    """The latest moment and, going back, each whose label does not touch the one kept before it."""
    kept: list[Moment] = []
    for moment in reversed(moments):
        width = text_width(_tick_words(moment), canvas.sizes.small) + _GAP
        if not kept or kept[-1].position - moment.position >= width * per_pixel:
            kept.append(moment)
    return kept


def _tick_words(moment: Moment) -> str:
    return safe(moment.label).replace(" ", "<br>")


def value_axis(span: tuple[float, float], canvas: Canvas) -> dict[str, Any]:
    """A quiet axis of numbers: few of them, thousands separated, on pale lines."""
    return {
        "visible": True,
        "fixedrange": True,
        "range": list(span),
        "showgrid": True,
        "gridcolor": canvas.theme.grid,
        "zeroline": False,
        "zerolinecolor": canvas.theme.edge,
        "nticks": 6,
        "tickformat": ",~r" if span[1] < _SMALL else ",.0f",
        "exponentformat": "none",
        "ticks": "",
        "tickfont": {"size": canvas.sizes.small, "color": canvas.theme.muted},
    }
