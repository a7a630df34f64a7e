"""How a value is filled: classes by colour, each absent state by a pattern of its own, so that none rests on colour."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from dashboard.figures.classes import ValueClass, class_colours, class_index
from dashboard.figures.marks import Mark
from dashboard.figures.theme import Theme
from schema.codes import ValueState

T = TypeVar("T")

_EDGE = 1.25
_PATTERN_SIZE = 6
_PATTERN_SOLIDITY = 0.28
_PATTERNS = {
    ValueState.NO_REPORT: "/",
    ValueState.WITHOUT_NUMBER: ".",
    ValueState.PLANNED_ONLY: "|",
    ValueState.CONTRADICTED: "x",
    ValueState.BOUNDED: "-",
    ValueState.LOW_CONFIDENCE: "+",
}


@dataclass(frozen=True)
class Look:
    """Ground, edge and letters of a square, with the pattern drawn over the ground ("" for none)."""

    ground: str
    edge: str
    ink: str
    pattern: str = ""
    stroke: str = ""


def state_look(state: ValueState, theme: Theme) -> Look:
    """The look of a value that is absent or cannot be placed in a class."""
    edges = {
        ValueState.CONTRADICTED: theme.contradicted,
        ValueState.BOUNDED: theme.dot,
        ValueState.LOW_CONFIDENCE: theme.dot,
    }
    inks = dict.fromkeys(edges, theme.ink)
    pattern = _PATTERNS.get(state, "")
    edge, ink = edges.get(state, theme.edge), inks.get(state, theme.muted)
    return Look(theme.background, edge, ink, pattern, theme.hatch if pattern else "")


def zero_look(theme: Theme) -> Look:
    """A stated zero: a number, so no pattern, in a frame of the colour of values."""
    return Look(theme.background, theme.dot, theme.ink)


def class_look(index: int, count: int, theme: Theme) -> Look:
    """The look of class `index` of `count`."""
    colour = class_colours(count, theme)[index]
    return Look(colour, theme.background, theme.ink_on(colour))


def mark_look(mark: Mark, classes: Sequence[ValueClass], theme: Theme) -> Look:
    """The look of one mark among classes. Errors: ValueError for a value that no class holds."""
    if mark.value is None or mark.state is ValueState.CONTRADICTED:
        return state_look(mark.state, theme)
    if mark.is_zero:
        return zero_look(theme)
    return class_look(class_index(mark.value, classes), len(classes), theme)


def solid_marker(looks: Iterable[Look]) -> dict[str, Any]:
    """The marker of bars without a pattern, one look each."""
    listed = list(looks)
    return {
        "color": [look.ground for look in listed],
        "line": {"color": [look.edge for look in listed], "width": _EDGE},
    }


def patterned_marker(look: Look) -> dict[str, Any]:
    """The marker of bars that all have one pattern.

    Single values on purpose: with a list of colours the library paints every pattern black over them.
    """
    return {
        "color": look.ground,
        "line": {"color": look.edge, "width": _EDGE},
        "pattern": {
            "shape": look.pattern,
            "fillmode": "overlay",
            "bgcolor": look.ground,
            "fgcolor": look.stroke,
            "fgopacity": 1,
            "size": _PATTERN_SIZE,
            "solidity": _PATTERN_SOLIDITY,
        },
    }


def by_pattern(items: Iterable[T], look_of: Callable[[T], Look]) -> list[tuple[dict[str, Any], str, list[T]]]:
    """Items parted into bars that can share a trace, each with its marker and ink.

    Solid ones of one ink go together, each pattern by itself.
    """
    groups: dict[Look | str, list[T]] = {}
    for item in items:
        look = look_of(item)
        groups.setdefault(look if look.pattern else look.ink, []).append(item)
    return [
        (patterned_marker(look), look.ink, group)
        if isinstance(look, Look)
        else (solid_marker(map(look_of, group)), look, group)
        for look, group in groups.items()
    ]
