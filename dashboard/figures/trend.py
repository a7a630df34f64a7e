"""Lines over time: a period without a report is a gap, never a zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures.axes import Moment, time_axis, value_axis
from dashboard.figures.lettering import safe, text_width
from dashboard.figures.spread import spread
from dashboard.figures.theme import Canvas, Figure, base_layout, steady
from dashboard.i18n.catalogue import text

_HEIGHT = 360
_TOP = 18
_AXIS_ROOM = 60
_LABEL_GAP = 10
_MOST_LABELLED = 6
_LINE = 1.35
_LONE_DOT = 7
_FEW_MOMENTS = 14


@dataclass(frozen=True)
class Series:
    """The values of one province (or of the median) at each moment; None where there is no report.

    `cuts` are the places of the moments before which the series breaks: no line leads there from the moment before.
    """

    code: str
    label: str
    values: tuple[float | None, ...]
    texts: tuple[str, ...]
    is_mine: bool = False
    cuts: frozenset[int] = frozenset()


@dataclass(frozen=True)
class _Latest:
    value: float
    text: str


@dataclass(frozen=True)
class Break:
    """Between which moments a series breaks; `position` is where the line stands."""

    position: float
    text: str


def trend(
    series: Sequence[Series],
    moments: Sequence[Moment],
    canvas: Canvas,
    median: Series | None = None,
    breaks: Sequence[Break] = (),
) -> Figure:
    """One line for each series, the reader's own on top, the median dotted, names at the ends of the lines.

    With more than six lines all others recede, and only the reader's own and the median are named. The axis starts
    at zero. Spaces in the labels of moments become line breaks.
    Missing: None is a gap, a line is cut at a break, and a value between two gaps is a dot.
    Errors: ValueError where a series has not one value and one text for each moment.
    """
    for each in [*series, *([median] if median else [])]:
        if not len(each.values) == len(each.texts) == len(moments):
            raise ValueError(f"{each.code} does not fit the moments")
    others = [each for each in series if not each.is_mine]
    own = [each for each in series if each.is_mine]
    recede = len(series) > _MOST_LABELLED
    data = [_line(each, moments, canvas, _receding(canvas) if recede else _plain(canvas)) for each in others]
    data += [_median(median, moments, canvas)] if median else []
    data += [_line(each, moments, canvas, _Stroke(canvas.theme.mine, 3.5, 7)) for each in own]
    return {"data": data, "layout": _layout([*others, *own], moments, canvas, median, breaks)}


def trend_alt(series: Sequence[Series], moments: Sequence[Moment], subject: str, canvas: Canvas) -> str:
    """One sentence: what runs from when to when, and the latest value of the reader's own."""
    language = canvas.language
    if not moments:
        return text("alt.no_values", language)
    parts = [
        text(
            "alt.trend",
            language,
            subject=subject,
            series=len(series),
            first=moments[0].label,
            last=moments[-1].label,
        )
    ]
    own = next((each for each in series if each.is_mine), None)
    latest = _last(own) if own else None
    if own and latest:
        parts.append(text("alt.mine_last", language, label=own.label, value=latest.text))
    return text("scope.separator", language).join(parts)


@dataclass(frozen=True)
class _Stroke:
    colour: str
    width: float
    dot: int


def _plain(canvas: Canvas) -> _Stroke:
    return _Stroke(canvas.theme.dot, 1.75, 7)


def _receding(canvas: Canvas) -> _Stroke:
    return _Stroke(canvas.theme.others, 1, 0)


def _line(series: Series, moments: Sequence[Moment], canvas: Canvas, stroke: _Stroke) -> Figure:
    dot = stroke.dot if len(moments) <= _FEW_MOMENTS else 0
    points = _points(series, moments, dot)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [point.position for point in points],
        "y": [point.value for point in points],
        "connectgaps": False,
        "line": {"color": stroke.colour, "width": stroke.width},
        "marker": {
            "color": stroke.colour,
            "size": [point.size for point in points],
            "opacity": 1,
            "line": {"color": canvas.theme.background, "width": 1 if dot else 0},
        },
        "customdata": [series.code for _ in points],
        "hovertext": [point.hover for point in points],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        **steady(canvas.theme.ink),
    }


def _median(series: Series, moments: Sequence[Moment], canvas: Canvas) -> Figure:
    points = _points(series, moments, 0)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [point.position for point in points],
        "y": [point.value for point in points],
        "connectgaps": False,
        "line": {"color": canvas.theme.muted, "width": 2, "dash": "dot"},
        "marker": {
            "color": canvas.theme.muted,
            "opacity": 1,
            "size": [point.size for point in points],
        },
        "hovertext": [point.hover for point in points],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        **steady(canvas.theme.ink),
    }


@dataclass(frozen=True)
class _Point:
    position: float
    value: float | None
    size: int
    hover: str


def _points(series: Series, moments: Sequence[Moment], dot: int) -> list[_Point]:
    """The points of a line; where it is cut, one without a value stands between two of them."""
    points: list[_Point] = []
    for index, (moment, value, words) in enumerate(zip(moments, series.values, series.texts, strict=True)):
        if index and index in series.cuts:
            points.append(_Point((moments[index - 1].position + moment.position) / 2, None, 0, ""))
        size = _LONE_DOT if _is_alone(series, index) else dot
        points.append(_Point(moment.position, value, size, safe(f"{series.label} {moment.label}: {words}")))
    return points


def _layout(
    series: Sequence[Series],
    moments: Sequence[Moment],
    canvas: Canvas,
    median: Series | None,
    breaks: Sequence[Break],
) -> dict[str, Any]:
    named = [*_named(series), *([median] if median else [])]
    highest = max((value for each in [*series, *named] for value in each.values if value is not None), default=1.0)
    lowest = min((value for each in [*series, *named] for value in each.values if value is not None), default=0.0)
    low, high = min(0.0, lowest * 1.05), (highest or 1.0) * 1.05
    layout = base_layout(canvas, height=_HEIGHT * canvas.sizes.mark // 15)
    right = max((text_width(_end_words(each), canvas.sizes.small + 1) for each in named), default=0.0)
    lines = max((moment.label.count(" ") + 1 for moment in moments), default=1)
    foot = round(lines * canvas.sizes.small * _LINE) + _LABEL_GAP
    layout["margin"] |= {"l": 4, "r": round(right) + _LABEL_GAP + 4, "t": _TOP, "b": foot}
    layout["xaxis"] = time_axis(moments, canvas, room=canvas.width - layout["margin"]["r"] - _AXIS_ROOM)
    layout["yaxis"] = value_axis((low, high), canvas) | {"zeroline": True, "automargin": True}
    layout["annotations"] = _end_labels(named, moments, (low, high), layout, canvas)
    layout["annotations"] += [_break_words(each, canvas) for each in breaks]
    layout["shapes"] = [_break_line(each, canvas) for each in breaks]
    return layout


def _named(series: Sequence[Series]) -> list[Series]:
    """Every line where they are few, else the reader's own and the one that ends highest."""
    if len(series) <= _MOST_LABELLED:
        return list(series)
    ends = [(latest.value, each.code) for each in series if (latest := _last(each))]
    highest = max(ends, default=(0.0, None))[1]
    return [each for each in series if each.is_mine or each.code == highest]


def _end_labels(
    named: Sequence[Series],
    moments: Sequence[Moment],
    span: tuple[float, float],
    layout: dict[str, Any],
    canvas: Canvas,
) -> list[dict[str, Any]]:
    """Name and last value at the end of each line, moved apart where they would touch."""
    ends = [(each, latest) for each in named if (latest := _last(each))]
    plot = layout["height"] - layout["margin"]["t"] - layout["margin"]["b"]
    per_pixel = (span[1] - span[0]) / plot
    places = spread([latest.value for _, latest in ends], (canvas.sizes.small + 5) * per_pixel, span)
    return [
        {
            "x": moments[-1].position,
            "y": place,
            "text": f"<b>{safe(_end_words(each))}</b>" if each.is_mine else safe(_end_words(each)),
            "showarrow": False,
            "xanchor": "left",
            "yanchor": "middle",
            "xshift": _LABEL_GAP,
            "align": "left",
            "font": {
                "size": canvas.sizes.small + 1,
                "color": canvas.theme.mine if each.is_mine else canvas.theme.muted,
            },
        }
        for (each, _), place in zip(ends, places, strict=True)
    ]


def _end_words(series: Series) -> str:
    latest = _last(series)
    return f"{series.label} {latest.text}" if latest else series.label


def _break_line(each: Break, canvas: Canvas) -> dict[str, Any]:
    return {
        "type": "line",
        "layer": "below",
        "x0": each.position,
        "x1": each.position,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": {"color": canvas.theme.no_data, "width": 1, "dash": "dash"},
    }


def _break_words(each: Break, canvas: Canvas) -> dict[str, Any]:
    return {
        "x": each.position,
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "xanchor": "center",
        "text": safe(each.text),
        "showarrow": False,
        "font": {"size": canvas.sizes.small - 1, "color": canvas.theme.muted},
    }


def _last(series: Series) -> _Latest | None:
    """The latest value that was reported."""
    stated = [
        _Latest(value, words) for value, words in zip(series.values, series.texts, strict=True) if value is not None
    ]
    return stated[-1] if stated else None


def _is_alone(series: Series, index: int) -> bool:
    """Whether a value has no neighbour that a line could lead to."""
    values = series.values
    before = values[index - 1] if index and index not in series.cuts else None
    after = values[index + 1] if index + 1 < len(values) and index + 1 not in series.cuts else None
    return values[index] is not None and before is None and after is None
