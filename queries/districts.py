"""Districts of the provinces that have documents, and what the documents place there."""

from dataclasses import dataclass

from queries.warehouse import Warehouse
from schema.scope import Scope


@dataclass(frozen=True)
class DistrictRow:
    """One district. A count is None where no document names the district: that is no report, never zero."""

    district_code: str
    province_code: str
    name_th: str
    name_en: str
    group_count: int | None
    activity_count: int | None
    seat_count: int | None


def districts(warehouse: Warehouse, scope: Scope) -> list[DistrictRow]:
    """Rows: one per district. Units: named groups, activities, seats taken at meetings. Missing: None."""
    return warehouse.fetch("districts", DistrictRow, **scope.parameters())
