"""The page of budgets: Q8 on screen, stages apart, lines without an amount listed, the switch for community groups."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.screens import written

APP = Path(__file__).resolve().parents[2] / "app.py"
PROPER_NOUNS = {"OTOP", "CSV", "EN"}


def opened(**query: str) -> AppTest:
    test = AppTest.from_file(str(APP), default_timeout=60)
    test.query_params.update({"v": "1"} | query)
    test.switch_page("pages/budgets.py")
    return test.run()


def words(test: AppTest) -> str:
    """Everything that is read on the page, without the marks of Markdown."""
    return "\n".join(written(test)).replace("\\", "").replace("\u2060", "")


def cells(test: AppTest) -> str:
    """Everything that stands in tables that wrap."""
    return "\n".join(table.value.to_csv() for table in test.table).replace("\\", "")


pytestmark = pytest.mark.usefixtures("app_environment")


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize(
    "query",
    [{}, {"p": "13"}, {"y": "ns"}, {"t": "official"}, {"stage": "received"}, {"split": "funder"}, {"split": "purpose"}],
)
def test_the_page_runs_in_both_languages(language: str, query: dict[str, str]) -> None:
    assert not opened(lang=language, **query).exception


def test_q8_is_answered_with_its_sum_its_parts_and_the_lines_without_an_amount() -> None:
    test = opened()
    assert "ขอรับและเสนอของบประมาณ 3.73 ล้านบาท และอีก 2 รายการไม่ระบุจำนวนเงิน ยังไม่ทราบว่าได้รับ" in words(test)
    assert "3,726,000 บาท = ขอรับการสนับสนุน 826,000 + จัดทำข้อเสนอ 2,900,000" in words(test)
    for expected in ("826,000 บาท", "2,900,000 บาท", "งบกลาง", "นิคมอุตสาหกรรม"):
        assert expected in cells(test)


def test_q8_is_answered_in_english() -> None:
    read = words(opened(lang="en"))
    assert "Requested and proposed: 3.73 million baht, not known to be received" in read
    assert "3,726,000 baht = Requested 826,000 + Proposed 2,900,000" in read


def test_no_approval_is_stated_and_that_is_said() -> None:
    assert "ยังไม่มีเอกสารใดระบุงบประมาณขั้นได้รับอนุมัติ" in words(opened())


def test_silence_under_a_filter_is_not_said_of_all_documents() -> None:
    read = words(opened(y="fy2565"))
    assert "ยังไม่มีเอกสารใดระบุ" not in read
    assert "ในขอบเขตนี้ไม่มีรายการขั้นจัดทำข้อเสนอ · ได้รับอนุมัติ · ได้รับแล้ว" in read


def test_received_money_without_a_year_stands_apart_from_the_year() -> None:
    read = words(opened())
    assert "12.22" in read
    assert "680,620" in read
    assert "12.90" not in read


def test_a_headline_without_an_amount_claims_no_province_that_states_one() -> None:
    assert "มีข้อมูล 1 จาก 77 จังหวัด" in words(opened(y="fy2564"))
    assert "มีข้อมูล 1 จาก 77 จังหวัด" not in words(opened(y="fy2565"))


def test_lines_without_an_amount_are_counted_and_never_zero() -> None:
    test = opened()
    assert "3 รายการไม่ระบุจำนวนเงิน" in words(test)
    assert not re.search(r"(^|[ ,])0 บาท", cells(test))


def test_the_switch_leaves_out_recipients_that_are_not_community_groups() -> None:
    test = opened()
    test.toggle[0].set_value(True).run()
    assert not test.exception
    assert "community_group" in test.query_params["recipient"]
    read = words(test)
    assert "รายการงบประมาณทั้งหมด 3 รายการ" in read
    assert "12.22" not in read
    assert "826,000 บาท = ขอรับการสนับสนุน 826,000" in read


def test_a_headline_over_two_stages_says_what_each_has() -> None:
    headlines = [element.value for element in opened().markdown if "826,000" in element.value]
    said = re.sub(r"[^0-9A-Za-zก-๛, +]", "", headlines[0])
    assert "ขอรับการสนับสนุน 826,000 + จัดทำข้อเสนอ 2,900,000" in said


def test_a_link_with_the_switch_on_opens_so() -> None:
    assert opened(recipient="community_group").toggle[0].value is True


def test_an_agency_is_found_as_funder_and_as_requester() -> None:
    assert "รายการงบประมาณทั้งหมด 1 รายการ" in words(opened(agency="central_fund"))
    assert "รายการงบประมาณทั้งหมด 3 รายการ" in words(opened(agency="community_development"))


def test_the_other_tier_has_no_budget_lines_and_offers_to_lift_the_filter() -> None:
    test = opened(t="official")
    assert "ไม่มีข้อมูลตามตัวกรองนี้" in words(test)
    assert any("แหล่งข้อมูล" in button.label for button in test.button)


def test_the_thai_screen_speaks_thai() -> None:
    test = opened()
    read = re.sub(r":gray\[|:small\[|:material/[a-z_]+:|[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}", " ", words(test))
    assert set(re.findall("[A-Za-z]{2,}", read)) <= PROPER_NOUNS


def test_the_ladder_is_about_the_own_province_first() -> None:
    said = [each.value.replace("\\", "") for each in opened(me="13").subheader]
    assert any(each.startswith("ปทุมธานี · ") and "ล้านบาท" in each for each in said)
    assert not any("ปทุมธานี · " in each.value for each in opened(me="13", p="15").subheader)
    none = [each.value for each in opened(me="50").subheader]
    assert any("ไม่มีข้อมูลของเชียงใหม่" in each for each in none)
