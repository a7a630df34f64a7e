"""Rows of a declared table as an export: each with its tier, its figure code, and the evidence that it rests on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dashboard.exports.answer import Passage, Subject, TableAnswer, TableCell
from dashboard.exports.brief_columns import Briefing
from dashboard.exports.csv_file import Cell
from dashboard.exports.export import CODES_ONLY, JOINED_BY, LABELS_ONLY, Column, Export, readable
from dashboard.exports.labelling import Labelling
from dashboard.exports.particulars import described, filters, notes, sources
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label, title_of
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from schema.brief import CODE, RANK
from schema.fields import FIELDS
from schema.figure_code import shown
from schema.model import Evidence, Kind, Layer, Table
from schema.where import Where

_TIER = "tier"


def table_export(answer: TableAnswer, subject: Subject, names: Names, language: Language) -> Export:
    """The rows with their words, codes and evidence. Rows: those of the answer, in its order."""
    labelling = Labelling(answer.table, names, language)
    briefing = Briefing(labelling, answer.related, answer.places)
    brief, readers, borrowed = list(briefing.columns()), list(labelling.columns()), list(briefing.borrowed())
    codes, places = _by_key(answer, language)
    placed = answer.places.by_key if answer.places else {}
    tier_columns, tiers = _tiers(answer, language)
    rows = []
    for key, cells, tier in zip(answer.keys, answer.rows, tiers, strict=True):
        row = dict(zip(answer.table.columns, cells, strict=True))
        code = JOINED_BY.join(codes.get(key, ())) or None
        told = row | {CODE: code, RANK: placed.get(key)} | ({_TIER: tier[0]} if tier else {})
        found = (*(read(told) for _, read in brief), *(read(row) for _, read in (*readers, *borrowed)), *tier)
        rows.append((*found, code, _place(answer.table, row, places, language)))
    columns = [*(column for column, _ in (*brief, *readers, *borrowed)), *tier_columns]
    code_title, evidence_title = (text(f"export.{name}", language) for name in ("figure_code", "evidence"))
    columns += [Column(CODE, code_title, Kind.TEXT), Column("evidence", evidence_title, Kind.TEXT)]
    return Export(
        subject=subject.code,
        title=subject.title,
        scope=subject.used,
        where=(*(readable(each, names, language) for each in subject.where), *_definition(subject)),
        described=described(subject, labelling),
        snapshot_id=subject.snapshot_id,
        language=language,
        columns=tuple(_apart(columns)),
        rows=tuple(rows),
        filters=tuple(filters(subject, labelling)),
        notes=tuple(notes(answer, subject, labelling)),
        sources=tuple(sources(answer, language)),
    )


def _definition(subject: Subject) -> tuple[Where, ...]:
    """The chosen definition of a measure as a filter like any other."""
    return () if subject.definition is None else (Where(("definition_code",), (subject.definition.code,)),)


def _tiers(answer: TableAnswer, language: Language) -> tuple[tuple[Column, ...], list[tuple[str, ...]]]:
    """Columns of the code and the words of the tier, and their cells by row; none where the table has its own."""
    if answer.tiers is None or _TIER in answer.table.columns:
        return (), [()] * len(answer.rows)
    title = title_of(FIELDS[_TIER], language)
    columns = (
        Column(_TIER, title, Kind.TEXT, CODES_ONLY),
        Column(f"{_TIER}_words", title, Kind.TEXT, LABELS_ONLY),
    )
    return columns, [(str(tier), label(tier, language)) for tier in answer.tiers]


def _by_key(answer: TableAnswer, language: Language) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Codes and places by row: the row's own code, else those of what it rests on, each once."""
    codes: dict[str, list[str]] = {key: [shown(code)] for key, code in answer.codes.items()}
    places: dict[str, list[str]] = {}
    every: list[Passage | TableCell] = [*answer.passages, *answer.cells]
    for behind in every:
        found = codes.setdefault(behind.row_key, [])
        if behind.row_key not in answer.codes and behind.figure_code and shown(behind.figure_code) not in found:
            found.append(shown(behind.figure_code))
    for passage in answer.passages:
        places.setdefault(passage.row_key, []).append(_passage_words(passage, language))
    for cell in answer.cells:
        places.setdefault(cell.row_key, []).append(_cell_words(cell, language))
    return codes, places


def _passage_words(passage: Passage, language: Language) -> str:
    key = "export.passage" if passage.source_occurrence == 1 else "export.passage_occurrence"
    values: dict[str, object] = {
        "document": passage.source_document_id,
        "line": passage.source_line,
        "printed": passage.as_printed,
    }
    if passage.source_occurrence > 1:
        values["occurrence"] = passage.source_occurrence
    return text(key, language, **values)


def _cell_words(cell: TableCell, language: Language) -> str:
    parts = (
        pick(cell.publisher_th, cell.publisher_en, language),
        pick(cell.title_th, cell.title_en, language),
        text("export.printed", language, printed=cell.value_as_printed) if cell.value_as_printed else None,
        cell.stored_copy,
        cell.agency_address,
    )
    return text("scope.separator", language).join(part for part in parts if part)


def _place(table: Table, row: Mapping[str, Cell], places: Mapping[str, list[str]], language: Language) -> str | None:
    """Where the row stands; a row of a list that people or the code keep names that list."""
    key = "|".join(str(row[column]) for column in table.key if row[column] is not None)
    if key in places:
        return JOINED_BY.join(places[key])
    if table.evidence is not Evidence.NONE:
        return None
    if table.layer is Layer.BUILT:
        return text("export.declared", language)
    ending = f"{key}.toml" if table.layer is Layer.SOURCES else f"{table.name}.csv"
    return f"data/{table.layer}/{ending}"


def _apart(columns: Sequence[Column]) -> Iterator[Column]:
    """Two columns of one wording never share a title: the later one adds its name."""
    for place, column in enumerate(columns):
        shared = any(
            earlier.title == column.title and earlier.wordings & column.wordings for earlier in columns[:place]
        )
        yield replace(column, title=f"{column.title} ({column.name})") if shared else column
