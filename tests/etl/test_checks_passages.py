"""Where rows stand in their documents: lines that exist, and no passage recorded twice."""

import duckdb
import pytest

from tests.etl.check_cases import Cases, judge


def placed(form: str) -> dict:
    return {"source_document_id": "000", "source_line": 2, "source_occurrence": 1, "as_printed": form}


def stands(identity: str, form: str, **more: object) -> dict:
    return {**placed(form), "certification_id": identity, **more}


CASES: Cases = {
    "line_in_document": (
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
    "passage_repeated": (
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
}


@pytest.mark.parametrize("name", CASES)
def test_check_reports_its_bad_rows(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    judge(connection, name, CASES[name])
