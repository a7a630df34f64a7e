from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.permalink import View
from dashboard.widgets.cards import page_data
from dashboard.widgets.filters import filters, peers
from dashboard.widgets.provinces import (
    measure_picker,
    multiples_view,
    rank_view,
    trend_view,
    two_measures_view,
    values_table,
    view_files,
)
from dashboard.widgets.provinces.subject import subject
from dashboard.widgets.provinces.verdict import verdict_line
from dashboard.widgets.shell import data, frame, state

frame.ensure()
link, names = state.link(), data.names()
measures = measure_picker.available(link)
if not measures:
    measure_picker.no_measure(link, names)
else:
    measure = measure_picker.chosen_measure(link, measures)
    link = measure_picker.fitting(link, measure)
    shown = subject(link, measure, names)

    frame.title_row(
        text("nav.provinces", link.language),
        wording.joined((shown.name, shown.period_words, frame.snapshot_line(link.language)), link.language),
    )
    counted = measure_picker.counted(shown)
    chips = measure_picker.definition_chips(shown.measure, shown.definition, names, link.language)
    filters.bar(names, counted, with_work_groups=bool(measure_picker.split_into(measure)), chips=chips)
    measure_picker.pick_subject(shown, measures, counted, link.view)
    peers.row(peers.one_meant(), names, link.language)
    if link.view is not View.TWO_MEASURES:
        verdict_line(shown)

    second = None
    if link.view is View.RANK:
        rank_view.show(shown)
    elif link.view is View.TREND:
        trend_view.show(shown)
    elif link.view is View.TWO_MEASURES:
        others = [measure for measure in measures if measure.tier == shown.measure.tier]
        measure_picker.pick_measure(others, link.second_measure, "second_measure", names)
        chosen = next((measure for measure in others if measure.measure_code == link.second_measure), None)
        second = subject(link, chosen, names) if chosen else None
        two_measures_view.show(shown, second)
    elif link.view is View.SMALL_MULTIPLES:
        multiples_view.show(shown)
    else:
        values_table.show_card(shown)
    page_data.page_data([view_files.offered(link.view, shown, second)], "provinces")
