from dataclasses import replace

import streamlit as st

from dashboard import page_tables, wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.sentences import describe
from dashboard.permalink import Choice
from dashboard.widgets.cards import empty_card, page_data
from dashboard.widgets.filters import filters, shared_filters
from dashboard.widgets.meetings import attendance, meeting, resolutions, timeline, view
from dashboard.widgets.shell import data, frame, state
from queries import meetings
from schema.scope import EVERYTHING

frame.ensure()
link, names = state.link(), data.names()
language, scope = link.language, link.scope
every = data.ask(meetings.meetings, EVERYTHING)

shown = view.shown(link)
one = shown.one
# meetings are of a whole committee: the filter of work groups is none of this page
of_all = replace(scope, work_groups=None)
about = view.meeting_words(one.meeting_id, every, names, language) if one else describe(of_all, names, language)

frame.title_row(text("nav.meetings", language), wording.joined((about, frame.snapshot_line(language)), language))
own = view.page_filters(every, names, language)
counted = view.counted(own)
filters.bar(names, counted, view.years(every), own, with_work_groups=False, unused=shared_filters.WORK_GROUP)

if not shown.meetings:
    lifted: dict[Choice, str] = {each.choice: each.name for each in own if each.choice is Choice.MEETING}
    empty_card.empty_card(text("meetings.documented", language), of_all, names, language, "meetings_empty", lifted)
elif one:
    left, right = st.columns([3, 2], gap="small")
    with left:
        meeting.meeting_card(shown, one, names)
        attendance.attendance_card(shown, names)
    with right:
        attendance.side_cards(shown, names)
    resolutions.follow_up_card(shown, names)
    resolutions.agenda_card(shown, names)
else:
    timeline.headlines(shown, names)
    resolutions.follow_up_card(shown, names)
    left, right = st.columns([3, 2], gap="small")
    with left:
        timeline.timeline_card(shown, names)
        # a list is low, so that the plan has room below it and both columns end together
        with left if timeline.is_listed(shown) else right:
            timeline.plan_card(shown, names)
        attendance.attendance_card(shown, names)
    with right:
        attendance.side_cards(shown, names)
    resolutions.agenda_card(shown, names)
if shown.meetings:
    page_data.page_data(page_tables.meetings(link), "meetings")
