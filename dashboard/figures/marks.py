"""What figures draw: values that arrive as numbers with ready-made texts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schema.codes import ValueState


@dataclass(frozen=True)
class Mark:
    """One value of one province (or group). `value` is where it is drawn; `text` and `hover` are what is read.

    A value that is only bounded has `minimum` or `maximum`, or both; an absent one has neither, never zero.
    """

    code: str
    label: str
    value: float | None
    text: str
    hover: str = ""
    state: ValueState = ValueState.REPORTED
    is_mine: bool = False
    minimum: float | None = None
    maximum: float | None = None

    @property
    def drawn(self) -> float | None:
        """Where a bar ends: the value, or the floor of a bounded one; None where no floor is known."""
        return self.value if self.value is not None else self.minimum

    @property
    def is_zero(self) -> bool:
        """Whether zero was reported, which is a number."""
        return self.value == 0


@dataclass(frozen=True)
class Guide:
    """A line for comparison, such as the median, with its text."""

    value: float
    text: str


@dataclass(frozen=True)
class Tile:
    """The place of a province on the tile map: column from the west, row from the north."""

    code: str
    column: float
    row: float
    abbr: str


def with_value(marks: Iterable[Mark]) -> list[Mark]:
    """The marks that can be compared by their value."""
    return [mark for mark in marks if mark.value is not None]


def highest_first(marks: Iterable[Mark]) -> list[Mark]:
    """Marks from the highest to the lowest; equal ones keep their order, those without a floor come last."""
    return sorted(marks, key=lambda mark: float("inf") if mark.drawn is None else -mark.drawn)


def mine(marks: Sequence[Mark]) -> Mark | None:
    """The mark of the reader's own province."""
    return next((mark for mark in marks if mark.is_mine), None)
