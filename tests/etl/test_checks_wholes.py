"""Parts and their wholes, rows that name other rows, and groups that something must name."""

import duckdb
import pytest

from schema.model import Layer
from schema.tables import tables_of
from tests.etl.check_cases import Cases, count, evidence, judge, produced

CASES: Cases = {
    "group_count_parts": (
        {
            "target_group_count": [
                count("good", 56),
                count("good-1", 8, "good", "agriculture"),
                count("good-2", 48, "good", "processing"),
                count("good-visited", 5, "good"),
                count("bad", 56),
                count("bad-1", 8, "bad", "agriculture"),
                count("flagged", 56),
                count("flagged-1", 8, "flagged", "agriculture"),
            ],
            "quality_flag": [
                {"subject_table": "target_group_count", "subject_id": "flagged", "flag_kind": "parts_whole"},
                {"subject_table": "target_group_count", "subject_id": "bad", "flag_kind": "two_forms"},
            ],
        },
        {"bad"},
    ),
    "part_of_whole": (
        {
            "target_group_count": [
                count("whole", 56),
                count("good", 8, "whole"),
                count("good-narrower", 8, "whole", commodity_code="rice"),
                count("elsewhere", 8, "whole", province_code="14"),
                count("subset", 8, "whole", count_definition="safe_food"),
                count("other-unit", 8, "whole", unit_code="person"),
                count("itself", 8, "itself"),
                count("first", 8, "second"),
                count("second", 8, "third"),
                count("third", 8, "first"),
                count("below-the-circle", 8, "first"),
            ],
            "certification": [
                {"certification_id": "standard", "part_of": "gap", "standard_code": "organic", "unit_code": "farm"},
                {"certification_id": "gap", "standard_code": "gap", "unit_code": "farm"},
            ],
            "budget_line": [
                {"budget_line_id": "stage", "part_of": "asked", "budget_stage": "received", "province_code": "13"},
                {"budget_line_id": "asked", "budget_stage": "requested", "province_code": "13"},
            ],
            "market_link": [
                {"market_link_id": "good-named", "part_of": "places", "province_code": "13"},
                {"market_link_id": "persons", "part_of": "places", "province_code": "13", "unit_code": "person"},
                {"market_link_id": "places", "province_code": "13", "unit_code": "place"},
            ],
            "agenda_item": [
                {"agenda_item_id": "item", "part_of": "of-another-meeting", "meeting_id": "a"},
                {"agenda_item_id": "of-another-meeting", "meeting_id": "b"},
            ],
            "production_statistic": [
                produced("all"),
                produced("good-variety", part_of="all", population="variety"),
                produced("good-demand", part_of="all", production_item="demand_inside"),
                produced("price", part_of="all", production_item="farm_price"),
                produced("crop", part_of="all", commodity_code="banana_hom"),
                produced("month", part_of="all", period="2564-04"),
            ],
            "indicator": [
                {"indicator_code": "year", "period_kind": "fiscal_year", "unit_code": "baht"},
                {"indicator_code": "good-month", "part_of": "year", "period_kind": "month", "unit_code": "baht"},
                {"indicator_code": "survey", "part_of": "year", "period_kind": "survey_year", "unit_code": "baht"},
                {"indicator_code": "persons", "part_of": "year", "period_kind": "fiscal_year", "unit_code": "person"},
            ],
        },
        {"elsewhere", "subset", "other-unit", "itself", "first", "second", "third"}
        | {"standard", "stage", "item", "price", "crop", "month", "survey", "persons"},
    ),
    "part_beside_whole": (
        {
            "activity": [
                {"activity_id": "whole"},
                {"activity_id": "twice", "part_of": "whole"},
                {"activity_id": "left-out", "part_of": "whole"},
                {"activity_id": "elsewhere", "part_of": "whole"},
                {"activity_id": "project"},
                {"activity_id": "step", "part_of": "project"},
            ],
            "measure_evidence": [
                evidence("13", "activity", "whole"),
                evidence("13", "activity", "twice"),
                evidence("13", "activity", "left-out", counted=False),
                evidence("14", "activity", "elsewhere"),
                evidence("13", "activity", "project") | {"unit_code": "activity"},
                evidence("13", "activity", "step") | {"unit_code": "activity"},
            ],
        },
        {"twice"},
    ),
    "group_without_mention": (
        {
            "target_group": [{"target_group_id": "named"}, {"target_group_id": "silent"}],
            "target_group_mention": [{"mention_id": "m", "target_group_id": "named"}],
        },
        {"silent"},
    ),
    "linked_row": (
        {
            "certification": [
                {"certification_id": "a", "overlaps": "b"},
                {"certification_id": "b", "part_of": "a"},
                {"certification_id": "lost", "overlaps": "a|nowhere"},
                {"certification_id": "self", "part_of": "self"},
            ],
            "budget_line": [{"budget_line_id": "other-table", "part_of": "a"}],
        },
        {"lost", "self", "other-table"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_check_reports_its_bad_rows(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    judge(connection, name, CASES[name])


def test_every_table_of_figures_can_name_the_whole_of_a_part() -> None:
    figures = {"value_min", "amount_baht", "company_count"}
    cannot = [
        table.name
        for table in tables_of(Layer.CURATED)
        if table.has_figure_codes and figures & {*table.columns} and "part_of" not in table.columns
    ]
    assert cannot == []
