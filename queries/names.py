"""Names of codes, for screens and files."""

from dataclasses import dataclass

from queries.warehouse import Warehouse
from schema.codes import PeriodKind
from schema.period import Period


@dataclass(frozen=True)
class ProvinceRow:
    """One province or Bangkok, with its place on the tile map."""

    province_code: str
    name_th: str
    name_en: str
    abbr_th: str
    abbr_en: str
    aliases: str
    region_th: str
    region_en: str
    cluster_no: int | None
    cluster_th: str | None
    cluster_en: str | None
    tile_column: int
    tile_row: int
    district_count: int


@dataclass(frozen=True)
class NeighbourRow:
    """One province on the other side of a province's land border."""

    province_code: str
    neighbour_code: str


@dataclass(frozen=True)
class PeriodRow:
    """One period, as its kind and its label."""

    period_kind: str
    period: str


@dataclass(frozen=True)
class DefinitionRow:
    """The code of a definition."""

    definition_code: str


@dataclass(frozen=True)
class CodeRow:
    """One code of a closed list or reference table."""

    list_name: str
    code: str
    label_th: str
    label_en: str
    position: int


def provinces(warehouse: Warehouse) -> list[ProvinceRow]:
    """Rows: one per province, in Thai dictionary order."""
    return warehouse.fetch("provinces", ProvinceRow)


def neighbours(warehouse: Warehouse) -> list[NeighbourRow]:
    """Rows: one per province and land neighbour, both in Thai dictionary order; none of an island."""
    return warehouse.fetch("province_neighbours", NeighbourRow)


def periods(warehouse: Warehouse) -> list[Period]:
    """Rows: one per period that some row of the snapshot has, the one that is not stated among them."""
    rows = warehouse.fetch("periods", PeriodRow)
    return [Period(PeriodKind.of(row.period_kind), row.period) for row in rows]


def definitions(warehouse: Warehouse) -> list[str]:
    """Rows: one per definition that some value of the snapshot has."""
    return [row.definition_code for row in warehouse.fetch("definitions", DefinitionRow)]


def codes(warehouse: Warehouse) -> list[CodeRow]:
    """Rows: one per code, in official order within its list."""
    return warehouse.fetch("code_names", CodeRow)


def labels(warehouse: Warehouse) -> dict[tuple[str, str], tuple[str, str]]:
    """Thai and English name by list and code; provinces stand last, in Thai dictionary order."""
    found = {(row.list_name, row.code): (row.label_th, row.label_en) for row in codes(warehouse)}
    return found | {("province", row.province_code): (row.name_th, row.name_en) for row in provinces(warehouse)}
