"""Where a figure stands, as the golden tests write it down."""

from typing import Protocol

from queries import tables
from queries.selection import Selection
from queries.tables import Cell
from queries.warehouse import Warehouse
from schema.tables import TABLES

Place = tuple[str, int, str]

PATHUM_THANI, AYUTTHAYA, ANG_THONG, ROI_ET, BANGKOK = "13", "14", "15", "45", "10"


class Located(Protocol):
    @property
    def source_document_id(self) -> str: ...
    @property
    def source_line(self) -> int: ...
    @property
    def as_printed(self) -> str: ...


def place(row: Located) -> Place:
    """Document, line and the form as printed there."""
    return (row.source_document_id, row.source_line, row.as_printed)


def table_rows(warehouse: Warehouse, table: str) -> list[dict[str, Cell]]:
    """The rows of a table by their columns."""
    return [dict(zip(TABLES[table].columns, row, strict=True)) for row in tables.rows(warehouse, Selection(table))]
