"""Where figures stand: their locators, their codes, and the passages themselves."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text
from dashboard.i18n.labels import title_of
from dashboard.i18n.language import Language, pick
from dashboard.settings import sources_folder
from dashboard.widgets.cards.row_choice import choose_row
from dashboard.widgets.evidence import passages
from dashboard.widgets.shell import data, state
from dashboard.widgets.shell.faults import window
from dashboard.wording import escaped, muted
from queries import evidence, figures
from queries.evidence import DocumentRow, FlagRow
from schema.figure_code import WORD_JOINER, shown, typed
from schema.tables import TABLES

SHOWN_PASSAGES = 12
ROOM = 707
"""Pixels for a table in a dialog."""
_TABLE_OF = {"mention_id": "target_group_mention"}


@dataclass(frozen=True)
class Locator:
    """Where a printed form stands in a document of the committee tier."""

    document: str
    line: int
    occurrence: int
    as_printed: str
    fact: tuple[str, str] | None = None
    """Table and id of the row that stands there, by which its code is found."""


class Sourced(Protocol):
    """A row of the queries that knows where it stands."""

    @property
    def source_document_id(self) -> str: ...
    @property
    def source_line(self) -> int: ...


class Located(Sourced, Protocol):
    """A row of the queries that carries its passage."""

    @property
    def source_occurrence(self) -> int: ...
    @property
    def as_printed(self) -> str: ...


@runtime_checkable
class _Named(Protocol):
    """A row that names its table."""

    @property
    def table_name(self) -> str: ...
    @property
    def row_id(self) -> str: ...


def locator_of(row: Located) -> Locator:
    """The locator of a row."""
    return Locator(row.source_document_id, row.source_line, row.source_occurrence, row.as_printed, _fact_of(row))


def _fact_of(row: Located) -> tuple[str, str] | None:
    """Rows of the queries open with the id of their own table, or name both table and id."""
    first = next(iter(type(row).__annotations__))
    table = _TABLE_OF.get(first, first.removesuffix("_id"))
    if table in TABLES and not hasattr(row, "figure_code"):
        return table, str(getattr(row, first))
    return (str(row.table_name), str(row.row_id)) if isinstance(row, _Named) else None


def codes_of(locators: Sequence[Locator]) -> list[str | None]:
    """The code of each row, asked table by table."""
    found: dict[tuple[str, str], str] = {}
    for table in {locator.fact[0] for locator in locators if locator.fact}:
        keys = tuple(locator.fact[1] for locator in locators if locator.fact and locator.fact[0] == table)
        found |= {(table, key): shown(code) for key, code in data.ask(figures.codes, table, keys).items()}
    return [found.get(locator.fact) if locator.fact else None for locator in locators]


def locators_of_flag(flag: FlagRow) -> list[Locator]:
    """Both places of a contradiction; a doubt has only one."""
    found = [locator_of(flag)]
    if flag.other_document_id and flag.other_line and flag.other_occurrence and flag.other_as_printed:
        found.append(Locator(flag.other_document_id, flag.other_line, flag.other_occurrence, flag.other_as_printed))
    return found


def close_code() -> None:
    """A dialog that was opened by a code leaves the address when it is closed."""
    state.change(code=None)


def code_words(table: str, row_key: str, language: Language) -> str:
    """The code of a row in words; empty where the row has none."""
    code = data.ask(figures.codes, table, (row_key,)).get(row_key)
    return text("frame.figure_code_is", language, code=shown(code)) if code else ""


def passage_texts(locators: Sequence[Locator], language: Language) -> None:
    """The passages themselves, where the app was started with the originals."""
    st.markdown(f"**{text('evidence.passage', language)}**")
    folder = sources_folder()
    if folder is None:
        st.markdown(muted(text("evidence.no_passage", language)))
        return
    hashes = {row.source_document_id: row.sha256 for row in data.ask(evidence.documents)}
    seen: set[tuple[str, int]] = set()
    for locator in locators:
        place = (locator.document, locator.line)
        if place in seen or len(seen) == SHOWN_PASSAGES:
            continue
        seen.add(place)
        st.markdown(muted(locator_words(locator.document, locator.line, language)))
        original = passages.find_original(folder, hashes[locator.document])
        found = passages.excerpt(original, locator.line, locator.occurrence, locator.as_printed) if original else None
        if found is None:
            st.markdown(muted(text("evidence.no_passage", language)))
        else:
            with st.container(border=True):
                st.markdown(passage_words(found))
    st.markdown(muted(text("evidence.masked", language)))


def passage_words(found: passages.Excerpt) -> str:
    """A passage as Markdown, its printed form marked."""
    # a sign of Markdown beside a bracket or a quotation mark would be read as text
    marked = f"**{WORD_JOINER}{escaped(found.printed)}{WORD_JOINER}**"
    return f"{escaped(found.before)}{marked}{escaped(found.after)}"


def locator_words(document: str, line: int, language: Language) -> str:
    """A locator in words."""
    return text("evidence.locator", language, document=document, line=line)


def place_of(row: Sourced) -> str:
    """Document and line of a row, in a column that says so."""
    return place_words(row.source_document_id, row.source_line)


def place_words(document: str, line: int) -> str:
    """The same of a locator."""
    return f"{document} · {line}"


def source_places(rows: Iterable[Sourced], language: Language) -> str:
    """The source of rows: where they stand, each place once."""
    places = (locator_words(row.source_document_id, row.source_line, language) for row in rows)
    return wording.source(dict.fromkeys(places), language)


def source_span(rows: Sequence[Sourced], language: Language) -> str:
    """The source of a list that stands in one document: its first and its last line."""
    if not rows:
        return ""
    lines = sorted(rows, key=lambda row: row.source_line)
    first, last = (locator_words(row.source_document_id, row.source_line, language) for row in (lines[0], lines[-1]))
    return wording.source((f"{first} – {last}",), language)


def source_documents(rows: Iterable[Sourced], language: Language) -> str:
    """The source of many rows: their documents."""
    documents = sorted({row.source_document_id for row in rows})
    return text("evidence.sources", language, documents=" ".join(documents)) if documents else ""


def document_words(document: str, language: Language) -> str:
    """A document by its number, title, publisher and date."""
    row = next(row for row in data.ask(evidence.documents) if row.source_document_id == document)
    publisher = pick(row.publisher_th, row.publisher_en, language)
    number = text("sources.document.one", language, document=document)
    return wording.joined((number, title_of(row, language), publisher, _day(row, language)), language)


def titled(row: DocumentRow, language: Language) -> str:
    """A document in a few words: number, title and date."""
    return text(
        "evidence.titled",
        language,
        document=row.source_document_id,
        title=title_of(row, language),
        day=_day(row, language),
    )


def _day(row: DocumentRow, language: Language) -> str:
    return date_text(row.document_date, language) if row.document_date else text("overview.no_date", language)


def code_table(
    columns: Mapping[str, Sequence[object]],
    codes: Sequence[str | None],
    alt: str,
    key: str,
) -> None:
    """Rows of a dialog with their codes; a chosen row opens what its code stands for, in place of the dialog."""
    language = state.language()
    st.markdown(muted(text("evidence.choose_row", language)))
    frame = pd.DataFrame({**columns, text("card.figure_code", language): list(codes)})
    chosen = choose_row(frame, alt, f"{key}_{language}", room=ROOM)
    code = None if chosen is None else codes[chosen]
    if code:
        # one dialog cannot open another: the next run opens what the link names
        state.change(code=typed(code))
        st.rerun()


def show_passages(title: str, locators: Sequence[Locator], language: Language) -> None:
    """Open locators, printed forms and passages as a dialog over the page."""

    @window(title, width="medium")
    def dialog() -> None:
        printed = text("evidence.as_printed", language)
        columns: dict[str, Sequence[object]] = {
            text("evidence.place", language): [place_words(locator.document, locator.line) for locator in locators],
            printed: [locator.as_printed for locator in locators],
        }
        code_table(columns, codes_of(locators), title, "passages_table")
        passage_texts(locators, language)

    dialog()
