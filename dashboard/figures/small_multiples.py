"""The same rows in several panels on one scale, as one figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures.lettering import safe, text_width, wrap
from dashboard.figures.marks import Mark
from dashboard.figures.theme import Canvas, Figure, base_layout, hidden_axis, label_axis, steady
from dashboard.i18n.catalogue import text

_TITLE = 30
_FOOT = 8
_PANEL_GAP = 0.035
_LABEL_SHARE = 0.26
_PADDING = 14
_BAR = 0.72
_MOST_WORDS = 0.85


@dataclass(frozen=True)
class Panel:
    """One panel: its title, its marks in any order, and the colour of its subject where that has one."""

    title: str
    marks: tuple[Mark, ...]
    colour: str | None = None


def small_multiples(panels: Sequence[Panel], rows: Sequence[tuple[str, str]], canvas: Canvas, unit: str = "") -> Figure:
    """Panels side by side with the same rows (code and label, in order) and one scale; the unit stands once.

    Click: province code as `customdata`.
    Missing: a row without a number says so in words; a panel in which nobody reports is hatched and says so once.
    """
    longest = max((mark.value for panel in panels for mark in panel.marks if mark.value is not None), default=0.0) or 1
    width = _room(panels, rows, canvas)
    # as if every word stood beside its bar: then no word is judged to fit inside a bar that the scale makes shorter
    room = width / _stretch(panels, longest, width, canvas)
    data: list[Figure] = []
    layout = _layout(panels, rows, canvas, unit)
    for index, panel in enumerate(panels):
        marks = _in_rows(panel, rows)
        if any(mark and mark.value is not None for mark in marks):
            data += _bars(panel, marks, index, longest, room, canvas)
            layout["annotations"] += _words(marks, index, longest, room, canvas)
        else:
            data.append(_hatched(index, len(rows), longest, canvas))
            layout["annotations"].append(_nobody(index, len(rows), longest, canvas))
        layout[_axis("x", index)]["range"] = [0, longest * _stretch(panels, longest, width, canvas, room)]
    return {"data": data, "layout": layout}


def small_multiples_alt(panels: Sequence[Panel], subject: str, canvas: Canvas) -> str:
    """One sentence: what the panels show, the highest of each, and how many are empty."""
    language = canvas.language
    parts = [text("alt.small_multiples", language, panels=len(panels), subject=subject)]
    empty = 0
    for panel in panels:
        valued = [(mark.value, mark) for mark in panel.marks if mark.value is not None]
        if valued:
            _, top = max(valued, key=lambda pair: pair[0])
            parts.append(text("alt.highest", language, label=f"{panel.title} {top.label}", value=top.text))
        else:
            empty += 1
    if empty:
        parts.append(text("alt.empty_panels", language, count=empty))
    return text("scope.separator", language).join(parts)


def _in_rows(panel: Panel, rows: Sequence[tuple[str, str]]) -> list[Mark | None]:
    by_code = {mark.code: mark for mark in panel.marks}
    return [by_code.get(code) for code, _ in rows]


def _bars(
    panel: Panel, marks: Sequence[Mark | None], index: int, longest: float, room: float, canvas: Canvas
) -> list[Figure]:
    """The bars of a panel: the others, then the reader's own, each in its colour unless the panel has one."""
    drawn = [(row, mark) for row, mark in enumerate(marks) if mark and mark.value is not None]
    plain = panel.colour or canvas.theme.others, [each for each in drawn if not each[1].is_mine]
    own = panel.colour or canvas.theme.mine, [each for each in drawn if each[1].is_mine]
    return [_trace(rows, ground, index, longest, room, canvas) for ground, rows in (plain, own) if rows]


def _trace(
    drawn: Sequence[tuple[int, Mark]], ground: str, index: int, longest: float, room: float, canvas: Canvas
) -> Figure:
    ink = canvas.theme.ink_on(ground)
    return {
        "type": "bar",
        "orientation": "h",
        "xaxis": _ref("x", index),
        "yaxis": _ref("y", index),
        "x": [mark.value for _, mark in drawn],
        "y": [row for row, _ in drawn],
        "width": _BAR,
        "marker": {"color": ground, "line": {"width": 0}},
        "text": [safe(mark.text) if _fits(mark, longest, room, canvas) else "" for _, mark in drawn],
        "textposition": "inside",
        "insidetextanchor": "end",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": canvas.sizes.mark, "color": ink},
        "customdata": [mark.code for _, mark in drawn],
        "hovertext": [safe(mark.hover or mark.label) for _, mark in drawn],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        **steady(ink),
    }


def _hatched(index: int, rows: int, longest: float, canvas: Canvas) -> Figure:
    """The ground of a panel in which nobody reports."""
    theme = canvas.theme
    return {
        "type": "bar",
        "orientation": "h",
        "xaxis": _ref("x", index),
        "yaxis": _ref("y", index),
        "x": [longest],
        "y": [(rows - 1) / 2],
        "width": max(rows - 1 + _BAR, _BAR),
        "marker": {
            "color": theme.background,
            "line": {"color": theme.edge, "width": 1},
            "pattern": {
                "shape": "/",
                "fillmode": "overlay",
                "bgcolor": theme.background,
                "fgcolor": theme.hatch,
                "fgopacity": 1,
                "size": 8,
                "solidity": 0.2,
            },
        },
        "hoverinfo": "skip",
        **steady(theme.muted),
    }


def _nobody(index: int, rows: int, longest: float, canvas: Canvas) -> dict[str, Any]:
    return {
        "xref": _ref("x", index),
        "yref": _ref("y", index),
        "x": longest / 2,
        "y": (rows - 1) / 2,
        "text": safe(text("state.no_report", canvas.language)),
        "showarrow": False,
        "bgcolor": canvas.theme.background,
        "borderpad": 4,
        "font": {"size": canvas.sizes.small, "color": canvas.theme.muted},
    }


def _words(
    marks: Sequence[Mark | None], index: int, longest: float, room: float, canvas: Canvas
) -> list[dict[str, Any]]:
    """What stands beside short bars, and instead of absent ones."""
    missing = text("state.no_report", canvas.language)
    return [
        {
            "xref": _ref("x", index),
            "yref": _ref("y", index),
            "x": (mark.value or 0.0) if mark else 0.0,
            "y": row,
            "text": safe(mark.text if mark else missing),
            "showarrow": False,
            "xanchor": "left",
            "xshift": 4,
            "font": {
                "size": canvas.sizes.mark if mark and mark.value is not None else canvas.sizes.small,
                "color": canvas.theme.ink if mark and mark.value is not None else canvas.theme.muted,
            },
        }
        for row, mark in enumerate(marks)
        if mark is None or not _fits(mark, longest, room, canvas)
    ]


def _layout(panels: Sequence[Panel], rows: Sequence[tuple[str, str]], canvas: Canvas, unit: str) -> dict[str, Any]:
    labels = [wrap(label, canvas.width * _LABEL_SHARE, canvas.sizes.label) for _, label in rows]
    lines = max((label.count("<br>") for label in labels), default=0)
    row_height = canvas.sizes.row + lines * canvas.sizes.label * 1.2
    titles = _titles(panels, canvas, unit)
    title_lines = max((title.count("<br>") for title in titles), default=0)
    top = round((_TITLE + title_lines * canvas.sizes.small * 1.4) * canvas.sizes.mark / 15)
    layout = base_layout(canvas, height=round(len(rows) * row_height) + top + _FOOT)
    layout["margin"] |= {"t": top, "b": _FOOT}
    layout["barmode"] = "overlay"
    layout["annotations"] = []
    width = (1 - _PANEL_GAP * (len(panels) - 1)) / max(1, len(panels))
    for index, title in enumerate(titles):
        start = index * (width + _PANEL_GAP)
        layout[_axis("x", index)] = hidden_axis() | {
            "domain": [start, min(1.0, start + width)],
            "anchor": _ref("y", index),
        }
        axis = label_axis(range(len(rows)), labels, canvas) if index == 0 else hidden_axis()
        layout[_axis("y", index)] = axis | {"range": [len(rows) - 0.5, -0.5], "anchor": _ref("x", index)}
        layout["annotations"].append(_panel_title(title, start, canvas))
    return layout


def _titles(panels: Sequence[Panel], canvas: Canvas, unit: str) -> list[str]:
    """The titles of the panels, wrapped to their width; the first names the unit for all."""
    room = (canvas.width * (1 - _LABEL_SHARE)) / max(1, len(panels)) * (1 - _PANEL_GAP)
    named = [f"{panel.title} ({unit})" if unit and not index else panel.title for index, panel in enumerate(panels)]
    return [wrap(title, room, canvas.sizes.small + 1) for title in named]


def _panel_title(title: str, start: float, canvas: Canvas) -> dict[str, Any]:
    return {
        "xref": "paper",
        "yref": "paper",
        "x": start,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 4,
        "showarrow": False,
        "text": f"<b>{title}</b>",
        "align": "left",
        "font": {"size": canvas.sizes.small + 1, "color": canvas.theme.ink},
    }


def _axis(letter: str, index: int) -> str:
    return f"{letter}axis{index + 1 if index else ''}"


def _ref(letter: str, index: int) -> str:
    return f"{letter}{index + 1 if index else ''}"


def _room(panels: Sequence[Panel], rows: Sequence[tuple[str, str]], canvas: Canvas) -> float:
    """About how many pixels a panel is wide."""
    widest = max((text_width(label, canvas.sizes.label) for _, label in rows), default=0.0)
    free = canvas.width - min(widest, canvas.width * _LABEL_SHARE) - 2 * _PADDING
    return max(60.0, free / max(1, len(panels)) * (1 - _PANEL_GAP))


def _fits(mark: Mark, longest: float, room: float, canvas: Canvas) -> bool:
    if mark.value is None:
        return False
    return mark.value / longest * room >= text_width(mark.text, canvas.sizes.mark) + _PADDING


def _stretch(panels: Sequence[Panel], longest: float, width: float, canvas: Canvas, room: float | None = None) -> float:
    """How much wider than the longest bar the common scale of a panel is, for the words beside bars.

    `room` is how many pixels the longest bar has; without it every word is taken to stand beside its bar.
    """
    needed = [1.0]
    for mark in (mark for panel in panels for mark in panel.marks):
        if room is None or not _fits(mark, longest, room, canvas):
            words = min(_MOST_WORDS, (text_width(mark.text, canvas.sizes.mark) + _PADDING) / width)
            needed.append((mark.value or 0.0) / longest / (1 - words))
    return max(needed)
