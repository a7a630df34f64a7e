"""Production: output against area and yield, figures stated twice, and their periods."""

import duckdb
import pytest

from tests.etl.check_cases import Cases, judge, produced

CASES: Cases = {
    "area_yield_output": (
        {
            "production_statistic": [
                {
                    "production_statistic_id": f"{province}-{item}",
                    "province_code": province,
                    "commodity_code": "rice",
                    "population": "whole",
                    "production_item": item,
                    "qualifier": "exact",
                    "value_min": value,
                    "unit_code": unit,
                    "period_kind": "fiscal_year",
                    "period": "2565" if province == "16" and item == "yield" else "2564",
                }
                for province, output in (("13", 700), ("14", 900), ("15", 900), ("16", 900))
                for item, value, unit in (
                    ("area", 1000, "rai"),
                    ("yield", 700, "kilogram_per_rai"),
                    ("output", output, "ton"),
                )
            ],
            "quality_flag": [
                {"quality_flag_id": "f", "subject_table": "production_statistic", "subject_id": "15-yield"}
            ],
        },
        {"14-output"},
    ),
    "production_repeated": (
        {
            "production_statistic": [
                produced("bad-1"),
                produced("bad-2", value_min=2),
                produced("good-part", population="variety"),
                produced("good-unit", unit_code="kilogram"),
                produced("good-item", production_item="area"),
                produced("good-crop", commodity_code="banana_hom"),
                produced("good-place", province_code="14"),
                produced("good-period", period="2565-03"),
                produced("good-kind", period_kind="not_stated", period="not_stated"),
            ]
        },
        {"bad-1", "bad-2"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_check_reports_its_bad_rows(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    judge(connection, name, CASES[name])
