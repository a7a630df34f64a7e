"""The evidence of a single fact of a document: what it is, what is in doubt about it, and which values count it."""

from collections.abc import Sequence

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text, period_label
from dashboard.i18n.labels import label, title_of
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.widgets.evidence import evidence, flag_facts, row_words, two_codes
from dashboard.widgets.evidence.correction_form import correction_form
from dashboard.widgets.shell import data
from dashboard.widgets.shell.faults import window
from dashboard.wording import escaped, muted
from queries import facts
from queries.facts import CountedInRow
from queries.figures import FactRow
from queries.selection import TIERS
from schema.caveats import CAVEATS
from schema.figure_code import shown
from schema.tables import TABLES


def show(fact: FactRow, names: Names, language: Language) -> None:
    """Open a single fact of a document as a dialog over the page."""
    table = TABLES[fact.table_name]

    @window(title_of(table, language), width="medium", on_dismiss=evidence.close_code)
    def dialog() -> None:
        if fact.value_min is not None or fact.value_max is not None:
            read = wording.quantity(
                fact.value_min, fact.value_max, fact.qualifier, fact.unit_code, None, names, language
            )
            st.header(escaped(read), anchor=False)
        with st.container(gap="small"):
            st.markdown(escaped(title_of(fact, language)))
            particulars = (label(TIERS[fact.table_name], language), _particulars(fact, names, language))
            st.markdown(muted(wording.joined(particulars, language)))
            st.markdown(row_words.markdown(fact.table_name, fact.row_id, title_of(fact, language), language))
            st.markdown(muted(evidence.code_words(fact.table_name, fact.row_id, language)))
            for caveat in table.caveats:
                st.markdown(muted(label(CAVEATS[caveat], language)))
        _flags(fact, names, language)
        _counted_in(fact, names, language)
        _source(fact, language)
        correction_form(fact, language)

    dialog()


def _particulars(fact: FactRow, names: Names, language: Language) -> str:
    """Province, work group and period, as far as the fact has them."""
    found = data.ask(facts.particulars, fact.table_name, fact.row_id)
    if found is None:
        return ""
    parts = (
        names.province(found.province_code, language) if found.province_code else text("overview.national", language),
        names.of("work_group", found.work_group_code, language) if found.work_group_code else None,
        date_text(found.day, language) if found.day else period_label(found.period.kind, found.period.label, language),
    )
    return wording.joined(parts, language)


def _flags(fact: FactRow, names: Names, language: Language) -> None:
    found = data.ask(facts.flags, fact.table_name, fact.row_id)
    if found:
        st.markdown(f"**{text('evidence.doubts', language, count=len(found))}**")
    for flag in found:
        with st.container(border=True, gap="small"):
            flag_facts.show(flag, names, language)


def _counted_in(fact: FactRow, names: Names, language: Language) -> None:
    """The values in which the fact is counted, each the way to its own evidence."""
    rows = data.ask(facts.counted_in, fact.table_name, fact.row_id)
    if not rows:
        return
    st.markdown(f"**{text('evidence.counted_in', language, count=len(rows))}**")
    for words in two_codes.of_fact(rows, language):
        st.markdown(muted(words))
    scope = text("evidence.scope", language)
    columns: dict[str, Sequence[object]] = {
        text("filter.measure", language): [pick(row.name_th, row.name_en, language) for row in rows],
        scope: [_scope(row, names, language) for row in rows],
        text("table.value", language): [wording.alone(row, names, language) for row in rows],
    }
    codes = [shown(row.figure_code) if row.figure_code else None for row in rows]
    evidence.code_table(columns, codes, text("evidence.counted_in", language, count=len(rows)), "counted_in")


def _scope(row: CountedInRow, names: Names, language: Language) -> str:
    """Province, work group, definition and period of a value."""
    parts = (
        names.province(row.province_code, language),
        wording.work_group_name(row.work_group_code, names, language),
        wording.definition_name(row.measure_code, row.definition_code, names, language),
        wording.period_name(row.period_kind, row.period, language),
    )
    return wording.joined(parts, language)


def _source(fact: FactRow, language: Language) -> None:
    """The document with its date, the place in it, and the passage."""
    st.markdown(f"**{text('card.source', language)}**")
    st.markdown(muted(evidence.document_words(fact.source_document_id, language)))
    place = evidence.locator_words(fact.source_document_id, fact.source_line, language)
    printed = f"{text('evidence.as_printed', language)}: {fact.as_printed}"
    st.markdown(muted(wording.joined((place, printed), language)))
    evidence.passage_texts([evidence.locator_of(fact)], language)
