import plotly.graph_objects as go
import pytest

from dashboard.figures.budget_ladder import NOTHING, Rung, Step, budget_ladder, budget_ladder_alt, ladders
from dashboard.figures.marks import Mark
from dashboard.figures.theme import Canvas, ThemeName, theme
from dashboard.i18n.language import Language
from schema.codes import ValueState

CANVAS = Canvas(theme(ThemeName.LIGHT), Language.TH, 1200)
STAGES = [Rung("requested", "ขอรับ"), Rung("approved", "อนุมัติ"), Rung("received", "ได้รับ")]
YEARS = [Rung("fy2564", "2564"), Rung("fy2565", "2565"), Rung("ns", "ไม่ระบุปี", is_apart=True)]
STEPS = {
    ("requested", "fy2564"): Step(Mark("requested.fy2564", "ขอรับ 2564", 0.83, "0.83"), "1 รายการ"),
    ("requested", "fy2565"): Step(
        Mark("requested.fy2565", "ขอรับ 2565", None, "ไม่ระบุจำนวน", state=ValueState.WITHOUT_NUMBER), "1 รายการ"
    ),
    ("received", "ns"): Step(Mark("received.ns", "ได้รับ", 12.22, "12.22"), "3 รายการ"),
}


def test_all_years_share_one_scale_and_nothing_adds() -> None:
    figure = budget_ladder(STAGES, YEARS, STEPS, CANVAS)
    go.Figure(figure)
    layout = figure["layout"]
    assert layout["xaxis"]["range"] == layout["xaxis2"]["range"] == layout["xaxis3"]["range"]
    assert layout["barmode"] == "overlay"


def test_the_longest_bar_and_its_words_stay_in_their_panel() -> None:
    assert budget_ladder(STAGES, YEARS, STEPS, CANVAS)["layout"]["xaxis"]["range"][1] > 12.22


def test_a_line_without_an_amount_is_a_dotted_stub_and_no_line_is_a_dash() -> None:
    figure = budget_ladder(STAGES, YEARS, STEPS, CANVAS)
    stubs = [trace for trace in figure["data"] if "pattern" in trace.get("marker", {})]
    assert [trace["customdata"] for trace in stubs] == [["requested.fy2565"]]
    assert sum(note["text"] == NOTHING for note in figure["layout"]["annotations"]) == 6


def test_the_year_that_is_not_stated_has_more_room_before_it_and_a_line() -> None:
    layout = budget_ladder(STAGES, YEARS, STEPS, CANVAS)["layout"]
    before = [layout[axis]["domain"] for axis in ("xaxis", "xaxis2", "xaxis3")]
    assert before[2][0] - before[1][1] > before[1][0] - before[0][1]
    dashed = [shape for shape in layout["shapes"] if shape["line"].get("dash") == "dash"]
    assert len(dashed) == 1
    assert before[1][1] < dashed[0]["x0"] < before[2][0]


def test_without_any_step_every_place_is_a_dash() -> None:
    figure = budget_ladder(STAGES, YEARS, {}, CANVAS)
    go.Figure(figure)
    assert sum(note["text"] == NOTHING for note in figure["layout"]["annotations"]) == 9


@pytest.mark.parametrize(("language", "words"), [(Language.TH, "อนุมัติ ไม่มีรายงาน"), (Language.EN, "อนุมัติ: no report")])
def test_alt_reads_the_largest_of_each_stage_and_the_silent_one(language: Language, words: str) -> None:
    alt = budget_ladder_alt(STAGES, YEARS, STEPS, "งบประมาณ", Canvas(CANVAS.theme, language))
    assert words in alt
    assert "12.22" in alt
    assert "0.83" in alt


def test_on_a_phone_the_years_are_figures_of_one_scale_below_each_other() -> None:
    phone = Canvas(CANVAS.theme, Language.TH, 310)
    assert ladders(YEARS, CANVAS) == [tuple(YEARS)]
    assert ladders(YEARS, phone) == [(year,) for year in YEARS]
    ranges = [budget_ladder(STAGES, [year], STEPS, phone)["layout"]["xaxis"]["range"] for year in YEARS]
    assert ranges[0] == ranges[1] == ranges[2]
