"""The tile map: one square for each province, all of the same size, in the order of the country."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures.classes import ValueClass
from dashboard.figures.lettering import safe, text_width
from dashboard.figures.looks import Look, by_pattern, class_look, mark_look, solid_marker, state_look, zero_look
from dashboard.figures.marks import Mark, Tile, highest_first, mine, with_value
from dashboard.figures.theme import Canvas, Figure, base_layout, steady
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from schema.codes import ValueState

_SIDE = 0.94
_LEGEND_STEP = 0.84
_SWATCH = 0.55
_LEGEND_GAP = 0.5
_SHORT_ABBR = 2
_BESIDE_THE_SOUTH = 7
_EDGE = 0.6
_WORD_ROOM = 6


@dataclass(frozen=True)
class LegendEntry:
    """One line of the legend."""

    look: Look
    words: str


def tile_map(
    tiles: Sequence[Tile],
    marks: Sequence[Mark],
    classes: Sequence[ValueClass],
    class_words: Sequence[str],
    canvas: Canvas,
    unit: str = "",
) -> Figure:
    """Squares in the colour of their class; a tile without a mark is outside the scope and only outlined.

    Make `classes` from the values other than zero (`classes.value_classes`): a stated zero is in none of them.
    `class_words` are the bounds of the classes, lowest first (`classes.class_labels`). A click gives the province
    code as `customdata`.
    Missing: each absent state has its own pattern and line in the legend; a stated zero is a plain framed square.
    """
    by_code = {mark.code: mark for mark in marks}
    inside = [tile for tile in tiles if tile.code in by_code]
    outside = [tile for tile in tiles if tile.code not in by_code]
    legend = _legend(marks, classes, class_words, canvas) + _legend_outside(len(outside), canvas)
    looks = {code: mark_look(mark, classes, canvas.theme) for code, mark in by_code.items()}
    groups = by_pattern(inside, lambda tile: looks[tile.code])
    data = [squares(group, marker, ink, by_code, canvas) for marker, ink, group in groups]
    data += _swatches(tiles, legend, canvas)
    if outside:
        data.insert(0, _outlines(outside, canvas))
    return {"data": data, "layout": _layout(tiles, inside, by_code, legend, canvas, unit)}


def tile_map_alt(marks: Sequence[Mark], total: int, subject: str, canvas: Canvas) -> str:
    """One sentence: what is shown, for how many provinces, the highest, the lowest and the reader's own."""
    language = canvas.language
    valued = highest_first(with_value(marks))
    parts = [text("alt.tile_map", language, subject=subject, reported=len(valued), total=total)]
    if valued:
        parts.append(text("alt.highest", language, label=valued[0].label, value=valued[0].text))
        parts.append(text("alt.lowest", language, label=valued[-1].label, value=valued[-1].text))
    else:
        parts.append(text("alt.no_values", language))
    own = mine(marks)
    if own:
        parts.append(text("alt.mine", language, label=own.label, value=own.text))
    return text("scope.separator", language).join(parts)


def squares(tiles: Sequence[Tile], marker: Figure, ink: str, marks: Mapping[str, Mark], canvas: Canvas) -> Figure:
    """One trace of tiles as bars of one unit, each with its short name, its hover and its code."""
    return {
        **_bars(tiles, ink, canvas),
        "marker": marker,
        "customdata": [tile.code for tile in tiles],
        "hovertext": [safe(marks[tile.code].hover or marks[tile.code].label) for tile in tiles],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _outlines(tiles: Sequence[Tile], canvas: Canvas) -> Figure:
    look = _outside_look(canvas)
    return {
        **_bars(tiles, look.ink, canvas),
        "marker": solid_marker(look for _ in tiles),
        # a province outside the scope has nothing to say and nothing to choose
        "hoverinfo": "skip",
    }


def _bars(tiles: Sequence[Tile], ink: str, canvas: Canvas) -> Figure:
    return {
        "type": "bar",
        "x": [tile.column for tile in tiles],
        "y": [_SIDE for _ in tiles],
        "base": [tile.row - _SIDE / 2 for tile in tiles],
        "width": _SIDE,
        "text": [safe(tile.abbr) for tile in tiles],
        "insidetextfont": {"size": [letter_size(tile.abbr, canvas) for tile in tiles], "color": ink},
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "inside",
        "cliponaxis": False,
        **steady(ink),
    }


def _legend(
    marks: Sequence[Mark], classes: Sequence[ValueClass], words: Sequence[str], canvas: Canvas
) -> list[LegendEntry]:
    """Classes from the highest, then a stated zero, then the absent states that occur, with their number."""
    theme, language = canvas.theme, canvas.language
    entries = [
        LegendEntry(class_look(index, len(classes), theme), words[index]) for index in reversed(range(len(classes)))
    ]
    zeros = sum(mark.is_zero for mark in marks)
    if zeros:
        entries.append(
            LegendEntry(
                zero_look(theme), text("state.with_count", language, state=text("state.zero", language), count=zeros)
            )
        )
    states = Counter(mark.state for mark in marks if mark.value is None or mark.state is ValueState.CONTRADICTED)
    entries += [
        LegendEntry(
            state_look(state, theme),
            text("state.with_count", language, state=label(state, language), count=states[state]),
        )
        for state in ValueState
        if states[state]
    ]
    return entries


def _legend_outside(count: int, canvas: Canvas) -> list[LegendEntry]:
    """The line of the tiles that the reader's filters leave out, where there are any."""
    words = text("state.outside", canvas.language)
    counted = text("state.with_count", canvas.language, state=words, count=count)
    return [LegendEntry(_outside_look(canvas), counted)] if count else []


def _outside_look(canvas: Canvas) -> Look:
    return Look(canvas.theme.background, canvas.theme.grid, canvas.theme.muted)


def _legend_places(tiles: Sequence[Tile], entries: int) -> tuple[float, list[float]]:
    """The column of the swatches and their rows: in the empty south-east, and on below the map where they are many."""
    surplus = max(0, entries - _BESIDE_THE_SOUTH)
    last = max(tile.row for tile in tiles) + surplus * _LEGEND_STEP
    rows = [last - _LEGEND_STEP * (entries - 1 - index) for index in range(entries)]
    beside = [tile.column for tile in tiles if rows and tile.row > rows[0] - 2]
    return max(beside, default=0) + 1, rows


def _swatches(tiles: Sequence[Tile], legend: Sequence[LegendEntry], canvas: Canvas) -> list[Figure]:
    if not legend:
        return []
    column, rows = _legend_places(tiles, len(legend))
    placed = list(zip(rows, legend, strict=True))
    return [
        {
            "type": "bar",
            "x": [column for _ in group],
            "y": [_SWATCH for _ in group],
            "base": [row - _SWATCH / 2 for row, _ in group],
            "width": _SWATCH,
            "marker": marker,
            "hoverinfo": "skip",
            "cliponaxis": False,
            **steady(ink),
        }
        for marker, ink, group in by_pattern(placed, lambda pair: _framed(pair[1].look, canvas))
    ]


def _framed(look: Look, canvas: Canvas) -> Look:
    """A swatch keeps an edge, so that the palest class is seen on the page's ground."""
    edge = canvas.theme.edge if look.edge == canvas.theme.background else look.edge
    return Look(look.ground, edge, look.ink, look.pattern, look.stroke)


def _layout(
    tiles: Sequence[Tile],
    inside: Sequence[Tile],
    marks: Mapping[str, Mark],
    legend: Sequence[LegendEntry],
    canvas: Canvas,
    unit: str,
) -> dict[str, Any]:
    column, rows = _legend_places(tiles, len(legend))
    letters = canvas.sizes.small + 1
    words = max(text_width(each, letters) for each in [unit, *(entry.words for entry in legend)]) + _WORD_ROOM
    columns = max(tile.column for tile in tiles) + 1
    before_words = column + _LEGEND_GAP + _EDGE
    # words keep their size, so the squares share what is left of the width
    side = min(canvas.sizes.tile, (canvas.width - words) / before_words, canvas.width / (columns - 0.5 + _EDGE))
    right = max(columns - 0.5, column + _LEGEND_GAP + words / side)
    bottom = max([*rows, *(tile.row for tile in tiles)])
    layout = base_layout(canvas, height=round((bottom + 2 * _EDGE) * side))
    layout["barmode"] = "overlay"
    layout["xaxis"] |= {"range": [-_EDGE, right], "constrain": "domain"}
    # squares stay squares whatever the width of the card
    layout["yaxis"] |= {"range": [bottom + _EDGE, -_EDGE], "scaleanchor": "x", "constrain": "domain"}
    layout["annotations"] = _legend_words(column, rows, legend, unit, letters, canvas)
    layout["shapes"] = [shape for each in inside if marks[each.code].is_mine for shape in frame(each, canvas)]
    return layout


def _legend_words(
    column: float, rows: Sequence[float], legend: Sequence[LegendEntry], unit: str, size: int, canvas: Canvas
) -> list[dict[str, Any]]:
    lines = [(column + _LEGEND_GAP, row, entry.words) for row, entry in zip(rows, legend, strict=True)]
    if unit and rows:
        lines.insert(0, (column - _SWATCH / 2, rows[0] - _LEGEND_STEP, unit))
    return [
        {
            "x": x,
            "y": y,
            "text": safe(words),
            "showarrow": False,
            "xanchor": "left",
            "yanchor": "middle",
            "font": {"size": size, "color": canvas.theme.muted},
        }
        for x, y, words in lines
    ]


def frame(tile: Tile, canvas: Canvas) -> list[dict[str, Any]]:
    """The thick border of the reader's province; the thin inner line parts it from a square of the same colour."""
    return [
        _rectangle(tile, _SIDE / 2 - 0.07, 1.5, canvas.theme.background),
        _rectangle(tile, _SIDE / 2, 4, canvas.theme.mine),
    ]


def _rectangle(tile: Tile, reach: float, width: float, colour: str) -> dict[str, Any]:
    return {
        "type": "rect",
        "layer": "above",
        "x0": tile.column - reach,
        "x1": tile.column + reach,
        "y0": tile.row - reach,
        "y1": tile.row + reach,
        "line": {"color": colour, "width": width},
        "fillcolor": "rgba(0,0,0,0)",
    }


def letter_size(abbr: str, canvas: Canvas) -> int:
    """Pixels of a short name, so that three letters fit where two do."""
    return canvas.sizes.small + 1 if len(abbr) <= _SHORT_ABBR else canvas.sizes.small - 1
