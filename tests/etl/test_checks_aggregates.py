"""What is built from the rows: the tile map, coverage, and values with their evidence."""

import duckdb
import pytest

from tests.etl.check_cases import TWO_PROVINCES, Cases, evidence, judge, shown

CASES: Cases = {
    "neighbours_both": (
        {
            "province_neighbour": [
                {"province_code": "13", "neighbour_code": "14"},
                {"province_code": "14", "neighbour_code": "13"},
                {"province_code": "13", "neighbour_code": "15"},
                {"province_code": "15", "neighbour_code": "15"},
            ]
        },
        {"13|15", "15|15"},
    ),
    "tile_cells": (
        {
            "province": [
                {"province_code": "13", "tile_column": 1, "tile_row": 1},
                {"province_code": "14", "tile_column": 1, "tile_row": 2},
                {"province_code": "15", "tile_column": 1, "tile_row": 2},
            ]
        },
        {"14", "15"},
    ),
    "coverage_provinces": (
        {
            "province": TWO_PROVINCES,
            "coverage": [
                {"coverage_topic": "whole", "province_code": "13"},
                {"coverage_topic": "whole", "province_code": "14"},
                {"coverage_topic": "half", "province_code": "13"},
            ],
        },
        {"half"},
    ),
    "value_without_evidence": (
        {
            "measure": [
                {"measure_code": "i", "tier": "committee"},
                {"measure_code": "official", "tier": "official"},
            ],
            "measure_value": [
                shown("13", value_min=5),
                shown("14", value_min=5),
                shown("15", value_min=5),
                shown("45"),
                shown("10", value_min=5, measure_code="official"),
            ],
            "measure_evidence": [
                evidence("13", "certification", "row"),
                evidence("14", "certification", "row", counted=False),
            ],
        },
        {"i|14|2567", "i|15|2567"},
    ),
    "code_opens": (
        {
            "fact": [{"table_name": "certification", "row_id": "told"}, {"table_name": "committee", "row_id": "told"}],
            "certification": [{"certification_id": "told"}, {"certification_id": "untold"}],
            "figure_code": [
                {"figure_code": "1", "table_name": "committee", "row_key": "told"},
                {"figure_code": "2", "table_name": "committee", "row_key": "dead"},
                {"figure_code": "3", "table_name": "measure_value", "row_key": "a|b"},
            ],
        },
        {"untold", "dead"},
    ),
    "evidence_fact": (
        {
            "fact": [{"table_name": "certification", "row_id": "row"}],
            "measure_evidence": [
                evidence("13", "certification", "row"),
                evidence("13", "certification", "nowhere"),
                evidence("13", "budget_line", "row"),
            ],
        },
        {"nowhere", "row"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_check_reports_its_bad_rows(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    judge(connection, name, CASES[name])
