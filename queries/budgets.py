"""Budgets by stage: money asked for is never money received."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from queries.warehouse import Warehouse
from schema.codes import BudgetStage
from schema.scope import Scope

NOT_YET_RECEIVED = (BudgetStage.REQUESTED, BudgetStage.PROPOSED)


class Split(StrEnum):
    """By what budget lines can be parted; a line has one part in each split, `not_stated` where none is known."""

    STAGE = "stage"
    WORK_GROUP = "work_group"
    PURPOSE = "purpose"
    FUNDER = "funder"
    REQUESTER = "requester"
    RECIPIENT_KIND = "recipient_kind"


SPLITS = tuple(split for split in Split if split is not Split.STAGE)
"""Those that a reader chooses from; stages stand beside each other in every one of them."""


@dataclass(frozen=True)
class Lines:
    """Filters of budget lines beyond the scope. None means all; an agency is the funder or the requester."""

    stages: tuple[str, ...] | None = None
    agencies: tuple[str, ...] | None = None
    recipient_kinds: tuple[str, ...] | None = None

    def parameters(self) -> dict[str, list[str] | None]:
        """The filters as bound parameters of the queries."""
        return {
            "stages": _listed(self.stages),
            "agencies": _listed(self.agencies),
            "recipient_kinds": _listed(self.recipient_kinds),
        }


ALL_LINES = Lines()


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


@dataclass(frozen=True)
class PartRow:
    """The stated money of one part, stage and fiscal year; None where no line states an amount.

    `part_th` and `part_en` are set where the part is no code but a text of the data.
    """

    part_code: str
    part_th: str | None
    part_en: str | None
    budget_stage: str
    period_kind: str
    period: str
    amount_baht: Decimal | None
    line_count: int
    stated_count: int
    province_count: int


def lines(
    warehouse: Warehouse, scope: Scope, stages: tuple[BudgetStage, ...] | None = None, wanted: Lines = ALL_LINES
) -> list[BudgetLineRow]:
    """Budget lines. Rows: one per sum, or support without a sum, at one stage. Units: baht.

    `stages` and the stages of `wanted` both hold.
    """
    named = None if stages is None else [str(stage) for stage in stages]
    chosen = wanted.parameters()
    both = chosen["stages"] if named is None else [each for each in named if each in (chosen["stages"] or named)]
    return warehouse.fetch("budget_lines", BudgetLineRow, **(chosen | {"stages": both} | scope.parameters()))


def by_stage(warehouse: Warehouse, scope: Scope) -> list[StageRow]:
    """Stated money. Rows: one per province, stage and fiscal year or year not stated. Units: baht."""
    return warehouse.fetch("budget_by_stage", StageRow, **scope.parameters())


def by_part(warehouse: Warehouse, scope: Scope, split: Split, wanted: Lines = ALL_LINES) -> list[PartRow]:
    """Stated money by part. Rows: one per part, stage and fiscal year or year not stated. Units: baht.

    Parts are not added to their whole, and no row adds stages or years.
    """
    return warehouse.fetch("budget_by_part", PartRow, split=str(split), **(wanted.parameters() | scope.parameters()))


def not_known_received(warehouse: Warehouse, scope: Scope, wanted: Lines = ALL_LINES) -> list[BudgetLineRow]:
    """Lines that were requested or proposed and are not known to be received. Rows: one per line. Units: baht."""
    return lines(warehouse, scope, NOT_YET_RECEIVED, wanted)


def _listed(codes: tuple[str, ...] | None) -> list[str] | None:
    return None if codes is None else list(codes)
