"""Breaks in a series: across one, values of two periods are not held against each other, in words or by a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from queries.comparison import ValueRow
from queries.warehouse import Warehouse


@dataclass(frozen=True)
class BreakRow:
    """One break of a measure: between which periods it stands, why, and in which provinces.

    `province_count` is how many provinces have a row in the period after it.
    """

    period_kind: str
    period_before: str
    period: str
    break_kind: str
    provinces: list[str]
    province_count: int

    @property
    def is_everywhere(self) -> bool:
        """Whether no province's series runs through."""
        return len(self.provinces) == self.province_count


def breaks(warehouse: Warehouse, measure: str) -> list[BreakRow]:
    """The breaks of a measure over all provinces, by period. Rows: one per period and kind of break."""
    return warehouse.fetch("measure_breaks", BreakRow, measure=measure)


def unbroken(values: Sequence[ValueRow]) -> list[ValueRow]:
    """Of one province's like values of all periods the latest run without a break; rows without a number count too.

    Rows: in the order of their periods.
    """
    ordered = sorted(values, key=lambda value: value.period)
    since = max((place for place, value in enumerate(ordered) if value.break_before), default=0)
    return ordered[since:]
