"""One row a place, one dot a meeting in its fiscal quarter; what has a year but no day spans its year."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures.lettering import safe, text_width
from dashboard.figures.theme import Canvas, Figure, base_layout, label_axis, steady
from dashboard.i18n.catalogue import text

QUARTERS = 4
_ROW = 46
_TOP, _BOTTOM = 34, 26
_DOT = 18
_HALF = 0.26
_LABEL_ROOM = 150
_SMALLEST_QUARTER = 16
_BESIDE = 14


@dataclass(frozen=True)
class Event:
    """Something that happened in a fiscal year (B.E.) and, where its day is known, in a quarter of it (1 to 4)."""

    code: str
    row: str
    fiscal_year: int
    quarter: int | None
    words: str
    hover: str
    is_mine: bool = False


def timeline(rows: Sequence[tuple[str, str]], events: Sequence[Event], years: Sequence[str], canvas: Canvas) -> Figure:
    """Rows (code and label, in order) over fiscal years; `years` are the words of each year from the first to the last.

    Click: code of the event as `customdata`.
    Missing: an event without a day is a dashed span over its year, never a dot at a guessed place.
    """
    first = min((event.fiscal_year for event in events), default=0)
    places = {code: place for place, (code, _) in enumerate(rows)}
    layout = base_layout(canvas, height=round(len(rows) * _ROW * canvas.sizes.mark / 15) + _TOP + _BOTTOM)
    layout["margin"] |= {"t": _TOP, "b": _BOTTOM}
    span = max(1, len(years)) * QUARTERS
    layout["xaxis"] |= {"range": [0, span]}
    layout["yaxis"] = label_axis(range(len(rows)), [safe(label) for _, label in rows], canvas) | {
        "range": [len(rows) - 0.5, -0.5]
    }
    layout["shapes"] = [
        *_years(len(years), len(rows), canvas),
        *(_span(event, first, places, canvas) for event in events if event.quarter is None),
    ]
    layout["annotations"] = [
        *_year_words(years, canvas),
        *_quarter_words(len(years), canvas),
        *(_beside(event, first, span, places, canvas) for event in events if event.words),
    ]
    undated = [event for event in events if event.quarter is None]
    dots = _dots([event for event in events if event.quarter is not None], first, places, canvas)
    return {"data": [dots, *([_grounds(undated, first, places, canvas)] if undated else [])], "layout": layout}


def timeline_alt(events: Sequence[Event], years: Sequence[str], subject: str, canvas: Canvas) -> str:
    """One sentence: what is on the line, how many events, from when to when, and how many have no day."""
    language = canvas.language
    undated = sum(event.quarter is None for event in events)
    parts = [subject]
    if years:
        parts.append(text("meetings.alt.span", language, count=len(events), first=years[0], last=years[-1]))
    if undated:
        parts.append(text("meetings.alt.undated", language, count=undated))
    return text("scope.separator", language).join(parts)


def position(event: Event, first: int) -> float:
    """Where an event stands: the middle of its quarter, or of its year."""
    start = (event.fiscal_year - first) * QUARTERS
    return start + (QUARTERS / 2 if event.quarter is None else event.quarter - 0.5)


def _dots(events: Sequence[Event], first: int, places: dict[str, int], canvas: Canvas) -> Figure:
    theme = canvas.theme
    return _trace(events, canvas) | {
        "type": "scatter",
        "mode": "markers",
        "x": [position(event, first) for event in events],
        "y": [places[event.row] for event in events],
        "marker": {
            "size": _DOT,
            "symbol": "circle",
            "color": [theme.mine if event.is_mine else theme.dot for event in events],
            "opacity": 1,
            "line": {"width": 0},
        },
    }


def _grounds(events: Sequence[Event], first: int, places: dict[str, int], canvas: Canvas) -> Figure:
    """Nothing to see: a dashed span is a shape, which hears no click, so a bar of its size lies over it."""
    spans = [_ends(event, first) for event in events]
    return _trace(events, canvas) | {
        "type": "bar",
        "orientation": "h",
        "x": [end - start for start, end in spans],
        "base": [start for start, _ in spans],
        "y": [places[event.row] for event in events],
        "width": 2 * _HALF,
        "marker": {"color": "rgba(0,0,0,0)", "line": {"width": 0}},
    }


def _trace(events: Sequence[Event], canvas: Canvas) -> Figure:
    return {
        "customdata": [event.code for event in events],
        "hovertext": [safe(event.hover) for event in events],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        **steady(canvas.theme.ink),
    }


def _years(years: int, rows: int, canvas: Canvas) -> list[dict[str, Any]]:
    """Every other year on a pale ground, so that a year is seen as one."""
    return [
        {
            "type": "rect",
            "layer": "below",
            "x0": year * QUARTERS,
            "x1": (year + 1) * QUARTERS,
            "y0": -0.5,
            "y1": rows - 0.5,
            "line": {"width": 0},
            "fillcolor": canvas.theme.grid,
            "opacity": 0.45,
        }
        for year in range(0, years, 2)
    ]


def _span(event: Event, first: int, places: dict[str, int], canvas: Canvas) -> dict[str, Any]:
    start, end = _ends(event, first)
    theme = canvas.theme
    return {
        "type": "rect",
        "layer": "below",
        "x0": start,
        "x1": end,
        "y0": places[event.row] - _HALF,
        "y1": places[event.row] + _HALF,
        "line": {"color": theme.mine if event.is_mine else theme.dot, "width": 1.5, "dash": "dash"},
    }


def _ends(event: Event, first: int) -> tuple[float, float]:
    """Where the year of an event begins and ends, with a little room to the next."""
    start = (event.fiscal_year - first) * QUARTERS
    return start + 0.15, start + QUARTERS - 0.15


def _year_words(years: Sequence[str], canvas: Canvas) -> list[dict[str, Any]]:
    room = (canvas.width - _LABEL_ROOM) / max(1, len(years))
    size = canvas.sizes.small
    widest = max((text_width(word, size) for word in years), default=0.0)
    every = max(1, -(-round(widest + 8) // max(1, round(room))))
    return [
        {
            "x": (place + 0.5) * QUARTERS,
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": 6,
            "text": f"<b>{safe(word)}</b>",
            "showarrow": False,
            "font": {"size": size, "color": canvas.theme.ink},
        }
        for place, word in enumerate(years)
        if (len(years) - 1 - place) % every == 0
    ]


def _quarter_words(years: int, canvas: Canvas) -> list[dict[str, Any]]:
    """The number of each quarter, where there is room to read it."""
    if (canvas.width - _LABEL_ROOM) / max(1, years * QUARTERS) < _SMALLEST_QUARTER:
        return []
    return [
        {
            "x": quarter + 0.5,
            "y": 0,
            "yref": "paper",
            "yanchor": "top",
            "yshift": -4,
            "text": str(quarter % QUARTERS + 1),
            "showarrow": False,
            "font": {"size": canvas.sizes.small, "color": canvas.theme.muted},
        }
        for quarter in range(years * QUARTERS)
    ]


def _beside(event: Event, first: int, span: int, places: dict[str, int], canvas: Canvas) -> dict[str, Any]:
    """Words beside a dot, on the side with more room; inside a dashed span that holds them."""
    x = position(event, first)
    to_the_left = x > span / 2
    year = (canvas.width - _LABEL_ROOM) / span * QUARTERS
    inside = event.quarter is None and text_width(event.words, canvas.sizes.small) < year
    away = _BESIDE + (0 if event.quarter else year / 2)
    anchor = "center" if inside else "right" if to_the_left else "left"
    shift = 0 if inside else -away if to_the_left else away
    return {
        "x": x,
        "y": places[event.row],
        "xanchor": anchor,
        "xshift": shift,
        "text": safe(event.words),
        "showarrow": False,
        "font": {
            "size": canvas.sizes.small,
            "color": canvas.theme.muted if event.quarter is None else canvas.theme.ink,
        },
    }
