"""Q12 and Q13: certifications by status and unit; units never meet in one total."""

from collections.abc import Iterable
from decimal import Decimal

import pytest

from queries import certifications, comparison
from queries.certifications import CertificationRow
from queries.comparability import Condition, Verdict, compare
from queries.warehouse import Warehouse
from schema.codes import CertificationStatus
from schema.scope import EVERYTHING, Scope
from tests.golden.locators import ANG_THONG, PATHUM_THANI, Place, place, table_rows

COMMUNITY_PRODUCT = "tcps"
GAP = ("gap_rice", "gap_fish", "gap_crop")
CERTIFIED = (CertificationStatus.CERTIFIED,)
IN_ANG_THONG, IN_PATHUM_THANI = Scope(provinces=(ANG_THONG,)), Scope(provinces=(PATHUM_THANI,))


@pytest.fixture(scope="module")
def products(warehouse: Warehouse) -> list[CertificationRow]:
    return certifications.counts(warehouse, IN_ANG_THONG, (COMMUNITY_PRODUCT,))


@pytest.fixture(scope="module")
def gap(warehouse: Warehouse) -> list[CertificationRow]:
    return certifications.counts(warehouse, IN_PATHUM_THANI, GAP, CERTIFIED)


def by_status(rows: Iterable[CertificationRow]) -> dict[str, tuple[Decimal | None, str | None, Place]]:
    return {row.certification_status: (row.value_min, row.unit_code, place(row)) for row in rows}


def test_q12_products_by_status_with_their_passages(products: list[CertificationRow]) -> None:
    assert by_status(products) == {
        "certified": (9, "product", ("000", 16, "9 ผลิตภัณฑ์")),
        "rejected": (1, "product", ("000", 16, "1 ผลิตภัณฑ์")),
        "pending": (20, "product", ("000", 16, "20 ผลิตภัณฑ์")),
    }
    assert {row.fiscal_year_be for row in products} == {None}


def test_q12_the_pass_rate_is_of_decided_cases_and_pending_is_no_failure(warehouse: Warehouse) -> None:
    (rate,) = certifications.rates(warehouse, IN_ANG_THONG)
    assert (rate.standard_code, rate.unit_code) == (COMMUNITY_PRODUCT, "product")
    assert (rate.certified, rate.rejected, rate.pending, rate.decided) == (9, 1, 20, 10)
    assert rate.pass_rate == pytest.approx(0.9)
    assert rate.certified_share == pytest.approx(0.3)


def test_q12_the_certified_value_is_nine_not_ten_thirteen_or_thirty(warehouse: Warehouse) -> None:
    values = [
        row
        for row in comparison.values(warehouse, "certified", IN_ANG_THONG)
        if row.definition_code == COMMUNITY_PRODUCT
    ]
    assert [(row.unit_code, row.exact_value) for row in values] == [("product", 9)]


def test_q13_certified_counts_by_unit_with_their_passages(gap: list[CertificationRow]) -> None:
    assert {(row.standard_code, row.unit_code, row.value_min, place(row)) for row in gap} == {
        ("gap_rice", "group", 8, ("004", 188, "๘ กลุ่ม")),
        ("gap_rice", "person", 250, ("004", 188, "๒๕๐ ราย")),
        ("gap_rice", "rai", 6636, ("004", 188, "๖,๖๓๖ ไร่")),
        ("gap_fish", "farm", 155, ("004", 204, "๑๕๕ ฟาร์ม")),
        ("gap_crop", "person", 58, ("004", 222, "๕๘ ราย")),
    }


def test_q13_farmers_of_rice_and_banana_overlap_so_their_sum_is_an_upper_bound(gap: list[CertificationRow]) -> None:
    farmers = {row.certification_id: row for row in gap if row.unit_code == "person"}
    assert sum(row.value_min or 0 for row in farmers.values()) == 308
    for row in farmers.values():
        others = set(farmers) - {row.certification_id}
        assert others & set((row.overlaps or "").split("|"))


def test_q13_no_value_of_the_comparison_mixes_units(warehouse: Warehouse) -> None:
    values = comparison.values(warehouse, "certified", IN_PATHUM_THANI)
    found = {(row.definition_code, row.unit_code): row.exact_value for row in values if row.definition_code in GAP}
    assert found == {
        ("gap_rice", "group"): 8,
        ("gap_rice", "person"): 250,
        ("gap_rice", "rai"): 6636,
        ("gap_fish", "farm"): 155,
        ("gap_crop", "person"): 58,
    }
    assert 7107 not in {row.exact_value for row in values}


def test_q13_the_gate_names_both_what_is_certified_and_the_unit(warehouse: Warehouse) -> None:
    measure = next(row for row in comparison.measures(warehouse) if row.measure_code == "certified")
    judged = compare(measure, comparison.values(warehouse, "certified", EVERYTHING))
    assert judged.verdict is Verdict.NOT_COMPARABLE
    assert {Condition.DEFINITION, Condition.UNIT} <= set(judged.failing)


def test_q13_groups_that_sell_are_no_certification(warehouse: Warehouse) -> None:
    rows = certifications.counts(warehouse, IN_PATHUM_THANI, GAP)
    assert ("004", 192, "๑๓ กลุ่ม") not in {place(row) for row in rows}


def test_each_office_that_a_passage_names_is_an_agency_of_the_certification(warehouse: Warehouse) -> None:
    # read twice: 004 lines 188, 204 and 222 name a research centre and an office each
    lines = {row["certification_id"]: row["source_line"] for row in table_rows(warehouse, "certification")}
    named: dict[object, set[object]] = {}
    for row in table_rows(warehouse, "certification_agency"):
        named.setdefault(lines[row["certification_id"]], set()).add(row["agency_code"])
    assert {line: named[line] for line in (188, 204, 222)} == {
        188: {"rice_research_centre", "agriculture_extension"},
        204: {"fisheries", "freshwater_research_centre"},
        222: {"agriculture_extension", "agriculture_research_centre"},
    }
