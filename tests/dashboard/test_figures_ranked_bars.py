"""Ranking: which rows are shown, in what order, with what words, and how what is missing looks."""

from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.marks import Guide, Mark
from dashboard.figures.ranked_bars import Row, ranked_bars, ranked_bars_alt
from dashboard.figures.ranking import GapRow, RankRow, excerpt, ranked
from dashboard.figures.theme import Canvas, ThemeName, theme
from dashboard.i18n.language import Language
from schema.codes import ValueState

LIGHT = theme(ThemeName.LIGHT)
CANVAS = Canvas(LIGHT, Language.TH, width=600)
ANG_THONG = Mark("14x", "อ่างทอง", None, "30–50", state=ValueState.BOUNDED, minimum=30, maximum=50)
OVER = Mark("13", "ปทุมธานี", None, "มากกว่า 90", state=ValueState.BOUNDED, is_mine=True, minimum=90)
UP_TO = Mark("92", "ตรัง", None, "ไม่เกิน 40", state=ValueState.BOUNDED, maximum=40)
SILENT = Mark("23", "ตราด", None, "ไม่มีรายงาน", state=ValueState.NO_REPORT)
ZERO = Mark("45", "ร้อยเอ็ด", 0, "0")


def _marks(count: int, mine: int | None = None) -> list[Mark]:
    return [
        Mark(f"{index:02}", f"จังหวัด {index}", float(1000 - index), f"{1000 - index}", is_mine=index == mine)
        for index in range(1, count + 1)
    ]


def _figure(rows: list[Row] | list[RankRow], median: Guide | None = None, canvas: Canvas = CANVAS) -> dict[str, Any]:
    figure = ranked_bars(list(rows), canvas, median)
    go.Figure(figure)
    return figure


def _bars(figure: dict[str, Any]) -> dict[str, float]:
    return {
        code: value
        for trace in figure["data"]
        if trace["type"] == "bar"
        for code, value in zip(trace["customdata"], trace["x"], strict=True)
    }


def test_places_are_shared_by_equals() -> None:
    marks = [Mark(str(value), "", value, "") for value in (5.0, 9.0, 5.0, 1.0)]
    assert [(row.mark.value, row.place) for row in ranked(marks)] == [(9, 1), (5, 2), (5, 2), (1, 4)]


def test_what_has_no_value_has_no_place_and_what_has_no_floor_comes_last() -> None:
    rows = ranked([SILENT, ZERO, OVER, Mark("1", "ก", 100, "100")])
    assert [(row.mark.code, row.place) for row in rows] == [("1", 1), ("13", None), ("45", 2), ("23", None)]


def test_a_short_list_stays_whole() -> None:
    rows = ranked(_marks(20))
    assert excerpt(rows) == rows


def test_a_long_list_shows_both_ends_and_the_readers_neighbours() -> None:
    shown = excerpt(ranked(_marks(76, mine=28)))
    assert [row.count if isinstance(row, GapRow) else row.place for row in shown] == [
        *range(1, 11),
        15,
        *range(26, 31),
        42,
        *range(73, 77),
    ]
    assert isinstance(shown[10], GapRow)


def test_a_gap_of_one_is_the_row_itself() -> None:
    shown = excerpt(ranked(_marks(76, mine=14)))
    assert [row.place for row in shown[:16] if isinstance(row, RankRow)] == list(range(1, 17))


def test_without_an_own_province_there_is_one_gap() -> None:
    shown = excerpt(ranked(_marks(40)))
    assert [row.count for row in shown if isinstance(row, GapRow)] == [26]


@given(st.integers(1, 77), st.integers(0, 77))
def test_an_excerpt_accounts_for_every_province(count: int, mine: int) -> None:
    shown = excerpt(ranked(_marks(count, mine)))
    assert sum(row.count if isinstance(row, GapRow) else 1 for row in shown) == count
    assert all(row.count > 1 for row in shown if isinstance(row, GapRow))
    assert any(isinstance(row, RankRow) and row.mark.is_mine for row in shown) == (1 <= mine <= count)


def test_bars_stand_in_order_with_their_codes() -> None:
    figure = _figure(ranked(_marks(5, mine=3)))
    assert _bars(figure) == {"01": 999, "02": 998, "03": 997, "04": 996, "05": 995}
    assert figure["layout"]["yaxis"]["tickvals"] == [0.5, 1.5, 2.5, 3.5, 4.5]
    assert figure["layout"]["yaxis"]["range"] == [5, 0]


def test_the_readers_own_bar_is_navy_and_its_name_bold() -> None:
    figure = _figure(ranked(_marks(5, mine=3)))
    own = next(trace for trace in figure["data"] if trace["customdata"] == ["03"])
    other = next(trace for trace in figure["data"] if trace["customdata"] != ["03"])
    assert own["marker"]["color"] == LIGHT.mine
    assert other["marker"]["color"] == LIGHT.others
    assert own["insidetextfont"] == {"size": 15, "color": "#FFFFFF"}
    assert figure["layout"]["yaxis"]["ticktext"][2].startswith("<b>")


def test_a_row_without_a_number_has_words_and_no_bar() -> None:
    figure = _figure(ranked([Mark("1", "ก", 100, "100"), SILENT]))
    assert _bars(figure) == {"1": 100}
    assert [note["text"] for note in figure["layout"]["annotations"]] == ["ไม่มีรายงาน"]


def test_a_stated_zero_is_a_number_with_a_place() -> None:
    figure = _figure(ranked([Mark("1", "ก", 100, "100"), ZERO]))
    assert _bars(figure)["45"] == 0
    assert [(note["text"], note["x"]) for note in figure["layout"]["annotations"]] == [("0", 0)]
    assert figure["layout"]["yaxis"]["ticktext"][1] == "2\u2007ร้อยเอ็ด"


def test_a_range_ends_at_its_floor_and_carries_a_whisker() -> None:
    figure = _figure(ranked([Mark("1", "ก", 100, "100"), ANG_THONG, UP_TO]))
    assert _bars(figure) == {"1": 100, "14x": 30}
    whisker = next(trace for trace in figure["data"] if trace["type"] == "scatter")
    assert whisker["x"] == [30, 0.0]
    assert whisker["error_x"]["array"] == [20, 40]
    words = {note["text"]: note["x"] for note in figure["layout"]["annotations"]}
    assert words == {"30–50": 50, "ไม่เกิน 40": 40}


def test_a_floor_says_so_on_its_bar() -> None:
    figure = _figure(ranked([Mark("1", "ก", 100, "100"), OVER]))
    own = next(trace for trace in figure["data"] if trace["customdata"] == ["13"])
    assert own["text"] == ["มากกว่า 90"]


def test_a_value_stands_in_its_bar_or_beside_it_never_both_or_neither() -> None:
    figure = _figure(ranked([Mark("1", "ก", 10_000, "10,000"), Mark("2", "ข", 90, "90")]))
    inside = {text for trace in figure["data"] for text in trace["text"] if text}
    beside = {note["text"] for note in figure["layout"]["annotations"]}
    assert (inside, beside) == ({"10,000"}, {"90"})


def test_the_median_lies_below_the_bars_and_words_beside_them_cover_it() -> None:
    rows = ranked([Mark("1", "ก", 1000, "1,000"), Mark("2", "ข", 20, "20"), Mark("3", "ค", 10, "10")])
    layout = _figure(rows, Guide(20, "20"))["layout"]
    line = layout["shapes"][0]
    assert (line["layer"], line["line"]["dash"], line["x0"], line["x1"]) == ("below", "dot", 20, 20)
    beside = [note for note in layout["annotations"] if note["text"] in {"20", "10"}]
    assert {note["bgcolor"] for note in beside} == {LIGHT.background}
    assert any(note["text"] == "มัธยฐาน 20" for note in layout["annotations"])


def test_gaps_are_named() -> None:
    labels = _figure(excerpt(ranked(_marks(76, mine=28))))["layout"]["yaxis"]["ticktext"]
    assert sum("… อีก 15 จังหวัด" in label for label in labels) == 1
    assert sum("… อีก 42 จังหวัด" in label for label in labels) == 1


def test_rows_without_places_show_none() -> None:
    rows = [RankRow(mark) for mark in _marks(3)]
    assert _figure(rows)["layout"]["yaxis"]["ticktext"] == ["จังหวัด 1", "จังหวัด 2", "จังหวัด 3"]


def test_a_long_name_makes_its_own_row_taller_only() -> None:
    long = Mark("1", "สำนักงานพัฒนาชุมชนจังหวัดพระนครศรีอยุธยาและเครือข่ายวิสาหกิจชุมชน", 9, "9")
    positions = _figure(ranked([long, *(_marks(3))]))["layout"]["yaxis"]["tickvals"]
    steps = [round(after - before, 3) for before, after in pairwise(positions)]
    assert steps[0] == steps[1] == 1
    assert steps[2] > 1.5


def test_negative_values_run_to_the_left_of_zero() -> None:
    figure = _figure(ranked([Mark("1", "ก", 10, "10"), Mark("2", "ข", -5, "-5")]))
    assert figure["layout"]["xaxis"]["range"][0] == -5


def test_names_of_the_data_are_no_markup() -> None:
    figure = _figure(ranked([Mark("1", "<b>ก</b>", 1, "<i>1</i>")]))
    assert "&lt;b&gt;" in figure["layout"]["yaxis"]["ticktext"][0]
    assert "<i>" not in str(figure)


def test_an_empty_ranking_is_still_a_figure() -> None:
    assert _figure([])["data"] == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            Language.TH,
            "แผนภูมิแท่งเรียงจากมากไปน้อย x · มีข้อมูล 3 จังหวัด · สูงสุด จังหวัด 1 999 · ต่ำสุด จังหวัด 3 997 · "
            "จังหวัดของท่าน จังหวัด 2 998 · มัธยฐาน 998",
        ),
        (
            Language.EN,
            "Bar chart from highest to lowest, x: data for 3 provinces · highest จังหวัด 1 999 · "
            "lowest จังหวัด 3 997 · my province จังหวัด 2 998 · median 998",
        ),
    ],
)
def test_alt_says_what_a_reader_would_take_from_it(language: Language, expected: str) -> None:
    marks = [*_marks(3, mine=2), SILENT]
    assert ranked_bars_alt(marks, "x", Canvas(LIGHT, language), Guide(998, "998")) == expected
