"""What a province has not reported: topics of the documents, and official measures without its number."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.widgets.cards import card, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.province.standing import Line
from dashboard.widgets.shell import data
from dashboard.wording import escaped, muted
from queries import coverage
from schema.codes import CoverageTopic, Tier, ValueState
from schema.scope import Scope


def absent_card(
    provinces: Sequence[str], lines: Mapping[Tier, Sequence[Line]], names: Names, language: Language
) -> None:
    """Topics by province with their state, and the official measures in which a province has no number."""
    states = _states(provinces) if Tier.COMMITTEE in lines else {}
    absent = _absent_measures(lines.get(Tier.OFFICIAL, ()), provinces, language)
    missing = sum(state == ValueState.NO_REPORT for state in states.values()) + sum(map(len, absent.values()))
    place = wording.joined((names.province(code, language) for code in provinces), language)
    message = text("province.absent", language, province=place, count=missing)
    if not missing:
        message = text("province.absent_none", language, province=place)
    with card.card(Heading(message, text("province.absent_details", language)), "absent"):
        if states:
            tabular.printed(_frame(states, provinces, names, language), message, border="horizontal", is_marked=True)
        for code, measures in absent.items():
            if measures:
                words = wording.joined(measures, language)
                official = label(Tier.OFFICIAL, language)
                st.markdown(f"**{escaped(names.place(code, language))}** {muted(official)}  \n{escaped(words)}")
        card.notes(text("province.absent_note", language))


def _states(provinces: Sequence[str]) -> dict[tuple[str, str], str]:
    rows = data.ask(coverage.cells, Scope(provinces=tuple(provinces)))
    return {(row.coverage_topic, row.province_code): row.value_state for row in rows}


def _frame(
    states: dict[tuple[str, str], str], provinces: Sequence[str], names: Names, language: Language
) -> pd.DataFrame:
    table = {text("province.topic", language): [escaped(label(topic, language)) for topic in CoverageTopic]}
    for code in provinces:
        table[escaped(names.place(code, language))] = [
            _state_words(states.get((topic, code), ValueState.NO_REPORT), language) for topic in CoverageTopic
        ]
    return pd.DataFrame(table)


def _state_words(state: str, language: Language) -> str:
    words = label(ValueState.of(state), language)
    if state == ValueState.NO_REPORT:
        return f":material/remove: {muted(words)}"
    icon = "warning" if state == ValueState.CONTRADICTED else "check"
    return f":material/{icon}: {escaped(words)}"


def _absent_measures(lines: Sequence[Line], provinces: Sequence[str], language: Language) -> dict[str, list[str]]:
    """By province the official measures without its number, each with the reason."""
    found: dict[str, list[str]] = {code: [] for code in provinces}
    for line in lines:
        for code in provinces:
            value = line.of(code)
            if value is None or not value.is_stated:
                state = ValueState.NO_REPORT if value is None else ValueState.of(value.value_state)
                found[code].append(f"{wording.measure_name(line.measure, language)} ({label(state, language)})")
    return found
