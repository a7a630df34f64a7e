"""The page of activities: Q17 on screen, gears that never add up, and a way back to the passages."""

import json
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from tests.app.screens import figures, written

APP = Path(__file__).resolve().parents[2] / "app.py"


def opened(**query: str) -> AppTest:
    test = AppTest.from_file(str(APP), default_timeout=60)
    test.query_params.update({"v": "1"} | query)
    test.switch_page("pages/activities.py")
    return test.run()


def words(test: AppTest) -> str:
    """Everything that is read on the page, without the marks of Markdown."""
    return "\n".join(written(test)).replace("\\", "").replace("\u2060", "")


pytestmark = pytest.mark.usefixtures("app_environment")


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize(
    "query",
    [{}, {"p": "15"}, {"t": "official"}, {"gear": "marketing", "agency": "commerce"}, {"agency": "all_sectors"}],
)
def test_the_page_runs_in_both_languages(language: str, query: dict[str, str]) -> None:
    test = opened(lang=language, **query)
    assert not test.exception


def test_q17_is_answered_with_its_sum_its_parts_and_what_is_left_out() -> None:
    read = words(opened(p="15"))
    assert "อ่างทองมีผู้เข้าร่วม 245 คน (นับซ้ำได้) ใน 5 กิจกรรม" in read
    assert "เฉพาะการอบรม 50 คน" in read
    assert "245 = 140 + 20 + 25 + 30 + 30" in read
    assert "อีก 2 กิจกรรมอบรมและพัฒนาไม่ระบุจำนวนคน" in read
    assert "คนเดียวกันอาจเข้าร่วมหลายกิจกรรม" in read


def test_q17_is_answered_in_english() -> None:
    read = words(opened(p="15", lang="en"))
    assert "Ang Thong: 245 participants (repeats possible) in 5 activities" in read
    assert "training alone: 50" in read


def test_a_yearly_range_and_attendance_are_named_apart() -> None:
    read = words(opened())
    assert "ผู้เข้าร่วม 245 คน (นับซ้ำได้) ใน 5 กิจกรรม" in read
    assert "โครงการเรียนรู้วิถีชาวนา 30–50 คนต่อปี ไม่รวมกับจำนวนคน" in read
    assert "อีก 23 กิจกรรมอบรมและพัฒนาไม่ระบุจำนวนคน" in read
    assert "อีก 4 กิจกรรมอบรมและพัฒนายังเป็นแผน" in read
    assert "ไม่รวมผู้เข้าประชุม" in read
    assert "พระนครศรีอยุธยา มากกว่า 500 คน" in read


def test_gears_are_said_not_to_add_up_and_a_gear_that_stands_still_is_named() -> None:
    assert "จึงรวมจำนวนระหว่างฟันเฟืองไม่ได้" in words(opened())
    assert "ยังไม่พบกิจกรรมของฟันเฟืองการสื่อสารสร้างการรับรู้" in words(opened(p="15"))


def test_an_empty_scope_offers_each_filter_to_lift() -> None:
    test = opened(p="45", gear="marketing")
    labels = [button.label for button in test.button]
    assert "ยกเลิกตัวกรองจังหวัด" in labels
    assert "ยกเลิกตัวกรองฟันเฟือง" in labels
    next(button for button in test.button if button.label == "ยกเลิกตัวกรองจังหวัด").click()
    assert "ยังไม่มีรายงาน" not in words(test.run())


def test_every_activity_has_its_locator_and_code_in_the_list() -> None:
    test = opened(p="15")
    table = test.dataframe[-1].value
    assert len(table) == 17
    assert all(re.fullmatch(r"000 · \d+", place) for place in table["เอกสาร · บรรทัด"])
    assert len(table.columns) == 8
    assert all(re.fullmatch(r"(?:[0-9A-Z]{3}-){2}[0-9A-Z]{3}", code) for code in table["รหัสอ้างอิง"])


def test_the_thai_page_holds_no_english_but_proper_nouns() -> None:
    read = words(opened(p="15"))
    plain = re.sub(r":\w+\[|:material/\w+:|(?:[0-9A-Z]{3}-){2}[0-9A-Z]{3}", "", read)
    assert set(re.findall("[A-Za-z]+", plain)) <= {"OTOP", "EN", "CSV"}


@pytest.mark.parametrize(("language", "label"), [("th", "ไม่ระบุสถานะ"), ("en", "State not stated")])
def test_activities_whose_state_is_not_stated_have_a_column_of_their_own(language: str, label: str) -> None:
    drawn = figures(opened(lang=language, p="13")).values()
    assert any(label in json.dumps(each.spec, ensure_ascii=False) for each in drawn)


def test_a_year_of_plans_alone_says_so() -> None:
    assert text("activities.places_none_planned", Language.TH) in words(opened(p="13", y="fy2564"))


def test_a_year_without_a_head_count_says_so_and_leaves_the_page_standing() -> None:
    test = opened(y="fy2565")
    assert not test.exception
    assert text("activities.places_details_none_planned", Language.TH) in words(test)
    assert any(button.key == "page_csv" for button in test.download_button)
