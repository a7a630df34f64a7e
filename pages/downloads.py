from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.sentences import describe
from dashboard.widgets.downloads import cards
from dashboard.widgets.filters import filters
from dashboard.widgets.shell import data, frame, state

frame.ensure()
link, names = cards.fitting(state.link()), data.names()

frame.title_row(
    text("nav.downloads", link.language),
    wording.joined((describe(link.scope, names, link.language), frame.snapshot_line(link.language)), link.language),
)
filters.bar(names, cards.counted(link), cards.years(link), chips=cards.chips(link, names))
cards.table_card(link)
cards.measure_card(link, names)
cards.package_card(link.language)
cards.format_notes(link.language)
