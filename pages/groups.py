from dataclasses import replace

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.sentences import describe
from dashboard.widgets import (
    data,
    empty_card,
    filters,
    frame,
    groups_channels,
    groups_counts,
    groups_directory,
    groups_profile,
    groups_shared,
    groups_shortlist,
    groups_totals,
    page_data,
    page_tables,
    shared_filters,
    state,
    wording,
)
from queries.facets import FacetSubject

frame.ensure()
link, names = state.link(), data.names()
language, scope = link.language, link.scope
found = groups_profile.profiles(scope, names)

frame.title_row(
    text("nav.groups", language),
    wording.joined((describe(scope, names, language), frame.snapshot_line(language)), language),
)
agencies = groups_directory.agency_filter(names, language)
counted = filters.counted(FacetSubject.GROUPS, [agencies])
filters.bar(names, counted, groups_counts.years(), chips=filters.chips_of([agencies]))

named = text("groups.named_groups", language)
if not shared_filters.asks_for_committee(scope):
    empty_card.empty_card(named, scope, names, language, "no_groups", {})
else:
    left, right = st.columns([5, 11], gap="small")
    with left:
        groups_totals.total_cards(scope, names, language)
    with right:
        groups_counts.definitions_card(scope, names, language)
    if found:
        groups_shared.shared_card(found, names, language)
        every = groups_profile.profiles(replace(scope, provinces=None, work_groups=None), names)
        groups_shortlist.shortlist_card(found, every, scope.work_groups or names.codes("work_group"), names, language)
        filters.draw(agencies, counted)
        served = groups_directory.served_by(found, link.chosen(agencies.choice))
        if served:
            groups_directory.directory_card(served, names, language)
        else:
            empty_card.empty_card(named, scope, names, language, "no_groups", {agencies.choice: agencies.name})
    else:
        empty_card.empty_card(named, scope, names, language, "no_groups", {})
    groups_channels.channels_card(scope, found, names, language)
page_data.page_data(page_tables.groups(link), "groups")
