"""Kinds, agencies and sectors of activities, and their head count, on rows that stand beside what is expected."""

# whole numbers are compared with decimals as they are read

import pytest

from queries import activities, production
from queries.warehouse import Warehouse
from schema.codes import ActivityKind
from schema.scope import EVERYTHING, Scope
from tests.inline_rows import Given, Row


def doing(name: str, places: int | None = None, kind: str = "training", state: str = "done", **more: object) -> Row:
    return {
        "activity_id": name,
        "province_code": "13",
        "activity_kind": kind,
        "activity_state": state,
        "value_min": places,
        "value_max": places,
        "unit_code": None if places is None else "person",
    } | more


def taking_part(name: str, agency: str, role: str = "partner") -> Row:
    return {"activity_id": name, "agency_code": agency, "agency_role": role}


AGENCIES = [
    {"agency_code": "commerce", "sector_code": "government"},
    {"agency_code": "tourism", "sector_code": "government"},
    {"agency_code": "chamber", "sector_code": "private"},
]


@pytest.fixture
def working(given: Given) -> Warehouse:
    return given(
        {
            "activity": [doing("a"), doing("b"), doing("c", kind="meeting", state="planned"), doing("d")],
            "activity_agency": [
                taking_part("a", "commerce", "lead"),
                taking_part("a", "chamber"),
                taking_part("b", "commerce", "lead"),
                taking_part("b", "tourism"),
                taking_part("c", "commerce"),
            ],
            "activity_gear": [
                {"activity_id": "a", "gear_code": "marketing"},
                {"activity_id": "c", "gear_code": "marketing"},
            ],
            "agency_sector": AGENCIES,
        }
    )


def test_an_activity_of_several_agencies_counts_under_each(working: Warehouse) -> None:
    found = {row.agency_code: row for row in activities.by_agency(working, EVERYTHING)}
    commerce = found["commerce"]
    assert (commerce.activity_count, commerce.lead_count, commerce.shared_count) == (3, 2, 2)
    assert (found["chamber"].activity_count, found["chamber"].sector_codes) == (1, ["private"])


def test_each_activity_is_in_one_set_of_sectors_and_none_is_lost(working: Warehouse) -> None:
    found = {tuple(row.sector_codes): row for row in activities.by_sectors(working, EVERYTHING)}
    assert {sectors: row.activity_count for sectors, row in found.items()} == {
        ("government", "private"): 1,
        ("government",): 2,
        (): 1,
    }
    assert found["government",].several_count == 1


def test_kinds_and_states_add_up_to_the_activities(working: Warehouse) -> None:
    found = activities.by_kind(working, EVERYTHING)
    assert {(row.activity_kind, row.activity_state): row.activity_count for row in found} == {
        ("training", "done"): 3,
        ("meeting", "planned"): 1,
    }


def test_gears_and_agencies_filter_every_question(working: Warehouse) -> None:
    gears, agencies = ("marketing",), ("chamber",)
    listed = activities.activities(working, EVERYTHING, gears=gears, agencies=agencies)
    assert [row.activity_id for row in listed] == ["a"]
    assert sum(row.activity_count for row in activities.by_kind(working, EVERYTHING, gears, agencies)) == 1
    assert sum(row.activity_count for row in activities.by_sectors(working, EVERYTHING, gears, agencies)) == 1
    partners = {row.agency_code for row in activities.by_agency(working, EVERYTHING, gears, agencies)}
    assert partners == {"commerce", "chamber"}
    (gear,) = activities.by_gear(working, EVERYTHING, agencies=("commerce",))
    assert (gear.activity_count, gear.planned_count) == (2, 1)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([doing("a", 30), doing("b", 30)], (2, 0, 60, 60)),
        ([doing("a", 30), doing("b", 20, state="planned")], (1, 0, 30, 30)),
        ([doing("a", 30), doing("b", 4, unit_code="product")], (1, 0, 30, 30)),
        ([doing("a", 30, value_max=50), doing("b")], (1, 1, 30, 50)),
        ([doing("a", 500, value_max=None)], (1, 0, 500, None)),
        ([doing("a"), doing("b", kind="meeting")], (0, 1, None, None)),
    ],
)
def test_a_head_count_keeps_its_bounds_and_counts_what_has_none(
    given: Given, rows: list[Row], expected: tuple[int, int, int | None, int | None]
) -> None:
    count = activities.head_count(activities.activities(given({"activity": rows}), EVERYTHING))
    assert (len(count.stated), len(count.without), count.minimum, count.maximum) == expected


@pytest.mark.parametrize(("measure", "kinds"), [("participants", None), ("trained", (ActivityKind.TRAINING,))])
def test_a_head_count_is_the_measure_of_the_same_name(
    warehouse: Warehouse, measure: str, kinds: tuple[ActivityKind, ...] | None
) -> None:
    from queries import comparison  # noqa: PLC0415 - only this test compares with the built measure

    count = activities.head_count(activities.activities(warehouse, Scope(provinces=("15",)), kinds))
    values = comparison.values(warehouse, measure, Scope(provinces=("15",)))
    assert count.minimum == sum(row.value_min for row in values if row.value_min is not None)


def test_channels_are_counted_without_agreements_sales_members_and_implausible_rows(given: Given) -> None:
    kinds = [("outlet", False), ("buyer", False), ("mou", False), ("sale", False), ("membership", False)]
    rows = [
        {"market_link_id": f"{kind}", "province_code": "13", "market_link_kind": kind, "is_implausible": implausible}
        for kind, implausible in kinds
    ]
    rows.append({"market_link_id": "odd", "province_code": "13", "market_link_kind": "outlet", "is_implausible": True})
    links = production.market_links(given({"market_link": rows}), EVERYTHING)
    assert [row.market_link_id for row in production.named_channels(links)] == ["buyer", "outlet"]


def test_a_whole_is_not_counted_beside_the_parts_that_are_named(given: Given) -> None:
    channel = {"province_code": "13", "market_link_kind": "outlet", "is_implausible": False}
    rows = [
        {"market_link_id": "places", **channel},
        {"market_link_id": "first", "part_of": "places", **channel},
        {"market_link_id": "alone", **channel},
    ]
    links = production.market_links(given({"market_link": rows}), EVERYTHING)
    assert [row.market_link_id for row in production.named_channels(links)] == ["alone", "first"]


def test_the_people_of_a_part_are_in_the_head_count_of_its_whole(given: Given) -> None:
    rows = [
        doing("whole", 30),
        doing("part", 10, part_of="whole"),
        doing("of-silent", 5, part_of="silent"),
        doing("silent"),
    ]
    count = activities.head_count(activities.activities(given({"activity": rows}), EVERYTHING))
    assert ([row.activity_id for row in count.stated], count.minimum) == (["of-silent", "whole"], 35)
