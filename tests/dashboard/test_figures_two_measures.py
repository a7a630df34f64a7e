"""Dots and their names: nothing lies on anything else."""

from itertools import combinations
from typing import Any

import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.figures.labelling import Box, Dot, Place, place_names
from dashboard.figures.marks import Guide
from dashboard.figures.theme import Canvas, ThemeName, theme
from dashboard.figures.two_measures import Axis, Pair, two_measures, two_measures_alt
from dashboard.i18n.language import Language

LIGHT = theme(ThemeName.LIGHT)
CANVAS = Canvas(LIGHT, Language.TH)
ACROSS, UP = Axis("รายได้ (บาท)", Guide(30, "30")), Axis("หนี้สิน (บาท)", Guide(300, "300"))
FRAME = Box(0, 0, 500, 400)


def _pair(code: str, across: float, up: float, mine: bool = False) -> Pair:
    return Pair(code, f"จังหวัด {code}", across, up, f"{across:.0f}", f"{up:.0f}", is_mine=mine)


FEW = [_pair("13", 10, 100), _pair("14", 50, 500), _pair("45", 90, 900, mine=True)]


def _figure(pairs: list[Pair], canvas: Canvas = CANVAS) -> dict[str, Any]:
    figure = two_measures(pairs, ACROSS, UP, canvas)
    go.Figure(figure)
    return figure


def _dot(code: str, x: float, y: float, must: bool = False) -> Dot:
    return Dot(code, x, y, radius=5, width=60, height=16, must_be_named=must)


def _box(dot: Dot, place: Place) -> Box:
    level, upright = dot.radius + dot.width / 2 + 1, dot.radius + dot.height / 2 + 1
    offsets = {
        "middle right": (level, 0.0),
        "middle left": (-level, 0.0),
        "top center": (0.0, upright),
        "bottom center": (0.0, -upright),
        None: (place.right, place.up),
    }
    right, up = offsets[place.side]
    return dot.name_at(dot.x + right, dot.y + up)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 400)), min_size=1, max_size=40, unique=True))
def test_no_name_touches_a_dot_or_another_name(spots: list[tuple[int, int]]) -> None:
    dots = [_dot(str(index), x, y) for index, (x, y) in enumerate(spots)]
    places = place_names(dots, [], FRAME)
    boxes = {dot.code: _box(dot, places[dot.code]) for dot in dots if dot.code in places}
    assert all(FRAME.holds(box) for box in boxes.values())
    assert not any(one.overlaps(other) for one, other in combinations(boxes.values(), 2))
    assert not any(box.overlaps(dot.box) for code, box in boxes.items() for dot in dots if dot.code != code)


def test_names_keep_off_blocked_ground() -> None:
    dot = _dot("1", 100, 100)
    right = Box(106, 95, 200, 105)
    assert place_names([dot], [], FRAME)["1"].side == "middle right"
    assert place_names([dot], [right], FRAME)["1"].side == "top center"


def test_the_name_that_must_stand_is_led_out_of_a_crowd() -> None:
    crowd = [_dot(f"{x}-{y}", x, y) for x in range(180, 321, 14) for y in range(160, 241, 14) if (x, y) != (250, 202)]
    own = _dot("own", 250, 202, must=True)
    place = place_names([*crowd, own], [], FRAME)["own"]
    assert place.side is None
    assert not any(_box(own, place).overlaps(dot.box) for dot in crowd)


def test_the_name_that_must_stand_does_so_even_without_room() -> None:
    own = _dot("own", 250, 200, must=True)
    assert "own" in place_names([own], [FRAME], FRAME)
    assert "other" not in place_names([_dot("other", 250, 200)], [FRAME], FRAME)


def test_every_province_is_a_dot_with_its_code_and_own_on_top() -> None:
    figure = _figure(FEW)
    assert [trace["customdata"] for trace in figure["data"]] == [["13", "14"], ["45"]]
    assert figure["data"][-1]["marker"]["color"] == LIGHT.mine
    assert figure["data"][-1]["text"] == ["<b>จังหวัด 45</b>"]
    assert figure["data"][0]["x"] == [10, 50]
    assert figure["data"][0]["y"] == [100, 500]


def test_the_readers_own_is_named_in_any_crowd() -> None:
    crowd = [_pair(f"{x}.{y}", 50 + x, 500 + 10 * y) for x in range(-6, 7) for y in range(-6, 7) if (x, y) != (0, 0)]
    figure = _figure([*crowd, _pair("own", 50, 500, mine=True), _pair("a", 0, 0), _pair("b", 100, 1000)])
    words = [*figure["data"][-1]["text"], *(note["text"] for note in figure["layout"]["annotations"])]
    assert "<b>จังหวัด own</b>" in words


def test_medians_are_lines_with_their_value() -> None:
    layout = _figure(FEW)["layout"]
    assert [(shape.get("x0"), shape.get("y0")) for shape in layout["shapes"]] == [(30, 0), (0, 300)]
    assert {"มัธยฐาน 30", "มัธยฐาน 300"} <= {note["text"] for note in layout["annotations"]}


def test_both_axes_name_measure_and_unit() -> None:
    layout = _figure(FEW)["layout"]
    assert layout["xaxis"]["title"]["text"] == "รายได้ (บาท)"
    assert any(note["text"] == "หนี้สิน (บาท)" for note in layout["annotations"])


@pytest.mark.parametrize("pairs", [[], FEW[:1]])
def test_few_points_are_no_error(pairs: list[Pair]) -> None:
    low, high = _figure(pairs)["layout"]["xaxis"]["range"]
    assert low < high


def test_alt_claims_no_cause() -> None:
    assert two_measures_alt(FEW, ACROSS, UP, CANVAS) == (
        "แผนภูมิจุด แนวนอน รายได้ (บาท) แนวตั้ง หนี้สิน (บาท) · 3 จังหวัด ไม่ได้แสดงเหตุและผล · จังหวัดของท่าน จังหวัด 45 90 และ 900"
    )
    assert "no cause implied" in two_measures_alt(FEW, ACROSS, UP, Canvas(LIGHT, Language.EN))
