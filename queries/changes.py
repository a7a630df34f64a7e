"""How the values of one data set differ from those of another."""

from dataclasses import dataclass, field
from decimal import Decimal

from queries.figures import key_of_value
from queries.warehouse import Warehouse


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
    shown_unit_code: str = field(compare=False)
    shown_decimals: int = field(compare=False)


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
    return sorted((each for each in changes if each.then != each.now), key=_order)


def _order(change: Change) -> tuple[str, ...]:
    cell = change.cell
    return cell.measure_code, cell.province_code, cell.period, key_of_value(cell.measure_code, cell)


def _cells(warehouse: Warehouse) -> dict[str, CellRow]:
    return {key_of_value(row.measure_code, row): row for row in warehouse.fetch("all_values", CellRow)}
