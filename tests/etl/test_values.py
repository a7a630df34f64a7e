from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl import values
from etl.printed import THAI_DIGITS

ARABIC_TO_THAI = {arabic: thai for thai, arabic in THAI_DIGITS.items()}
MONTHS = [
    *("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน"),
    *("กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"),
]
DAYS = st.dates(date(1900, 1, 1), date(2056, 12, 31))
NUMBERS = st.decimals(Decimal(-(10**11)), Decimal(10**11), places=6)


def in_thai_digits(text: str) -> str:
    return "".join(chr(ARABIC_TO_THAI[ord(c)]) if c.isascii() and c.isdigit() else c for c in text)


@given(NUMBERS)
def test_numbers_survive_thai_digits_and_thousands(value: Decimal) -> None:
    for written in (f"{value:f}", f"{value:,f}", in_thai_digits(f"{value:f}"), in_thai_digits(f"{value:,f}")):
        assert values.number(written) == value
        assert values.measured(written) == value


@given(st.integers(-(10**12), 10**12))
def test_whole_numbers_survive(value: int) -> None:
    assert values.integer(in_thai_digits(f"{value:,}")) == value


@given(DAYS)
def test_days_survive_every_way_of_writing_them(day: date) -> None:
    year = day.year + 543
    written = (
        day.isoformat(),
        f"{year}-{day.month:02}-{day.day:02}",
        f"{day.day}/{day.month}/{year}",
        f"{day.day} {MONTHS[day.month - 1]} {year}",
        f"วันที่ {day.day} เดือน {MONTHS[day.month - 1]} พ.ศ. {year}",
    )
    for text in written:
        assert values.day(text) == day, text
        assert values.day(in_thai_digits(text)) == day, text


@pytest.mark.parametrize(
    "written",
    [
        "1.5 ล้านบาท",
        "หนึ่งร้อย",
        "(500)",
        "nan",
        "inf",
        "-inf",
        "0x1F",
        "1_000",
        "1e6",
        "1,00,000",
        "1,000,00",
        ",500",
        "1.",
        ".5",
        "1.234.567",
        "1 000",
        "#N/A",
        "TRUE",
        "½",
        "１２",
        "12 กลุ่ม",
        "2000000000000",
    ],
)
def test_what_is_no_certain_number_is_refused(written: str) -> None:
    with pytest.raises(values.UnreadableError):
        values.number(written)


@pytest.mark.parametrize("written", ["5.5", "5.0", "ห้า", ""])
def test_what_is_no_whole_number_is_refused(written: str) -> None:
    with pytest.raises(values.UnreadableError):
        values.integer(written)


def test_money_has_two_decimals_and_no_more() -> None:
    assert values.money("1,500,000.25") == Decimal("1500000.25")
    assert values.money("1.500") == Decimal("1.5")
    with pytest.raises(values.UnreadableError):
        values.money("1.005")


def test_a_measured_value_keeps_six_decimals() -> None:
    assert values.measured("1.3690282219387") == Decimal("1.369028")


@pytest.mark.parametrize(
    "written",
    [
        "29/2/2566",
        "2565-04-31",
        "31 เมษายน 2565",
        "3/4/65",
        "3/4/2022",
        "๓ เม.ย. ๖๕",
        "44621",
        "3-5 มีนาคม 2565",
        "มีนาคม 2565",
        "4 มีนาคม 2565 และวันถัดไป",
        "2565",
    ],
)
def test_what_is_no_certain_day_is_refused(written: str) -> None:
    with pytest.raises(values.UnreadableError):
        values.day(written)


def test_a_christian_year_between_slashes_gets_the_buddhist_one_suggested() -> None:
    with pytest.raises(values.UnreadableError) as refused:
        values.day("3/4/2022")
    assert refused.value.suggestions == ("3/4/2565",)


@pytest.mark.parametrize("written", ["yes", "1", "0", "ใช่", "T"])
def test_only_true_and_false_are_booleans(written: str) -> None:
    with pytest.raises(values.UnreadableError):
        values.boolean(written)
    assert values.boolean("TRUE") == "true"
