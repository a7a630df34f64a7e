"""Every file is read back and compared with the rows, figure by figure."""

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from dashboard.exports.csv_file import Cell
from dashboard.exports.export import (
    CODES_ONLY,
    Column,
    Export,
    Filter,
    Note,
    Source,
    Wording,
    file_stem,
)
from dashboard.exports.file_format import FileFormat, file_bytes
from dashboard.exports.xlsx_file import MOST_CHARACTERS
from dashboard.files import export
from dashboard.i18n.language import Language
from queries.selection import MEASURES, Selection
from queries.warehouse import Warehouse
from schema.model import Kind
from schema.period import Period
from schema.scope import EVERYTHING, Scope
from schema.tables import TABLES
from tests.dashboard.read_back import compare, csv_rows, excel_rows, fields_of, parquet_rows

ROWS: tuple[tuple[Cell, ...], ...] = (
    ("13", "ปทุมธานี", Decimal("-826000.500000"), date(2022, 9, 30), "30 ก.ย. 2565", 2565, True, "=1+1"),
    ("04", "-ไม่มี-", Decimal("0.000000"), None, None, None, False, "-5 ราย"),
    ("1234567890123456", "@cmd", None, date(2018, 6, 29), "29 มิ.ย. 2561", 2561, None, "1/2565"),
    ("12E5", "+66", Decimal("123456789012345678.123456"), None, None, 0, True, "https://example.org"),
    ("2567-03", "'quoted'", Decimal("1655907081.000000"), None, None, None, None, "๕๖ กลุ่ม\nบรรทัดใหม่ \"x\""),
)  # fmt: skip
EVERY = frozenset(Wording)
COLUMNS = (
    Column("code", "รหัส", Kind.TEXT, EVERY),
    Column("name", "ชื่อ", Kind.TEXT, EVERY),
    Column("value", "ค่า", Kind.DECIMAL, EVERY),
    Column("day", "วันที่", Kind.DATE, EVERY),
    Column("day_words", "วันที่ (พ.ศ.)", Kind.TEXT, EVERY - CODES_ONLY),
    Column("year", "ปี", Kind.INTEGER, EVERY),
    Column("flag", "ธง", Kind.BOOLEAN, CODES_ONLY),
    Column("printed", "ตามเอกสาร", Kind.TEXT, EVERY),
)
EXPORT = Export(
    subject="planted",
    title="แถวที่ปลูกไว้",
    scope=Scope(provinces=("13",)),
    where=(),
    described="ปทุมธานี",
    snapshot_id="abc123",
    language=Language.TH,
    columns=COLUMNS,
    rows=ROWS,
    filters=(Filter("จังหวัด", "=ปทุมธานี", "13"),),
    notes=(Note("เนื้อหา", "-แถว"),),
    sources=(Source("004", "รายงาน", "จังหวัด", "https://example.org", ""),),
)


@pytest.mark.parametrize("file_format", [FileFormat.CSV, FileFormat.CSV_CODES, FileFormat.CSV_PLAIN])
def test_planted_rows_come_back_from_csv(file_format: FileFormat):
    wording = Wording.BRIEF if file_format is FileFormat.CSV else Wording.CODES
    assert csv_rows(EXPORT, file_format) == EXPORT.rows_in(wording)


def test_planted_rows_come_back_from_excel():
    assert excel_rows(EXPORT) == EXPORT.rows_in(Wording.LABELS)


def test_planted_rows_come_back_from_parquet():
    assert parquet_rows(EXPORT) == EXPORT.rows_in(Wording.CODES)


def test_a_missing_number_is_empty_and_zero_is_a_number():
    rows = fields_of(file_bytes(EXPORT, FileFormat.CSV))
    assert [row[2] for row in rows[1:3]] == ["-826000.5", "0"]
    assert rows[3][2] == ""


def test_csv_for_excel_has_its_mark_and_line_ends_and_plain_csv_has_none():
    assert file_bytes(EXPORT, FileFormat.CSV).startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in file_bytes(EXPORT, FileFormat.CSV)
    assert file_bytes(EXPORT, FileFormat.CSV_PLAIN).startswith(b'"code"')


@pytest.mark.parametrize("text", ["=1+1", "-5 ราย", "1/2565", "04", "12E5", "2567-03", "1234567890123456", "2,3"])
def test_what_excel_would_change_is_guarded(text: str):
    rows = (("13", text, None, None, None, None, None, "x"),)
    planted = Export(**{**vars(EXPORT), "rows": rows})
    assert fields_of(file_bytes(planted, FileFormat.CSV))[1][1] == f"'{text}"
    assert csv_rows(planted, FileFormat.CSV) == planted.rows_in(Wording.LABELS)


@pytest.mark.parametrize("text", ["13", "826,000", "004-budget-001", "2M8-PN5-ZNQ", "๖๘๐,๖๒๐ บาท", "2567"])
def test_what_excel_leaves_alone_is_not_guarded(text: str):
    planted = Export(**{**vars(EXPORT), "rows": (("13", text, None, None, None, None, None, "x"),)})
    assert fields_of(file_bytes(planted, FileFormat.CSV))[1][1] == text


def test_excel_has_a_sheet_to_read_one_of_all_columns_and_three_about_them():
    book = openpyxl.load_workbook(io.BytesIO(file_bytes(EXPORT, FileFormat.EXCEL)))
    assert book.sheetnames == ["ข้อมูล", "ข้อมูลทุกคอลัมน์", "ตัวกรอง", "หมายเหตุ", "แหล่งที่มา"]
    for sheet in book.worksheets[:2]:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == "A1:G6"
    assert [cell.value for cell in book["ตัวกรอง"][2]] == ["จังหวัด", "=ปทุมธานี", "13"]
    assert [cell.value for cell in book["หมายเหตุ"][2]] == ["เนื้อหา", "-แถว"]
    assert book["แหล่งที่มา"]["D2"].hyperlink is None
    with zipfile.ZipFile(io.BytesIO(file_bytes(EXPORT, FileFormat.EXCEL))) as archive:
        parts = "".join(archive.read(name).decode("utf-8") for name in archive.namelist())
    assert "<f>" not in parts
    assert "<hyperlink" not in parts


def test_a_text_longer_than_a_cell_of_excel_is_cut_with_a_mark():
    planted = Export(**{**vars(EXPORT), "rows": (("13", "ก" * 40_000, None, None, None, None, None, "x"),)})
    kept = excel_rows(planted)[0][1]
    assert len(str(kept)) == MOST_CHARACTERS
    assert str(kept).endswith("…")


@pytest.mark.parametrize("file_format", list(FileFormat))
def test_the_same_rows_give_the_same_bytes_in_any_process(file_format: FileFormat):
    code = (
        "import hashlib, sys; from test_exports_round_trip import EXPORT, FileFormat, file_bytes; "
        f"print(hashlib.sha256(file_bytes(EXPORT, FileFormat('{file_format}'))).hexdigest())"
    )
    here = Path(__file__).parent
    paths = os.pathsep.join((str(here.parents[1]), str(here)))
    command = [sys.executable, "-c", code]
    environment = os.environ | {"PYTHONPATH": paths}
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()
    assert hashlib.sha256(file_bytes(EXPORT, file_format)).hexdigest() == said


@pytest.mark.parametrize("table", [name for name in TABLES if name != "figure_code"])
def test_every_table_comes_back_from_every_file(warehouse: Warehouse, table: str):
    long = table in {"measure_value", "indicator_value", "coverage"}
    compare(export(warehouse, Selection(table, Scope(provinces=("13",)) if long else EVERYTHING), Language.TH))


def test_a_table_comes_back_in_english_with_the_same_codes(warehouse: Warehouse):
    english = export(warehouse, Selection("budget_line"), Language.EN)
    thai = export(warehouse, Selection("budget_line"), Language.TH)
    compare(english)
    plain = [[row[:-1] for row in made.rows_in(Wording.CODES)] for made in (english, thai)]
    assert plain[0] == plain[1]


@pytest.mark.parametrize("measure", ["target_groups_stated", "otop_sales_per_person"])
def test_a_measure_comes_back_from_every_file(warehouse: Warehouse, measure: str):
    compare(export(warehouse, Selection(MEASURES, measure=measure), Language.TH))


def test_a_year_filters_a_measure(warehouse: Warehouse):
    scope = Scope(periods=(Period.from_code("fy2567"),))
    made = export(warehouse, Selection(MEASURES, scope, "otop_sales"), Language.TH)
    assert len(made.rows) == 77
    assert {row[made.header(Wording.CODES).index("period")] for row in made.rows_in(Wording.CODES)} == {"2567"}


def test_the_name_of_a_file_has_the_chosen_definition(warehouse: Warehouse):
    made = export(warehouse, Selection(MEASURES, measure="target_groups_stated", definition="full_total"), Language.TH)
    assert file_stem(made) == f"thanrak_target_groups_stated_all_full_total_{warehouse.snapshot.id}"
