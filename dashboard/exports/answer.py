"""What an export is made from: rows as the queries gave them, with their codes and the evidence behind each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from dashboard.exports.csv_file import Cell
from schema.codes import Tier
from schema.model import Table
from schema.scope import Scope
from schema.where import Where


class Passage(Protocol):
    """A place in a document behind a row."""

    @property
    def row_key(self) -> str: ...
    @property
    def figure_code(self) -> str | None: ...
    @property
    def source_document_id(self) -> str: ...
    @property
    def source_line(self) -> int: ...
    @property
    def source_occurrence(self) -> int: ...
    @property
    def as_printed(self) -> str: ...


class TableCell(Protocol):
    """A cell of an agency's table behind a row."""

    @property
    def row_key(self) -> str: ...
    @property
    def figure_code(self) -> str | None: ...
    @property
    def indicator_source_code(self) -> str: ...
    @property
    def publisher_th(self) -> str: ...
    @property
    def publisher_en(self) -> str: ...
    @property
    def title_th(self) -> str: ...
    @property
    def title_en(self) -> str: ...
    @property
    def agency_address(self) -> str: ...
    @property
    def stored_copy(self) -> str: ...
    @property
    def licence_as_stated(self) -> str | None: ...
    @property
    def value_as_printed(self) -> str | None: ...


class Document(Protocol):
    """A document of the committee tier."""

    @property
    def source_document_id(self) -> str: ...
    @property
    def title_th(self) -> str: ...
    @property
    def title_en(self) -> str: ...
    @property
    def publisher_th(self) -> str: ...
    @property
    def publisher_en(self) -> str: ...
    @property
    def document_date(self) -> date | None: ...


@dataclass(frozen=True)
class Places:
    """Where values stand among those they may be compared with, by row: their rank, or the number of their band."""

    by_key: Mapping[str, int]
    are_bands: bool = False


@dataclass(frozen=True)
class TableAnswer:
    """What the queries said: rows in the columns of the table, their keys, own codes, passages and table cells.

    `tiers` has the tier of each row; None for a table that has none. `related` has all rows of the other tables that
    the brief of the table speaks of. `places` is None where the rows are neither ranked nor in bands.
    """

    table: Table
    rows: Sequence[tuple[Cell, ...]]
    keys: Sequence[str]
    tiers: Sequence[Tier] | None
    codes: Mapping[str, str]
    passages: Sequence[Passage]
    cells: Sequence[TableCell]
    documents: Sequence[Document]
    related: Mapping[str, Sequence[Mapping[str, Cell]]]
    places: Places | None = None


@dataclass(frozen=True)
class Definition:
    """The one definition to which a measure was narrowed."""

    code: str
    words: str


@dataclass(frozen=True)
class Subject:
    """What a file is about, in codes and in words, under which scope, and which of its filters did not apply.

    `tier` is that of all its rows, None where they have several or none. `where` are the filters beyond the scope.
    `caution` is what a reader of this measure must know; empty for a table.
    """

    code: str
    title: str
    tier: Tier | None
    scope: Scope
    where: tuple[Where, ...]
    unused: tuple[str, ...]
    definition: Definition | None
    caution: str
    snapshot_id: str

    @property
    def used(self) -> Scope:
        """The scope that the rows follow: without the filters for which they have nothing."""
        return replace(self.scope, **dict.fromkeys(self.unused))
