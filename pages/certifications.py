import streamlit as st

from dashboard import page_tables, wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.sentences import describe
from dashboard.permalink import Choice
from dashboard.widgets.cards import empty_card, page_data
from dashboard.widgets.certifications import family, matrix, rates
from dashboard.widgets.certifications import view as certifications_view
from dashboard.widgets.filters import filters
from dashboard.widgets.shell import data, frame, state
from queries.facets import FacetSubject

frame.ensure()
link, names = state.link(), data.names()

frame.title_row(
    text("nav.certifications", link.language),
    wording.joined((describe(link.scope, names, link.language), frame.snapshot_line(link.language)), link.language),
)
own = certifications_view.page_filters(names)
filters.bar(names, filters.counted(FacetSubject.CERTIFICATIONS, own), certifications_view.years(), own)
view = certifications_view.chosen(names)

if view.rows:
    families = family.found(view)
    # a rate without a family beside it has the width of the page
    left, right = st.columns(2, gap="small") if families else (st.container(), st.container())
    with left:
        rates.rates(view)
    with right:
        for each in families:
            family.family_card(each, view)
    matrix.matrix(view)
    matrix.in_development(view)
    matrix.every_count(view)
    page_data.page_data(page_tables.certifications(link), "certifications")
else:
    empty_card.empty_card(
        text("nav.certifications", link.language),
        link.scope,
        names,
        link.language,
        "no_certifications",
        {
            Choice.STANDARD: text("certifications.standard", link.language),
            Choice.STATUS: text("certifications.status", link.language),
            Choice.UNIT: text("filter.unit", link.language),
        },
    )
