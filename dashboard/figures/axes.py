"""Axes of time and of values, for the figures that need them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from dashboard.figures.lettering import safe, text_width, widest_word, wrap
from dashboard.figures.theme import Canvas, label_axis

_GAP = 10
_UNEVEN, _OVER, _LINE = 1.15, 1.25, 1.35


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
        # as many decimals as the steps need, so that no two ticks read alike
        "tickformat": ",~f",
        "exponentformat": "none",
        "ticks": "",
        "tickfont": {"size": canvas.sizes.small, "color": canvas.theme.muted},
    }


def column_axis(labels: Sequence[str], room: float, canvas: Canvas) -> tuple[dict[str, Any], int]:
    """The names over columns of `room` pixels, and how high they are.

    A name is broken into even lines; where one of its words has no room over its column, all names stand upright.
    """
    size = canvas.sizes.small
    is_upright = max((widest_word(label, size) for label in labels), default=0.0) > room * _OVER
    heads = [safe(label) if is_upright else _head(label, room, size) for label in labels]
    lines = max((head.count("<br>") + 1 for head in heads), default=1)
    height = max(text_width(label, size) for label in labels) if is_upright and labels else lines * size * _LINE
    axis = label_axis(range(len(labels)), heads, canvas) | {
        "side": "top",
        "range": [-0.5, len(labels) - 0.5],
        "tickangle": -90 if is_upright else 0,
        "tickfont": {"size": size, "color": canvas.theme.muted},
        "ticklabelstandoff": 2,
        # the height is worked out here: left to itself, the library would take it from the cells
        "automargin": False,
    }
    return axis, round(height)


def _head(label: str, room: float, size: float) -> str:
    """A name in lines of about the same length, so that no line holds a single letter."""
    width = text_width(label, size)
    lines = max(1, ceil(width / room))
    limit = room if lines == 1 else min(room, width / lines * _UNEVEN)
    # a word that only just reaches over its column stays whole
    return wrap(label, max(limit, widest_word(label, size)), size)
