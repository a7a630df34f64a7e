from dataclasses import replace

import streamlit as st

from dashboard import page_tables, wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.sentences import describe
from dashboard.widgets.cards import empty_card, page_data
from dashboard.widgets.filters import filters, shared_filters
from dashboard.widgets.groups import channels, counts, directory, profile, shared, shortlist, totals
from dashboard.widgets.shell import data, frame, state
from queries.facets import FacetSubject

frame.ensure()
link, names = state.link(), data.names()
language, scope = link.language, link.scope
found = profile.profiles(scope, names)

frame.title_row(
    text("nav.groups", language),
    wording.joined((describe(scope, names, language), frame.snapshot_line(language)), language),
)
agencies = directory.agency_filter(names, language)
counted = filters.counted(FacetSubject.GROUPS, [agencies])
filters.bar(names, counted, counts.years(), chips=filters.chips_of([agencies]))
if link.chosen(agencies.choice):
    st.markdown(wording.muted(text("groups.agency_filters", language)))

named = text("groups.named_groups", language)
if not shared_filters.asks_for_committee(scope):
    empty_card.empty_card(named, scope, names, language, "no_groups", {})
else:
    left, right = st.columns([5, 11], gap="small")
    with left:
        totals.total_cards(scope, names, language)
    with right:
        counts.definitions_card(scope, names, language)
    if found:
        shared.shared_card(found, names, language)
        every = profile.profiles(replace(scope, provinces=None, work_groups=None), names)
        shortlist.shortlist_card(found, every, scope.work_groups or names.codes("work_group"), names, language)
        filters.draw(agencies, counted)
        served = directory.served_by(found, link.chosen(agencies.choice))
        if served:
            directory.directory_card(served, names, language)
        else:
            empty_card.empty_card(named, scope, names, language, "no_groups", {agencies.choice: agencies.name})
    else:
        empty_card.empty_card(named, scope, names, language, "no_groups", {})
    channels.channels_card(scope, found, names, language)
page_data.page_data(page_tables.groups(link), "groups")
