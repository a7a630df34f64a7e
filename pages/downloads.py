from dashboard.i18n.catalogue import text
from dashboard.i18n.sentences import describe
from dashboard.widgets import data, downloads_cards, filters, frame, state, wording

frame.ensure()
link, names = state.link(), data.names()

frame.title_row(
    text("nav.downloads", link.language),
    wording.joined((describe(link.scope, names, link.language), frame.snapshot_line(link.language)), link.language),
)
filters.bar(names, downloads_cards.counted(link), downloads_cards.years(link), chips=downloads_cards.chips(link, names))
downloads_cards.table_card(link)
downloads_cards.measure_card(link, names)
downloads_cards.package_card(link.language)
downloads_cards.format_notes(link.language)
