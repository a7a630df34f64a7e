"""Standards by status, in one block for each unit: shades are of one block alone, so that units are never compared."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from dashboard.figures.axes import column_axis
from dashboard.figures.lettering import safe, text_width, widest_word, wrap
from dashboard.figures.looks import Look, by_pattern, state_look
from dashboard.figures.marks import Mark, highest_first, with_value
from dashboard.figures.theme import Canvas, Figure, Theme, base_layout, label_axis, steady
from dashboard.i18n.catalogue import text

NOTHING = "—"
SHADES = (0.14, 0.32, 0.9)
"""How much of a status's colour a cell of the lowest, the middle and the highest third of its block has."""

_LABEL_SHARE = 0.26
_NUMBER = re.compile(r"[\d,.]*\d")
_ROW = 34
_BLOCK = 1.15
_SIDE = 0.88
_WIDTH = 0.96
_MARGIN = 8


@dataclass(frozen=True)
class Status:
    """A column: its name, and the colour that it has everywhere."""

    code: str
    label: str
    colour: str


@dataclass(frozen=True)
class StandardRow:
    """A row: a standard, and its marks by status code."""

    code: str
    label: str
    marks: Mapping[str, Mark]


@dataclass(frozen=True)
class Block:
    """The rows that are counted in one unit."""

    unit: str
    rows: tuple[StandardRow, ...]


@dataclass(frozen=True)
class _Cell:
    x: int
    y: float
    mark: Mark
    look: Look


def status_by_unit(blocks: Sequence[Block], statuses: Sequence[Status], canvas: Canvas) -> Figure:
    """A cell for each standard and status, its number inside; the name of the unit stands above its block.

    Click: the code of the mark as `customdata`.
    Missing: no row is a dash; rows without a number are dotted and say how many they are.
    """
    cells = [cell for block, top in _placed(blocks) for cell in _cells(block, top, statuses, canvas.theme)]
    across = _across(statuses, canvas)
    data = [
        _trace(group, marker, ink, across, canvas) for marker, ink, group in by_pattern(cells, lambda cell: cell.look)
    ]
    taken = {(cell.x, cell.y) for cell in cells}
    layout = _layout(blocks, statuses, canvas)
    layout["annotations"] += [
        _nothing(x, top + row, canvas)
        for block, top in _placed(blocks)
        for row in range(len(block.rows))
        for x in range(len(statuses))
        if (x, top + row) not in taken
    ]
    return {"data": data or [{"type": "bar", "x": [0], "y": [0]}], "layout": layout}


def status_by_unit_alt(blocks: Sequence[Block], subject: str, canvas: Canvas) -> str:
    """One sentence: what is shown, and the highest number of each unit."""
    language = canvas.language
    rows = sum(len(block.rows) for block in blocks)
    parts = [text("status_by_unit.alt", language, subject=subject, rows=rows, units=len(blocks))]
    for block in blocks:
        valued = with_value(mark for row in block.rows for mark in row.marks.values())
        if valued:
            top = highest_first(valued)[0]
            parts.append(text("alt.highest", language, label=f"{block.unit} {top.label}", value=top.text))
    return text("scope.separator", language).join(parts)


def shade(colour: str, part: float, ground: str) -> str:
    """So much of a colour on a ground, as "#RRGGBB"."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(over * part + under * (1 - part)):02X}" for over, under in pairs)


def _channels(colour: str) -> Iterator[int]:
    return (int(colour[start : start + 2], 16) for start in (1, 3, 5))


def _placed(blocks: Sequence[Block]) -> list[tuple[Block, float]]:
    """Blocks with the place of their first row; above each there is room for its unit."""
    placed: list[tuple[Block, float]] = []
    top = 0.0
    for block in blocks:
        placed.append((block, top + _BLOCK))
        top += _BLOCK + len(block.rows)
    return placed


def _cells(block: Block, top: float, statuses: Sequence[Status], theme: Theme) -> list[_Cell]:
    values = [mark.drawn for row in block.rows for mark in row.marks.values() if mark.drawn is not None]
    highest = max(values, default=0.0)
    return [
        _Cell(x, top + index, mark, _look(mark, highest, status, theme))
        for index, row in enumerate(block.rows)
        for x, status in enumerate(statuses)
        if (mark := row.marks.get(status.code))
    ]


def _look(mark: Mark, highest: float, status: Status, theme: Theme) -> Look:
    if mark.drawn is None:
        return state_look(mark.state, theme)
    third = min(len(SHADES) - 1, int(mark.drawn / highest * len(SHADES))) if highest else 0
    colour = shade(status.colour, SHADES[third], theme.background)
    return Look(colour, status.colour, theme.ink_on(colour))


def _trace(cells: Sequence[_Cell], marker: Figure, ink: str, across: float, canvas: Canvas) -> Figure:
    """Cells as bars of one unit, since markers take no pattern."""
    written = [_written(cell.mark.text, across, canvas) for cell in cells]
    return {
        "type": "bar",
        "x": [cell.x for cell in cells],
        "y": [_SIDE for _ in cells],
        "base": [cell.y - _SIDE / 2 for cell in cells],
        "width": _WIDTH,
        "marker": marker,
        "text": [words for words, _ in written],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": [size for _, size in written], "color": ink},
        "customdata": [cell.mark.code for cell in cells],
        "hovertext": [safe(cell.mark.hover or cell.mark.label) for cell in cells],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        **steady(ink),
    }


def _across(statuses: Sequence[Status], canvas: Canvas) -> float:
    """Pixels for the words of a column."""
    return canvas.width * (1 - _LABEL_SHARE) / max(1, len(statuses)) - _MARGIN


def _written(words: str, across: float, canvas: Canvas) -> tuple[str, int]:
    """The words of a cell with their size: where one line is too long small and in two, else the number alone."""
    small, room = canvas.sizes.small, across + _MARGIN
    if text_width(words, canvas.sizes.mark) <= room:
        return safe(words), canvas.sizes.mark
    number = _NUMBER.search(words)
    if number and widest_word(words, small) > room:
        return number.group(), small
    return wrap(words, room, small), small


def _nothing(x: int, y: float, canvas: Canvas) -> dict[str, Any]:
    return {
        "x": x,
        "y": y,
        "text": NOTHING,
        "showarrow": False,
        "font": {"size": canvas.sizes.mark, "color": canvas.theme.muted},
    }


def _layout(blocks: Sequence[Block], statuses: Sequence[Status], canvas: Canvas) -> dict[str, Any]:
    scale = canvas.sizes.mark / 15
    placed = _placed(blocks)
    positions = [top + index for block, top in placed for index in range(len(block.rows))]
    room = canvas.width * _LABEL_SHARE
    names = [wrap(row.label, room, canvas.sizes.label) for block in blocks for row in block.rows]
    across = _across(statuses, canvas)
    axis, over = column_axis([status.label for status in statuses], across, canvas)
    head = over + _MARGIN
    bottom = sum(_BLOCK + len(block.rows) for block in blocks) + 0.1 - 0.5
    least = min((after - before for before, after in pairwise(positions)), default=1.0)
    tall = max((words.count("<br>") + 1 for words in names), default=1) * canvas.sizes.label * 1.3 / least
    row = max(_ROW * scale, tall)
    layout = base_layout(canvas, height=round((bottom + 0.1) * row + head))
    layout["margin"] |= {"t": round(head)}
    layout["barmode"] = "overlay"
    layout["xaxis"] = axis
    layout["yaxis"] = label_axis(positions, names, canvas) | {"range": [bottom, -0.1]}
    layout["annotations"] = [_unit(block, top, canvas) for block, top in placed]
    return layout


def _unit(block: Block, top: float, canvas: Canvas) -> dict[str, Any]:
    return {
        "xref": "paper",
        "x": 0,
        "y": top - 0.76,
        "xanchor": "left",
        "yanchor": "middle",
        "showarrow": False,
        "text": f"<b>{safe(block.unit)}</b>",
        "font": {"size": canvas.sizes.small + 1, "color": canvas.theme.ink},
    }
