"""A file says what was written into it: nothing computed, nothing lost, missing apart from zero."""

import csv
import io
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from dashboard.exports.csv_file import Cell, csv_bytes, guarded
from schema.guarding import unguarded

FORMULA_STARTS = "=+-@\t\r\n＝＋－＠"
words = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30),
    st.text("=+-@' \t\r\n\"',;๐๑๒๙กข1", max_size=12),
)
numbers = st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**14), max_value=10**14)
cells = st.one_of(st.none(), words.filter(bool), numbers, st.integers(), st.dates(), st.booleans())


def read_back(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def same(cell: Cell, field: str) -> bool:
    if cell is None:
        return field == ""
    if isinstance(cell, bool):
        return field == str(cell).lower()
    if isinstance(cell, str):
        return unguarded(field) == cell
    if isinstance(cell, date):
        return date.fromisoformat(field) == cell
    return Decimal(field) == cell


@given(text=words)
def test_guarding_is_undone_for_every_text(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(text=words)
def test_no_guarded_text_begins_as_a_formula(text: str) -> None:
    assert not guarded(text).lstrip(" ").startswith(tuple(FORMULA_STARTS))


@given(header=st.lists(words, min_size=1, max_size=4), data=st.data())
def test_a_file_read_back_equals_the_rows(header: list[str], data: st.DataObject) -> None:
    row = st.lists(cells, min_size=len(header), max_size=len(header))
    rows = data.draw(st.lists(row, max_size=5))
    read = read_back(csv_bytes(header, rows))
    assert [unguarded(field) for field in read[0]] == header
    assert len(read) == len(rows) + 1
    for written, fields in zip(rows, read[1:], strict=True):
        assert all(same(cell, field) for cell, field in zip(written, fields, strict=True))


@given(value=numbers)
def test_a_number_keeps_all_digits_and_no_exponent(value: Decimal) -> None:
    ((field,),) = read_back(csv_bytes(["n"], [[value]]))[1:]
    assert "e" not in field.lower()
    assert Decimal(field) == value
