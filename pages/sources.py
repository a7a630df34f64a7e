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
    sources_sections,
    sources_viewer,
    state,
)
from dashboard.widgets.permalink import Section
from queries.facets import FacetSubject
from schema.codes import Tier

frame.ensure()
link, names = state.link(), data.names()
language, scope = link.language, link.scope
tiers = scope.tiers or tuple(Tier)

frame.title_row(text("nav.sources", language), frame.snapshot_line(language))
committee = Tier.COMMITTEE in tiers
own = [sources_documents.document_filter(scope, language)] if committee else []
filters.bar(names, filters.counted(FacetSubject.SOURCES, own), own=own, with_work_groups=False)

match sources_sections.pick(scope, sources_flags.open_count(scope), language):
    case Section.DOCUMENTS:
        if committee:
            sources_documents.show(scope, names, language)
            sources_viewer.viewer_card(scope, names, language)
        if Tier.OFFICIAL in tiers:
            sources_method.official_card(language)
    case Section.CONTRADICTIONS:
        sources_flags.contradictions(scope, names, language)
        sources_flags.corrections_card(scope, names, language)
    case Section.COVERAGE:
        if committee:
            sources_coverage.matrix_card(scope, names, language, link.my_province)
        if Tier.OFFICIAL in tiers:
            sources_coverage.rates_card(scope, language)
    case Section.DEFINITIONS:
        sources_method.measures_card(tiers, names, language)
        sources_method.caveats_card(language)
page_data.page_data(
    page_tables.sources(link, sources_documents.shown(scope), sources_flags.corrected(scope)), "sources"
)
