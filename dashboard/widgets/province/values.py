"""Every measure of one tier for the profiled provinces: value, period, place, code, and the way to the evidence."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.widgets.cards import card, row_choice
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.evidence import evidence_value
from dashboard.widgets.province import standing
from dashboard.widgets.province.standing import Line
from dashboard.widgets.shell import data, state
from dashboard.widgets.shell.faults import window
from dashboard.wording import escaped
from queries import comparison, figures
from queries.comparison import ValueRow
from schema.codes import Tier
from schema.figure_code import shown
from schema.scope import Scope


def values_card(tier: Tier, lines: Sequence[Line], provinces: Sequence[str], names: Names, language: Language) -> None:
    """The table of a tier; choosing a row opens the evidence of its value, or of several the choice among them."""
    reported = sum((line.of(code) is not None and line.of(code).is_stated) for line in lines for code in provinces)  # type: ignore[union-attr]
    places = _places(provinces, names, language)
    if not lines:
        with card.card(
            Heading(text("province.no_values", language, province=places), label(tier, language)), str(tier)
        ):
            card.notes(text("province.no_values_note", language))
        return
    message = text(f"province.values_{tier}", language, province=places, count=reported)
    with card.card(Heading(message, text(f"province.values_{tier}_details", language)), str(tier)):
        frame = _frame(lines, provinces, names, language)
        lead = (text("filter.measure", language), *(_titles(code, provinces, names, language)[0] for code in provinces))
        chosen = row_choice.choose_row(frame, message, f"values_{tier}", lead)
        card.notes(text("province.place_note", language), _sources(lines, provinces, language))
    if chosen is not None:
        _open(lines[chosen], provinces, names, language)


def _frame(lines: Sequence[Line], provinces: Sequence[str], names: Names, language: Language) -> pd.DataFrame:
    columns: dict[str, list[str | None]] = {}
    columns[text("filter.measure", language)] = [_measure_words(line, names, language) for line in lines]
    columns[text("table.period", language)] = [wording.period_of(line.values, language) for line in lines]
    for code in provinces:
        value, place, figure_code = _titles(code, provinces, names, language)
        columns[value] = [_value_words(line, code, names, language) for line in lines]
        columns[place] = [standing.place_words(line, code, language) for line in lines]
        columns[figure_code] = _codes(lines, code)
    return pd.DataFrame(columns)


def _titles(code: str, provinces: Sequence[str], names: Names, language: Language) -> tuple[str, str, str]:
    """Titles of value, place and code; with several provinces each names its own."""
    place, figure_code = text("province.place_title", language), text("card.figure_code", language)
    if len(provinces) == 1:
        return text("table.value", language), place, figure_code
    name = names.place(code, language)
    return name, f"{name} · {place}", f"{name} · {figure_code}"


def _measure_words(line: Line, names: Names, language: Language) -> str:
    name = wording.measure_name(line.measure, language)
    definition = wording.definition_name(line.measure.measure_code, line.first.definition_code, names, language)
    return wording.joined((name, definition), language)


def _value_words(line: Line, code: str, names: Names, language: Language) -> str:
    value = line.of(code)
    if value is None:
        return text("state.no_report", language)
    return wording.flagged(value, wording.alone(value, names, language), language)


def _codes(lines: Sequence[Line], province: str) -> list[str | None]:
    keys = []
    for line in lines:
        value = line.of(province)
        keys.append(figures.key_of_value(line.measure.measure_code, value) if value else None)
    codes = data.ask(figures.codes, "measure_value", tuple(key for key in keys if key))
    return [shown(codes[key]) if key in codes else None for key in keys]


def _open(line: Line, provinces: Sequence[str], names: Names, language: Language) -> None:
    """The evidence of the line's value; where several provinces have one, first the choice among them."""
    values = [value for code in provinces if (value := line.of(code))]
    if len(values) == 1:
        evidence_value.show(line.measure, values[0], names, language)
    elif values:
        _choose_province(line, values, names, language)


def _choose_province(line: Line, values: Sequence[ValueRow], names: Names, language: Language) -> None:
    """The value of each province with a button to its evidence, as a dialog over the page."""

    @window(_measure_words(line, names, language), width="medium")
    def dialog() -> None:
        keys = {figures.key_of_value(line.measure.measure_code, value): value for value in values}
        codes = data.ask(figures.codes, "measure_value", tuple(keys))
        for key, value in keys.items():
            place = names.place(value.province_code, language)
            words = wording.joined((place, _value_words(line, value.province_code, names, language)), language)
            if card.row_with_evidence(escaped(words), f"evidence_{value.province_code}", language):
                state.change(code=codes[key])
                st.rerun()

    dialog()


def _sources(lines: Sequence[Line], provinces: Sequence[str], language: Language) -> str:
    measures = tuple(dict.fromkeys(line.measure.measure_code for line in lines))
    rows = data.ask(comparison.sources, measures, Scope(provinces=tuple(provinces)))
    publishers = dict.fromkeys(pick(row.publisher_th, row.publisher_en, language) for row in rows)
    return wording.source(list(publishers), language)


def _places(provinces: Sequence[str], names: Names, language: Language) -> str:
    return wording.joined((names.province(code, language) for code in provinces), language)
