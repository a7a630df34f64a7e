"""Who is profiled: a card for each province with its region, and how much each tier says of it."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.widgets.cards import card, members
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.province.standing import Line
from dashboard.widgets.shell import data
from dashboard.wording import escaped, muted
from queries import comparison, coverage, tables, target_groups
from queries.names import ProvinceRow
from queries.selection import Selection
from schema.codes import Tier
from schema.scope import Scope
from schema.tables import TABLES


def head_cards(
    provinces: Sequence[str], lines: Mapping[Tier, Sequence[Line]], mine: str | None, names: Names, language: Language
) -> None:
    """One card for each province, side by side."""
    rows = {row.province_code: row for row in data.provinces()}
    expected = len(data.ask(comparison.measures, (Tier.OFFICIAL,)))
    for column, code in zip(st.columns(len(provinces), gap="small"), provinces, strict=True):
        with (
            column,
            card.card(Heading(_title(code, mine, names, language), _region(rows[code], language)), f"head_{code}"),
        ):
            if Tier.COMMITTEE in lines:
                _documents(code, language)
            if Tier.OFFICIAL in lines:
                values = [line.of(code) for line in lines[Tier.OFFICIAL]]
                reported = sum(value is not None and value.is_stated for value in values)
                _figure(text("province.official", language, count=reported, total=expected))


def _title(code: str, mine: str | None, names: Names, language: Language) -> str:
    name = names.province(code, language)
    return wording.joined((name, text("filter.my_province", language) if code == mine else None), language)


def _region(row: ProvinceRow, language: Language) -> str:
    return wording.joined(
        (
            pick(row.region_th, row.region_en, language),
            pick(row.cluster_th or "", row.cluster_en or "", language),
            text("province.districts_count", language, count=row.district_count),
        ),
        language,
    )


def _documents(code: str, language: Language) -> None:
    scope = Scope(provinces=(code,))
    (row,) = data.ask(coverage.provinces, scope)
    if not row.reported_count:
        _figure(text("province.no_documents", language))
        return
    _figure(text("province.documents", language, count=row.reported_count, total=row.topic_count))
    named = len(data.ask(target_groups.named, scope))
    words = wording.joined(
        (
            text("province.facts", language, facts=row.fact_count, documents=row.document_count),
            text("province.named", language, count=named) if named else None,
        ),
        language,
    )
    if card.row_with_evidence(muted(words), f"evidence_head_{code}", language):
        found = data.ask(tables.rows, Selection("fact", scope))
        members.show_facts(words, {"fact": [tables.row_key(TABLES["fact"], each) for each in found]}, language)


def _figure(words: str) -> None:
    st.markdown(escaped(words))
