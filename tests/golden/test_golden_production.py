"""Q23: what Pathum Thani produces, and whether the printed figures agree; printed figures are never replaced."""

from collections import Counter
from datetime import date

import pytest

from queries import comparison, evidence, facts, production
from queries.production import ProductionCheckRow, ProductionRow
from queries.warehouse import Warehouse
from schema.codes import FlagKind, FlagState, Population, ProductionItem
from schema.period import NOT_STATED
from schema.scope import EVERYTHING, Scope
from tests.golden.locators import PATHUM_THANI, Place, place, table_rows

IN_PATHUM_THANI = Scope(provinces=(PATHUM_THANI,))
COMMODITIES = ("rice", "catfish", "banana_hom")

PRINTED: dict[tuple[str, ProductionItem], tuple[int, str, Place]] = {
    ("rice", ProductionItem.OUTPUT): (218_611, "ton", ("004", 186, "๒๑๘,๖๑๑ ตัน")),
    ("rice", ProductionItem.DEMAND_INSIDE): (196_750, "ton", ("004", 186, "๑๙๖,๗๕๐ ตัน")),
    ("rice", ProductionItem.DEMAND_OUTSIDE): (21_861, "ton", ("004", 186, "๒๑,๘๖๑ ตัน")),
    ("rice", ProductionItem.AREA): (251_351, "rai", ("004", 182, "๒๕๑,๓๕๑ ไร่")),
    ("rice", ProductionItem.YIELD): (702, "kilogram_per_rai", ("004", 186, "๗๐๒ กิโลกรัม/ไร่")),
    ("catfish", ProductionItem.OUTPUT): (14_410, "ton", ("004", 200, "๑๔,๔๑๐ ตัน")),
    ("catfish", ProductionItem.VALUE): (432_300_000, "baht", ("004", 200, "๔๓๒.๓๐ ล้านบาท")),
    ("catfish", ProductionItem.PRICE): (35, "baht_per_kilogram", ("004", 200, "๓๕ บาทต่อ กิโลกรัม")),
    ("banana_hom", ProductionItem.OUTPUT): (27_492, "ton", ("004", 218, "๒๗,๔๙๒ ตัน")),
    ("banana_hom", ProductionItem.DEMAND_INSIDE): (8_247, "ton", ("004", 218, "๘,๒๔๗ ตัน")),
    ("banana_hom", ProductionItem.DEMAND_OUTSIDE): (19_245, "ton", ("004", 218, "๑๙,๒๔๕ ตัน")),
    ("banana_hom", ProductionItem.AREA): (11_623, "rai", ("004", 218, "๑๑,๖๒๓ ไร่")),
    ("banana_hom", ProductionItem.YIELD): (2_365, "kilogram_per_rai", ("004", 218, "๒,๓๖๕ กิโลกรัม/ไร่")),
}


@pytest.fixture(scope="module")
def statistics(warehouse: Warehouse) -> list[ProductionRow]:
    return production.statistics(warehouse, IN_PATHUM_THANI, COMMODITIES)


@pytest.fixture(scope="module")
def checks(warehouse: Warehouse) -> dict[str, ProductionCheckRow]:
    return {row.commodity_code: row for row in production.checks(warehouse, IN_PATHUM_THANI, COMMODITIES)}


@pytest.mark.parametrize(("commodity", "item"), PRINTED)
def test_q23_printed_figures_with_their_passages(
    statistics: list[ProductionRow], commodity: str, item: ProductionItem
) -> None:
    (row,) = (
        row
        for row in statistics
        if (row.commodity_code, row.production_item, row.population) == (commodity, item, Population.WHOLE)
    )
    assert (row.value_min, row.unit_code, place(row)) == PRINTED[commodity, item]


def test_q23_rice_parts_agree_but_area_times_yield_does_not(checks: dict[str, ProductionCheckRow]) -> None:
    rice = checks["rice"]
    assert (rice.parts_ton, rice.parts_agree) == (218_611, True)
    assert rice.implied_output_ton == pytest.approx(176_448, abs=1)
    assert rice.output_agrees is False
    assert rice.output_ton == 218_611
    assert float(rice.inside_ton or 0) / float(rice.output_ton) == pytest.approx(0.900, abs=0.0005)


def test_q23_catfish_value_over_weight_is_not_the_printed_price(checks: dict[str, ProductionCheckRow]) -> None:
    catfish = checks["catfish"]
    assert catfish.implied_price_baht_per_kg == pytest.approx(30.0)
    assert catfish.price_baht_per_kg == 35
    assert catfish.implied_value_baht == pytest.approx(504_350_000)
    assert (catfish.value_baht, catfish.value_agrees) == (432_300_000, False)
    assert (catfish.parts_agree, catfish.output_agrees) == (None, None)


def test_q23_banana_agrees_within_rounding(checks: dict[str, ProductionCheckRow]) -> None:
    banana = checks["banana_hom"]
    assert banana.implied_output_ton == pytest.approx(27_488, abs=1)
    assert (banana.output_agrees, banana.parts_agree) == (True, True)
    assert float(banana.inside_ton or 0) / float(banana.output_ton) == pytest.approx(0.300, abs=0.0005)


def test_q23_parts_name_the_figure_that_contains_them(statistics: list[ProductionRow]) -> None:
    by_id = {row.production_statistic_id: row for row in statistics}
    parts = {
        (row.commodity_code, row.value_min): by_id[row.part_of].value_min
        for row in statistics
        if row.part_of is not None
    }
    assert parts == {
        ("rice", 34_282): 251_351,
        ("rice", 13_791): 251_351,
        ("rice", 196_750): 218_611,
        ("rice", 21_861): 218_611,
        ("banana_hom", 700): 11_623,
        ("banana_hom", 8_247): 27_492,
        ("banana_hom", 19_245): 27_492,
    }


def test_q23_the_measure_keeps_commodities_apart_and_counts_no_part(warehouse: Warehouse) -> None:
    output = comparison.values(warehouse, "output", IN_PATHUM_THANI)
    assert {row.definition_code: (row.exact_value, row.period_kind, row.period) for row in output} == {
        "rice": (218_611, "not_stated", "not_stated"),
        "catfish": (14_410, "years", "2562-2564"),
        "banana_hom": (27_492, "not_stated", "not_stated"),
    }
    area = comparison.values(warehouse, "production_area", IN_PATHUM_THANI)
    assert {row.definition_code: row.exact_value for row in area}["rice"] == 251_351


def test_q23_the_contradictions_are_flagged_open_with_both_values(warehouse: Warehouse) -> None:
    kinds = (FlagKind.AREA_YIELD_OUTPUT, FlagKind.VALUE_WEIGHT_PRICE)
    flags = [row for row in evidence.flags(warehouse, (FlagState.OPEN,)) if row.flag_kind in kinds]
    assert {(row.flag_kind, row.stated_value, row.unit_code, place(row)) for row in flags} == {
        (FlagKind.AREA_YIELD_OUTPUT, 218_611, "ton", ("004", 186, "๒๑๘,๖๑๑ ตัน")),
        (FlagKind.VALUE_WEIGHT_PRICE, 432_300_000, "baht", ("004", 200, "๔๓๒.๓๐ ล้านบาท")),
    }
    assert all(row.recomputed_value is not None for row in flags)


def test_q23_the_date_of_the_data_is_not_the_period_of_the_value(statistics: list[ProductionRow]) -> None:
    # read twice: line 186 closes with the month of the data, line 200 follows its figures with a span of years, and
    # line 218 says neither
    said = {(row.commodity_code, row.period_kind, row.period, row.as_of_th) for row in statistics}
    assert said == {
        ("rice", "not_stated", "not_stated", "มีนาคม 2564"),
        ("catfish", "years", "2562-2564", None),
        ("banana_hom", "not_stated", "not_stated", None),
    }


def test_a_dated_agreement_without_a_year_of_its_own_has_its_day(warehouse: Warehouse) -> None:
    (agreed,) = (
        row for row in production.market_links(warehouse, IN_PATHUM_THANI) if place(row) == ("004", 230, "๑,๐๐๐ ตัน")
    )
    found = facts.particulars(warehouse, "market_link", agreed.market_link_id)
    assert found is not None
    assert (found.period, found.day) == (NOT_STATED, date(2022, 2, 11))


def test_varieties_harvest_months_and_main_districts_are_data(statistics: list[ProductionRow]) -> None:
    # read twice: lines 186, 200 and 218
    said = {
        (row.commodity_code, row.production_item, row.variety_en, row.main_districts_en, row.harvest_first_month)
        for row in statistics
        if row.variety_en or row.main_districts_en or row.harvest_first_month
    }
    assert said == {
        ("rice", "yield", "RD41 · Hom Pathum", None, None),
        ("rice", "area", "Hom Pathum", None, None),
        ("rice", "output", None, None, "08"),
        ("catfish", "farms", None, "Lam Luk Ka · Nong Suea · Lat Lum Kaeo", None),
        ("banana_hom", "districts", None, "Nong Suea", None),
        ("banana_hom", "yield", "Hom Thong", None, None),
        ("banana_hom", "output", None, None, "01"),
    }


def test_what_was_sold_once_says_so(warehouse: Warehouse) -> None:
    sold = [row for row in production.market_links(warehouse, IN_PATHUM_THANI) if row.sale_times]
    assert [(row.sale_times, place(row)) for row in sold] == [(1, ("004", 258, "๔ สถานที่"))]


def test_each_office_that_a_passage_names_is_an_agency_of_the_market_link(warehouse: Warehouse) -> None:
    # read twice: mangoes sold with two further offices, an online group made by two
    places = {
        row.market_link_id: (row.source_line, row.as_printed) for row in production.market_links(warehouse, EVERYTHING)
    }
    named: dict[tuple[int, str], set[object]] = {}
    for row in table_rows(warehouse, "market_link_agency"):
        named.setdefault(places[str(row["market_link_id"])], set()).add(row["agency_code"])
    assert named[256, "๒๐,๐๐๐ ตัน"] == {"pracharath_company", "chamber", "commerce"}
    assert named[258, "กลุ่มFacebook"] == named[258, "๗๓๑ คน"] == {"chamber", "pracharath_company"}


def test_four_places_are_not_a_channel_beside_the_four_that_are_named(warehouse: Warehouse) -> None:
    # read twice: line 258 says four places and names three companies and an institute
    named = production.named_channels(production.market_links(warehouse, EVERYTHING))
    kinds = Counter(row.channel_kind for row in named)
    assert (len(named), kinds["company"], kinds["market"], kinds["online"]) == (59, 6, 7, 7)
    assert max(kinds.values()) == 7
