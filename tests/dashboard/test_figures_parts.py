"""Small multiples, the stacked bar and bands."""

import re
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.figures.bands import band_number, bands, bands_alt
from dashboard.figures.classes import value_classes
from dashboard.figures.marks import Mark
from dashboard.figures.small_multiples import Panel, small_multiples, small_multiples_alt
from dashboard.figures.stacked_share import Part, stacked_share, stacked_share_alt
from dashboard.figures.theme import Canvas, ThemeName, theme
from dashboard.i18n.language import Language
from schema.codes import ValueState

LIGHT = theme(ThemeName.LIGHT)
CANVAS = Canvas(LIGHT, Language.TH)
ROWS = [("13", "ปทุมธานี"), ("15", "อ่างทอง"), ("45", "ร้อยเอ็ด")]
PANELS = [
    Panel("เกษตร", (Mark("13", "ปทุมธานี", 8, "8"), Mark("45", "ร้อยเอ็ด", 0, "0")), LIGHT.work_groups[0]),
    Panel("แปรรูป", (Mark("13", "ปทุมธานี", 38, "38"), Mark("15", "อ่างทอง", None, "ไม่ระบุจำนวน")), LIGHT.work_groups[1]),
    Panel("ท่องเที่ยวโดยชุมชน", (Mark("13", "ปทุมธานี", None, "ไม่มีรายงาน", state=ValueState.NO_REPORT),)),
]


def _panels(panels: list[Panel] = PANELS) -> dict[str, Any]:
    figure = small_multiples(panels, ROWS, CANVAS, unit="กลุ่ม")
    go.Figure(figure)
    return figure


def test_panels_share_one_scale_and_the_same_rows() -> None:
    layout = _panels()["layout"]
    assert layout["xaxis"]["range"] == layout["xaxis2"]["range"] == layout["xaxis3"]["range"]
    assert layout["yaxis"]["range"] == layout["yaxis2"]["range"] == layout["yaxis3"]["range"]
    assert layout["xaxis"]["domain"][1] < layout["xaxis2"]["domain"][0]


def test_rows_are_named_once_and_so_is_the_unit() -> None:
    layout = _panels()["layout"]
    assert layout["yaxis"]["ticktext"] == ["ปทุมธานี", "อ่างทอง", "ร้อยเอ็ด"]
    assert layout["yaxis2"]["visible"] is False
    titles = [note["text"] for note in layout["annotations"] if note["text"].startswith("<b>")]
    assert titles == ["<b>เกษตร (กลุ่ม)</b>", "<b>แปรรูป</b>", "<b>ท่องเที่ยวโดยชุมชน</b>"]


def test_a_bar_stands_in_the_row_of_its_province() -> None:
    first = _panels()["data"][0]
    assert dict(zip(first["customdata"], zip(first["y"], first["x"], strict=True), strict=True)) == {
        "13": (0, 8),
        "45": (2, 0),
    }
    assert first["marker"]["color"] == LIGHT.work_groups[0]


def test_missing_rows_say_so_and_are_no_bars() -> None:
    figure = _panels()
    second = [note for note in figure["layout"]["annotations"] if note.get("xref") == "x2"]
    assert {(note["y"], note["text"]) for note in second} >= {(1, "ไม่ระบุจำนวน"), (2, "ไม่มีรายงาน")}
    assert [trace["customdata"] for trace in figure["data"] if trace["xaxis"] == "x2"] == [["13"]]


def test_a_panel_in_which_nobody_reports_is_hatched_and_says_so_once() -> None:
    figure = _panels()
    (hatched,) = [trace for trace in figure["data"] if trace["xaxis"] == "x3"]
    assert hatched["marker"]["pattern"]["shape"] == "/"
    assert "customdata" not in hatched
    assert [note["text"] for note in figure["layout"]["annotations"] if note.get("xref") == "x3"] == ["ไม่มีรายงาน"]


def test_without_a_colour_of_its_own_a_panel_marks_the_readers_province() -> None:
    panel = Panel("2567", (Mark("13", "ปทุมธานี", 8, "8"), Mark("45", "ร้อยเอ็ด", 9, "9", is_mine=True)))
    colours = {trace["customdata"][0]: trace["marker"]["color"] for trace in _panels([panel])["data"]}
    assert colours == {"13": LIGHT.others, "45": LIGHT.mine}


def test_alt_of_panels_names_the_highest_of_each_and_the_empty_ones() -> None:
    assert small_multiples_alt(PANELS, "กลุ่มเป้าหมาย", CANVAS) == (
        "แผนภูมิแท่ง 3 ช่องมาตราส่วนเดียวกัน กลุ่มเป้าหมาย · สูงสุด เกษตร ปทุมธานี 8 · สูงสุด แปรรูป ปทุมธานี 38 · ไม่มีรายงาน 1 ช่อง"
    )


def _parts(*values: float) -> list[Part]:
    names = ("เกษตร", "แปรรูป", "ท่องเที่ยวโดยชุมชน")
    return [
        Part(name, name, value, f"{value:.0f}", colour)
        for name, value, colour in zip(names, values, LIGHT.work_groups, strict=True)
    ]


def _stacked(parts: list[Part]) -> dict[str, Any]:
    figure = stacked_share(parts, CANVAS)
    go.Figure(figure)
    return figure


def test_parts_stand_in_order_in_their_colours_and_fill_the_bar() -> None:
    figure = _stacked(_parts(8, 38, 10))
    assert [trace["x"] for trace in figure["data"]] == [[8], [38], [10]]
    assert [trace["marker"]["color"] for trace in figure["data"]] == list(LIGHT.work_groups)
    assert figure["layout"]["xaxis"]["range"] == [0, 56]
    assert figure["layout"]["barmode"] == "stack"


def test_each_part_is_named_exactly_once() -> None:
    figure = _stacked(_parts(2, 52, 2))
    inside = [trace["text"][0] for trace in figure["data"]]
    beneath = [note["text"] for note in figure["layout"]["annotations"]]
    assert inside == ["", "แปรรูป <b>52</b>", ""]
    assert [words.partition("</span> ")[2] for words in beneath] == ["เกษตร <b>2</b>", "ท่องเที่ยวโดยชุมชน <b>2</b>"]


def test_a_name_beneath_the_bar_stands_beside_the_colour_of_its_part() -> None:
    beneath = [note["text"] for note in _stacked(_parts(2, 52, 2))["layout"]["annotations"]]
    agriculture, _, tourism = LIGHT.work_groups
    assert [re.findall("color:(#......)", words) for words in beneath] == [[agriculture], [tourism]]


def test_captions_that_would_touch_take_another_line() -> None:
    figure = _stacked(_parts(1, 1, 98))
    shifts = [note["yshift"] for note in figure["layout"]["annotations"]]
    assert shifts == [0, -22]
    assert figure["layout"]["margin"]["b"] == 44


def test_letters_in_a_part_can_be_read() -> None:
    colours = [trace["insidetextfont"]["color"] for trace in _stacked(_parts(8, 38, 10))["data"]]
    assert colours == [LIGHT.ink, LIGHT.inverse_ink, LIGHT.inverse_ink]


def test_alt_of_a_stacked_bar_says_each_part() -> None:
    assert stacked_share_alt(_parts(8, 38, 10), "กลุ่มเป้าหมาย", CANVAS) == (
        "แผนภูมิแท่งแบ่งส่วน กลุ่มเป้าหมาย · เกษตร 8 · แปรรูป 38 · ท่องเที่ยวโดยชุมชน 10"
    )


BANDED = [
    Mark(f"{index:02}", f"จังหวัด {index}", float(index), str(index), is_mine=index == 75) for index in range(1, 77)
]
CLASSES = value_classes(mark.value for mark in BANDED if mark.value is not None)
WORDS = [f"{each.lowest:.0f}–{each.highest:.0f}" for each in CLASSES]


def _bands(marks: list[Mark]) -> dict[str, Any]:
    figure = bands(marks, {mark.code: mark.code for mark in marks}, CLASSES, WORDS, CANVAS)
    go.Figure(figure)
    return figure


def test_the_first_band_is_the_highest_and_every_province_is_in_one() -> None:
    figure = _bands(BANDED)
    headings = [note["text"] for note in figure["layout"]["annotations"]]
    assert headings[0] == "<b>ช่วงชั้นที่ 1</b> · 62–76 · 15 จังหวัด"
    assert headings[-1] == "<b>ช่วงชั้นที่ 5</b> · 1–15 · 15 จังหวัด"
    assert sorted(code for trace in figure["data"] for code in trace["customdata"]) == [mark.code for mark in BANDED]


def test_within_a_band_the_given_order_stands() -> None:
    figure = _bands(list(reversed(BANDED)))
    first = {
        code: (trace["base"][index], trace["x"][index])
        for trace in figure["data"]
        for index, code in enumerate(trace["customdata"])
    }
    assert sorted(first, key=first.__getitem__)[:3] == ["76", "75", "74"]


def test_a_province_without_a_number_is_in_no_band() -> None:
    figure = _bands([*BANDED, Mark("99", "x", None, "ไม่มีรายงาน", state=ValueState.NO_REPORT)])
    assert not any("99" in trace["customdata"] for trace in figure["data"])


def test_the_readers_province_is_framed_in_its_band() -> None:
    assert {shape["line"]["color"] for shape in _bands(BANDED)["layout"]["shapes"]} == {LIGHT.mine, LIGHT.background}


@pytest.mark.parametrize(("value", "band"), [(76.0, 1), (61.0, 2), (1.0, 5)])
def test_bands_count_from_the_highest(value: float, band: int) -> None:
    assert band_number(value, CLASSES) == band


def test_alt_of_bands_names_the_readers_band_and_no_place() -> None:
    assert bands_alt(BANDED, CLASSES, "x", CANVAS) == (
        "แผนภูมิช่วงชั้น x · 76 จังหวัดใน 5 ช่วงชั้น · จังหวัดของท่าน จังหวัด 75 ช่วงชั้นที่ 1"
    )
