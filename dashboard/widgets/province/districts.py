"""Districts of the profiled provinces, and what the documents place there."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.widgets.cards import card, members, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.shell import data
from queries import districts, tables
from queries.districts import DistrictRow
from queries.selection import Selection
from schema.scope import Scope
from schema.tables import TABLES
from schema.where import Where


def district_cards(provinces: Sequence[str], names: Names, language: Language) -> None:
    """A card for each province that has documents, side by side; where none has, that is said."""
    rows: dict[str, list[DistrictRow]] = {}
    for row in data.ask(districts.districts, Scope(provinces=tuple(provinces))):
        rows.setdefault(row.province_code, []).append(row)
    shown = [code for code in provinces if code in rows]
    if not shown:
        with card.card(Heading(text("province.districts_none", language), ""), "districts"):
            card.notes(text("province.no_values_note", language))
        return
    if len(shown) == 1:
        # a single card stands in the column of its page, and is as high as its neighbour
        _card(shown[0], rows[shown[0]], names, language)
        return
    for column, code in zip(st.columns(len(shown), gap="small"), shown, strict=True):
        with column:
            _card(code, rows[code], names, language)


def _card(code: str, rows: Sequence[DistrictRow], names: Names, language: Language) -> None:
    named = [row for row in rows if _is_named(row)]
    place = names.province(code, language)
    message = text("province.districts", language, province=place, count=len(named), total=len(rows))
    with card.card(Heading(message, text("province.districts_details", language)), f"districts_{code}"):
        frame = pd.DataFrame(
            {
                text("province.district", language): [pick(row.name_th, row.name_en, language) for row in named],
                text("province.district_groups", language): [row.group_count for row in named],
                text("province.district_activities", language): [row.activity_count for row in named],
                text("province.district_seats", language): [row.seat_count for row in named],
            }
        )
        counts = list(frame.columns[1:])
        counted = frame.astype(dict.fromkeys(counts, "Int64"))
        tabular.grid(counted, message, f"districts_table_{code}", height="content")
        silent = [pick(row.name_th, row.name_en, language) for row in rows if not _is_named(row)]
        rest = text("province.districts_silent", language, names=" ".join(silent)) if silent else ""
        card.notes(rest)
        if card.source_row(text("province.districts_note", language), f"evidence_districts_{code}", language):
            members.show_facts(message, _counted(code, [row.district_code for row in named]), language)


def _counted(province: str, districts_named: Sequence[str]) -> dict[str, list[str]]:
    """The rows that are placed in some districts, by table: groups, activities, seats."""
    where = (Where(("district_code",), tuple(districts_named)),)
    return {
        table: [
            tables.row_key(TABLES[table], row)
            for row in data.ask(tables.rows, Selection(table, Scope(provinces=(province,)), where=where))
        ]
        for table in ("target_group", "activity", "attendance")
    }


def _is_named(row: DistrictRow) -> bool:
    return any(count is not None for count in (row.group_count, row.activity_count, row.seat_count))
