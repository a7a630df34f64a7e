"""What provinces produce, whether the printed figures agree, and where it is sold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from queries.warehouse import Warehouse
from schema.codes import MarketLinkKind
from schema.scope import Scope

ROUNDING_TOLERANCE = 0.01
"""Printed figures are rounded; a difference of one part in a hundred is not a contradiction."""


@dataclass(frozen=True)
class ProductionRow:
    """One printed figure of a commodity."""

    production_statistic_id: str
    province_code: str
    commodity_code: str
    production_item: str
    population: str
    variety_th: str | None
    variety_en: str | None
    main_districts_th: str | None
    main_districts_en: str | None
    harvest_first_month: str | None
    harvest_last_month: str | None
    value_min: Decimal
    value_max: Decimal | None
    qualifier: str
    unit_code: str
    period_kind: str
    period: str
    as_of_th: str | None
    as_of_en: str | None
    part_of: str | None
    note_th: str | None
    note_en: str | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class ProductionCheckRow:
    """Printed output and value of one commodity and period beside what its other printed figures imply.

    Units: tons, rai, kilograms per rai, baht, baht per kilogram. None where a part is not printed.
    """

    province_code: str
    commodity_code: str
    period_kind: str
    period: str
    area_rai: Decimal | None
    yield_kg_per_rai: Decimal | None
    output_ton: Decimal
    inside_ton: Decimal | None
    outside_ton: Decimal | None
    value_baht: Decimal | None
    price_baht_per_kg: Decimal | None
    implied_output_ton: float | None
    parts_ton: float | None
    implied_price_baht_per_kg: float | None
    implied_value_baht: float | None

    @property
    def output_agrees(self) -> bool | None:
        """Whether area times yield gives the printed output; None where it cannot be worked out."""
        return _agrees(self.implied_output_ton, self.output_ton)

    @property
    def parts_agree(self) -> bool | None:
        """Whether demand inside and outside the province add up to the printed output."""
        return _agrees(self.parts_ton, self.output_ton)

    @property
    def value_agrees(self) -> bool | None:
        """Whether output times price gives the printed value."""
        return _agrees(self.implied_value_baht, self.value_baht)

    @property
    def price_agrees(self) -> bool | None:
        """Whether value over output gives the printed price."""
        return _agrees(self.implied_price_baht_per_kg, self.price_baht_per_kg)


@dataclass(frozen=True)
class MarketLinkRow:
    """One channel, buyer, or figure of an agreement."""

    market_link_id: str
    province_code: str
    market_link_kind: str
    channel_kind: str
    counterpart_th: str
    counterpart_en: str
    commodity_code: str | None
    target_group_id: str | None
    agreement_id: str | None
    start_date: date | None
    value_min: Decimal | None
    value_max: Decimal | None
    qualifier: str | None
    unit_code: str | None
    is_implausible: bool
    sale_times: int | None
    part_of: str | None
    note_th: str | None
    note_en: str | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


def statistics(warehouse: Warehouse, scope: Scope, commodities: tuple[str, ...] | None = None) -> list[ProductionRow]:
    """Printed figures. Rows: one per province, commodity, item, population, unit and period."""
    return warehouse.fetch(
        "production_statistics",
        ProductionRow,
        commodities=None if commodities is None else list(commodities),
        **scope.parameters(),
    )


def checks(warehouse: Warehouse, scope: Scope, commodities: tuple[str, ...] | None = None) -> list[ProductionCheckRow]:
    """Printed against implied. Rows: one per province, commodity and period with a printed output."""
    return warehouse.fetch(
        "production_checks",
        ProductionCheckRow,
        commodities=None if commodities is None else list(commodities),
        **scope.parameters(),
    )


def market_links(warehouse: Warehouse, scope: Scope, commodities: tuple[str, ...] | None = None) -> list[MarketLinkRow]:
    """Market links. Rows: one per channel, buyer or figure of an agreement; sales are not budget."""
    return warehouse.fetch(
        "market_links",
        MarketLinkRow,
        commodities=None if commodities is None else list(commodities),
        **scope.parameters(),
    )


def named_channels(rows: Sequence[MarketLinkRow]) -> list[MarketLinkRow]:
    """Channels and buyers that are named, for counting: no agreements, sales or members, and nothing implausible.

    A whole ("four places") is not counted beside the parts that are named.
    """
    kinds = (MarketLinkKind.OUTLET, MarketLinkKind.BUYER)
    named = [row for row in rows if row.market_link_kind in kinds and not row.is_implausible]
    wholes = {row.part_of for row in named}
    return [row for row in named if row.market_link_id not in wholes]


def _agrees(implied: float | None, printed: Decimal | None) -> bool | None:
    if implied is None or printed is None:
        return None
    return abs(implied - float(printed)) <= ROUNDING_TOLERANCE * float(printed)
