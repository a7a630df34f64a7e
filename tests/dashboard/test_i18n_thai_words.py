import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.i18n.thai_words import graphemes, words

THAI = st.text(alphabet=[chr(code) for code in range(0x0E01, 0x0E3B)] + [chr(c) for c in range(0x0E40, 0x0E4F)])


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("การเข้าถึงปัจจัยการผลิต", "การเข้าถึง|ปัจจัย|การผลิต"),
        ("ชุมชนและผู้นำชุมชน", "ชุมชน|และผู้นำ|ชุมชน"),
        ("(วิสาหกิจเพื่อสังคม)", "(วิสาหกิจ|เพื่อสังคม)"),
        # an unknown name may go on with a word of the list
        ("วิสาหกิจชุมชนบ้านคูขวาง", "วิสาหกิจ|ชุมชน|บ้านคูขวาง"),
        ("อ่างทอง", "อ่างทอง"),
        # names of places are in no list, and stand whole after what says that they are one
        ("ตำบลบึงกาสามจังหวัดบึงกาฬ", "ตำบล|บึงกาสามจังหวัด|บึงกาฬ"),
        ("(ประธานหอการค้าจังหวัด)", "(ประธาน|หอการค้า|จังหวัด)"),
        ("GAP", "GAP"),
    ],
)
def test_where_words_part(name: str, pieces: str) -> None:
    assert "|".join(words(name)) == pieces


@given(THAI)
def test_words_make_their_line_again(line: str) -> None:
    assert "".join(words(line)) == line


@given(THAI)
def test_no_line_begins_with_what_clings_or_ends_with_a_leading_vowel(line: str) -> None:
    pieces = graphemes(line)
    assert "".join(pieces) == line
    assert all(unicodedata.category(piece[0]) != "Mn" and piece[0] not in "ะาำๆฯ" for piece in pieces[1:])
    assert all(piece[-1] not in "เแโใไ" for piece in pieces[:-1])
