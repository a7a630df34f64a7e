"""A reader's doubt as a row of the table of corrections, for the curator to judge; nothing of it is kept here."""

from collections.abc import Collection
from dataclasses import dataclass

from dashboard.exports.csv_file import plain_csv_bytes
from dashboard.i18n.language import Language
from schema.codes import CorrectionState
from schema.model import Table
from schema.tables import TABLES

_CORRECTIONS = TABLES["correction"]
_PASSAGE = ("source_document_id", "source_line", "source_occurrence", "as_printed")
_DIGITS = 3


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


def next_id(document: str, known: Collection[str]) -> str:
    """The first id of a correction in a document that is not given yet."""
    stem = f"{document}-correction-"
    given = [int(each.removeprefix(stem)) for each in known if each.startswith(stem)]
    return f"{stem}{max(given, default=0) + 1:0{_DIGITS}}"


def correction_bytes(doubted: Doubted, value: str, reason: str, known: Collection[str], language: Language) -> bytes:
    """One row as it stands in `correction.csv`; the reason in the other language is left to the curator."""
    cells: dict[str, str | int] = {
        "correction_id": next_id(doubted.source_document_id, known),
        "table_name": doubted.table_name,
        "row_id": doubted.row_id,
        "column_name": doubted.column_name,
        "expected_as_printed": doubted.as_printed,
        "value_used": _one_line(value),
        f"reason_{language}": _one_line(reason),
        "correction_state": str(CorrectionState.APPLIED),
        "source_document_id": doubted.source_document_id,
        "source_line": doubted.source_line,
        "source_occurrence": doubted.source_occurrence,
        "as_printed": doubted.as_printed,
    }
    return plain_csv_bytes(_CORRECTIONS.columns, [[cells.get(name) for name in _CORRECTIONS.columns]])


def _one_line(words: str) -> str:
    return " ".join(words.split())
