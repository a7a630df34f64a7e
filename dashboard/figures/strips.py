"""One row a group, one dot a province: how far the members of each group lie apart, and where its middle is."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from dashboard.figures.axes import value_axis
from dashboard.figures.lettering import safe
from dashboard.figures.marks import Mark, mine, with_value
from dashboard.figures.theme import Canvas, Figure, base_layout, label_axis
from dashboard.i18n.catalogue import text

_ROW = 46
_TOP, _BOTTOM = 10, 34
_DOT, _MINE = 10, 15
_TICK = 0.3


@dataclass(frozen=True)
class Strip:
    """A group with its members, in any order; members without a number are not drawn."""

    title: str
    marks: tuple[Mark, ...]


def strips(groups: Sequence[Strip], canvas: Canvas) -> Figure:
    """A row for each group in the given order, its median as a short upright line, the reader's own province named.

    Click: province code as `customdata`.
    Missing: a group in which nobody reports says so in words.
    """
    valued = [with_value(group.marks) for group in groups]
    layout = base_layout(canvas, height=round(len(groups) * _ROW * canvas.sizes.mark / 15) + _TOP + _BOTTOM)
    layout["margin"] |= {"t": _TOP, "b": _BOTTOM}
    values = [mark.value for marks in valued for mark in marks if mark.value is not None]
    layout["xaxis"] = value_axis((0.0, max(values, default=1.0) * 1.04), canvas)
    layout["yaxis"] = label_axis(range(len(groups)), [safe(group.title) for group in groups], canvas) | {
        "range": [len(groups) - 0.5, -0.5]
    }
    layout["shapes"] = [_middle(row, marks, canvas) for row, marks in enumerate(valued) if marks]
    layout["annotations"] = [
        *(_nobody(row, canvas) for row, marks in enumerate(valued) if not marks),
        *(_own(row, mark, canvas) for row, marks in enumerate(valued) for mark in marks if mark.is_mine),
    ]
    return {"data": [_dots(valued, canvas)], "layout": layout}


def strips_alt(groups: Sequence[Strip], subject: str, canvas: Canvas) -> str:
    """One sentence: what is shown for how many groups, and the reader's own value."""
    language = canvas.language
    parts = [text("alt.strips", language, subject=subject, groups=len(groups))]
    own = mine([mark for group in groups for mark in group.marks])
    if own:
        parts.append(text("alt.mine", language, label=own.label, value=own.text))
    return text("scope.separator", language).join(parts)


def _dots(rows: Sequence[Sequence[Mark]], canvas: Canvas) -> Figure:
    theme = canvas.theme
    placed = [(row, mark) for row, marks in enumerate(rows) for mark in marks]
    # the reader's own is drawn last, so that no other dot covers it
    placed.sort(key=lambda pair: pair[1].is_mine)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [mark.value for _, mark in placed],
        "y": [row for row, _ in placed],
        "marker": {
            "size": [_MINE if mark.is_mine else _DOT for _, mark in placed],
            "color": [theme.mine if mark.is_mine else theme.dot for _, mark in placed],
            "opacity": [1.0 if mark.is_mine else 0.75 for _, mark in placed],
            "line": {"color": theme.background, "width": 1},
        },
        "customdata": [mark.code for _, mark in placed],
        "hovertext": [safe(mark.hover or f"{mark.label} {mark.text}") for _, mark in placed],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


def _middle(row: int, marks: Sequence[Mark], canvas: Canvas) -> dict[str, Any]:
    middle = median(mark.value for mark in marks if mark.value is not None)
    return {
        "type": "line",
        "layer": "above",
        "x0": middle,
        "x1": middle,
        "y0": row - _TICK,
        "y1": row + _TICK,
        "line": {"color": canvas.theme.ink, "width": 2.5},
    }


def _own(row: int, mark: Mark, canvas: Canvas) -> dict[str, Any]:
    return {
        "x": mark.value,
        "y": row,
        "yshift": 17,
        "text": f"<b>{safe(f'{mark.label} {mark.text}')}</b>",
        "showarrow": False,
        "font": {"size": canvas.sizes.small, "color": canvas.theme.mine},
    }


def _nobody(row: int, canvas: Canvas) -> dict[str, Any]:
    return {
        "x": 0,
        "y": row,
        "xanchor": "left",
        "text": safe(text("state.no_report", canvas.language)),
        "showarrow": False,
        "font": {"size": canvas.sizes.small, "color": canvas.theme.muted},
    }
