"""Where it is sold: channels and buyers by commodity, agreements, sales and members, and the list of links."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.figures import classes, heat_table
from dashboard.figures.heat_table import Line, Totals
from dashboard.figures.marks import Mark
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text
from dashboard.i18n.labels import label
from dashboard.i18n.language import pick
from dashboard.i18n.numbers import number
from dashboard.permalink import Choice
from dashboard.widgets.cards import card, members, tabular
from dashboard.widgets.cards.card import Choosing, Heading
from dashboard.widgets.cards.fact_table import codes_line, fact_table
from dashboard.widgets.evidence import evidence
from dashboard.widgets.production.subject import LINKS, Production
from dashboard.widgets.shell import state
from dashboard.wording import escaped
from queries import production
from queries.production import MarketLinkRow
from schema.caveats import CAVEATS
from schema.codes import ChannelKind, MarketLinkKind

_NONE = ""


def channel_card(shown: Production) -> None:
    """How many channels and buyers of each kind the documents name for each commodity."""
    language = shown.language
    rows = production.named_channels(shown.links)
    if not rows:
        return
    message = _channel_message(rows, shown)
    heading = shown.among.of_rows(
        rows, lambda some: _channel_message(some, shown), text("production.channels_details", language)
    )
    with card.card(heading, "channels"):
        _channel_chart(rows, message, shown)
        card.notes(text("production.channels_intended", language))
        if card.source_row(
            evidence.source_documents(rows, language), "evidence_channels", language, members.behind(rows)
        ):
            evidence.show_passages(message, [evidence.locator_of(row) for row in rows], language)


def _channel_message(rows: Sequence[MarketLinkRow], shown: Production) -> str:
    """The kinds of channel that are named most."""
    by_kind = Counter(row.channel_kind for row in rows)
    count = max(by_kind.values())
    most = [label(ChannelKind.of(kind), shown.language) for kind, named in by_kind.items() if named == count]
    return text(
        "production.channels",
        shown.language,
        channel=wording.joined(most, shown.language),
        count=count,
        total=len(rows),
    )


def agreement_cards(shown: Production) -> None:
    """One card for each memorandum with its parties and figures."""
    agreements = dict.fromkeys(row.agreement_id for row in shown.links if row.agreement_id)
    if not agreements:
        with card.card(
            Heading(shown.among.said(text("production.agreements_none", shown.language)), ""), "agreements_none"
        ):
            pass
    for agreement in agreements:
        _agreement([row for row in shown.links if row.agreement_id == agreement], str(agreement), shown)


def amount_card(shown: Production) -> None:
    """Sales, members and numbers of places, each with its unit; an implausible one is marked."""
    language = shown.language
    rows = [row for row in shown.links if row.value_min is not None and row.agreement_id is None]
    if not rows:
        return
    message = text("production.amounts", language, count=len(rows))
    heading = shown.among.of_rows(
        rows,
        lambda some: text("production.amounts", language, count=len(some)),
        text("production.amounts_details", language),
    )
    with card.card(heading, "amounts"):
        frame = pd.DataFrame(
            {
                text("production.counterpart", language): [_counterpart(row, shown) for row in rows],
                text("production.commodity", language): [shown.commodity(row.commodity_code) for row in rows],
                text("production.amount", language): [_marked(row, shown) for row in rows],
            }
        )
        tabular.printed(frame, message)
        flags = shown.flags(LINKS, [row.market_link_id for row in rows])
        card.notes(
            label(CAVEATS["sales_are_not_budget"], language),
            *(shown.flag_words(flag) for flag in flags),
            codes_line(LINKS, {row.market_link_id: _amount(row, shown) or "" for row in rows}, language),
        )
        if card.source_row(evidence.source_documents(rows, language), "evidence_amounts", language):
            evidence.show_passages(message, [evidence.locator_of(row) for row in rows], language)


def list_card(shown: Production) -> None:
    """Every market link as a row, with its passage and its code."""
    language = shown.language
    message = text("production.list", language, count=len(shown.links))
    rows = shown.links
    details = wording.joined((shown.scope_words, text("production.list_details", language)), language)
    heading = shown.among.of_rows(rows, lambda some: text("production.list", language, count=len(some)), details)
    with card.card(heading, "market_list"):
        fact_table(
            LINKS,
            {row.market_link_id: row for row in rows},
            {
                text("table.province", language): [shown.place(row.province_code) for row in rows],
                text("production.commodity", language): [shown.commodity(row.commodity_code) for row in rows],
                text("production.kind", language): [
                    label(MarketLinkKind.of(row.market_link_kind), language) for row in rows
                ],
                text("production.channel", language): [
                    label(ChannelKind.of(row.channel_kind), language) for row in rows
                ],
                text("production.counterpart", language): [_counterpart(row, shown) for row in rows],
                text("production.amount", language): [_marked(row, shown) or None for row in rows],
            },
            message,
            "market_table",
            (text("production.counterpart", language), text("production.channel", language)),
            shown.names,
            language,
        )


def _channel_chart(rows: Sequence[MarketLinkRow], message: str, shown: Production) -> None:
    language = shown.language
    by_kind = Counter(row.channel_kind for row in rows)
    cells = Counter((row.channel_kind, row.commodity_code or _NONE) for row in rows)
    by_commodity = Counter(row.commodity_code or _NONE for row in rows)
    kinds = [Line(code, label(ChannelKind.of(code), language)) for code, _ in by_kind.most_common()]
    columns = [Line(code, shown.commodity(code or None)) for code, _ in by_commodity.most_common() if code != _NONE]
    if _NONE in by_commodity:
        columns.append(Line(_NONE, text("production.not_stated", language)))
    kind_words = {line.code: line.label for line in kinds}
    commodity_words = {line.code: line.label for line in columns}
    marks = {
        (kind, commodity): _count_mark(
            count,
            text(
                "production.channel_cell",
                language,
                channel=kind_words[kind],
                commodity=commodity_words[commodity],
                count=count,
            ),
            shown,
            commodity,
        )
        for (kind, commodity), count in cells.items()
    }
    totals = {kind: _count_mark(count, f"{kind_words[kind]} · {count}", shown) for kind, count in by_kind.items()}
    last = Totals(text("production.every_commodity", language), totals) if len(columns) > 1 else None
    on = card.canvas(language, 1 / 2)
    found = classes.value_classes(mark.value for mark in marks.values() if mark.value is not None)
    chosen = card.chart(
        lambda on: heat_table.heat_table(kinds, columns, marks, found, on, last),
        on,
        heat_table.heat_table_alt(kinds, columns, marks, message, on),
        "channels_chart",
        Choosing.FILTERS,
    )
    if chosen:
        state.toggle({Choice.COMMODITY: (chosen,)})


def _agreement(rows: Sequence[MarketLinkRow], agreement: str, shown: Production) -> None:
    language = shown.language
    stated = [row for row in rows if row.value_min is not None and not row.is_implausible]
    parties = dict.fromkeys(_counterpart(row, shown) for row in rows if row.value_min is None)
    message = text(
        "production.agreement",
        language,
        commodity=shown.commodity(rows[0].commodity_code),
        day=date_text(rows[0].start_date, language) if rows[0].start_date else text("overview.no_date", language),
        values=wording.joined((_amount(row, shown) for row in stated), language),
    )
    province = shown.province(rows[0].province_code)
    details = text("production.agreement_details", language, province=province)
    flags = shown.flags(LINKS, [row.market_link_id for row in rows])
    with card.card(Heading(shown.among.of_place(province, message), details), f"agreement_{agreement}"):
        st.markdown(f"**{text('production.agreement_parties', language)}**")
        st.markdown("\n".join(f"- {escaped(party)}" for party in parties))
        card.notes(
            *(shown.flag_words(flag) for flag in flags),
            codes_line(LINKS, {row.market_link_id: _amount(row, shown) or "" for row in stated}, language),
        )
        if card.source_row(evidence.source_documents(rows, language), f"evidence_{agreement}", language):
            evidence.show_passages(message, [evidence.locator_of(row) for row in rows], language)


def _count_mark(count: int, hover: str, shown: Production, commodity: str = _NONE) -> Mark:
    """A cell that stands for the links of a commodity, by which it filters; a total stands for none."""
    return Mark(commodity, hover, float(count), number(count, 0, shown.language), hover)


def _counterpart(row: MarketLinkRow, shown: Production) -> str:
    return pick(row.counterpart_th, row.counterpart_en, shown.language)


def _amount(row: MarketLinkRow, shown: Production) -> str | None:
    if row.value_min is None:
        return None
    return wording.quantity(
        row.value_min, row.value_max, row.qualifier, row.unit_code, None, shown.names, shown.language
    )


def _marked(row: MarketLinkRow, shown: Production) -> str:
    """An amount and, where it is implausible, the mark that says so."""
    mark = text("production.implausible", shown.language) if row.is_implausible else None
    return wording.joined((_amount(row, shown), mark), shown.language)
