"""Pictures for slides: of one size, of plain shapes, with every letter, and nothing cut."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dashboard.figures import glyphs
from dashboard.figures.marks import Mark
from dashboard.figures.ranked_bars import ranked_bars
from dashboard.figures.ranking import ranked
from dashboard.figures.slide import Shape, Slide, drawing, image, row_parts
from dashboard.figures.theme import Canvas, ThemeName, theme
from dashboard.i18n.language import Language
from schema.codes import ValueState

ROOT = Path(__file__).parents[2]
TH = Language.TH
SLIDE = Slide(
    message="นครปฐมสูงสุด",
    details="บาทต่อคน",
    notes=("ไม่มีรายงาน (1)",),
    sources=("ตารางของกรมการพัฒนาชุมชน " * 20, "ตารางของกรมการพัฒนาชุมชน"),
    origin="ชุดข้อมูล 30 พ.ย. 2569",
    link="http://localhost/provinces?v=1&lang=th",
)
MARKS = [
    Mark(f"{code:02}", f"จังหวัดที่ {code}", float(code), f"{code:,}", "", ValueState.REPORTED) for code in range(1, 78)
]


def _bars(on: Canvas) -> dict:
    return ranked_bars(ranked(MARKS), on)


def said(svg: str) -> list[str]:
    """The words of a drawing, whose letters are outlines."""
    return [each.get("aria-label", "") for each in ElementTree.fromstring(svg).iter() if each.get("aria-label")]  # noqa: S314


def test_every_letter_of_screen_and_data_can_be_drawn() -> None:
    files = [*(ROOT / "dashboard" / "i18n").rglob("*.toml"), *(ROOT / "data").glob("[!s]*/*.csv")]
    assert len(files) > 20
    letters = set("".join(path.read_text(encoding="utf-8-sig") for path in files)) - {"\n", "\r"}
    assert [letter for letter in sorted(letters) if not glyphs.is_drawable(letter)] == []
    assert not glyphs.is_drawable("\u4e2d")


def test_thai_marks_stand_over_their_letters() -> None:
    # a tone over a vowel moves the pen no further, and stands higher than over the bare letter
    assert glyphs.width("ที่", 20) == glyphs.width("ท", 20)
    assert glyphs.outline("ที่").path != glyphs.outline("ที").path + glyphs.outline("่").path
    assert glyphs.width("\u2007", 20) == glyphs.width("0", 20)


@pytest.mark.parametrize("shape", Shape)
def test_a_picture_has_one_size_and_only_shapes_that_every_program_draws(shape: Shape) -> None:
    svg = drawing(SLIDE, [_bars], TH, shape)
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own
    assert (root.get("width"), root.get("height")) == tuple(map(str, shape.value))
    kinds = {each.tag.rpartition("}")[2] for each in root.iter()}
    assert kinds <= {"svg", "title", "g", "a", "rect", "line", "path", "circle", "pattern"}
    assert not re.search("rgba|transparent|style=|class=|font|url\\((?!#)|NaN|None", svg)


def test_the_image_is_as_large_as_the_slide_and_says_where_it_is_from() -> None:
    content = image(drawing(SLIDE, [_bars], TH), {"Title": SLIDE.message, "URL": SLIDE.link})
    assert (int.from_bytes(content[16:20]), int.from_bytes(content[20:24])) == (1920, 1080)
    assert f"iTXtTitle\0\0\0\0\0{SLIDE.message}".encode() in content


def test_a_ranking_that_is_too_high_stands_in_columns_of_one_scale_and_loses_no_row() -> None:
    words = said(drawing(SLIDE, [_bars], TH))
    assert {mark.label for mark in MARKS} <= {word.rpartition("\u2007")[2] for word in words}
    whole = _bars(Canvas(theme(ThemeName.LIGHT), TH, 500))
    parts = list(row_parts(whole, 3))
    assert len(parts) == 3
    rows = [label for part in parts for label in part["layout"]["yaxis"]["ticktext"]]
    assert rows == whole["layout"]["yaxis"]["ticktext"]
    assert {tuple(part["layout"]["xaxis"]["range"]) for part in parts} == {tuple(whole["layout"]["xaxis"]["range"])}
    lengths = sorted(length for part in parts for trace in part["data"] for length in trace["x"])
    assert lengths == [float(mark.value) for mark in MARKS if mark.value is not None]


def test_the_longest_way_to_name_the_sources_that_fits_is_taken() -> None:
    words = said(drawing(SLIDE, [_bars], TH))
    assert SLIDE.sources[1] in words
    assert SLIDE.origin in words
    assert SLIDE.link in "".join(words)
