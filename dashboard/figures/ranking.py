"""Places, and which rows of a long ranking are shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.figures.marks import Mark, highest_first

FULL_LIST = 20


@dataclass(frozen=True)
class RankRow:
    """One province in a ranking; `place` is None where it has none."""

    mark: Mark
    place: int | None = None


@dataclass(frozen=True)
class GapRow:
    """So many provinces that are not shown here."""

    count: int


def ranked(marks: Sequence[Mark]) -> list[RankRow]:
    """Marks from the highest with their places; equal values share a place, and one without a value has none."""
    ordered = highest_first(marks)
    values = [mark.value for mark in ordered if mark.value is not None]
    return [RankRow(mark, None if mark.value is None else values.index(mark.value) + 1) for mark in ordered]


def excerpt(
    rows: Sequence[RankRow], first: int = 10, around: int = 2, last: int = 4, full: int = FULL_LIST
) -> list[RankRow | GapRow]:
    """The first rows, the reader's province with its neighbours, and the last, with the gaps between them named.

    A list of at most `full` rows stays whole, and a gap of one row is that row.
    """
    if len(rows) <= full:
        return list(rows)
    kept = {*range(first), *range(len(rows) - last, len(rows))}
    for index, row in enumerate(rows):
        if row.mark.is_mine:
            kept |= set(range(max(0, index - around), min(len(rows), index + around + 1)))
    shown: list[RankRow | GapRow] = []
    previous = -1
    for index in sorted(kept):
        missing = rows[previous + 1 : index]
        shown += missing if len(missing) == 1 else [GapRow(len(missing))] if missing else []
        shown.append(rows[index])
        previous = index
    return shown
