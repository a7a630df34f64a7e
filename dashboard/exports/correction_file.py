"""A reader's doubt as a row of the table of corrections, for the curator to judge; nothing of it is kept here."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.exports.csv_file import csv_bytes
from dashboard.i18n.language import Language
from schema.codes import CorrectionState
from schema.model import Table
from schema.tables import TABLES

_CORRECTIONS = TABLES["correction"]
_PASSAGE = ("source_document_id", "source_line", "source_occurrence", "as_printed")
_DIGITS = 12


@dataclass(frozen=True)
class Doubted:
    """A cell of a fact, with the passage of the fact."""

    table_name: str
    row_id: str
    column_name: str
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


def columns_of(table: Table) -> tuple[str, ...]:
    """The columns of a table that a correction may name: not its key, and not where it stands."""
    return tuple(name for name in table.columns if name not in {*table.key, *_PASSAGE})


def correction_bytes(doubted: Doubted, value: str, reason: str, language: Language) -> bytes:
    """One proposed row as it stands in `correction.csv`; the reason in the other language is left to the curator."""
    cells: dict[str, str | int] = {
        "table_name": doubted.table_name,
        "row_id": doubted.row_id,
        "column_name": doubted.column_name,
        "expected_as_printed": doubted.as_printed,
        "value_used": _one_line(value),
        f"reason_{language}": _one_line(reason),
        "correction_state": str(CorrectionState.PROPOSED),
        "source_document_id": doubted.source_document_id,
        "source_line": doubted.source_line,
        "source_occurrence": doubted.source_occurrence,
        "as_printed": doubted.as_printed,
    }
    cells["correction_id"] = _id_of(cells, doubted.source_document_id)
    return csv_bytes(_CORRECTIONS.columns, [[cells.get(name) for name in _CORRECTIONS.columns]])


def _id_of(cells: Mapping[str, str | int], document: str) -> str:
    """An id that follows from what is said, since readers know nothing of each other; longer than one given by hand."""
    said = json.dumps(cells, ensure_ascii=False, sort_keys=True).encode("utf-8")
    number = int.from_bytes(hashlib.sha256(said).digest()) % 10**_DIGITS
    return f"{document}-correction-{number:0{_DIGITS}}"


def _one_line(words: str) -> str:
    return " ".join(words.split())
