"""Each document of the committee tier, and how many facts of each table rest on it."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text
from dashboard.i18n.labels import title_of
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import number
from dashboard.permalink import Choice
from dashboard.widgets.cards import card, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.filters import shared_filters
from dashboard.widgets.filters.filters import PageFilter, Picker
from dashboard.widgets.shell import data, state
from dashboard.widgets.shell.faults import guarded
from dashboard.wording import escaped
from queries import evidence, sources
from queries.evidence import DocumentRow
from schema.scope import Scope
from schema.tables import TABLES


def in_scope(scope: Scope) -> list[DocumentRow]:
    """The documents of the provinces in scope; with no province chosen also the national ones."""
    return [
        row for row in data.ask(evidence.documents) if scope.provinces is None or row.province_code in scope.provinces
    ]


def chosen(scope: Scope) -> DocumentRow | None:
    """The document that the reader picked, if it is in scope."""
    return next((row for row in in_scope(scope) if row.source_document_id in _picked()), None)


def is_outside(scope: Scope) -> bool:
    """Whether the reader picked a document that is not in scope: then there is none to show."""
    return bool(_picked()) and chosen(scope) is None


def shown(scope: Scope) -> tuple[str, ...]:
    """The document that the reader picked, else all in scope."""
    if picked := _picked():
        return tuple(row.source_document_id for row in in_scope(scope) if row.source_document_id in picked)
    return tuple(row.source_document_id for row in in_scope(scope))


def _picked() -> tuple[str, ...]:
    return state.link().chosen(Choice.DOCUMENT)


def document_words(row: DocumentRow, language: Language) -> str:
    """A document in the list of a filter."""
    return f"{row.source_document_id} · {pick(row.title_th, row.title_en, language)}"


def document_filter(scope: Scope, language: Language) -> PageFilter:
    """The filter of the documents and of their passages."""
    by_id = {row.source_document_id: row for row in in_scope(scope)}

    def words(code: str) -> str:
        return document_words(by_id[code], language) if code in by_id else code

    return PageFilter(
        Choice.DOCUMENT,
        text("evidence.document", language),
        list(by_id),
        words,
        text("sources.all_documents", language),
        Picker.ONE,
    )


def show(scope: Scope, names: Names, language: Language) -> None:
    """The documents on the left, their facts by table on the right."""
    rows = in_scope(scope)
    if not rows or is_outside(scope):
        _no_document(language)
        return
    left, right = st.columns([3, 2], gap="small")
    with left:
        _documents_card(rows, names, language)
    with right:
        _tables_card(rows, chosen(scope), language)


def _no_document(language: Language) -> None:
    """None in scope, or the one that was picked is not: each filter that leaves none is lifted at one click."""
    with card.card(Heading(text("sources.document.none", language), ""), "documents"):
        shared_filters.lift_button("provinces", language, "documents")
        if _picked():
            st.button(
                escaped(text("empty.lift", language, name=text("evidence.document", language))),
                on_click=guarded(state.choose),
                args=(Choice.DOCUMENT, ()),
                key="documents_lift_document",
            )


def _documents_card(rows: Sequence[DocumentRow], names: Names, language: Language) -> None:
    facts = sum(row.fact_count or 0 for row in rows)
    title = text("sources.document.title", language, count=len(rows), facts=number(facts, 0, language))
    with card.card(Heading(title, text("sources.document.details", language)), "documents"):
        for row in rows:
            place = (
                names.place(row.province_code, language) if row.province_code else text("sources.national", language)
            )
            day = (
                date_text(row.document_date, language)
                if row.document_date
                else text("sources.document.no_date", language)
            )
            st.markdown(f"**{escaped(row.source_document_id)}** {escaped(pick(row.title_th, row.title_en, language))}")
            card.notes(
                " · ".join(
                    (
                        pick(row.publisher_th, row.publisher_en, language),
                        place,
                        day,
                        f"{text('sources.document.lines', language)} {number(row.line_count, 0, language)}",
                        f"{text('sources.document.facts', language)} {number(row.fact_count or 0, 0, language)}",
                    )
                )
            )


def _tables_card(rows: Sequence[DocumentRow], one: DocumentRow | None, language: Language) -> None:
    """Facts by table of the chosen document, or of all in scope together."""
    inside = {one.source_document_id} if one else {row.source_document_id for row in rows}
    counts: dict[str, int] = {}
    lines: dict[str, int] = {}
    for row in data.ask(sources.facts_by_table):
        if row.source_document_id in inside:
            counts[row.table_name] = counts.get(row.table_name, 0) + row.fact_count
            lines[row.table_name] = lines.get(row.table_name, 0) + row.line_count
    ordered = sorted(counts, key=lambda name: -counts[name])
    named = (
        text("sources.document.one", language, document=one.source_document_id)
        if one
        else text("sources.all_documents", language)
    )
    title = text("sources.document.by_table", language, document=named)
    with card.card(Heading(title, text("sources.document.by_table_details", language)), "facts_by_table"):
        tabular.grid(
            pd.DataFrame(
                {
                    text("sources.document.table", language): [title_of(TABLES[name], language) for name in ordered],
                    text("sources.document.facts", language): [counts[name] for name in ordered],
                    text("sources.document.lines_used", language): [lines[name] for name in ordered],
                }
            ),
            title,
            f"facts_by_table_{language}",
            config={
                text("sources.document.facts", language): st.column_config.ProgressColumn(
                    format="%d", min_value=0, max_value=max(counts.values(), default=1)
                )
            },
            height=360,
        )
