"""The formats in which an export is handed out, and the one function that every button and command calls."""

from enum import StrEnum

from dashboard.exports.csv_file import csv_bytes, plain_csv_bytes
from dashboard.exports.export import Export, Wording
from dashboard.exports.parquet_file import parquet_bytes
from dashboard.exports.xlsx_file import xlsx_bytes


class FileFormat(StrEnum):
    """CSV of what is asked first, in words; CSV and Parquet of all columns, in codes; Excel of both, in words."""

    CSV = "csv"
    CSV_CODES = "csv-codes"
    CSV_PLAIN = "csv-plain"
    EXCEL = "xlsx"
    PARQUET = "parquet"

    @property
    def ending(self) -> str:
        """How a file of this format is called after its stem."""
        return _ENDINGS[self]

    @property
    def mime(self) -> str:
        """The media type."""
        return _MIMES.get(self, "text/csv")


_ENDINGS = {
    FileFormat.CSV: ".csv",
    FileFormat.CSV_CODES: "_codes.csv",
    FileFormat.CSV_PLAIN: "_plain.csv",
    FileFormat.EXCEL: ".xlsx",
    FileFormat.PARQUET: ".parquet",
}
_MIMES = {
    FileFormat.EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileFormat.PARQUET: "application/vnd.apache.parquet",
}


def file_bytes(export: Export, file_format: FileFormat) -> bytes:
    """The file; the same export gives the same bytes."""
    if file_format is FileFormat.EXCEL:
        return xlsx_bytes(export)
    if file_format is FileFormat.PARQUET:
        return parquet_bytes(export)
    if file_format is FileFormat.CSV:
        return csv_bytes(export.header(Wording.BRIEF), export.rows_in(Wording.BRIEF))
    write = csv_bytes if file_format is FileFormat.CSV_CODES else plain_csv_bytes
    return write(export.header(Wording.CODES), export.rows_in(Wording.CODES))
