"""Every value of a subject as a table, on screen and as a file; the two hold the same rows."""

from collections.abc import Callable
from decimal import Decimal

import pandas as pd
import streamlit as st

from dashboard.exports.csv_file import Cell, csv_bytes
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label, title_of
from dashboard.widgets import card, data, evidence, wording
from dashboard.widgets.card import Heading
from dashboard.widgets.subject import Subject, sources_line
from queries.comparison import ValueRow
from schema.codes import Qualifier, ValueState
from schema.fields import FIELDS

_Column = tuple[str, Callable[[Subject, ValueRow], Cell]]


def _definition(subject: Subject, value: ValueRow) -> str | None:
    return wording.definition_name(subject.measure.measure_code, value.definition_code, subject.names, subject.language)


def _qualifier(subject: Subject, value: ValueRow) -> str | None:
    return label(Qualifier.of(value.qualifier), subject.language) if value.qualifier else None


_PLACE: tuple[_Column, ...] = (
    ("province_code", lambda _, value: value.province_code),
    ("name_th", lambda subject, value: subject.names.province(value.province_code, subject.language)),
    ("definition_code", _definition),
    ("period", lambda subject, value: wording.period_name(value.period_kind, value.period, subject.language)),
)
_EXACT: tuple[_Column, ...] = (("value", lambda _, value: value.exact_value),)
_BOUNDED: tuple[_Column, ...] = (
    ("value_min", lambda _, value: value.value_min),
    ("value_max", lambda _, value: value.value_max),
    ("qualifier", _qualifier),
)
_REST: tuple[_Column, ...] = (
    ("unit_code", lambda subject, value: subject.names.unit(value.unit_code, subject.language)),
    ("value_state", lambda subject, value: label(ValueState.of(value.value_state), subject.language)),
    ("stated_count", lambda _, value: value.stated_count),
    ("has_low_confidence", lambda _, value: value.has_low_confidence),
    ("numerator_value", lambda _, value: value.numerator_value),
    ("denominator_value", lambda _, value: value.denominator_value),
)


def show_card(subject: Subject) -> None:
    """The table view: one card with every value in scope."""
    language = subject.language
    details = wording.joined((subject.period_words, subject.coverage), language)
    with card.card(Heading(text("compare.table", language, measure=subject.name), details), "table"):
        show_table(subject)
        card.notes(wording.caution(subject.measure, language), sources_line(subject.measure, subject.scope, language))


def show_table(subject: Subject) -> None:
    """The table with its download; an absent number is an empty cell beside its reason."""
    language = subject.language
    header, rows = table(subject)
    frame = pd.DataFrame(rows, columns=header).dropna(axis="columns", how="all")
    numbers = [
        name for name in header if name in frame and any(isinstance(cell, Decimal) for cell in frame[name].tolist())
    ]
    frame = frame.astype(dict.fromkeys(numbers, float))
    event = st.dataframe(
        frame,
        hide_index=True,
        placeholder="—",
        column_config={name: st.column_config.NumberColumn(format="localized") for name in numbers},
        on_select="rerun",
        selection_mode="single-row",
        alt=text("compare.table", language, measure=subject.name),
        key=f"values_table_{subject.measure.measure_code}",
    )
    chosen = event["selection"]["rows"]
    # a key for those who do not use the mouse: the row that is chosen opens its evidence
    if chosen:
        evidence.show(subject.measure, _ordered(subject)[chosen[0]], subject.names, language)
    st.download_button(
        text("card.download_csv", language),
        data=lambda: csv_bytes(header, rows),
        file_name=file_name(subject, data.manifest().snapshot_id),
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key="values_csv",
    )


def table(subject: Subject) -> tuple[list[str], list[list[Cell]]]:
    """Header and rows in the reader's language. Rows: one per value in scope, provinces in Thai dictionary order.

    Units: the column of units; money in exact baht. Missing: an empty cell beside the state of the value.
    """
    language = subject.language
    columns = _columns(subject)
    header = [
        text("table.province", language) if name == "name_th" else title_of(FIELDS[name], language)
        for name, _ in columns
    ]
    return header, [[read(subject, value) for _, read in columns] for value in _ordered(subject)]


def _columns(subject: Subject) -> tuple[_Column, ...]:
    """One column of values where all are exact, else their bounds."""
    is_exact = all(value.qualifier in (None, Qualifier.EXACT) for value in subject.values)
    return (*_PLACE, *(_EXACT if is_exact else _BOUNDED), *_REST)


def _ordered(subject: Subject) -> list[ValueRow]:
    order = {code: place for place, code in enumerate(subject.names.codes("province"))}
    return sorted(subject.values, key=lambda value: (value.period, order[value.province_code], value.definition_code))


def file_name(subject: Subject, snapshot_id: str) -> str:
    """Subject, scope and snapshot in the name of the file."""
    places = "-".join(subject.scope.provinces or ("all",)) if len(subject.provinces) < 9 else "all"  # noqa: PLR2004
    periods = "-".join(period.code for period in subject.scope.periods or ()) or "all"
    return f"thanrak_{subject.measure.measure_code}_{places}_{periods}_{snapshot_id}.csv"
