"""Every check reports the bad row that it is there for, and leaves the good one beside it alone."""

from collections.abc import Iterator, Mapping, Sequence

import duckdb
import pytest

from etl import sql
from etl.check import FOLDER, read_check, run_check, run_checks
from etl.views import create_views
from schema.codes import Severity
from schema.tables import TABLES

Rows = Mapping[str, Sequence[Mapping[str, object]]]


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    """Every declared table, typed but without conditions, so that a test names only the columns it is about."""
    with duckdb.connect() as opened:
        for table in TABLES.values():
            columns = ", ".join(f"{sql.quoted(column)} {sql.duckdb_type(column)}" for column in table.columns)
            opened.execute(f"create table {sql.quoted(table.name)} ({columns})")
        create_views(opened)
        yield opened


def fill(connection: duckdb.DuckDBPyConnection, rows: Rows) -> None:
    for table, listed in rows.items():
        for row in listed:
            places = ", ".join("?" for _ in row)
            insert = f"insert into {table} ({sql.listed(row)}) values ({places})"  # noqa: S608 - names of this file
            connection.execute(insert, list(row.values()))


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


def count(identity: str, value: int, part_of: str | None = None, work_group: str | None = None, **more: str) -> dict:
    return {
        "target_group_count_id": identity,
        "value_min": value,
        "qualifier": "exact",
        "part_of": part_of,
        "work_group_code": work_group,
        "province_code": "13",
        "count_definition": "full_total",
        "unit_code": "group",
    } | more


def correction(identity: str, row: str, used: str, expected: str = "๕๖", printed: str = "๕๖", **more: str) -> dict:
    return {
        "correction_id": identity,
        "table_name": "target_group_count",
        "row_id": row,
        "column_name": "value_min",
        "expected_as_printed": expected,
        "value_used": used,
        "correction_state": "applied",
        "as_printed": printed,
    } | more


def cell(province: str, value: float | None, state: str = "reported", **more: str | None) -> dict:
    return {
        "indicator_code": "i",
        "province_code": province,
        "period": "2567",
        "value": value,
        "value_state": state,
    } | more


def shown(province: str, **more: object) -> dict:
    return {
        "measure_code": "i",
        "definition_code": "all",
        "unit_code": "baht",
        "province_code": province,
        "work_group_code": "all",
        "period_kind": "fiscal_year",
        "period": "2567",
        "has_low_confidence": False,
    } | more


def evidence(province: str, table: str, row: str, *, counted: bool = True) -> dict:
    keys = ("measure_code", "definition_code", "unit_code", "province_code", "work_group_code", "period_kind", "period")
    return {key: shown(province)[key] for key in keys} | {"table_name": table, "row_id": row, "is_counted": counted}


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


def produced(identity: str, **more: object) -> dict:
    return {
        "production_statistic_id": identity,
        "province_code": "13",
        "commodity_code": "rice",
        "production_item": "output",
        "population": "whole",
        "unit_code": "ton",
        "period_kind": "month",
        "period": "2564-03",
        "value_min": 1,
    } | more


def placed(form: str) -> dict:
    return {"source_document_id": "000", "source_line": 2, "source_occurrence": 1, "as_printed": form}


def stands(identity: str, form: str, **more: object) -> dict:
    return {**placed(form), "certification_id": identity, **more}


def months(province: str, each: int) -> list[dict]:
    labels = [f"2566-{month}" for month in (10, 11, 12)] + [f"2567-{month:02}" for month in range(1, 10)]
    return [cell(province, each, indicator_code="monthly", period=label) for label in labels]


TWO_PROVINCES = [{"province_code": "13", "tile_column": 1, "tile_row": 1}, {"province_code": "14"}]
CASES: list[tuple[str, Rows, set[str]]] = [
    (
        "attendance_stated_listed",
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
    (
        "quantity_bounds",
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
    (
        "quantity_complete",
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
    (
        "amount_qualifier",
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
    (
        "request_of_zero",
        {
            "budget_line": [
                line("good", "requested", None, None),
                line("zero", "requested", 0, "exact"),
                line("zero-proposed", "proposed", 0, "exact"),
            ]
        },
        {"zero", "zero-proposed"},
    ),
    (
        "group_count_parts",
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
    (
        "part_of_whole",
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
    (
        "group_without_mention",
        {
            "target_group": [{"target_group_id": "named"}, {"target_group_id": "silent"}],
            "target_group_mention": [{"mention_id": "m", "target_group_id": "named"}],
        },
        {"silent"},
    ),
    (
        "line_in_document",
        {
            "source_document": [{"source_document_id": "000", "line_count": 4}],
            "budget_line": [
                {"budget_line_id": "good-last", "source_document_id": "000", "source_line": 4},
                {"budget_line_id": "beyond", "source_document_id": "000", "source_line": 5},
            ],
            "quality_flag": [
                {"quality_flag_id": "good", "other_document_id": "000", "other_line": 4},
                {"quality_flag_id": "other-beyond", "other_document_id": "000", "other_line": 5},
            ],
        },
        {"beyond", "other-beyond"},
    ),
    (
        "linked_row",
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
    (
        "correction_row",
        {
            "target_group_count": [count("row", 56)],
            "correction": [
                correction("good", "row", "56"),
                correction("withdrawn", "row", "57", correction_state="withdrawn"),
                correction("other-value", "row", "57"),
                correction("no-row", "nowhere", "56"),
                correction("no-column", "row", "56", column_name="colour"),
            ],
        },
        {"other-value", "no-row", "no-column"},
    ),
    (
        "correction_printed",
        {
            "target_group_count": [count("row", 56, as_printed="๕๖", source_document_id="000", source_line=1)],
            "target_group_mention": [{"mention_id": "m", "target_group_id": "group", "as_printed": "กลุ่มทดลอง"}],
            "correction": [
                correction("of-row", "row", "56", printed="ปทุมธานี"),
                correction("of-passage", "row", "56", expected="๖๕", printed="๖๕"),
                correction(
                    "of-mention",
                    "group",
                    "x",
                    expected="กลุ่มทดลอง",
                    table_name="target_group",
                ),
                correction("nowhere", "row", "56", expected="๕๗"),
            ],
        },
        {"nowhere", "of-passage"},
    ),
    (
        "flag_subject",
        {
            "certification": [{"certification_id": "row"}],
            "quality_flag": [
                {"quality_flag_id": "good", "subject_table": "certification", "subject_id": "row"},
                {"quality_flag_id": "of-nothing"},
                {"quality_flag_id": "lost", "subject_table": "certification", "subject_id": "nowhere"},
                {"quality_flag_id": "half", "subject_table": "certification"},
            ],
        },
        {"lost", "half"},
    ),
    (
        "flag_second_passage",
        {
            "quality_flag": [
                {"quality_flag_id": "one"},
                {"quality_flag_id": "two", "other_document_id": "000", "other_line": 3, "other_as_printed": "๕๖"},
                {"quality_flag_id": "no-line", "other_document_id": "000", "other_as_printed": "๕๖"},
                {"quality_flag_id": "no-form", "other_document_id": "000", "other_line": 3},
            ]
        },
        {"no-line", "no-form"},
    ),
    (
        "resolution_deadline",
        {
            "resolution": [
                {"resolution_id": "dated", "deadline_kind": "date", "deadline_date": "2022-03-31"},
                {"resolution_id": "open", "deadline_kind": "not_stated"},
                {"resolution_id": "undated", "deadline_kind": "date"},
                {"resolution_id": "stray", "deadline_kind": "not_stated", "deadline_date": "2022-03-31"},
            ]
        },
        {"undated", "stray"},
    ),
    (
        "meeting_fiscal_year",
        {
            "meeting": [
                {"meeting_id": identity, "fiscal_year_basis": basis, "fiscal_year_be": year, "start_date": day}
                for identity, basis, year, day in (
                    ("september", "from_date", 2565, "2022-09-30"),
                    ("october", "from_date", 2566, "2022-10-01"),
                    ("label", "inferred", 2560, None),
                    ("calendar", "from_date", 2565, "2022-10-01"),
                    ("undated", "from_date", 2565, None),
                )
            ]
        },
        {"calendar", "undated"},
    ),
    (
        "days_in_order",
        {
            "meeting": [
                {"meeting_id": "good", "start_date": "2022-03-04", "end_date": "2022-03-05"},
                {"meeting_id": "backwards", "start_date": "2022-03-05", "end_date": "2022-03-04"},
            ],
            "activity": [{"activity_id": "no-start", "end_date": "2022-03-04"}],
        },
        {"backwards", "no-start"},
    ),
    (
        "place_in_province",
        {
            "district": [{"district_code": "1301", "province_code": "13"}],
            "subdistrict": [{"subdistrict_code": "130101", "district_code": "1301"}],
            "target_group": [
                {
                    "target_group_id": "good",
                    "province_code": "13",
                    "district_code": "1301",
                    "subdistrict_code": "130101",
                },
                {"target_group_id": "province-only", "province_code": "13"},
                {"target_group_id": "elsewhere", "province_code": "14", "district_code": "1301"},
                {"target_group_id": "no-district", "province_code": "13", "subdistrict_code": "130101"},
            ],
            "activity": [{"activity_id": "activity", "province_code": "45", "district_code": "1301"}],
        },
        {"elsewhere", "no-district", "activity"},
    ),
    (
        "implausible_counted",
        {
            "market_link": [
                {"market_link_id": "plausible", "is_implausible": False},
                {"market_link_id": "left-out", "is_implausible": True},
                {"market_link_id": "counted", "is_implausible": True},
            ],
            "measure_evidence": [
                evidence("13", "market_link", "plausible"),
                evidence("13", "market_link", "left-out", counted=False),
                evidence("13", "market_link", "counted"),
            ],
        },
        {"counted"},
    ),
    (
        "implausible_unflagged",
        {
            "market_link": [
                {"market_link_id": "flagged", "is_implausible": True},
                {"market_link_id": "silent", "is_implausible": True},
                {"market_link_id": "plausible", "is_implausible": False},
            ],
            "quality_flag": [{"quality_flag_id": "f", "subject_table": "market_link", "subject_id": "flagged"}],
        },
        {"silent"},
    ),
    (
        "official_state",
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
    (
        "official_low_confidence",
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
    (
        "official_provinces",
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
    (
        "official_months",
        {
            "indicator": [
                {"indicator_code": "yearly", "period_kind": "fiscal_year"},
                {"indicator_code": "monthly", "period_kind": "month", "part_of": "yearly"},
            ],
            "indicator_value": [
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
        {"yearly|14|2567", "yearly|15|2567"},
    ),
    (
        "official_parts",
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
    (
        "tile_cells",
        {
            "province": [
                {"province_code": "13", "tile_column": 1, "tile_row": 1},
                {"province_code": "14", "tile_column": 1, "tile_row": 2},
                {"province_code": "15", "tile_column": 1, "tile_row": 2},
            ]
        },
        {"14", "15"},
    ),
    (
        "coverage_provinces",
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
    (
        "value_without_evidence",
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
    (
        "evidence_fact",
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
    (
        "area_yield_output",
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
    (
        "passage_repeated",
        {
            "certification": [
                stands("twice", "๕ ราย", value_min=5),
                stands("again", "๕ ราย", value_min=5),
                stands("good-group", "๕ ราย", value_min=5, target_group_id="000-group-001"),
                stands("good-occurrence", "๕ ราย", value_min=5, source_occurrence=2),
                stands("good-line", "๕ ราย", value_min=5, source_line=3),
                stands("good-form", "๕ ฟาร์ม", value_min=5),
                stands("good-document", "๕ ราย", value_min=5, source_document_id="001"),
            ],
            "budget_line": [
                {**placed("๕ บาท"), "budget_line_id": identity, "amount_baht": amount}
                for identity, amount in (("asked", 5), ("asked-again", 5), ("good-unlike", 6))
            ],
            "quality_flag": [
                {**placed("๕ ราย"), "quality_flag_id": identity} for identity in ("good-flag", "good-second-flag")
            ],
        },
        {"twice", "again", "asked", "asked-again"},
    ),
    (
        "production_repeated",
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
    (
        "production_period",
        {
            "production_statistic": [
                produced("good-month"),
                produced("good-year", period_kind="fiscal_year", period="2564"),
                produced("good-unknown", period_kind="not_stated", period="not_stated"),
                produced("bad-month", period="2564"),
                produced("bad-year", period_kind="calendar_year"),
                produced("bad-unknown", period_kind="not_stated", period="2564"),
                produced("bad-known", period="not_stated"),
            ]
        },
        {"bad-month", "bad-year", "bad-unknown", "bad-known"},
    ),
]


@pytest.mark.parametrize(("name", "rows", "bad"), CASES, ids=[case[0] for case in CASES])
def test_check_reports_its_bad_rows(
    connection: duckdb.DuckDBPyConnection, name: str, rows: Rows, bad: set[str]
) -> None:
    fill(connection, rows)
    seen: list[tuple[str, str]] = []

    def locate(table: str, row_id: str) -> None:
        seen.append((table, row_id))

    check = read_check(FOLDER / f"{name}.sql")
    problems = run_check(connection, check, locate)

    assert {row_id for _, row_id in seen} == bad
    assert len(problems) == len(seen)
    assert all(problem.rule == name and problem.expected == check.expected for problem in problems)
    assert {table for table, _ in seen} <= TABLES.keys()


def test_every_check_has_a_case() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.sql")) == sorted(name for name, _, _ in CASES)


def test_checks_report_nothing_of_empty_tables(connection: duckdb.DuckDBPyConnection) -> None:
    for path in FOLDER.glob("*.sql"):
        assert run_check(connection, read_check(path), lambda *_: None) == [], path.stem


def test_failures_and_warnings_are_told_apart(tmp_path, connection: duckdb.DuckDBPyConnection) -> None:
    for view in ("any_part", "any_link", "any_passage", "any_quantity", "any_value", "any_row"):
        connection.execute(f"drop view {view}")
    for severity in Severity:
        (tmp_path / f"a_{severity}.sql").write_text(
            f"-- severity: {severity}\n-- th: ไทย\n-- en: English\n"
            "select 'x' as table_name, 'y' as row_id, 'z' as column_name, 1 as found\n",
            encoding="utf-8",
        )
    findings = run_checks(connection, lambda *_: None, tmp_path)
    assert [problem.rule for problem in findings.failures] == ["a_fail"]
    assert [problem.rule for problem in findings.warnings] == ["a_warn"]


def test_check_without_header_is_refused(tmp_path) -> None:
    path = tmp_path / "bare.sql"
    path.write_text("select 1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="severity"):
        read_check(path)


def test_check_with_other_columns_is_refused(tmp_path, connection: duckdb.DuckDBPyConnection) -> None:
    path = tmp_path / "odd.sql"
    path.write_text("-- severity: fail\n-- th: ไทย\n-- en: English\nselect 1 as one\n", encoding="utf-8")
    with pytest.raises(ValueError, match="columns"):
        run_check(connection, read_check(path), lambda *_: None)
