from dashboard.i18n.catalogue import text
from dashboard.i18n.sentences import describe
from dashboard.widgets import data, downloads_cards, filters, frame, state, wording
from dashboard.widgets.facet_counts import Facets

frame.ensure()
link, names = state.link(), data.names()

frame.title_row(
    text("nav.downloads", link.language),
    wording.joined((describe(link.scope, names, link.language), frame.snapshot_line(link.language)), link.language),
)
filters.bar(names, Facets(None, link.language), downloads_cards.years(link))
downloads_cards.table_card(link, names)
downloads_cards.measure_card(link, names)
downloads_cards.package_card(link.language)
downloads_cards.format_notes(link.language)
