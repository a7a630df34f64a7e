"""Days, fiscal years and places that agree with one another."""

import duckdb
import pytest

from tests.etl.check_cases import Cases, judge

CASES: Cases = {
    "resolution_deadline": (
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
