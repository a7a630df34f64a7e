"""The page of certifications: Q12 and Q13 on screen, no total across units, what has no number listed as such."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.screens import written

APP = Path(__file__).resolve().parents[2] / "app.py"
PROPER_NOUNS = {"GAP", "CSV", "EN", "Organic"}


def opened(**query: str) -> AppTest:
    test = AppTest.from_file(str(APP), default_timeout=60)
    test.query_params.update({"v": "1"} | query)
    test.switch_page("pages/certifications.py")
    return test.run()


def words(test: AppTest) -> str:
    """Everything that is read on the page, without the marks of Markdown."""
    return "\n".join(written(test)).replace("\\", "").replace("\u2060", "")


pytestmark = pytest.mark.usefixtures("app_environment")


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize(
    "query", [{}, {"p": "15"}, {"p": "45"}, {"t": "official"}, {"status": "in_development"}, {"unit": "rai"}]
)
def test_the_page_runs_in_both_languages(language: str, query: dict[str, str]) -> None:
    assert not opened(lang=language, **query).exception


def test_q12_pass_rate_of_decided_cases_and_share_of_the_pipeline() -> None:
    read = words(opened())
    assert "มผช. อ่างทอง ผ่าน 9 จาก 10 ผลิตภัณฑ์ที่ทราบผลแล้ว หรือ 90.0 %" in read
    assert "9 × 100 ÷ 30 = 30.0 %" in read
    assert "รอผลไม่นับเป็นไม่ผ่าน" in read


def test_q12_is_answered_in_english() -> None:
    read = words(opened(lang="en"))
    assert "9 of 10 decided cases passed, 90.0 %" in read
    assert "9 × 100 ÷ 30 = 30.0 %" in read


def test_q13_gap_by_unit_with_overlaps_and_no_total() -> None:
    test = opened(p="13")
    read = words(test)
    assert "รวมไม่เกิน 308 คน (GAP พืช 58 + GAP ข้าว 250) เพราะอาจเป็นคนเดียวกัน" in read
    assert "GAP ข้าว: 8 กลุ่ม · 250 คน · 6,636 ไร่" in read
    gap = test.table[0].value
    assert sorted(gap.drop(columns="มาตรฐาน").stack().dropna()) == [8, 58, 155, 250, 6636]
    assert "7,107" not in read


def test_what_is_in_development_without_a_number_is_listed() -> None:
    test = opened()
    assert "อยู่ระหว่างพัฒนา 7 รายการ ไม่ระบุจำนวน" in words(test)
    assert any(len(table.value) == 7 for table in test.table)


def test_the_unknown_expiry_is_said() -> None:
    assert "ไม่ทราบวันหมดอายุ" in words(opened())


def test_a_province_without_both_outcomes_has_no_rate() -> None:
    assert "ยังคำนวณอัตราผ่านไม่ได้" in words(opened(p="13"))


def test_a_filter_of_statuses_neither_hides_nor_changes_a_rate() -> None:
    test = opened(p="15", status="certified")
    read = words(test)
    assert "ผ่าน 9 จาก 10 ผลิตภัณฑ์ที่ทราบผลแล้ว หรือ 90.0 %" in read
    assert "อัตราผ่านคิดจากทุกสถานะ ไม่ขึ้นกับตัวกรองสถานะ" in read
    assert "ไม่ขึ้นกับตัวกรองสถานะ" not in words(opened(p="15"))


def test_nothing_in_scope_says_which_filter_to_lift() -> None:
    test = opened(p="45")
    assert "ไม่มีข้อมูลตามตัวกรองนี้" in words(test)
    assert any("จังหวัด" in button.label for button in test.button)


def test_the_thai_screen_speaks_thai() -> None:
    read = re.sub(r":gray\[|:small\[|:material/[a-z_]+:|[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}", " ", words(opened()))
    assert set(re.findall("[A-Za-z]{2,}", read)) <= PROPER_NOUNS


def test_the_list_says_no_more_than_fits_beside_its_codes() -> None:
    (listed,) = [each.value for each in opened().dataframe if "เอกสาร · บรรทัด" in each.value.columns]
    assert len(listed) == 20
    assert len(listed.columns) <= 9
