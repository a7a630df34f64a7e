"""A file opened in a Thai and in an English spreadsheet says what it said: no date, no other number, no formula."""

import csv
import io
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from dashboard.exports.csv_file import guarded
from dashboard.exports.export import Export, Wording
from dashboard.exports.file_format import FileFormat, file_bytes
from dashboard.files import export
from dashboard.i18n.language import Language
from queries.selection import Selection
from queries.warehouse import Warehouse
from schema.guarding import GUARD
from schema.model import Kind
from schema.tables import TABLES
from tests.dashboard.read_back import fields_of
from tests.dashboard.spreadsheets import ENGLISH, THAI, converted, pages, required_office

LOCALES = {"th": THAI, "en": ENGLISH}
CSV = {FileFormat.CSV: Wording.BRIEF, FileFormat.CSV_CODES: Wording.CODES}
LONG = 800
# texts that some spreadsheet turns into something else, with those of the same form that none does
HOSTILE = (
    *("22 พ.ย. 2565", "มี.ค. 2564", "24 ธันวาคม 2564", "22 พ.ย.", "พ.ย. 65", "จันทร์ 5 มีนาคม 2564", "22-พ.ย.-65"),
    *("๓.๑", "๕๖", "๖๘๐,๖๒๐", "๒๔/๑๒/๒๕๖๔", "๒๔ ธันวาคม ๒๕๖๔", "๓/๒๕๖๔", "Dec 2021", "December 24, 2021", "5 Mar"),
    *("09:30", "9:30 AM", "1:2:3.5", "3/2564", "1/2", "1 1/2", "24/12/64", "1.2.2564", "2564-03", "2564-12-31"),
    *("5%", "12.5 %", "$5", "฿5", "(5)", "5-", "+5", "-5", "1e5", "1E+5", "004", "10.30", "2,3", "TRUE", "true"),
    *("=1+1", "@x", "'x", "1234567890123456"),
    *("ครั้งที่ 3/2564", "09.30 น.", "วันที่ 22 พ.ย. 2565", "เดือน มี.ค. 2564", "680,620 บาท", "2M8-PN5-ZNQ", "ปีงบประมาณ 2565"),
    *("4 Mar 2022 (B.E. 2565)", "Mar 2022 (B.E. 2565)", "fiscal year 2022 (B.E. 2565)", "มาตรฐาน", "May"),
)  # fmt: skip


@pytest.fixture(scope="module")
def office() -> str:
    return required_office()


@pytest.fixture(scope="module")
def made(warehouse: Warehouse) -> dict[str, Export]:
    """Every table in both languages; of a long one, whose cells repeat, the first rows are enough in the second."""
    return {
        f"{table}_{language}": export(warehouse, Selection(table), language, LONG if language is Language.EN else None)
        for table in TABLES
        for language in Language
    }


def test_a_reader_s_csv_needs_no_apostrophe(made: dict[str, Export]) -> None:
    for name, each in made.items():
        fields = {field for row in fields_of(file_bytes(each, FileFormat.CSV)) for field in row}
        assert [field for field in sorted(fields) if field.startswith(GUARD)] == [], name


def test_every_cell_of_every_csv_is_read_as_it_was_written(
    office: str, made: dict[str, Export], tmp_path: Path
) -> None:
    """Each distinct field once, since a spreadsheet reads each cell by itself."""
    written: dict[tuple[str, Kind], None] = {}
    for each in made.values():
        for file_format, wording in CSV.items():
            kinds = [column.kind for column in each.columns_in(wording)]
            header, *rows = fields_of(file_bytes(each, file_format))
            written |= dict.fromkeys((title, Kind.TEXT) for title in header)
            written |= {(field, kind): None for row in rows for field, kind in zip(row, kinds, strict=True) if field}
    written |= {(guarded(words), Kind.TEXT): None for words in HOSTILE}
    fields = list(written)
    file = tmp_path / "fields.csv"
    file.write_bytes("\ufeff".encode() + _csv([[field] for field, _ in fields]))
    wrong = []
    for language, locale in LOCALES.items():
        sheet = _opened(converted(office, [file], "xlsx", tmp_path, locale) / "fields.xlsx")
        assert sheet.max_row == len(fields)
        wrong += [
            (language, field, str(cell.value))
            for (field, kind), (cell,) in zip(fields, sheet.iter_rows(), strict=True)
            if not _is_same(field, kind, cell)
        ]
    assert wrong == []


def test_a_file_opens_whole(office: str, made: dict[str, Export], tmp_path: Path) -> None:
    """Its mark, its lines, its header and its text of several lines: the cells stand where they were written."""
    files = {
        name: tmp_path / f"{name}.csv" for name in made if name.startswith(("budget_line", "meeting", "activity_th"))
    }
    for name, path in files.items():
        path.write_bytes(file_bytes(made[name], FileFormat.CSV))
    out = converted(office, files.values(), "xlsx", tmp_path, THAI)
    for name in files:
        kinds = [column.kind for column in made[name].columns_in(Wording.BRIEF)]
        header, *rows = fields_of(file_bytes(made[name], FileFormat.CSV))
        first, *found = _opened(out / f"{name}.xlsx").iter_rows(max_col=len(header))
        assert [cell.value for cell in first] == header
        assert len(found) == len(rows)
        for fields, cells in zip(rows, found, strict=True):
            for field, kind, cell in zip(fields, kinds, cells, strict=True):
                assert cell.value is None if field == "" else _is_same(field, kind, cell), (name, field, cell.value)


def test_hostile_texts_are_hostile(office: str, tmp_path: Path) -> None:
    """What is guarded above is changed where it is not: the guard is there for a reason."""
    file = tmp_path / "bare.csv"
    bare = [words for words in HOSTILE if guarded(words) != words and not words.startswith(GUARD)]
    file.write_bytes("\ufeff".encode() + _csv([[words] for words in bare]))
    sheets = [_opened(converted(office, [file], "xlsx", tmp_path, locale) / "bare.xlsx") for locale in LOCALES.values()]
    changed = {
        words
        for sheet in sheets
        for words, (cell,) in zip(bare, sheet.iter_rows(), strict=True)
        if cell.data_type != "s" or cell.value != words
    }
    assert {"22 พ.ย. 2565", "มี.ค. 2564", "24 ธันวาคม 2564", "๓.๑", "Dec 2021", "09:30"} <= changed


@pytest.mark.parametrize("language", Language)
def test_excel_prints_the_lines_of_a_budget_on_one_sheet(
    office: str, made: dict[str, Export], tmp_path: Path, language: Language
) -> None:
    book = tmp_path / "budget.xlsx"
    budget = made[f"budget_line_{language}"]
    book.write_bytes(file_bytes(budget, FileFormat.EXCEL))
    sheets = openpyxl.load_workbook(book).sheetnames
    out = converted(office, [book], "pdf", tmp_path)
    assert pages(out / "budget.pdf") == len(sheets)


def test_excel_repeats_its_heading_and_its_provinces_on_every_sheet(made: dict[str, Export]) -> None:
    for name, each in made.items():
        if each.language is Language.EN:
            continue
        sheet = openpyxl.load_workbook(io.BytesIO(file_bytes(each.first(3), FileFormat.EXCEL))).worksheets[0]
        names = [column.name for column in each.columns_in(Wording.BRIEF)]
        # the province and what stands before it stay in sight, unless it stands too far to the right
        last = next((letter for letter, name in zip("ABCD", names, strict=False) if name.endswith("province_code")), "")
        assert sheet.page_setup.orientation == "landscape", name
        # one sheet wide, which is what is meant where no number stands, and as long as it is
        assert sheet.sheet_properties.pageSetUpPr.fitToPage, name
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0), name
        assert sheet.print_title_rows == "$1:$1", name
        assert sheet.freeze_panes == f"{chr(ord(last) + 1) if last else 'A'}2", name
        assert sheet.print_title_cols == (f"$A:${last}" if last else None), name


def _csv(rows: list[list[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue().encode("utf-8")


def _opened(path: Path) -> openpyxl.worksheet.worksheet.Worksheet:
    return openpyxl.load_workbook(path).active


def _is_same(field: str, kind: Kind, cell: openpyxl.cell.Cell) -> bool:
    """The cell has what the field says: a number or a date only where the column has them, or in the same digits."""
    if kind is Kind.DATE:
        return isinstance(cell.value, datetime) and cell.value.date() == date.fromisoformat(field)
    if kind is Kind.BOOLEAN:
        return str(cell.value).lower() == field
    if cell.data_type == "n":
        is_plain = _is_number(field) and "%" not in str(cell.number_format)
        return is_plain and Decimal(str(cell.value)) == Decimal(field.replace(",", ""))
    return bool(cell.data_type == "s" and cell.value == field)


def _is_number(field: str) -> bool:
    """Written in Arabic digits; of its commas a spreadsheet knows that they part thousands."""
    try:
        Decimal(field.replace(",", ""))
    except ArithmeticError:
        return False
    return field.isascii()
