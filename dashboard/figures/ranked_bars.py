"""Horizontal bars from the highest to the lowest, each with its value written on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any

from dashboard.figures.lettering import safe, text_width, wrap
from dashboard.figures.marks import Guide, Mark, highest_first, mine, with_value
from dashboard.figures.ranking import GapRow, RankRow
from dashboard.figures.theme import SCREEN, Canvas, Figure, base_layout, label_axis, steady
from dashboard.i18n.catalogue import text

Row = RankRow | GapRow
_LABEL_SHARE = 0.34
_LEAST_ROOM = 120.0
_PADDING = 14
_BAR = 0.76
_MARGIN = 4
_TOP_WITH_GUIDE = 26
_FIGURE_SPACE = "\u2007"


def ranked_bars(rows: Sequence[Row], canvas: Canvas, median: Guide | None = None) -> Figure:
    """One bar for each row in the given order (`ranking.ranked`, `ranking.excerpt`); the reader's own stands out.

    A bounded value ends at its floor and carries a whisker to its cap; `mark.text` says the bound. Click: province
    code as `customdata`.
    Missing: a row without a number has no bar, only its words.
    """
    plan = _Plan(tuple(rows), canvas)
    data = [_bars(plan, marks) for marks in _parted(plan) if marks]
    whiskers = _whiskers(plan)
    if whiskers:
        data.append(whiskers)
    return {"data": data, "layout": _layout(plan, median)}


def ranked_bars_alt(marks: Sequence[Mark], subject: str, canvas: Canvas, median: Guide | None = None) -> str:
    """One sentence: what is ranked, over how many provinces, the highest, the lowest, the reader's own, the median."""
    language = canvas.language
    valued = highest_first(with_value(marks))
    parts = [text("alt.ranked_bars", language, subject=subject, reported=len(valued))]
    if valued:
        parts.append(text("alt.highest", language, label=valued[0].label, value=valued[0].text))
        parts.append(text("alt.lowest", language, label=valued[-1].label, value=valued[-1].text))
    else:
        parts.append(text("alt.no_values", language))
    own = mine(marks)
    if own:
        parts.append(text("alt.mine", language, label=own.label, value=own.text))
    if median:
        parts.append(text("alt.median", language, value=median.text))
    return text("scope.separator", language).join(parts)


@dataclass(frozen=True)
class _Plan:
    """Where everything goes. One unit of the upright axis is the height of a row with a label of one line."""

    rows: tuple[Row, ...]
    canvas: Canvas

    @cached_property
    def labels(self) -> list[str]:
        places = [str(row.place) for row in self.rows if isinstance(row, RankRow) and row.place is not None]
        digits = max((len(place) for place in places), default=0)
        return [_label(row, digits, self.canvas) for row in self.rows]

    @cached_property
    def heights(self) -> list[float]:
        line = self.canvas.sizes.label * 1.2 / self.canvas.sizes.row
        return [1 + label.count("<br>") * line for label in self.labels]

    @cached_property
    def positions(self) -> list[float]:
        return [end - height / 2 for end, height in zip(accumulate(self.heights), self.heights, strict=True)]

    @cached_property
    def provinces(self) -> list[tuple[float, Mark]]:
        return [
            (position, row.mark)
            for position, row in zip(self.positions, self.rows, strict=True)
            if isinstance(row, RankRow)
        ]

    @cached_property
    def longest(self) -> float:
        return max((abs(_reach(mark)) for _, mark in self.provinces), default=0.0) or 1.0

    @cached_property
    def room(self) -> float:
        """About how many pixels are left for bars beside the labels."""
        widest = max((text_width(mark.label, self.canvas.sizes.label) for _, mark in self.provinces), default=0.0)
        labels = min(widest, self.canvas.width * _LABEL_SHARE)
        return max(_LEAST_ROOM, self.canvas.width - labels - 3 * _PADDING)

    def fits(self, mark: Mark) -> bool:
        """Whether the value can be read inside its bar."""
        if mark.drawn is None or mark.maximum is not None:
            return False
        length = abs(mark.drawn) / self.longest * self.room
        return length >= text_width(mark.text, self.canvas.sizes.mark) + _PADDING

    @property
    def span(self) -> list[float]:
        """The level axis: from zero, or the lowest value below it, to the end of the words beside the last bar."""
        lowest = min((mark.drawn or 0.0 for _, mark in self.provinces), default=0.0)
        ends = [
            _reach(mark) / self.longest + (text_width(mark.text, self.canvas.sizes.mark) + _PADDING) / self.room
            for _, mark in self.provinces
            if not self.fits(mark)
        ]
        return [min(0.0, lowest), self.longest * max(1.0, *ends, 1.0)]


_Drawn = list[tuple[float, Mark]]


def _parted(plan: _Plan) -> tuple[_Drawn, _Drawn]:
    """Rows with a bar: the others, and the reader's own, whose letters have another colour."""
    drawn = [(position, mark) for position, mark in plan.provinces if mark.drawn is not None]
    return [each for each in drawn if not each[1].is_mine], [each for each in drawn if each[1].is_mine]


def _bars(plan: _Plan, drawn: _Drawn) -> Figure:
    theme = plan.canvas.theme
    ground = theme.mine if drawn[0][1].is_mine else theme.others
    ink = theme.ink_on(ground)
    return {
        "type": "bar",
        "orientation": "h",
        "x": [mark.drawn for _, mark in drawn],
        "y": [position for position, _ in drawn],
        "width": _BAR,
        "marker": {"color": ground, "line": {"width": 0}},
        "text": [safe(mark.text) if plan.fits(mark) else "" for _, mark in drawn],
        "textposition": "inside",
        "insidetextanchor": "end",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": plan.canvas.sizes.mark, "color": ink},
        "customdata": [mark.code for _, mark in drawn],
        "hovertext": [safe(mark.hover or mark.label) for _, mark in drawn],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        **steady(ink),
    }


def _whiskers(plan: _Plan) -> Figure | None:
    """From the floor of a bounded value to its cap."""
    spans = [
        (position, mark.drawn or 0.0, mark.maximum)
        for position, mark in plan.provinces
        if mark.maximum is not None and mark.maximum != mark.drawn
    ]
    if not spans:
        return None
    colour = plan.canvas.theme.muted
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [start for _, start, _ in spans],
        "y": [position for position, _, _ in spans],
        "marker": {"size": 1, "color": colour},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": [end - start for _, start, end in spans],
            "arrayminus": [0 for _ in spans],
            "color": colour,
            "thickness": 1.5,
            "width": 5,
        },
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _layout(plan: _Plan, median: Guide | None) -> dict[str, Any]:
    top = round(_TOP_WITH_GUIDE * plan.canvas.sizes.small / SCREEN.small) if median else _MARGIN
    units = sum(plan.heights)
    layout = base_layout(plan.canvas, height=round(units * plan.canvas.sizes.row) + top + _MARGIN)
    layout["margin"] |= {"t": top, "b": _MARGIN}
    layout["barmode"] = "overlay"
    layout["xaxis"] |= {"range": plan.span}
    layout["yaxis"] = label_axis(plan.positions, plan.labels, plan.canvas) | {"range": [units, 0]}
    layout["annotations"] = _words_beside(plan)
    layout["shapes"] = []
    if median:
        layout["shapes"].append(_guide_line(median, plan.canvas))
        layout["annotations"].append(_guide_words(median, plan))
    return layout


def _words_beside(plan: _Plan) -> list[dict[str, Any]]:
    """Values that their bar is too short for, and the words of rows without a bar.

    They stand on the page's ground, so that the line of the median never runs through them.
    """
    theme, sizes = plan.canvas.theme, plan.canvas.sizes
    return [
        {
            "x": max(0.0, _reach(mark)),
            "y": position,
            "text": safe(mark.text),
            "showarrow": False,
            "xanchor": "left",
            "yanchor": "middle",
            "xshift": 4 if mark.maximum is None else 9,
            "borderpad": 1,
            "bgcolor": theme.background,
            "font": {
                "size": sizes.mark if _is_stated(mark) else sizes.small,
                "color": theme.ink if _is_stated(mark) else theme.muted,
            },
        }
        for position, mark in plan.provinces
        if not plan.fits(mark)
    ]


def _guide_line(median: Guide, canvas: Canvas) -> dict[str, Any]:
    return {
        "type": "line",
        # below the bars: seen between them and beside them, never through a value
        "layer": "below",
        "x0": median.value,
        "x1": median.value,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": {"color": canvas.theme.muted, "width": 1.5, "dash": "dot"},
    }


def _guide_words(median: Guide, plan: _Plan) -> dict[str, Any]:
    low, high = plan.span
    share = (median.value - low) / (high - low)
    return {
        "x": median.value,
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "xanchor": "left" if share < 0.2 else "right" if share > 0.8 else "center",  # noqa: PLR2004
        "text": safe(text("chart.median_short", plan.canvas.language, value=median.text)),
        "showarrow": False,
        "font": {"size": plan.canvas.sizes.small, "color": plan.canvas.theme.muted},
    }


def _label(row: Row, digits: int, canvas: Canvas) -> str:
    if isinstance(row, GapRow):
        words = safe(text("rank.gap", canvas.language, count=row.count))
        return f'<span style="color:{canvas.theme.muted}">{words}</span>'
    words = wrap(row.mark.label, canvas.width * _LABEL_SHARE, canvas.sizes.label)
    if digits:
        place = "" if row.place is None else str(row.place)
        words = f"{place.rjust(digits, _FIGURE_SPACE)}{_FIGURE_SPACE}{words}"
    return f"<b>{words}</b>" if row.mark.is_mine else words


def _is_stated(mark: Mark) -> bool:
    """Whether the words of a mark say a number."""
    return mark.drawn is not None or mark.maximum is not None


def _reach(mark: Mark) -> float:
    """How far a row is drawn, its whisker included."""
    return max(mark.drawn or 0.0, mark.maximum or 0.0) or (mark.drawn or 0.0)
