"""The tier of evidence of the rows of a table: one for the whole table, or that of each row's measure."""

from collections.abc import Sequence

from queries.selection import TIERS, Selection, place_of
from queries.tables import Row, rows
from queries.warehouse import Warehouse
from schema.codes import Tier
from schema.model import Table
from schema.tables import TABLES

_MEASURES, _KEY, _TIER = "measure", "measure_code", "tier"


def tiers(warehouse: Warehouse, table: Table, found: Sequence[Row]) -> list[Tier] | None:
    """One per row, in their order; None for a table that has no tier, as lists of codes have none."""
    own = TIERS.get(table.name)
    if own is not None:
        return [own] * len(found)
    if place_of(table, _TIER) is None:
        return None
    by_measure = _by_measure(warehouse)
    place = table.columns.index(_KEY)
    return [by_measure[str(row[place])] for row in found]


def tier(warehouse: Warehouse, asked: Selection) -> Tier | None:
    """The tier that all rows of a measure or of a table are of; None where they have several or none."""
    return TIERS.get(asked.table) if asked.measure is None else _by_measure(warehouse).get(asked.measure)


def _by_measure(warehouse: Warehouse) -> dict[str, Tier]:
    code, place = (TABLES[_MEASURES].columns.index(name) for name in (_KEY, _TIER))
    return {str(row[code]): Tier.of(str(row[place])) for row in rows(warehouse, Selection(_MEASURES))}
