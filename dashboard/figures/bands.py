"""Bands instead of places: provinces as tiles in rows of equal standing."""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any

from dashboard.figures.classes import ValueClass, class_index
from dashboard.figures.lettering import safe
from dashboard.figures.looks import by_pattern, class_look
from dashboard.figures.marks import Mark, Tile, mine
from dashboard.figures.theme import Canvas, Figure, base_layout
from dashboard.figures.tile_map import frame, squares
from dashboard.i18n.catalogue import text

_HEADING = 0.8
_GAP = 0.35


def bands(
    marks: Sequence[Mark],
    abbreviations: Mapping[str, str],
    classes: Sequence[ValueClass],
    class_words: Sequence[str],
    canvas: Canvas,
) -> Figure:
    """The highest band on top; within a band the order of `marks` stands (give them by collation), for all are equal.

    `abbreviations` are the short names by province code. Click: province code as `customdata`.
    Missing: a province without a number is in no band and not drawn; the coverage line speaks of it.
    """
    across = max(5, int(canvas.width / canvas.sizes.tile))
    members = _members(marks, classes)
    tiles: list[Tile] = []
    headings: list[tuple[float, str]] = []
    top = 0.0
    for index in reversed(range(len(classes))):
        headings.append((top, _heading(index, classes, class_words, canvas)))
        tiles += _placed(members[index], abbreviations, top + _HEADING, across)
        top += _HEADING + ceil(len(members[index]) / across) + _GAP
    by_code = {mark.code: mark for mark in marks}
    looks = {mark.code: class_look(index, len(classes), canvas.theme) for index in members for mark in members[index]}
    groups = by_pattern(tiles, lambda tile: looks[tile.code])
    layout = _layout(headings, across, top, canvas)
    layout["shapes"] = [shape for tile in tiles if by_code[tile.code].is_mine for shape in frame(tile, canvas)]
    return {"data": [squares(group, marker, ink, by_code, canvas) for marker, ink, group in groups], "layout": layout}


def bands_alt(marks: Sequence[Mark], classes: Sequence[ValueClass], subject: str, canvas: Canvas) -> str:
    """One sentence: how many provinces in how many bands, and the band of the reader's own."""
    language = canvas.language
    reported = sum(mark.value is not None for mark in marks)
    parts = [text("alt.bands", language, subject=subject, reported=reported, bands=len(classes))]
    own = mine(marks)
    if own and own.value is not None:
        parts.append(text("alt.mine_band", language, label=own.label, band=band_number(own.value, classes)))
    return text("scope.separator", language).join(parts)


def band_number(value: float, classes: Sequence[ValueClass]) -> int:
    """The number of the band that a value is in: 1 is the highest. Errors: ValueError where it is in none."""
    return len(classes) - class_index(value, classes)


def _members(marks: Sequence[Mark], classes: Sequence[ValueClass]) -> dict[int, list[Mark]]:
    members: dict[int, list[Mark]] = {index: [] for index in range(len(classes))}
    for mark in marks:
        if mark.value is not None:
            members[class_index(mark.value, classes)].append(mark)
    return members


def _placed(marks: Sequence[Mark], abbreviations: Mapping[str, str], top: float, across: int) -> list[Tile]:
    return [
        Tile(mark.code, index % across, top + index // across, abbreviations[mark.code])
        for index, mark in enumerate(marks)
    ]


def _heading(index: int, classes: Sequence[ValueClass], words: Sequence[str], canvas: Canvas) -> str:
    band = text("bands.band", canvas.language, band=len(classes) - index)
    separator = text("scope.separator", canvas.language)
    count = text("scope.provinces", canvas.language, count=classes[index].count)
    return f"<b>{safe(band)}</b>{separator}{safe(words[index])}{separator}{safe(count)}"


def _layout(headings: Sequence[tuple[float, str]], across: int, bottom: float, canvas: Canvas) -> dict[str, Any]:
    layout = base_layout(canvas, height=round(bottom * canvas.sizes.tile) + 8)
    layout["barmode"] = "overlay"
    layout["xaxis"] |= {"range": [-0.5, across - 0.5], "constrain": "domain", "constraintoward": "left"}
    layout["yaxis"] |= {
        "range": [bottom - 0.4, -0.6],
        "scaleanchor": "x",
        "constrain": "domain",
        "constraintoward": "top",
    }
    layout["annotations"] = [
        {
            "x": -0.5,
            "y": top,
            "text": words,
            "showarrow": False,
            "xanchor": "left",
            "yanchor": "middle",
            "font": {"size": canvas.sizes.small + 1, "color": canvas.theme.muted},
        }
        for top, words in headings
    ]
    return layout
