import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.widgets import (
    data,
    filters,
    frame,
    page_data,
    page_tables,
    sources_coverage,
    sources_documents,
    sources_flags,
    sources_method,
    sources_viewer,
    state,
)
from queries.facets import FacetSubject
from schema.codes import Tier

frame.ensure()
link, names = state.link(), data.names()
language, scope = link.language, link.scope
tiers = scope.tiers or tuple(Tier)

frame.title_row(text("nav.sources", language), frame.snapshot_line(language))
documents = sources_documents.document_filter(scope, language)
counted = filters.counted(FacetSubject.SOURCES, [documents])
filters.bar(names, counted, with_work_groups=False, chips=filters.chips_of([documents]))

if Tier.COMMITTEE in tiers:
    sources_coverage.matrix_card(scope, names, language, link.my_province)
    st.subheader(text("sources.documents", language), anchor=False)
    sources_documents.show(scope, counted, names, language)
    sources_viewer.viewer_card(scope, names, language)
    st.subheader(text("sources.quality", language), anchor=False)
    sources_flags.contradictions(scope, names, language)
    sources_flags.corrections_card(scope, names, language)
if Tier.OFFICIAL in tiers:
    st.subheader(text("sources.official", language), anchor=False)
    sources_coverage.rates_card(scope, names, language)
    sources_method.official_card(language)
st.subheader(text("sources.method", language), anchor=False)
sources_method.measures_card(tiers, names, language)
sources_method.caveats_card(language)
page_data.page_data(
    page_tables.sources(link, sources_documents.shown(scope), sources_flags.corrected(scope)), "sources"
)
