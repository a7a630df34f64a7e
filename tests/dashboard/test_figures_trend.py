"""Lines over time: gaps stay gaps."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.axes import Moment
from dashboard.figures.spread import spread
from dashboard.figures.theme import Canvas, ThemeName, theme
from dashboard.figures.trend import Break, Series, trend, trend_alt
from dashboard.i18n.language import Language

LIGHT = theme(ThemeName.LIGHT)
CANVAS = Canvas(LIGHT, Language.TH)
MOMENTS = [Moment(year, str(year)) for year in (2560, 2562, 2564, 2566)]


def _series(code: str, *values: float | None, mine: bool = False) -> Series:
    texts = tuple("" if value is None else f"{value:,.0f}" for value in values)
    return Series(code, f"จังหวัด {code}", values, texts, mine)


OWN = _series("45", 10, None, 30, 40, mine=True)
OTHER = _series("13", 100, 90, None, None)
MEDIAN = _series("median", 50, 50, 50, 50)


def _figure(*series: Series, **more: Any) -> dict[str, Any]:
    figure = trend(series, MOMENTS, CANVAS, **more)
    go.Figure(figure)
    return figure


def _trace(figure: dict[str, Any], code: str) -> dict[str, Any]:
    return next(trace for trace in figure["data"] if trace.get("customdata", [None])[0] == code)


def test_a_missing_period_is_a_gap_and_never_zero() -> None:
    trace = _trace(_figure(OWN, OTHER), "45")
    assert trace["y"] == [10, None, 30, 40]
    assert trace["connectgaps"] is False


def test_no_line_leads_across_a_break() -> None:
    cut = replace(OTHER, values=(100, 90, 80, 70), texts=("", "", "", ""), cuts=frozenset({2}))
    trace = _trace(_figure(cut), "13")
    assert trace["y"] == [100, 90, None, 80, 70]
    assert trace["x"] == [2560, 2562, 2563, 2564, 2566]
    assert trace["connectgaps"] is False
    assert {len(trace[name]) for name in ("x", "y", "hovertext", "customdata")} == {5}
    # a value with a break on both sides is a dot, of the median too
    lone = replace(cut, code="median", cuts=frozenset({1, 2}))
    median = _figure(OWN, median=lone)["data"][0]
    assert median["y"] == [100, None, 90, None, 80, 70]
    assert [bool(size) for size in median["marker"]["size"]] == [True, False, True, False, False, False]


def test_time_keeps_its_distances() -> None:
    assert _trace(_figure(OWN), "45")["x"] == [2560, 2562, 2564, 2566]


def test_a_value_between_gaps_stays_visible() -> None:
    moments = [Moment(index, str(index)) for index in range(30)]
    values = tuple(float(index) if index != 11 else None for index in range(10)) + (None, 5.0, None) + (1.0,) * 17
    lonely = Series("1", "ก", values, ("",) * 30)
    sizes = trend([lonely], moments, CANVAS)["data"][0]["marker"]["size"]
    assert sizes[11] > 0
    assert sizes[3] == 0


def test_the_readers_own_line_is_navy_thick_and_on_top() -> None:
    figure = _figure(OWN, OTHER, median=MEDIAN)
    assert figure["data"][-1]["customdata"][0] == "45"
    assert figure["data"][-1]["line"]["color"] == LIGHT.mine
    assert figure["data"][-1]["line"]["width"] > _trace(figure, "13")["line"]["width"]


def test_the_median_is_dotted() -> None:
    dashes = [trace["line"].get("dash") for trace in _figure(OWN, OTHER, median=MEDIAN)["data"]]
    assert dashes == [None, "dot", None]


def test_lines_are_named_at_their_end_with_their_latest_value() -> None:
    notes = [note["text"] for note in _figure(OWN, OTHER, median=MEDIAN)["layout"]["annotations"]]
    assert notes == ["จังหวัด 13 90", "<b>จังหวัด 45 40</b>", "จังหวัด median 50"]


def test_names_do_not_touch() -> None:
    close = [_series(str(index), 1, 1, 1, 1.0 + index / 100) for index in range(5)]
    figure = _figure(*close)
    layout = figure["layout"]
    low, high = layout["yaxis"]["range"]
    pixels = layout["height"] - layout["margin"]["t"] - layout["margin"]["b"]
    places = sorted(note["y"] / (high - low) * pixels for note in layout["annotations"])
    assert all(after - before >= 17.9 for before, after in pairwise(places))


def test_many_lines_recede_and_only_the_own_and_the_median_are_named() -> None:
    figure = _figure(OWN, *[_series(str(index), 1, 2, 3, 4) for index in range(20)], median=MEDIAN)
    assert len(figure["layout"]["annotations"]) == 2
    assert _trace(figure, "3")["line"] == {"color": LIGHT.others, "width": 1}


def test_breaks_are_marked() -> None:
    layout = _figure(OWN, breaks=[Break(2563, "นิยามเปลี่ยน")])["layout"]
    assert layout["shapes"][0]["x0"] == 2563
    assert any(note["text"] == "นิยามเปลี่ยน" for note in layout["annotations"])


def test_the_axis_starts_at_zero() -> None:
    assert _figure(OTHER)["layout"]["yaxis"]["range"][0] == 0
    assert _figure(_series("1", -5, 1, 2, 3))["layout"]["yaxis"]["range"][0] < -5


def test_labels_of_time_that_would_touch_are_left_out_from_the_past() -> None:
    moments = [Moment(year, f"{year - 543} ({year})") for year in range(2540, 2570)]
    series = Series("1", "ก", (1.0,) * 30, ("1",) * 30)
    axis = trend([series], moments, Canvas(LIGHT, Language.EN, width=500))["layout"]["xaxis"]
    assert axis["tickvals"][0] == 2569
    assert axis["ticktext"][0] == "2026<br>(2569)"
    assert 3 <= len(axis["tickvals"]) < 15


def test_a_series_that_does_not_fit_the_moments_raises() -> None:
    with pytest.raises(ValueError, match="moments"):
        trend([_series("1", 1, 2)], MOMENTS, CANVAS)


def test_a_series_without_any_value_is_no_line_and_no_error() -> None:
    figure = _figure(_series("1", None, None, None, None))
    assert figure["layout"]["annotations"] == []


def test_alt_gives_span_and_the_readers_latest() -> None:
    assert trend_alt([OWN, OTHER], MOMENTS, "รายได้", CANVAS) == (
        "แผนภูมิเส้น รายได้ · 2 เส้น ตั้งแต่ 2560 ถึง 2566 · จังหวัดของท่าน จังหวัด 45 ล่าสุด 40"
    )
    assert trend_alt([], [], "x", Canvas(LIGHT, Language.EN)) == "no values to show"


@given(st.lists(st.floats(0, 100), max_size=12))
def test_spread_keeps_order_gap_and_span(wanted: list[float]) -> None:
    places = spread(wanted, 5, (0, 100))
    ordered = [places[index] for index in sorted(range(len(wanted)), key=wanted.__getitem__)]
    assert all(after - before >= 5 - 1e-9 for before, after in pairwise(ordered))
    assert all(-1e-9 <= place <= 100 + 1e-9 for place in places)


def test_spread_leaves_alone_what_has_room() -> None:
    assert spread([80, 10, 40], 5, (0, 100)) == [80, 10, 40]


def test_of_many_lines_the_highest_and_the_readers_own_have_their_names() -> None:
    many = [_series(f"{number:02}", 1, 2, 3, number * 10) for number in range(20)]
    words = [each["text"] for each in _figure(*many, OWN)["layout"]["annotations"]]
    assert [word for word in words if "จังหวัด" in word] == ["จังหวัด 19 190", "<b>จังหวัด 45 40</b>"]
    few = [each["text"] for each in _figure(*many[:3])["layout"]["annotations"]]
    assert len([word for word in few if "จังหวัด" in word]) == 3
