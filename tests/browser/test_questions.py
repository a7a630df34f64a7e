"""Eleven questions that executives ask, each walked from the start page in two steps and answered by one link.

The figures are those that were read by hand from the documents (as in tests/golden); here they are read off the screen.
"""

import re

import pytest

from dashboard.i18n.catalogue import text
from tests.browser.visits import Visit
from tests.browser.walk import (
    TH,
    card,
    choose_part,
    choose_province,
    evidence,
    figure_of,
    go_to,
    passages,
    places,
    same_by_link,
)

pytestmark = pytest.mark.browser
OF_77 = "จาก 77 จังหวัด"


def test_how_many_target_groups_has_pathum_thani_by_work_group(start: Visit) -> None:
    go_to(start, "groups")
    total = card(start, re.compile("ปทุมธานีมีกลุ่มเป้าหมาย 56 กลุ่ม"))
    said = " ".join(total.inner_text().split())
    # the unit stands over the column of the numbers
    rows = ("เกษตร 8 14.3 %", "แปรรูป 38 67.9 %", "ท่องเที่ยวโดยชุมชน 10 17.9 %", "ยอดรวมทั้งหมด 56 100.0 %")
    for words in ("กลุ่มงาน กลุ่ม สัดส่วน", *rows, "56 กลุ่ม", "ไม่ระบุปี"):
        assert words in said
    assert f"มียอดรวมทั้งหมด 1 {OF_77}" in said
    assert "112" not in said
    assert places(evidence(start, total)) == {("004", 91)}
    assert same_by_link(start, re.compile("ปทุมธานีมีกลุ่มเป้าหมาย 56 กลุ่ม"))


def test_which_province_has_the_most_target_groups_cannot_be_said(start: Visit) -> None:
    go_to(start, "groups")
    heading = text("groups.cannot_rank", TH)
    said = card(start, heading).inner_text()
    assert f"มียอดรวมทั้งหมด 1 {OF_77}" in said
    assert "คนละนิยาม" in said
    assert "อ่างทอง รายชื่อส่งเสริมช่องทางตลาด 6 รายชื่อกลุ่มเป้าหมายเซลล์แมนจังหวัด 8 รายชื่อกลุ่มอาหารปลอดภัย 11" in said
    assert "รวม 22 กลุ่มไม่ซ้ำกัน" in said
    counts = {(row[-5], row[-4], row[-2]) for row in start.table(0, '[class*="st-key-card_definitions"]')}
    assert ("ปทุมธานี", "ยอดรวมทั้งหมด", "56") in counts
    assert ("ร้อยเอ็ด", "เฉพาะกลุ่มอาหารปลอดภัย", "4") in counts
    silent = [number for province, _, number in counts if province == "พระนครศรีอยุธยา"]
    assert silent == [""]
    assert places(evidence(start, card(start, re.compile("ปทุมธานีมีกลุ่มเป้าหมาย 56")))) == {("004", 91)}
    assert same_by_link(start, heading)


def test_which_groups_of_ang_thong_are_served_by_several_agencies(start: Visit) -> None:
    go_to(start, "groups")
    choose_province(start, "อ่างทอง")
    heading = "4 กลุ่มได้รับการสนับสนุนจากมากกว่าหนึ่งหน่วยงาน"
    shared = card(start, heading)
    said = shared.inner_text()
    for words in ("จักสานผักตบชวาบ้านรี", "จักสานผักตบชวาบ้านบางตาแผ่น", "เลี้ยงปลาหนองขโมย", "ชุมชนบางเสด็จ"):
        assert words in said
    assert "ชื่อที่พิมพ์ต่างกันแต่เป็นกลุ่มเดียวกันนับครั้งเดียว" in said
    assert start.query == {"v": "1", "p": "15"}
    found = places(evidence(start, shared))
    assert {document for document, _ in found} == {"000"}
    assert len({line for _, line in found}) > 1
    assert same_by_link(start, heading)


def test_how_much_was_requested_and_is_not_known_to_be_received(start: Visit) -> None:
    go_to(start, "budgets")
    heading = re.compile("3.73 ล้านบาท และอีก 2 รายการไม่ระบุจำนวนเงิน ยังไม่ทราบว่าได้รับ")
    asked = card(start, heading)
    said = asked.inner_text()
    for words in ("3,726,000 บาท", "826,000", "2,900,000", "งบกลาง", "นิคมอุตสาหกรรม", "ไม่ถือเป็นศูนย์"):
        assert words in said
    main = start.page.get_by_role("main").inner_text()
    assert f"มีข้อมูล 1 {OF_77}" in main
    assert "931,500" not in main
    assert places(evidence(start, asked)) == {("004", 125), ("004", 158), ("004", 160), ("004", 270)}
    assert same_by_link(start, heading)


def test_how_many_products_of_ang_thong_are_certified_and_how_many_passed(start: Visit) -> None:
    go_to(start, "certifications")
    heading = re.compile("มผช. อ่างทอง ผ่าน 9 จาก 10 ผลิตภัณฑ์ที่ทราบผลแล้ว หรือ 90.0 %")
    rate = card(start, heading)
    said = rate.inner_text()
    for words in ("9 × 100 ÷ 10 = 90.0 %", "9 × 100 ÷ 30 = 30.0 %", "รอผลไม่นับเป็นไม่ผ่าน", "ไม่ระบุปี", f"มีข้อมูล 1 {OF_77}"):
        assert words in said
    assert all(words in figure_of(rate) for words in ("ได้รับการรับรอง 9", "ไม่รับรอง 1", "รอผล 20"))
    assert places(evidence(start, rate)) == {("000", 16)}
    assert same_by_link(start, heading)


def test_how_many_gap_certifications_has_pathum_thani(start: Visit) -> None:
    go_to(start, "certifications")
    heading = re.compile("GAP ปทุมธานี นับแยกหน่วย")
    family = card(start, heading)
    said = family.inner_text()
    rows = [row.split() for row in family.get_by_role("row").all_inner_texts()]
    assert rows == [
        ["มาตรฐาน", "คน", "ฟาร์ม", "กลุ่ม", "ไร่"],
        ["GAP", "พืช", "58", "—", "—", "—"],
        ["GAP", "ประมง", "—", "155", "—", "—"],
        ["GAP", "ข้าว", "250", "—", "8", "6,636"],
    ]
    for words in ("รวมไม่เกิน 308 คน", "จึงไม่นำมารวมกัน", f"มีข้อมูล 1 {OF_77}"):
        assert words in said
    assert "7,107" not in start.page.get_by_role("main").inner_text()
    assert places(evidence(start, family)) == {("004", 188), ("004", 204), ("004", 222)}
    assert same_by_link(start, heading)


def test_how_many_were_trained_or_developed_in_ang_thong(start: Visit) -> None:
    go_to(start, "activities")
    # the page of all provinces says the sum of each already
    assert "อ่างทองมีผู้เข้าร่วม 245 คน (นับซ้ำได้) ใน 5 กิจกรรม" in start.page.get_by_role("main").inner_text()
    choose_province(start, "อ่างทอง")
    heading = "อ่างทองมีผู้เข้าร่วม 245 คน (นับซ้ำได้) ใน 5 กิจกรรม"
    people = card(start, heading)
    said = people.inner_text()
    for words in (
        "เฉพาะการอบรม 50 คน",
        "245 = 140 + 20 + 25 + 30 + 30",
        "อีก 2 กิจกรรมอบรมและพัฒนาไม่ระบุจำนวนคน",
        "คนเดียวกันอาจเข้าร่วมหลายกิจกรรม",
        "โดยไม่ได้นิยาม",
    ):
        assert words in said
    found = evidence(start, people)
    assert {document for document, _ in places(found)} == {"000"}
    assert len(found) == 5 + 2
    assert same_by_link(start, heading)


def test_who_came_to_the_meeting_of_pathum_thani_by_sector(start: Visit) -> None:
    go_to(start, "meetings")
    heading = re.compile("เข้าประชุม 30 คน ไม่มาประชุม 1 คน")
    attended = card(start, heading)
    said = attended.inner_text()
    for words in (
        "26 คน · มอบหมายผู้แทน 15",
        "4 คน · มอบหมายผู้แทน 1",
        "0 คน · ไม่มาประชุม 1",
        "คณะทำงาน 19 คน · ผู้เข้าร่วม 11 คน",
        "มอบหมายผู้แทน 11 จาก 19 คนในคณะทำงาน · 16 จาก 30 คนทั้งหมด",
        "นับตำแหน่ง ไม่นับชื่อบุคคล",
    ):
        assert words in said
    assert said.count("ไม่มีตำแหน่งในรายชื่อ") == 2
    districts = card(start, "มีผู้แทนเข้าประชุม 5 จาก 7 อำเภอ")
    assert "หนองเสือ" in districts.inner_text()
    found = places(evidence(start, attended))
    assert {document for document, _ in found} == {"004"}
    assert all(11 <= line <= 51 for _, line in found)
    assert same_by_link(start, heading)


def test_how_many_resolutions_and_who_must_act(start: Visit) -> None:
    go_to(start, "meetings")
    heading = re.compile("มติ 14 มติ · รับทราบ 9 · เห็นชอบ 1 · มอบหมาย 4")
    taken = card(start, heading)
    said = taken.inner_text()
    for words in ("ปทุมธานี 13 มติ", "ร้อยเอ็ด 1 มติ", "30 ก.ย. 2565", "การประชุมครั้งถัดไป", "ไม่ได้รายงานผลการดำเนินงาน"):
        assert words in said
    rows = taken.get_by_role("row").all_inner_texts()[1:]
    assert len(rows) == 4 + 1
    assert [row.count("มอบหมาย ·") for row in rows] == [1, 1, 1, 1, 0]
    assert all("ยังไม่มีรายงาน" in row for row in rows)
    assert sum("ไม่ระบุกำหนด" in row for row in rows) == 2 + 1
    agenda = card(start, "ปทุมธานี · 16 วาระ 13 มติ").get_by_role("row", name=re.compile(r"^2 "))
    assert "ไม่มีมติ" in agenda.inner_text()
    assert places(evidence(start, taken)) == {("004", 278), ("004", 297), ("004", 329), ("004", 335), ("003", 3)}
    assert same_by_link(start, heading)


def test_what_pathum_thani_produces_and_whether_the_figures_agree(start: Visit) -> None:
    go_to(start, "production")
    rice, fish, banana = (card(start, re.compile(f"{each} · ปทุมธานี .* ตัน")) for each in ("ข้าว", "ปลาดุก", "กล้วยหอม"))
    for place, expected in (
        (rice, ("218,611 ตัน", "196,750 ตัน (90.0 %)", "21,861 ตัน", "176,448 ตัน", "ไม่ตรงกัน")),
        (fish, ("14,410 ตัน", "432.30 ล้านบาท", "504.35 ล้านบาท", "30.00 บาทต่อกิโลกรัม", "35.00 บาท", "ไม่ตรงกัน")),
        (banana, ("27,492 ตัน", "8,247 ตัน (30.0 %)", "19,245 ตัน", "27,488 ตัน")),
    ):
        said = place.inner_text()
        assert [words for words in expected if words not in said] == []
    assert "ไม่ตรงกัน" not in banana.inner_text()
    main = start.page.get_by_role("main").inner_text()
    assert f"ผลผลิตต่างชนิดไม่นำมารวมกัน · มีข้อมูล 1 {OF_77}" in main
    assert "260,513" not in main
    assert {("004", 182), ("004", 186)} <= places(evidence(start, rice))
    assert ("004", 200) in places(evidence(start, fish))
    assert same_by_link(start, re.compile("ข้าว · ปทุมธานี .* ตัน"))


def test_how_many_of_the_77_provinces_are_covered_by_each_subject(start: Visit) -> None:
    heading = re.compile(f"4 {OF_77}มีเอกสารคณะกรรมการ")
    assert card(start, heading).is_visible()
    go_to(start, "sources")
    choose_part(start, text("sources.section.coverage", TH))
    coverage = card(start, heading)
    said = re.sub(r"\s+", "", coverage.inner_text())
    for subject, count in (
        ("ยอดรวมกลุ่มเป้าหมาย", 1),
        ("รายชื่อกลุ่ม", 3),
        ("จำนวนเงินงบประมาณ", 2),
        ("การรับรองมาตรฐาน", 2),
        ("ผู้เข้าร่วมกิจกรรม", 2),
        ("ผลผลิต", 1),
        ("การประชุม", 4),
        ("มติที่ประชุม", 2),
    ):
        assert f"{subject}{count}จาก77" in said
    assert "อีก73จังหวัด" in said
    assert "ไม่มีรายงานไม่ใช่ศูนย์" in said
    assert "มีใน76จังหวัดตามเอกสาร002บรรทัด9" in said
    assert ("004", 79) in places(evidence(start, coverage))
    coverage.get_by_role("button", name=text("card.evidence_button", TH)).last.click()
    assert places(passages(start)) == {("002", 9)}
    assert same_by_link(start, heading)
