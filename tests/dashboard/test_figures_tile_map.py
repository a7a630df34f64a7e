"""The tile map as data: every province once, its class, its pattern, its code."""

import csv
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.figures.classes import class_labels, value_classes
from dashboard.figures.marks import Mark, Tile
from dashboard.figures.theme import Canvas, ThemeName, contrast, theme
from dashboard.figures.tile_map import tile_map, tile_map_alt
from dashboard.i18n.language import Language
from schema.codes import ValueState

REFERENCE = Path(__file__).parents[2] / "data" / "reference" / "province.csv"
LIGHT = theme(ThemeName.LIGHT)
CANVAS = Canvas(LIGHT, Language.TH, width=440)


def _tiles() -> list[Tile]:
    with REFERENCE.open(encoding="utf-8-sig", newline="") as file:
        return [
            Tile(row["province_code"], int(row["tile_column"]), int(row["tile_row"]), row["abbr_th"])
            for row in csv.DictReader(file)
        ]


TILES = _tiles()
VALUES = {"13": 11.0, "14": 1.0, "15": 7.0, "45": 8.0, "50": 0.0}
STATES = {
    "30": ValueState.WITHOUT_NUMBER,
    "31": ValueState.NOT_APPLICABLE,
    "32": ValueState.CONTRADICTED,
    "33": ValueState.BOUNDED,
}


def _mark(code: str) -> Mark:
    if code in VALUES:
        return Mark(code, f"จังหวัด {code}", VALUES[code], f"{VALUES[code]:.0f}", f"hover {code}", is_mine=code == "13")
    return Mark(code, f"จังหวัด {code}", None, "ไม่มีรายงาน", state=STATES.get(code, ValueState.NO_REPORT))


MARKS = [_mark(tile.code) for tile in TILES]


def _figure(marks: list[Mark], canvas: Canvas = CANVAS) -> dict[str, Any]:
    classes = value_classes(mark.value for mark in marks if mark.value)
    words = class_labels(classes, lambda value: f"{value:.0f}", canvas.language)
    figure = tile_map(TILES, marks, classes, words, canvas, unit="ตัวชี้วัด")
    go.Figure(figure)
    return figure


def _places(figure: dict[str, Any]) -> dict[str, tuple[dict[str, Any], int]]:
    """Province code to its trace and its index there."""
    return {code: (trace, index) for trace in figure["data"] for index, code in enumerate(trace.get("customdata", []))}


def _colour(place: tuple[dict[str, Any], int]) -> str:
    trace, index = place
    colour = trace["marker"]["color"]
    return colour if isinstance(colour, str) else colour[index]


def test_every_province_stands_once_with_its_code() -> None:
    codes = [code for trace in _figure(MARKS)["data"] for code in trace.get("customdata", [])]
    assert sorted(codes) == sorted(tile.code for tile in TILES)
    assert len(codes) == 77


def test_a_square_is_a_bar_of_one_unit_at_its_place() -> None:
    places = _places(_figure(MARKS))
    for tile in TILES:
        trace, index = places[tile.code]
        assert trace["type"] == "bar"
        assert trace["x"][index] == tile.column
        assert trace["base"][index] + trace["y"][index] / 2 == pytest.approx(tile.row)
        assert trace["y"][index] == trace["width"]
        assert trace["text"][index] == tile.abbr


def test_colours_follow_the_values() -> None:
    places = _places(_figure(MARKS))
    order = [LIGHT.classes.index(_colour(places[code])) for code in ("14", "15", "45", "13")]
    assert order == sorted(order)
    assert len(set(order)) == 4


def test_no_report_is_hatched_on_the_tiles_themselves() -> None:
    trace, _ = _places(_figure(MARKS))["90"]
    marker = trace["marker"]
    assert marker["pattern"]["shape"] == "/"
    assert marker["pattern"]["fillmode"] == "overlay"
    # lists of colours make the library paint the pattern black
    assert [type(marker["pattern"][name]) for name in ("bgcolor", "fgcolor", "shape")] == [str, str, str]
    assert isinstance(marker["color"], str)
    assert contrast(marker["pattern"]["bgcolor"], marker["pattern"]["fgcolor"]) > 1.3


def test_each_absent_state_has_its_own_look() -> None:
    places = _places(_figure(MARKS))

    def look(code: str) -> tuple[object, object]:
        trace, index = places[code]
        edge = trace["marker"]["line"]["color"]
        return trace["marker"].get("pattern", {}).get("shape", ""), edge if isinstance(edge, str) else edge[index]

    looks = [look(code) for code in ("90", "30", "31", "32", "33", "50")]
    assert len(set(looks)) == len(looks)


def test_a_stated_zero_is_not_an_absent_value() -> None:
    figure = _figure(MARKS)
    trace, _ = _places(figure)["50"]
    assert "pattern" not in trace["marker"]
    words = [note["text"] for note in figure["layout"]["annotations"]]
    assert "รายงานเป็น 0 (1)" in words
    assert "ไม่มีรายงาน (68)" in words


def test_the_legend_runs_from_the_highest_class_and_starts_with_the_unit() -> None:
    words = [note["text"] for note in _figure(MARKS)["layout"]["annotations"]]
    assert words[:5] == ["ตัวชี้วัด", "11", "8", "7", "1"]


def test_the_legend_lies_on_no_tile() -> None:
    figure = _figure(MARKS)
    words = [(note["x"], note["y"]) for note in figure["layout"]["annotations"]]
    squares = [
        (x - trace["width"] / 2, base + height / 2)
        for trace in figure["data"]
        if "customdata" not in trace
        for x, base, height in zip(trace["x"], trace["base"], trace["y"], strict=True)
    ]
    assert len(squares) == len(words) - 1
    for left, row in [*words, *squares]:
        assert not any(abs(tile.row - row) < 0.75 and tile.column + 0.47 > left for tile in TILES)


def test_the_legend_takes_no_clicks() -> None:
    swatches = [trace for trace in _figure(MARKS)["data"] if "customdata" not in trace]
    assert swatches
    assert {trace["hoverinfo"] for trace in swatches} == {"skip"}


def test_only_states_that_occur_are_explained() -> None:
    reported = [Mark(tile.code, tile.abbr, 1.0 + index, str(index)) for index, tile in enumerate(TILES)]
    words = [note["text"] for note in _figure(reported)["layout"]["annotations"]]
    assert not any("ไม่" in each for each in words)
    assert len(words) == 6


def test_the_readers_province_is_framed_on_top() -> None:
    shapes = _figure(MARKS)["layout"]["shapes"]
    mine = next(tile for tile in TILES if tile.code == "13")
    outer = max(shapes, key=lambda shape: shape["line"]["width"])
    assert outer["line"] == {"color": LIGHT.mine, "width": 4}
    assert outer["layer"] == "above"
    assert (outer["x0"] + outer["x1"]) / 2 == pytest.approx(mine.column)
    assert (outer["y0"] + outer["y1"]) / 2 == pytest.approx(mine.row)


def test_a_tile_outside_the_scope_is_outlined_and_silent() -> None:
    figure = _figure([mark for mark in MARKS if mark.code in VALUES])
    outside = figure["data"][0]
    assert len(outside["x"]) == 72
    assert outside["hoverinfo"] == "skip"
    assert "customdata" not in outside
    assert not any("ไม่มีรายงาน" in note["text"] for note in figure["layout"]["annotations"])


@pytest.mark.parametrize("name", list(ThemeName))
@pytest.mark.parametrize("language", list(Language))
def test_short_names_can_be_read_on_every_tile(name: ThemeName, language: Language) -> None:
    figure = _figure(MARKS, Canvas(theme(name), language))
    for trace in figure["data"]:
        if "customdata" in trace:
            colours = trace["marker"]["color"]
            for ground in [colours] if isinstance(colours, str) else colours:
                assert contrast(trace["insidetextfont"]["color"], ground) >= 4.5


def test_squares_are_square_and_large_enough() -> None:
    layout = _figure(MARKS, CANVAS)["layout"]
    bottom, top = layout["yaxis"]["range"]
    assert layout["yaxis"]["scaleanchor"] == "x"
    assert layout["height"] / (bottom - top) >= 33


def test_a_click_fades_nothing() -> None:
    for trace in _figure(MARKS)["data"]:
        assert trace["unselected"] == trace["selected"]
        assert trace["unselected"]["textfont"]["color"] == trace["insidetextfont"]["color"] if "text" in trace else True


def test_hover_says_the_full_words() -> None:
    trace, index = _places(_figure(MARKS))["13"]
    assert trace["hovertext"][index] == "hover 13"


def test_alt_says_coverage_extremes_and_the_readers_own() -> None:
    assert tile_map_alt(MARKS, 77, "ตัวชี้วัดที่รายงาน", CANVAS) == (
        "แผนที่จังหวัดแบบช่อง ตัวชี้วัดที่รายงาน · มีข้อมูล 5 จาก 77 จังหวัด · สูงสุด จังหวัด 13 11 · "
        "ต่ำสุด จังหวัด 50 0 · จังหวัดของท่าน จังหวัด 13 11"
    )


def test_alt_of_an_empty_map_says_so() -> None:
    empty = [Mark(tile.code, tile.abbr, None, "", state=ValueState.NO_REPORT) for tile in TILES]
    assert "no values to show" in tile_map_alt(empty, 77, "x", Canvas(LIGHT, Language.EN))


def test_tiles_outside_the_scope_have_their_line_in_the_legend() -> None:
    legend = [
        note["text"] for note in _figure([mark for mark in MARKS if mark.code in VALUES])["layout"]["annotations"]
    ]
    assert "นอกตัวกรอง (72)" in legend
    assert not [words for words in (note["text"] for note in _figure(MARKS)["layout"]["annotations"]) if "นอก" in words]
