"""Corrections and flags: what they speak of is there, and what is implausible is flagged and not counted."""

import duckdb
import pytest

from tests.etl.check_cases import Cases, count, evidence, judge


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


CASES: Cases = {
    "correction_row": (
        {
            "target_group_count": [count("row", 56)],
            "correction": [
                correction("good", "row", "56"),
                correction("withdrawn", "row", "57", correction_state="withdrawn"),
                correction("proposed", "row", "57", correction_state="proposed"),
                correction("other-value", "row", "57"),
                correction("no-row", "nowhere", "56"),
                correction("no-column", "row", "56", column_name="colour"),
            ],
        },
        {"other-value", "no-row", "no-column"},
    ),
    "correction_printed": (
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
    "correction_proposed": (
        {
            "target_group_count": [count("row", 56)],
            "correction": [
                correction("doubt", "row", "57", correction_state="proposed"),
                correction("applied", "row", "56"),
                correction("withdrawn", "row", "57", correction_state="withdrawn"),
            ],
        },
        {"doubt"},
    ),
    "flag_subject": (
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
    "flag_second_passage": (
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
    "implausible_counted": (
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
    "implausible_unflagged": (
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
}


@pytest.mark.parametrize("name", CASES)
def test_check_reports_its_bad_rows(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    judge(connection, name, CASES[name])
