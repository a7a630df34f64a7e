"""The timeline of meetings, the seats of a list and the coverage matrix, as data."""

import plotly.graph_objects as go

from dashboard.figures.coverage_grid import Cell, Column, coverage_grid, coverage_grid_alt
from dashboard.figures.seats import Seat, SeatState, SectorSeats, seats, seats_alt
from dashboard.figures.theme import Canvas, ThemeName, theme
from dashboard.figures.timeline import Event, position, timeline, timeline_alt
from dashboard.i18n.language import Language
from schema.codes import ValueState

CANVAS = Canvas(theme(ThemeName.LIGHT), Language.TH, width=700)
ROWS = [("13", "ปทุมธานี"), ("15", "อ่างทอง")]
DATED = Event("a", "13", 2565, 2, "1/2565", "ประชุม")
UNDATED = Event("b", "15", 2564, None, "ไม่ระบุวันที่", "ประชุม")
YEARS = ["2564", "2565"]
WORDS = {SeatState.IN_PERSON: "มาเอง", SeatState.SUBSTITUTE: "ส่งผู้แทน", SeatState.ABSENT: "ไม่มา"}


def test_a_meeting_stands_in_the_middle_of_its_quarter_and_row() -> None:
    figure = timeline(ROWS, [DATED, UNDATED], YEARS, CANVAS)
    go.Figure(figure)
    dots = figure["data"][0]
    assert dict(zip(dots["customdata"], zip(dots["x"], dots["y"], strict=True), strict=True)) == {"a": (5.5, 0)}
    assert position(Event("c", "13", 2564, 1, "", ""), 2564) == 0.5


def test_a_meeting_without_a_day_is_a_dashed_span_over_its_year() -> None:
    figure = timeline(ROWS, [DATED, UNDATED], YEARS, CANVAS)
    (span,) = [shape for shape in figure["layout"]["shapes"] if shape["line"].get("dash")]
    assert 0 < span["x0"] < span["x1"] < 4
    _, ground = figure["data"]
    assert (ground["base"], ground["x"]) == ([span["x0"]], [span["x1"] - span["x0"]])
    assert (ground["customdata"], ground["y"], ground["width"]) == (["b"], [1], span["y1"] - span["y0"])


def test_many_years_keep_the_last_one_named_and_drop_the_quarters() -> None:
    years = [str(year) for year in range(2540, 2570)]
    events = [Event("a", "13", 2540, 1, "", ""), Event("b", "13", 2569, 1, "", "")]
    words = [note["text"] for note in timeline(ROWS[:1], events, years, CANVAS)["layout"]["annotations"]]
    assert "<b>2569</b>" in words
    assert len(words) < len(years)
    assert "4" not in words


def test_the_timeline_is_read_aloud_with_what_has_no_day() -> None:
    words = timeline_alt([DATED, UNDATED], YEARS, "การประชุม", CANVAS)
    assert words == "การประชุม · เส้นเวลาการประชุม 2 ครั้ง ตั้งแต่ 2564 ถึง 2565 · ไม่ระบุวันที่ 1 ครั้ง"


def _sectors() -> list[SectorSeats]:
    many = tuple(Seat(f"g{number}", SeatState.IN_PERSON, "x") for number in range(26))
    return [
        SectorSeats("ภาครัฐ", many, "26 คน"),
        SectorSeats("ภาควิชาการ", (), "0 คน · ไม่มีที่นั่งในรายชื่อ"),
        SectorSeats("ภาคประชาชน", (Seat("p", SeatState.ABSENT, "y"),), "0 คน · ไม่มา 1"),
    ]


def test_one_mark_a_seat_in_a_shape_of_its_state() -> None:
    figure = seats(_sectors(), WORDS, CANVAS)
    go.Figure(figure)
    drawn = {trace["name"]: trace for trace in figure["data"]}
    assert [len(drawn[words]["x"]) for words in WORDS.values()] == [26, 0, 1]
    assert len({trace["marker"]["symbol"] for trace in figure["data"]}) == 3
    assert drawn["ไม่มา"]["customdata"] == ["p"]


def test_a_long_row_goes_on_in_a_second_line_and_pushes_the_next_down() -> None:
    figure = seats(_sectors(), WORDS, CANVAS)
    present = figure["data"][0]
    assert sorted(set(present["y"])) == [0, 1]
    assert figure["data"][2]["y"][0] > 2


def test_a_sector_without_a_seat_has_its_words_and_no_mark() -> None:
    figure = seats(_sectors(), WORDS, CANVAS)
    notes = {note["text"]: note["y"] for note in figure["layout"]["annotations"]}
    place = notes["0 คน · ไม่มีที่นั่งในรายชื่อ"]
    assert place not in [y for trace in figure["data"] for y in trace["y"]]
    assert seats_alt(_sectors(), "ผู้เข้าประชุม", CANVAS).startswith("ผู้เข้าประชุม · ภาครัฐ 26 คน · ภาควิชาการ 0 คน")


COLUMNS = [Column("meetings", "การประชุม", "1 จาก 2"), Column("production", "ผลผลิต", "1 จาก 2")]
CELLS = [
    Cell("13", "meetings", ValueState.REPORTED, "1", "a"),
    Cell("13", "production", ValueState.CONTRADICTED, "ขัดแย้ง", "b"),
    Cell("15", "meetings", ValueState.NO_REPORT, "", "c"),
]


def test_each_state_of_a_cell_has_a_look_of_its_own() -> None:
    figure = coverage_grid(ROWS, COLUMNS, CELLS, CANVAS)
    go.Figure(figure)
    patterns = {trace["hovertext"][0]: trace["marker"].get("pattern", {}).get("shape", "") for trace in figure["data"]}
    assert patterns == {"a": "", "b": "x", "c": "/"}


def test_a_cell_stands_under_its_topic_in_the_row_of_its_province() -> None:
    figure = coverage_grid(ROWS, COLUMNS, CELLS, CANVAS)
    places = {
        hover: (round(base + size / 2), y)
        for trace in figure["data"]
        for hover, base, size, y in zip(trace["hovertext"], trace["base"], trace["x"], trace["y"], strict=True)
    }
    assert places == {"a": (0, 0), "b": (1, 0), "c": (0, 1)}


def test_a_row_that_is_no_province_cannot_be_chosen() -> None:
    rest = Cell("", "meetings", ValueState.NO_REPORT, "", "")
    traces = coverage_grid([*ROWS, ("", "อีก 73 จังหวัด")], COLUMNS, [*CELLS, rest], CANVAS)["data"]
    assert [trace["hoverinfo"] for trace in traces if "customdata" not in trace] == ["skip"]
    assert {code for trace in traces for code in trace.get("customdata", ())} == {"13", "15"}


def test_the_matrix_is_read_aloud_topic_by_topic() -> None:
    words = coverage_grid_alt(ROWS, COLUMNS, "ความครอบคลุม", CANVAS)
    assert words == "ความครอบคลุม · ตาราง 2 จังหวัด 2 เรื่อง · การประชุม 1 จาก 2 · ผลผลิต 1 จาก 2"


PHONE = Canvas(CANVAS.theme, Language.TH, width=310)


def test_on_a_phone_the_words_of_a_sector_stand_beneath_its_seats() -> None:
    figure = seats(_sectors(), WORDS, PHONE)
    reach = figure["layout"]["xaxis"]["range"][1]
    placed = {(x, y) for trace in figure["data"] for x, y in zip(trace["x"], trace["y"], strict=True)}
    assert max(x for x, _ in placed) < reach
    assert all((0, note["y"]) not in placed for note in figure["layout"]["annotations"])


def test_words_longer_than_their_year_stand_beside_its_span() -> None:
    years = [str(year) for year in range(2560, 2566)]
    events = [Event("a", "13", 2560, 1, "", ""), UNDATED]
    anchors = [
        note["xanchor"]
        for canvas in (CANVAS, PHONE)
        for note in timeline(ROWS, events, years, canvas)["layout"]["annotations"]
        if note["text"] == UNDATED.words
    ]
    assert anchors == ["center", "right"]
