"""Q25: how many of the 77 provinces the documents cover, topic by topic; the rest is no report, never zero."""

import pytest

from queries import activities, companies, comparison, coverage, meetings, names
from queries.warehouse import Warehouse
from schema.codes import CoverageTopic, ValueState
from schema.scope import EVERYTHING
from tests.golden.locators import ANG_THONG, AYUTTHAYA, PATHUM_THANI, ROI_ET, place

COVERED = {PATHUM_THANI, AYUTTHAYA, ANG_THONG, ROI_ET}
REPORTING = {
    CoverageTopic.FULL_TOTAL: 1,
    CoverageTopic.NAMED_GROUPS: 3,
    CoverageTopic.BUDGET_AMOUNTS: 2,
    CoverageTopic.CERTIFICATIONS: 2,
    CoverageTopic.PARTICIPANTS: 2,
    CoverageTopic.PRODUCTION: 1,
    CoverageTopic.MEETINGS: 4,
    CoverageTopic.RESOLUTIONS: 2,
}


def test_q25_four_of_77_provinces_are_covered(warehouse: Warehouse) -> None:
    rows = coverage.provinces(warehouse, EVERYTHING)
    assert len(rows) == 77
    assert {row.province_code for row in rows if row.reported_count} == COVERED


@pytest.mark.parametrize(("topic", "count"), REPORTING.items())
def test_q25_provinces_that_report_by_topic(warehouse: Warehouse, topic: CoverageTopic, count: int) -> None:
    states = [row.value_state for row in coverage.cells(warehouse, EVERYTHING) if row.coverage_topic == topic]
    assert (states.count(ValueState.REPORTED), len(states)) == (count, 77)


def test_q25_the_other_73_have_no_report_on_any_topic(warehouse: Warehouse) -> None:
    others = [row for row in coverage.cells(warehouse, EVERYTHING) if row.province_code not in COVERED]
    assert len(others) == 73 * len(CoverageTopic)
    assert {row.value_state for row in others} == {ValueState.NO_REPORT}


def test_q25_venues_and_markets_are_not_covered(warehouse: Warehouse) -> None:
    named = {row.name_en: row.province_code for row in names.provinces(warehouse)}
    venues = ("Saraburi", "Nonthaburi", "Nakhon Pathom", "Chachoengsao", "Lop Buri", "Chaiyaphum")
    assert not {named[name] for name in venues} & COVERED
    committee = [row for row in comparison.measures(warehouse) if row.tier == "committee"]
    for measure in committee:
        values = comparison.values(warehouse, measure.measure_code, EVERYTHING)
        assert {row.province_code for row in values} <= COVERED


def test_q25_one_meeting_is_national(warehouse: Warehouse) -> None:
    national = [row for row in meetings.meetings(warehouse, EVERYTHING) if row.province_code is None]
    assert [place(row) for row in national] == [("002", 3, "24 ธันวาคม 2564")]


def test_q25_one_of_the_two_participant_counts_is_a_range_per_year(warehouse: Warehouse) -> None:
    counted = {
        row.province_code: (row.value_min, row.value_max, place(row))
        for row in activities.activities(warehouse, EVERYTHING)
        if row.qualifier == "range"
    }
    assert counted == {PATHUM_THANI: (30, 50, ("004", 256, "ในหนึ่งปีมีผู้เข้าหา จำนวน ๓๐ - ๕๐ ราย"))}


def test_q25_companies_stand_in_76_provinces_not_77(warehouse: Warehouse) -> None:
    counts = [row for row in companies.companies(warehouse, EVERYTHING) if row.company_count is not None]
    assert [(row.province_code, row.company_count, place(row)) for row in counts] == [
        (None, 76, ("002", 9, "76 จังหวัด"))
    ]
