"""Where a figure stands, as the golden tests write it down."""

from typing import Protocol

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
