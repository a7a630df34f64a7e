"""The passage viewer: from a document and a line to the printed form, the recorded value and the passage itself."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import title_of
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.permalink import Choice
from dashboard.settings import sources_folder
from dashboard.widgets.cards import card, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.widgets.evidence import passages
from dashboard.widgets.filters import filters
from dashboard.widgets.shell import data, state
from dashboard.widgets.sources import documents as sources_documents
from dashboard.wording import escaped, muted
from queries import figures, sources
from queries.evidence import DocumentRow
from queries.figures import FactRow
from schema.figure_code import shown as code_shown
from schema.scope import Scope
from schema.tables import TABLES

_LONGEST = 60
_ROOM = 735
"""Pixels of the table, which stands beside the passage."""


def viewer_card(scope: Scope, names: Names, language: Language) -> None:
    """Choose a table and a fact of a document; without a chosen document the first one is opened."""
    documents = sources_documents.in_scope(scope)
    if not documents or sources_documents.is_outside(scope):
        return
    document = sources_documents.chosen(scope) or max(documents, key=lambda row: row.fact_count or 0)
    facts = data.ask(sources.document_facts, document.source_document_id)
    heading = Heading(
        text("sources.viewer.title", language),
        wording.joined(
            (sources_documents.document_words(document, language), text("sources.viewer.details", language)), language
        ),
    )
    with card.card(heading, "viewer"):
        with st.container(horizontal=True, gap="small", key="viewer_choices"):
            tables = list(dict.fromkeys(fact.table_name for fact in facts))
            table = filters.pick_one(
                Choice.TABLE,
                tables,
                lambda code: title_of(TABLES[code], language),
                text("sources.all_tables", language),
            )
            listed = [fact for fact in facts if table in (None, fact.table_name)] or facts
            by_id = {fact.row_id: fact for fact in listed}
            picked = filters.pick_one(
                Choice.FACT,
                list(by_id),
                lambda code: _option(by_id[code], language),
                text("sources.choose_fact", language),
            )
        left, right = st.columns([9, 5], gap="medium")
        with left:
            _facts_table(listed, names, language)
        with right:
            _passage(by_id.get(picked or "") or listed[0], facts, document, names, language)


def _option(fact: FactRow, language: Language) -> str:
    printed = fact.as_printed if len(fact.as_printed) <= _LONGEST else f"{fact.as_printed[:_LONGEST]}…"
    return text("sources.viewer.option", language, line=fact.source_line, printed=printed)


def _facts_table(facts: Sequence[FactRow], names: Names, language: Language) -> None:
    """The facts in the order of their lines; a chosen row is opened beside it."""
    codes: dict[str, str] = {}
    for table in {fact.table_name for fact in facts}:
        keys = tuple(fact.row_id for fact in facts if fact.table_name == table)
        codes |= data.ask(figures.codes, table, keys)
    key = f"viewer_facts_{language}_{facts[0].row_id}_{len(facts)}"

    def changed(rows: list[int]) -> None:
        state.choose(Choice.FACT, (facts[rows[0]].row_id,) if rows else ())

    card.notes(text("sources.viewer.facts", language, count=len(facts)))
    tabular.grid(
        pd.DataFrame(
            {
                text("evidence.line", language): [fact.source_line for fact in facts],
                text("evidence.as_printed", language): [fact.as_printed for fact in facts],
                text("evidence.recorded", language): [_recorded(fact, names, language) for fact in facts],
                text("sources.document.table", language): [
                    title_of(TABLES[fact.table_name], language) for fact in facts
                ],
                text("card.figure_code", language): [
                    code_shown(codes[fact.row_id]) if fact.row_id in codes else None for fact in facts
                ],
            }
        ),
        text("sources.viewer.facts", language, count=len(facts)),
        key,
        lead=(text("evidence.line", language), text("evidence.as_printed", language)),
        room=_ROOM,
        height=330,
        hear_rows=changed,
    )


def _recorded(fact: FactRow, names: Names, language: Language) -> str | None:
    if fact.value_min is None and fact.value_max is None:
        return None
    return wording.quantity(fact.value_min, fact.value_max, fact.qualifier, fact.unit_code, None, names, language)


def _passage(fact: FactRow, facts: Sequence[FactRow], document: DocumentRow, names: Names, language: Language) -> None:
    """Locator, printed form, recorded value, code, and the passage where the originals are there."""
    locator = evidence_dialog.locator_words(fact.source_document_id, fact.source_line, language)
    occurrence = (
        text("sources.viewer.occurrence", language, occurrence=fact.source_occurrence)
        if fact.source_occurrence > 1
        else None
    )
    st.markdown(f"**{escaped(wording.joined((locator, occurrence), language))}**")
    st.markdown(
        muted(wording.joined((title_of(TABLES[fact.table_name], language), title_of(fact, language)), language))
    )
    printed, recorded = st.columns(2, gap="small")
    with printed:
        st.markdown(muted(text("evidence.as_printed", language)))
        st.markdown(f"**{escaped(fact.as_printed)}**")
    with recorded:
        st.markdown(muted(text("evidence.recorded", language)))
        st.markdown(f"**{escaped(_recorded(fact, names, language) or text('sources.viewer.no_value', language))}**")
    st.markdown(muted(evidence_dialog.code_words(fact.table_name, fact.row_id, language)))
    st.markdown(f"**{text('evidence.passage', language)}**")
    st.markdown(_excerpt(fact, document, language))
    others = sum(other.source_line == fact.source_line for other in facts) - 1
    card.notes(
        text("evidence.masked", language) if sources_folder() else "",
        text("sources.viewer.same_line", language, count=others) if others else "",
    )


def _excerpt(fact: FactRow, document: DocumentRow, language: Language) -> str:
    folder = sources_folder()
    original = passages.find_original(folder, document.sha256) if folder else None
    found = passages.excerpt(original, fact.source_line, fact.source_occurrence, fact.as_printed) if original else None
    if found is None:
        return muted(text("evidence.no_passage", language))
    return f"> {evidence_dialog.passage_words(found)}"
