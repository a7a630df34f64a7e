import plotly.graph_objects as go
import pytest

from dashboard.figures.marks import Mark
from dashboard.figures.strips import Strip, strips, strips_alt
from dashboard.figures.theme import Canvas, ThemeName, theme
from dashboard.i18n.language import Language
from schema.codes import ValueState

CANVAS = Canvas(theme(ThemeName.LIGHT), Language.TH)
GROUPS = [
    Strip("ภาคกลาง", (Mark("13", "ปทุมธานี", 10, "10"), Mark("14", "อยุธยา", 40, "40"), Mark("15", "อ่างทอง", 30, "30"))),
    Strip("ภาคอีสาน", (Mark("45", "ร้อยเอ็ด", 20, "20", is_mine=True),)),
    Strip("ภาคใต้", (Mark("80", "นครศรีธรรมราช", None, "ไม่มีรายงาน", state=ValueState.NO_REPORT),)),
]


def test_each_dot_stands_in_the_row_of_its_group() -> None:
    figure = strips(GROUPS, CANVAS)
    go.Figure(figure)
    (dots,) = figure["data"]
    placed = dict(zip(dots["customdata"], zip(dots["x"], dots["y"], strict=True), strict=True))
    assert placed == {"13": (10, 0), "14": (40, 0), "15": (30, 0), "45": (20, 1)}


def test_the_own_province_is_drawn_last_larger_and_named() -> None:
    figure = strips(GROUPS, CANVAS)
    marker = figure["data"][0]["marker"]
    assert figure["data"][0]["customdata"][-1] == "45"
    assert marker["color"][-1] == CANVAS.theme.mine
    assert marker["size"][-1] > max(marker["size"][:-1])
    assert "<b>ร้อยเอ็ด 20</b>" in [note["text"] for note in figure["layout"]["annotations"]]


def test_the_upright_line_is_the_median_of_the_group() -> None:
    middles = {shape["y0"]: shape["x0"] for shape in strips(GROUPS, CANVAS)["layout"]["shapes"]}
    assert list(middles.values()) == [30, 20]


def test_a_group_without_a_number_has_no_dot_and_says_so() -> None:
    figure = strips(GROUPS, CANVAS)
    notes = {note["y"]: note["text"] for note in figure["layout"]["annotations"]}
    assert notes[2] == "ไม่มีรายงาน"
    assert "80" not in figure["data"][0]["customdata"]


@pytest.mark.parametrize(("language", "words"), [(Language.TH, "3 กลุ่ม"), (Language.EN, "3 groups")])
def test_alt_counts_the_groups_and_reads_the_own_value(language: Language, words: str) -> None:
    alt = strips_alt(GROUPS, "OTOP", Canvas(CANVAS.theme, language))
    assert words in alt
    assert "ร้อยเอ็ด 20" in alt
