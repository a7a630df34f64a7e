"""The codes under a figure: its own, or those of its members; and the lists in which the members of a sum stand."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.permalink import View
from dashboard.widgets.cards import card
from dashboard.widgets.cards.card import Behind
from dashboard.widgets.evidence import evidence
from dashboard.widgets.evidence.evidence import Located, Locator
from dashboard.widgets.shell import data, state
from dashboard.widgets.shell.faults import window
from dashboard.wording import muted
from queries import figures, tables
from queries.comparison import MeasureRow, ValueRow
from schema.figure_code import shown
from schema.tables.built import ALL

NAMED = 2
"""So many codes stand under a figure; of more members the evidence lists them."""


def headline(
    label: str, figure: tuple[str, str], stated_by: str, rows: Sequence[Located], key: str, language: Language
) -> None:
    """A figure (number and counter) over rows with passages: their codes under it, or the way to them."""
    locators = [evidence.locator_of(row) for row in rows]
    words = wording.joined((stated_by, under(locators, language)), language)
    if card.kpi(label, *figure, words, key):
        evidence.show_passages(label, locators, language)


def under(locators: Sequence[Locator], language: Language) -> str:
    """The code of a figure, or of the few rows in it; of many rows, that their codes stand in the evidence."""
    codes = [code for code in evidence.codes_of(locators) if code]
    if len(codes) > NAMED:
        return text("card.codes_in_evidence", language, count=len(codes))
    return text("frame.figure_code_is", language, code=" ".join(codes)) if codes else ""


def behind(rows: Sequence[Located]) -> Behind:
    """What a picture over rows with passages names: their documents, and their codes while these are few."""
    locators = [evidence.locator_of(row) for row in rows]
    codes = under(locators, state.language()) if len(locators) <= NAMED else ""
    return Behind(documents(rows), codes)


def documents(rows: Sequence[Located]) -> tuple[str, ...]:
    """The documents of rows with passages, each once."""
    return tuple(sorted({row.source_document_id for row in rows}))


def of_value(measure: MeasureRow, value: ValueRow, language: Language) -> str:
    """The code of a value in words."""
    return evidence.code_words("measure_value", figures.key_of_value(measure.measure_code, value), language)


def show_values(measure: MeasureRow, values: Sequence[ValueRow], names: Names, language: Language) -> None:
    """Open the values in a sum as a dialog: each with its province and its code, and the way to their comparison."""

    @window(wording.measure_name(measure, language), width="medium")
    def dialog() -> None:
        st.markdown(muted(text("card.sum_of", language, count=len(values))))
        _value_table(measure, values, names, language)
        if st.button(text("nav.provinces", language), icon=":material/bar_chart:", key="members_compare"):
            state.change(measure=measure.measure_code, second_measure=None, view=View.RANK)
            st.switch_page("pages/provinces.py")

    dialog()


def show_each(measure: MeasureRow, values: Sequence[ValueRow], names: Names, language: Language) -> None:
    """Open values that stand beside each other, never added, as a dialog: each is the way to its own evidence."""

    @window(wording.measure_name(measure, language), width="medium")
    def dialog() -> None:
        st.markdown(muted(text("card.each_of", language, count=len(values))))
        _value_table(measure, values, names, language)

    dialog()


def _value_table(measure: MeasureRow, values: Sequence[ValueRow], names: Names, language: Language) -> None:
    """Values with their province and code, and with what tells them apart: definition, work group, period."""
    keys = [figures.key_of_value(measure.measure_code, value) for value in values]
    codes = data.ask(figures.codes, "measure_value", tuple(keys))
    parts = [
        (
            wording.definition_name(measure.measure_code, value.definition_code, names, language) or "",
            "" if value.work_group_code == ALL else wording.work_group_name(value.work_group_code, names, language),
            wording.period_name(value.period_kind, value.period, language),
        )
        for value in values
    ]
    # what all share is said by the page
    apart = [len(set(column)) > 1 for column in zip(*parts, strict=True)]
    columns: dict[str, Sequence[object]] = {
        text("table.province", language): [names.place(value.province_code, language) for value in values]
    }
    if any(apart):
        columns[text("evidence.scope", language)] = [
            wording.joined((words for words, differs in zip(each, apart, strict=True) if differs), language)
            for each in parts
        ]
    columns[text("table.value", language)] = [
        wording.flagged(value, wording.alone(value, names, language), language) for value in values
    ]
    found = [shown(codes[key]) if key in codes else None for key in keys]
    evidence.code_table(columns, found, text("table.value", language), "members_values")


def show_facts(title: str, keys: Mapping[str, Sequence[str]], language: Language) -> None:
    """Open the facts on which some rows rest, by table and key, as a dialog: each with its place and its code."""
    found = [row for table, each in keys.items() if each for row in data.ask(tables.passages, table, tuple(each))]
    # a fact that several rows rest on stands once
    rows = {(row.source_document_id, row.source_line, row.source_occurrence, row.figure_code): row for row in found}

    @window(title, width="medium")
    def dialog() -> None:
        printed = text("evidence.as_printed", language)
        columns: dict[str, Sequence[object]] = {
            text("evidence.place", language): [evidence.place_of(row) for row in rows.values()],
            printed: [row.as_printed for row in rows.values()],
        }
        st.markdown(muted(text("card.sum_of", language, count=len(rows))))
        codes = [shown(row.figure_code) if row.figure_code else None for row in rows.values()]
        evidence.code_table(columns, codes, title, "members_facts")

    dialog()
