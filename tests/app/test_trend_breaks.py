"""A trend says nothing across a break of its series: the words, the line and its names stop there."""

import pytest

from tests.app.screens import PROVINCES, figures, opened, texts

pytestmark = pytest.mark.usefixtures("app_environment")
CASES = {
    # among the sixteen whose months jump between March and April, and not among them
    ("otop_sales_month", "13", "th"): (
        "ปทุมธานีเปลี่ยนจาก 112.99 ล้านบาท เป็น 64.67 ล้านบาท ระหว่าง เม.ย. 2567 ถึง ก.ย. 2567"
        " · วิธีรายงานเปลี่ยนระหว่าง มี.ค. 2567 กับ เม.ย. 2567",
        "วิธีรายงานเปลี่ยนระหว่าง มี.ค. 2567 กับ เม.ย. 2567 ใน 16 จังหวัด รวมทั้งปทุมธานี",
        [6],
    ),
    ("otop_sales_month", "40", "th"): (
        "ขอนแก่นเปลี่ยนจาก ",
        "วิธีรายงานเปลี่ยนระหว่าง มี.ค. 2567 กับ เม.ย. 2567 ใน 16 จังหวัด ไม่รวมขอนแก่น",
        [],
    ),
    # one value since the last of two breaks: it is told, and held against nothing
    ("household_income_month", "45", "en"): (
        "Roi Et: 19,361 baht per month in survey year 2025 (B.E. 2568)"
        " · The source changes between survey year 2023 (B.E. 2566) and survey year 2025 (B.E. 2568)",
        "The source changes between survey year 2019 (B.E. 2562) and survey year 2021 (B.E. 2564)",
        [9, 12],
    ),
}


@pytest.mark.parametrize(("measure", "province", "language"), CASES)
def test_the_message_the_note_and_the_line_stop_at_a_break(measure: str, province: str, language: str) -> None:
    message, note, cuts = CASES[measure, province, language]
    app = opened(PROVINCES, v="1", m=measure, view="trend", p=province, me=province, lang=language)
    read = texts(app)
    assert any(each.startswith(message) for each in read)
    assert any(note in each for each in read)
    drawn = figures(app)[f"trend_{measure}"]
    line = [mark.y for code, mark in drawn.traces_by_code() if code == province]
    assert [place for place, value in enumerate(line) if value is None] == cuts
    assert len(drawn.spec["layout"].get("shapes", [])) == len(cuts)
