"""Classes of values, equal in number of provinces as far as ties allow."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from dashboard.figures.theme import CLASS_COUNT, Theme
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language

# which of the five steps fewer classes take, so that they stay well apart
_STEPS = {1: (3,), 2: (1, 4), 3: (1, 3, 4), 4: (1, 2, 3, 4), 5: (0, 1, 2, 3, 4)}


@dataclass(frozen=True)
class ValueClass:
    """The lowest and the highest value in a class, and how many provinces are in it."""

    lowest: float
    highest: float
    count: int

    def holds(self, value: float) -> bool:
        """Whether a value lies in the class."""
        return self.lowest <= value <= self.highest


def value_classes(values: Iterable[float], wanted: int = CLASS_COUNT) -> tuple[ValueClass, ...]:
    """Classes from the lowest to the highest, as equal in number as ties allow; fewer where there are fewer values."""
    counts = sorted(Counter(values).items())
    reached = list(accumulate(count for _, count in counts))
    cuts = _cuts(reached, wanted)
    return tuple(
        _value_class(counts[start:stop])
        for start, stop in zip([0, *cuts], [*cuts, len(counts)], strict=True)
        if start < stop
    )


def class_index(value: float, classes: Sequence[ValueClass]) -> int:
    """Which class a value lies in, 0 the lowest. Errors: ValueError where it lies in none."""
    for index, value_class in enumerate(classes):
        if value_class.holds(value):
            return index
    raise ValueError(f"{value} is in no class")


def class_labels(classes: Sequence[ValueClass], render: Callable[[float], str], language: Language) -> tuple[str, ...]:
    """The bounds of each class in words, as they stand in the data: "4,640–5,599"."""
    return tuple(_class_label(render(each.lowest), render(each.highest), language) for each in classes)


def class_colours(count: int, theme: Theme) -> tuple[str, ...]:
    """Colours for so many classes, lowest first."""
    return tuple(theme.classes[step] for step in _STEPS[count]) if count else ()


def _cuts(reached: Sequence[int], wanted: int) -> list[int]:
    """After how many distinct values each class ends, each cut where it comes nearest to an equal share."""
    if not reached:
        return []
    cuts: list[int] = []
    for number in range(1, wanted):
        target = reached[-1] * number / wanted
        cut = min(range(1, len(reached) + 1), key=lambda stop: abs(reached[stop - 1] - target))
        if cut < len(reached) and cut not in cuts:
            cuts.append(cut)
    return cuts


def _value_class(counts: Sequence[tuple[float, int]]) -> ValueClass:
    return ValueClass(counts[0][0], counts[-1][0], sum(count for _, count in counts))


def _class_label(low: str, high: str, language: Language) -> str:
    return low if low == high else text("number.range", language, low=low, high=high)
