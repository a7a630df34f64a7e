"""The page of meetings: who came, what was resolved, who must act, in both languages."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.fields import field
from tests.app.screens import figures, written

APP = Path(__file__).resolve().parents[2] / "app.py"
PAGE = "pages/meetings.py"
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()<>#+\-.!|~$:])")

pytestmark = pytest.mark.usefixtures("app_environment")


def _opened(**query: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    for key, value in {"v": "1", **query}.items():
        app.query_params[key] = value
    app.switch_page(PAGE)
    app.run()
    assert [element.message for element in app.exception] == []
    assert [element.value for element in app.error] == []
    return app


def _read(app: AppTest) -> str:
    return "\n".join(_ESCAPED.sub(r"\1", each) for each in written(app))


def _cells(app: AppTest) -> list[list[str]]:
    """The rows of every wrapped table."""
    return [
        [_ESCAPED.sub(r"\1", str(cell)) for cell in row]
        for table in app.table
        for row in table.value.to_numpy().tolist()
    ]


def test_q19_who_came_is_on_screen() -> None:
    read = _read(_opened(p="13"))
    assert "เข้าประชุม 30 คน ไม่มาประชุม 1 คน · ไม่มีผู้แทนเข้าประชุม 3 ภาคส่วน" in read
    assert "คณะทำงาน 19 คน · ผู้เข้าร่วม 11 คน" in read
    assert "มอบหมายผู้แทน 11 จาก 19 คนในคณะทำงาน · 16 จาก 30 คนทั้งหมด" in read
    assert "มีผู้แทนเข้าประชุม 5 จาก 7 อำเภอ" in read
    assert "ธัญบุรี · หนองเสือ" in read


def test_q19_every_sector_is_read_aloud_the_empty_ones_too() -> None:
    alts = [drawn.alt for drawn in figures(_opened(p="13")).values()]
    (seats,) = [alt for alt in alts if "ภาครัฐ" in alt]
    for words in (
        "ภาครัฐ 26 คน",
        "ภาคเอกชน 4 คน",
        "ภาควิชาการ 0 คน · ไม่มีตำแหน่งในรายชื่อ",
        "ภาคประชาสังคม 0 คน · ไม่มีตำแหน่งในรายชื่อ",
        "ภาคประชาชน 0 คน · ไม่มาประชุม 1",
    ):
        assert words in seats


def test_q22_resolutions_are_counted_by_kind() -> None:
    assert "มติ 13 มติ · รับทราบ 9 · มอบหมาย 4" in _read(_opened(p="13"))
    assert "มติ 14 มติ · รับทราบ 9 · เห็นชอบ 1 · มอบหมาย 4" in _read(_opened())


def test_q22_who_must_act_and_until_when() -> None:
    rows = [row for row in _cells(_opened(p="13")) if any("มอบหมาย · " in cell for cell in row)]
    read = [(row[0].split("\u00a0")[-1], row[2], row[3], row[4], row[5]) for row in rows]
    assert read == [
        ("4.1", "ฝ่ายเลขานุการ", "การประชุมครั้งถัดไป", "ยังไม่มีรายงาน", "004 · 278"),
        ("4.2", "คณะทำงานทุกภาคส่วนที่มีข้อมูลกลุ่มเป้าหมาย", "ไม่ระบุกำหนด", "ยังไม่มีรายงาน", "004 · 297"),
        ("4.3", "แต่ละหน่วยงาน", "ไม่ระบุกำหนด", "ยังไม่มีรายงาน", "004 · 329"),
        ("4.4", "ฝ่ายเลขานุการ", "ภายในปีงบประมาณ 2565 (คำนวณเป็น 30 ก.ย. 2565)", "ยังไม่มีรายงาน", "004 · 335"),
    ]


def test_q22_agenda_two_took_nothing_and_one_resolution_has_no_heading() -> None:
    rows = {row[0]: row for row in _cells(_opened(meeting="004-meeting-001")) if len(row) == 6}
    assert rows["2"][3] == "ไม่มีมติ"
    assert rows["3.3.2"][3] == "รับทราบ (ไม่มีหัวข้อมติ)"


def test_planned_meetings_stand_beside_documented_ones() -> None:
    assert "ปทุมธานีมีเอกสารการประชุม 1 จาก 4 ครั้งตามแผน" in _read(_opened())


def test_a_kind_of_resolution_narrows_the_table_and_stays_in_the_link() -> None:
    app = _opened(resolution="approved")
    assert "มติ 1 มติ · เห็นชอบ 1" in _read(app)
    assert field(app, "filter_resolution_th").chosen == ["approved"]


def test_a_meeting_without_a_list_says_so_and_keeps_its_head_count() -> None:
    read = _read(_opened(p="14"))
    assert "ไม่มีรายชื่อผู้เข้าประชุมในขอบเขตนี้" in read
    assert "มากกว่า 500 คน" in read


def test_an_empty_scope_names_the_filter_to_lift() -> None:
    app = _opened(p="50", g="processing")
    assert "ไม่มีข้อมูลตามตัวกรองนี้" in _read(app)
    # meetings are not filtered by work group, so that nothing is gained by lifting it
    assert [each.key for each in app.button if "meetings_empty" in (each.key or "")] == ["meetings_empty_provinces"]
    app.button(key="meetings_empty_provinces").click().run()
    assert "5" in _read(app)
    assert app.exception == []


def test_the_english_screen_says_the_same() -> None:
    read = _read(_opened(p="13", lang="en"))
    assert "Present 30, absent 1 · no one from 3 sectors" in read
    assert "5 of 7 districts were represented" in read
    assert "Resolutions: 13 · Acknowledged 9 · Assigned 4" in read
    assert not re.search("[ก-๙]", read)


def test_no_english_is_left_on_the_thai_screen() -> None:
    app = _opened()
    cells = " ".join(cell for row in _cells(app) for cell in row)
    read = (
        re.sub(r":(?:gray|small|material/[a-z_]+)", "", f"{cells} {_read(app)}").replace("\u2060", "").replace("\\", "")
    )
    without_codes = re.sub(r"\b[0-9A-Z]{3}(?:-[0-9A-Z]{3}){2}\b", "", read)
    assert set(re.findall(r"[A-Za-z]{3,}", without_codes)) - {"OTOP"} == set()


@pytest.mark.parametrize(
    "key", ["kpi_meetings", "kpi_open", "kpi_planned", "evidence_resolutions", "evidence_attendance", "evidence_agenda"]
)
def test_every_card_opens_its_passages(key: str) -> None:
    app = _opened(p="13")
    app.button(key=key).click().run()
    assert [element.message for element in app.exception] == []
    (table,) = [each.value for each in app.dataframe if next(iter(each.value.columns)) == "เอกสาร · บรรทัด"]
    assert {place.split(" · ")[0] for place in table["เอกสาร · บรรทัด"]} == {"004"}


def test_a_chosen_meeting_is_a_view_of_its_own() -> None:
    app = _opened(meeting="004-meeting-001", me="15")
    read = _read(app)
    assert "ปทุมธานี · 1/2565 · 4 มี.ค. 2565" in read
    assert "ทุกจังหวัด" not in "\n".join(each for each in read.splitlines() if "ชุดข้อมูล" in each)
    lines = {row[0]: row[1] for row in _cells(app) if len(row) == 2}
    assert lines["เวลา"] == "09.00 น. ถึง 12.00 น."
    assert lines["สถานที่"].startswith("ห้องประชุมราชสีห์บัวหลวง")
    assert lines["ประธาน"].endswith("รองผู้ว่าราชการจังหวัดปทุมธานี")
    assert lines["มติที่ประชุม"].startswith("13 ")
    assert lines["ผู้เข้าประชุม"].startswith("30 คน")
    # neither the other meetings nor what was planned stands beside it
    assert [key for key in figures(app) if "timeline" in key] == []
    assert "อ่างทอง" not in re.sub("จังหวัดของท่าน.*", "", read)


def test_a_chosen_meeting_says_what_its_document_does_not() -> None:
    lines = {row[0]: row[1] for row in _cells(_opened(meeting="000-meeting-001")) if len(row) == 2}
    assert (lines["วันที่"], lines["เวลา"], lines["ผู้เข้าประชุม"]) == ("ไม่ระบุวันที่", "เริ่ม 09.00 น.", "—")


def test_a_filter_that_no_card_follows_is_named() -> None:
    assert "ตัวกรองที่ไม่มีผลกับหน้านี้: กลุ่มงาน" in _read(_opened(g="agriculture"))
    assert "ตัวกรองที่ไม่มีผล" not in _read(_opened())
