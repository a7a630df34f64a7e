import plotly.graph_objects as go
import pytest

from dashboard.figures.marks import Mark
from dashboard.figures.status_by_unit import (
    NOTHING,
    SHADES,
    Block,
    StandardRow,
    Status,
    shade,
    status_by_unit,
    status_by_unit_alt,
)
from dashboard.figures.theme import Canvas, ThemeName, contrast, theme
from dashboard.i18n.language import Language
from schema.codes import ValueState

LIGHT = theme(ThemeName.LIGHT)
CANVAS = Canvas(LIGHT, Language.TH, 1200)
STATUSES = [Status("certified", "รับรอง", LIGHT.certification[0]), Status("pending", "รอผล", LIGHT.certification[1])]
BLOCKS = [
    Block(
        "ผลิตภัณฑ์",
        (
            StandardRow(
                "tcps", "มผช.", {"certified": Mark("c", "มผช.", 9, "9"), "pending": Mark("p", "มผช.", 20, "20")}
            ),
        ),
    ),
    Block("ไร่", (StandardRow("gap", "GAP", {"certified": Mark("g", "GAP", 6636, "6,636")}),)),
    Block(
        "ไม่ระบุ",
        (StandardRow("fda", "อย.", {"pending": Mark("f", "อย.", None, "2 รายการ", state=ValueState.WITHOUT_NUMBER)}),),
    ),
]


def _colours() -> dict[str, str]:
    traces = status_by_unit(BLOCKS, STATUSES, CANVAS)["data"]
    return {
        code: trace["marker"]["color"][place]
        for trace in traces
        if "pattern" not in trace["marker"]
        for place, code in enumerate(trace["customdata"])
    }


def test_a_shade_is_of_its_own_unit_alone() -> None:
    colours = _colours()
    # 9 products are little beside 20, however many rai there are
    assert colours["g"] == shade(LIGHT.certification[0], SHADES[-1], LIGHT.background)
    assert colours["p"] == shade(LIGHT.certification[1], SHADES[-1], LIGHT.background)
    assert colours["c"] == shade(LIGHT.certification[0], SHADES[1], LIGHT.background)


def test_rows_of_two_units_never_touch() -> None:
    figure = status_by_unit(BLOCKS, STATUSES, CANVAS)
    go.Figure(figure)
    first, second, third = figure["layout"]["yaxis"]["tickvals"]
    assert second - first > 1
    assert third - second > 1


def test_a_row_without_a_number_is_dotted_and_no_row_is_a_dash() -> None:
    figure = status_by_unit(BLOCKS, STATUSES, CANVAS)
    dotted = [trace for trace in figure["data"] if "pattern" in trace["marker"]]
    assert [trace["customdata"] for trace in dotted] == [["f"]]
    assert sum(note["text"] == NOTHING for note in figure["layout"]["annotations"]) == 2


@pytest.mark.parametrize("name", list(ThemeName))
@pytest.mark.parametrize("part", SHADES)
def test_numbers_read_well_on_every_shade(name: ThemeName, part: float) -> None:
    colours = theme(name)
    for colour in (*colours.certification, colours.no_data):
        ground = shade(colour, part, colours.background)
        assert contrast(colours.ink_on(ground), ground) >= 4.5


def test_alt_reads_the_highest_of_each_unit() -> None:
    alt = status_by_unit_alt(BLOCKS, "มาตรฐาน", CANVAS)
    assert "ผลิตภัณฑ์ มผช. 20" in alt
    assert "6,636" in alt


def test_words_too_long_for_a_narrow_cell_go_on_in_small_letters() -> None:
    narrow = Canvas(LIGHT, Language.TH, 130)
    traces = [*status_by_unit(BLOCKS, STATUSES, narrow)["data"], *status_by_unit(BLOCKS, STATUSES, CANVAS)["data"]]
    found = {
        (words, size)
        for trace in traces
        for words, size in zip(trace["text"], trace["insidetextfont"]["size"], strict=True)
        if "รายการ" in words
    }
    assert found == {("2<br>รายการ", narrow.sizes.small), ("2 รายการ", CANVAS.sizes.mark)}


def test_a_cell_too_narrow_for_the_word_says_the_number_alone() -> None:
    found = [
        words
        for trace in status_by_unit(BLOCKS, STATUSES, Canvas(LIGHT, Language.TH, 90))["data"]
        for words in trace["text"]
    ]
    assert "2" in found
    assert not any("รา" in words for words in found)
