"""The page of production and market: Q23 on screen, both figures in sight, nothing implausible in a chart."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from schema.figure_code import figure_code
from tests.app.screens import written

APP = Path(__file__).resolve().parents[2] / "app.py"


def opened(**query: str) -> AppTest:
    test = AppTest.from_file(str(APP), default_timeout=60)
    test.query_params.update({"v": "1"} | query)
    test.switch_page("pages/production.py")
    return test.run()


def words(test: AppTest) -> str:
    """Everything that is read on the page, tables included, without the marks of Markdown."""
    cells = [str(cell) for table in test.table for cell in table.value.to_numpy().ravel()]
    return "\n".join([*written(test), *cells]).replace("\\", "").replace("\u2060", "")


pytestmark = pytest.mark.usefixtures("app_environment")


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("query", [{}, {"p": "13"}, {"p": "15"}, {"t": "official"}, {"figures": "recomputed"}])
def test_the_page_runs_in_both_languages(language: str, query: dict[str, str]) -> None:
    test = opened(lang=language, **query)
    assert not test.exception


@pytest.mark.parametrize(
    "answer",
    [
        "ข้าว · ปทุมธานี 218,611 ตัน (ตามเอกสาร) · พื้นที่ × ผลผลิตต่อไร่ ไม่ตรงผลผลิตรวม",
        "251,351 ไร่ × 702 กิโลกรัมต่อไร่",
        "176,448 ตัน",
        "196,750 ตัน + 21,861 ตัน",
        "ปลาดุก · ปทุมธานี 14,410 ตัน (ตามเอกสาร) · มูลค่า ÷ น้ำหนัก ไม่ตรงราคา",
        "432.30 ล้านบาท",
        "504.35 ล้านบาท",
        "30.00 บาทต่อกิโลกรัม",
        "35.00 บาทต่อกิโลกรัม",
        "กล้วยหอม · ปทุมธานี 27,492 ตัน (ตามเอกสาร) · ตัวเลขที่พิมพ์ตรงกัน",
        "27,488 ตัน",
        "ผลผลิตต่างชนิดไม่นำมารวมกัน",
    ],
)
def test_q23_is_answered(answer: str) -> None:
    assert answer in words(opened(p="13"))


def test_q23_is_answered_in_english() -> None:
    read = words(opened(p="13", lang="en"))
    assert "Rice · Pathum Thani: 218,611 tons (As printed), disagreeing: Area times yield against output" in read
    assert "Hom banana · Pathum Thani: 27,492 tons (As printed), printed figures agree" in read


def test_tons_of_commodities_are_never_added() -> None:
    read = words(opened(p="13"))
    assert "260,513" not in read  # 218,611 + 14,410 + 27,492


def test_the_switch_changes_which_figure_leads_and_keeps_both_in_sight() -> None:
    test = opened(p="13", figures="recomputed")
    read = words(test)
    assert "ข้าว · ปทุมธานี 176,448 ตัน (คำนวณใหม่)" in read
    assert "ปทุมธานี · ตามเอกสาร 218,611 ตัน" in read
    assert "ปลาดุก · ปทุมธานี 14,410 ตัน (ตามเอกสาร)" in read  # nothing printed to recompute it from
    printed = words(opened(p="13"))
    assert "คำนวณใหม่ได้ 176,448 ตัน ไม่ตรงกัน" in printed


def test_an_implausible_figure_is_marked() -> None:
    read = words(opened(p="13"))
    assert re.search(r"20,000 ตัน · ค่าผิดปกติ", read)


def test_an_agreement_names_its_parties_and_what_was_agreed() -> None:
    read = words(opened(p="13"))
    assert "บันทึกความเข้าใจ · กล้วยหอม 11 ก.พ. 2565 · 1,000 ตัน · ประมาณ 20.00 ล้านบาท" in read
    assert "ไม่ใช่ผลการขาย" in read


def test_a_province_without_production_still_shows_its_market() -> None:
    test = opened(p="15")
    assert "การเชื่อมโยงตลาด 8 รายการ" in words(test)
    assert len(test.dataframe) == 1


def test_an_empty_scope_offers_each_filter_to_lift() -> None:
    labels = [button.label for button in opened(p="14", commodity="rice", g="processing").button]
    assert "ยกเลิกตัวกรองจังหวัด" in labels
    assert "ยกเลิกตัวกรองสินค้า" in labels
    assert "ยกเลิกตัวกรองกลุ่มงาน" not in labels  # production is not split by work group


@pytest.mark.parametrize(("language", "title"), [("th", "ข้าว · ผลผลิตรวม · ทั้งหมด"), ("en", "Rice · Output · Whole")])
def test_a_code_opens_its_figure_under_a_title_in_the_readers_language(language: str, title: str) -> None:
    code = figure_code("production_statistic", "004-production-007", 0)
    assert title in words(opened(lang=language, c=code))


def test_every_figure_has_its_locator_and_code() -> None:
    figures, links = (each.value for each in opened(p="13").dataframe)
    assert len(figures) == 26
    assert len(links) == 55
    for table in (figures, links):
        assert table["รหัสอ้างอิง"].notna().all()
        assert {place.split(" · ")[0] for place in table["เอกสาร · บรรทัด"]} == {"004"}


def test_a_year_that_changes_nothing_is_said() -> None:
    said = text("production.years_unused", Language.TH)
    assert said in words(opened(y="fy2565"))
    assert said not in words(opened())
