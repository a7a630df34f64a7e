import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.widgets import (
    activities_gears,
    activities_headlines,
    activities_list,
    activities_partners,
    activities_people,
    activities_subject,
    data,
    empty_card,
    filters,
    frame,
    page_data,
    page_tables,
    state,
    wording,
)
from queries.facets import FacetSubject

frame.ensure()
link, names = state.link(), data.names()
language = link.language
shown = activities_subject.subject(link, names)

frame.title_row(
    text("nav.activities", language), wording.joined((shown.scope_words, frame.snapshot_line(language)), language)
)
own = activities_subject.page_filters(names, language)
counted = filters.counted(FacetSubject.ACTIVITIES, own)
filters.bar(names, counted, activities_subject.years(), own)

if shown.rows:
    activities_headlines.headlines(shown)
    for beside in (
        (activities_gears.gear_card, activities_partners.sector_card),
        (activities_gears.kind_card, activities_partners.agency_card),
    ):
        for column, draw in zip(st.columns(2, gap="small"), beside, strict=True):
            with column:
                draw(shown)
    activities_people.people_card(shown)
    activities_list.list_card(shown)
    page_data.page_data(page_tables.activities(link), "activities")
else:
    measure = text("activities.measure", language)
    empty_card.empty_card(
        measure, shown.scope, names, language, "activities_empty", activities_subject.choices(language)
    )
