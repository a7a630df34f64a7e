"""What screen, CSV, Excel and Parquet all take, so that they hold the same rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dashboard.exports.csv_file import Cell
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from schema.model import Kind
from schema.scope import Scope
from schema.where import Where

JOINED_BY = " | "
"""Between several codes, places or names in one cell."""
NAMED_PROVINCES = 8
NAMED_CODES = 3
_MEETING = "meeting_id"
_NAMED_IDS = (_MEETING, "source_document_id")
"""Ids that readers know: the numbers of documents, and meetings by their day and province."""


class Wording(StrEnum):
    """For readers: what is asked first, or all columns, in their language. For machines: names of columns and codes."""

    BRIEF = "brief"
    LABELS = "labels"
    CODES = "codes"


BOTH = frozenset({Wording.LABELS, Wording.CODES})
BRIEF_ONLY = frozenset({Wording.BRIEF})
BRIEF_NAMES = "brief_"
"""Begins the names of columns that stand in the brief."""
LABELS_ONLY = frozenset({Wording.LABELS})
CODES_ONLY = frozenset({Wording.CODES})


@dataclass(frozen=True)
class Column:
    """One column: its code name, its title in the reader's language, its kind, and in which wordings it stands."""

    name: str
    title: str
    kind: Kind
    wordings: frozenset[Wording] = BOTH


@dataclass(frozen=True)
class Filter:
    """One filter in words and in the codes that a link or a command takes."""

    name: str
    words: str
    codes: str


@dataclass(frozen=True)
class Note:
    """One line of what a reader must know."""

    name: str
    words: str


@dataclass(frozen=True)
class Source:
    """A document or an agency's table behind the rows."""

    code: str
    title: str
    publisher: str
    where: str
    licence: str


@dataclass(frozen=True)
class Export:
    """Rows of one subject under one scope and further filters, with all that travels with them. Missing: None, never 0.

    `rows` has a cell for every column of both wordings; `subject` is a code, `title` its words, `described` the filters
    in one line.
    """

    subject: str
    title: str
    scope: Scope
    where: tuple[Where, ...]
    described: str
    snapshot_id: str
    language: Language
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    filters: tuple[Filter, ...]
    notes: tuple[Note, ...]
    sources: tuple[Source, ...]

    def columns_in(self, wording: Wording) -> tuple[Column, ...]:
        """The columns of a wording, in their order."""
        return tuple(column for column in self.columns if wording in column.wordings)

    def header(self, wording: Wording) -> list[str]:
        """Titles for readers, names for machines."""
        columns = self.columns_in(wording)
        return [column.name if wording is Wording.CODES else column.title for column in columns]

    def rows_in(self, wording: Wording) -> list[list[Cell]]:
        """The cells of a wording, row by row."""
        places = [place for place, column in enumerate(self.columns) if wording in column.wordings]
        return [[row[place] for place in places] for row in self.rows]

    def beginning_with(self, names: Sequence[str]) -> "Export":
        """The same with these columns first, in this order; the others follow in theirs."""
        asked = {name: place for place, name in enumerate(names)}
        order = sorted(range(len(self.columns)), key=lambda place: asked.get(self.columns[place].name, len(asked)))
        return replace(
            self,
            columns=tuple(self.columns[place] for place in order),
            rows=tuple(tuple(row[place] for place in order) for row in self.rows),
        )

    def linked(self, address: str) -> "Export":
        """The same with the address of the view that it was taken from as its last note; without one as it is."""
        if not address:
            return self
        return replace(self, notes=(*self.notes, Note(text("export.link", self.language), address)))

    def first(self, count: int) -> "Export":
        """The same with its first rows alone, for a preview."""
        return replace(self, rows=self.rows[:count])


def scope_code(scope: Scope) -> str:
    """The scope in the name of a file: codes, or how many provinces where they are too many to name."""
    provinces = scope.provinces
    if provinces is None:
        places = "all"
    elif len(provinces) > NAMED_PROVINCES:
        places = f"{len(provinces)}provinces"
    else:
        places = "-".join(provinces) or "none"
    parts = [places, *_listed(scope.work_groups)]
    parts += _listed(None if scope.periods is None else [period.code for period in scope.periods])
    parts += _listed(scope.tiers)
    return "_".join(parts)


def file_stem(export: Export) -> str:
    """Subject, filters and snapshot in the name of a file."""
    return stem(export.subject, export.scope, export.snapshot_id, export.where)


def stem(subject: str, scope: Scope, snapshot_id: str, where: Sequence[Where] = ()) -> str:
    """The same for what is no export, such as the picture of a chart."""
    return "_".join(("thanrak", subject, scope_code(scope), *map(_where_code, where), snapshot_id))


def readable(where: Where, names: Names, language: Language) -> Where:
    """A filter as the name of a file says it: a meeting by its day and province, never by the id of its row."""
    if where.columns != (_MEETING,):
        return where
    return replace(where, codes=tuple(names.of("meeting_slug", code, language) for code in where.codes))


def _where_code(where: Where) -> str:
    """A filter in the name of a file: its codes, or how many they are of what; ids of rows are always counted."""
    (column, *_), codes = where.columns, where.codes
    is_id = column.endswith("_id") and column not in _NAMED_IDS
    if len(codes) > NAMED_CODES or (is_id and codes):
        return f"{len(where.codes)}{where.columns[0].removesuffix('_code').removesuffix('_id')}"
    return "-".join(where.codes) or "none"


def _listed(codes: Sequence[str] | None) -> list[str]:
    return [] if codes is None else ["-".join(map(str, codes)) or "none"]
