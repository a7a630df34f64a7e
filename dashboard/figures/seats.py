"""One row a sector, one mark a seat: who came, who sent somebody, who stayed away, and which sector has no seat."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import Any

from dashboard.figures.lettering import safe
from dashboard.figures.theme import Canvas, Figure, base_layout, label_axis, steady
from dashboard.i18n.catalogue import text

_PER_LINE = 20
_LINE = 24
_DOT = 15
_GAP = 0.9
_TOP, _BOTTOM = 4, 40
_WORDS = 8.5
_NARROW = 500
_LABEL_ROOM = 110


class SeatState(StrEnum):
    """How a seat was taken; each has a shape of its own, so that none rests on colour."""

    IN_PERSON = "in_person"
    SUBSTITUTE = "substitute"
    ABSENT = "absent"


_SYMBOLS = {SeatState.IN_PERSON: "circle", SeatState.SUBSTITUTE: "diamond", SeatState.ABSENT: "circle-open"}


@dataclass(frozen=True)
class Seat:
    """One seat of a list, named by its office."""

    code: str
    state: SeatState
    hover: str


@dataclass(frozen=True)
class SectorSeats:
    """A sector with its seats in the order of the list, and the words that sum them up."""

    label: str
    seats: tuple[Seat, ...]
    words: str


def seats(sectors: Sequence[SectorSeats], state_words: dict[SeatState, str], canvas: Canvas) -> Figure:
    """A row for each sector in the given order, with as many lines of marks as its seats need.

    Click: code of the seat as `customdata`.
    Missing: a sector without a seat has its words alone.
    """
    across, beneath = _room(canvas)
    lines = [max(1, ceil(len(sector.seats) / across)) + beneath for sector in sectors]
    starts = [sum(lines[:place]) + _GAP * place for place in range(len(sectors))]
    height = sum(lines) + _GAP * (len(sectors) - 1)
    layout = base_layout(canvas, height=round((height + 1) * _LINE * canvas.sizes.mark / 15) + _TOP + _BOTTOM)
    layout["margin"] |= {"t": _TOP, "b": _BOTTOM}
    widest = min(across, max((len(sector.seats) for sector in sectors), default=1) or 1)
    layout["xaxis"] |= {"range": [-0.7, across if beneath else widest + _WORDS]}
    middles = [start + (count - 1) / 2 for start, count in zip(starts, lines, strict=True)]
    layout["yaxis"] = label_axis(middles, [safe(sector.label) for sector in sectors], canvas) | {
        "range": [height - 0.3, -0.8]
    }
    layout["annotations"] = [
        _words(sector, (0, start + count - 1) if beneath else (min(across, len(sector.seats)), middle), canvas)
        for sector, start, count, middle in zip(sectors, starts, lines, middles, strict=True)
        if sector.words
    ]
    layout |= _legend(canvas)
    placed = [
        (seat, place % across, start + place // across)
        for sector, start in zip(sectors, starts, strict=True)
        for place, seat in enumerate(sector.seats)
    ]
    return {
        "data": [
            _trace(state, [each for each in placed if each[0].state is state], state_words, canvas)
            for state in SeatState
        ],
        "layout": layout,
    }


def seats_alt(sectors: Sequence[SectorSeats], subject: str, canvas: Canvas) -> str:
    """One sentence: what is shown, and each sector with its words."""
    return text("scope.separator", canvas.language).join(
        (subject, *(f"{sector.label} {sector.words}" for sector in sectors))
    )


def _trace(
    state: SeatState, placed: Sequence[tuple[Seat, int, float]], words: dict[SeatState, str], canvas: Canvas
) -> Figure:
    theme = canvas.theme
    colour = {SeatState.IN_PERSON: theme.mine, SeatState.SUBSTITUTE: theme.dot, SeatState.ABSENT: theme.muted}[state]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": safe(words[state]),
        "x": [column for _, column, _ in placed],
        "y": [line for _, _, line in placed],
        "marker": {
            "size": _DOT,
            "symbol": _SYMBOLS[state],
            "color": colour,
            "opacity": 1,
            "line": {"width": 2 if state is SeatState.ABSENT else 0, "color": colour},
        },
        "customdata": [seat.code for seat, _, _ in placed],
        "hovertext": [safe(seat.hover) for seat, _, _ in placed],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        **steady(theme.ink),
    }


def _room(canvas: Canvas) -> tuple[int, int]:
    """How many seats a line holds, and how many lines its words take beneath them where there is none beside them."""
    if canvas.width >= _NARROW:
        return _PER_LINE, 0
    return max(1, (canvas.width - _LABEL_ROOM) // (_DOT + 2)), 1


def _words(sector: SectorSeats, place: tuple[int, float], canvas: Canvas) -> dict[str, Any]:
    seated, line = place
    return {
        "x": seated - 0.3 if seated else -0.5,
        "y": line,
        "xanchor": "left",
        "text": safe(sector.words),
        "showarrow": False,
        "font": {"size": canvas.sizes.small, "color": canvas.theme.ink if sector.seats else canvas.theme.muted},
    }


def _legend(canvas: Canvas) -> dict[str, Any]:
    return {
        "showlegend": True,
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 0,
            "yanchor": "top",
            "itemclick": False,
            "itemdoubleclick": False,
            "font": {"size": canvas.sizes.small, "color": canvas.theme.muted},
            "bgcolor": "rgba(0,0,0,0)",
        },
    }
