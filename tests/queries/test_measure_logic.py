"""Names, measures, reporting and evidence, on rows that stand beside what is expected of them."""

import pytest

from queries import comparison, coverage, evidence, target_groups
from queries.comparison import ValueRow
from schema.scope import EVERYTHING, Scope
from tests.inline_rows import Given, Row


def mention(group: str, printed: str, agency: str | None, role: str) -> Row:
    return {"target_group_id": group, "as_printed": printed, "agency_code": agency, "mention_role": role}


def test_a_group_gathers_its_spellings_agencies_and_lists_once_each(given: Given) -> None:
    warehouse = given(
        {
            "target_group": [{"target_group_id": "a", "province_code": "15"}, {"target_group_id": "b"}],
            "target_group_mention": [
                mention("a", "กลุ่มหนึ่ง", "commerce", "salesman"),
                mention("a", "กลุ่ม ๑", "commerce", "market_channel"),
                mention("a", "กลุ่มหนึ่ง", None, "network"),
                mention("b", "กลุ่มสอง", None, "network"),
            ],
        }
    )
    a, b = sorted(target_groups.named(warehouse, EVERYTHING), key=lambda row: row.target_group_id)
    assert (set(a.spellings), a.agency_codes, a.mention_count) == ({"กลุ่มหนึ่ง", "กลุ่ม ๑"}, ["commerce"], 3)
    assert a.target_lists == {"salesman", "market_channel"}
    assert (b.agency_codes, b.target_lists) == ([], frozenset())


def official(province: str, state: str, stated: int, *, low: bool = False) -> Row:
    return {
        "measure_code": "trial",
        "definition_code": "all",
        "unit_code": "baht",
        "work_group_code": "all",
        "period_kind": "fiscal_year",
        "period": "2567",
        "province_code": province,
        "value_state": state,
        "row_count": 1,
        "stated_count": stated,
        "has_low_confidence": low,
    }


def test_a_reporting_rate_expects_no_report_where_the_measure_does_not_apply(given: Given) -> None:
    values = [
        official("10", "not_applicable", 0),
        official("11", "no_report", 0),
        official("12", "reported", 1, low=True),
        official("13", "reported", 1),
    ]
    warehouse = given({"measure": [{"measure_code": "trial", "tier": "official"}], "measure_value": values})
    (found,) = coverage.reporting_rates(warehouse, EVERYTHING)
    assert (found.expected_count, found.reported_count, found.low_confidence_count) == (3, 2, 1)
    assert found.reporting_rate == pytest.approx(2 / 3)
    (nowhere,) = coverage.reporting_rates(warehouse, Scope(provinces=("10",)))
    assert (nowhere.expected_count, nowhere.reporting_rate) == (0, None)


def test_a_measure_is_offered_only_where_it_has_rows_and_counts_provinces_with_a_number(given: Given) -> None:
    warehouse = given(
        {
            "measure": [
                {"measure_code": "trial", "tier": "official", "position": 2},
                {"measure_code": "never", "tier": "official", "position": 1},
            ],
            "measure_value": [official("11", "no_report", 0), official("12", "reported", 1)],
        }
    )
    assert [(row.measure_code, row.province_count) for row in comparison.measures(warehouse)] == [("trial", 1)]


def cell(row: str, *, counted: bool, period: str = "2564", kind: str = "fiscal_year") -> Row:
    return {
        "measure_code": "trial",
        "definition_code": "all",
        "unit_code": "baht",
        "work_group_code": "all",
        "province_code": "13",
        "period_kind": kind,
        "period": period,
        "table_name": "budget_line",
        "row_id": row,
        "is_counted": counted,
        "exclusion_reason": None if counted else "no_number",
    }


def test_evidence_is_that_of_the_one_value_and_what_is_counted_comes_first(given: Given) -> None:
    facts = [
        {"table_name": "budget_line", "row_id": row, "source_document_id": "004", "source_line": line}
        for row, line in (("a", 9), ("b", 8), ("c", 7), ("d", 6))
    ]
    warehouse = given(
        {
            "fact": facts,
            "measure_evidence": [
                cell("a", counted=True),
                cell("b", counted=True),
                cell("c", counted=False),
                cell("d", counted=True, period="not_stated", kind="not_stated"),
            ],
        }
    )
    value = ValueRow(
        "13", "all", "baht", "all", "fiscal_year", "2564", None, None, None, "reported", None, None,
        1, 1, False, False, None, None, None, None, "baht", 0,
    )  # fmt: skip
    rows = evidence.of_value(warehouse, "trial", value)
    assert [(row.row_id, row.is_counted) for row in rows] == [("b", True), ("a", True), ("c", False)]
