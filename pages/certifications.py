import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.sentences import describe
from dashboard.widgets import (
    certifications_family,
    certifications_rates,
    certifications_table,
    certifications_view,
    data,
    empty_card,
    filters,
    frame,
    page_data,
    page_tables,
    state,
    wording,
)
from dashboard.widgets.permalink import Choice
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
    families = certifications_family.found(view)
    # a rate without a family beside it has the width of the page
    left, right = st.columns(2, gap="small") if families else (st.container(), st.container())
    with left:
        certifications_rates.rates(view)
    with right:
        for each in families:
            certifications_family.family_card(each, view)
    certifications_table.matrix(view)
    certifications_table.in_development(view)
    certifications_table.every_count(view)
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
