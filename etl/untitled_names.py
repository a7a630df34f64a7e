"""Warns of what may be a person's name without a title: two words side by side that no list and no office explains.

Names after a title are refused (`etl.personal`). Without one a name looks like any two words, so this is no proof but a
hint to look: what speaks of offices, places and the work of a committee is left out by its words.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from etl.problems import Expected, Problem
from etl.read import TableRows
from schema.model import Layer

RULE = "untitled_name"
_NOTES = ("note", "reason", "check", "caution")
"""Texts in free words; an English name is looked for here alone, as titles and names are capitalised anyway."""

_EXPECTED = Expected(
    "โปรดตรวจว่าไม่ใช่ชื่อบุคคล ให้บันทึกตำแหน่งหรือหน่วยงานแทน",
    "please look whether this is a person's name; record the office or agency instead",
)
# in no given name and no family name, or so rarely that a hint is not worth the noise
_COMMON = re.compile(
    "ไม่|และ|หรือ|กลุ่ม|ราย|จังหวัด|ประชุม|ระบุ|พิมพ์|เอกสาร|หน่วย|ที่|ของ|จาก|กับ|ได้|ให้|เป็น|จำนวน|ปีงบ|วันที่|บรรทัด|ผู้|กรรมการ|สำนัก"
    "|อำเภอ|ตำบล|หมู่บ้าน|บ้าน|วิสาหกิจ|ชุมชน|โครงการ|แต่|เพราะ|ตาม|อ่าน|อนุมาน|มิใช่|การ|งาน|ประธาน|เลขา|นายก|นายอำเภอ|ปลัด"
    "|เกษตร|พัฒนา|พาณิชย์|อุตสาหกรรม|สหกรณ์|บริษัท|จำกัด|ตลาด|ตรวจ|สำรวจ|เมือง|วัด|โรงเรียน|มหาวิทยาลัย|โรงพยาบาล|ธนาคาร|เกษียณ|ลาออก"
    "|คูณ|หาร|โดย|จึง|ทุก|ทั้ง|เพื่อ|ไว้|แล้ว|ยัง|อยู่|คือ"
)
_THAI_PAIR = re.compile(r"(?<![\wก-๏.])([ก-๏]{2,30}) ([ก-๏]{3,18})(?![\wก-๏.])")
# whoever is named after these words is written to them without a space
_CUE = re.compile("^.*(?:คือ|โดย|ชื่อ|ประธาน|เลขานุการ|ประสานงาน|รายงาน|ผู้แทน|เจ้าของ)")
_LONGEST_GIVEN_NAME = 12
_ENGLISH_RUN = re.compile(r"(?<![A-Za-z’'-])(?:[A-Z][a-z]+ )+[A-Z][a-z]+(?![A-Za-z])")
_NO_PERSON = frozenset(
    ("wat", "university", "rajabhat", "college", "school", "hospital", "road", "market", "company", "ltd", "bank")
)

Known = frozenset[str]


def untitled_names(tables: Mapping[str, TableRows]) -> Iterator[Problem]:
    """Each cell in our own words in which two words may be the name of a person; the message shows the cell."""
    known = _known(tables)
    for rows in tables.values():
        columns = [column for column in rows.table.columns if _is_ours(rows.table.layer, column)]
        for row in rows.rows:
            for column in columns:
                if (cell := row.values[column]) and may_name_somebody(column, cell, known):
                    yield Problem(row.file, RULE, _EXPECTED, row.number, column, cell)


def may_name_somebody(column: str, text: str, known: Known) -> bool:
    """Whether two words of a text may be a name; `known` are the words that names of places and agencies explain."""
    if column.endswith("_th"):
        return any(_is_thai_name(first, last, known) for first, last in _pairs(text))
    return column.startswith(_NOTES) and any(_is_english_name(run, known) for run in _ENGLISH_RUN.findall(text))


def _is_ours(layer: Layer, column: str) -> bool:
    """Whether people write the column in words of their own; the names of places and agencies are lists."""
    return column.endswith(("_th", "_en")) and not (layer is Layer.REFERENCE and not column.startswith(_NOTES))


def _is_thai_name(first: str, last: str, known: Known) -> bool:
    given = _CUE.sub("", first)
    return (
        0 < len(given) <= _LONGEST_GIVEN_NAME
        and not _COMMON.search(given)
        and not _COMMON.search(last)
        and not {first, given, last} & known
    )


def _is_english_name(run: str, known: Known) -> bool:
    words = run.casefold().split()
    if _NO_PERSON & {*words}:
        return False
    return any(not {*pair} & known for pair in pairwise(words))


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Each word with the one after it, also where the second is the first of the next pair."""
    start = 0
    while found := _THAI_PAIR.search(text, start):
        yield found[1], found[2]
        start = found.start(2)


def _known(tables: Mapping[str, TableRows]) -> Known:
    """Every word of a name that the data set has: of places, agencies, units, groups and companies."""
    words: set[str] = set()
    for rows in tables.values():
        for row in rows.rows:
            for column, cell in row.values.items():
                if cell and column.endswith(("name_th", "name_en", "aliases", "_en")) and not column.startswith(_NOTES):
                    words.update(re.findall(r"[ก-๏]+|[a-z]+", cell.casefold()))
    return frozenset(words)
