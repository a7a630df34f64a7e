"""Every column of the project, declared once. A table names the fields that it has (see `schema.tables`)."""

from schema.model import Field, Kind
from schema.period import PATTERN as PERIOD_PATTERN

YEAR_BE_FIRST, YEAR_BE_LAST = 2540, 2600
CODE_PATTERN = r"[0-9a-z]{1,40}(_[0-9a-z]{1,40}){0,8}"
"""Codes of lists stand in links, between dots, and in names of files."""

WEB_ADDRESS = r"https?://[^\s<>\"'`\\]+"
"""What a screen or a file makes a link of: an address of another kind would run something where it is clicked."""
PRINTED_CHARACTERS = 100

_T, _I, _D, _DATE, _B = Kind.TEXT, Kind.INTEGER, Kind.DECIMAL, Kind.DATE, Kind.BOOLEAN


def _id(name: str, title_th: str, title_en: str) -> Field:
    meaning = "document, word and number, given by hand and kept for ever"
    return Field(name, _T, title_th, title_en, meaning, pattern=r"[0-9a-z]+-[a-z]+-[0-9]{3,}")


def _code(name: str, title_th: str, title_en: str, codes: str) -> Field:
    return Field(name, _T, title_th, title_en, codes=codes)


_ALL: tuple[Field, ...] = (
    # evidence: the locator of a passage
    Field("source_document_id", _T, "เอกสาร", "Document", "000 to 004", codes="source_document"),
    Field("source_line", _I, "บรรทัด", "Line", "1-based line in the original", minimum=1),
    Field(
        "source_occurrence",
        _I,
        "ลำดับในบรรทัด",
        "Occurrence",
        "which one, where the printed form stands in the line more than once",
        minimum=1,
    ),
    Field(
        "as_printed",
        _T,
        "ตามเอกสาร",
        "As printed",
        "the figure or name exactly as printed, Thai digits kept",
        longest=PRINTED_CHARACTERS,
    ),
    Field("note_th", _T, "หมายเหตุ", "Note (Thai)", "our own words"),
    Field("note_en", _T, "หมายเหตุ (อังกฤษ)", "Note", "our own words"),
    # places
    _code("province_code", "รหัสจังหวัด", "Province code", "province"),
    _code("neighbour_code", "รหัสจังหวัดที่ติดกัน", "Code of the neighbour", "province"),
    _code("district_code", "รหัสอำเภอ", "District code", "district"),
    _code("subdistrict_code", "รหัสตำบล", "Subdistrict code", "subdistrict"),
    Field("village_no", _T, "หมู่ที่", "Village number", "Arabic digits; several joined by a comma", pattern=r"\d+(,\d+)*"),
    _code("place_basis", "ที่มาของสถานที่", "Basis of the place", "basis"),
    # names and labels
    Field("name_th", _T, "ชื่อ", "Name (Thai)"),
    Field("name_en", _T, "ชื่อ (อังกฤษ)", "Name (English)"),
    Field("one_en", _T, "ชื่อเมื่อมีหนึ่ง (อังกฤษ)", "Name of one (English)", "as it stands beside the number 1"),
    Field("title_th", _T, "ชื่อเรื่อง", "Title (Thai)", "our own words"),
    Field("title_en", _T, "ชื่อเรื่อง (อังกฤษ)", "Title (English)", "our own words"),
    Field("abbr_th", _T, "อักษรย่อ", "Abbreviation (Thai)"),
    Field("abbr_en", _T, "อักษรย่อ (อังกฤษ)", "Abbreviation (English)"),
    Field("aliases", _T, "ชื่อเรียกอื่น", "Other names", "joined by |"),
    Field("position", _I, "ลำดับ", "Position", "official order", minimum=0),
    # time
    Field(
        "fiscal_year_be",
        _I,
        "ปีงบประมาณ",
        "Fiscal year (B.E.)",
        "1 October to 30 September, named by the ending year; empty: not stated",
        minimum=YEAR_BE_FIRST,
        maximum=YEAR_BE_LAST,
    ),
    _code("fiscal_year_basis", "ที่มาของปีงบประมาณ", "Basis of the fiscal year", "fiscal_year_basis"),
    Field("start_date", _DATE, "วันที่เริ่ม", "Start date"),
    Field("end_date", _DATE, "วันที่สิ้นสุด", "End date"),
    Field(
        "opening_date",
        _DATE,
        "วันเปิดประชุม",
        "Opening day",
        "the day to which the start time belongs; of several days not always the first",
    ),
    Field(
        "as_of_th", _T, "ข้อมูล ณ", "As of (Thai)", "when the figure was written down, in our words; not what it is of"
    ),
    Field(
        "as_of_en", _T, "ข้อมูล ณ (อังกฤษ)", "As of", "when the figure was written down, in our words; not what it is of"
    ),
    # quantities
    Field("value_min", _D, "ค่าต่ำสุด", "Lower value", "equals the upper value where the figure is exact"),
    Field("value_max", _D, "ค่าสูงสุด", "Upper value", "empty: no upper bound stated"),
    _code("qualifier", "ลักษณะค่า", "Qualifier", "qualifier"),
    _code("unit_code", "หน่วย", "Unit", "unit"),
    Field("part_of", _T, "เป็นส่วนของ", "Part of", "id of the row whose figure contains this one"),
    Field("overlaps", _T, "ซ้อนกับ", "Overlaps", "ids, joined by |, of rows that may count the same things"),
    Field("is_implausible", _B, "ค่าผิดปกติ", "Implausible", "kept as printed, left out of charts"),
    # classification
    _code("work_group_code", "กลุ่มงาน", "Work group", "work_group"),
    _code("work_group_basis", "ที่มาของกลุ่มงาน", "Basis of the work group", "basis"),
    _code("gear_code", "ฟันเฟือง", "Gear", "gear"),
    _code("gear_basis", "ที่มาของฟันเฟือง", "Basis of the gear", "basis"),
    _code("sector_code", "ภาคส่วน", "Sector", "sector"),
    _code("sector_basis", "ที่มาของภาคส่วน", "Basis of the sector", "basis"),
    _code("agency_code", "หน่วยงาน", "Agency", "agency"),
    _code("agency_role", "บทบาทหน่วยงาน", "Role of the agency", "agency_role"),
    _code("commodity_code", "สินค้า", "Commodity", "commodity"),
    _code("programme_code", "โครงการ/นโยบาย", "Programme", "programme"),
    _code("standard_code", "มาตรฐาน", "Standard", "standard"),
    # target groups
    _id("target_group_id", "รหัสกลุ่ม", "Target group"),
    _code("group_kind", "ประเภทกลุ่ม", "Kind of group", "group_kind"),
    _id("mention_id", "รหัสการกล่าวถึง", "Mention"),
    _code("mention_role", "กล่าวถึงในฐานะ", "Named as", "mention_role"),
    _id("target_group_count_id", "รหัสจำนวนกลุ่ม", "Count of target groups"),
    _code("count_definition", "นิยามของจำนวน", "Definition of the count", "count_definition"),
    _id("product_id", "รหัสผลิตภัณฑ์", "Product"),
    # budgets
    _id("budget_line_id", "รหัสรายการงบประมาณ", "Budget line"),
    _code("budget_stage", "สถานะงบประมาณ", "Budget stage", "budget_stage"),
    Field("amount_baht", _D, "จำนวนเงิน", "Amount", "empty: amount not stated", unit="baht", minimum=0),
    Field("purpose_th", _T, "วัตถุประสงค์", "Purpose (Thai)", "our own words"),
    Field("purpose_en", _T, "วัตถุประสงค์ (อังกฤษ)", "Purpose", "our own words"),
    _code("funder_agency_code", "แหล่งงบประมาณ", "Funder", "agency"),
    _code("requester_agency_code", "ผู้ขอหรือผู้เสนอ", "Requested or proposed by", "agency"),
    Field("funder_th", _T, "ชื่อแหล่งงบประมาณ", "Name of the funder (Thai)", "where the passage names it; never a person"),
    Field("funder_en", _T, "ชื่อแหล่งงบประมาณ (อังกฤษ)", "Name of the funder"),
    Field("recipient_th", _T, "ผู้รับหรือพื้นที่เป้าหมาย", "Recipient (Thai)"),
    Field("recipient_en", _T, "ผู้รับหรือพื้นที่เป้าหมาย (อังกฤษ)", "Recipient"),
    _code("recipient_kind", "ประเภทผู้รับ", "Kind of recipient", "recipient_kind"),
    # certifications
    _id("certification_id", "รหัสการรับรอง", "Certification"),
    _code("certification_status", "สถานะการรับรอง", "Certification status", "certification_status"),
    # activities
    _id("activity_id", "รหัสกิจกรรม", "Activity"),
    _code("activity_kind", "ประเภทกิจกรรม", "Kind of activity", "activity_kind"),
    _code("activity_state", "สถานะกิจกรรม", "State of the activity", "activity_state"),
    # production and market
    _id("production_statistic_id", "รหัสสถิติการผลิต", "Production statistic"),
    _code("production_item", "รายการ", "Item", "production_item"),
    _code("population", "ขอบเขต", "Population", "population"),
    Field("variety_th", _T, "พันธุ์", "Varieties (Thai)", "the varieties that the figure is of, or that are grown most"),
    Field("variety_en", _T, "พันธุ์ (อังกฤษ)", "Varieties"),
    Field("main_districts_th", _T, "แหล่งผลิตหลัก", "Main districts (Thai)", "where most of it is produced"),
    Field("main_districts_en", _T, "แหล่งผลิตหลัก (อังกฤษ)", "Main districts"),
    _code("harvest_first_month", "เดือนแรกที่ผลผลิตออกมาก", "First month of the main harvest", "month"),
    _code("harvest_last_month", "เดือนสุดท้ายที่ผลผลิตออกมาก", "Last month of the main harvest", "month"),
    _id("market_link_id", "รหัสการเชื่อมโยงตลาด", "Market link"),
    _code("market_link_kind", "ประเภทการเชื่อมโยง", "Kind of link", "market_link_kind"),
    _code("channel_kind", "ช่องทาง", "Channel", "channel_kind"),
    Field("counterpart_th", _T, "คู่ค้าหรือช่องทาง", "Counterpart (Thai)", "organisation or channel, never a person"),
    Field("counterpart_en", _T, "คู่ค้าหรือช่องทาง (อังกฤษ)", "Counterpart"),
    Field("sale_times", _I, "จำนวนครั้งที่จำหน่าย", "Times sold", "as printed; empty: not stated", minimum=1),
    _id("agreement_id", "รหัสข้อตกลง", "Agreement"),
    # meetings
    _id("committee_id", "รหัสคณะ", "Committee"),
    _code("committee_level", "ระดับ", "Level", "committee_level"),
    _id("meeting_id", "รหัสการประชุม", "Meeting"),
    _code("meeting_kind", "ประเภทการประชุม", "Kind of meeting", "meeting_kind"),
    Field("number_label", _T, "ครั้งที่", "Number", "label as printed, in Arabic digits", pattern=r"\d+/\d{4}"),
    Field("start_time", _T, "เวลาเริ่ม", "Start time", pattern=r"\d{2}:\d{2}"),
    Field("end_time", _T, "เวลาเลิก", "End time", pattern=r"\d{2}:\d{2}"),
    Field("venue_th", _T, "สถานที่ประชุม", "Venue (Thai)", "our own words; a venue is not a target area"),
    Field("venue_en", _T, "สถานที่ประชุม (อังกฤษ)", "Venue"),
    _code("venue_province_code", "จังหวัดที่ประชุม", "Province of the venue", "province"),
    _id("attendance_id", "รหัสการเข้าประชุม", "Attendance"),
    _code("attendance_part", "ส่วนของรายชื่อ", "Part of the list", "attendance_part"),
    Field("seat_no", _I, "ลำดับในรายชื่อ", "Place in the list", minimum=1),
    Field("office_th", _T, "ตำแหน่ง", "Office (Thai)", "the office, never the person"),
    Field("office_en", _T, "ตำแหน่ง (อังกฤษ)", "Office", "the office, never the person"),
    Field("is_present", _B, "เข้าประชุม", "Present"),
    Field("is_substitute", _B, "ผู้แทน", "Substitute"),
    _id("agenda_item_id", "รหัสวาระ", "Agenda item"),
    Field("agenda_number", _T, "วาระที่", "Agenda number", "as numbered in the document, in Arabic digits"),
    _code("agenda_kind", "ประเภทวาระ", "Kind of item", "agenda_kind"),
    _id("resolution_id", "รหัสมติ", "Resolution"),
    _code("resolution_kind", "ประเภทมติ", "Kind of resolution", "resolution_kind"),
    Field("assignee_th", _T, "ผู้รับผิดชอบ", "Assignee (Thai)", "office or agency"),
    Field("assignee_en", _T, "ผู้รับผิดชอบ (อังกฤษ)", "Assignee", "office or agency"),
    _code("deadline_kind", "ลักษณะกำหนดเวลา", "Kind of deadline", "deadline_kind"),
    Field("deadline_date", _DATE, "กำหนดเวลา", "Deadline"),
    Field(
        "deadline_year_be",
        _I,
        "ปีงบประมาณที่กำหนด",
        "Fiscal year of the deadline (B.E.)",
        "where a fiscal year is printed; the date is then worked out, its last day",
        minimum=YEAR_BE_FIRST,
        maximum=YEAR_BE_LAST,
    ),
    _code("follow_up_state", "สถานะการติดตาม", "Follow-up", "follow_up_state"),
    _code("heading_basis", "หัวข้อมติ", "Heading", "heading_basis"),
    _id("role_id", "รหัสบทบาท", "Role"),
    _code("role_kind", "ประเภทบทบาท", "Kind of role", "role_kind"),
    _id("company_id", "รหัสบริษัท", "Company"),
    Field(
        "company_count", _I, "จำนวนบริษัท", "Companies", "a stated number of companies; empty for a named one", minimum=1
    ),
    _id("planned_figure_id", "รหัสตัวเลขตามแผน", "Planned figure"),
    _code("planned_item", "รายการตามแผน", "Planned item", "planned_item"),
    _id("programme_mention_id", "รหัสการกล่าวถึงโครงการ", "Programme mention"),
    # quality
    _id("quality_flag_id", "รหัสข้อสังเกต", "Flag"),
    _code("flag_kind", "ประเภทข้อสังเกต", "Kind of flag", "flag_kind"),
    _code("flag_state", "สถานะข้อสังเกต", "State of the flag", "flag_state"),
    Field("subject_table", _T, "ตารางที่เกี่ยวข้อง", "Table concerned"),
    Field("subject_id", _T, "รายการที่เกี่ยวข้อง", "Row concerned"),
    Field("other_document_id", _T, "เอกสารที่สอง", "Other document", codes="source_document"),
    Field("other_line", _I, "บรรทัดที่สอง", "Other line", minimum=1),
    Field("other_occurrence", _I, "ลำดับในบรรทัดที่สอง", "Other occurrence", minimum=1),
    Field("other_as_printed", _T, "ค่าที่สองตามเอกสาร", "Other as printed", longest=PRINTED_CHARACTERS),
    Field("check_th", _T, "การตรวจสอบ", "Check (Thai)", "the failing check in our words"),
    Field("check_en", _T, "การตรวจสอบ (อังกฤษ)", "Check", "the failing check in our words"),
    Field("stated_value", _D, "ค่าตามเอกสาร", "Stated value"),
    Field("recomputed_value", _D, "ค่าที่คำนวณใหม่", "Recomputed value"),
    _id("correction_id", "รหัสการแก้ไข", "Correction"),
    Field("table_name", _T, "ตาราง", "Table"),
    Field("row_id", _T, "รายการ", "Row"),
    Field("column_name", _T, "คอลัมน์", "Column"),
    Field("expected_as_printed", _T, "ค่าที่พิมพ์ซึ่งคาดไว้", "Expected printed value", longest=PRINTED_CHARACTERS),
    Field("value_used", _T, "ค่าที่ใช้", "Value used"),
    Field("reason_th", _T, "เหตุผล", "Reason (Thai)"),
    Field("reason_en", _T, "เหตุผล (อังกฤษ)", "Reason"),
    _code("correction_state", "สถานะการแก้ไข", "State of the correction", "correction_state"),
    # sources
    Field("publisher_th", _T, "ผู้เผยแพร่", "Publisher (Thai)"),
    Field("publisher_en", _T, "ผู้เผยแพร่ (อังกฤษ)", "Publisher"),
    Field("document_date", _DATE, "วันที่ของเอกสาร", "Date of the document", "empty: no date printed"),
    Field("sha256", _T, "ค่าแฮช SHA-256", "SHA-256", pattern=r"[0-9a-f]{64}"),
    Field("line_count", _I, "จำนวนบรรทัด", "Lines", minimum=1),
    # reference tables
    Field("iso_3166_2", _T, "รหัส ISO 3166-2", "ISO 3166-2"),
    Field("is_province", _B, "เป็นจังหวัด", "Is a province", "false for Bangkok"),
    Field("region_th", _T, "ภาค", "Region (Thai)", "policy region; Bangkok stands by itself"),
    Field("region_en", _T, "ภาค (อังกฤษ)", "Region"),
    Field("cluster_no", _I, "เลขกลุ่มจังหวัด", "Cluster number"),
    Field("cluster_th", _T, "กลุ่มจังหวัด", "Cluster (Thai)"),
    Field("cluster_en", _T, "กลุ่มจังหวัด (อังกฤษ)", "Cluster"),
    Field("nesdc_region_th", _T, "ภาค (สศช.)", "NESDC region (Thai)"),
    Field("nesdc_region_en", _T, "ภาค (สศช. อังกฤษ)", "NESDC region"),
    Field("geographic_region_th", _T, "ภาคภูมิศาสตร์", "Geographic region (Thai)"),
    Field("geographic_region_en", _T, "ภาคภูมิศาสตร์ (อังกฤษ)", "Geographic region"),
    Field("latitude", _D, "ละติจูด", "Latitude", "degrees north, within Thailand", minimum=5, maximum=21),
    Field("longitude", _D, "ลองจิจูด", "Longitude", "degrees east, within Thailand", minimum=97, maximum=106),
    Field("district_count", _I, "จำนวนอำเภอ", "Districts", minimum=1),
    Field("tile_column", _I, "คอลัมน์แผนที่", "Tile column", minimum=0),
    Field("tile_row", _I, "แถวแผนที่", "Tile row", minimum=0),
    Field("level", _T, "ระดับ", "Level"),
    Field("unit_kind", _T, "ชนิดหน่วย", "Kind of unit", "count, money, area, weight, rate or share"),
    Field("printed", _T, "ที่พิมพ์", "Printed"),
    Field("reading", _T, "ที่อ่าน", "Reading"),
    _code("applies_to", "ใช้กับ", "Applies to", "variant_scope"),
    Field("list_name", _T, "รายการรหัส", "Code list"),
    Field("code", _T, "รหัส", "Code"),
    Field("label_th", _T, "คำเรียก", "Label (Thai)"),
    Field("label_en", _T, "คำเรียก (อังกฤษ)", "Label"),
    # official statistics
    _code("indicator_code", "ตัวชี้วัด", "Indicator", "indicator"),
    _code("subject", "หมวด", "Subject", "subject"),
    _code("period_kind", "ชนิดของช่วงเวลา", "Kind of period", "period_kind"),
    Field(
        "period",
        _T,
        "ช่วงเวลา",
        "Period (B.E.)",
        "what the value is of, not when it was written down, as its kind of period is written: 2567, 2567-03, 2567-q1,"
        " 2562-2564, or not_stated",
        pattern=PERIOD_PATTERN,
    ),
    _code("additivity", "การรวม", "Additivity", "additivity"),
    _code("rankability", "การจัดอันดับ", "Rankability", "rankability"),
    _code("denominator_code", "ตัวหาร", "Denominator", "indicator"),
    _code("weight_code", "ตัวถ่วงน้ำหนัก", "Weight", "indicator"),
    _code("numerator_code", "ตัวตั้ง", "Numerator", "indicator"),
    Field(
        "numerator_factor", _D, "ตัวคูณตัวตั้ง", "Factor of the numerator", "100 for a percentage, 1000000 for million baht"
    ),
    Field(
        "denominator_factor",
        _D,
        "ตัวคูณตัวหาร",
        "Factor of the denominator",
        "12 where a monthly figure stands for a year",
    ),
    Field(
        "decimals", _I, "ทศนิยม", "Decimals", "as many as the source carries: no more are shown", minimum=0, maximum=6
    ),
    _code("shown_unit_code", "หน่วยที่แสดง", "Unit shown", "unit"),
    Field(
        "shown_decimals",
        _I,
        "ทศนิยมที่แสดง",
        "Decimals shown",
        "in the unit shown; as many as tell the values of its measure and period apart",
        minimum=0,
        maximum=8,
    ),
    Field("caution_th", _T, "ข้อควรระวัง", "Caution (Thai)"),
    Field("caution_en", _T, "ข้อควรระวัง (อังกฤษ)", "Caution"),
    Field("value", _D, "ค่า", "Value"),
    Field("value_as_printed", _T, "ค่าตามตาราง", "Value as printed"),
    _code("value_state", "สถานะของค่า", "State of the value", "value_state"),
    _code("value_status", "ความเป็นที่สุดของค่า", "Status of the value", "value_status"),
    Field(
        "break_before",
        _T,
        "รอยต่อก่อนช่วงเวลานี้",
        "Break before this period",
        "why the value cannot be held against those of earlier periods; empty: no break",
        codes="break_kind",
    ),
    Field("readings", _I, "จำนวนการอ่าน", "Readings", "readers who worked apart and agreed", minimum=1),
    _code("confidence", "ผลการอ่าน", "Outcome of reading", "confidence"),
    _code("indicator_source_code", "แหล่งที่มา", "Source", "indicator_source"),
    Field("is_derived", _B, "คำนวณขึ้น", "Derived", "a declared rate of two other cells"),
    Field("numerator_value", _D, "ค่าตัวตั้ง", "Value of the numerator"),
    Field("denominator_value", _D, "ค่าตัวหาร", "Value of the denominator"),
    Field("agency_address", _T, "ที่อยู่ของหน่วยงาน", "Agency's address", "http or https", pattern=WEB_ADDRESS),
    Field("stored_copy", _T, "สำเนาที่อ่าน", "Stored copy read"),
    Field("licence_as_stated", _T, "สัญญาอนุญาต", "Licence as stated"),
    # aggregates of the snapshot
    Field(
        "figure_code",
        _T,
        "รหัสอ้างอิง",
        "Figure code",
        "nine characters, the last a check",
        pattern=r"[0-9A-HJKMNP-TV-Z]{9}",
    ),
    Field("row_key", _T, "กุญแจของแถว", "Key of the row", "the key columns of the row, joined by |"),
    Field("is_counted", _B, "นับในตัวเลขนี้", "Counted", "false: left out, for the reason given"),
    _code("exclusion_reason", "เหตุผลที่ไม่นับ", "Reason left out", "exclusion_reason"),
    _code("coverage_topic", "เรื่องที่รายงาน", "Topic", "coverage_topic"),
    _code("tier", "ระดับหลักฐาน", "Tier", "tier"),
    Field("measure_code", _T, "ตัวชี้วัด", "Measure"),
    Field("definition_code", _T, "นิยาม", "Definition", "stage, standard, or population that the value speaks of"),
    Field("row_count", _I, "จำนวนรายการ", "Rows", "rows that the value rests on", minimum=0),
    Field("stated_count", _I, "รายการที่ระบุจำนวน", "Rows with a number", minimum=0),
    Field("source_count", _I, "จำนวนแหล่ง", "Sources", minimum=0),
    Field("has_low_confidence", _B, "ความเชื่อมั่นต่ำ", "Low confidence", "shown with its flag and left out of ranks"),
)

FIELDS: dict[str, Field] = {field.name: field for field in _ALL}
if len(FIELDS) != len(_ALL):
    raise ValueError("a field is declared twice")
