"""The comparability gate: a ranking is drawn only where every value in it means the same."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from queries.comparison import MeasureRow, ValueRow
from schema.codes import CODE_LISTS
from schema.measures import MEASURES
from schema.model import Rankability

FEWEST_TO_COMPARE = 3
"""Fewer comparable points than this give a sentence and a table, not a chart."""


class Verdict(StrEnum):
    COMPARABLE = "comparable"
    BANDS_ONLY = "bands_only"
    SUBSETS_APART = "subsets_apart"
    NOT_COMPARABLE = "not_comparable"
    TOO_FEW = "too_few"
    ONE_PROVINCE = "one_province"
    NO_VALUES = "no_values"


class Condition(StrEnum):
    """What a fair comparison needs: the same in every value, and a measure that may be ranked."""

    DEFINITION = "definition"
    UNIT = "unit"
    PERIOD_KIND = "period_kind"
    PERIOD = "period"
    NOT_RANKED = "not_ranked"


Shared = tuple[str, str, str, str]
"""What the values of a fair comparison share: definition, unit, kind of period, period."""

_READ: dict[Condition, Callable[[ValueRow], str]] = {
    Condition.DEFINITION: lambda row: row.definition_code,
    Condition.UNIT: lambda row: row.unit_code,
    Condition.PERIOD_KIND: lambda row: row.period_kind,
    Condition.PERIOD: lambda row: row.period,
}


@dataclass(frozen=True)
class Comparison:
    """The gate's answer: what is compared, what stands apart, and why.

    `compared` share one definition, unit and period; `apart` are stated values that do not; `uncertain` have low
    confidence and are left out of ranks; `absent` are rows without a number.
    """

    verdict: Verdict
    failing: tuple[Condition, ...]
    is_ranked: bool
    compared: tuple[ValueRow, ...]
    apart: tuple[ValueRow, ...]
    uncertain: tuple[ValueRow, ...]
    absent: tuple[ValueRow, ...]

    @property
    def is_drawn(self) -> bool:
        """Whether a chart of the compared values may be drawn."""
        return self.verdict in (Verdict.COMPARABLE, Verdict.BANDS_ONLY)


def shared(row: ValueRow) -> Shared:
    """What a value must share with others to be compared with them."""
    return (row.definition_code, row.unit_code, row.period_kind, row.period)


def compare(measure: MeasureRow, rows: Sequence[ValueRow]) -> Comparison:
    """Judge the values of one measure, one per province, definition, unit and period.

    Where they do not all share definition, unit and period, the largest group that does is offered as `compared`.
    """
    stated = [row for row in rows if row.is_stated]
    certain = [row for row in stated if not row.has_low_confidence]
    failing = tuple(condition for condition, read in _READ.items() if len({read(row) for row in certain}) > 1)
    if not failing and measure.rankability == Rankability.NO:
        failing = (Condition.NOT_RANKED,)
    group = _largest_group(measure, certain) if failing else None
    compared = [row for row in certain if group in (None, shared(row))]
    verdict = _verdict(measure, compared, stated, failing)
    return Comparison(
        verdict=verdict,
        failing=failing,
        is_ranked=measure.rankability == Rankability.YES and verdict is Verdict.COMPARABLE,
        compared=tuple(compared),
        apart=tuple(row for row in certain if group not in (None, shared(row))),
        uncertain=tuple(row for row in stated if row.has_low_confidence),
        absent=tuple(row for row in rows if not row.is_stated),
    )


def definition_order(measure_code: str, definition: str) -> tuple[int, str]:
    """Definitions as their code list declares them, the fullest first; others by name."""
    declared = MEASURES.get(measure_code)
    listed = CODE_LISTS.get(declared.definition_codes or "") if declared else None
    place = [str(member) for member in listed].index(definition) if listed and definition in list(listed) else 0
    return (place, definition)


def _largest_group(measure: MeasureRow, rows: Sequence[ValueRow]) -> Shared | None:
    if not rows:
        return None
    sizes = Counter(shared(row) for row in rows)
    # of equally large groups the fullest definition in its latest period: never what the order of rows makes first
    order = {group: (-sizes[group], definition_order(measure.measure_code, group[0])) for group in sizes}
    largest = [group for group in sizes if order[group] == min(order.values())]
    return max(largest, key=lambda group: (group[-1], group))


def _verdict(
    measure: MeasureRow, compared: Sequence[ValueRow], stated: Sequence[ValueRow], failing: tuple[Condition, ...]
) -> Verdict:
    if not stated:
        return Verdict.NO_VALUES
    if len({row.province_code for row in stated}) == 1:
        return Verdict.ONE_PROVINCE
    if failing:
        return Verdict.SUBSETS_APART if failing == (Condition.DEFINITION,) else Verdict.NOT_COMPARABLE
    if len(compared) < FEWEST_TO_COMPARE:
        return Verdict.TOO_FEW
    return Verdict.BANDS_ONLY if measure.rankability == Rankability.BANDS else Verdict.COMPARABLE
