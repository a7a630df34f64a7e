"""Q1, Q2 and Q4: how many target groups, whether they rank provinces, which ones several agencies serve."""

from decimal import Decimal

import pytest

from queries import comparison, evidence, target_groups
from queries.comparability import Comparison, Condition, Verdict, compare
from queries.comparison import MeasureRow, ValueRow
from queries.target_groups import CountRow, GroupRow
from queries.warehouse import Warehouse
from schema.codes import CountDefinition, MentionRole
from schema.scope import EVERYTHING, Scope
from tests.golden.locators import ANG_THONG, AYUTTHAYA, PATHUM_THANI, ROI_ET, place

STATED = "target_groups_stated"
IN_PATHUM_THANI = Scope(provinces=(PATHUM_THANI,))


@pytest.fixture(scope="module")
def full_total(warehouse: Warehouse) -> list[CountRow]:
    rows = target_groups.counts(warehouse, IN_PATHUM_THANI)
    return [row for row in rows if row.count_definition == CountDefinition.FULL_TOTAL]


@pytest.fixture(scope="module")
def measure(warehouse: Warehouse) -> MeasureRow:
    return next(row for row in comparison.measures(warehouse) if row.measure_code == STATED)


@pytest.fixture(scope="module")
def stated(warehouse: Warehouse) -> list[ValueRow]:
    return comparison.values(warehouse, STATED, EVERYTHING)


@pytest.fixture(scope="module")
def judged(measure: MeasureRow, stated: list[ValueRow]) -> Comparison:
    return compare(measure, stated)


def test_q1_the_total_and_its_parts_with_their_passages(full_total: list[CountRow]) -> None:
    assert {row.work_group_code: (row.value_min, place(row)) for row in full_total} == {
        None: (56, ("004", 91, "๕๖ กลุ่ม")),
        "agriculture": (8, ("004", 91, "๘ กลุ่ม")),
        "processing": (38, ("004", 91, "๓๘ กลุ่ม")),
        "community_tourism": (10, ("004", 91, "๑๐ กลุ่ม")),
    }


def test_q1_the_parts_add_up_to_the_total_that_contains_them(full_total: list[CountRow]) -> None:
    whole = next(row for row in full_total if row.part_of is None)
    parts = [row for row in full_total if row.part_of == whole.target_group_count_id]
    assert sum(row.value_min for row in parts) == whole.value_min
    shares = {row.work_group_code: round(row.value_min / whole.value_min * 100, 1) for row in parts}
    assert shares == {
        "agriculture": Decimal("14.3"),
        "processing": Decimal("67.9"),
        "community_tourism": Decimal("17.9"),
    }


def test_q1_the_year_is_not_stated_although_the_meeting_has_one(
    full_total: list[CountRow], stated: list[ValueRow]
) -> None:
    assert {row.fiscal_year_be for row in full_total} == {None}
    assert {row.period_kind for row in stated} == {"not_stated"}


def test_q1_no_value_adds_a_total_to_its_parts_or_to_other_populations(stated: list[ValueRow]) -> None:
    values = {row.value_min for row in stated}
    # 24: the large plots of two crops, 23 and 1
    assert values == {56, 5, 6, 4, 24, 13}
    assert not values & {112, 61, 80, 69, 37}


def test_q1_the_evidence_counts_the_total_alone_and_says_why_the_rest_is_left_out(
    warehouse: Warehouse, stated: list[ValueRow]
) -> None:
    total = next(row for row in stated if row.definition_code == CountDefinition.FULL_TOTAL)
    rows = evidence.of_value(warehouse, STATED, total)
    assert [place(row) for row in rows if row.is_counted] == [("004", 91, "๕๖ กลุ่ม")]
    assert {(row.value_min, row.exclusion_reason) for row in rows if not row.is_counted} == {
        (8, "is_part"),
        (38, "is_part"),
        (10, "is_part"),
        (5, "other_definition"),
        (23, "other_definition"),
        (1, "other_definition"),
        (13, "other_definition"),
    }


def test_q1_the_split_by_work_group_gives_the_parts(warehouse: Warehouse) -> None:
    split = comparison.values_by_work_group(warehouse, STATED, IN_PATHUM_THANI)
    full = {row.work_group_code: row.value_min for row in split if row.definition_code == CountDefinition.FULL_TOTAL}
    assert full == {"agriculture": 8, "processing": 38, "community_tourism": 10}


def test_q2_the_gate_refuses_a_ranking_of_different_definitions(judged: Comparison) -> None:
    assert judged.verdict is Verdict.SUBSETS_APART
    assert judged.failing == (Condition.DEFINITION,)
    assert not judged.is_ranked
    assert not judged.is_drawn


def test_q1_large_plots_and_sellers_can_be_chosen_as_definitions(warehouse: Warehouse) -> None:
    variants = {row.definition_code for row in comparison.variants(warehouse, STATED, IN_PATHUM_THANI)}
    assert {CountDefinition.LARGE_PLOT, CountDefinition.SELLERS} <= variants


def test_q2_one_province_alone_states_a_full_total(stated: list[ValueRow]) -> None:
    full = [row for row in stated if row.definition_code == CountDefinition.FULL_TOTAL]
    assert [(row.province_code, row.exact_value) for row in full] == [(PATHUM_THANI, 56)]


def test_q2_subsets_stand_apart_with_their_definition(judged: Comparison) -> None:
    every = (*judged.compared, *judged.apart)
    assert {(row.province_code, row.definition_code, row.exact_value) for row in every} == {
        (PATHUM_THANI, CountDefinition.FULL_TOTAL, 56),
        (PATHUM_THANI, CountDefinition.FIELD_MONITORED, 5),
        (PATHUM_THANI, CountDefinition.LARGE_PLOT, 24),
        (PATHUM_THANI, CountDefinition.SELLERS, 13),
        (ANG_THONG, CountDefinition.MARKET_CHANNEL, 6),
        (ROI_ET, CountDefinition.SAFE_FOOD, 4),
    }


def test_q2_a_province_that_states_nothing_has_no_value_and_never_zero(
    warehouse: Warehouse, stated: list[ValueRow]
) -> None:
    assert AYUTTHAYA not in {row.province_code for row in stated}
    assert target_groups.counts(warehouse, Scope(provinces=(AYUTTHAYA,))) == []
    assert 0 not in {row.value_min for row in stated}


@pytest.mark.parametrize(
    ("province", "expected"),
    [(ANG_THONG, ("000", 21, "6 กลุ่ม")), (ROI_ET, ("003", 3, "4 กลุ่ม"))],
)
def test_q2_the_subsets_point_at_their_sentence(
    warehouse: Warehouse, province: str, expected: tuple[str, int, str]
) -> None:
    rows = target_groups.counts(warehouse, Scope(provinces=(province,)))
    assert [place(row) for row in rows] == [expected]


def test_q2_lists_of_names_are_counted_apart_and_each_group_once(warehouse: Warehouse) -> None:
    listed = [row for row in target_groups.named(warehouse, Scope(provinces=(ANG_THONG,))) if row.target_lists]
    by_list = {
        role: sum(role in row.target_lists for row in listed)
        for role in (MentionRole.MARKET_CHANNEL, MentionRole.SALESMAN, MentionRole.SAFE_FOOD)
    }
    assert by_list == {"market_channel": 6, "salesman": 8, "safe_food": 11}
    assert len(listed) == 22


SERVED: dict[str, tuple[set[str], set[tuple[str, int, str]]]] = {
    "000-group-003": (
        {"agriculture_cooperatives", "community_development"},
        {
            ("000", 10, "วิสาหกิจชุมชนกลุ่มจักสานผักตบชวาบ้านรี"),
            ("000", 21, "กลุ่มจักสานผักตบชวาบ้านรี"),
        },
    ),
    "000-group-010": (
        {"commerce", "community_development"},
        {
            ("000", 19, "กลุ่มจักสานผักตบชวาบ้านบางตาแผ่น"),
            ("000", 21, "กลุ่มจักสานผักตบชวาบางตาแผ่น"),
        },
    ),
    "000-group-014": (
        {"commerce", "community_development"},
        {
            ("000", 19, "วิสาหกิจชุมชนเลี้ยงปลาหนองขโมย"),
            ("000", 21, "วิสาหกิจชุมชนเลี้ยงปลาหนองขโมย"),
            ("000", 22, "วิสาหกิจชุมชนเลี้ยงปลาหนองขโมย"),
        },
    ),
    "000-group-018": (
        {"community_development", "tourism_sports"},
        {("000", 21, "ชุมชนบางเสด็จ หมู่ที่ 2"), ("000", 23, "ชุมชนบ้านบางเสด็จ")},
    ),
}


@pytest.fixture(scope="module")
def served(warehouse: Warehouse) -> list[GroupRow]:
    groups = target_groups.named(warehouse, Scope(provinces=(ANG_THONG,)))
    return [group for group in groups if len(group.agency_codes) > 1]


def test_q4_four_groups_are_served_by_more_than_one_agency(served: list[GroupRow]) -> None:
    assert {row.target_group_id: set(row.agency_codes) for row in served} == {
        group: agencies for group, (agencies, _) in SERVED.items()
    }


@pytest.mark.parametrize("group", SERVED)
def test_q4_every_mention_has_its_passage(warehouse: Warehouse, group: str) -> None:
    rows = target_groups.mentions(warehouse, Scope(provinces=(ANG_THONG,)))
    assert {place(row) for row in rows if row.target_group_id == group} == SERVED[group][1]


def test_q4_matching_by_spelling_alone_would_find_one(served: list[GroupRow]) -> None:
    assert [row.target_group_id for row in served if len(row.spellings) == 1] == ["000-group-014"]
