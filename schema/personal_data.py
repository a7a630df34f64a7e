"""Personal data in texts: names after a title, telephone and identity numbers, e-mail addresses.

None may stand in the project. The curated data must hold none, and the passage viewer masks what the originals print;
both ask here. Masking is wider than finding: it takes any thirteen digits, while only a number with the right check
digit is found as somebody's. Offices (district chief, mayor, registrar, engineer), places and common words that begin
like a title are no names, and days and years beside each other no telephone number.
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
    EMAIL = "email", "ที่อยู่อีเมล", "an e-mail address"


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
# the head of a village or subdistrict is called by name after the office; these words follow the office alone
_AFTER_OFFICE = (
    r"หมู่|ม\.|บ้าน|ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.|และ|หรือ|กับ|ใน|ของ|ที่|จาก|ทุก|ทั้ง|แต่ละ|เป็น|ได้|ให้|จะ|เข้า|ร่วม|กล่าว|รายงาน|แจ้ง"
    r"|เสนอ|ผู้|กำนัน|กรรมการ|คณะ|สมาชิก|อาสา|ประชาชน|เกษตรกร|ชุมชน|กลุ่ม|แพทย์|สารวัตร|องค์กร|เจ้าหน้าที่|ตัวแทน|ท้องที่|ท้องถิ่น|เพื่อ|ประจำ|จำนวน|รวม|โดย|พร้อม|ซึ่ง"
)
_VILLAGE_HEAD = rf"(?P<office>ผู้ใหญ่บ้าน|กำนัน)\s*(?!{_AFTER_OFFICE}){_WORD}\s+(?!{_AFTER_OFFICE}){_WORD}"
_GAP = r"(?:\.\s*|\s+)"
# Ms and Dr stand for other things too, so a capital must follow; MS without a dot needs both names in capitals
_ENGLISH = (
    rf"\b(?:(?i:Mrs?){_GAP}[A-Za-z]{{2,}}(?:\s+[A-Za-z]{{2,}})?"
    rf"|(?:[Mm]s|MS(?=\.|\s+[A-Z]{{2,}}\s+[A-Z]{{2}})|[Dd]r|DR){_GAP}[A-Z][A-Za-z]+(?:\s+[A-Z][A-Za-z]+)?)"
)

_NAME = re.compile(
    rf"(?P<title>(?:(?:{_TITLES})\s*){{1,3}}){_WORD}(?:\s+{_WORD})?|(?P<honour>{_KHUN}|{_DOCTOR}){_WORD}\s+{_WORD}"
    rf"|{_VILLAGE_HEAD}|{_ENGLISH}"
)
# the decimals of a figure are neither; hexadecimal digits are no number of a person
_ALONE = r"(?<![\dA-Za-z])(?<!\d[.,])"
# 081-234-5678, 0-2123-4567, (02) 123 4567 and +66 2 123 4567: eight or nine digits after the nought; with dots in the
# three groups of 081.234.5678 alone, since decimals have a nought and a dot too
_TELEPHONE = re.compile(
    rf"{_ALONE}(?:(?:\+66|[0๐])(?:\)?[-– \u00a0]?\d){{8,9}}"
    r"|(?=\+?(?:\.?\d){9,11}(?!\d))(?:\+66\.?\d{1,2}|[0๐]\d{0,2})(?:\.\d{3,4}){2})(?![\dA-Za-z]|-\d{3})"
)
_GROUP = re.compile(r"\d+")
_DAY_OR_YEAR = re.compile(r"[0-3]\d|(?:19|20|24|25|26)\d\d")
_MOBILE = ("06", "08", "09")
_IDENTITY = re.compile(rf"{_ALONE}(?:\d[- \u00a0]?){{12}}\d(?![\dA-Za-z])")
_EMAIL = re.compile(r"(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]+(?:\.[\w-]+)+")


def found(text: str) -> PersonalData | None:
    """The first kind of personal data that stands in a text, or None."""
    if _NAME.search(text):
        return PersonalData.NAME
    if any(_is_valid(match[0]) for match in _IDENTITY.finditer(text)):
        return PersonalData.IDENTITY
    if any(_is_telephone(match[0]) for match in _TELEPHONE.finditer(text)):
        return PersonalData.TELEPHONE
    return PersonalData.EMAIL if _EMAIL.search(text) else None


def masked(text: str) -> str:
    """The text with names, numbers and addresses of persons replaced; the title or office before a name stays."""
    hidden = _NAME.sub(lambda match: f"{_before_name(match).rstrip()}{MASK}", text)
    hidden = _IDENTITY.sub(MASK, _EMAIL.sub(MASK, hidden))
    return _TELEPHONE.sub(lambda match: MASK if _is_telephone(match[0]) else match[0], hidden)


def _before_name(match: re.Match[str]) -> str:
    return match["title"] or match["honour"] or match["office"] or ""


def _is_telephone(printed: str) -> bool:
    """Whether the digits are no days, months and years; 08 and two groups of four are a mobile number all the same."""
    first, *others = ("".join(str(int(digit)) for digit in group) for group in _GROUP.findall(printed))
    if first in _MOBILE and [len(group) for group in others] == [4, 4]:
        return True
    return not (others and all(_DAY_OR_YEAR.fullmatch(group) for group in (first, *others)))


def _is_valid(printed: str) -> bool:
    return bool(pin.is_valid("".join(str(int(digit)) for digit in printed if digit.isdigit())))
