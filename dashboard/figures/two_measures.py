"""Two measures against each other: each province a dot, no cause implied."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures.axes import value_axis
from dashboard.figures.labelling import Box, Dot, Place, place_names
from dashboard.figures.lettering import safe, text_width
from dashboard.figures.marks import Guide
from dashboard.figures.theme import Canvas, Figure, base_layout, steady
from dashboard.i18n.catalogue import text

_HEIGHT = 460
_LEFT, _BOTTOM, _TOP, _RIGHT = 64, 64, 52, 24
_DOT = 9
_MINE = 14
_BOLD = 1.08
_AXIS_SLACK = 0.06

Spans = tuple[tuple[float, float], tuple[float, float]]
"""The ranges of both axes, across and up."""


@dataclass(frozen=True)
class Pair:
    """A province with both its values; one that misses either is not drawn and belongs into the coverage line."""

    code: str
    label: str
    across: float
    up: float
    across_text: str
    up_text: str
    hover: str = ""
    is_mine: bool = False


@dataclass(frozen=True)
class Axis:
    """One of both measures: its title with the unit, and the median of the provinces shown."""

    title: str
    median: Guide | None = None


def two_measures(pairs: Sequence[Pair], across: Axis, up: Axis, canvas: Canvas) -> Figure:
    """One dot for each province; names where they do not touch another, the reader's own always; medians as lines."""
    spans = _span([pair.across for pair in pairs]), _span([pair.up for pair in pairs])
    places = _places(pairs, across, up, spans, canvas)
    sides = {code: place.side for code, place in places.items() if place.side}
    others = [pair for pair in pairs if not pair.is_mine]
    own = [pair for pair in pairs if pair.is_mine]
    data = [_dots(group, sides, canvas) for group in (others, own) if group]
    layout = _layout(across, up, spans, canvas)
    layout["annotations"] += [
        _led(pair, places[pair.code], canvas) for pair in pairs if pair.code in places and pair.code not in sides
    ]
    return {"data": data, "layout": layout}


def _dots(pairs: Sequence[Pair], sides: Mapping[str, str], canvas: Canvas) -> Figure:
    """Dots that share colour and size: those of the others, or the reader's own."""
    theme, is_mine = canvas.theme, pairs[0].is_mine
    ink = theme.mine if is_mine else theme.muted
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [pair.across for pair in pairs],
        "y": [pair.up for pair in pairs],
        "marker": {
            "size": _MINE if is_mine else _DOT,
            "color": theme.mine if is_mine else theme.dot,
            "opacity": 1,
            "line": {"color": theme.background, "width": 1.25},
        },
        "text": [_name(pair) if pair.code in sides else "" for pair in pairs],
        "textposition": [sides.get(pair.code, "middle right") for pair in pairs],
        "textfont": {"size": canvas.sizes.small, "color": ink},
        "customdata": [pair.code for pair in pairs],
        "hovertext": [safe(pair.hover or f"{pair.label}: {pair.across_text} · {pair.up_text}") for pair in pairs],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        **steady(ink),
    }


def two_measures_alt(pairs: Sequence[Pair], across: Axis, up: Axis, canvas: Canvas) -> str:
    """One sentence: both measures, how many provinces, and both values of the reader's own."""
    language = canvas.language
    parts = [text("alt.two_measures", language, across=across.title, up=up.title, reported=len(pairs))]
    own = next((pair for pair in pairs if pair.is_mine), None)
    if own:
        parts.append(text("alt.mine_both", language, label=own.label, across=own.across_text, up=own.up_text))
    return text("scope.separator", language).join(parts)


def _places(pairs: Sequence[Pair], across: Axis, up: Axis, spans: Spans, canvas: Canvas) -> dict[str, Place]:
    width, height = _plot(canvas)
    dots = [_dot(pair, spans, canvas) for pair in pairs]
    return place_names(dots, _guide_boxes(across, up, spans, canvas), Box(0, 0, width + _RIGHT, height))


def _led(pair: Pair, place: Place, canvas: Canvas) -> dict[str, Any]:
    """The name of the reader's own province where there is no room beside its dot, with a line to it."""
    return {
        "x": pair.across,
        "y": pair.up,
        "ax": place.right,
        "ay": -place.up,
        "showarrow": True,
        "arrowhead": 0,
        "arrowwidth": 1.25,
        "arrowcolor": canvas.theme.mine,
        "standoff": _MINE / 2,
        "bgcolor": canvas.theme.background,
        "borderpad": 1,
        "text": _name(pair),
        "font": {"size": canvas.sizes.small, "color": canvas.theme.mine},
    }


def _name(pair: Pair) -> str:
    return f"<b>{safe(pair.label)}</b>" if pair.is_mine else safe(pair.label)


def _span(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values, default=0.0), max(values, default=1.0)
    slack = (high - low) * _AXIS_SLACK or abs(high) * _AXIS_SLACK or 1.0
    # an axis that would begin a little above zero begins at zero
    start = 0.0 if 0 <= low < (high - low) / 2 else low - slack
    return start, high + slack


def _plot(canvas: Canvas) -> tuple[float, float]:
    """Pixels of the ground between the axes."""
    height = _HEIGHT * canvas.sizes.mark / 15
    return canvas.width - _LEFT - _RIGHT, height - _TOP - _BOTTOM


def _dot(pair: Pair, spans: Spans, canvas: Canvas) -> Dot:
    (left, right), (bottom, top) = spans
    width, height = _plot(canvas)
    return Dot(
        pair.code,
        x=(pair.across - left) / (right - left) * width,
        y=(pair.up - bottom) / (top - bottom) * height,
        radius=(_MINE if pair.is_mine else _DOT) / 2,
        width=text_width(pair.label, canvas.sizes.small) * (_BOLD if pair.is_mine else 1) + 4,
        height=canvas.sizes.small * 1.25,
        must_be_named=pair.is_mine,
    )


def _guide_boxes(across: Axis, up: Axis, spans: Spans, canvas: Canvas) -> list[Box]:
    """The ground of the median lines and of the words at the end of the level one."""
    (left, right), (bottom, top) = spans
    width, height = _plot(canvas)
    boxes: list[Box] = []
    if across.median:
        x = (across.median.value - left) / (right - left) * width
        boxes.append(Box(x - 1, 0, x + 1, height))
    if up.median:
        y = (up.median.value - bottom) / (top - bottom) * height
        words = text_width(text("chart.median_short", canvas.language, value=up.median.text), canvas.sizes.small)
        boxes += [Box(0, y - 1, width, y + 1), Box(width - words, y, width, y + canvas.sizes.small * 1.4)]
    return boxes


def _layout(across: Axis, up: Axis, spans: Spans, canvas: Canvas) -> dict[str, Any]:
    layout = base_layout(canvas, height=_HEIGHT * canvas.sizes.mark // 15)
    layout["margin"] |= {"l": _LEFT, "r": _RIGHT, "t": _TOP, "b": _BOTTOM}
    layout["xaxis"] = value_axis(spans[0], canvas) | {
        "title": {
            "text": safe(across.title),
            "font": {"size": canvas.sizes.small + 1, "color": canvas.theme.muted},
            "standoff": 10,
        }
    }
    layout["yaxis"] = value_axis(spans[1], canvas)
    layout["annotations"] = [_up_title(up, canvas)]
    layout["shapes"] = []
    if across.median:
        layout["shapes"].append(_line(canvas, x0=across.median.value, x1=across.median.value, yref="paper", y0=0, y1=1))
        layout["annotations"].append(
            _median_words(across.median, canvas, x=across.median.value, yref="paper", y=1, xanchor="center")
        )
    if up.median:
        layout["shapes"].append(_line(canvas, y0=up.median.value, y1=up.median.value, xref="paper", x0=0, x1=1))
        layout["annotations"].append(
            _median_words(up.median, canvas, y=up.median.value, xref="paper", x=1, xanchor="right")
        )
    return layout


def _up_title(up: Axis, canvas: Canvas) -> dict[str, Any]:
    """The title of the upright measure, level and above its axis, so that nobody turns the head."""
    return {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "xshift": -_LEFT + 4,
        "yshift": 26,
        "showarrow": False,
        "text": safe(up.title),
        "font": {"size": canvas.sizes.small + 1, "color": canvas.theme.muted},
    }


def _line(canvas: Canvas, **ends: float | str) -> dict[str, Any]:
    line = {"color": canvas.theme.muted, "width": 1.25, "dash": "dot"}
    return {"type": "line", "layer": "below", "line": line, **ends}


def _median_words(median: Guide, canvas: Canvas, **place: float | str) -> dict[str, Any]:
    return {
        "yanchor": "bottom",
        "showarrow": False,
        "text": safe(text("chart.median_short", canvas.language, value=median.text)),
        "font": {"size": canvas.sizes.small - 1, "color": canvas.theme.muted},
        **place,
    }
