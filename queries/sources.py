"""Where the facts stand: the documents' facts, what was corrected, and the tables of the official statistics."""

from dataclasses import dataclass

from queries.figures import FactRow
from queries.warehouse import Warehouse
from schema.scope import Scope


@dataclass(frozen=True)
class TableFactsRow:
    """How many facts of one table rest on one document, and on how many of its lines."""

    source_document_id: str
    table_name: str
    fact_count: int
    line_count: int


@dataclass(frozen=True)
class FactIdRow:
    """The id of a fact."""

    row_id: str


@dataclass(frozen=True)
class RowCodeRow:
    """A public code that names a row in a link: of a meeting, a fact or a group. The first place is the one written."""

    row_kind: str
    row_id: str
    figure_code: str
    place: int


@dataclass(frozen=True)
class CorrectionRow:
    """One printed value that is read otherwise, with the reason. Province None: of no province."""

    correction_id: str
    table_name: str
    row_id: str
    column_name: str
    province_code: str | None
    expected_as_printed: str
    value_used: str
    reason_th: str
    reason_en: str
    correction_state: str
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class OfficialSourceRow:
    """One table of an agency, read from a public copy. Counts are None where no cell was taken from it."""

    indicator_source_code: str
    publisher_th: str
    publisher_en: str
    title_th: str
    title_en: str
    agency_address: str
    stored_copy: str
    indicator_count: int | None
    stated_count: int | None


def facts_by_table(warehouse: Warehouse) -> list[TableFactsRow]:
    """Rows: one per document and table with facts in it, most facts first within a document."""
    return warehouse.fetch("facts_by_table", TableFactsRow)


def document_facts(warehouse: Warehouse, document: str) -> list[FactRow]:
    """Rows: one per fact of a document, in the order of its lines."""
    return warehouse.fetch("document_facts", FactRow, document=document)


def corrections(warehouse: Warehouse, scope: Scope) -> list[CorrectionRow]:
    """Rows: one per correction, in the order of the documents."""
    return warehouse.fetch("corrections", CorrectionRow, **scope.parameters())


def official_sources(warehouse: Warehouse) -> list[OfficialSourceRow]:
    """Rows: one per table of an agency."""
    return warehouse.fetch("official_sources", OfficialSourceRow)


def fact_ids(warehouse: Warehouse) -> list[str]:
    """The ids of all facts of the documents: what a link may name."""
    return [row.row_id for row in warehouse.fetch("fact_ids", FactIdRow)]


def row_codes(warehouse: Warehouse) -> list[RowCodeRow]:
    """Rows: one per meeting, fact or target group and code that names it; only a group has several."""
    return warehouse.fetch("row_codes", RowCodeRow)
