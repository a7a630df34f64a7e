"""Personal data in texts: names after a title, telephone numbers, identity numbers. None may stand in the project.

The curated data must hold none, and the passage viewer masks what the originals print; both ask here. Masking is wider
than finding: it takes any thirteen digits, while only a number with the right check digit is found as somebody's.
Offices (district chief, mayor, registrar, engineer), places and common words that begin like a title are no names.
"""

import re

from stdnum.th import pin

from schema.model import LabelledCode

MASK = "▒▒▒"


class PersonalData(LabelledCode):
    """What was found."""

    NAME = "name", "ชื่อบุคคล", "a personal name"
    TELEPHONE = "telephone", "หมายเลขโทรศัพท์", "a telephone number"
    IDENTITY = "identity", "เลขประจำตัวประชาชน", "an identity number"


_WORD = r"[ก-๏]{2,}"
# a mayor is นายก with what he presides over; a name may begin with the same letter
_OFFICE_OF_NAI = (
    r"อำเภอ|ทะเบียน|ช่าง|แพทย์|จ้าง|หน้า|ทหาร|ตำรวจ|ด่าน|สถานี|ไปรษณีย์"
    r"|ก(?:รัฐมนตรี|เทศ|เมือง|องค์|สมาคม|สโมสร|สภา|เหล่า|กิ่ง|ฯ|อบ[จต](?![ก-๏]))"
)
_PLACE_OF_NANG = r"รอง(?![ก-๏])|รอง(?:จังหวัด|บุรีรัมย์)|เลิ้ง"
_TITLES = (
    r"ว่าที่ร้อยตรี|ว่าที่\s*ร\.ต\.|นางสาว|น\.ส\.|เด็ก(?:ชาย|หญิง)|ด\.[ชญ]\.|ดร\.|[ผร]ศ\."
    # a lawyer and a province end as the title begins, and a district's name begins with one
    rf"|(?<!ท)(?<!นคร)นาย(?!{_OFFICE_OF_NAI})|(?<!อำเภอ)(?<!อ\.)นาง(?!{_PLACE_OF_NANG})"
    r"|(?:พล|พัน|ร้อย|พลตำรวจ|พันตำรวจ|ร้อยตำรวจ)(?:เอก|โท|ตรี)"
    r"|(?<![ก-๏])[พร]\.?[ตทอ]\.?[ตทอ]?\.|[พร]\.[ตทอ]\.(?:[ตทอ]\.)?|พล\.?[ตอ]\.?[ทอต]?\."
    # the federation of industries is written like a sergeant
    r"|จ\.?ส\.?[ตทอ]\.|(?!ส\.อ\.ท\.)[สจด]\.[ตทอ]\.(?:[ตทอ]\.)?|ม\.?ร\.?ว\.|ม\.ล\.|หม่อม(?:หลวง|ราชวงศ์)"
)
# these also begin common words and offices, so only two names after them are a person's
_KHUN = r"(?<!ขอบ)คุณ(?!ภาพ|ธรรม|ค่า|สมบัติ|วุฒิ|ลักษณ|ประโยชน์|ูปการ)"
_DOCTOR = r"(?:นายแพทย์|แพทย์หญิง)(?!\s*(?:สาธารณสุข|เชี่ยวชาญ|ชำนาญ|ปฏิบัติ|ทรงคุณวุฒิ|ใหญ่|ผู้|ประจำ|และ|หรือ|ที่|จาก|ของ|ใน))\s*"
_ENGLISH = r"\b(?:Mr|Mrs|Ms|Dr)\b\.?\s+[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?"

_NAME = re.compile(
    rf"(?P<title>(?:(?:{_TITLES})\s*){{1,3}}){_WORD}(?:\s+{_WORD})?|(?P<honour>{_KHUN}|{_DOCTOR}){_WORD}\s+{_WORD}|{_ENGLISH}"
)
# the decimals of a figure are neither; hexadecimal digits are no number of a person
_ALONE = r"(?<![\dA-Za-z])(?<!\d[.,])"
# 081-234-5678, 0-2123-4567, (02) 123 4567 and +66 2 123 4567: eight or nine digits after the nought
_TELEPHONE = re.compile(rf"{_ALONE}(?:\+66|[0๐])(?:\)?[-– \u00a0]?\d){{8,9}}(?![\dA-Za-z])")
_IDENTITY = re.compile(rf"{_ALONE}(?:\d[- \u00a0]?){{12}}\d(?![\dA-Za-z])")


def found(text: str) -> PersonalData | None:
    """The first kind of personal data that stands in a text, or None."""
    if _NAME.search(text):
        return PersonalData.NAME
    if any(_is_valid(match[0]) for match in _IDENTITY.finditer(text)):
        return PersonalData.IDENTITY
    return PersonalData.TELEPHONE if _TELEPHONE.search(text) else None


def masked(text: str) -> str:
    """The text with names, telephone and identity numbers replaced; the title before a name stays."""
    without_names = _NAME.sub(lambda match: f"{(match['title'] or match['honour'] or '').rstrip()}{MASK}", text)
    return _TELEPHONE.sub(MASK, _IDENTITY.sub(MASK, without_names))


def _is_valid(printed: str) -> bool:
    return bool(pin.is_valid("".join(str(int(digit)) for digit in printed if digit.isdigit())))
