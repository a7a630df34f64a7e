"""Budgets by stage: money asked for is never money received."""

from dataclasses import dataclass
from decimal import Decimal

from queries.warehouse import Warehouse
from schema.codes import BudgetStage
from schema.scope import Scope

NOT_YET_RECEIVED = (BudgetStage.REQUESTED, BudgetStage.PROPOSED)


@dataclass(frozen=True)
class BudgetLineRow:
    """One budget line; `amount_baht` None means that no amount is stated."""

    budget_line_id: str
    province_code: str
    budget_stage: str
    amount_baht: Decimal | None
    qualifier: str | None
    fiscal_year_be: int | None
    purpose_th: str
    purpose_en: str
    work_group_code: str | None
    funder_agency_code: str | None
    requester_agency_code: str | None
    recipient_th: str
    recipient_en: str
    recipient_kind: str
    target_group_id: str | None
    part_of: str | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class StageRow:
    """The stated money of one province, stage and fiscal year; None where no line states an amount."""

    province_code: str
    budget_stage: str
    period_kind: str
    period: str
    amount_baht: Decimal | None
    line_count: int
    stated_count: int


def lines(warehouse: Warehouse, scope: Scope, stages: tuple[BudgetStage, ...] | None = None) -> list[BudgetLineRow]:
    """Budget lines. Rows: one per sum, or support without a sum, at one stage. Units: baht."""
    named = None if stages is None else [str(stage) for stage in stages]
    return warehouse.fetch("budget_lines", BudgetLineRow, stages=named, **scope.parameters())


def by_stage(warehouse: Warehouse, scope: Scope) -> list[StageRow]:
    """Stated money. Rows: one per province, stage and fiscal year or year not stated. Units: baht."""
    return warehouse.fetch("budget_by_stage", StageRow, **scope.parameters())


def not_known_received(warehouse: Warehouse, scope: Scope) -> list[BudgetLineRow]:
    """Lines that were requested or proposed and are not known to be received. Rows: one per line. Units: baht."""
    return lines(warehouse, scope, NOT_YET_RECEIVED)
