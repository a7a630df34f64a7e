"""Ten further questions of the same kind: five on committees' documents, five on official statistics.

Each begins on the start page. The figures on screen are compared with what the queries answer, so that a later reading
of the sources moves both.
"""

import csv
import io
import re
from decimal import Decimal
from pathlib import Path

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import title_of
from dashboard.i18n.numbers import number
from queries import budgets, comparison, figures
from queries import evidence as evidences
from queries.comparison import ValueRow
from queries.warehouse import Warehouse
from schema.codes import FlagState, PeriodKind
from schema.fields import FIELDS
from schema.figure_code import WORD_JOINER, shown
from schema.period import Period
from schema.scope import EVERYTHING, Scope
from tests.browser.visits import Visit
from tests.browser.walk import TH, card, choose, choose_province, evidence, go_to, places, same_by_link

pytestmark = pytest.mark.browser
MEASURE = text("filter.measure", TH)


def stated(value: ValueRow) -> Decimal:
    """The number of a value that the source states exactly."""
    assert value.exact_value is not None
    return value.exact_value


def test_what_was_decided_and_is_still_open(start: Visit) -> None:
    heading = re.compile("มอบหมายแล้ว 4 มติ ยังไม่มีรายงานผล")
    opened = card(start, heading)
    rows = opened.get_by_role("row").all_inner_texts()[1:]
    assert [row.strip()[:3] for row in rows] == ["4.1", "4.2", "4.3", "4.4"]
    assert [bool(re.search("30 ก.ย. 2565", row)) for row in rows] == [False, False, False, True]
    assert places(evidence(start, opened)) == {("004", 278), ("004", 297), ("004", 329), ("004", 335)}
    assert same_by_link(start, heading)


def test_which_numbers_contradict_each_other(start: Visit, warehouse: Warehouse) -> None:
    flags = evidences.flags(warehouse, (FlagState.OPEN,))
    start.press("all_flags")
    start.page.get_by_role("heading", level=1, name=text("nav.sources", TH)).wait_for()
    start.settle()
    heading = re.compile(rf"^ข้อสังเกต \d+ เรื่อง ยังไม่มีคำตอบ {len(flags)}")
    listed = card(start, heading)
    said = listed.inner_text()
    for printed, counted in (
        ("218,611 ตัน", "176,448 ตัน"),
        ("432.30 ล้านบาท", "504.35 ล้านบาท"),
        ("13 กลุ่ม", "9 กลุ่ม"),
    ):
        assert f"{printed} · คำนวณใหม่ได้ {counted}" in said
    assert "โดยไม่เลือกและไม่แก้ให้" in said
    assert {("004", 182), ("004", 186)} & places(evidence(start, listed))
    assert same_by_link(start, heading)


def test_what_a_province_has_not_reported(start: Visit) -> None:
    go_to(start, "province")
    choose_province(start, "ร้อยเอ็ด")
    heading = "เรื่องที่ร้อยเอ็ดยังไม่รายงาน 7 เรื่อง"
    absent = card(start, heading)
    rows = {row.split("\t")[0].strip(): row for row in absent.get_by_role("row").all_inner_texts()[1:]}
    silent = {subject for subject, row in rows.items() if "ไม่มีรายงาน" in row}
    assert {"จำนวนเงินงบประมาณ", "การรับรองมาตรฐาน", "ผลผลิต", "ยอดรวมกลุ่มเป้าหมาย"} <= silent
    assert len(silent) == 7
    assert "ไม่ได้หมายถึงศูนย์หรือไม่ได้ดำเนินการ" in absent.inner_text()
    assert same_by_link(start, heading)


def test_which_standard_waits_for_a_result_and_who_reports_it(start: Visit) -> None:
    go_to(start, "certifications")
    choose(start, text("certifications.status", TH), "รอผล")
    table = start.table(0, '[class*="st-key-card_"]')
    assert len(table) == 1 + 1
    assert {"อ่างทอง", "มผช.", "รอผล", "20", "ผลิตภัณฑ์", "สำนักงานอุตสาหกรรมจังหวัด", "000 · 16"} <= set(table[1])
    assert start.query == {"v": "1", "status": "pending"}


def test_where_a_number_on_a_slide_comes_from(start: Visit, warehouse: Warehouse) -> None:
    code = figures.codes(warehouse, "target_group_count", ("004-count-001",))
    typed = next(iter(code.values())).lower()
    box = start.page.get_by_role("textbox", name=text("frame.figure_code", TH))
    box.fill(typed)
    box.press("Enter")
    dialog = start.page.get_by_role("dialog")
    dialog.wait_for()
    start.settle()
    said = dialog.inner_text().replace(WORD_JOINER, "")
    assert shown(typed.upper()) in said
    assert "กลุ่ม" in said
    assert text("evidence.locator", TH, document="004", line=91) in said
    assert start.query["c"] == typed.upper()


def test_how_two_provinces_compare(start: Visit, warehouse: Warehouse) -> None:
    go_to(start, "province")
    choose_province(start, "อ่างทอง", "ร้อยเอ็ด")
    heading = re.compile("สถิติทางการมี .* ค่าของอ่างทอง · ร้อยเอ็ด")
    card(start, heading)
    tables = [start.table(place) for place in range(start.page.locator("canvas [role=grid]").count())]
    titles, *rows = next(table for table in tables if any("OTOP" in cell for row in table for cell in row))
    by_name = {cell: row for row in rows for cell in row}
    period = Scope(provinces=("15", "45"), periods=(Period(PeriodKind.SURVEY_YEAR, "2568"),))
    for value in comparison.values(warehouse, "household_debt", period):
        assert f"{number(stated(value), 0, TH)} บาท" in by_name["หนี้สินเฉลี่ยต่อครัวเรือน"]
    assert {"อ่างทอง", "ร้อยเอ็ด"} <= set(titles)
    assert start.query == {"v": "1", "p": "15.45"}


def test_how_a_measure_of_a_province_changed_over_the_years(start: Visit, warehouse: Warehouse) -> None:
    go_to(start, "provinces")
    start.page.get_by_role("radio", name=text("view.trend", TH)).click()
    start.settle()
    # the measure shown first has one period: the card says so and offers those that have several
    card(start, text("compare.trend_none", TH)).get_by_role("button", name="หนี้สินเฉลี่ยต่อครัวเรือน", exact=True).click()
    start.settle()
    choose_province(start, "ปทุมธานี")
    # over the change of the survey's source no change is told, only that there is one
    heading = re.compile("^ปทุมธานี [0-9,]+ บาท ใน ปีสำรวจ 2568 · แหล่งข้อมูลเปลี่ยนระหว่าง")
    trend = card(start, heading)
    said = trend.inner_text()
    for value in comparison.values(warehouse, "household_debt", Scope(provinces=("13",))):
        assert f"{number(stated(value), 0, TH)} บาท" in said
        assert value.period in said
    assert same_by_link(start, heading)


def test_which_province_leads_and_where_mine_stands(start: Visit, warehouse: Warehouse) -> None:
    go_to(start, "provinces")
    choose(start, text("filter.my_province", TH), "อ่างทอง")
    values = [row for row in comparison.values(warehouse, "otop_sales_per_person", EVERYTHING) if row.exact_value]
    best = sorted(values, key=lambda row: -(row.exact_value or 0))
    place = [row.province_code for row in best].index("15") + 1
    said = card(start, re.compile(f"อ่างทอง อันดับ {place} จาก {len(best)}")).inner_text()
    assert "มียอดจำหน่าย OTOP ต่อประชากร สูงสุด" in said
    assert number(stated(best[0]), 0, TH) in said
    assert number(stated(best[place - 1]), 0, TH) in said
    assert "ไม่ผ่านการตรวจสอบบัญชี" in said
    assert start.query == {"v": "1", "me": "15"}


def test_who_has_not_reported_an_official_figure(start: Visit) -> None:
    go_to(start, "provinces")
    said = start.page.get_by_role("main").inner_text()
    assert "มีข้อมูล 76 จาก 77 จังหวัด" in said
    assert "อีก 1 จังหวัดไม่มีรายงาน (กรุงเทพมหานคร)" in said


def test_give_me_the_file_of_the_budget_lines_of_pathum_thani(start: Visit, warehouse: Warehouse) -> None:
    go_to(start, "downloads")
    choose(start, text("downloads.choose_table", TH), "รายการงบประมาณ")
    choose_province(start, "ปทุมธานี")
    heading = re.compile("^รายการงบประมาณ")
    lines = budgets.lines(warehouse, Scope(provinces=("13",)))
    assert f"ปทุมธานี · {len(lines)} แถว" in card(start, heading).inner_text()
    with start.page.expect_download() as download:
        card(start, heading).get_by_role("button", name="CSV", exact=True).click()
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    titles, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    column = titles.index(text("export.with_unit", TH, title=title_of(FIELDS["amount_baht"], TH), unit="บาท"))
    in_file = sorted(Decimal(row[column]) for row in rows if row[column])
    assert in_file == sorted(line.amount_baht for line in lines if line.amount_baht is not None)
    assert len(rows) == len(lines)
