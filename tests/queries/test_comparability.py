"""The gate: a ranking only where every value means the same, else the reason and the nearest fair comparison."""

from decimal import Decimal

import pytest

from queries.comparability import FEWEST_TO_COMPARE, Comparison, Condition, Verdict, compare
from queries.comparison import MeasureRow, ValueRow
from schema.model import Rankability

FIVE = ("11", "12", "13", "14", "15")


def measure(rankability: Rankability = Rankability.YES, code: str = "trial") -> MeasureRow:
    return MeasureRow(
        measure_code=code,
        tier="official",
        subject="market",
        name_th="ทดลอง",
        name_en="Trial",
        unit_code="baht",
        additivity="adds",
        rankability=rankability,
        denominator_code=None,
        numerator_code=None,
        weight_code=None,
        caution_th=None,
        caution_en=None,
        is_derived=False,
        province_count=5,
        period_count=1,
    )


def value(
    province: str,
    amount: int | None = 1,
    *,
    definition: str = "all",
    unit: str = "baht",
    kind: str = "fiscal_year",
    period: str = "2567",
    low: bool = False,
    maximum: int | None = None,
) -> ValueRow:
    lower = None if amount is None else Decimal(amount)
    return ValueRow(
        province_code=province,
        definition_code=definition,
        unit_code=unit,
        work_group_code="all",
        period_kind=kind,
        period=period,
        value_min=lower,
        value_max=lower if maximum is None else Decimal(maximum),
        qualifier="exact",
        value_state="reported" if amount is not None else "no_report",
        value_status="as_published" if amount is not None else None,
        break_before=None,
        row_count=1,
        stated_count=int(amount is not None),
        has_low_confidence=low,
        is_derived=False,
        numerator_value=None,
        numerator_factor=None,
        denominator_value=None,
        denominator_factor=None,
        shown_unit_code=unit,
        shown_decimals=0,
    )


def like(*provinces: str) -> list[ValueRow]:
    return [value(province, place) for place, province in enumerate(provinces)]


def provinces(rows: tuple[ValueRow, ...]) -> set[str]:
    return {row.province_code for row in rows}


def test_like_values_are_compared_and_ranked() -> None:
    judged = compare(measure(), like(*FIVE))
    assert judged == Comparison(Verdict.COMPARABLE, (), True, tuple(like(*FIVE)), (), (), ())
    assert judged.is_drawn


def test_bands_are_drawn_but_give_no_places() -> None:
    judged = compare(measure(Rankability.BANDS), like(*FIVE))
    assert (judged.verdict, judged.is_drawn, judged.is_ranked) == (Verdict.BANDS_ONLY, True, False)


def test_a_measure_that_is_never_ranked_says_so() -> None:
    judged = compare(measure(Rankability.NO), like(*FIVE))
    assert (judged.verdict, judged.failing) == (Verdict.NOT_COMPARABLE, (Condition.NOT_RANKED,))
    assert (judged.is_drawn, judged.is_ranked) == (False, False)


@pytest.mark.parametrize(
    ("odd", "failing"),
    [
        (value("15", unit="rai"), (Condition.UNIT,)),
        (value("15", period="2566"), (Condition.PERIOD,)),
        (value("15", kind="calendar_year"), (Condition.PERIOD_KIND,)),
        (value("15", kind="calendar_year", period="2566"), (Condition.PERIOD_KIND, Condition.PERIOD)),
        (value("15", definition="part", unit="rai"), (Condition.DEFINITION, Condition.UNIT)),
        (value("15", definition="part", period="2566"), (Condition.DEFINITION, Condition.PERIOD)),
    ],
)
def test_one_unlike_value_stops_the_ranking_and_stands_apart(odd: ValueRow, failing: tuple[Condition, ...]) -> None:
    judged = compare(measure(), [*like(*FIVE[:4]), odd])
    assert (judged.verdict, judged.failing) == (Verdict.NOT_COMPARABLE, failing)
    assert not judged.is_ranked
    assert (provinces(judged.compared), judged.apart) == (set(FIVE[:4]), (odd,))


def test_another_definition_alone_shows_the_subsets_apart() -> None:
    judged = compare(measure(), [*like(*FIVE[:4]), value("15", definition="part")])
    assert (judged.verdict, judged.failing) == (Verdict.SUBSETS_APART, (Condition.DEFINITION,))
    assert not judged.is_drawn


@pytest.mark.parametrize(("count", "verdict"), [(2, Verdict.TOO_FEW), (FEWEST_TO_COMPARE, Verdict.COMPARABLE)])
def test_fewer_than_three_points_are_no_comparison(count: int, verdict: Verdict) -> None:
    assert compare(measure(), like(*FIVE[:count])).verdict is verdict


def test_one_province_has_nobody_to_be_compared_with() -> None:
    rows = [value("13", 1), value("13", 2, period="2566"), value("14", None)]
    assert compare(measure(), rows).verdict is Verdict.ONE_PROVINCE


@pytest.mark.parametrize("rows", [[], [value("13", None), value("14", None)]])
def test_without_a_number_there_is_nothing_to_judge(rows: list[ValueRow]) -> None:
    judged = compare(measure(), rows)
    assert (judged.verdict, judged.absent) == (Verdict.NO_VALUES, tuple(rows))
    assert (judged.is_drawn, judged.is_ranked, judged.compared) == (False, False, ())


def test_zero_is_a_number_and_absence_is_not() -> None:
    judged = compare(measure(), [value("11", 0), value("12", 0), value("13", 0), value("14", None)])
    assert (provinces(judged.compared), provinces(judged.absent)) == ({"11", "12", "13"}, {"14"})


def test_low_confidence_is_left_out_of_the_comparison_and_kept_beside_it() -> None:
    doubtful = value("15", 9, low=True)
    judged = compare(measure(), [*like(*FIVE[:4]), doubtful])
    assert judged.verdict is Verdict.COMPARABLE
    assert (judged.uncertain, provinces(judged.compared)) == ((doubtful,), set(FIVE[:4]))


def test_low_confidence_does_not_decide_what_the_others_share() -> None:
    judged = compare(measure(), [*like(*FIVE[:4]), value("15", 9, unit="rai", low=True)])
    assert (judged.verdict, judged.failing) == (Verdict.COMPARABLE, ())


def test_low_confidence_alone_leaves_too_few() -> None:
    judged = compare(measure(), [value(province, 1, low=True) for province in FIVE])
    assert (judged.verdict, judged.compared, len(judged.uncertain)) == (Verdict.TOO_FEW, (), 5)


def test_a_missing_value_of_another_unit_is_no_reason_to_refuse() -> None:
    judged = compare(measure(), [*like(*FIVE[:4]), value("15", None, unit="rai", period="2560")])
    assert (judged.verdict, provinces(judged.absent)) == (Verdict.COMPARABLE, {"15"})


def test_a_bound_is_a_stated_value_without_an_exact_one() -> None:
    bounded = value("15", 30, maximum=50)
    assert (bounded.is_stated, bounded.exact_value) == (True, None)
    assert bounded in compare(measure(), [*like(*FIVE[:4]), bounded]).compared


def test_of_equally_large_groups_the_fullest_definition_is_offered_whatever_the_order() -> None:
    rows = [
        value("11", definition="safe_food"),
        value("12", definition="full_total"),
        value("13", definition="market_channel"),
    ]
    for ordered in (rows, rows[::-1], [rows[1], rows[2], rows[0]]):
        judged = compare(measure(code="target_groups_stated"), ordered)
        assert [row.definition_code for row in judged.compared] == ["full_total"]


def test_of_equally_large_periods_the_latest_is_offered_whatever_the_order() -> None:
    rows = [value(code, 1, period=period) for period in ("2567", "2568", "2566") for code in ("13", "14", "15")]
    for order in (rows, rows[::-1]):
        assert {row.period for row in compare(measure(), order).compared} == {"2568"}


def test_every_verdict_and_condition_occurs_in_these_tests() -> None:
    told = {
        compare(measure(rank), rows).verdict
        for rank, rows in (
            (Rankability.YES, like(*FIVE)),
            (Rankability.BANDS, like(*FIVE)),
            (Rankability.NO, like(*FIVE)),
            (Rankability.YES, [*like("11"), value("12", definition="part")]),
            (Rankability.YES, like("11", "12")),
            (Rankability.YES, like("11")),
            (Rankability.YES, []),
        )
    }
    assert told == set(Verdict)
