"""Q8: how much was asked for and is not known to be received; a request without a sum is not a request of zero."""

import pytest

from queries import budgets, comparison, evidence
from queries.budgets import BudgetLineRow
from queries.warehouse import Warehouse
from schema.codes import BudgetStage, PeriodKind
from schema.period import Period
from schema.scope import EVERYTHING, Scope
from tests.golden.locators import PATHUM_THANI, place, table_rows


@pytest.fixture(scope="module")
def asked(warehouse: Warehouse) -> list[BudgetLineRow]:
    return budgets.not_known_received(warehouse, EVERYTHING)


def test_q8_the_stated_sum(asked: list[BudgetLineRow]) -> None:
    assert sum(row.amount_baht for row in asked if row.amount_baht is not None) == 3_726_000


def test_q8_each_line_with_its_stage_year_and_passage(asked: list[BudgetLineRow]) -> None:
    stated = [row for row in asked if row.amount_baht is not None]
    assert {(row.budget_stage, row.fiscal_year_be, row.amount_baht, place(row)) for row in stated} == {
        (BudgetStage.REQUESTED, 2564, 826_000, ("004", 158, "๘๒๖,๐๐๐ บาท")),
        (BudgetStage.PROPOSED, 2566, 2_900_000, ("004", 125, "๒,๙๐๐,๐๐๐ บาท")),
    }


def test_q8_two_requests_state_no_sum_and_stay_in_the_list(asked: list[BudgetLineRow]) -> None:
    without = [row for row in asked if row.amount_baht is None]
    assert {(row.funder_agency_code, row.fiscal_year_be, *place(row)[:2]) for row in without} == {
        ("central_fund", 2565, "004", 160),
        ("industrial_estate", None, "004", 270),
    }
    assert {row.qualifier for row in without} == {None}


def test_q8_nothing_that_was_asked_for_counts_as_received(warehouse: Warehouse, asked: list[BudgetLineRow]) -> None:
    received = budgets.lines(warehouse, EVERYTHING, (BudgetStage.RECEIVED,))
    assert not {row.budget_line_id for row in received} & {row.budget_line_id for row in asked}
    assert {row.amount_baht for row in received} == {680_620, 12_000_000, 217_000, None}


def test_q8_no_approval_is_stated_anywhere(warehouse: Warehouse) -> None:
    assert budgets.lines(warehouse, EVERYTHING, (BudgetStage.APPROVED,)) == []
    assert "budget_approved" not in {row.measure_code for row in comparison.measures(warehouse)}


def test_q8_a_year_with_requests_but_no_sum_is_missing_not_zero(warehouse: Warehouse) -> None:
    rows = {
        row.period: (row.amount_baht, row.line_count, row.stated_count)
        for row in budgets.by_stage(warehouse, EVERYTHING)
        if row.budget_stage == BudgetStage.REQUESTED
    }
    assert rows == {"2564": (826_000, 1, 1), "2565": (None, 1, 0), "not_stated": (None, 1, 0)}


def test_q8_the_value_of_such_a_year_says_why_and_shows_the_passage(warehouse: Warehouse) -> None:
    scope = Scope(provinces=(PATHUM_THANI,), periods=(Period(PeriodKind.FISCAL_YEAR, "2565"),))
    (value,) = comparison.values(warehouse, "budget_requested", scope)
    assert (value.exact_value, value.is_stated, value.value_state) == (None, False, "without_number")
    (row,) = evidence.of_value(warehouse, "budget_requested", value)
    assert (row.is_counted, row.exclusion_reason, place(row)[:2]) == (False, "no_number", ("004", 160))


def test_a_named_funder_is_data(warehouse: Warehouse) -> None:
    # read twice: 000 line 13, 004 line 270
    rows = table_rows(warehouse, "budget_line")
    assert {row["budget_line_id"]: row["funder_en"] for row in rows if row["funder_en"]} == {
        "000-budget-001": "Upper Central cluster",
        "004-budget-006": "Bang Kadi industrial estate",
        "004-budget-007": "Sony Co., Ltd.",
    }
