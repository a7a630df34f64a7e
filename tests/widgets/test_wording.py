"""How values are written: units never lost, money in its scale, data never read as markup."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import wording
from dashboard.i18n.language import Language
from queries.comparison import ValueRow
from schema.figure_code import figure_code, shown, typed
from tests.widgets.value_rows import NAMES, value

TH, EN = Language.TH, Language.EN
MARKS = set("\\`*_{}[]()<>#+-.!|~$:")


@given(words=st.text(max_size=40))
def test_escaped_text_has_no_live_mark_and_can_be_read_back(words: str) -> None:
    written = wording.escaped(words)
    assert re.sub(r"\\(.)", r"\1", written, flags=re.DOTALL) == words
    assert not MARKS & set(re.sub(r"\\.", "", written, flags=re.DOTALL))


@pytest.mark.parametrize(
    "hostile", ["![x](https://example.org/a.png)", "[x](javascript:alert(1))", "<b>", ":red[x]", "$x$"]
)
def test_hostile_text_stays_text(hostile: str) -> None:
    written = wording.muted(hostile)
    assert written.startswith(":gray[:small[")
    assert hostile not in written


@pytest.mark.parametrize("language", [TH, EN])
def test_a_sum_of_several_years_names_them_and_a_sum_of_one_says_nothing(language: Language) -> None:
    assert wording.years_added([2564, 2564], language) == ""
    assert wording.years_added([None], language) == ""
    said = wording.years_added([None, 2566, 2564, 2566], language)
    assert re.findall(r"25\d\d", said) == ["2564", "2566"]
    assert wording.year_tick(None, language) in said


def test_an_empty_muted_line_is_nothing() -> None:
    assert wording.muted("") == ""


@pytest.mark.parametrize(
    ("highest", "divisor", "unit", "read"),
    [
        ("999999.99", 1, "บาท", "999,999"),
        ("1000000", 1_000_000, "ล้านบาท", "1.00"),
        ("329066065059.13", 1_000_000, "ล้านบาท", "329,066.07"),
    ],
)
def test_marks_of_money_share_one_scale(highest: str, divisor: int, unit: str, read: str) -> None:
    scale = wording.scale_of_baht([Decimal(5), Decimal(highest)], NAMES, TH)
    assert (scale.divisor, scale.unit) == (divisor, unit)
    shown = scale.number(Decimal(highest) if divisor > 1 else Decimal(999_999))
    assert shown == read
    assert scale.with_unit(Decimal(0)).endswith(unit)


@given(values=st.sets(st.decimals(min_value=-(10**9), max_value=10**9, places=2), max_size=8))
def test_sums_beside_each_other_read_alike_only_where_they_are_equal(values: set[Decimal]) -> None:
    scale = wording.scale_of_baht(values, NAMES, TH)
    read = {amount: scale.number(amount) for amount in values}
    assert len(set(read.values())) == len(values)
    assert all((float(words.replace(",", "")) == 0) is (amount == 0) for amount, words in read.items())


def test_a_scale_is_that_of_its_values_and_an_empty_one_has_no_unit() -> None:
    few, many = value(5_000_000, unit="person"), value("1.5", unit="percent", decimals=1)
    assert (wording.scale_of([few], NAMES, EN).divisor, wording.scale_of([few], NAMES, EN).unit) == (1, "persons")
    assert wording.scale_of([many], NAMES, TH).with_unit(Decimal("1.5")) == "ร้อยละ 1.5"
    assert wording.scale_of([], NAMES, TH).unit == ""


@pytest.mark.parametrize(
    ("row", "thai"),
    [
        (value(56, unit="group"), "56 กลุ่ม"),
        (value("680620"), "680,620 บาท"),
        (value("680620", shown_unit="million_baht", decimals=2), "680,620 บาท"),
        (value("2900000", shown_unit="million_baht", decimals=3), "2.900 ล้านบาท"),
        (value("26.4", unit="percent", decimals=1), "ร้อยละ 26.4"),
        (value("0.04", unit="percent"), "ร้อยละ 0.04"),
        (value(30, 50, qualifier="range", unit="person"), "30–50 ราย"),
        (value(500, None, qualifier="over", unit="person"), "มากกว่า 500 ราย"),
        (value(None, 9, qualifier="up_to", unit="person"), "ไม่เกิน 9 ราย"),
        (value(0, unit="group"), "0 กลุ่ม"),
        (value(None, state="no_report"), "ไม่มีรายงาน"),
        (value(None, state="without_number"), "มีรายงานแต่ไม่ระบุจำนวน"),
        (value(None, state="not_applicable"), "ไม่เกี่ยวข้อง"),
    ],
)
def test_a_value_alone_says_its_unit_its_bounds_or_why_it_is_absent(row: ValueRow, thai: str) -> None:
    assert wording.alone(row, NAMES, TH) == thai


def test_a_doubtful_value_keeps_its_flag_beside_its_number() -> None:
    assert wording.flagged(value(5, low=True), "5 บาท", TH) == "5 บาท · ความเชื่อมั่นต่ำ"
    assert wording.flagged(value(5, state="contradicted"), "5 บาท", TH).startswith("5 บาท · ")
    assert wording.flagged(value(5), "5 บาท", TH) == "5 บาท"


def test_both_languages_write_the_same_digits() -> None:
    for row in (value("2900000"), value(30, 50, qualifier="range", unit="person"), value(56, unit="group")):
        thai, english = (wording.alone(row, NAMES, language) for language in (TH, EN))
        assert re.findall(r"[\d.,]+", thai) == re.findall(r"[\d.,]+", english)


@pytest.mark.parametrize(
    ("amount", "thai"), [("329066065059.13", "329,066,065,059.13 บาท"), ("1000000", "1,000,000 บาท")]
)
def test_an_exact_sum_of_money_keeps_every_satang(amount: str, thai: str) -> None:
    assert wording.exact(Decimal(amount), "baht", 0, NAMES, TH) == thai


def test_empty_parts_of_a_line_fall_away() -> None:
    assert wording.joined(("a", None, "", "b"), TH) == "a · b"


@pytest.mark.parametrize(
    ("code", "definition", "words"),
    [
        ("target_groups_stated", "full_total", "ยอดรวมทั้งหมด"),
        ("certified", "tcps", "มาตรฐานผลิตภัณฑ์ชุมชน"),
        ("target_groups_stated", "all", None),
        ("otop_sales", "all", None),
    ],
)
def test_a_definition_is_named_where_a_measure_has_several(code: str, definition: str, words: str | None) -> None:
    assert wording.definition_name(code, definition, NAMES, TH) == words


@given(row=st.integers(0, 10_000))
def test_a_code_is_never_broken_on_screen_and_reads_back_when_typed(row: int) -> None:
    code = figure_code("budget_line", str(row))
    written = wording.escaped(f"รหัส {shown(code)}").replace("\\", "")
    assert written.count("-\u2060") == written.count("-") == 2
    assert typed(written.removeprefix("รหัส ")) == code
