"""Method and definitions: where the official statistics were read, what measures count, which caveats travel."""

import re
from collections.abc import Collection
from urllib.parse import quote

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label, title_of
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.widgets.cards import card, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.shell import data
from dashboard.wording import escaped, muted
from queries import comparison, sources
from schema.caveats import CAVEATS
from schema.codes import ExclusionReason, Tier, ValueState
from schema.measures import MEASURES
from schema.model import Additivity, Rankability
from schema.tables import TABLES

_TABLE_HEIGHT = 480
_JOINTS = re.compile(r"((?:/|_)+)(?=\w)")
_OF_ADDRESSES = ":/?#[]@!$&'*+,;=%-._~"


def official_card(language: Language) -> None:
    """The agencies' tables, said to be read from public copies."""
    rows = data.ask(sources.official_sources)
    title = text("sources.official_table.title", language, count=len(rows))
    with card.card(Heading(title, text("sources.official_table.details", language)), "official_sources"):
        tabular.printed(
            pd.DataFrame(
                {
                    text("sources.official_table.publisher", language): [
                        escaped(pick(row.publisher_th, row.publisher_en, language)) for row in rows
                    ],
                    text("sources.official_table.name", language): [
                        escaped(pick(row.title_th, row.title_en, language)) for row in rows
                    ],
                    text("sources.official_table.indicators", language): [_count(row.indicator_count) for row in rows],
                    text("sources.official_table.cells", language): [_count(row.stated_count) for row in rows],
                    text("sources.official_table.address", language): [_link(row.agency_address) for row in rows],
                    text("sources.official_table.copy", language): [
                        _breakable(escaped(row.stored_copy)) for row in rows
                    ],
                }
            ),
            title,
            is_marked=True,
        )


def _link(address: str) -> str:
    """An address as a link; one that is none stays words."""
    words = _breakable(escaped(address))
    return f"[{words}]({quote(address, safe=_OF_ADDRESSES)})" if address.startswith(("http://", "https://")) else words


def _breakable(marked: str) -> str:
    """A path whose line may break after its strokes and underscores."""
    return _JOINTS.sub("\\1\u200b", marked)


def _count(count: int | None) -> str:
    return "—" if count is None else f"{count:,}"


def measures_card(tiers: Collection[Tier], names: Names, language: Language) -> None:
    """Every measure with its unit, whether it adds over provinces, and whether it may be ranked."""
    rows = [row for row in data.ask(comparison.measures) if Tier.of(row.tier) in tiers]
    title = text("sources.measures.title", language, count=len(rows))
    with card.card(Heading(title, text("sources.measures.details", language)), "measures"):
        tabular.printed(
            pd.DataFrame(
                {
                    text("sources.measures.measure", language): [wording.measure_name(row, language) for row in rows],
                    text("sources.measures.unit", language): [
                        names.unit(row.unit_code, language)
                        if row.unit_code
                        else text("sources.measures.own_unit", language)
                        for row in rows
                    ],
                    text("sources.measures.additivity", language): [
                        label(Additivity.of(row.additivity), language) for row in rows
                    ],
                    text("sources.measures.rankability", language): [
                        label(Rankability.of(row.rankability), language) for row in rows
                    ],
                    text("sources.measures.provinces", language): [str(row.province_count) for row in rows],
                    text("sources.measures.tier", language): [label(Tier.of(row.tier), language) for row in rows],
                    text("sources.measures.subject", language): [
                        names.of("subject", row.subject, language) for row in rows
                    ],
                    text("sources.measures.caution", language): [wording.caution(row, language) or "—" for row in rows],
                }
            ),
            title,
            height=_TABLE_HEIGHT,
        )


def caveats_card(language: Language) -> None:
    """The caveats with the tables and measures to which they belong, the states of a value, the reasons left out."""
    heading = Heading(text("sources.caveats.title", language), text("sources.caveats.details", language))
    with card.card(heading, "caveats"):
        tiers = wording.joined((label(tier, language) for tier in Tier), language)
        st.markdown(escaped(text("sources.caveats.tiers", language, tiers=tiers)))
        for code, caveat in CAVEATS.items():
            used = [title_of(table, language) for table in TABLES.values() if code in table.caveats]
            used += [title_of(measure, language) for measure in MEASURES.values() if code in measure.caveats]
            applies = text("sources.caveats.tables", language, tables=wording.joined(dict.fromkeys(used), language))
            st.markdown(f"{escaped(label(caveat, language))}  \n{muted(applies if used else '')}")
        left, right = st.columns(2, gap="small")
        with left:
            st.markdown(f"**{text('sources.caveats.states', language)}**")
            card.notes(
                wording.joined((label(each, language) for each in ValueState), language),
                text("sources.caveats.zero", language),
            )
        with right:
            st.markdown(f"**{text('sources.caveats.exclusion', language)}**")
            card.notes(wording.joined((label(each, language) for each in ExclusionReason), language))
