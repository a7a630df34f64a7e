"""The page of sources: coverage, passages, contradictions, corrections and definitions, in both languages."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import ButtonGroup

from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import title_of
from dashboard.i18n.language import Language
from dashboard.permalink import Section
from schema.tables import TABLES
from tests.app.screens import figures, plain, written

APP = Path(__file__).resolve().parents[2] / "app.py"
PAGE = "pages/sources.py"
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
    return [
        [_ESCAPED.sub(r"\1", str(cell)) for cell in row]
        for table in app.table
        for row in table.value.to_numpy().tolist()
    ]


def test_q25_coverage_by_topic_is_read_aloud() -> None:
    app = _opened(section="coverage")
    assert "4 จาก 77 จังหวัดมีเอกสารคณะกรรมการ และเอกสารระดับประเทศ 1 ฉบับ" in _read(app)
    (alt,) = [drawn.alt for drawn in figures(app).values()]
    for words in (
        "ยอดรวม กลุ่มเป้าหมาย 1 จาก 77",
        "รายชื่อกลุ่ม 3 จาก 77",
        "จำนวนเงิน งบประมาณ 2 จาก 77",
        "การรับรอง มาตรฐาน 2 จาก 77",
        "ผู้เข้าร่วม กิจกรรม 2 จาก 77",
        "ผลผลิต 1 จาก 77",
        "การประชุม 4 จาก 77",
        "มติที่ประชุม 2 จาก 77",
    ):
        assert words in alt


def test_q25_the_states_of_the_cells_and_the_76_companies_are_said() -> None:
    read = _read(_opened(section="coverage"))
    assert "เป็นช่วงหรือขอบเขต 2 ช่อง · ขัดแย้งกัน 1 ช่อง" in read
    assert "ไม่มีรายงาน 822 ช่อง" in read
    assert "ใน 76 จังหวัดตามเอกสาร 002 บรรทัด 9" in read


@pytest.mark.parametrize("language", list(Language))
def test_the_contradictions_are_one_choice_with_their_number_and_stand_first_in_it(language: Language) -> None:
    app = _opened(lang=language)
    (parts,) = [each for each in app.get("button_group") if each.key == f"pick_section_{language}"]
    assert [re.findall(r"\(\D*(\d+)\)$", plain(option.content)) for option in parts.proto.options] == [
        [],
        ["27"],
        [],
        [],
    ]
    assert isinstance(parts, ButtonGroup)
    parts.set_value(Section.CONTRADICTIONS)
    app.run()
    assert app.query_params["section"] == "contradictions"
    assert app.subheader[0].value.replace("\\", "") == text("sources.flags.title", language, count=43, open=27)


def test_official_statistics_alone_have_no_contradictions_to_choose() -> None:
    app = _opened(t="official", section="contradictions")
    (parts,) = [each for each in app.get("button_group") if each.key == "pick_section_th"]
    assert len(parts.proto.options) == 3
    assert "อ่านจากสำเนาสาธารณะ" in _read(app)


def test_the_start_page_leads_to_the_contradictions() -> None:
    app = AppTest.from_file(str(APP), default_timeout=60)
    app.query_params["v"] = "1"
    app.query_params["p"] = "13"
    app.run()
    app.button(key="all_flags").click().run()
    assert [element.message for element in app.exception] == []
    assert app.title[0].value == text("nav.sources", Language.TH)
    assert app.query_params["section"] == "contradictions"
    assert app.query_params["p"] == "13"
    assert "๒๑๘,๖๑๑ ตัน" in _read(app)


def test_a_document_shows_its_facts_by_table() -> None:
    app = _opened(document="003")
    (table,) = [each.value for each in app.dataframe if "บรรทัดที่อ้างถึง" in each.value.columns]
    counts = dict(zip(table["ตาราง"], table["ข้อเท็จจริง"], strict=True))
    assert counts["มติที่ประชุม"] == 1
    assert sum(counts.values()) == 49


def test_the_viewer_opens_the_fact_of_the_link() -> None:
    app = _opened(document="004", fact="004-plan-001")
    read = _read(app)
    assert "เอกสาร 004 บรรทัด 105" in read
    assert "**๔ ครั้ง**" in read
    assert "**4 ครั้ง**" in read
    assert "แสดงข้อความไม่ได้เมื่อไม่มีเอกสารต้นฉบับ" in read


def test_a_contradiction_shows_both_values_with_both_places() -> None:
    read = _read(_opened(p="13", section="contradictions"))
    assert "๒๑๘,๖๑๑ ตัน" in read
    assert "๒๕๑,๓๕๑ ไร่" in read
    assert "ค่าที่หนึ่ง · เอกสาร 004 บรรทัด 186" in read
    assert "ค่าที่สอง · เอกสาร 004 บรรทัด 182" in read
    assert "“๒๑๘,๖๑๑ ตัน”" in read
    assert "ค่าที่บันทึก 218,611 ตัน · คำนวณใหม่ได้ 176,448 ตัน" in read
    # sums of money as on every page
    assert "ค่าที่บันทึก 432.30 ล้านบาท · คำนวณใหม่ได้ 504.35 ล้านบาท" in read


def test_corrections_keep_the_printed_form_beside_the_value_used() -> None:
    rows = _cells(_opened(document="002", section="contradictions"))
    found = [row for row in rows if row[0] == "23 – 25 ธันวาคม 2565"]
    assert [row[1] for row in found] == ["25 ธ.ค. 2564", "23 ธ.ค. 2564"]
    assert {row[2] for row in found} == {"ปีไม่ตรงกับวันเปิดในบรรทัด 3"}


def test_official_statistics_are_said_to_be_read_from_copies() -> None:
    read = _read(_opened(t="official"))
    assert "อ่านจากสำเนาสาธารณะ ไม่ได้รับจากหน่วยงานโดยตรง" in read
    assert "เอกสารคณะกรรมการ 5 ฉบับ" not in read


def test_measures_tell_unit_and_additivity() -> None:
    rows = {row[0]: row for row in _cells(_opened(section="definitions")) if len(row) == 8}
    assert rows["งบประมาณที่ได้รับ"][1:4] == ["บาท", "รวมข้ามจังหวัดได้", "จัดอันดับได้"]
    assert rows["จำนวนกลุ่มที่มีชื่อในเอกสาร"][2] == "รวมไม่ได้"


def test_a_province_without_documents_says_so() -> None:
    app = _opened(p="50")
    assert "ไม่มีเอกสารในขอบเขตนี้" in _read(app)
    assert "0 จาก 1 จังหวัดที่เลือกมีเอกสารคณะกรรมการ" in _read(_opened(p="50", section="coverage"))


@pytest.mark.parametrize("section", [Section.DOCUMENTS, Section.CONTRADICTIONS])
@pytest.mark.parametrize("query", [{"p": "50"}, {"p": "15", "document": "004"}])
def test_without_a_document_no_fact_is_shown_and_none_is_handed_out(query: dict[str, str], section: Section) -> None:
    app = _opened(section=section, **query)
    read = _read(app)
    assert text("downloads.page", Language.TH) in read
    assert f"{title_of(TABLES['fact'], Language.TH)} ·" not in read
    if section is Section.DOCUMENTS:
        assert text("sources.document.none", Language.TH) in read
        keys = [button.key for button in app.button]
        assert ("documents_lift_document" in keys) == ("document" in query)
        assert "documents_provinces" in keys


def test_a_tier_without_data_is_said_and_can_be_lifted() -> None:
    app = _opened(t="public")
    assert text("empty.title", Language.TH) in _read(app)
    assert "no_tier_tiers" in [button.key for button in app.button]


def test_the_english_screen_says_the_same() -> None:
    read = "".join(_read(_opened(lang="en", section=section)) for section in Section)
    assert "4 of 77 provinces have committee documents" in read
    assert "Flags: 43, open: 27" in read
    assert "read from public copies, not received from the agencies" in read


@pytest.mark.parametrize("section", list(Section))
def test_no_english_is_left_on_the_thai_screen(section: Section) -> None:
    app = _opened(section=section)
    cells = " ".join(cell for row in _cells(app) for cell in row if "/" not in cell)
    read = re.sub(r":(?:gray|small|material/[a-z_]+)", "", _read(app))
    without_codes = re.sub(r"\b[0-9A-Z]{3}(?:-[0-9A-Z]{3}){2}\b", "", f"{cells} {read}".replace("\u2060", ""))
    names = {"OTOP", "GAP", "Organic", "GPP", "HALAL", "Halal", "TPMAP", "AGC", "SFD", "SPB", "WeVis"}
    assert set(re.findall(r"[A-Za-z]{3,}", without_codes)) - names == set()


@pytest.mark.parametrize(
    ("section", "key"),
    [
        (Section.CONTRADICTIONS, "pair_004-flag-010"),
        (Section.CONTRADICTIONS, "evidence_corrections"),
        (Section.COVERAGE, "evidence_company_9"),
    ],
)
def test_contradictions_and_corrections_open_their_passages(section: Section, key: str) -> None:
    app = _opened(section=section)
    app.button(key=key).click().run()
    assert [element.message for element in app.exception] == []
    assert any(next(iter(each.value.columns)) == "เอกสาร · บรรทัด" for each in app.dataframe)
