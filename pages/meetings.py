from dataclasses import replace

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.sentences import describe
from dashboard.widgets import (
    data,
    empty_card,
    filters,
    frame,
    meetings_attendance,
    meetings_resolutions,
    meetings_scope,
    meetings_timeline,
    page_data,
    page_tables,
    state,
    wording,
)
from dashboard.widgets.permalink import Choice
from queries import meetings
from queries.facets import FacetSubject
from schema.scope import EVERYTHING

frame.ensure()
link, names = state.link(), data.names()
language, scope = link.language, link.scope
every = data.ask(meetings.meetings, EVERYTHING)

frame.title_row(
    text("nav.meetings", language),
    wording.joined((describe(scope, names, language), frame.snapshot_line(language)), language),
)
own = meetings_scope.page_filters(every, names, language)
counted = filters.counted(FacetSubject.MEETINGS, own)
filters.bar(names, counted, meetings_scope.years(every), own, with_work_groups=False)

shown = meetings_scope.shown(link)
if not shown.meetings:
    # meetings are of a whole committee: that filter is none of this page
    of_all = replace(scope, work_groups=None)
    lifted = {each.choice: each.name for each in own if each.choice is Choice.MEETING}
    empty_card.empty_card(text("meetings.documented", language), of_all, names, language, "meetings_empty", lifted)
else:
    meetings_timeline.headlines(shown, names)
    meetings_resolutions.follow_up_card(shown, names)
    left, right = st.columns([3, 2], gap="small")
    with left:
        meetings_timeline.timeline_card(shown, names)
        # a list is low, so that the plan has room below it and both columns end together
        with left if meetings_timeline.is_listed(shown) else right:
            meetings_timeline.plan_card(shown, names)
        meetings_attendance.attendance_card(shown, names)
    with right:
        meetings_attendance.side_cards(shown, names)
    meetings_resolutions.agenda_card(shown, names)
    page_data.page_data(page_tables.meetings(link), "meetings")
