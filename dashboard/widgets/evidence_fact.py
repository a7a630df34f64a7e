"""The evidence of a single fact of a document."""

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import title_of
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.widgets import evidence, wording
from dashboard.widgets.wording import escaped, muted
from queries.figures import FactRow
from schema.tables import TABLES


def show(fact: FactRow, names: Names, language: Language) -> None:
    """Open a single fact of a document as a dialog over the page."""
    table = title_of(TABLES[fact.table_name], language)

    @st.dialog(table, width="medium", on_dismiss=evidence.close_code)
    def dialog() -> None:
        if fact.value_min is not None or fact.value_max is not None:
            read = wording.quantity(
                fact.value_min, fact.value_max, fact.qualifier, fact.unit_code, None, names, language
            )
            st.subheader(escaped(read), anchor=False)
        place = names.province(fact.province_code, language) if fact.province_code else None
        st.markdown(escaped(wording.joined((title_of(fact, language), place), language)))
        st.markdown(muted(evidence.code_words(fact.table_name, fact.row_id, language)))
        place_words = evidence.locator_words(fact.source_document_id, fact.source_line, language)
        printed = f"{text('evidence.as_printed', language)}: {fact.as_printed}"
        st.markdown(muted(wording.joined((place_words, printed), language)))
        evidence.passage_texts([evidence.locator_of(fact)], language)

    dialog()
