"""Data sets other than the present one: the one that a link was made on, and an older one that is shown again."""

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text
from dashboard.i18n.language import Language
from dashboard.widgets.shell import data, state
from dashboard.widgets.shell.faults import guarded
from dashboard.wording import escaped

START = "pages/overview.py"


def made_on(then: str, now: str, language: Language) -> str:
    """A link says on which data set it was made and from which one it is shown, each with its day where it is kept."""
    return text("notice.other_data", language, then=_named(then, language), now=_named(now, language))


def ways(then: str, language: Language) -> None:
    """Buttons to the start page, where the card of changes then stands first, and to the view as it was."""
    if st.button(text("notice.changes", language), icon=":material/arrow_forward:", type="tertiary", key="changes"):
        st.switch_page(START)
    if data.can_be_shown(then):
        st.button(
            text("notice.as_it_was", language),
            icon=":material/history:",
            type="tertiary",
            on_click=guarded(state.show_data),
            args=(then, then),
            key="as_it_was",
        )


def say_stand_in(language: Language) -> None:
    """Above every page while the newest data set cannot be used: which one is shown in its place, and who mends it."""
    if data.stands_in():
        words = text("notice.stand_in", language, data=_named(data.present(), language))
        st.warning(escaped(words), icon=":material/warning:", width="stretch")


def say_older(language: Language) -> None:
    """Above every page that shows an older data set: which one, and the way back to the present one."""
    if state.link().kept is None:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="older_data"):
        words = text("notice.older", language, data=_named(state.link().kept or "", language))
        st.warning(escaped(words), icon=":material/history:", width="stretch")
        st.button(
            escaped(text("notice.to_present", language, data=_named(data.present(), language))),
            icon=":material/update:",
            on_click=guarded(state.show_data),
            args=(None, data.present()),
            key="to_present",
        )


def _named(snapshot_id: str, language: Language) -> str:
    kept = data.kept_manifest(snapshot_id)
    if kept is None:
        return text("notice.data_gone", language, snapshot=snapshot_id)
    return text("notice.data", language, snapshot=snapshot_id, day=date_text(kept.built_at, language))
