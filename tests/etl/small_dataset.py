"""A small whole dataset, made here: one document of four lines, a few facts, one official indicator."""

import csv
import shutil
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import duckdb

from etl.gather import gather
from schema.model import Layer
from schema.snapshot import WAREHOUSE
from schema.tables import TABLES, tables_of

REPOSITORY = Path(__file__).resolve().parents[2]
LINES = (
    "การประชุม วันที่ ๔ มีนาคม ๒๕๖๕ ณ ห้องประชุม",
    "มีกลุ่มเป้าหมาย ๕๖ กลุ่ม แบ่งเป็น ๘ กลุ่ม และ ๔๘ กลุ่ม ได้แก่ กลุ่มทดลองบ้านเหนือ",
    "ขอรับการสนับสนุน 826,000 บาท และอบรม กว่า 500 คน",
    "จำหน่าย ๙๙ ล้านบาท ผ่านตลาดนัด",
)

Rows = Sequence[Mapping[str, str]]


def passage(line: int, printed: str, occurrence: int = 1) -> dict[str, str]:
    return {
        "source_document_id": "000",
        "source_line": str(line),
        "source_occurrence": str(occurrence),
        "as_printed": printed,
    }


def exact(value: str, unit: str) -> dict[str, str]:
    return {"value_min": value, "value_max": value, "qualifier": "exact", "unit_code": unit}


def count(number: str, value: str, printed: str, **more: str) -> dict[str, str]:
    return {
        "target_group_count_id": f"000-count-{number}",
        "province_code": "13",
        "count_definition": "full_total",
        "work_group_basis": "stated",
        "fiscal_year_basis": "not_stated",
        **exact(value, "group"),
        **passage(2, printed),
        **more,
    }


SAMPLE: dict[str, Rows] = {
    "committee": [
        {
            "committee_id": "000-committee-001",
            "name_th": "คณะทดลอง",
            "name_en": "Trial committee",
            "committee_level": "province",
            "province_code": "13",
            **passage(1, "การประชุม"),
        }
    ],
    "meeting": [
        {
            "meeting_id": "000-meeting-001",
            "committee_id": "000-committee-001",
            "province_code": "ปทุมธานี",
            "meeting_kind": "working_group",
            "title_th": "ประชุม",
            "title_en": "Meeting",
            "start_date": "๔ มีนาคม ๒๕๖๕",
            "opening_date": "๔ มีนาคม ๒๕๖๕",
            "fiscal_year_be": "2565",
            "fiscal_year_basis": "from_date",
            **passage(1, "๔ มีนาคม ๒๕๖๕"),
        }
    ],
    "resolution": [
        {
            "resolution_id": "000-resolution-001",
            "meeting_id": "000-meeting-001",
            "resolution_kind": "acknowledged",
            "title_th": "รับทราบ",
            "title_en": "Acknowledged",
            "deadline_kind": "not_applicable",
            "follow_up_state": "not_applicable",
            "heading_basis": "printed",
            **passage(1, "การประชุม"),
        }
    ],
    "target_group": [
        {
            "target_group_id": "000-group-001",
            "province_code": "13",
            "place_basis": "not_stated",
            "name_th": "กลุ่มทดลองบ้านเหนือ",
            "name_en": "Ban Nuea trial group",
            "group_kind": "community_enterprise",
            "work_group_basis": "not_stated",
        }
    ],
    "target_group_mention": [
        {
            "mention_id": "000-mention-001",
            "target_group_id": "000-group-001",
            "mention_role": "supported",
            **passage(2, "กลุ่มทดลองบ้านเหนือ"),
        }
    ],
    "target_group_count": [
        count("001", "56", "๕๖ กลุ่ม"),
        count("002", "8", "๘ กลุ่ม", work_group_code="agriculture", part_of="000-count-001"),
        count("003", "48", "๔๘ กลุ่ม", work_group_code="processing", part_of="000-count-001"),
    ],
    "budget_line": [
        {
            "budget_line_id": "000-budget-001",
            "province_code": "13",
            "budget_stage": "requested",
            "amount_baht": "826,000",
            "qualifier": "exact",
            "fiscal_year_basis": "not_stated",
            "purpose_th": "สนับสนุน",
            "purpose_en": "Support",
            "work_group_basis": "not_stated",
            "recipient_th": "กลุ่ม",
            "recipient_en": "Group",
            "recipient_kind": "community_group",
            **passage(3, "826,000 บาท"),
        }
    ],
    "activity": [
        {
            "activity_id": "000-activity-001",
            "province_code": "13",
            "activity_kind": "training",
            "activity_state": "done",
            "title_th": "อบรม",
            "title_en": "Training",
            "work_group_basis": "not_stated",
            "fiscal_year_basis": "not_stated",
            "value_min": "500",
            "qualifier": "over",
            "unit_code": "person",
            **passage(3, "กว่า 500 คน"),
        }
    ],
    "activity_gear": [{"activity_id": "000-activity-001", "gear_code": "knowledge", "gear_basis": "inferred"}],
    "market_link": [
        {
            "market_link_id": "000-market-001",
            "province_code": "13",
            "market_link_kind": "sale",
            "channel_kind": "market",
            "counterpart_th": "ตลาดนัด",
            "counterpart_en": "Market",
            "is_implausible": "true",
            **exact("99000000", "baht"),
            **passage(4, "๙๙ ล้านบาท"),
        }
    ],
    "quality_flag": [
        {
            "quality_flag_id": "000-flag-001",
            "flag_kind": "implausible",
            "flag_state": "open",
            "subject_table": "market_link",
            "subject_id": "000-market-001",
            "check_th": "ยอดขายสูงผิดปกติ",
            "check_en": "Sales are implausibly high",
            **passage(4, "๙๙ ล้านบาท"),
            "other_document_id": "000",
            "other_line": "3",
            "other_as_printed": "826,000 บาท",
        }
    ],
    "indicator_source": [
        {
            "indicator_source_code": "trial",
            "publisher_th": "กรม",
            "publisher_en": "Department",
            "title_th": "ตาราง",
            "title_en": "Table",
            "agency_address": "https://example.org",
            "stored_copy": "copy",
        }
    ],
    "indicator": [
        {
            "indicator_code": code,
            "subject": "population",
            "name_th": code,
            "name_en": code,
            "unit_code": "person",
            "period_kind": "end_of_year",
            "additivity": "adds",
            "rankability": "yes",
            "decimals": "0",
            "position": position,
        }
        for position, code in (("1", "people"), ("2", "sellers"))
    ],
    "derived_rate": [
        {
            "indicator_code": "sellers_per_person",
            "subject": "market",
            "name_th": "อัตรา",
            "name_en": "Rate",
            "unit_code": "percent",
            "period_kind": "end_of_year",
            "additivity": "never",
            "denominator_code": "people",
            "numerator_code": "sellers",
            "rankability": "yes",
            "decimals": "1",
            "position": "3",
            "numerator_factor": "100",
            "denominator_factor": "1",
        }
    ],
}


def write_table(data_dir: Path, table: str, rows: Rows) -> Path:
    """Write a table's file; columns that a row does not name stay empty."""
    declared = TABLES[table]
    path = data_dir / declared.layer / f"{table}.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, declared.columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return path


def rows(snapshot: Path, query: str) -> list[tuple]:
    with duckdb.connect(str(snapshot / WAREHOUSE), read_only=True) as connection:
        return connection.execute(query).fetchall()


def changed(table: str, index: int = 0, /, **cells: str) -> Rows:
    """The sample's rows of a table with some cells of one row changed."""
    return [{**row, **cells} if place == index else row for place, row in enumerate(SAMPLE[table])]


def write_sample(data_dir: Path) -> Path:
    shutil.copytree(REPOSITORY / "data" / "reference", data_dir / "reference")
    for table in tables_of(Layer.CURATED, Layer.OFFICIAL):
        write_table(data_dir, table.name, SAMPLE.get(table.name, []))
    write_table(data_dir, "indicator_value", _official_values(data_dir))
    sources = data_dir / "sources"
    sources.mkdir()
    write_document(data_dir, "000", "13")
    return data_dir


def write_document(data_dir: Path, number: str, province: str) -> None:
    """A document of the four lines with this number, of this province."""
    digest = sha256("\n".join(LINES).encode()).hexdigest()
    (data_dir / "sources" / f"{number}.toml").write_text(
        f'source_document_id = "{number}"\ntitle_th = "เอกสาร"\ntitle_en = "Document"\npublisher_th = "จังหวัด"\n'
        f'publisher_en = "Province"\nprovince_code = "{province}"\ndocument_date = 2022-03-04\nsha256 = "{digest}"\n'
        f"line_count = {len(LINES)}\n",
        encoding="utf-8",
    )


def _official_values(data_dir: Path) -> Rows:
    with (data_dir / "reference" / "province.csv").open(encoding="utf-8-sig", newline="") as file:
        provinces = [row["province_code"] for row in csv.DictReader(file)]
    return [
        {
            "indicator_code": indicator,
            "province_code": province,
            "period": "2567",
            "value": value,
            "value_as_printed": value,
            "value_state": "reported",
            "value_status": "as_published",
            "readings": "2",
            "confidence": "high",
            "indicator_source_code": "trial",
        }
        for indicator, value in (("people", "200"), ("sellers", "10"))
        for province in provinces
    ]


GIVEN = "indicator_code,province_code,period_be,value,value_as_printed,state,readings,confidence,source_code,note"


def given_file(folder: Path, data_dir: Path) -> tuple[Path, list[str]]:
    """The file from which the sample's official values would have come."""
    lines = [
        ",".join(row.values[column] or "" for column in (
            "indicator_code", "province_code", "period", "value", "value_as_printed", "value_state", "readings",
            "confidence", "indicator_source_code", "note_en",
        ))
        for row in gather(data_dir).rows("indicator_value")
    ]  # fmt: skip
    path = folder / "given.csv"
    path.write_text(GIVEN + "\n" + "\n".join(lines) + "\n", encoding="utf-8-sig")
    return path, lines
