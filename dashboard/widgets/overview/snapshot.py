"""What the data set on screen holds, and how its rows and values differ from the one before."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label, title_of
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import number
from dashboard.widgets.cards import card, row_choice
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.shell import data, state
from queries import comparison, figures
from queries.changes import CellRow, Change
from queries.comparison import MeasureRow
from queries.manifest import Manifest
from schema.codes import ValueState
from schema.figure_code import shown
from schema.model import Layer
from schema.tables import TABLES, tables_of
from schema.tables.built import ALL

SHOWN = 200
"""So many changed values are listed; more than that is another data set altogether."""


def snapshot_changes(language: Language) -> None:
    """What this data set holds, and how it differs from that of the visitor's link, or else from the one before."""
    now, linked = data.manifest(), _linked()
    before = data.kept_manifest(linked) if linked else data.earlier_manifest()
    with card.card(Heading(text("overview.snapshot", language), now.snapshot_id), "snapshot"):
        st.markdown(
            text(
                "overview.snapshot_rows",
                language,
                facts=number(now.rows["fact"], 0, language),
                documents=now.rows["source_document"],
                cells=number(now.rows["indicator_value"], 0, language),
            )
        )
        if before is None:
            words = text("overview.snapshot_gone", language, snapshot=linked) if linked else None
            card.notes(words or text("overview.snapshot_first", language))
            return
        card.notes(_rows_changed(now, before, language))
        _values_changed(before, language)


def _linked() -> str | None:
    """The data set of the visitor's link, where it is not the one on screen."""
    made_on = state.made_on()
    return made_on if made_on != data.manifest().snapshot_id else None


def _rows_changed(now: Manifest, before: Manifest, language: Language) -> str:
    """How many rows people added or took away; what the build derives from them is no news of its own."""
    kept = {table.name for table in tables_of(Layer.CURATED, Layer.OFFICIAL, Layer.SOURCES)}
    changes = [
        f"{title_of(TABLES[table], language)} {now.rows[table] - before.rows.get(table, 0):+d}"
        for table in sorted(now.rows)
        if table in kept and now.rows[table] != before.rows.get(table, 0)
    ]
    if not changes:
        return text("overview.snapshot_same", language, previous=before.snapshot_id)
    return text(
        "overview.snapshot_changed",
        language,
        previous=before.snapshot_id,
        changes=wording.joined(changes, language),
    )


def _values_changed(before: Manifest, language: Language) -> None:
    """The values that say something else than before, each as it was and as it is."""
    changes = data.changes_since(before.snapshot_id)
    if changes is None:
        card.notes(text("overview.values_unlike", language, previous=before.snapshot_id))
        return
    if not changes:
        card.notes(text("overview.values_same", language, previous=before.snapshot_id))
        return
    message = text("overview.values_changed", language, count=number(len(changes), 0, language))
    st.markdown(message)
    listed = changes[:SHOWN]
    codes = _codes(listed)
    chosen = row_choice.choose_row(_frame(listed, codes, language), message, "changes_rows")
    if len(changes) > SHOWN:
        card.notes(text("overview.values_more", language, count=SHOWN))
    if chosen is not None and codes[chosen]:
        state.change(code=codes[chosen])
        st.rerun()


def _codes(changes: Sequence[Change]) -> list[str | None]:
    """The codes under which the present cells can be opened; none for a cell that is gone."""
    keys = [figures.key_of_value(each.now.measure_code, each.now) if each.now else "" for each in changes]
    found = data.ask(figures.codes, "measure_value", tuple(filter(None, keys)))
    return [found.get(key) for key in keys]


def _frame(changes: Sequence[Change], codes: Sequence[str | None], language: Language) -> pd.DataFrame:
    names = data.names()
    measures = {row.measure_code: row for row in data.ask(comparison.measures)}
    cells = [change.cell for change in changes]
    columns = {
        text("filter.measure", language): [_subject(cell, measures, names, language) for cell in cells],
        text("table.province", language): [names.place(cell.province_code, language) for cell in cells],
        text("table.period", language): [
            wording.period_name(cell.period_kind, cell.period, language) for cell in cells
        ],
        text("overview.value_then", language): [_words(each.then, measures, names, language) for each in changes],
        text("overview.value_now", language): [_words(each.now, measures, names, language) for each in changes],
        text("card.figure_code", language): [shown(code) if code else None for code in codes],
    }
    return pd.DataFrame(columns)


def _subject(cell: CellRow, measures: dict[str, MeasureRow], names: Names, language: Language) -> str:
    measure = measures.get(cell.measure_code)
    parts = (
        wording.measure_name(measure, language) if measure else cell.measure_code,
        wording.definition_name(cell.measure_code, cell.definition_code, names, language),
        None if cell.work_group_code == ALL else wording.work_group_name(cell.work_group_code, names, language),
    )
    return wording.joined(parts, language)


def _words(cell: CellRow | None, measures: dict[str, MeasureRow], names: Names, language: Language) -> str:
    """What a cell says: its value, its state where that is more than a number, or that there was no such cell."""
    if cell is None:
        return text("overview.no_cell", language)
    state_words = label(ValueState.of(cell.value_state), language)
    if cell.value_min is None and cell.value_max is None:
        return state_words
    value = wording.alone(cell, names, language)
    is_plain = cell.value_state in (ValueState.REPORTED, ValueState.BOUNDED)
    return wording.joined((value, None if is_plain else state_words), language)
