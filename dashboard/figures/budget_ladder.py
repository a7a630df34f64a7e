"""The budget ladder: stages as rungs, fiscal years side by side on one scale, the year that is not stated apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures.lettering import safe, text_width, wrap
from dashboard.figures.looks import patterned_marker, state_look
from dashboard.figures.marks import Mark, highest_first, with_value
from dashboard.figures.theme import Canvas, Figure, base_layout, hidden_axis, label_axis, steady
from dashboard.i18n.catalogue import text
from schema.codes import ValueState

NOTHING = "—"
_LABEL_SHARE, _LABEL_ROOM = 0.16, 126
_GAP = 0.02
_APART = 0.045
_BAR = 0.44
_ROW = 64
_RAISED = 0.07
_TITLE = 30
_PADDING = 10
_STUB = 0.09
_WORDS_AT_MOST = 0.72
_NARROWEST = 150


@dataclass(frozen=True)
class Rung:
    """A stage, or a year: its code and its name. A year that stands apart is not on the line of time."""

    code: str
    label: str
    is_apart: bool = False


@dataclass(frozen=True)
class Step:
    """What stands at one stage in one year: the money, and in small letters how many lines it rests on."""

    mark: Mark
    aside: str = ""


Steps = Mapping[tuple[str, str], Step]
"""Steps by stage code and year code."""


@dataclass(frozen=True)
class _Panel:
    """One year: its place among the years, where it starts and ends, and how long the longest bar may be."""

    index: int
    year: Rung
    domain: tuple[float, float]
    end: float


def budget_ladder(stages: Sequence[Rung], years: Sequence[Rung], steps: Steps, canvas: Canvas) -> Figure:
    """A row for each stage, a panel for each year, all bars on one scale. Nothing connects the rows: stages never add.

    Click: the code of the mark as `customdata`.
    Missing: lines without an amount are a dotted stub with their words; no line at all is a dash, never a bar.
    """
    panels = _panels(years, steps, canvas)
    data: list[Figure] = []
    layout = _layout(stages, panels, canvas)
    for panel in panels:
        found = [(row, step) for row, stage in enumerate(stages) if (step := steps.get((stage.code, panel.year.code)))]
        stated = [(row, step.mark) for row, step in found if step.mark.value is not None]
        unstated = [(row, step.mark) for row, step in found if step.mark.value is None]
        if stated:
            data.append(_bars(stated, panel, canvas))
        if unstated:
            data.append(_stubs(unstated, panel, canvas))
        if not found:
            data.append(_ground(panel, len(stages)))
        layout["annotations"] += [note for row, step in found for note in _words(row, step, panel, canvas)]
        rows = {row for row, _ in found}
        layout["annotations"] += [_nothing(row, panel, canvas) for row in range(len(stages)) if row not in rows]
    return {"data": data, "layout": layout}


def ladders(years: Sequence[Rung], canvas: Canvas) -> list[tuple[Rung, ...]]:
    """The years of each figure: all side by side, or, where that is too narrow, one below the other on one scale."""
    if (canvas.width - _labels(canvas)) / max(1, len(years)) >= _NARROWEST:
        return [tuple(years)]
    return [(year,) for year in years]


def budget_ladder_alt(stages: Sequence[Rung], years: Sequence[Rung], steps: Steps, subject: str, canvas: Canvas) -> str:
    """One sentence: what is shown, the largest sum of each stage, and how many steps state no amount."""
    language = canvas.language
    parts = [text("budget_ladder.alt", language, subject=subject, stages=len(stages), years=len(years))]
    for stage in stages:
        marks = [(year, steps[stage.code, year.code].mark) for year in years if (stage.code, year.code) in steps]
        valued = with_value(mark for _, mark in marks)
        if valued:
            top = highest_first(valued)[0]
            year = next(year for year, mark in marks if mark == top)
            parts.append(text("alt.highest", language, label=f"{stage.label} {year.label}", value=top.text))
        elif not marks:
            parts.append(text("budget_ladder.none", language, stage=stage.label))
    without = sum(step.mark.value is None for step in steps.values())
    if without:
        parts.append(text("budget_ladder.without", language, count=without))
    return text("scope.separator", language).join(parts)


def _labels(canvas: Canvas) -> float:
    """Pixels for the names of the stages."""
    return max(canvas.width * _LABEL_SHARE, _LABEL_ROOM)


def _panels(years: Sequence[Rung], steps: Steps, canvas: Canvas) -> list[_Panel]:
    """Years from left to right; before one that stands apart there is more room."""
    gaps = [(_APART if year.is_apart else _GAP) if index else 0.0 for index, year in enumerate(years)]
    width = (1 - sum(gaps)) / max(1, len(years))
    longest = max((step.mark.value for step in steps.values() if step.mark.value is not None), default=0.0) or 1.0
    end = longest * _stretch(steps, longest, (canvas.width - _labels(canvas)) * width)
    panels: list[_Panel] = []
    start = 0.0
    for index, (year, gap) in enumerate(zip(years, gaps, strict=True)):
        start += gap
        panels.append(_Panel(index, year, (start, min(1.0, start + width)), end))
        start += width
    return panels


def _stretch(steps: Steps, longest: float, room: float) -> float:
    """How much wider than the longest bar a panel is, so that words beside a bar stay in it."""
    needed = [1.0]
    for step in steps.values():
        words = min(_WORDS_AT_MOST, (text_width(step.mark.text, 15) + _PADDING) / room)
        needed.append((step.mark.value or 0.0) / longest / (1 - words))
    return max(needed)


def _bars(drawn: Sequence[tuple[int, Mark]], panel: _Panel, canvas: Canvas) -> Figure:
    ground = canvas.theme.others
    return _trace(drawn, [mark.value or 0.0 for _, mark in drawn], panel) | {
        "marker": {"color": ground, "line": {"width": 0}},
        **steady(canvas.theme.ink_on(ground)),
    }


def _stubs(drawn: Sequence[tuple[int, Mark]], panel: _Panel, canvas: Canvas) -> Figure:
    """Lines that state no amount: of one short length that measures nothing, dotted as everywhere."""
    look = state_look(ValueState.WITHOUT_NUMBER, canvas.theme)
    return _trace(drawn, [panel.end * _STUB for _ in drawn], panel) | {
        "marker": patterned_marker(look),
        **steady(look.ink),
    }


def _trace(drawn: Sequence[tuple[int, Mark]], lengths: Sequence[float], panel: _Panel) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "xaxis": _ref("x", panel.index),
        "yaxis": _ref("y", panel.index),
        "x": list(lengths),
        "y": [row - _RAISED for row, _ in drawn],
        "width": _BAR,
        "customdata": [mark.code for _, mark in drawn],
        "hovertext": [safe(mark.hover or mark.label) for _, mark in drawn],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


def _ground(panel: _Panel, rows: int) -> Figure:
    """Nothing to see: a panel without a trace would have no axes."""
    return {
        "type": "bar",
        "orientation": "h",
        "xaxis": _ref("x", panel.index),
        "yaxis": _ref("y", panel.index),
        "x": [0] * rows,
        "y": list(range(rows)),
        "hoverinfo": "skip",
    }


def _words(row: int, step: Step, panel: _Panel, canvas: Canvas) -> list[dict[str, Any]]:
    """The money beside its bar, and below both what it rests on."""
    is_stated = step.mark.value is not None
    at = step.mark.value if step.mark.value is not None else panel.end * _STUB
    beside = _note(panel, at, row - _RAISED, step.mark.text) | {
        "xshift": 6,
        "font": {
            "size": canvas.sizes.mark if is_stated else canvas.sizes.small,
            "color": canvas.theme.ink if is_stated else canvas.theme.muted,
        },
    }
    if not step.aside:
        return [beside]
    below = _note(panel, 0, row + 0.29, step.aside) | {
        "font": {"size": canvas.sizes.small, "color": canvas.theme.muted}
    }
    return [beside, below]


def _nothing(row: int, panel: _Panel, canvas: Canvas) -> dict[str, Any]:
    return _note(panel, 0, row - _RAISED, NOTHING) | {"font": {"size": canvas.sizes.mark, "color": canvas.theme.muted}}


def _note(panel: _Panel, x: float, y: float, words: str) -> dict[str, Any]:
    return {
        "xref": _ref("x", panel.index),
        "yref": _ref("y", panel.index),
        "x": x,
        "y": y,
        "text": safe(words),
        "showarrow": False,
        "xanchor": "left",
        "yanchor": "middle",
        "borderpad": 0,
    }


def _layout(stages: Sequence[Rung], panels: Sequence[_Panel], canvas: Canvas) -> dict[str, Any]:
    scale = canvas.sizes.mark / 15
    labels = [wrap(stage.label, _labels(canvas), canvas.sizes.label) for stage in stages]
    top = round(_TITLE * scale)
    layout = base_layout(canvas, height=round(len(stages) * _ROW * scale) + top)
    layout["margin"] |= {"t": top}
    layout["barmode"] = "overlay"
    layout["annotations"] = [_title(panel, canvas) for panel in panels]
    layout["shapes"] = [_rule(row, canvas) for row in range(len(stages))]
    layout["shapes"] += [_divider(panel, canvas) for panel in panels if panel.year.is_apart and panel.index]
    for panel in panels:
        layout[_axis("x", panel.index)] = hidden_axis() | {
            "domain": list(panel.domain),
            "range": [0, panel.end],
            "anchor": _ref("y", panel.index),
        }
        axis = (
            hidden_axis() if panel.index else label_axis([row - _RAISED for row in range(len(stages))], labels, canvas)
        )
        layout[_axis("y", panel.index)] = axis | {
            "range": [len(stages) - 0.5, -0.5],
            "anchor": _ref("x", panel.index),
        }
    return layout


def _title(panel: _Panel, canvas: Canvas) -> dict[str, Any]:
    return {
        "xref": "paper",
        "yref": "paper",
        "x": panel.domain[0],
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 4,
        "showarrow": False,
        "text": f"<b>{safe(panel.year.label)}</b>",
        "font": {"size": canvas.sizes.small + 1, "color": canvas.theme.ink},
    }


def _rule(row: int, canvas: Canvas) -> dict[str, Any]:
    """A pale line above each rung."""
    return {
        "type": "line",
        "layer": "below",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "yref": "y",
        "y0": row - 0.5,
        "y1": row - 0.5,
        "line": {"color": canvas.theme.grid, "width": 1},
    }


def _divider(panel: _Panel, canvas: Canvas) -> dict[str, Any]:
    """The line that keeps what has no year away from the years."""
    at = panel.domain[0] - _APART / 2
    return {
        "type": "line",
        "xref": "paper",
        "yref": "paper",
        "x0": at,
        "x1": at,
        "y0": 0,
        "y1": 1.08,
        "line": {"color": canvas.theme.edge, "width": 1, "dash": "dash"},
    }


def _axis(letter: str, index: int) -> str:
    return f"{letter}axis{index + 1 if index else ''}"


def _ref(letter: str, index: int) -> str:
    return f"{letter}{index + 1 if index else ''}"
