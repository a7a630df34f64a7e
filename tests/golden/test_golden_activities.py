"""Q17: people trained or developed in Ang Thong; repeats are possible, and products are no persons."""

from decimal import Decimal

import pytest

from queries import activities, comparison, evidence
from queries.activities import ActivityRow
from queries.warehouse import Warehouse
from schema.codes import ActivityKind, ActivityState, ExclusionReason, ValueState
from schema.scope import EVERYTHING, Scope
from tests.golden.locators import ANG_THONG, PATHUM_THANI, place, table_rows

IN_ANG_THONG = Scope(provinces=(ANG_THONG,))
KINDS = (ActivityKind.TRAINING, ActivityKind.DEVELOPMENT)


@pytest.fixture(scope="module")
def rows(warehouse: Warehouse) -> list[ActivityRow]:
    return activities.activities(warehouse, IN_ANG_THONG, KINDS)


def total_of(warehouse: Warehouse, measure: str) -> Decimal:
    values = comparison.values(warehouse, measure, IN_ANG_THONG)
    return sum((row.exact_value for row in values if row.exact_value is not None), Decimal(0))


def test_q17_five_activities_with_a_head_count_and_their_passages(rows: list[ActivityRow]) -> None:
    assert [(row.value_min, row.unit_code, place(row)) for row in rows if row.value_min is not None] == [
        (140, "person", ("000", 7, "140 ราย")),
        (20, "person", ("000", 8, "20 ราย")),
        (25, "person", ("000", 9, "25 ราย")),
        (30, "person", ("000", 17, "30 ราย")),
        (30, "person", ("000", 18, "30 ราย")),
    ]


def test_q17_the_places_add_up_and_equal_counts_are_not_one(rows: list[ActivityRow]) -> None:
    assert sum(row.value_min for row in rows if row.value_min is not None) == 245


def test_q17_training_alone(rows: list[ActivityRow]) -> None:
    trainings = [row for row in rows if row.activity_kind == ActivityKind.TRAINING]
    assert [(row.value_min, row.source_line) for row in trainings] == [(20, 8), (30, 18)]


def test_q17_two_more_activities_give_no_head_count(rows: list[ActivityRow]) -> None:
    assert [(row.source_document_id, row.source_line) for row in rows if row.value_min is None] == [
        ("000", 11),
        ("000", 12),
    ]


def test_q17_the_measure_of_places_gives_the_same_total(warehouse: Warehouse) -> None:
    # four prototype products of the same project are products and not places: 249 would have added them
    assert total_of(warehouse, "participants") == 245


def test_q17_the_measure_of_training_gives_the_same_total(warehouse: Warehouse) -> None:
    assert total_of(warehouse, "trained") == 50


def test_q17_the_gears_count_persons_only(warehouse: Warehouse) -> None:
    marketing = next(
        row
        for row in activities.by_gear(warehouse, IN_ANG_THONG)
        if (row.gear_code, row.work_group_code) == ("marketing", "processing")
    )
    assert (marketing.participants_min, marketing.participants_max, marketing.stated_count) == (30, 30, 1)


def test_a_state_that_no_passage_gives_is_not_stated(warehouse: Warehouse) -> None:
    states = {
        (row.source_document_id, row.source_line, row.activity_kind): row.activity_state
        for row in activities.activities(warehouse, EVERYTHING)
    }
    named_only = [state for (document, line, _), state in states.items() if (document, line) == ("004", 244)]
    assert set(named_only) == {ActivityState.NOT_STATED}
    assert states["000", 11, ActivityKind.DEVELOPMENT] == ActivityState.NOT_STATED
    assert states["000", 8, ActivityKind.TRAINING] == ActivityState.DONE  # a head count given as its result
    assert states["004", 270, ActivityKind.TRAINING] == ActivityState.PLANNED
    assert states["004", 256, ActivityKind.DEVELOPMENT] == ActivityState.ONGOING


def test_an_agency_of_several_sectors_is_of_each(warehouse: Warehouse) -> None:
    # read twice: 003 line 2 (who came to the committee), 004 lines 11 to 33 (the seats) and 299 (the five sectors)
    sectors: dict[str, set[str]] = {}
    for row in table_rows(warehouse, "agency_sector"):
        sectors.setdefault(str(row["agency_code"]), set()).add(str(row["sector_code"]))
    assert {agency: found for agency, found in sectors.items() if len(found) > 1} == {
        "ksp": {"government", "private"},
        "working_group": {"government", "private", "people"},
        "all_sectors": {"government", "private", "academic", "civil_society", "people"},
    }
    (every,) = (row for row in activities.by_agency(warehouse, EVERYTHING) if row.agency_code == "all_sectors")
    assert len(every.sector_codes) == 5


def test_what_its_passage_says_will_be_held_is_planned(warehouse: Warehouse) -> None:
    held = {place(row): row.activity_state for row in activities.activities(warehouse, Scope(), tuple(ActivityKind))}
    assert held["004", 337, "กิจกรรมเอามื้อสามัคคีทุกวันอาทิตย์"] == ActivityState.PLANNED


# read twice in the passage: 30 to 50 come "in one year"; the number of years is nowhere
PER_YEAR = ("004", 256, "ในหนึ่งปีมีผู้เข้าหา จำนวน ๓๐ - ๕๐ ราย")


def test_a_number_per_year_is_a_unit_of_its_own_and_in_no_head_count(warehouse: Warehouse) -> None:
    count = activities.head_count(activities.activities(warehouse, EVERYTHING))
    (yearly,) = count.yearly
    assert (yearly.value_min, yearly.value_max, yearly.unit_code) == (30, 50, "person_per_year")
    assert place(yearly) == PER_YEAR
    assert (count.minimum, count.maximum, len(count.stated)) == (245, 245, 5)
    (value,) = comparison.values(warehouse, "participants_per_year", EVERYTHING)
    assert (value.province_code, value.unit_code, value.value_min, value.value_max) == (
        PATHUM_THANI,
        "person_per_year",
        30,
        50,
    )


def test_the_evidence_of_head_counts_says_that_the_yearly_number_is_not_in_it(warehouse: Warehouse) -> None:
    values = comparison.values(warehouse, "participants", Scope(provinces=(PATHUM_THANI,)))
    (undated,) = (value for value in values if value.period == "not_stated")
    assert (undated.is_stated, undated.value_state) == (False, ValueState.WITHOUT_NUMBER)
    rows = evidence.of_value(warehouse, "participants", undated)
    assert [place(row) for row in rows if row.exclusion_reason == ExclusionReason.PER_YEAR] == [PER_YEAR]


def test_planned_trainings_are_not_held_without_a_head_count(warehouse: Warehouse) -> None:
    count = activities.head_count(activities.activities(warehouse, EVERYTHING))
    assert len(count.without) == 23
    assert [(row.source_document_id, row.source_line) for row in count.planned] == [
        ("004", 158),
        ("004", 160),
        ("004", 270),
        ("004", 337),
    ]


@pytest.mark.parametrize(("measure", "year"), [("participants", "2564"), ("trained", "2565")])
def test_a_year_of_which_only_plans_are_printed_says_so(warehouse: Warehouse, measure: str, year: str) -> None:
    values = comparison.values(warehouse, measure, Scope(provinces=(PATHUM_THANI,)))
    (value,) = (row for row in values if row.period == year)
    assert (value.value_state, value.row_count, value.is_stated) == (ValueState.PLANNED_ONLY, 0, False)
    rows = evidence.of_value(warehouse, measure, value)
    assert {row.exclusion_reason for row in rows} == {ExclusionReason.NOT_DONE}


# each passage, or the heading above it, read twice: the gear stands there by its name; "giving knowledge" is not it
NAMED_GEARS = {
    "000-activity-005": {"management"},
    "000-activity-006": {"inputs"},
    "000-activity-007": {"knowledge", "marketing"},
    "000-activity-012": {"marketing"},
    "000-activity-013": {"marketing"},
    "000-activity-014": {"marketing"},
    "000-activity-015": {"marketing"},
    "001-activity-002": {"management"},
    "004-activity-007": {"communication"},
    "004-activity-013": {"knowledge"},
    "004-activity-014": {"marketing", "management"},
    "004-activity-015": {"marketing"},
    "004-activity-018": {"marketing"},
    "004-activity-019": {"marketing"},
    "004-activity-024": {"marketing"},
    "004-activity-026": {"marketing"},
    "004-activity-027": {"marketing"},
    "004-activity-028": {"marketing"},
    "004-activity-040": {"marketing"},
    "004-activity-043": {"marketing"},
    "004-activity-054": {"knowledge"},
    "004-activity-055": {"knowledge"},
}


def test_a_gear_is_stated_only_where_it_is_named(warehouse: Warehouse) -> None:
    stated: dict[str, set[str]] = {}
    for row in table_rows(warehouse, "activity_gear"):
        if row["gear_basis"] != "stated":
            continue
        stated.setdefault(str(row["activity_id"]), set()).add(str(row["gear_code"]))
    assert stated == NAMED_GEARS


def test_venues_are_data_and_outside_the_province_no_place_of_it(warehouse: Warehouse) -> None:
    # read twice: 000 line 17, 002 line 9, 004 lines 141, 236, 238, 271 and 337
    rows = table_rows(warehouse, "activity")
    venues = {row["activity_id"]: row["venue_province_code"] for row in rows if row["venue_th"]}
    assert venues == {
        "000-activity-010": "19",
        "002-activity-001": "12",
        "004-activity-007": "13",
        "004-activity-030": "13",
        "004-activity-031": "13",
        "004-activity-057": "13",
        "004-activity-072": "13",
    }


def test_a_programme_that_a_doubt_leaves_open_is_left_open(warehouse: Warehouse) -> None:
    rows = table_rows(warehouse, "activity")
    assert [row["activity_id"] for row in rows if row["programme_code"] == "home_vegetables_90_days"] == [
        "004-activity-007"
    ]
