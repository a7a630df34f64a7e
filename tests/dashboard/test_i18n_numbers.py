from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.i18n.language import Language
from dashboard.i18n.numbers import bounded, money, money_exact, number, percent, share
from schema.codes import Qualifier

TH, EN = Language.TH, Language.EN


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (1234567, 0, "1,234,567"),
        (0, 0, "0"),
        (0.1 + 0.2, 1, "0.3"),
        (2.675, 2, "2.68"),
        (1.005, 2, "1.01"),
        (Decimal("0.5"), 0, "1"),
        (Decimal("1.5"), 0, "2"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("-2.5"), 0, "-3"),
        (-0.001, 2, "-0.001"),
        (1e21, 0, "1,000,000,000,000,000,000,000"),
    ],
)
def test_numbers_are_exact_and_halves_go_up(value: Decimal | float, decimals: int, expected: str) -> None:
    assert number(value, decimals, TH) == expected
    assert number(value, decimals, EN) == expected


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("nan")])
def test_what_is_no_number_is_never_written(value: Decimal | float) -> None:
    with pytest.raises(ValueError, match="not a number"):
        number(value, 0, TH)


@pytest.mark.parametrize(
    ("baht", "thai", "english"),
    [
        (680620, "680,620 บาท", "680,620 baht"),
        (Decimal("999999.99"), "999,999.99 บาท", "999,999.99 baht"),
        (Decimal("999999.995"), "1.00 ล้านบาท", "1.00 million baht"),
        (1_000_000, "1.00 ล้านบาท", "1.00 million baht"),
        (3_726_000, "3.73 ล้านบาท", "3.73 million baht"),
        (Decimal(362_225_000), "362.23 ล้านบาท", "362.23 million baht"),
        (0, "0 บาท", "0 baht"),
        (-2_500_000, "-2.50 ล้านบาท", "-2.50 million baht"),
    ],
)
def test_money_turns_to_millions_at_one_million(baht: Decimal | int, thai: str, english: str) -> None:
    assert money(baht, TH) == thai
    assert money(baht, EN) == english


def test_exact_money_keeps_every_digit() -> None:
    assert money_exact(3_726_000, TH) == "3,726,000 บาท"
    assert money_exact(Decimal("3726000.50"), EN) == "3,726,000.50 baht"


def test_percent_and_share() -> None:
    assert percent(share(38, 56), 1, TH) == "67.9 %"
    with pytest.raises(ZeroDivisionError):
        share(1, 0)


@pytest.mark.parametrize(
    ("minimum", "maximum", "qualifier", "thai", "english"),
    [
        (56, 56, Qualifier.EXACT, "56", "56"),
        (30, 50, Qualifier.RANGE, "30–50", "30–50"),
        (500, None, Qualifier.OVER, "มากกว่า 500", "over 500"),
        (500, None, Qualifier.AT_LEAST, "ไม่น้อยกว่า 500", "at least 500"),
        (None, 40, Qualifier.UP_TO, "ไม่เกิน 40", "up to 40"),
        (20, 20, Qualifier.ABOUT, "ประมาณ 20", "about 20"),
        (20, 30, Qualifier.ABOUT, "ประมาณ 20–30", "about 20–30"),
    ],
)
def test_bounds_are_said_in_words(
    minimum: int | None, maximum: int | None, qualifier: Qualifier, thai: str, english: str
) -> None:
    low, high = (None if bound is None else Decimal(bound) for bound in (minimum, maximum))
    assert bounded(low, high, qualifier, lambda value: number(value, 0, TH), TH) == thai
    assert bounded(low, high, qualifier, lambda value: number(value, 0, EN), EN) == english


def test_a_unit_that_both_ends_share_is_written_once() -> None:
    def render(value: Decimal) -> str:
        return money(value, TH)

    assert bounded(Decimal(20_000_000), None, Qualifier.ABOUT, render, TH) == "ประมาณ 20.00 ล้านบาท"
    assert bounded(Decimal(1_000_000), Decimal(2_000_000), Qualifier.RANGE, render, TH) == "1.00–2.00 ล้านบาท"
    assert bounded(Decimal(500_000), Decimal(2_000_000), Qualifier.RANGE, render, TH) == "500,000 บาท–2.00 ล้านบาท"


@pytest.mark.parametrize(
    ("minimum", "maximum", "qualifier"),
    [
        (None, None, Qualifier.EXACT),
        (None, None, Qualifier.UP_TO),
        (Decimal(1), None, Qualifier.RANGE),
        (None, Decimal(1), Qualifier.OVER),
    ],
)
def test_a_missing_bound_is_never_made_up(
    minimum: Decimal | None, maximum: Decimal | None, qualifier: Qualifier
) -> None:
    with pytest.raises(ValueError, match="bound"):
        bounded(minimum, maximum, qualifier, str, TH)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4), st.integers(0, 4))
def test_a_number_reads_back_as_its_rounding(value: Decimal, decimals: int) -> None:
    read = Decimal(number(value, decimals, TH).replace(",", ""))
    assert abs(read - value) <= Decimal(1).scaleb(-decimals) / 2
