"""The official tier: all cells taken in, the national total to the satang, rates from both their parts."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from queries import comparison, evidence
from queries.breaks import breaks
from queries.comparability import Comparison, Verdict, compare
from queries.comparison import MeasureRow, ValueRow
from queries.warehouse import Warehouse
from schema.codes import PeriodKind, Tier, ValueState, ValueStatus
from schema.model import Rankability
from schema.period import Period
from schema.scope import EVERYTHING, Scope
from tests.golden.locators import BANGKOK, PATHUM_THANI, ROI_ET

YEAR_2567 = Scope(periods=(Period(PeriodKind.FISCAL_YEAR, "2567"),))
DEBT_2568 = Scope(periods=(Period(PeriodKind.SURVEY_YEAR, "2568"),))
CELLS = {
    "agricultural_holders": 77,
    "agricultural_holders_in_debt": 77,
    "farm_owner_household_income_month": 77,
    "gpp": 77,
    "gpp_agriculture_share_pct": 77,
    "gpp_per_person": 77,
    "household_debt": 231,
    "household_expenditure_month": 924,
    "household_income_month": 924,
    "households": 77,
    "households_in_debt_pct": 154,
    "otop_sales": 77,
    "otop_sales_month": 924,
    "pao_budget": 77,
    "pao_budget_agriculture": 77,
    "pao_budget_community_strengthening": 77,
    "population_nesdc": 77,
    "population_registered": 154,
    "surveyed_households": 77,
    "surveyed_persons": 77,
    "target_poor": 77,
    "target_poor_access": 77,
    "target_poor_education": 77,
    "target_poor_health": 77,
    "target_poor_income": 77,
    "target_poor_living": 77,
    "target_poor_rate_pct": 77,
    "tourism_receipts": 308,
    "tourism_receipts_foreign": 231,
    "tourism_receipts_thai": 231,
    "visits": 308,
}
"""How many cells of each indicator were taken from the given file; one that is added later is none of its concern."""
UNCERTAIN = {"11", "27", "90"}
NUMERATORS_PER_DENOMINATOR = {
    "otop_sales_per_person": Decimal(1),
    "household_debt_to_income": Decimal(1) / 12,
    "agricultural_holders_in_debt_pct": Decimal(100),
    "pao_budget_community_strengthening_per_person": Decimal(1),
    "pao_budget_agriculture_per_person": Decimal(1),
    "tourism_receipts_per_person": Decimal(1_000_000),
    "target_poor_per_surveyed_pct": Decimal(100),
}


@pytest.fixture(scope="module")
def measures(warehouse: Warehouse) -> dict[str, MeasureRow]:
    return {row.measure_code: row for row in comparison.measures(warehouse, (Tier.OFFICIAL,))}


@pytest.fixture(scope="module")
def cells(warehouse: Warehouse, measures: dict[str, MeasureRow]) -> dict[str, list[ValueRow]]:
    return {code: comparison.values(warehouse, code, EVERYTHING) for code in measures}


def read_off(cells: dict[str, list[ValueRow]], measures: dict[str, MeasureRow]) -> Iterator[ValueRow]:
    """The values that were taken from an agency's table; the derived ones are ours."""
    for code in CELLS:
        assert not measures[code].is_derived
        yield from cells[code]


def test_every_cell_is_in_the_snapshot(cells: dict[str, list[ValueRow]], measures: dict[str, MeasureRow]) -> None:
    rows = list(read_off(cells, measures))
    assert {code: len(cells[code]) for code in CELLS} == CELLS
    assert len(rows) == 6006
    assert sum(row.is_stated for row in rows) == 5968


def test_an_empty_cell_says_why_and_is_never_zero(
    cells: dict[str, list[ValueRow]], measures: dict[str, MeasureRow]
) -> None:
    empty = [row for row in read_off(cells, measures) if not row.is_stated]
    assert len(empty) == 38
    assert {row.value_state for row in empty} <= {ValueState.NO_REPORT, ValueState.NOT_APPLICABLE}
    assert {(row.value_min, row.value_max) for row in empty} == {(None, None)}


def test_otop_sales_of_76_provinces_to_the_satang(cells: dict[str, list[ValueRow]]) -> None:
    stated = [row for row in cells["otop_sales"] if row.exact_value is not None]
    assert len(stated) == 76
    assert sum(row.exact_value or 0 for row in stated) == Decimal("329066065059.13")


def test_bangkok_has_no_report_of_otop_sales(cells: dict[str, list[ValueRow]]) -> None:
    (bangkok,) = (row for row in cells["otop_sales"] if row.province_code == BANGKOK)
    assert (bangkok.value_min, bangkok.value_state) == (None, ValueState.NO_REPORT)


def test_twelve_months_add_up_to_the_year(cells: dict[str, list[ValueRow]]) -> None:
    months: dict[str, Decimal] = {}
    for row in cells["otop_sales_month"]:
        if row.exact_value is not None:
            months[row.province_code] = months.get(row.province_code, Decimal(0)) + row.exact_value
    years = {row.province_code: row.exact_value for row in cells["otop_sales"] if row.exact_value is not None}
    assert months == years


def test_a_series_breaks_where_its_source_or_its_way_of_reporting_changes(warehouse: Warehouse) -> None:
    found = {
        (code, row.period_before, row.period): (row.break_kind, len(row.provinces))
        for code in (*CELLS, *NUMERATORS_PER_DENOMINATOR)
        for row in breaks(warehouse, code)
    }
    assert found == {
        ("household_income_month", "2562", "2564"): ("source", 77),
        ("household_income_month", "2566", "2568"): ("source", 77),
        ("household_expenditure_month", "2563", "2564"): ("source", 77),
        ("household_expenditure_month", "2566", "2568"): ("source", 77),
        ("household_debt", "2566", "2568"): ("source", 77),
        ("household_debt_to_income", "2566", "2568"): ("source", 77),
        ("visits", "2562", "2566"): ("source", 77),
        ("tourism_receipts", "2562", "2566"): ("source", 77),
        ("otop_sales_month", "2567-03", "2567-04"): ("reporting", 16),
    }


def test_sixteen_provinces_jump_by_more_than_two_fifths_where_reporting_changes(
    warehouse: Warehouse, cells: dict[str, list[ValueRow]]
) -> None:
    months = {(row.province_code, row.period): row.exact_value for row in cells["otop_sales_month"]}
    (row,) = breaks(warehouse, "otop_sales_month")
    before, after = (
        {province: value for (province, month), value in months.items() if month == period and value is not None}
        for period in (row.period_before, row.period)
    )
    ratios = {province: after[province] / before[province] for province in before}
    assert set(row.provinces) == {code for code, ratio in ratios.items() if max(ratio, 1 / ratio) > Decimal("1.4")}
    assert set(row.provinces) >= {PATHUM_THANI, ROI_ET}


def test_provisional_and_revised_values_are_told_apart(cells: dict[str, list[ValueRow]]) -> None:
    found: dict[str, set[tuple[str, str]]] = {}
    for code, rows in cells.items():
        for row in rows:
            if row.value_status not in (None, ValueStatus.AS_PUBLISHED):
                found.setdefault(str(row.value_status), set()).add((code, row.period))
    tourism = ("tourism_receipts", "tourism_receipts_foreign", "tourism_receipts_thai", "visits")
    output = ("gpp", "gpp_per_person", "gpp_agriculture_share_pct")
    assert found == {
        "provisional": {(code, "2568") for code in tourism} | {(code, "2567") for code in output},
        "revised": {(code, year) for code in tourism for year in ("2566", "2567")}
        | {("tourism_receipts_per_person", "2567")},
    }
    assert all((row.value_status is None) is not row.is_stated for rows in cells.values() for row in rows)


def test_every_declared_rate_is_checked_here(measures: dict[str, MeasureRow]) -> None:
    assert {code for code, row in measures.items() if row.is_derived} == set(NUMERATORS_PER_DENOMINATOR)


@pytest.mark.parametrize("code", NUMERATORS_PER_DENOMINATOR)
def test_a_derived_rate_is_its_numerator_over_its_denominator_of_the_same_year(
    code: str, cells: dict[str, list[ValueRow]], measures: dict[str, MeasureRow]
) -> None:
    def parts_of(part: str | None) -> dict[tuple[str, str], ValueRow]:
        return {(row.province_code, row.period): row for row in cells[part or ""]}

    numerators, denominators = parts_of(measures[code].numerator_code), parts_of(measures[code].denominator_code)
    stated = [row for row in cells[code] if row.is_stated]
    assert len(stated) >= 69
    for row in stated:
        place = (row.province_code, row.period)
        above, below = numerators[place].exact_value, denominators[place].exact_value
        assert above is not None
        assert below is not None
        assert (row.numerator_value, row.denominator_value) == (above, below)
        expected = above * NUMERATORS_PER_DENOMINATOR[code] / below
        assert row.exact_value is not None
        assert abs(row.exact_value - expected) <= Decimal("0.000001")


@pytest.mark.parametrize("code", NUMERATORS_PER_DENOMINATOR)
def test_a_rate_has_no_number_where_a_part_has_none(
    code: str, cells: dict[str, list[ValueRow]], measures: dict[str, MeasureRow]
) -> None:
    for part in (measures[code].numerator_code, measures[code].denominator_code):
        missing = {(row.province_code, row.period) for row in cells[part or ""] if not row.is_stated}
        assert not {(row.province_code, row.period) for row in cells[code] if row.is_stated} & missing


def test_the_printed_poverty_rate_agrees_with_the_recomputed_one(cells: dict[str, list[ValueRow]]) -> None:
    printed = {row.province_code: row.exact_value for row in cells["target_poor_rate_pct"]}
    for row in cells["target_poor_per_surveyed_pct"]:
        if row.exact_value is not None:
            assert abs(row.exact_value - (printed[row.province_code] or 0)) <= Decimal("0.0051")


def test_a_rate_opens_both_cells_with_agency_and_stored_copy(warehouse: Warehouse) -> None:
    (value,) = comparison.values(warehouse, "otop_sales_per_person", Scope(provinces=(ROI_ET,)))
    numerator, denominator = evidence.of_official_value(warehouse, "otop_sales_per_person", value)
    assert (numerator.indicator_code, numerator.value) == ("otop_sales", 6_546_951_468)
    assert (denominator.indicator_code, denominator.value_as_printed) == ("population_nesdc", "1032228.7875")
    assert (numerator.period, denominator.period) == ("2567", "2567")
    assert all(row.agency_address and row.stored_copy and row.publisher_th for row in (numerator, denominator))


@pytest.fixture(scope="module")
def debt(warehouse: Warehouse, measures: dict[str, MeasureRow]) -> Comparison:
    return compare(measures["household_debt"], comparison.values(warehouse, "household_debt", DEBT_2568))


def test_cells_of_low_confidence_are_shown_and_left_out_of_the_comparison(debt: Comparison) -> None:
    assert {row.province_code for row in debt.uncertain} == UNCERTAIN
    assert not UNCERTAIN & {row.province_code for row in debt.compared}
    assert all(row.is_stated for row in debt.uncertain)
    assert len(debt.compared) == 74


def test_the_rate_of_an_uncertain_cell_is_uncertain_too(warehouse: Warehouse, measures: dict[str, MeasureRow]) -> None:
    rows = comparison.values(warehouse, "household_debt_to_income", DEBT_2568)
    judged = compare(measures["household_debt_to_income"], rows)
    assert {row.province_code for row in judged.uncertain} == UNCERTAIN


def test_a_sample_survey_gives_bands_and_no_places(debt: Comparison, measures: dict[str, MeasureRow]) -> None:
    assert measures["household_debt"].rankability == Rankability.BANDS
    assert debt.verdict is Verdict.BANDS_ONLY
    assert not debt.is_ranked


def test_otop_sales_of_one_year_are_ranked_and_bangkok_has_no_place(
    warehouse: Warehouse, measures: dict[str, MeasureRow]
) -> None:
    judged = compare(measures["otop_sales"], comparison.values(warehouse, "otop_sales", YEAR_2567))
    assert (judged.verdict, judged.is_ranked) == (Verdict.COMPARABLE, True)
    assert [row.province_code for row in judged.absent] == [BANGKOK]
    assert len(judged.compared) == 76


def test_months_are_never_ranked(warehouse: Warehouse, measures: dict[str, MeasureRow]) -> None:
    scope = Scope(periods=(Period(PeriodKind.MONTH, "2567-03"),))
    judged = compare(measures["otop_sales_month"], comparison.values(warehouse, "otop_sales_month", scope))
    assert (judged.verdict, judged.is_ranked) == (Verdict.NOT_COMPARABLE, False)
