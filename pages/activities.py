import streamlit as st

from dashboard import page_tables, wording
from dashboard.i18n.catalogue import text
from dashboard.widgets.activities import directory, gears, headlines, partners, people, subject
from dashboard.widgets.cards import empty_card, page_data
from dashboard.widgets.filters import filters
from dashboard.widgets.shell import data, frame, state
from queries.facets import FacetSubject

frame.ensure()
link, names = state.link(), data.names()
language = link.language
shown = subject.subject(link, names)

frame.title_row(
    text("nav.activities", language), wording.joined((shown.scope_words, frame.snapshot_line(language)), language)
)
own = subject.page_filters(names, language)
counted = filters.counted(FacetSubject.ACTIVITIES, own)
filters.bar(names, counted, subject.years(), own)

if shown.rows:
    headlines.headlines(shown)
    for beside in (
        (gears.gear_card, partners.sector_card),
        (gears.kind_card, partners.agency_card),
    ):
        for column, draw in zip(st.columns(2, gap="small"), beside, strict=True):
            with column:
                draw(shown)
    people.people_card(shown)
    directory.list_card(shown)
    page_data.page_data(page_tables.activities(link), "activities")
else:
    measure = text("activities.measure", language)
    empty_card.empty_card(measure, shown.scope, names, language, "activities_empty", subject.choices(language))
