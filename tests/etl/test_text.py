import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.text import clean, dangerous_character, lookup_key

THAI = st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B), max_size=12)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("เเม่บ้าน", "แม่บ้าน"),
        ("ทํางาน", "ทำงาน"),
        ("นํ้า", "น้ำ"),
        ("น้ํา", "น้ำ"),
        ("ที่\u200bพัก", "ที่พัก"),
        ("กลุ่ม\u00a0 ก", "กลุ่ม ก"),
        ("ท่ี", "ที่"),
        (" ปทุมธานี\n", "ปทุมธานี"),
        ("\ufeffไร่", "ไร่"),
    ],
)
def test_what_looks_the_same_becomes_the_same(written: str, meant: str) -> None:
    assert clean(written) == clean(meant) == meant


@given(THAI | st.text(max_size=12))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_lookup_ignores_case_and_kind_of_digits() -> None:
    assert lookup_key("กลไก E๓") == lookup_key("กลไก  e3")


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x7f", "\t", "\u202e", "\u2066", "\u200f"])
def test_dangerous_characters_are_seen(character: str) -> None:
    assert dangerous_character(f"ก{character}ข") == character


def test_line_ends_and_thai_are_not_dangerous() -> None:
    assert dangerous_character("กลุ่ม ก\r\nที่ ๑ – “ข” é") is None
