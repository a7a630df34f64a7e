"""Figures by their code: from a row to its code, and from a code to its row."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from queries.warehouse import Warehouse


class Cell(Protocol):
    """A value of a measure, by what it is of."""

    @property
    def definition_code(self) -> str: ...
    @property
    def unit_code(self) -> str: ...
    @property
    def province_code(self) -> str: ...
    @property
    def work_group_code(self) -> str: ...
    @property
    def period_kind(self) -> str: ...
    @property
    def period(self) -> str: ...


@dataclass(frozen=True)
class CodedKeyRow:
    """The key of a row and its code."""

    row_key: str
    figure_code: str


@dataclass(frozen=True)
class FigureRow:
    """What a code stands for: a row of a table."""

    figure_code: str
    table_name: str
    row_key: str


@dataclass(frozen=True)
class ValueKeyRow:
    """The key of a value, in parts."""

    measure_code: str
    province_code: str
    definition_code: str
    unit_code: str
    work_group_code: str
    period_kind: str
    period: str


@dataclass(frozen=True)
class FactRow:
    """One fact of a document with its passage."""

    table_name: str
    row_id: str
    province_code: str | None
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


def key_of_value(measure: str, value: Cell) -> str:
    """The key of a value as its code knows it."""
    return "|".join(
        (
            measure,
            value.definition_code,
            value.unit_code,
            value.province_code,
            value.work_group_code,
            value.period_kind,
            value.period,
        )
    )


def codes(warehouse: Warehouse, table: str, keys: tuple[str, ...]) -> dict[str, str]:
    """The codes of some rows of a table, by row key; a key without a row is left out."""
    rows = warehouse.fetch("figure_codes", CodedKeyRow, table=table, keys=list(keys))
    return {row.row_key: row.figure_code for row in rows}


def figure(warehouse: Warehouse, code: str) -> FigureRow | None:
    """What a code stands for; None where no figure of this snapshot has it."""
    return next(iter(warehouse.fetch("figure_of_code", FigureRow, code=code)), None)


def value_key(warehouse: Warehouse, row_key: str) -> ValueKeyRow | None:
    """The parts of a value's key."""
    return next(iter(warehouse.fetch("value_of_key", ValueKeyRow, row_key=row_key)), None)


def fact(warehouse: Warehouse, table: str, row_id: str) -> FactRow | None:
    """A fact by its table and id."""
    return next(iter(warehouse.fetch("fact_of_key", FactRow, table=table, row_id=row_id)), None)
