"""The evidence of an official value: the cells of the agencies' tables that say it, and the ratio made of them."""

from collections.abc import Sequence

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.wording import escaped, muted
from queries.evidence import OfficialEvidenceRow
from schema.codes import Confidence, ValueState


def cells(rows: Sequence[OfficialEvidenceRow], names: Names, language: Language) -> None:
    """The formula in words where there are two cells, and each cell with its publisher and address."""
    if len(rows) > 1:
        words = (pick(row.name_th, row.name_en, language) for row in rows)
        numerator, denominator = words
        st.markdown(f"**{text('evidence.how', language)}**")
        st.markdown(escaped(text("evidence.ratio", language, numerator=numerator, denominator=denominator)))
        figures = [row.value for row in rows]
        if None not in figures:
            amounts = (
                wording.exact(row.value, row.unit_code, row.shown_decimals, names, language)
                for row in rows
                if row.value is not None
            )
            numerator, denominator = amounts
            st.markdown(escaped(text("evidence.ratio", language, numerator=numerator, denominator=denominator)))
    for row in rows:
        _cell(row, names, language)


def _cell(row: OfficialEvidenceRow, names: Names, language: Language) -> None:
    with st.container(border=True, gap="small"):
        st.markdown(f"**{escaped(pick(row.name_th, row.name_en, language))}**")
        recorded = (
            label(ValueState.of(row.value_state), language)
            if row.value is None
            else wording.exact(row.value, row.unit_code, row.shown_decimals, names, language)
        )
        st.markdown(f"{escaped(recorded)} · {escaped(wording.period_name(row.period_kind, row.period, language))}")
        st.markdown(muted(wording.joined(_cell_facts(row, language), language)))
        publisher = pick(row.publisher_th, row.publisher_en, language)
        st.markdown(muted(wording.joined((publisher, pick(row.title_th, row.title_en, language)), language)))
        st.markdown(muted(f"{text('evidence.address', language)}: {row.agency_address}"))
        st.markdown(muted(f"{text('evidence.stored_copy', language)}: {row.stored_copy}"))


def _cell_facts(row: OfficialEvidenceRow, language: Language) -> tuple[str | None, ...]:
    return (
        f"{text('evidence.as_printed', language)}: {row.value_as_printed}" if row.value_as_printed else None,
        text("evidence.readings", language, count=row.readings) if row.readings else None,
        f"{text('evidence.confidence', language)}: {label(Confidence.of(row.confidence), language)}"
        if row.confidence
        else None,
        pick(row.note_th or "", row.note_en or "", language),
        text("compare.tier_note", language),
    )
