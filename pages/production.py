import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.widgets import (
    data,
    empty_card,
    filters,
    frame,
    page_data,
    page_tables,
    production_cards,
    production_market,
    production_subject,
    state,
    wording,
)
from dashboard.widgets.permalink import Choice
from queries.facets import FacetSubject

frame.ensure()
link, names = state.link(), data.names()
language = link.language
shown = production_subject.subject(link, names)

unused = text("production.years_unused", language) if link.scope.periods else None
frame.title_row(
    text("nav.production", language),
    wording.joined((shown.scope_words, unused, frame.snapshot_line(language)), language),
)
own = production_subject.page_filters(names, language)
filters.bar(names, filters.counted(FacetSubject.PRODUCTION, own), own=own, with_work_groups=False)
production_cards.figures_switch(shown)

if shown.statistics:
    production_cards.headlines(shown)
    for check in shown.checks:
        production_cards.commodity_card(check, shown)
if shown.links:
    left, right = st.columns(2, gap="small")
    with left:
        production_market.channel_card(shown)
    with right:
        production_market.agreement_cards(shown)
        production_market.amount_card(shown)
if shown.statistics:
    production_cards.figures_card(shown)
if shown.links:
    production_market.list_card(shown)
if not shown.statistics and not shown.links:
    named = {Choice.COMMODITY: text("production.commodity", language)}
    empty_card.empty_card(text("production.measure", language), shown.scope, names, language, "production_empty", named)
page_data.page_data(page_tables.production(link), "production")
