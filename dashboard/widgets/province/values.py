"""Every measure of one tier for the profiled provinces: value, period, place, code, and the way to the evidence."""

from collections.abc import Sequence

import pandas as pd

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
from dashboard.widgets.shell import data
from queries import comparison, figures
from schema.codes import Tier, ValueState
from schema.figure_code import shown
from schema.scope import Scope


def values_card(tier: Tier, lines: Sequence[Line], provinces: Sequence[str], names: Names, language: Language) -> None:
    """The table of a tier; choosing a cell opens the evidence of that province's value."""
    reported = sum((line.of(code) is not None and line.of(code).is_stated) for line in lines for code in provinces)  # type: ignore[union-attr]
    places = _places(provinces, names, language)
    if not lines:
        with card.card(
            Heading(text("province.no_values", language, province=places), label(tier, language)), str(tier)
        ):
            card.notes(text("province.no_values_note", language))
        return
    message = text(f"province.values_{tier}", language, province=places, count=reported)
    is_one = len(provinces) == 1
    way = text("province.choose_row" if is_one else "province.choose_cell", language)
    details = wording.joined((text(f"province.values_{tier}_details", language), way), language)
    with card.card(Heading(message, details), str(tier)):
        frame, owners = _frame(lines, provinces, names, language)
        lead = (text("filter.measure", language), *(_titles(code, provinces, names, language)[0] for code in provinces))
        chosen = (_choose_row if is_one else row_choice.choose_cell)(frame, message, f"values_{tier}", lead)
        card.notes(text("province.place_note", language), _sources(lines, provinces, language))
    if chosen is not None:
        _open(lines[chosen[0]], owners.get(chosen[1]), provinces, names, language)


def _choose_row(frame: pd.DataFrame, alt: str, key: str, lead: Sequence[str]) -> tuple[int, str] | None:
    """Of one province a row says all: it can be chosen again, and with the keyboard without opening others."""
    row = row_choice.choose_row(frame, alt, f"{key}_rows", lead)
    return None if row is None else (row, str(frame.columns[0]))


def _frame(
    lines: Sequence[Line], provinces: Sequence[str], names: Names, language: Language
) -> tuple[pd.DataFrame, dict[str, str]]:
    """The table, and which province each of its columns speaks of."""
    columns: dict[str, list[str | None]] = {}
    columns[text("filter.measure", language)] = [_measure_words(line, names, language) for line in lines]
    columns[text("table.period", language)] = [
        wording.period_name(line.first.period_kind, line.first.period, language) for line in lines
    ]
    owners: dict[str, str] = {}
    for code in provinces:
        value, place, figure_code = _titles(code, provinces, names, language)
        columns[value] = [_value_words(line, code, names, language) for line in lines]
        columns[place] = [standing.place_words(line, code, language) for line in lines]
        columns[figure_code] = _codes(lines, code)
        owners |= dict.fromkeys((value, place, figure_code), code)
    return pd.DataFrame(columns), owners


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
    read = wording.alone(value, line.measure, names, language)
    contradicted = value.is_stated and value.value_state == ValueState.CONTRADICTED
    return wording.joined((read, label(ValueState.CONTRADICTED, language) if contradicted else None), language)


def _codes(lines: Sequence[Line], province: str) -> list[str | None]:
    keys = []
    for line in lines:
        value = line.of(province)
        keys.append(figures.key_of_value(line.measure.measure_code, value) if value else None)
    codes = data.ask(figures.codes, "measure_value", tuple(key for key in keys if key))
    return [shown(codes[key]) if key in codes else None for key in keys]


def _open(line: Line, owner: str | None, provinces: Sequence[str], names: Names, language: Language) -> None:
    """The evidence of the chosen province's value; from a column of the measure that of the first that has one."""
    for code in (owner,) if owner else provinces:
        value = line.of(code)
        if value is not None:
            evidence_value.show(line.measure, value, names, language)
            return


def _sources(lines: Sequence[Line], provinces: Sequence[str], language: Language) -> str:
    found: list[str] = []
    scope = Scope(provinces=tuple(provinces))
    for code in dict.fromkeys(line.measure.measure_code for line in lines):
        for row in data.ask(comparison.sources, code, scope):
            publisher = pick(row.publisher_th, row.publisher_en, language)
            if publisher not in found:
                found.append(publisher)
    return wording.source(found, language)


def _places(provinces: Sequence[str], names: Names, language: Language) -> str:
    return wording.joined((names.province(code, language) for code in provinces), language)
