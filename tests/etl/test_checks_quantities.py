"""Quantities and sums of money: their bounds, their units, and what an absent number may not be."""

import duckdb
import pytest

from tests.etl.check_cases import Cases, judge


def quantity(identity: str, lower: int | None, upper: int | None, qualifier: str | None, unit: str | None) -> dict:
    return {
        "certification_id": identity,
        "value_min": lower,
        "value_max": upper,
        "qualifier": qualifier,
        "unit_code": unit,
    }


def line(identity: str, stage: str, amount: int | None, qualifier: str | None) -> dict:
    return {"budget_line_id": identity, "budget_stage": stage, "amount_baht": amount, "qualifier": qualifier}


def seat(meeting: str, *, present: bool = True) -> dict:
    return {"meeting_id": meeting, "attendance_part": "member", "is_present": present, "value_min": 1, "value_max": 1}


def head_count(meeting: str, lower: int | None, upper: int | None, qualifier: str) -> dict:
    return {
        "attendance_id": f"{meeting}-stated",
        "meeting_id": meeting,
        "attendance_part": "stated_total",
        "is_present": True,
        "value_min": lower,
        "value_max": upper,
        "qualifier": qualifier,
    }


CASES: Cases = {
    "quantity_bounds": (
        {
            "certification": [
                quantity("good-exact", 5, 5, "exact", "farm"),
                quantity("good-over", 5, None, "over", "farm"),
                quantity("good-cap", None, 5, "up_to", "farm"),
                quantity("good-range", 3, 5, "range", "farm"),
                quantity("good-empty", None, None, None, None),
                quantity("bad-order", 9, 5, "range", "farm"),
                quantity("bad-exact", 5, None, "exact", "farm"),
                quantity("bad-about", 5, 6, "about", "farm"),
                quantity("bad-over", 5, 5, "over", "farm"),
                quantity("bad-at-least", 5, 6, "at_least", "farm"),
                quantity("bad-cap", 1, 5, "up_to", "farm"),
                quantity("bad-negative", -5, -5, "exact", "farm"),
            ]
        },
        {"bad-order", "bad-exact", "bad-about", "bad-over", "bad-at-least", "bad-cap", "bad-negative"},
    ),
    "quantity_complete": (
        {
            "certification": [
                quantity("good", 5, 5, "exact", "farm"),
                quantity("good-zero", 0, 0, "exact", "farm"),
                quantity("good-empty", None, None, None, None),
                quantity("no-unit", 5, 5, "exact", None),
                quantity("no-qualifier", 5, 5, None, "farm"),
                quantity("only-unit", None, None, None, "farm"),
                quantity("only-qualifier", None, None, "exact", None),
            ]
        },
        {"no-unit", "no-qualifier", "only-unit", "only-qualifier"},
    ),
    "amount_qualifier": (
        {
            "budget_line": [
                line("good", "requested", 5, "exact"),
                line("good-empty", "requested", None, None),
                line("no-qualifier", "received", 5, None),
                line("no-amount", "received", None, "exact"),
            ]
        },
        {"no-qualifier", "no-amount"},
    ),
    "request_of_zero": (
        {
            "budget_line": [
                line("good", "requested", None, None),
                line("zero", "requested", 0, "exact"),
                line("zero-proposed", "proposed", 0, "exact"),
            ]
        },
        {"zero", "zero-proposed"},
    ),
    "attendance_stated_listed": (
        {
            "attendance": [
                *(seat(meeting) for meeting in ("a", "b", "c", "d", "e", "f", "g", "h") for _ in range(20)),
                *(seat(meeting, present=False) for meeting in ("a", "b")),
                head_count("a", 20, 20, "exact"),
                head_count("b", 21, 21, "exact"),
                head_count("c", 22, 22, "about"),
                head_count("d", 30, 30, "about"),
                head_count("e", 20, None, "at_least"),
                head_count("f", 20, None, "over"),
                head_count("g", None, 19, "up_to"),
                head_count("h", 500, None, "over"),
                head_count("no-list", 500, None, "over"),
            ],
            "quality_flag": [{"subject_table": "attendance", "subject_id": "h-stated"}],
        },
        {"b-stated", "d-stated", "f-stated", "g-stated"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_check_reports_its_bad_rows(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    judge(connection, name, CASES[name])
