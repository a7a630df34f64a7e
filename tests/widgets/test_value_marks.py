"""Rows become marks: a number is drawn, a bound is a bound, an absent value has no length and says why."""

from decimal import Decimal

from dashboard.i18n.language import Language
from dashboard.widgets.cards import marks
from dashboard.wording import Scale, scale_of_baht
from schema.codes import ValueState
from tests.widgets.value_rows import NAMES, measure, value

TH = Language.TH
MILLIONS = scale_of_baht([Decimal(2_900_000)], NAMES, TH)
PLAIN = Scale("person", "ราย", Decimal(1), 0, TH)


def test_a_value_is_drawn_where_it_is_read_and_pointed_at_exactly() -> None:
    mark = marks.value_mark(
        value("2900000.55", shown_unit="million_baht", decimals=2), measure(), MILLIONS, NAMES, "13"
    )
    assert (mark.code, mark.label, mark.is_mine, mark.state) == ("13", "ปทุมธานี", True, ValueState.REPORTED)
    assert (mark.value, mark.text) == (2.9, "2.90")
    assert "2,900,000.55 บาท" in mark.hover
    assert "ปีงบประมาณ 2567" in mark.hover


def test_zero_is_drawn_as_a_number() -> None:
    mark = marks.value_mark(value(0, unit="person"), measure(), PLAIN, NAMES, None)
    assert (mark.value, mark.is_zero, mark.is_mine) == (0.0, True, False)


def test_a_bound_has_ends_and_no_value() -> None:
    mark = marks.value_mark(value(30, 50, qualifier="range", unit="person"), measure(), PLAIN, NAMES, None)
    assert (mark.value, mark.minimum, mark.maximum) == (None, 30.0, 50.0)
    assert "30–50" in mark.text


def test_an_open_bound_stays_open() -> None:
    mark = marks.value_mark(value(500, None, qualifier="over", unit="person"), measure(), PLAIN, NAMES, None)
    assert (mark.value, mark.minimum, mark.maximum, mark.drawn) == (None, 500.0, None, 500.0)


def test_an_absent_value_has_no_length_and_says_why() -> None:
    mark = marks.value_mark(value(None, state="not_applicable"), measure(), MILLIONS, NAMES, None)
    assert (mark.value, mark.drawn, mark.state) == (None, None, ValueState.NOT_APPLICABLE)
    assert mark.text == "ไม่เกี่ยวข้อง"


def test_a_value_of_low_confidence_gets_no_place_but_keeps_its_number_to_read() -> None:
    mark = marks.uncertain_mark(value("2900000", low=True), measure(), MILLIONS, NAMES, None)
    assert (mark.value, mark.state) == (None, ValueState.LOW_CONFIDENCE)
    assert "2,900,000 บาท" in mark.hover


def test_a_province_without_a_row_has_no_report_and_is_never_zero() -> None:
    known = marks.value_mark(value(0, unit="person"), measure(), PLAIN, NAMES, None)
    drawn = marks.with_absent([known], ("15", "13", "45"), NAMES, TH, "45")
    assert [mark.code for mark in drawn] == ["15", "13", "45"]
    assert [mark.value for mark in drawn] == [None, 0.0, None]
    assert [mark.state for mark in drawn] == [ValueState.NO_REPORT, ValueState.REPORTED, ValueState.NO_REPORT]
    assert [mark.is_mine for mark in drawn] == [False, False, True]


def test_the_median_is_of_exact_values_alone() -> None:
    rows = [value(1), value(9), value(30, 50, qualifier="range"), value(None, state="no_report"), value(5)]
    assert marks.median_of(rows) == 5
    assert marks.median_of([value(1), value(2)]) == Decimal("1.5")
    assert marks.median_of([value(None)]) is None
