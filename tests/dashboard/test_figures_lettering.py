import csv
from pathlib import Path

import pytest

from dashboard.figures.lettering import lines, safe, text_width, widest_word, wrap

REFERENCE = Path(__file__).parents[2] / "data" / "reference"


def test_marks_above_and_below_take_no_width() -> None:
    assert text_width("ที่", 15) == text_width("ท", 15)
    assert text_width("กข", 30) == 2 * text_width("กข", 15)


def test_the_longest_line_counts() -> None:
    assert text_width("กขค<br>ก", 15) == text_width("กขค", 15)


@pytest.mark.parametrize(("words", "pixels"), [("ท่องเที่ยวโดยชุมชน", 116), ("22,340.10", 65), ("Nakhon Pathom", 105)])
def test_widths_are_those_of_the_browser(words: str, pixels: int) -> None:
    assert text_width(words, 15) == pytest.approx(pixels, rel=0.05)


def test_words_break_at_spaces_first() -> None:
    assert wrap("Phra Nakhon Si Ayutthaya", 110, 15) == "Phra Nakhon Si<br>Ayutthaya"


def test_a_short_name_stays_on_its_line() -> None:
    assert wrap("ร้อยเอ็ด", 110, 15) == "ร้อยเอ็ด"


def test_a_long_thai_name_breaks_between_words() -> None:
    name = "สำนักงานพัฒนาชุมชนจังหวัดพระนครศรีอยุธยา"
    assert wrap(name, 120, 15) == "สำนักงานพัฒนา<br>ชุมชนจังหวัด<br>พระนครศรีอยุธยา"


def test_only_a_word_longer_than_a_line_is_broken_inside() -> None:
    broken = lines("จังหวัดพระนครศรีอยุธยา", 60, 15)
    assert broken[0] == "จังหวัด"
    assert len(broken) > 2
    assert all(text_width(line, 15) <= 60 for line in broken)
    assert "".join(broken) == "จังหวัดพระนครศรีอยุธยา"
    assert widest_word("จังหวัดพระนครศรีอยุธยา ๑", 15) == text_width("พระนครศรีอยุธยา", 15)


def test_a_sign_between_two_names_ends_its_line() -> None:
    assert lines("มผช. · อ่างทอง", 60, 15) == ["มผช. ·", "อ่างทอง"]


@pytest.mark.parametrize("code_list", ["gear", "sector", "work_group", "agency", "commodity", "province"])
def test_names_that_charts_write_part_into_words_that_a_phone_has_room_for(code_list: str) -> None:
    with (REFERENCE / f"{code_list}.csv").open(encoding="utf-8") as rows:
        names = [row["name_th"] for row in csv.DictReader(rows)]
    assert {name: widest_word(name, 13) for name in names if widest_word(name, 13) > 110} == {}


def test_words_of_the_data_are_no_markup() -> None:
    assert safe("<b>a</b> & b") == "&lt;b&gt;a&lt;/b&gt; &amp; b"
    assert wrap("<i>x</i>", 500, 15) == "&lt;i&gt;x&lt;/i&gt;"
