"""The coverage matrix: one row a province, one column a topic, each cell in the state of what was reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures.lettering import safe, wrap
from dashboard.figures.looks import Look, by_pattern, class_look, state_look
from dashboard.figures.theme import Canvas, Figure, answering, base_layout, label_axis, steady
from dashboard.i18n.catalogue import text
from schema.codes import ValueState

_ROW = 34
_TOP = 84
_CELL = 0.94
_LABEL_ROOM = 150


@dataclass(frozen=True)
class Column:
    """A topic with the words under it."""

    code: str
    label: str
    words: str


@dataclass(frozen=True)
class Cell:
    """What one province reports on one topic: its state, the short words in the cell, and the words of its hover."""

    row: str
    column: str
    state: ValueState
    words: str
    hover: str


def coverage_grid(
    rows: Sequence[tuple[str, str]], columns: Sequence[Column], cells: Sequence[Cell], canvas: Canvas
) -> Figure:
    """Rows (code and label) and columns in the given order, topics on top.

    Click: code of the row as `customdata`; a row without a code cannot be chosen.
    Missing: each absent state has its own pattern; a cell that is not given stays bare.
    """
    across = {column.code: place for place, column in enumerate(columns)}
    down = {code: place for place, (code, _) in enumerate(rows)}
    layout = base_layout(canvas, height=round(len(rows) * _ROW * canvas.sizes.mark / 15) + _TOP)
    layout["margin"] |= {"t": _TOP}
    layout["barmode"] = "overlay"
    layout["xaxis"] |= {"range": [-0.5, len(columns) - 0.5]}
    layout["yaxis"] = label_axis(range(len(rows)), [safe(label) for _, label in rows], canvas) | {
        "range": [len(rows) - 0.5, -0.5]
    }
    room = (canvas.width - _LABEL_ROOM) / max(1, len(columns)) - 4
    layout["annotations"] = [_head(column, place, room, canvas) for place, column in enumerate(columns)]
    data = [
        _bars(group, marker, ink, across, down, canvas)
        for same in ([cell for cell in cells if cell.row], [cell for cell in cells if not cell.row])
        for marker, ink, group in by_pattern(same, lambda cell: cell_look(cell.state, canvas))
    ]
    return {"data": data, "layout": layout}


def coverage_grid_alt(rows: Sequence[tuple[str, str]], columns: Sequence[Column], subject: str, canvas: Canvas) -> str:
    """One sentence: what is shown, how large the matrix is, and each topic with its words."""
    language = canvas.language
    parts = [subject, text("sources.alt.grid", language, rows=len(rows), columns=len(columns))]
    parts += [f"{column.label} {column.words}" for column in columns]
    return text("scope.separator", language).join(parts)


def cell_look(state: ValueState, canvas: Canvas) -> Look:
    """The look of a state: a reported number is solid, every other one has its pattern."""
    if state is ValueState.REPORTED:
        return class_look(0, 1, canvas.theme)
    return state_look(state, canvas.theme)


def _bars(
    cells: Sequence[Cell],
    marker: dict[str, Any],
    ink: str,
    across: dict[str, int],
    down: dict[str, int],
    canvas: Canvas,
) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "base": [across[cell.column] - _CELL / 2 for cell in cells],
        "x": [_CELL] * len(cells),
        "y": [down[cell.row] for cell in cells],
        "width": 0.86,
        "marker": marker,
        "text": [safe(cell.words) for cell in cells],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"size": canvas.sizes.small, "color": ink},
        **answering([cell.row for cell in cells], [safe(cell.hover) for cell in cells]),
        **steady(ink),
    }


def _head(column: Column, place: int, room: float, canvas: Canvas) -> dict[str, Any]:
    size = canvas.sizes.small
    words = wrap(column.label, room, size)
    return {
        "x": place,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": 4,
        "text": f"{words}<br><b>{safe(column.words)}</b>",
        "showarrow": False,
        "font": {"size": size, "color": canvas.theme.ink},
    }
