"""Official statistics: states, provinces, months and parts of an indicator."""

import duckdb
import pytest

from tests.etl.check_cases import TWO_PROVINCES, Cases, judge, shown


def cell(province: str, value: float | None, state: str = "reported", **more: str | None) -> dict:
    return {
        "indicator_code": "i",
        "province_code": province,
        "period": "2567",
        "value": value,
        "value_state": state,
    } | more


def quarters(indicator: str, *periods: str) -> list[dict]:
    return [cell("13", 1, indicator_code=indicator, period=period) for period in periods]


def months(province: str, each: int) -> list[dict]:
    labels = [f"2566-{month}" for month in (10, 11, 12)] + [f"2567-{month:02}" for month in range(1, 10)]
    return [cell(province, each, indicator_code="monthly", period=label) for label in labels]


CASES: Cases = {
    "share_in_range": (
        {
            "unit": [
                {"unit_code": "percent", "unit_kind": "share"},
                {"unit_code": "person", "unit_kind": "count"},
            ],
            "indicator": [
                {"indicator_code": "share", "unit_code": "percent"},
                {"indicator_code": "i", "unit_code": "person"},
            ],
            "derived_rate": [{"indicator_code": "rate"}],
            "indicator_value": [
                cell("13", 100, indicator_code="share"),
                cell("14", None, "no_report", indicator_code="share"),
                cell("15", 190, indicator_code="share"),
                cell("45", -1, indicator_code="share"),
                cell("13", 190),
            ],
            "measure_value": [
                shown("13", measure_code="rate", unit_code="percent", value_min=50, value_max=50),
                shown("14", measure_code="rate", unit_code="percent", value_min=101, value_max=101),
            ],
            "certification": [
                {"certification_id": "half", "value_min": 50, "value_max": None, "unit_code": "percent"},
                {"certification_id": "more", "value_min": 90, "value_max": 110, "unit_code": "percent"},
            ],
        },
        {"share|15|2567", "share|45|2567", "rate|14|2567", "more"},
    ),
    "official_state": (
        {
            "indicator_value": [
                cell("13", 0),
                cell("14", None, "no_report"),
                cell("15", None),
                cell("45", 0, "no_report"),
            ]
        },
        {"i|15|2567", "i|45|2567"},
    ),
    "official_status": (
        {
            "indicator_value": [
                cell("13", 0, value_status="provisional"),
                cell("14", None, "no_report"),
                cell("15", 0),
                cell("45", None, "no_report", value_status="revised"),
            ]
        },
        {"i|15|2567", "i|45|2567"},
    ),
    "official_break": (
        {
            "indicator_value": [
                cell("13", 1, indicator_source_code="a"),
                cell("13", 1, period="2568", indicator_source_code="b", break_before="source"),
                cell("14", 1, indicator_source_code="a"),
                cell("14", 1, period="2568", indicator_source_code="a", break_before="reporting"),
                cell("15", 1, indicator_source_code="a"),
                cell("15", 1, period="2568", indicator_source_code="b"),
                cell("45", 1, indicator_source_code="a", break_before="source"),
            ]
        },
        {"i|15|2568", "i|45|2567"},
    ),
    "official_low_confidence": (
        {
            "indicator_value": [
                cell("13", 1, confidence="low"),
                cell("14", 1, confidence="high"),
                cell("15", 1, confidence="low"),
                cell("45", 1, confidence=None),
            ],
            "measure_value": [
                shown("13", has_low_confidence=True),
                shown("14"),
                shown("15"),
                shown("45", has_low_confidence=True),
            ],
        },
        {"i|15|2567", "i|45|2567"},
    ),
    "official_provinces": (
        {
            "province": TWO_PROVINCES,
            "indicator_value": [
                cell("13", 1),
                cell("14", 1),
                cell("13", 1, indicator_code="half"),
            ],
        },
        {"half"},
    ),
    "official_parts_of_year": (
        {
            "indicator": [
                {"indicator_code": "yearly", "period_kind": "fiscal_year"},
                {"indicator_code": "monthly", "period_kind": "month", "part_of": "yearly"},
                {"indicator_code": "calendar", "period_kind": "calendar_year"},
                {"indicator_code": "quarterly", "period_kind": "fiscal_quarter", "part_of": "calendar"},
                {"indicator_code": "quarters", "period_kind": "quarter", "part_of": "yearly"},
            ],
            "indicator_value": [
                # the calendar year 2567 is three quarters of one fiscal year and the first of the next
                *quarters("quarterly", "2567-q2", "2567-q3", "2567-q4", "2568-q1"),
                cell("13", 4, indicator_code="calendar"),
                *quarters("quarterly", "2566-q2", "2566-q3", "2566-q4", "2567-q1"),
                cell("13", 5, indicator_code="calendar", period="2566"),
                # and the fiscal year 2569 has the last quarter of the calendar year before
                *quarters("quarters", "2568-q4", "2569-q1", "2569-q2", "2569-q3"),
                cell("13", 3, indicator_code="yearly", period="2569"),
                *months("13", 5),
                cell("13", 60, indicator_code="yearly"),
                *months("14", 5),
                cell("14", 61, indicator_code="yearly"),
                *months("15", 5)[:11],
                cell("15", 55, indicator_code="yearly"),
                *[row | {"value": None} for row in months("10", 0)],
                cell("10", None, "no_report", indicator_code="yearly"),
            ],
        },
        {"yearly|14|2567", "yearly|15|2567", "yearly|13|2569", "calendar|13|2566"},
    ),
    "official_parts": (
        {
            "indicator": [
                {"indicator_code": "i", "period_kind": "fiscal_year"},
                {"indicator_code": "part", "period_kind": "fiscal_year", "part_of": "i"},
            ],
            "indicator_value": [
                cell("13", 9),
                cell("13", 8, indicator_code="part"),
                cell("14", 9),
                cell("14", 10, indicator_code="part"),
            ],
        },
        {"part|14|2567"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_check_reports_its_bad_rows(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    judge(connection, name, CASES[name])
