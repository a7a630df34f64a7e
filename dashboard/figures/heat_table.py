"""A table of counts whose cells are coloured by class: where much stands, where little, and where nothing is found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures.axes import column_axis
from dashboard.figures.classes import ValueClass
from dashboard.figures.lettering import safe, text_width, wrap
from dashboard.figures.looks import Look, by_pattern, mark_look, state_look
from dashboard.figures.marks import Mark, highest_first
from dashboard.figures.theme import Canvas, Figure, answering, base_layout, label_axis, steady
from dashboard.i18n.catalogue import text
from schema.codes import ValueState

NOTHING = "—"
_SIDE = 0.94
_LABEL_SHARE = 0.3
_ROW, _LOW_ROW = 40, 32
_MANY_ROWS = 8
_MARGIN = 8


@dataclass(frozen=True)
class Line:
    """A row or a column: its code and its name."""

    code: str
    label: str


@dataclass(frozen=True)
class Totals:
    """A last column of its own: the whole of each row, by row code, where rows add up."""

    label: str
    marks: Mapping[str, Mark]


@dataclass(frozen=True)
class _Cell:
    row: int
    column: int
    code: str
    words: str
    hover: str
    look: Look


def heat_table(
    rows: Sequence[Line],
    columns: Sequence[Line],
    marks: Mapping[tuple[str, str], Mark],
    classes: Sequence[ValueClass],
    canvas: Canvas,
    totals: Totals | None = None,
) -> Figure:
    """A cell for each row and column, its number inside; `marks` are by row code and column code.

    Click: the code of the mark as `customdata`; a cell without a mark, or whose mark has no code, cannot be chosen.
    Missing: a cell without a mark is hatched and holds a dash, never a zero.
    """
    labels = [*columns, *([Line("", totals.label)] if totals else [])]
    cells = _cells(rows, columns, marks, classes, canvas)
    if totals:
        cells += _totals(rows, len(columns), totals, canvas)
    data = [
        _bars(group, marker, ink, canvas)
        for same in ([cell for cell in cells if cell.code], [cell for cell in cells if not cell.code])
        for marker, ink, group in by_pattern(same, lambda cell: cell.look)
    ]
    return {"data": data, "layout": _layout(rows, labels, canvas)}


def heat_table_alt(
    rows: Sequence[Line],
    columns: Sequence[Line],
    marks: Mapping[tuple[str, str], Mark],
    subject: str,
    canvas: Canvas,
) -> str:
    """One sentence: what is counted, how large the table is, where most stands, how many cells hold nothing."""
    language = canvas.language
    parts = [text("heat_table.alt", language, subject=subject, rows=len(rows), columns=len(columns))]
    named = {(row.code, column.code): f"{row.label} {column.label}" for row in rows for column in columns}
    shown = {key: mark for key, mark in marks.items() if key in named and mark.value is not None}
    if shown:
        top = highest_first(shown.values())[0]
        key = next(key for key, mark in shown.items() if mark == top)
        parts.append(text("alt.highest", language, label=named[key], value=top.text))
    else:
        parts.append(text("alt.no_values", language))
    empty = len(named) - len(shown)
    if empty:
        parts.append(text("heat_table.empty", language, count=empty))
    return text("scope.separator", language).join(parts)


def _cells(
    rows: Sequence[Line],
    columns: Sequence[Line],
    marks: Mapping[tuple[str, str], Mark],
    classes: Sequence[ValueClass],
    canvas: Canvas,
) -> list[_Cell]:
    """The cells row by row."""
    found: list[_Cell] = []
    nothing = state_look(ValueState.NO_REPORT, canvas.theme)
    for row, line in enumerate(rows):
        for column, head in enumerate(columns):
            mark = marks.get((line.code, head.code))
            if mark is None:
                found.append(_Cell(row, column, "", NOTHING, "", nothing))
            else:
                look = mark_look(mark, classes, canvas.theme)
                found.append(_Cell(row, column, mark.code, mark.text, mark.hover or mark.label, look))
    return found


def _totals(rows: Sequence[Line], column: int, totals: Totals, canvas: Canvas) -> list[_Cell]:
    look = Look(canvas.theme.background, canvas.theme.background, canvas.theme.ink)
    return [
        _Cell(row, column, mark.code, mark.text, mark.hover or mark.label, look)
        for row, line in enumerate(rows)
        if (mark := totals.marks.get(line.code))
    ]


def _bars(cells: Sequence[_Cell], marker: Figure, ink: str, canvas: Canvas) -> Figure:
    """One trace of cells as bars of one unit, since markers take no pattern; all of them have a code or none has."""
    return {
        "type": "bar",
        "x": [cell.column for cell in cells],
        "y": [_SIDE for _ in cells],
        "base": [cell.row - _SIDE / 2 for cell in cells],
        "width": 0.97,
        "marker": marker,
        "text": [safe(cell.words) for cell in cells],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": canvas.sizes.mark, "color": ink},
        **answering([cell.code for cell in cells], [safe(cell.hover) for cell in cells]),
        "cliponaxis": False,
        **steady(ink),
    }


def _layout(rows: Sequence[Line], columns: Sequence[Line], canvas: Canvas) -> dict[str, Any]:
    sizes = canvas.sizes
    names = [wrap(row.label, canvas.width * _LABEL_SHARE, sizes.label) for row in rows]
    widest = max((text_width(name, sizes.label) for name in names), default=0.0)
    room = (canvas.width - widest) / max(1, len(columns)) - _MARGIN
    across, over = column_axis([column.label for column in columns], room, canvas)
    most = max((name.count("<br>") for name in names), default=0)
    height = (_LOW_ROW if len(rows) > _MANY_ROWS else _ROW) * sizes.mark / 15
    row_height = max(height, (most + 1) * sizes.label * 1.35)
    top = over + _MARGIN
    layout = base_layout(canvas, height=round(len(rows) * row_height) + top + _MARGIN)
    layout["margin"] |= {"t": top, "b": _MARGIN}
    layout["barmode"] = "overlay"
    layout["xaxis"] = across
    layout["yaxis"] = label_axis(range(len(rows)), names, canvas) | {"range": [len(rows) - 0.5, -0.5]}
    return layout
