"""A file opens right in a Thai spreadsheet: its marks, its numbers, its empty cells."""

from datetime import date
from decimal import Decimal

import pytest

from dashboard.exports.csv_file import Cell, csv_bytes


def fields(cell: Cell) -> str:
    """The one field of a file of one cell, as it stands in the bytes."""
    content = csv_bytes(["x"], [[cell]])
    return content.decode("utf-8-sig").removeprefix('"x"\r\n').removesuffix("\r\n")


def test_a_file_begins_with_its_mark_ends_lines_for_windows_and_quotes_every_field() -> None:
    assert csv_bytes(["จังหวัด", "ค่า"], [["ปทุมธานี", 56]]) == (
        b"\xef\xbb\xbf" + '"จังหวัด","ค่า"\r\n"ปทุมธานี","56"\r\n'.encode()
    )


@pytest.mark.parametrize(
    ("cell", "field"),
    [
        (None, '""'),
        (0, '"0"'),
        (Decimal(0), '"0"'),
        (Decimal("0.000000"), '"0"'),
        (-5, '"-5"'),
        (Decimal("-5.50"), '"-5.5"'),
        (Decimal("329066065059.130000"), '"329066065059.13"'),
        (Decimal("1E+12"), '"1000000000000"'),
        (Decimal(100), '"100"'),
        (date(2022, 3, 4), '"2022-03-04"'),
        (True, '"true"'),
        (False, '"false"'),
        ("๕๖ กลุ่ม", '"๕๖ กลุ่ม"'),
        ("007", '"\'007"'),
        ('พิมพ์ "สอง" แบบ', '"พิมพ์ ""สอง"" แบบ"'),
        ("=1+1", '"\'=1+1"'),
        ("-ไม่มี-", '"\'-ไม่มี-"'),
        (" @a", '"\' @a"'),
        ("＝1", '"\'＝1"'),
        ("'quoted", "\"''quoted\""),
    ],
)
def test_each_kind_of_cell(cell: Cell, field: str) -> None:
    assert fields(cell) == field


def test_a_hostile_heading_is_guarded_too() -> None:
    assert csv_bytes(["=x"], []).decode("utf-8-sig") == '"\'=x"\r\n'
