"""How the values of one data set differ from those of another."""

from dataclasses import astuple, dataclass
from decimal import Decimal

from queries.warehouse import Warehouse

_KEY = 7
"""So many columns of a value name its cell; those after them are what it says."""


@dataclass(frozen=True)
class CellRow:
    """One value of any measure. No number: both bounds are None, and `value_state` says why."""

    measure_code: str
    province_code: str
    definition_code: str
    unit_code: str
    work_group_code: str
    period_kind: str
    period: str
    value_min: Decimal | None
    value_max: Decimal | None
    qualifier: str | None
    value_state: str

    @property
    def key(self) -> tuple[str, ...]:
        """What the value is of: measure, province, definition, unit, work group and period."""
        return astuple(self)[:_KEY]


@dataclass(frozen=True)
class Change:
    """One cell as it was and as it is; None where a data set has no such cell."""

    then: CellRow | None
    now: CellRow | None

    @property
    def cell(self) -> CellRow:
        """The cell in either data set, for what both say alike: what the value is of."""
        found = self.now or self.then
        if found is None:
            raise ValueError("a change has a cell in one data set at least")
        return found


def between(then: Warehouse, now: Warehouse) -> list[Change]:
    """Cells that one data set has and the other has not, or that say something else; both have the same schema.

    Rows: one per cell, in the order of measures, provinces and periods.
    """
    before, after = _cells(then), _cells(now)
    changes = [Change(before.get(key), after.get(key)) for key in before.keys() | after.keys()]
    return sorted((each for each in changes if each.then != each.now), key=lambda each: each.cell.key)


def _cells(warehouse: Warehouse) -> dict[tuple[str, ...], CellRow]:
    return {row.key: row for row in warehouse.fetch("all_values", CellRow)}
