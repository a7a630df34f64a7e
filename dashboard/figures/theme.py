"""Colours and sizes of figures, light and dark, and the layout that all of them share."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from dashboard.i18n.language import Language

Figure = dict[str, Any]
"""A Plotly figure as plain data: {"data": [...], "layout": {...}}."""

FONT = "Sarabun, sans-serif"
CLASS_COUNT = 5
_LEAST_HEIGHT = 10


class ThemeName(StrEnum):
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Theme:
    """Colours by meaning. `classes` run from the least to the most; `dot` marks others where no value is printed."""

    name: ThemeName
    background: str
    ink: str
    inverse_ink: str
    muted: str
    edge: str
    hatch: str
    grid: str
    mine: str
    others: str
    dot: str
    contradicted: str
    no_data: str
    classes: tuple[str, str, str, str, str]
    work_groups: tuple[str, str, str]
    certification: tuple[str, str, str]

    def ink_on(self, ground: str) -> str:
        """The one of both inks that reads better on a ground."""
        return max((self.ink, self.inverse_ink), key=lambda ink: contrast(ink, ground))


@dataclass(frozen=True)
class Sizes:
    """Pixels of letters and marks."""

    mark: int
    label: int
    small: int
    row: int
    tile: int


SCREEN = Sizes(mark=15, label=15, small=13, row=30, tile=36)
CLOSE = Sizes(mark=14, label=14, small=13, row=23, tile=36)
"""Rows closer to each other, for a sheet that is not high enough."""


@dataclass(frozen=True)
class Canvas:
    """On what a figure is drawn. `width` is the expected width in pixels; figures still fill what they are given."""

    theme: Theme
    language: Language
    width: int = 640
    sizes: Sizes = SCREEN


_THEMES = MappingProxyType(
    {
        ThemeName.LIGHT: Theme(
            name=ThemeName.LIGHT,
            background="#FFFFFF",
            ink="#1B2430",
            inverse_ink="#FFFFFF",
            muted="#4B5563",
            edge="#C3CCD8",
            hatch="#C9CED6",
            grid="#E3E8EF",
            mine="#0B3F84",
            others="#A9C1E0",
            dot="#5F88BF",
            contradicted="#9C0D33",
            no_data="#8A8F98",
            classes=("#E1ECF7", "#B9D0EC", "#7FA5D8", "#3E73BA", "#0B3F84"),
            work_groups=("#1DA575", "#8F5100", "#5545C9"),
            certification=("#0B3F84", "#BA8800", "#9C0D33"),
        ),
        ThemeName.DARK: Theme(
            name=ThemeName.DARK,
            background="#14181F",
            ink="#E9EDF3",
            inverse_ink="#10141A",
            muted="#B4BCC8",
            edge="#465160",
            hatch="#4A5462",
            grid="#2A323D",
            mine="#DCE9FF",
            others="#5481C0",
            dot="#6F9AD6",
            contradicted="#F0708F",
            no_data="#8A8F98",
            classes=("#1F3350", "#2D5489", "#4C80C4", "#8AB5EA", "#DCE9FF"),
            work_groups=("#50F1E3", "#DB8233", "#7E74E7"),
            certification=("#8FECFF", "#FFC629", "#D02552"),
        ),
    }
)


def theme(name: ThemeName) -> Theme:
    """The theme of a name."""
    return _THEMES[name]


def in_light() -> dict[str, str]:
    """The colour of the light theme that has the meaning of each one of the dark."""
    dark, light = (_flat(_THEMES[name]) for name in (ThemeName.DARK, ThemeName.LIGHT))
    return dict(zip(dark, light, strict=True))


def _flat(one: Theme) -> list[str]:
    values = (getattr(one, each.name) for each in fields(one) if each.name != "name")
    return [colour for value in values for colour in ([value] if isinstance(value, str) else value)]


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB" (WCAG 2.2)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2), 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def base_layout(canvas: Canvas, height: int) -> dict[str, Any]:
    """What every figure shares: Sarabun, the page's own ground, no axes, no legend, no zoom, a readable hover."""
    colours = canvas.theme
    return {
        # an empty template keeps the library's default one, with its grey ground and its weight, out
        "template": {"data": {}, "layout": {}},
        "height": max(_LEAST_HEIGHT, height),
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": canvas.sizes.mark, "color": colours.ink},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "clickmode": "event+select",
        "hoverlabel": {
            "bgcolor": colours.background,
            "bordercolor": colours.muted,
            "align": "left",
            "font": {"family": FONT, "size": canvas.sizes.mark, "color": colours.ink},
        },
        "separators": ".,",
        "xaxis": hidden_axis(),
        "yaxis": hidden_axis(),
    }


def answering(codes: Sequence[str], hovers: Sequence[str]) -> dict[str, Any]:
    """What a trace says under the mouse and gives when a mark of it is chosen.

    Without a code there is nothing to choose: such marks do not answer the mouse at all, so that none looks as if.
    """
    if not all(codes):
        return {"hoverinfo": "skip"}
    return {
        "customdata": list(codes),
        "hovertext": list(hovers),
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def steady(ink: str) -> dict[str, Any]:
    """Keeps marks and letters of one ink as they are when a mark is clicked: the page answers, the chart does not fade.

    The library dims letters to a fifth of their strength otherwise, and takes one colour for a whole trace only.
    """
    state = {"marker": {"opacity": 1}, "textfont": {"color": ink}}
    return {"selected": state, "unselected": state}


def hidden_axis() -> dict[str, Any]:
    """An axis that places marks and draws nothing."""
    return {"visible": False, "fixedrange": True, "showgrid": False, "zeroline": False}


def label_axis(positions: Sequence[float], labels: Sequence[str], canvas: Canvas) -> dict[str, Any]:
    """An axis that writes ready-made labels at places and draws nothing else."""
    return {
        "visible": True,
        "fixedrange": True,
        "showgrid": False,
        "showline": False,
        "zeroline": False,
        "ticks": "",
        "tickmode": "array",
        "tickvals": list(positions),
        "ticktext": list(labels),
        "tickfont": {"size": canvas.sizes.label, "color": canvas.theme.ink},
        "ticklabelstandoff": 8,
        "automargin": True,
    }


def plotly_config() -> dict[str, Any]:
    """The settings of the chart element: the card has the buttons, the chart has none of its own."""
    return {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}
