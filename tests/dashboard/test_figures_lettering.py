import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.lettering import graphemes, safe, text_width, wrap

THAI = st.text(alphabet=[chr(code) for code in range(0x0E01, 0x0E3B)] + [chr(c) for c in range(0x0E40, 0x0E4F)])


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


def test_a_long_thai_name_breaks_between_letters() -> None:
    lines = wrap("สำนักงานพัฒนาชุมชนจังหวัดพระนครศรีอยุธยา", 120, 15).split("<br>")
    assert len(lines) > 1
    assert all(text_width(line, 15) <= 120 for line in lines)
    assert "".join(lines) == "สำนักงานพัฒนาชุมชนจังหวัดพระนครศรีอยุธยา"


@given(THAI)
def test_no_line_begins_with_what_clings_or_ends_with_a_leading_vowel(words: str) -> None:
    pieces = graphemes(words)
    assert "".join(pieces) == words
    assert all(unicodedata.category(piece[0]) != "Mn" and piece[0] not in "ะาำๆฯ" for piece in pieces[1:])
    assert all(piece[-1] not in "เแโใไ" for piece in pieces[:-1])


def test_words_of_the_data_are_no_markup() -> None:
    assert safe("<b>a</b> & b") == "&lt;b&gt;a&lt;/b&gt; &amp; b"
    assert wrap("<i>x</i>", 500, 15) == "&lt;i&gt;x&lt;/i&gt;"
