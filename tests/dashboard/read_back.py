"""Files as their readers open them: cells back from CSV, Excel and Parquet, typed as the export's columns say."""

import csv
import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pyarrow.parquet as pq

from dashboard.exports.csv_file import Cell
from dashboard.exports.export import Export, Wording
from dashboard.exports.file_format import FileFormat, file_bytes
from schema.guarding import unguarded
from schema.model import Kind


def fields_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def cell_of(field: str, kind: Kind) -> Cell:
    if field == "":
        return None
    if kind is Kind.INTEGER:
        return int(field)
    if kind is Kind.DECIMAL:
        return Decimal(field)
    if kind is Kind.DATE:
        return date.fromisoformat(field)
    return field == "true" if kind is Kind.BOOLEAN else field


def csv_rows(made: Export, file_format: FileFormat) -> list[list[Cell]]:
    wording = Wording.BRIEF if file_format is FileFormat.CSV else Wording.CODES
    kinds = [column.kind for column in made.columns_in(wording)]
    read = (lambda field: field) if file_format is FileFormat.CSV_PLAIN else unguarded
    header, *rows = fields_of(file_bytes(made, file_format))
    assert [read(name) for name in header] == made.header(wording)
    return [[cell_of(read(field), kind) for field, kind in zip(row, kinds, strict=True)] for row in rows]


def excel_rows(made: Export, wording: Wording = Wording.LABELS) -> list[list[Cell]]:
    """The rows of the first sheet, or of the second one that has all columns."""
    book = openpyxl.load_workbook(io.BytesIO(file_bytes(made, FileFormat.EXCEL)))
    header, *rows = book.worksheets[0 if wording is Wording.BRIEF else 1].iter_rows()
    assert [cell.value for cell in header] == made.header(wording)
    kinds = [column.kind for column in made.columns_in(wording)]
    return [[excel_cell(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in rows]


def excel_cell(cell: openpyxl.cell.Cell, kind: Kind) -> Cell:
    value = cell.value
    assert cell.data_type != "f"
    assert cell.hyperlink is None
    if value is None:
        return None
    if kind is Kind.DATE:
        assert isinstance(value, datetime)
        return value.date()
    if kind is Kind.DECIMAL:
        # text only where Excel would lose digits
        assert isinstance(value, int | float) or len(value.replace(".", "")) > 15
        return Decimal(str(value))
    assert kind is Kind.INTEGER or cell.data_type == "s"
    read: Cell = value
    return read


def parquet_rows(made: Export) -> list[list[Cell]]:
    table = pq.read_table(io.BytesIO(file_bytes(made, FileFormat.PARQUET)))
    assert table.column_names == made.header(Wording.CODES)
    return [[_exact(cell) for cell in row.values()] for row in table.to_pylist()]


def _exact(cell: Cell | float) -> Cell:
    """A number as it was written: its shortest form is its digits."""
    return Decimal(repr(cell)) if isinstance(cell, float) else cell


def compare(made: Export) -> None:
    assert made.rows
    for wording in (Wording.BRIEF, Wording.LABELS):
        assert excel_rows(made, wording) == made.rows_in(wording)
    assert parquet_rows(made) == made.rows_in(Wording.CODES)
    for file_format in (FileFormat.CSV, FileFormat.CSV_CODES, FileFormat.CSV_PLAIN):
        wording = Wording.BRIEF if file_format is FileFormat.CSV else Wording.CODES
        assert csv_rows(made, file_format) == made.rows_in(wording)
