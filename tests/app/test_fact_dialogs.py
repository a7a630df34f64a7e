"""A fact opened by its code says where it belongs, when, in which document, its doubts, and which sums count it."""

import re
from typing import Any

import pytest
from streamlit.testing.v1.element_tree import Element

from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import period_label
from dashboard.i18n.language import Language
from queries import facts, figures, tables
from queries.selection import Selection
from queries.warehouse import Warehouse
from schema.figure_code import shown
from schema.model import Layer
from schema.tables import tables_of
from tests.app.screens import is_text, opened, plain
from tests.app.test_figure_codes import blocks

TH, EN = Language.TH, Language.EN
FACTS = [table for table in tables_of(Layer.CURATED) if table.has_figure_codes]
DAYS = {"000": "ไม่ระบุวันที่", "001": "29 มิ.ย. 2561", "002": "24 ธ.ค. 2564", "003": "22 พ.ย. 2565", "004": "4 มี.ค. 2565"}


def dialog(code: str, **query: str) -> tuple[list[str], list[dict[str, Any]]]:
    """The texts of the dialog of a code, and the rows of its tables."""
    app = opened(v="1", c=code, **query)
    (found,) = [block for block in blocks(app._tree) if block.type == "dialog"]
    words = [plain(element.value) for element in found if is_text(element)]
    tables = [each for each in found if isinstance(each, Element) and each.type in {"dataframe", "arrow_data_frame"}]
    frames = [each.value for each in tables]
    return words, [row for frame in frames for row in frame.to_dict("records")]


@pytest.mark.usefixtures("app_environment")
@pytest.mark.parametrize("table", FACTS, ids=lambda table: table.name)
def test_a_fact_of_any_table_says_its_document_and_its_period(warehouse: Warehouse, table: Any) -> None:
    row = tables.rows(warehouse, Selection(table.name), limit=1)[0]
    key = tables.row_key(table, row)
    document = str(row[table.columns.index("source_document_id")])
    words, _ = dialog(figures.codes(warehouse, table.name, (key,))[key])
    said = "\n".join(words)
    assert f"เอกสาร {document} · " in said
    assert DAYS[document] in said
    found = facts.particulars(warehouse, table.name, key)
    assert found is not None
    # the line of the document has a year too, and is none of the period
    assert [line for line in words if period_label(found.period.kind, found.period.label, TH) in line.split(" · ")]


@pytest.mark.usefixtures("app_environment")
def test_a_term_of_a_contradiction_shows_both_printed_values() -> None:
    said = "\n".join(dialog("N52FCPMN9")[0])
    assert "เอกสารคณะกรรมการ · ปทุมธานี · ไม่ระบุปี" in said
    assert "ข้อมูล ณ มีนาคม 2564" in said
    assert "พื้นที่ × ผลผลิตต่อไร่ ไม่ตรงผลผลิตรวม · ยังไม่มีคำตอบ" in said
    for words in ("๒๑๘,๖๑๑ ตัน", "๒๕๑,๓๕๑ ไร่", "ค่าที่บันทึก 218,611 ตัน", "คำนวณใหม่ได้ 176,448 ตัน"):
        assert words in said


@pytest.mark.usefixtures("app_environment")
@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (TH, ("ประเภทกิจกรรม ส่งเสริมและพัฒนา", "สถานะกิจกรรม ดำเนินการแล้ว", "ฟันเฟือง การสร้างองค์ความรู้ · การบริหารจัดการ")),
        (EN, ("State of the activity Done", "Agency Provincial agriculture and cooperatives office")),
    ],
)
def test_an_activity_says_what_its_list_has_no_room_for(
    warehouse: Warehouse, language: Language, lines: tuple[str, ...]
) -> None:
    key = "000-activity-001"
    code = figures.codes(warehouse, "activity", (key,))[key]
    words, _ = dialog(code, lang=str(language))
    for line in lines:
        assert line in "\n".join(words)


@pytest.mark.usefixtures("app_environment")
def test_what_the_title_of_a_fact_says_is_not_said_again() -> None:
    said = "\n".join(dialog("N52FCPMN9", lang="en")[0])
    assert "Rice · Average yield · Whole" in said
    assert said.count("Average yield") == 1
    assert "Note The varieties named are those grown most" in said


@pytest.mark.usefixtures("app_environment")
def test_a_fact_without_a_doubt_says_none() -> None:
    said = "\n".join(dialog("V25B55QE4")[0])
    assert "ปทุมธานี · ไม่ระบุปี" in said
    assert text("sources.flags.first", TH) not in said


@pytest.mark.usefixtures("app_environment")
def test_a_sum_and_its_one_line_name_each_other() -> None:
    fact, value = "2M8PN5ZNQ", "F2075X86B"
    words, rows = dialog(fact, lang="en")
    assert "Committee documents · Pathum Thani · Community tourism · fiscal year 2021 (B.E. 2564)" in words
    code = text("card.figure_code", EN)
    assert {row[text("table.value", EN)] for row in rows} == {"680,620 baht"}
    assert [row[code] for row in rows if "All work groups" in row[text("evidence.scope", EN)]] == [shown(value)]
    assert text("evidence.counted_alone", EN) in words
    assert text("evidence.scopes_apart", EN, parts=text("filter.work_group", EN)) in words
    words, rows = dialog(value, lang="en")
    assert [row[code] for row in rows] == [shown(fact)]
    assert text("evidence.one_item", EN) in words
    assert text("evidence.other_scopes", EN, others="31G-TWA-KVW (Community tourism)") in words


@pytest.mark.usefixtures("app_environment")
def test_what_was_left_out_of_a_value_has_its_code_too(warehouse: Warehouse) -> None:
    key = "target_groups_stated|full_total|group|13|all|not_stated|not_stated"
    _, rows = dialog(figures.codes(warehouse, "measure_value", (key,))[key])
    left_out = [row for row in rows if row.get(text("evidence.reason", TH))]
    assert len(left_out) > 1
    for row in left_out:
        figure = figures.figure(warehouse, row[text("card.figure_code", TH)].replace("-", ""))
        assert figure is not None
        assert figure.table_name == "target_group_count"


@pytest.mark.usefixtures("app_environment")
def test_a_fact_can_be_doubted_once_value_and_reason_are_said() -> None:
    app = opened(v="1", c="2M8PN5ZNQ")
    (button,) = [each for each in app.get("download_button") if "correction_" in each.proto.id]
    assert button.proto.disabled
    for name in ("value", "reason"):
        (field,) = [each for each in app.text_input if re.fullmatch(f"correction_.*{name}", each.key or "")]
        field.set_value("680,602")
    app.run()
    (button,) = [each for each in app.get("download_button") if "correction_" in each.proto.id]
    assert not button.proto.disabled


@pytest.mark.usefixtures("app_environment")
@pytest.mark.parametrize(
    ("table", "key", "line"),
    [
        ("budget_line", "004-budget-005", "Recipient Nong Suea hospital"),
        (
            "meeting",
            "004-meeting-001",
            "Venue Ratchasi Bua Luang meeting room, 3rd floor, Pathum Thani provincial hall",
        ),
        ("resolution", "004-resolution-009", "Assignee Every sector of the working group holding target-group data"),
    ],
)
def test_a_fact_says_whom_and_where_it_concerns(warehouse: Warehouse, table: str, key: str, line: str) -> None:
    words, _ = dialog(figures.codes(warehouse, table, (key,))[key], lang="en")
    assert line in "\n".join(words)
