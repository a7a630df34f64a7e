"""The form in which a reader doubts a fact: a row of corrections to download and send; the server keeps nothing."""

import streamlit as st

from dashboard.exports.correction_file import Doubted, columns_of, correction_bytes
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import title_of
from dashboard.i18n.language import Language
from dashboard.wording import muted
from queries.figures import FactRow
from schema.fields import FIELDS
from schema.tables import TABLES

_LONGEST = 300


def correction_form(fact: FactRow, language: Language) -> None:
    """Which cell is wrong, what it should say and why; with both said, the file is ready."""
    table = TABLES[fact.table_name]
    columns = columns_of(table)
    key = f"correction_{fact.row_id}"
    with st.expander(text("correction.title", language), icon=":material/flag:"):
        st.markdown(muted(text("correction.explained", language)))
        column = st.selectbox(
            text("correction.column", language),
            columns,
            index=next((place for place, name in enumerate(columns) if name in table.printed), 0),
            format_func=lambda name: title_of(FIELDS[name], language),
            key=f"{key}_column",
        )
        value = st.text_input(text("correction.value", language), max_chars=_LONGEST, key=f"{key}_value")
        reason = st.text_input(text("correction.reason", language), max_chars=_LONGEST, key=f"{key}_reason")
        doubted = Doubted(
            fact.table_name,
            fact.row_id,
            column,
            fact.source_document_id,
            fact.source_line,
            fact.source_occurrence,
            fact.as_printed,
        )
        st.download_button(
            text("correction.download", language),
            data=lambda: correction_bytes(doubted, value, reason, language),
            file_name=f"correction_{fact.row_id}.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
            disabled=not (value.strip() and reason.strip()),
            help=None if value.strip() and reason.strip() else text("correction.both_needed", language),
            key=f"{key}_file",
        )
