import streamlit as st

from dashboard import page_tables, wording
from dashboard.i18n.catalogue import text
from dashboard.permalink import Choice
from dashboard.widgets.cards import empty_card, page_data
from dashboard.widgets.filters import filters, shared_filters
from dashboard.widgets.production import cards, market, subject
from dashboard.widgets.shell import data, frame, state
from queries.facets import FacetSubject

frame.ensure()
link, names = state.link(), data.names()
language = link.language
shown = subject.subject(link, names)

unused = text("production.years_unused", language) if link.scope.periods else None
frame.title_row(
    text("nav.production", language),
    wording.joined((shown.scope_words, unused, frame.snapshot_line(language)), language),
)
own = subject.page_filters(names, language)
filters.bar(
    names,
    filters.counted(FacetSubject.PRODUCTION, own),
    own=own,
    with_work_groups=False,
    unused=shared_filters.YEAR_AND_GROUP,
)
cards.figures_switch(shown)

if shown.statistics:
    cards.headlines(shown)
    for check in shown.checks:
        cards.commodity_card(check, shown)
if shown.links:
    left, right = st.columns(2, gap="small")
    with left:
        market.channel_card(shown)
    with right:
        market.agreement_cards(shown)
        market.amount_card(shown)
if shown.statistics:
    cards.figures_card(shown)
if shown.links:
    market.list_card(shown)
if not shown.statistics and not shown.links:
    named = {Choice.COMMODITY: text("production.commodity", language)}
    empty_card.empty_card(text("production.measure", language), shown.scope, names, language, "production_empty", named)
page_data.page_data(page_tables.production(link), "production")
