"""Queries that do more than filter, on rows that stand beside what is expected of them."""

# whole numbers are compared with decimals as they are read

from datetime import date

import pytest

from queries import (
    activities,
    budgets,
    certifications,
    meetings,
    production,
)
from schema.scope import EVERYTHING
from tests.inline_rows import Given, Row


def outcome(status: str, count: int | None, unit: str = "product", year: str = "2564", upper: int | None = None) -> Row:
    is_exact = upper is None or upper == count
    return {
        "province_code": "15",
        "standard_code": "tcps",
        "unit_code": unit,
        "certification_status": status,
        "period_kind": "fiscal_year",
        "period": year,
        "value_min": count,
        "value_max": count if upper is None else upper,
        "qualifier": None if count is None else "exact" if is_exact else "range",
    }


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("certified", 9), ("rejected", 1), ("pending", 20)], [(10, 0.9, 0.3)]),
        ([("certified", 9), ("rejected", 1)], [(10, 0.9, None)]),
        ([("certified", 9), ("rejected", 1), ("pending", None)], [(10, 0.9, None)]),
        ([("certified", 0), ("rejected", 0), ("pending", 5)], [(0, None, 0.0)]),
        ([("certified", 9), ("pending", 20)], []),
        ([("rejected", 1)], []),
    ],
)
def test_a_pass_rate_needs_both_outcomes_and_never_guesses_what_is_pending(
    given: Given, rows: list[tuple[str, int | None]], expected: list[tuple[int, float | None, float | None]]
) -> None:
    warehouse = given({"certification_summary": [outcome(*row) for row in rows]})
    found = certifications.rates(warehouse, EVERYTHING)
    assert [(row.decided, row.pass_rate, row.certified_share) for row in found] == expected


def test_outcomes_of_two_units_make_two_rates(given: Given) -> None:
    rows = [
        outcome("certified", 9),
        outcome("rejected", 1),
        outcome("certified", 1, "farm"),
        outcome("rejected", 1, "farm"),
    ]
    found = certifications.rates(given({"certification_summary": rows}), EVERYTHING)
    assert {row.unit_code: row.pass_rate for row in found} == {"product": 0.9, "farm": 0.5}


def test_outcomes_of_two_years_make_two_rates(given: Given) -> None:
    rows = [
        outcome("certified", 9),
        outcome("rejected", 1),
        outcome("certified", 1, year="2565"),
        outcome("rejected", 1, year="2565"),
        outcome("certified", 5, year="2566"),
    ]
    found = certifications.rates(given({"certification_summary": rows}), EVERYTHING)
    assert {(row.period_kind, row.period): row.pass_rate for row in found} == {
        ("fiscal_year", "2564"): 0.9,
        ("fiscal_year", "2565"): 0.5,
    }


def test_a_bound_is_neither_numerator_nor_denominator_of_a_rate(given: Given) -> None:
    decided = [outcome("certified", 9), outcome("rejected", 1)]
    loose = outcome("pending", 20, upper=30)
    (found,) = certifications.rates(given({"certification_summary": [*decided, loose]}), EVERYTHING)
    assert (found.pass_rate, found.pending, found.certified_share) == (0.9, None, None)
    for status in ("certified", "rejected"):
        rows = [*decided, outcome(status, 3, upper=4)]
        assert certifications.rates(given({"certification_summary": rows}), EVERYTHING) == []


def money(stage: str, amount: int | None, rows: int = 1, stated: int = 1, year: str = "2564") -> Row:
    return {
        "province_code": "13",
        "budget_stage": stage,
        "period_kind": "fiscal_year",
        "period": year,
        "value_min": amount,
        "row_count": rows,
        "stated_count": stated,
    }


def test_sums_of_a_stage_stand_beside_how_many_lines_stated_one(given: Given) -> None:
    rows = [
        money("requested", 100),
        money("requested", None, 2, 0),
        money("received", 7),
        money("requested", None, 1, 0, "2565"),
    ]
    found = budgets.by_stage(given({"budget_summary": rows}), EVERYTHING)
    assert {(row.budget_stage, row.period): (row.amount_baht, row.line_count, row.stated_count) for row in found} == {
        ("received", "2564"): (7, 1, 1),
        ("requested", "2564"): (100, 3, 1),
        ("requested", "2565"): (None, 1, 0),
    }


def doing(identity: str, minimum: int | None, maximum: int | None, unit: str = "person", state: str = "done") -> Row:
    return {
        "activity_id": identity,
        "province_code": "13",
        "activity_state": state,
        "work_group_code": "processing",
        "value_min": minimum,
        "value_max": maximum,
        "unit_code": unit,
    }


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([doing("a", 30, 30), doing("b", 20, 20)], (2, 50, 50, 2)),
        ([doing("a", 30, 30), doing("b", 4, 4, "product")], (2, 30, 30, 1)),
        ([doing("a", 30, 30), doing("b", 9, 9, state="planned")], (2, 30, 30, 1)),
        ([doing("a", 30, 30), doing("b", 9, 9, state="not_stated")], (2, 39, 39, 2)),
        ([doing("a", 30, 50), doing("b", 500, None)], (2, 530, None, 2)),
        ([doing("a", None, None)], (1, None, None, 0)),
    ],
)
def test_participants_of_a_gear_are_persons_who_came_and_an_open_bound_stays_open(
    given: Given, rows: list[Row], expected: tuple[int, int | None, int | None, int]
) -> None:
    gears = [{"activity_id": row["activity_id"], "gear_code": "knowledge", "gear_basis": "stated"} for row in rows]
    (found,) = activities.by_gear(given({"activity": rows, "activity_gear": gears}), EVERYTHING)
    assert (found.activity_count, found.participants_min, found.participants_max, found.stated_count) == expected


def test_an_activity_of_two_gears_counts_under_both_and_lists_both(given: Given) -> None:
    gears = [{"activity_id": "a", "gear_code": gear, "gear_basis": "inferred"} for gear in ("marketing", "knowledge")]
    warehouse = given({"activity": [doing("a", 30, 30)], "activity_gear": gears})
    assert [row.gear_code for row in activities.by_gear(warehouse, EVERYTHING)] == ["knowledge", "marketing"]
    (row,) = activities.activities(warehouse, EVERYTHING)
    assert (row.gear_codes, row.agency_codes) == (["knowledge", "marketing"], [])


def seat(part: str, sector: str | None, *, present: bool = True, substitute: bool = False) -> Row:
    return {
        "meeting_id": "m",
        "attendance_part": part,
        "sector_code": sector,
        "is_present": present,
        "is_substitute": substitute,
    }


def test_every_sector_of_a_listed_meeting_is_seen_and_head_counts_are_no_seats(given: Given) -> None:
    warehouse = given(
        {
            "sector": [{"sector_code": "government", "position": 1}, {"sector_code": "people", "position": 2}],
            "meeting": [{"meeting_id": "m", "province_code": "13"}],
            "attendance": [
                seat("member", "government", substitute=True),
                seat("member", "government"),
                seat("member", "people", present=False, substitute=True),
                seat("stated_total", None),
            ],
        }
    )
    found = meetings.attendance_by_sector(warehouse, EVERYTHING)
    assert [(row.sector_code, row.present_count, row.absent_count, row.substitute_count) for row in found] == [
        ("government", 2, 0, 1),
        ("people", 0, 1, 0),
    ]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([(1, 1, "exact", "member", True), (1, 1, "exact", "other", True)], ("listed", 2, 2, "exact")),
        ([(1, 1, "exact", "member", True), (1, 1, "exact", "member", False)], ("listed", 1, 1, "exact")),
        ([(500, None, "over", "stated_total", True)], ("stated_total", 500, None, "over")),
        ([(80, 80, "about", "stated_total", True)], ("stated_total", 80, 80, "about")),
        (
            [(1, 1, "exact", "member", True), (30, 30, "exact", "stated_total", True)],
            ("listed", 1, 1, "exact"),
        ),
        ([], (None, None, None, None)),
    ],
)
def test_presence_of_a_meeting_is_its_list_or_its_head_count_and_never_both(
    given: Given, counts: list[tuple[object, ...]], expected: tuple[object, ...]
) -> None:
    names = ("value_min", "value_max", "qualifier", "attendance_part", "is_present")
    rows = [{"meeting_id": "m", **dict(zip(names, cells, strict=True))} for cells in counts]
    (found,) = meetings.meetings(given({"meeting": [{"meeting_id": "m"}], "attendance": rows}), EVERYTHING)
    assert (found.present_basis, found.present_min, found.present_max, found.present_qualifier) == expected
    assert (found.resolution_count, found.assigned_count) == (None, None)


def test_meetings_stand_latest_first_and_those_without_a_day_last(given: Given) -> None:
    days = {"a": None, "b": date(2021, 1, 1), "c": date(2022, 1, 1)}
    warehouse = given({"meeting": [{"meeting_id": name, "start_date": day} for name, day in days.items()]})
    assert [row.meeting_id for row in meetings.meetings(warehouse, EVERYTHING)] == ["c", "b", "a"]


def figure(item: str, amount: int, unit: str, population: str = "whole", month: str = "2564-03") -> Row:
    return {
        "province_code": "13",
        "commodity_code": "rice",
        "production_item": item,
        "value_min": amount,
        "unit_code": unit,
        "population": population,
        "period_kind": "month",
        "period": month,
    }


def test_a_check_of_production_takes_the_whole_commodity_and_prices_by_weight(given: Given) -> None:
    rows = [
        figure("output", 1000, "ton"),
        figure("area", 2000, "rai"),
        figure("area", 5, "rai", "large_plot"),
        figure("yield", 500, "kilogram_per_rai"),
        figure("price", 40, "baht_per_hand"),
        figure("value", 9, "baht"),
    ]
    (found,) = production.checks(given({"production_statistic": rows}), EVERYTHING)
    assert (found.implied_output_ton, found.output_agrees) == (1000, True)
    assert (found.price_baht_per_kg, found.implied_value_baht, found.value_agrees) == (None, None, None)
    assert (found.parts_ton, found.parts_agree) == (None, None)


def test_a_check_of_production_never_takes_figures_of_two_periods_together(given: Given) -> None:
    rows = [
        figure("output", 1000, "ton"),
        figure("area", 2000, "rai"),
        figure("yield", 500, "kilogram_per_rai", month="2565-03"),
        figure("output", 10, "ton", month="2565-03"),
    ]
    found = production.checks(given({"production_statistic": rows}), EVERYTHING)
    assert [(row.period, row.output_ton, row.implied_output_ton) for row in found] == [
        ("2564-03", 1000, None),
        ("2565-03", 10, None),
    ]


@pytest.mark.parametrize(("printed", "agrees"), [(1000, True), (1009, True), (1020, False), (990, False)])
def test_figures_agree_within_one_part_in_a_hundred(given: Given, printed: int, *, agrees: bool) -> None:
    rows = [figure("output", printed, "ton"), figure("area", 2000, "rai"), figure("yield", 500, "kilogram_per_rai")]
    (found,) = production.checks(given({"production_statistic": rows}), EVERYTHING)
    assert found.output_agrees is agrees
