import streamlit as st

from dashboard import page_tables, wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.sentences import describe
from dashboard.permalink import Choice
from dashboard.widgets.budgets import ladder, lines
from dashboard.widgets.budgets import view as budgets_view
from dashboard.widgets.cards import empty_card, page_data
from dashboard.widgets.filters import filters
from dashboard.widgets.shell import data, frame, state
from queries.facets import FacetSubject

frame.ensure()
link, names = state.link(), data.names()

frame.title_row(
    text("nav.budgets", link.language),
    wording.joined((describe(link.scope, names, link.language), frame.snapshot_line(link.language)), link.language),
)
own = budgets_view.page_filters(names)
filters.bar(names, filters.counted(FacetSubject.BUDGETS, own), budgets_view.years(), own)
view = budgets_view.chosen(names)

if view.lines:
    ladder.headlines(view)
    ladder.ladder(view)
    lines.asked_for(view)
    left, right = st.columns(2, gap="small")
    with left:
        lines.without_amount(view)
    with right:
        lines.split(view)
    lines.every_line(view)
    page_data.page_data(page_tables.budgets(link), "budgets")
else:
    empty_card.empty_card(
        text("nav.budgets", link.language),
        link.scope,
        names,
        link.language,
        "no_budgets",
        {
            Choice.STAGE: text("budgets.stage", link.language),
            Choice.AGENCY: text("budgets.agency", link.language),
            Choice.RECIPIENT: text("budgets.groups_only", link.language),
        },
    )
