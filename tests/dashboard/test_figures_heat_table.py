"""The coloured table of counts, and bars of things that are not provinces."""

from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.figures.classes import value_classes
from dashboard.figures.heat_table import NOTHING, Line, Totals, heat_table, heat_table_alt
from dashboard.figures.item_bars import item_bars, item_bars_alt
from dashboard.figures.marks import Mark
from dashboard.figures.theme import Canvas, ThemeName, contrast, theme
from dashboard.i18n.language import Language
from schema.codes import ValueState

CANVAS = Canvas(theme(ThemeName.LIGHT), Language.TH, width=600)
ROWS = [Line("marketing", "การตลาด"), Line("knowledge", "การสร้างองค์ความรู้")]
COLUMNS = [Line("agriculture", "เกษตร"), Line("processing", "แปรรูป")]
MARKS = {
    ("marketing", "agriculture"): Mark("marketing.agriculture", "a", 8, "8"),
    ("marketing", "processing"): Mark("marketing.processing", "b", 12, "12"),
    ("knowledge", "agriculture"): Mark("knowledge.agriculture", "c", 9, "9"),
}
CLASSES = value_classes(mark.value for mark in MARKS.values() if mark.value is not None)


def _drawn(totals: Totals | None = None, canvas: Canvas = CANVAS) -> dict[str, Any]:
    figure = heat_table(ROWS, COLUMNS, MARKS, CLASSES, canvas, totals)
    go.Figure(figure)
    return figure


def _cells(figure: dict[str, Any]) -> dict[tuple[int, int], str]:
    return {
        (round(base + 0.47), column): words
        for trace in figure["data"]
        for base, column, words in zip(trace["base"], trace["x"], trace["text"], strict=True)
    }


def test_each_count_stands_in_its_row_and_column() -> None:
    assert _cells(_drawn()) == {(0, 0): "8", (0, 1): "12", (1, 0): "9", (1, 1): NOTHING}


def test_a_cell_without_a_mark_is_hatched_and_cannot_be_chosen() -> None:
    (empty,) = [trace for trace in _drawn()["data"] if "customdata" not in trace]
    assert empty["text"] == [NOTHING]
    assert empty["marker"]["pattern"]["shape"] == "/"


def test_a_cell_gives_its_code_when_it_is_chosen() -> None:
    codes = {code for trace in _drawn()["data"] for code in trace.get("customdata", [])}
    assert codes == {mark.code for mark in MARKS.values()}


def test_a_cell_that_stands_for_nothing_to_filter_by_answers_no_mouse() -> None:
    totals = Totals("รวม", {"marketing": Mark("", "x", 20, "20")})
    (empty, whole) = [trace for trace in _drawn(totals)["data"] if "customdata" not in trace]
    assert (empty["hoverinfo"], whole["hoverinfo"], whole["text"]) == ("skip", "skip", ["20"])
    # a template would be shown whatever the trace says beside it
    assert not {"hovertemplate", "hovertext"} & {*empty, *whole}


def test_totals_stand_in_a_column_of_their_own() -> None:
    totals = Totals("รวม", {"marketing": Mark("marketing", "x", 20, "20")})
    figure = _drawn(totals)
    assert _cells(figure)[0, 2] == "20"
    assert figure["layout"]["xaxis"]["ticktext"] == ["เกษตร", "แปรรูป", "รวม"]


@pytest.mark.parametrize("name", list(ThemeName))
def test_numbers_can_be_read_on_their_cell(name: ThemeName) -> None:
    for trace in _drawn(canvas=Canvas(theme(name), Language.TH))["data"]:
        grounds = trace["marker"]["color"]
        for ground in [grounds] if isinstance(grounds, str) else grounds:
            assert contrast(trace["insidetextfont"]["color"], ground) >= 4.5


def test_a_word_that_only_just_fits_over_its_column_stays_whole() -> None:
    columns = [Line(str(number), "Community tourism") for number in range(5)]
    figure = heat_table(ROWS, columns, {}, (), Canvas(CANVAS.theme, Language.EN, width=520))
    assert set(figure["layout"]["xaxis"]["ticktext"]) == {"Community<br>tourism"}


def test_names_stand_upright_over_columns_that_are_too_narrow_for_their_words() -> None:
    columns = [Line(str(number), "ปลาดุก") for number in range(7)]
    axis = heat_table(ROWS, columns, {}, (), Canvas(CANVAS.theme, Language.TH, width=280))["layout"]["xaxis"]
    assert (axis["tickangle"], set(axis["ticktext"])) == (-90, {"ปลาดุก"})


def test_alt_names_the_most_and_how_many_cells_hold_nothing() -> None:
    assert heat_table_alt(ROWS, COLUMNS, MARKS, "กิจกรรม", CANVAS) == (
        "ตารางสีแสดงจำนวน กิจกรรม · 2 แถว 2 คอลัมน์ · สูงสุด การตลาด แปรรูป 12 · ไม่พบในเอกสาร 1 ช่อง"
    )
    assert "ไม่มีค่าให้แสดง" in heat_table_alt(ROWS, COLUMNS, {}, "กิจกรรม", CANVAS)


BARS = [
    Mark("a", "อบรม", 20, "20"),
    Mark("b", "พัฒนา", 140, "140"),
    Mark("c", "โครงการ", None, "30–50", state=ValueState.BOUNDED, minimum=30, maximum=50),
    Mark("d", "แปรรูป", None, "ไม่ระบุจำนวน", state=ValueState.WITHOUT_NUMBER),
]


def test_bars_run_from_the_highest_and_a_range_keeps_its_whisker() -> None:
    figure = item_bars(BARS, CANVAS)
    bars, whiskers = figure["data"]
    assert bars["customdata"] == ["b", "c", "a"]
    assert (whiskers["x"], whiskers["error_x"]["array"]) == ([30], [20])


def test_alt_of_bars_names_the_highest_the_lowest_and_what_has_no_number() -> None:
    assert item_bars_alt(BARS, "ผู้เข้าร่วม", CANVAS) == (
        "แผนภูมิแท่งเรียงจากมากไปน้อย ผู้เข้าร่วม · 3 แท่ง · สูงสุด พัฒนา 140 · ต่ำสุด อบรม 20 · ไม่มีตัวเลข 1 รายการ"
    )
