"""The way back: from a value to the passages or table cells that say it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from queries.comparison import ValueRow, period_of
from queries.warehouse import Warehouse
from schema.codes import FlagState
from schema.scope import EVERYTHING, Scope


@dataclass(frozen=True)
class CellEvidenceRow:
    """One fact behind a value of the committee tier; when it is left out, the reason."""

    table_name: str
    row_id: str
    is_counted: bool
    exclusion_reason: str | None
    title_th: str
    title_en: str
    value_min: Decimal | None
    value_max: Decimal | None
    qualifier: str | None
    unit_code: str | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class OfficialEvidenceRow:
    """One table cell behind an official value, with the agency and the stored copy that was read."""

    indicator_code: str
    name_th: str
    name_en: str
    unit_code: str
    province_code: str
    period_kind: str
    period: str
    value: Decimal | None
    value_as_printed: str | None
    value_state: str
    value_status: str | None
    break_before: str | None
    readings: int | None
    confidence: str | None
    note_th: str | None
    note_en: str | None
    publisher_th: str
    publisher_en: str
    title_th: str
    title_en: str
    agency_address: str
    stored_copy: str
    shown_decimals: int


@dataclass(frozen=True)
class DocumentRow:
    """One document of the committee tier."""

    source_document_id: str
    title_th: str
    title_en: str
    publisher_th: str
    publisher_en: str
    province_code: str | None
    document_date: date | None
    line_count: int
    sha256: str
    fact_count: int | None


@dataclass(frozen=True)
class FlagRow:
    """One contradiction or doubt with both its locators."""

    quality_flag_id: str
    flag_kind: str
    flag_state: str
    subject_table: str | None
    subject_id: str | None
    province_code: str | None
    check_th: str
    check_en: str
    stated_value: Decimal | None
    recomputed_value: Decimal | None
    unit_code: str | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str
    other_document_id: str | None
    other_line: int | None
    other_occurrence: int | None
    other_as_printed: str | None


def of_value(warehouse: Warehouse, measure: str, value: ValueRow) -> list[CellEvidenceRow]:
    """Facts in a value and facts left out of it. Rows: one per fact, those counted first."""
    return warehouse.fetch(
        "cell_evidence",
        CellEvidenceRow,
        measure=measure,
        definition=value.definition_code,
        unit=value.unit_code,
        province=value.province_code,
        work_group=value.work_group_code,
        period=period_of(value).key,
    )


def of_official_value(warehouse: Warehouse, measure: str, value: ValueRow) -> list[OfficialEvidenceRow]:
    """Table cells of an official value; of a derived rate numerator, then denominator. Rows: one per cell."""
    return warehouse.fetch(
        "official_evidence",
        OfficialEvidenceRow,
        measure=measure,
        province=value.province_code,
        period_label=value.period,
    )


def documents(warehouse: Warehouse) -> list[DocumentRow]:
    """Rows: one per document."""
    return warehouse.fetch("documents", DocumentRow)


def flags(
    warehouse: Warehouse, states: tuple[FlagState, ...] | None = None, scope: Scope = EVERYTHING
) -> list[FlagRow]:
    """Contradictions and doubts found in the documents of the provinces in scope; no other filter narrows them.

    Rows: one per contradiction or doubt.
    """
    named = None if states is None else [str(state) for state in states]
    return warehouse.fetch("quality_flags", FlagRow, states=named, **scope.parameters())
