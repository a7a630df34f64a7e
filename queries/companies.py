"""Pracharath companies: those that documents name, and how many a document says there are."""

from dataclasses import dataclass

from queries.warehouse import Warehouse
from schema.scope import Scope


@dataclass(frozen=True)
class CompanyRow:
    """One company, or one stated number of companies; province None means national or all provinces together."""

    company_id: str
    province_code: str | None
    name_th: str
    name_en: str
    company_count: int | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


def companies(warehouse: Warehouse, scope: Scope) -> list[CompanyRow]:
    """Companies. Rows: one per named company or stated number of companies. Missing: no count for a named one."""
    return warehouse.fetch("companies", CompanyRow, **scope.parameters())
