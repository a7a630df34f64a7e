"""Days, fiscal years and places that agree with one another."""

import duckdb
import pytest

from tests.etl.check_cases import Cases, judge


def year(identity: str, day: str, year_be: int | None) -> dict[str, object]:
    return {
        "resolution_id": identity,
        "deadline_kind": "fiscal_year",
        "deadline_date": day,
        "deadline_year_be": year_be,
    }


CASES: Cases = {
    "meeting_opening": (
        {
            "meeting": [
                {"meeting_id": identity, "start_date": first, "end_date": last, "opening_date": opened}
                for identity, first, last, opened in (
                    ("second-day", "2021-12-23", "2021-12-25", "2021-12-24"),
                    ("one-day", "2022-03-04", None, "2022-03-04"),
                    ("undated", None, None, None),
                    ("before", "2021-12-23", "2021-12-25", "2021-12-22"),
                    ("after", "2022-03-04", None, "2022-03-05"),
                    ("unopened", "2022-03-04", None, None),
                    ("alone", None, None, "2022-03-04"),
                )
            ]
        },
        {"before", "after", "unopened", "alone"},
    ),
    "resolution_deadline": (
        {
            "resolution": [
                {"resolution_id": "dated", "deadline_kind": "date", "deadline_date": "2022-03-31"},
                {"resolution_id": "open", "deadline_kind": "not_stated"},
                year("within", "2022-09-30", 2565),
                year("other-day", "2022-09-29", 2565),
                year("no-year", "2022-09-30", None),
                year("of-a-date", "2022-09-30", 2565) | {"deadline_kind": "date"},
                {"resolution_id": "undated", "deadline_kind": "date"},
                {"resolution_id": "stray", "deadline_kind": "not_stated", "deadline_date": "2022-03-31"},
            ]
        },
        {"undated", "stray", "other-day", "no-year", "of-a-date"},
    ),
    "meeting_fiscal_year": (
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
    "days_in_order": (
        {
            "meeting": [
                {"meeting_id": "good", "start_date": "2022-03-04", "end_date": "2022-03-05"},
                {"meeting_id": "backwards", "start_date": "2022-03-05", "end_date": "2022-03-04"},
            ],
            "activity": [{"activity_id": "no-start", "end_date": "2022-03-04"}],
        },
        {"backwards", "no-start"},
    ),
    "resolution_after_meeting": (
        {
            "meeting": [
                {"meeting_id": "dated", "start_date": "2022-03-04"},
                {"meeting_id": "undated"},
            ],
            "resolution": [
                {"resolution_id": "same-day", "meeting_id": "dated", "deadline_date": "2022-03-04"},
                {"resolution_id": "open", "meeting_id": "dated"},
                {"resolution_id": "unknown", "meeting_id": "undated", "deadline_date": "2022-03-03"},
                {"resolution_id": "before", "meeting_id": "dated", "deadline_date": "2022-03-03"},
            ],
        },
        {"before"},
    ),
    "resolution_agenda": (
        {
            "agenda_item": [{"agenda_item_id": "item", "meeting_id": "one"}],
            "resolution": [
                {"resolution_id": "good", "meeting_id": "one", "agenda_item_id": "item"},
                {"resolution_id": "without", "meeting_id": "two"},
                {"resolution_id": "stray", "meeting_id": "two", "agenda_item_id": "item"},
            ],
        },
        {"stray"},
    ),
    "row_province": (
        {
            "source_document": [
                {"source_document_id": "004", "province_code": "13"},
                {"source_document_id": "000", "province_code": "15"},
                {"source_document_id": "002"},
            ],
            "district": [{"district_code": "1501", "province_code": "15"}],
            "committee": [{"committee_id": "committee", "source_document_id": "004", "province_code": "13"}],
            "company": [{"company_id": "company", "source_document_id": "000", "province_code": "15"}],
            "meeting": [
                {"meeting_id": "m13", "source_document_id": "004", "committee_id": "committee", "province_code": "13"},
                {"meeting_id": "m15", "source_document_id": "000", "province_code": "15"},
                {"meeting_id": "of-committee", "committee_id": "committee", "province_code": "15"},
            ],
            "target_group": [{"target_group_id": "g15", "province_code": "15"}],
            "target_group_mention": [
                {"mention_id": "here", "target_group_id": "g15", "source_document_id": "000"},
                {"mention_id": "elsewhere", "target_group_id": "g15", "source_document_id": "004"},
            ],
            "budget_line": [
                {"budget_line_id": "good", "source_document_id": "004", "province_code": "13"},
                {"budget_line_id": "national", "source_document_id": "002", "province_code": "13"},
                {"budget_line_id": "of-document", "source_document_id": "004", "province_code": "15"},
                {
                    "budget_line_id": "of-group",
                    "source_document_id": "004",
                    "province_code": "13",
                    "target_group_id": "g15",
                },
            ],
            "product": [
                {
                    "product_id": "of-company",
                    "source_document_id": "004",
                    "province_code": "13",
                    "company_id": "company",
                }
            ],
            "role": [{"role_id": "of-none", "source_document_id": "004"}],
            "attendance": [
                {"attendance_id": "of-meeting", "source_document_id": "004", "meeting_id": "m15"},
                {"attendance_id": "seat", "source_document_id": "004", "meeting_id": "m13"},
                {"attendance_id": "of-district", "meeting_id": "m13", "district_code": "1501"},
            ],
            "resolution": [{"resolution_id": "decided", "source_document_id": "004", "meeting_id": "m15"}],
        },
        {
            *("of-committee", "elsewhere", "of-document", "of-group", "of-company", "of-meeting", "of-district"),
            "decided",
        },
    ),
    "place_in_province": (
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
}


@pytest.mark.parametrize("name", CASES)
def test_check_reports_its_bad_rows(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    judge(connection, name, CASES[name])
