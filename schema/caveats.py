"""The closed vocabulary of caveats: they belong to tables and measures and travel with every figure."""

from schema.model import LabelledCode


class Caveat(LabelledCode):
    DEFINITIONS = (
        "definitions_never_rank_together",
        "ยอดรวมทั้งหมดกับยอดเฉพาะบางส่วนเป็นคนละนิยาม จึงไม่จัดอันดับร่วมกัน",
        "A full total and a subset are different definitions and are never ranked together",
    )
    NAMED_GROUPS = (
        "named_groups_are_not_a_total",
        "รายชื่อในเอกสารเป็นเพียงกลุ่มที่ถูกกล่าวถึง ไม่ใช่จำนวนกลุ่มทั้งหมดของจังหวัด",
        "The names in a document are the groups it mentions, not all groups of the province",
    )
    REQUESTED = (
        "requested_is_not_received",
        "เงินที่ขอหรือเสนอไม่ใช่เงินที่ได้รับ และรายการที่ไม่ระบุจำนวนไม่ถือเป็นศูนย์",
        "Money requested or proposed is not money received, and a line without an amount is not zero",
    )
    CERTIFICATION_UNITS = (
        "certification_units_never_add",
        "นับคนละหน่วย (กลุ่ม ราย ฟาร์ม ไร่ ผลิตภัณฑ์) จึงไม่นำมารวมกัน",
        "Counted in different units (groups, persons, farms, rai, products), which never add",
    )
    CERTIFICATE_DATE = (
        "certificate_as_of_its_date",
        "สถานะการรับรองเป็นไปตามวันที่ของเอกสาร ไม่ทราบวันหมดอายุ",
        "A certificate is as of the document's date; its expiry is unknown",
    )
    PARTICIPANTS = (
        "participants_may_overlap",
        "คน นับซ้ำได้ · คนเดียวกันอาจเข้าร่วมหลายกิจกรรม",
        "Participants, repeats possible: one person may take part in several activities",
    )
    YEARLY = (
        "yearly_rate_is_no_total",
        "จำนวนต่อปีไม่นำมารวมกับจำนวนคน เพราะไม่ทราบว่าดำเนินการกี่ปี",
        "A figure per year is never added to head counts: how many years it ran is not known",
    )
    TONS = (
        "tons_of_commodities_never_add",
        "ผลผลิตต่างชนิดไม่นำมารวมกัน",
        "Tons of different commodities never add",
    )
    SALES = (
        "sales_are_not_budget",
        "ยอดขายและมูลค่าข้อตกลงไม่ใช่งบประมาณ",
        "Sales and values of agreements are not budget",
    )
    MEETING_NUMBER = (
        "meeting_number_is_a_label",
        "ปีในเลขครั้งที่ประชุมเป็นเพียงชื่อเรียก อาจไม่ตรงกับปีงบประมาณ",
        "The year in a meeting's number is a label and need not be the fiscal year",
    )
    VENUE = (
        "venue_is_not_a_target_area",
        "สถานที่ประชุมไม่ใช่พื้นที่เป้าหมาย",
        "A venue is not a target area",
    )
    COMPLETION = (
        "completion_is_not_reported",
        "เอกสารไม่ได้รายงานผลการดำเนินงานตามมติ",
        "The documents do not report whether resolutions were carried out",
    )


CAVEATS: dict[str, Caveat] = {str(caveat): caveat for caveat in Caveat}
