import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.widgets import (
    data,
    filters,
    frame,
    meetings_attendance,
    meetings_resolutions,
    meetings_scope,
    meetings_timeline,
    state,
    wording,
)
from dashboard.widgets.permalink import Choice
from queries import meetings
from schema.codes import ResolutionKind
from schema.scope import EVERYTHING

frame.ensure()
link, names = state.link(), data.names()
language, scope = link.language, link.scope
every = data.ask(meetings.meetings, EVERYTHING)

frame.title_row(
    text("nav.meetings", language),
    wording.joined((meetings_scope.described(scope, names, language), frame.snapshot_line(language)), language),
)
filters.shared_filters(names, meetings_scope.years(every), with_work_groups=False)
with st.container(horizontal=True, gap="small", vertical_alignment="bottom", key="page_filters"):
    filters.pick_one(
        Choice.MEETING,
        [row.meeting_id for row in every],
        lambda code: meetings_scope.meeting_words(code, every, names, language),
        text("meetings.all_meetings", language),
    )
    filters.pick_many(
        Choice.RESOLUTION,
        [str(kind) for kind in ResolutionKind],
        lambda code: label(ResolutionKind.of(code), language),
        text("meetings.all_kinds", language),
    )

shown = meetings_scope.shown(link)
if meetings_scope.is_empty(shown, names):
    st.stop()
meetings_timeline.headlines(shown, names)
meetings_resolutions.follow_up_card(shown, names)
left, right = st.columns([3, 2], gap="small")
with left:
    meetings_timeline.timeline_card(shown, names)
    meetings_attendance.attendance_card(shown, names)
with right:
    meetings_timeline.plan_card(shown, names)
    meetings_attendance.side_cards(shown, names)
meetings_resolutions.agenda_card(shown, names)
