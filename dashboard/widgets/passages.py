"""Passages of the originals, for the evidence dialog; names of persons and numbers of telephones are masked."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from schema.locator import positions

MASK = "▒▒▒"
CONTEXT_CHARACTERS = 220

_TITLES = (
    r"ว่าที่ร้อยตรี|ว่าที่\s*ร\.ต\.|นางสาว|นาง|นาย|น\.ส\.|ดร\.|[พร]\.?[ตทอ]\.?[ตทอ]?\.|พล\.?[ตอ]\.?[ทอต]?\."
    r"|จ\.?ส\.?[ตทอ]\.|[สจด]\.[ตทอ]\.[ตทอ]?\.?|ม\.?ร\.?ว\.|ม\.?ล\.|พลเอก|พลโท|พลตรี|ร้อยเอก(?!็)|ร้อยโท"
)
_WORD = r"[ก-๏]{2,}"
# นายอำเภอ and นายกรัฐมนตรี are offices, not a title before a name; คุณ also begins common words, so it needs two names
_OFFICES = r"(?!อำเภอ|ก(?:รัฐมนตรี|เทศ|องค์|สมาคม)|ทะเบียน)"
_PERSON = re.compile(rf"({_TITLES}){_OFFICES}\s*{_WORD}(?:\s+{_WORD})?|(คุณ)(?!ภาพ|ธรรม|ค่า|สมบัติ){_WORD}\s+{_WORD}")
# 081-234-5678, 0-2123-4567, 0 2123 4567 and 021234567: a nought, then eight or nine digits with marks between them
_PHONE = re.compile(r"(?<![\d๐-๙])[0๐](?:[- ]?[\d๐-๙]){8,9}(?![\d๐-๙])")
_ID_NUMBER = re.compile(r"(?<![\d๐-๙])(?:[\d๐-๙][ -]?){12}[\d๐-๙](?![\d๐-๙])")


@dataclass(frozen=True)
class Excerpt:
    """A passage cut around the printed form, already masked."""

    before: str
    printed: str
    after: str


def masked(text: str) -> str:
    """The text with names that follow a title, telephone and identity numbers replaced."""
    without_names = _PERSON.sub(lambda match: f"{match[1] or match[2]}{MASK}", text)
    return _PHONE.sub(MASK, _ID_NUMBER.sub(MASK, without_names))


def find_original(folder: Path, sha256: str) -> Path | None:
    """The file of the folder that is the original of a card, known by its hash."""
    for path in sorted(folder.glob("*.txt")):
        if hashlib.sha256(path.read_bytes()).hexdigest() == sha256:
            return path
    return None


def excerpt(original: Path, line: int, occurrence: int, printed: str) -> Excerpt | None:
    """The passage around a printed form; None where it does not stand at the locator."""
    lines = original.read_text(encoding="utf-8").split("\n")
    if not 1 <= line <= len(lines):
        return None
    text = lines[line - 1]
    starts = positions(text, printed)
    if len(starts) < occurrence:
        return None
    start = starts[occurrence - 1]
    # masked before it is cut, so that a cut never parts a title from its name
    before = masked(text[:start])[-CONTEXT_CHARACTERS:]
    after = masked(text[start + len(printed) :])[:CONTEXT_CHARACTERS]
    return Excerpt(before.lstrip(), printed, after.rstrip())
