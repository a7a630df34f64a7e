"""The profile of provinces: which ones, every measure with its place, what is missing, districts and groups."""

import re
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from queries import comparison
from queries.warehouse import Warehouse
from schema.codes import Tier
from tests.app.fields import field
from tests.app.screens import written

pytestmark = pytest.mark.usefixtures("app_environment")
APP = Path(__file__).resolve().parents[2] / "app.py"
TH, EN = Language.TH, Language.EN


def opened(**query: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    for key, value in ({"v": "1"} | query).items():
        app.query_params[key] = value
    app.switch_page("pages/province.py").run()
    assert not app.exception
    return app


def read(app: AppTest) -> str:
    return re.sub(r"\\(.)", r"\1", "\n".join(written(app)))


def table(app: AppTest, title: str) -> pd.DataFrame:
    """The table that has a column of this title."""
    return next(element.value for element in app.dataframe if title in element.value.columns)


def shown(app: AppTest, language: Language = TH) -> list[str]:
    return list(field(app, f"pick_compared_{language}").chosen)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("query", [{}, {"compared": "13.14.15.45"}, {"me": "50"}])
def test_the_page_stands_in_its_language_without_a_fault(language: Language, query: dict[str, str]) -> None:
    assert text("nav.province", language) in read(opened(lang=language, **query))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["13"]),
        ({"me": "50"}, ["50"]),
        ({"me": "50", "p": "15"}, ["15"]),
        ({"me": "50", "compared": "45.13"}, ["45", "13"]),
        ({"compared": "10.11.12.13.14"}, ["10", "11", "12", "13"]),
        ({"p": "50.51.52.53.45"}, ["45"]),
    ],
)
def test_whom_the_page_speaks_of(query: dict[str, str], expected: list[str]) -> None:
    assert shown(opened(**query)) == expected


def test_a_link_that_names_too_many_says_so() -> None:
    notices = [element.value for element in opened(compared="10.11.12.13.14").info]
    assert notices == [text("province.too_many", TH, asked=5, most=4)]


def test_choosing_provinces_writes_the_link() -> None:
    app = opened()
    field(app, "pick_compared_th").choose("13", "15")
    assert app.query_params["compared"] in ("13.15", ["13.15"])
    assert "อ่างทอง" in table(app, "ปทุมธานี").columns


def test_every_measure_of_both_tiers_has_its_rows_apart(warehouse: Warehouse) -> None:
    app = opened(compared="13")
    names = text("filter.measure", TH)
    committee, official = (element.value for element in app.dataframe if names in element.value.columns)
    declared = {row.name_th for row in comparison.measures(warehouse, (Tier.OFFICIAL,))}
    assert set(official[names]) == declared
    assert not declared & set(committee[names])
    assert {"56 กลุ่ม", "826,000 บาท", "218,611 ตัน · ขัดแย้งกัน"} <= set(committee[text("table.value", TH)])


def test_places_are_given_where_fair_and_bands_or_words_elsewhere(warehouse: Warehouse) -> None:
    app = opened(compared="13", t="official")
    rows = table(app, text("filter.measure", TH)).set_index(text("filter.measure", TH))
    places = rows[text("province.place_title", TH)]
    assert places["ยอดจำหน่าย OTOP ต่อประชากร"] == "อันดับ 76 จาก 76"
    assert places["รายได้เฉลี่ยต่อเดือนต่อครัวเรือน"].startswith("ช่วงชั้นที่ ")
    assert places["ผลิตภัณฑ์มวลรวมจังหวัด"] == text("rank.not_stated", TH)


def test_every_value_has_its_code() -> None:
    codes = table(opened(compared="13"), text("table.value", TH))[text("card.figure_code", TH)]
    assert all(re.fullmatch(r"[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}", code) for code in codes)


def test_a_province_without_a_number_has_the_reason_and_no_place() -> None:
    rows = table(opened(compared="10", t="official"), text("filter.measure", TH)).set_index(text("filter.measure", TH))
    otop = rows.loc["ยอดจำหน่ายสินค้า OTOP"]
    assert otop[text("table.value", TH)] == "ไม่มีรายงาน"
    assert pd.isna(otop[text("province.place_title", TH)])
    assert rows.loc["งบประมาณรายจ่ายของ อบจ.", text("table.value", TH)] == "ไม่เกี่ยวข้อง"


def test_what_is_not_reported_is_listed() -> None:
    words = read(opened(compared="15"))
    # four topics of the documents and two measures of the budget of the provincial organisation
    assert text("province.absent", TH, province="อ่างทอง", count=6) in words
    assert "งบประมาณ อบจ. แผนงานการเกษตร (ไม่มีรายงาน)" in words
    assert text("province.absent_none", TH, province="ปทุมธานี") in read(opened(compared="13"))


def test_districts_that_no_document_names_have_no_nought() -> None:
    app = opened(compared="13")
    rows = table(app, text("province.district", TH)).set_index(text("province.district", TH))
    assert "ธัญบุรี" not in rows.index
    assert text("province.districts_silent", TH, names="ธัญบุรี") in read(app)
    assert rows[text("province.district_seats", TH)].isna()["หนองเสือ"]
    assert not (rows == 0).any(axis=None)


def official_count(warehouse: Warehouse) -> int:
    return len(comparison.measures(warehouse, (Tier.OFFICIAL,)))


def test_a_province_without_documents_says_so_and_shows_the_other_tier(warehouse: Warehouse) -> None:
    words = read(opened(compared="50"))
    assert text("province.no_documents", TH) in words
    assert text("province.values_official", TH, province="เชียงใหม่", count=official_count(warehouse)) in words
    assert text("province.districts_none", TH) in words


def test_a_filter_of_the_tier_takes_the_other_tier_off_the_page(warehouse: Warehouse) -> None:
    official = text("province.values_official", TH, province="ปทุมธานี", count=official_count(warehouse))
    assert official not in read(opened(t="committee"))
    assert official in read(opened(t="official"))


def test_filters_that_a_profile_does_not_obey_are_named() -> None:
    words = read(opened(compared="13", p="15", g="processing", y="fy2564"))
    assert all(text("filter.unused_here", TH, names=names) in words for names in ("จังหวัด", "ปี · กลุ่มงาน"))
    assert text("filter.unused_here", TH, names="จังหวัด") not in read(opened(compared="13", p="13.15"))
