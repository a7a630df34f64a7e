"""Proves each locator against the originals, and each value against what is printed there.

The originals are no part of the project: whoever holds them names their folder. A card gives the hash of its original,
so that nothing is proved against another text.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from etl import printed
from etl.gather import Gathered
from etl.problems import Expected, Problem
from etl.read import Row, TableRows
from etl.reread import RULE, is_figure, rereadings
from schema.locator import positions
from schema.model import Evidence
from schema.snapshot import file_hash
from schema.tables.committee import PASSAGE

_SECOND_PASSAGE = ("other_document_id", "other_line", "other_occurrence", "other_as_printed")
_CORRECTION, _SOURCE = "correction", "source_document"

Originals = Mapping[str, list[str]]


@dataclass(frozen=True)
class Proof:
    """How many passages were proved in each table, and what could not be."""

    passages: Mapping[str, int]
    problems: tuple[Problem, ...]


def verify(gathered: Gathered, sources_dir: Path) -> Proof:
    """Hold every curated row that carries a passage against the originals.

    Errors: none raised; what cannot be proved stands in `problems`.
    """
    originals, problems = _originals(gathered, sources_dir)
    passages: Counter[str] = Counter()
    for rows in gathered.tables.values():
        if rows.table.evidence is Evidence.PASSAGE:
            passages[rows.table.name] += len(rows.rows)
            problems += _table(rows, originals)
    problems += rereadings(gathered)
    return Proof(passages, tuple(problems))


def _originals(gathered: Gathered, sources_dir: Path) -> tuple[dict[str, list[str]], list[Problem]]:
    """The lines of each original that is the one its card speaks of."""
    originals: dict[str, list[str]] = {}
    problems: list[Problem] = []
    for card in gathered.rows(_SOURCE):
        document = card.values["source_document_id"] or ""
        paths = sorted(sources_dir.glob(f"{document}[_.]*txt"))
        if len(paths) != 1:
            expected = Expected(f"ต้องมีต้นฉบับหนึ่งไฟล์ พบ {len(paths)}", f"expected one original, found {len(paths)}")
            problems.append(Problem(card.file, "original", expected, column="source_document_id", value=document))
            continue
        lines = paths[0].read_bytes().decode("utf-8", errors="replace").removesuffix("\n").split("\n")
        problems += _card_problems(card, file_hash(paths[0]), len(lines))
        originals[document] = lines
    return originals, problems


def _card_problems(card: Row, sha256: str, line_count: int) -> Iterator[Problem]:
    if card.values["sha256"] != sha256:
        expected = Expected(f"ต้นฉบับมีค่าแฮช {sha256}", f"the original has the hash {sha256}")
        yield Problem(card.file, "original_hash", expected, column="sha256", value=card.values["sha256"])
    if card.values["line_count"] != str(line_count):
        expected = Expected(f"ต้นฉบับมี {line_count} บรรทัด", f"the original has {line_count} lines")
        yield Problem(card.file, "original_lines", expected, column="line_count", value=card.values["line_count"])


def _table(rows: TableRows, originals: Originals) -> Iterator[Problem]:
    for row in rows.rows:
        yield from _passage(row, PASSAGE, originals)
        if "other_line" in rows.table.columns and row.values["other_document_id"]:
            yield from _passage(row, _SECOND_PASSAGE, originals)
        if rows.table.name == _CORRECTION:
            yield from _passage(row, (*PASSAGE[:3], "expected_as_printed"), originals)
        if is_figure(rows.table, row):
            yield from _cut(row, originals)


def _passage(row: Row, columns: tuple[str, ...], originals: Originals) -> Iterator[Problem]:
    document, line, occurrence, form = (row.values[column] or "" for column in columns)
    if not (document and line and form):
        yield Problem(row.file, "locator", Expected("ตำแหน่งไม่ครบ", "the locator is incomplete"), row.number, columns[1])
        return
    lines = originals.get(document)
    if lines is None:
        return  # the missing original is a problem of its own, once
    if not 1 <= int(line) <= len(lines):
        expected = Expected(f"เอกสาร {document} มี {len(lines)} บรรทัด", f"document {document} has {len(lines)} lines")
        yield Problem(row.file, "locator", expected, row.number, columns[1], line)
        return
    found = printed.count_occurrences(lines[int(line) - 1], form)
    if found < int(occurrence or 1):
        expected = Expected(
            f"พบ {found} ครั้งในเอกสาร {document} บรรทัด {line} (ต้องมีอย่างน้อย {occurrence or 1})",
            f"stands {found} times in document {document}, line {line} (needed: {occurrence or 1})",
        )
        yield Problem(row.file, "locator", expected, row.number, columns[3], form)


def _cut(row: Row, originals: Originals) -> Iterator[Problem]:
    """A figure that goes on in the line beyond its printed form."""
    document, line, occurrence, form = (row.values[column] or "" for column in PASSAGE)
    lines = originals.get(document, [])
    text = lines[int(line) - 1] if line and 1 <= int(line) <= len(lines) else ""
    starts = positions(text, form)[int(occurrence or 1) - 1 :] if form else []
    if starts and printed.is_cut(text[: starts[0]], form, text[starts[0] + len(form) :]):
        expected = Expected("ตัวเลขในบรรทัดยาวกว่าค่าที่คัดมา", "the figure goes on in the line beyond this form")
        yield Problem(row.file, RULE, expected, row.number, PASSAGE[3], form)
