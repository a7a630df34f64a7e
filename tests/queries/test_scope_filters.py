"""What a scope means to every query that takes one: None is all, an empty tuple is none, and no filter is ignored."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from queries import (
    activities,
    budgets,
    certifications,
    companies,
    comparison,
    coverage,
    meetings,
    production,
    target_groups,
)
from queries.warehouse import Warehouse
from schema.codes import PeriodKind
from schema.period import NOT_STATED, Period
from schema.scope import EVERYTHING, Scope

Ask = Callable[[Warehouse, Scope], Sequence[Any]]


def values(warehouse: Warehouse, scope: Scope) -> Sequence[Any]:
    return comparison.values(warehouse, "budget_received", scope)


def split_values(warehouse: Warehouse, scope: Scope) -> Sequence[Any]:
    return comparison.values_by_work_group(warehouse, "budget_received", scope)


BY_PROVINCE: list[Ask] = [
    activities.activities,
    activities.by_gear,
    budgets.lines,
    budgets.by_stage,
    budgets.not_known_received,
    certifications.counts,
    certifications.rates,
    companies.companies,
    coverage.cells,
    coverage.provinces,
    coverage.reporting_rates,
    meetings.attendance_by_sector,
    meetings.meetings,
    meetings.resolutions,
    production.checks,
    production.market_links,
    production.statistics,
    target_groups.counts,
    target_groups.mentions,
    target_groups.named,
    values,
    split_values,
]
BY_WORK_GROUP: list[Ask] = [
    activities.activities,
    activities.by_gear,
    budgets.lines,
    budgets.by_stage,
    certifications.counts,
    certifications.rates,
    target_groups.counts,
    target_groups.mentions,
    target_groups.named,
    split_values,
]
BY_PERIOD: list[Ask] = [
    activities.activities,
    activities.by_gear,
    budgets.lines,
    budgets.by_stage,
    certifications.counts,
    certifications.rates,
    meetings.attendance_by_sector,
    meetings.meetings,
    meetings.resolutions,
    target_groups.counts,
    values,
]
NEVER = Period(PeriodKind.FISCAL_YEAR, "2555")


def name(ask: Ask) -> str:
    return f"{ask.__module__}.{ask.__name__}"


@pytest.mark.parametrize("ask", BY_PROVINCE, ids=name)
def test_no_filter_gives_rows(warehouse: Warehouse, ask: Ask) -> None:
    assert ask(warehouse, EVERYTHING)


@pytest.mark.parametrize("ask", BY_PROVINCE, ids=name)
def test_an_empty_tuple_of_provinces_gives_none(warehouse: Warehouse, ask: Ask) -> None:
    assert list(ask(warehouse, Scope(provinces=()))) == []


@pytest.mark.parametrize("ask", BY_PROVINCE, ids=name)
def test_an_unknown_province_gives_none(warehouse: Warehouse, ask: Ask) -> None:
    assert list(ask(warehouse, Scope(provinces=("00",)))) == []


@pytest.mark.parametrize("ask", BY_PROVINCE, ids=name)
def test_rows_of_other_provinces_stay_out(warehouse: Warehouse, ask: Ask) -> None:
    rows = ask(warehouse, Scope(provinces=("13",)))
    assert {getattr(row, "province_code", "13") for row in rows} <= {"13"}


@pytest.mark.parametrize("ask", BY_WORK_GROUP, ids=name)
def test_a_filter_of_work_groups_is_heard(warehouse: Warehouse, ask: Ask) -> None:
    assert list(ask(warehouse, Scope(work_groups=()))) == []
    rows = ask(warehouse, Scope(work_groups=("processing",)))
    assert {getattr(row, "work_group_code", "processing") for row in rows} <= {"processing"}


@pytest.mark.parametrize("ask", BY_PERIOD, ids=name)
def test_a_filter_of_periods_is_heard(warehouse: Warehouse, ask: Ask) -> None:
    assert list(ask(warehouse, Scope(periods=()))) == []
    assert list(ask(warehouse, Scope(periods=(NEVER,)))) == []


@pytest.mark.parametrize("ask", [budgets.lines, activities.activities, certifications.counts], ids=name)
def test_a_year_that_is_not_stated_can_be_asked_for(warehouse: Warehouse, ask: Ask) -> None:
    rows = ask(warehouse, Scope(periods=(NOT_STATED,)))
    assert rows
    assert {row.fiscal_year_be for row in rows} == {None}


@pytest.mark.parametrize("ask", BY_PROVINCE, ids=name)
def test_filters_of_a_scope_narrow_together(warehouse: Warehouse, ask: Ask) -> None:
    wide = Scope(provinces=("13", "15"))
    narrow = replace(wide, work_groups=("agriculture",), periods=(NOT_STATED,))
    assert len(ask(warehouse, narrow)) <= len(ask(warehouse, wide)) <= len(ask(warehouse, EVERYTHING))


def test_one_code_list_filters_measures_by_tier(warehouse: Warehouse) -> None:
    assert comparison.measures(warehouse, ()) == []
    tiers = {row.tier for row in comparison.measures(warehouse)}
    assert tiers == {"committee", "official"}


def test_all_work_groups_together_are_not_a_split(warehouse: Warehouse) -> None:
    rows = comparison.values_by_work_group(warehouse, "target_groups_stated", EVERYTHING)
    assert "all" not in {row.work_group_code for row in rows}
    whole = comparison.values(warehouse, "target_groups_stated", Scope(work_groups=("processing",)))
    assert {row.work_group_code for row in whole} == {"all"}
