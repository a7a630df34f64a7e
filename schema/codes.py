"""Closed code lists. Longer lists that people maintain (agencies, units, standards) are reference tables."""

from schema.model import Additivity, LabelledCode, Rankability


class Tier(LabelledCode):
    COMMITTEE = "committee", "เอกสารคณะกรรมการ", "Committee documents"
    OFFICIAL = "official", "สถิติทางการ", "Official statistics"
    PUBLIC = "public", "เว็บสาธารณะ", "Public web facts"


class Basis(LabelledCode):
    """On what a code rests: printed in the passage, or concluded by the curator."""

    STATED = "stated", "ระบุในเอกสาร", "Stated"
    INFERRED = "inferred", "อนุมานโดยผู้บันทึก", "Inferred by the curator"
    NOT_STATED = "not_stated", "ไม่ระบุ", "Not stated"


class FiscalYearBasis(LabelledCode):
    STATED = "stated", "ระบุในเอกสาร", "Stated in the passage"
    FROM_DATE = "from_date", "คำนวณจากวันที่", "Worked out from the date"
    INFERRED = "inferred", "อนุมานจากเลขครั้งที่ประชุม", "Inferred from the meeting's number"
    NOT_STATED = "not_stated", "ไม่ระบุปี", "Year not stated"


class Qualifier(LabelledCode):
    """How a printed quantity bounds its value."""

    EXACT = "exact", "ค่าตรง", "Exact"
    ABOUT = "about", "ประมาณ", "About"
    AT_LEAST = "at_least", "ไม่น้อยกว่า", "At least"
    OVER = "over", "มากกว่า", "Over"
    UP_TO = "up_to", "ไม่เกิน", "Up to"
    RANGE = "range", "ช่วง", "Range"


class BudgetStage(LabelledCode):
    """Where money stands: asking is not receiving."""

    REQUESTED = "requested", "ขอรับการสนับสนุน", "Requested"
    PROPOSED = "proposed", "จัดทำข้อเสนอ", "Proposed"
    APPROVED = "approved", "ได้รับอนุมัติ", "Approved"
    RECEIVED = "received", "ได้รับแล้ว", "Received"


class RecipientKind(LabelledCode):
    COMMUNITY_GROUP = "community_group", "กลุ่มหรือชุมชน", "Community group"
    PROJECT = "project", "โครงการของหน่วยงาน", "Agency project"
    PUBLIC_BODY = "public_body", "หน่วยงานรัฐ", "Public body"


class CertificationStatus(LabelledCode):
    CERTIFIED = "certified", "ได้รับการรับรอง", "Certified"
    REJECTED = "rejected", "ไม่รับรอง", "Not certified"
    PENDING = "pending", "รอผล", "Awaiting result"
    ASSESSED = "assessed", "ตรวจประเมินแล้ว", "Assessed"
    IN_DEVELOPMENT = "in_development", "อยู่ระหว่างพัฒนา", "In development"


class CountDefinition(LabelledCode):
    """Which population a count of target groups speaks of."""

    FULL_TOTAL = "full_total", "ยอดรวมทั้งหมด", "Full total"
    FIELD_MONITORED = "field_monitored", "เฉพาะกลุ่มที่ลงพื้นที่ติดตาม", "Monitored in the field"
    SAFE_FOOD = "safe_food", "เฉพาะกลุ่มอาหารปลอดภัย", "Safe-food groups"
    MARKET_CHANNEL = "market_channel", "เฉพาะกลุ่มที่ส่งเสริมช่องทางตลาด", "Groups given market channels"
    LARGE_PLOT = "large_plot", "กลุ่มแปลงใหญ่", "Collaborative large-plot groups"
    SELLERS = "sellers", "กลุ่มที่จำหน่ายผลผลิต", "Groups that sell their produce"


class GroupKind(LabelledCode):
    COMMUNITY_ENTERPRISE = "community_enterprise", "วิสาหกิจชุมชน", "Community enterprise"
    OCCUPATION_GROUP = "occupation_group", "กลุ่มอาชีพ", "Occupation group"
    FARMER_GROUP = "farmer_group", "กลุ่มเกษตรกร", "Farmer group"
    HOUSEWIVES_GROUP = "housewives_group", "กลุ่มแม่บ้านหรือสตรี", "Housewives' or women's group"
    SAVINGS_GROUP = "savings_group", "กลุ่มออมทรัพย์", "Savings group"
    TOURISM_COMMUNITY = "tourism_community", "ชุมชนท่องเที่ยว", "Tourism community"
    LEARNING_CENTRE = "learning_centre", "ศูนย์เรียนรู้", "Learning centre"
    COOPERATIVE = "cooperative", "สหกรณ์", "Cooperative"
    OTHER = "other", "อื่น ๆ", "Other"


class MentionRole(LabelledCode):
    """In what list or sentence a group is named."""

    MARKET_CHANNEL = "market_channel", "รายชื่อส่งเสริมช่องทางตลาด", "Market-channel list"
    SAFE_FOOD = "safe_food", "รายชื่อกลุ่มอาหารปลอดภัย", "Safe-food list"
    SALESMAN = "salesman", "รายชื่อกลุ่มเป้าหมายเซลล์แมนจังหวัด", "Provincial salesmen's target list"
    FIELD_MONITORED = "field_monitored", "รายชื่อที่ลงพื้นที่ติดตาม", "Monitored in the field"
    SUPPORTED = "supported", "ได้รับการส่งเสริม", "Supported"
    NETWORK = "network", "สมาชิกเครือข่าย", "Network member"
    BUDGET = "budget", "ผู้รับหรือเป้าหมายงบประมาณ", "Named for a budget"
    CERTIFICATION = "certification", "การรับรองมาตรฐาน", "Named for a certification"
    CANDIDATE = "candidate", "เสนอให้คัดเลือก", "Proposed for selection"
    OTHER = "other", "กล่าวถึง", "Mentioned"


class MeetingKind(LabelledCode):
    PROVINCIAL_COMMITTEE = "provincial_committee", "ประชุมคณะกรรมการ", "Committee meeting"
    WORKING_GROUP = "working_group", "ประชุมคณะทำงานหรือกลไก", "Working-group meeting"
    SEMINAR = "seminar", "ประชุมสัมมนา", "Seminar"
    WORKSHOP = "workshop", "ประชุมเชิงปฏิบัติการ", "Workshop"


class CommitteeLevel(LabelledCode):
    NATION = "nation", "ระดับประเทศ", "National"
    PROVINCE = "province", "ระดับจังหวัด", "Provincial"


class AttendancePart(LabelledCode):
    MEMBER = "member", "คณะทำงาน", "Working-group member"
    OTHER = "other", "ผู้เข้าร่วม", "Other attendee"
    STATED_TOTAL = "stated_total", "จำนวนรวมตามเอกสาร", "Stated head count"


class AttendanceBasis(LabelledCode):
    """On what a count of persons present rests; a list of seats and a stated head count are never added."""

    LISTED = "listed", "นับจากรายชื่อ", "Counted from the list"
    STATED_TOTAL = "stated_total", "จำนวนรวมตามเอกสาร", "Stated head count"


class AgendaKind(LabelledCode):
    CHAIR_INFORMS = "chair_informs", "ประธานแจ้งให้ทราบ", "Chair informs"
    ADOPT_MINUTES = "adopt_minutes", "รับรองรายงานการประชุม", "Adopt the minutes"
    FOR_INFORMATION = "for_information", "เพื่อทราบ", "For information"
    FOR_CONSIDERATION = "for_consideration", "เพื่อพิจารณา", "For consideration"
    OTHER = "other", "อื่น ๆ", "Other"


class ResolutionKind(LabelledCode):
    ACKNOWLEDGED = "acknowledged", "รับทราบ", "Acknowledged"
    APPROVED = "approved", "เห็นชอบ", "Approved"
    ASSIGNED = "assigned", "มอบหมาย", "Assigned"


class DeadlineKind(LabelledCode):
    NEXT_MEETING = "next_meeting", "การประชุมครั้งถัดไป", "Next meeting"
    DATE = "date", "กำหนดวันที่", "By a date"
    FISCAL_YEAR = "fiscal_year", "ภายในปีงบประมาณ", "Within a fiscal year"
    NOT_STATED = "not_stated", "ไม่ระบุกำหนด", "No deadline stated"
    NOT_APPLICABLE = "not_applicable", "ไม่ต้องดำเนินการ", "No action required"


class FollowUpState(LabelledCode):
    NO_REPORT = "no_report", "ยังไม่มีรายงาน", "Not reported yet"
    IN_PROGRESS = "in_progress", "อยู่ระหว่างดำเนินการ", "In progress"
    DONE = "done", "ดำเนินการแล้ว", "Done"
    NOT_APPLICABLE = "not_applicable", "ไม่ต้องติดตาม", "Nothing to follow"


class HeadingBasis(LabelledCode):
    PRINTED = "printed", "มีหัวข้อมติ", "Under a printed heading"
    NO_HEADING = "no_heading", "ไม่มีหัวข้อมติ", "Heading missing"


class ActivityKind(LabelledCode):
    TRAINING = "training", "อบรม", "Training"
    DEVELOPMENT = "development", "ส่งเสริมและพัฒนา", "Development"
    MEETING = "meeting", "ประชุมหรือรับฟังความเห็น", "Meeting or hearing"
    FIELD_VISIT = "field_visit", "ลงพื้นที่ติดตาม", "Field visit"
    INPUT_SUPPORT = "input_support", "สนับสนุนปัจจัยการผลิต", "Input support"
    ASSESSMENT = "assessment", "ตรวจประเมิน", "Assessment"
    MARKET_EVENT = "market_event", "ตลาดและงานแสดงสินค้า", "Market or fair"
    PUBLICITY = "publicity", "ประชาสัมพันธ์", "Publicity"
    APPOINTMENT = "appointment", "แต่งตั้งคณะทำงาน", "Appointment of a team"
    PLANNING = "planning", "จัดทำแผนหรือข้อเสนอ", "Plan or proposal"
    PROJECT = "project", "โครงการ", "Project"


class ActivityState(LabelledCode):
    """How far the passage says that an activity is; what a passage names without saying so is not stated."""

    DONE = "done", "ดำเนินการแล้ว", "Done"
    ONGOING = "ongoing", "อยู่ระหว่างดำเนินการ", "Ongoing"
    PLANNED = "planned", "มีแผน", "Planned"
    NOT_STATED = "not_stated", "ไม่ระบุสถานะ", "State not stated"


class AgencyRole(LabelledCode):
    LEAD = "lead", "หน่วยงานหลัก", "Lead"
    PARTNER = "partner", "หน่วยงานร่วม", "Partner"
    SUPPORTER = "supporter", "ผู้สนับสนุน", "Supporter"


class ProductionItem(LabelledCode):
    AREA = "area", "พื้นที่", "Area"
    HOUSEHOLDS = "households", "ครัวเรือน", "Households"
    FARMS = "farms", "ฟาร์ม", "Farms"
    FARMERS = "farmers", "เกษตรกร", "Farmers"
    DISTRICTS = "districts", "อำเภอที่ผลิต", "Producing districts"
    LARGE_PLOTS = "large_plots", "กลุ่มแปลงใหญ่", "Collaborative large-plot groups"
    YIELD = "yield", "ผลผลิตเฉลี่ย", "Average yield"
    OUTPUT = "output", "ผลผลิตรวม", "Output"
    DEMAND_INSIDE = "demand_inside", "ความต้องการภายในจังหวัด", "Demand inside the province"
    DEMAND_OUTSIDE = "demand_outside", "ความต้องการภายนอกจังหวัด", "Demand outside the province"
    PRICE = "price", "ราคา", "Price"
    FARM_GATE_PRICE = "farm_gate_price", "ราคารับซื้อจากสวนหรือฟาร์ม", "Price paid at the farm"
    VALUE = "value", "มูลค่า", "Value"


class Population(LabelledCode):
    """Of what a production figure speaks: the whole commodity or a part of it."""

    WHOLE = "whole", "ทั้งหมด", "Whole"
    LARGE_PLOT = "large_plot", "เฉพาะกลุ่มแปลงใหญ่", "Collaborative large-plot groups only"
    VARIETY = "variety", "เฉพาะพันธุ์", "One variety only"


class MarketLinkKind(LabelledCode):
    MOU = "mou", "บันทึกความเข้าใจ", "Memorandum of understanding"
    SALE = "sale", "การจำหน่าย", "Sale"
    BUYER = "buyer", "ผู้รับซื้อ", "Buyer"
    MEMBERSHIP = "membership", "สมาชิก", "Members"
    OUTLET = "outlet", "ช่องทางจำหน่าย", "Sales channel"


class ChannelKind(LabelledCode):
    ONLINE = "online", "ออนไลน์", "Online"
    MARKET = "market", "ตลาด", "Market"
    FAIR = "fair", "งานแสดงสินค้า", "Fair"
    WHOLESALE = "wholesale", "ค้าส่ง", "Wholesale"
    MILL = "mill", "โรงสี", "Rice mill"
    COMPANY = "company", "บริษัท", "Company"
    PUBLIC_BODY = "public_body", "หน่วยงานรัฐ", "Public body"
    COOPERATIVE = "cooperative", "เครือข่ายสหกรณ์", "Cooperatives"
    MIDDLEMAN = "middleman", "พ่อค้าคนกลาง", "Middlemen"
    PREORDER = "preorder", "สั่งล่วงหน้า", "Pre-order"
    CONTRACT = "contract", "รับจ้างผลิต", "Contract manufacture"
    EXPORT = "export", "ส่งออก", "Export"
    PROGRAMME = "programme", "โครงการ", "Programme"
    HOSPITAL = "hospital", "โรงพยาบาล", "Hospital"
    SCHOOL = "school", "โรงเรียน", "School"
    HOTEL = "hotel", "โรงแรม", "Hotel"
    RESTAURANT = "restaurant", "ร้านอาหาร", "Restaurant"
    OTHER = "other", "อื่น ๆ", "Other"


class RoleKind(LabelledCode):
    COMMITTEE = "committee", "คณะกรรมการ", "Committee"
    WORKING_GROUP = "working_group", "คณะทำงาน", "Working group"
    CHAIR = "chair", "ประธานการประชุม", "Chair of a meeting"
    HEAD = "head", "หัวหน้าหรือประธาน", "Head or chair"
    SECRETARIAT = "secretariat", "ฝ่ายเลขานุการ", "Secretariat"
    DUTY = "duty", "บทบาทหน้าที่", "Duty"
    WORK_GROUP = "work_group", "กลุ่มงาน", "Work group"
    GEAR = "gear", "ฟันเฟือง", "Gear"
    SECTOR = "sector", "ภาคส่วน", "Sector"
    MODEL = "model", "โมเดลหรือเป้าหมาย", "Model or goal"
    COMPANY = "company", "บริษัทประชารัฐรักสามัคคี", "Pracharath company"
    TEAM = "team", "ทีมงาน", "Team"


class PlannedItem(LabelledCode):
    MEETINGS = "meetings", "การประชุม", "Meetings"
    DISTRICTS = "districts", "อำเภอ", "Districts"
    GROUPS_PER_WORK_GROUP = "groups_per_work_group", "กลุ่มเป้าหมายต่อกลุ่มงาน", "Target groups per work group"
    PLACES_PER_AGENCY = "places_per_agency", "แห่งต่อหน่วยงาน", "Places per agency"
    PLAN_DAYS = "plan_days", "ระยะเวลาตามแผน", "Length of a plan"


class FlagKind(LabelledCode):
    AREA_YIELD_OUTPUT = "area_yield_output", "พื้นที่ × ผลผลิตต่อไร่ ไม่ตรงผลผลิตรวม", "Area times yield against output"
    VALUE_WEIGHT_PRICE = "value_weight_price", "มูลค่า ÷ น้ำหนัก ไม่ตรงราคา", "Value over weight against price"
    TWO_FORMS = "two_forms", "พิมพ์สองแบบ", "Printed two ways"
    WRONG_YEAR = "wrong_year", "ปีไม่ตรงกัน", "Years disagree"
    IMPLAUSIBLE = "implausible", "ค่าผิดปกติ", "Implausible value"
    IDENTITY = "identity", "ยังตัดสินไม่ได้ว่าเป็นกลุ่มเดียวกัน", "Same group or not: undecided"
    HEADING = "heading", "หัวข้อมติขาดหรือเกิน", "Resolution heading missing or stray"
    NUMBERING = "numbering", "ลำดับเลขไม่ตรง", "Numbering disagrees"
    PARTS_WHOLE = "parts_whole", "ผลรวมย่อยไม่ตรงยอดรวม", "Parts against whole"
    INCOMPLETE_LIST = "incomplete_list", "รายการไม่ครบ", "Incomplete list"
    OTHER = "other", "อื่น ๆ", "Other"


class FlagState(LabelledCode):
    OPEN = "open", "ยังไม่มีคำตอบ", "Open"
    EXPLAINED = "explained", "อธิบายแล้ว", "Explained"


class CorrectionState(LabelledCode):
    """Only an applied correction is held against a value; a proposed one is a reader's doubt."""

    PROPOSED = "proposed", "เสนอแก้ไข", "Proposed"
    APPLIED = "applied", "ใช้แล้ว", "Applied"
    WITHDRAWN = "withdrawn", "ยกเลิก", "Withdrawn"


class PeriodKind(LabelledCode):
    FISCAL_YEAR = "fiscal_year", "ปีงบประมาณ", "Fiscal year"
    CALENDAR_YEAR = "calendar_year", "ปี พ.ศ.", "Calendar year"
    SURVEY_YEAR = "survey_year", "ปีสำรวจ", "Survey year"
    MONTH = "month", "เดือน", "Month"
    QUARTER = "quarter", "ไตรมาสตามปีปฏิทิน", "Calendar quarter"
    FISCAL_QUARTER = "fiscal_quarter", "ไตรมาสตามปีงบประมาณ", "Fiscal quarter"
    YEARS = "years", "ช่วงปี", "Span of years"
    CENSUS_YEAR = "census_year", "ปีสำมะโน", "Census year"
    END_OF_YEAR = "end_of_year", "สิ้นปี", "End of year"
    END_OF_MONTH = "end_of_month", "สิ้นเดือน", "End of month"
    NOT_STATED = "not_stated", "ไม่ระบุปี", "Year not stated"


class Month(LabelledCode):
    M01 = "01", "มกราคม", "January"
    M02 = "02", "กุมภาพันธ์", "February"
    M03 = "03", "มีนาคม", "March"
    M04 = "04", "เมษายน", "April"
    M05 = "05", "พฤษภาคม", "May"
    M06 = "06", "มิถุนายน", "June"
    M07 = "07", "กรกฎาคม", "July"
    M08 = "08", "สิงหาคม", "August"
    M09 = "09", "กันยายน", "September"
    M10 = "10", "ตุลาคม", "October"
    M11 = "11", "พฤศจิกายน", "November"
    M12 = "12", "ธันวาคม", "December"


class ValueState(LabelledCode):
    """Whether there is a number, and if not, why; zero is a number."""

    REPORTED = "reported", "มีรายงาน", "Reported"
    WITHOUT_NUMBER = "without_number", "มีรายงานแต่ไม่ระบุจำนวน", "Reported without a number"
    PLANNED_ONLY = "planned_only", "มีเพียงแผน", "Plans only"
    NO_REPORT = "no_report", "ไม่มีรายงาน", "No report"
    NOT_APPLICABLE = "not_applicable", "ไม่เกี่ยวข้อง", "Not applicable"
    CONTRADICTED = "contradicted", "ขัดแย้งกัน", "Contradicted"
    BOUNDED = "bounded", "เป็นช่วงหรือขอบเขต", "Bound or range"
    LOW_CONFIDENCE = "low_confidence", "ความเชื่อมั่นต่ำ", "Low confidence"


class ValueStatus(LabelledCode):
    """How final a published number is, as its publisher says."""

    AS_PUBLISHED = "as_published", "ตามที่เผยแพร่", "As published"
    PROVISIONAL = "provisional", "ค่าเบื้องต้น", "Provisional"
    REVISED = "revised", "ค่าปรับปรุง", "Revised"


class BreakKind(LabelledCode):
    """Why a number cannot be held against the one of the period before it."""

    SOURCE = "source", "แหล่งข้อมูลเปลี่ยน", "The source changes"
    REPORTING = "reporting", "วิธีรายงานเปลี่ยน", "The way of reporting changes"
    DEFINITION = "definition", "นิยามเปลี่ยน", "The definition changes"


class Confidence(LabelledCode):
    """What the reading of a stored copy came to; how many readers read it is said by `readings` beside it."""

    HIGH = "high", "อ่านได้ชัด ไม่พบข้อสงสัย", "Read clearly, no doubt found"
    MEDIUM = "medium", "อ่านได้ แต่มีข้อสังเกต", "Read with a reservation"
    LOW = "low", "มีข้อสงสัย ความเชื่อมั่นต่ำ", "In doubt, low confidence"


class CoverageTopic(LabelledCode):
    """What a province may report, counted once each in the coverage of the committee tier."""

    FULL_TOTAL = "full_total", "ยอดรวมกลุ่มเป้าหมาย", "Full total of target groups"
    NAMED_GROUPS = "named_groups", "รายชื่อกลุ่ม", "Named groups"
    BUDGET_AMOUNTS = "budget_amounts", "จำนวนเงินงบประมาณ", "Budget amounts"
    CERTIFICATIONS = "certifications", "การรับรองมาตรฐาน", "Certifications"
    PARTICIPANTS = "participants", "ผู้เข้าร่วมกิจกรรม", "Participants"
    PRODUCTION = "production", "ผลผลิต", "Production"
    MARKET_LINKS = "market_links", "การเชื่อมโยงตลาด", "Market links"
    MEETINGS = "meetings", "การประชุม", "Meetings"
    ATTENDANCE = "attendance", "ผู้เข้าประชุม", "Attendance"
    RESOLUTIONS = "resolutions", "มติที่ประชุม", "Resolutions"
    ACTIVITIES = "activities", "กิจกรรม", "Activities"


class ExclusionReason(LabelledCode):
    """Why a row that a reader might expect is not in a number."""

    IS_PART = "is_part", "เป็นส่วนย่อยของยอดที่นับแล้ว", "Part of a figure already counted"
    OTHER_DEFINITION = "other_definition", "คนละนิยามหรือคนละประชากร", "Another definition or population"
    NO_NUMBER = "no_number", "ไม่ระบุจำนวน", "No number stated"
    IMPLAUSIBLE = "implausible", "ค่าผิดปกติ", "Implausible value"
    LOW_CONFIDENCE = "low_confidence", "ความเชื่อมั่นต่ำ", "Low confidence"
    SAME_GROUP = "same_group", "กลุ่มเดียวกันที่กล่าวถึงซ้ำ", "Another mention of a group already counted"
    ABSENT = "absent", "ไม่เข้าประชุม", "Absent"
    NOT_DONE = "not_done", "ยังไม่ได้ดำเนินการ", "Planned, not done"
    PER_YEAR = "per_year", "ระบุเป็นรายปี ไม่ใช่ยอดรวม", "A figure per year, not a total"


class VariantScope(LabelledCode):
    """Where a misprinted form is read otherwise; the name of a reference table: where its codes are looked up."""

    ANY = "any", "ทุกที่", "Anywhere"
    AGENCY = "agency", "หน่วยงาน", "Agencies"
    COMMODITY = "commodity", "สินค้า", "Commodities"
    PROGRAMME = "programme", "โครงการ/นโยบาย", "Programmes"
    SECTOR = "sector", "ภาคส่วน", "Sectors"
    COMPANY_NAME = "company_name", "ชื่อบริษัท", "Name of a company"
    TARGET_GROUP_NAME = "target_group_name", "ชื่อกลุ่มเป้าหมาย", "Name of a target group"


class Severity(LabelledCode):
    FAIL = "fail", "หยุดการเผยแพร่", "Fail"
    WARN = "warn", "เตือน", "Warn"


CODE_LISTS: dict[str, type[LabelledCode]] = {
    "tier": Tier,
    "basis": Basis,
    "fiscal_year_basis": FiscalYearBasis,
    "qualifier": Qualifier,
    "budget_stage": BudgetStage,
    "recipient_kind": RecipientKind,
    "certification_status": CertificationStatus,
    "count_definition": CountDefinition,
    "group_kind": GroupKind,
    "mention_role": MentionRole,
    "meeting_kind": MeetingKind,
    "committee_level": CommitteeLevel,
    "attendance_part": AttendancePart,
    "attendance_basis": AttendanceBasis,
    "agenda_kind": AgendaKind,
    "resolution_kind": ResolutionKind,
    "deadline_kind": DeadlineKind,
    "follow_up_state": FollowUpState,
    "heading_basis": HeadingBasis,
    "activity_kind": ActivityKind,
    "activity_state": ActivityState,
    "agency_role": AgencyRole,
    "production_item": ProductionItem,
    "population": Population,
    "market_link_kind": MarketLinkKind,
    "channel_kind": ChannelKind,
    "role_kind": RoleKind,
    "planned_item": PlannedItem,
    "flag_kind": FlagKind,
    "flag_state": FlagState,
    "correction_state": CorrectionState,
    "period_kind": PeriodKind,
    "month": Month,
    "value_state": ValueState,
    "value_status": ValueStatus,
    "break_kind": BreakKind,
    "confidence": Confidence,
    "severity": Severity,
    "coverage_topic": CoverageTopic,
    "exclusion_reason": ExclusionReason,
    "variant_scope": VariantScope,
    "additivity": Additivity,
    "rankability": Rankability,
}
