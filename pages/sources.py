from dashboard import page_tables
from dashboard.i18n.catalogue import text
from dashboard.permalink import Section
from dashboard.widgets.cards import empty_card, page_data
from dashboard.widgets.filters import filters, shared_filters
from dashboard.widgets.shell import data, frame, state
from dashboard.widgets.sources import coverage, documents, flags, method, sections, viewer
from queries.facets import FacetSubject
from schema.codes import Tier

frame.ensure()
link, names = state.link(), data.names()
language, scope = link.language, link.scope
tiers = scope.tiers or tuple(Tier)

frame.title_row(text("nav.sources", language), frame.snapshot_line(language))
committee = Tier.COMMITTEE in tiers
own = [documents.document_filter(scope, language)] if committee else []
filters.bar(
    names,
    filters.counted(FacetSubject.SOURCES, own),
    own=own,
    with_work_groups=False,
    unused=shared_filters.YEAR_AND_GROUP,
)

if not {Tier.COMMITTEE, Tier.OFFICIAL} & {*tiers}:
    empty_card.empty_card(text("nav.sources", language), scope, names, language, "no_tier", {})
match sections.pick(scope, flags.open_count(scope), language):
    case Section.DOCUMENTS:
        if committee:
            documents.show(scope, names, language)
            viewer.viewer_card(scope, names, language)
        if Tier.OFFICIAL in tiers:
            method.official_card(language)
    case Section.CONTRADICTIONS:
        flags.contradictions(scope, names, language)
        flags.corrections_card(scope, names, language)
    case Section.COVERAGE:
        if committee:
            coverage.matrix_card(scope, names, language, link.my_province)
        if Tier.OFFICIAL in tiers:
            coverage.rates_card(scope, language)
    case Section.DEFINITIONS:
        method.measures_card(tiers, names, language)
        method.caveats_card(language)
page_data.page_data(page_tables.sources(link, documents.shown(scope), flags.corrected(scope)), "sources")
