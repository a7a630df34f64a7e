import streamlit as st

from dashboard import page_tables, wording
from dashboard.i18n.catalogue import text
from dashboard.widgets.cards import card, empty_card, page_data
from dashboard.widgets.filters import filters, shared_filters
from dashboard.widgets.overview import attention, cards, headlines, snapshot
from dashboard.widgets.shell import data, frame, state
from queries import coverage
from queries.facets import FacetSubject
from schema.codes import Tier

frame.ensure()
link, names = state.link(), data.names()
language, scope = link.language, link.scope
tiers = (Tier.COMMITTEE, Tier.OFFICIAL) if scope.tiers is None else scope.tiers

frame.title_row(
    text("nav.overview", language),
    wording.joined(
        (text("app.title", language), headlines.latest_document(language), frame.snapshot_line(language)), language
    ),
)
filters.bar(names, filters.counted(FacetSubject.VALUES), filters.document_years())

# whoever came by a link of another data set looks for what changed
if state.made_on():
    snapshot.snapshot_changes(language)
if not {Tier.COMMITTEE, Tier.OFFICIAL} & {*tiers}:
    empty_card.empty_card(text("filter.measure", language), scope, names, language, "no_tier", {})
if Tier.COMMITTEE in tiers:
    headlines.committee_headlines(scope, names, language)
    left, right = st.columns([2, 3], gap="small")
    with left:
        cards.coverage_map(scope, names, language, link.my_province)
        cards.latest_meetings(scope, names, language)
    with right:
        attention.attention_card(scope, names, language)
        cards.work_group_split(scope, names, language)
        cards.follow_up(scope, names, language)
if Tier.OFFICIAL in tiers:
    st.subheader(text("overview.official", language, count=len(data.ask(coverage.provinces, scope))), anchor=False)
    card.notes(shared_filters.unfiltered_words(scope, language, shared_filters.YEAR_AND_GROUP))
    headlines.official_headlines(scope, names, language)
if not state.made_on():
    snapshot.snapshot_changes(language)
page_data.page_data(page_tables.overview(link, headlines.official_measures()), "overview")
