"""What a printed form says about the unit and about an empty value, and where a figure goes on beyond its form."""

import pytest

from etl import printed
from etl.read import Row
from etl.reread import counters_of, mismatches
from schema.codes import Qualifier
from schema.tables import TABLES

UNITS = {
    "group": "กลุ่ม",
    "person": "คน",
    "holder": "ราย",
    "farm": "ฟาร์ม",
    "rai": "ไร่",
    "day": "วัน",
    "baht": "บาท",
    "baht_per_hand": "บาทต่อหวี",
    "person_per_year": "คนต่อปี",
    "kilogram_per_rai": "กิโลกรัมต่อไร่",
}
COUNTERS = counters_of(
    Row("unit.csv", None, {"unit_code": code, "name_th": name, "aliases": "กิโลกรัม/ไร่" if "/" in name else ""})
    for code, name in UNITS.items()
)


def differing(table: str, form: str, **cells: str | None) -> list[str]:
    row = Row("x.csv", 2, {**dict.fromkeys(TABLES[table].columns), "as_printed": form, **cells})
    return [column for column, _ in mismatches(TABLES[table], row, COUNTERS)]


def exact(value: str, unit: str) -> dict[str, str]:
    return {"value_min": value, "value_max": value, "qualifier": "exact", "unit_code": unit}


@pytest.mark.parametrize(
    ("form", "value", "unit"),
    [
        ("๕ กลุ่มเป้าหมาย", "5", "group"),
        ("5 ราย", "5", "person"),
        ("5 ราย", "5", "holder"),
        ("5 ไร่", "5", "rai"),
        ("๒ ล้านบาท", "2000000", "baht"),
        ("หวีละ 40 บาท", "40", "baht_per_hand"),
        ("700 กิโลกรัม ต่อ ไร่", "700", "kilogram_per_rai"),
        ("40 บาท/ขวด", "40", "baht_per_hand"),
        ("40 บาท", "40", "baht"),
        ("40", "40", "group"),
        ("40 ลัง", "40", "group"),
        ("ในหนึ่งปีมา 40 ราย", "40", "person_per_year"),
        ("ปีละ 40 คน", "40", "person_per_year"),
        ("ในปีงบประมาณ 40 คน", "40", "person"),
    ],
)
def test_a_unit_that_the_counter_may_mean_is_right(form: str, value: str, unit: str) -> None:
    assert differing("certification", form, **exact(value, unit)) == []


@pytest.mark.parametrize(
    ("form", "value", "unit"),
    [
        ("๕ กลุ่ม", "5", "person"),
        ("5 ราย", "5", "farm"),
        ("5 ฟาร์ม", "5", "group"),
        ("5 ไร่", "5", "farm"),
        ("๒ ล้านบาท", "2000000", "group"),
        ("40 บาท", "40", "baht_per_hand"),
        ("หวีละ 40 บาท", "40", "baht"),
        ("ในหนึ่งปีมา 40 ราย", "40", "person"),
        ("ปีละ 40 คน", "40", "person"),
        ("40 ราย", "40", "person_per_year"),
    ],
)
def test_another_unit_than_the_counter_is_found(form: str, value: str, unit: str) -> None:
    assert differing("certification", form, **exact(value, unit)) == ["unit_code"]


def test_money_is_the_only_figure_of_a_budget() -> None:
    assert differing("budget_line", "5 ตัน และ 5 บาท", amount_baht=None) == ["amount_baht"]
    assert differing("budget_line", "ขอรับการสนับสนุน 5 กลุ่ม", amount_baht=None) == []
    assert differing("budget_line", "5 กลุ่ม", amount_baht="5", qualifier="exact") == ["amount_baht"]


@pytest.mark.parametrize("form", ["อบรม", "แผน ๙๐ วัน", "ใน ๓ กลุ่มงาน", "คลอง ๑๓", "18 ธันวาคม 2564"])
def test_a_number_in_a_name_is_no_figure(form: str) -> None:
    assert differing("activity", form) == []


@pytest.mark.parametrize("form", ["อบรม ๕๐ คน", "รวม 1,500 ราย", "๒ ล้านบาท"])
def test_a_figure_beside_an_empty_value_is_found(form: str) -> None:
    assert differing("activity", form) == ["value_min"]


@pytest.mark.parametrize(
    ("before", "form", "after"),
    [("5 - ", "9 แห่ง", ""), ("", "5", " - 9 แห่ง"), ("กว่า ", "500 คน", ""), ("", "๙๙", " ล้านบาท")],
)
def test_a_figure_that_goes_on_is_cut(before: str, form: str, after: str) -> None:
    assert printed.is_cut(before, form, after)


@pytest.mark.parametrize(
    ("before", "form", "after"),
    [("งบประมาณ ", "500 บาท", ""), ("- ", "9 แห่ง", " - 5 แห่ง"), ("มี ", "9", " ราย"), ("5 - ", "กลุ่ม", "")],
)
def test_a_whole_figure_is_not_cut(before: str, form: str, after: str) -> None:
    assert not printed.is_cut(before, form, after)


def test_a_budget_is_no_estimate() -> None:
    assert printed.quantity("งบประมาณ 500 บาท").qualifier is Qualifier.EXACT
    assert printed.quantity("งบประมาณ ประมาณ 500 บาท").qualifier is Qualifier.ABOUT
