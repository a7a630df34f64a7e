"""The frame of every page: data at hand, language, navigation, title row. Pages also run by themselves under it."""

import atexit
import gc

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text
from dashboard.i18n.language import Language
from dashboard.widgets import data, state
from dashboard.widgets.clipboard import copy_link_button
from dashboard.widgets.data import BuildFailedError
from dashboard.widgets.permalink import Known
from dashboard.widgets.settings import PROJECT
from dashboard.widgets.wording import muted
from queries import comparison

_FRAMED = "thanrak_framed"
_STATIC = PROJECT / "static"


def main() -> None:
    """Run the page of the address inside the frame."""
    st.set_page_config(layout="wide", page_icon="🌾", initial_sidebar_state="collapsed")
    _freeze_imports()
    language = _ready()
    st.logo(str(_STATIC / ("logo_dark.svg" if st.context.theme.type == "dark" else "logo_light.svg")), size="large")
    # the browser needs the language for its voice and its line breaks; constant markup only
    st.html(f"<script>document.documentElement.lang = '{language}'</script>", unsafe_allow_javascript=True)
    page = st.navigation(
        {
            text("nav.explore", language): [
                st.Page(
                    PROJECT / "pages" / "overview.py",
                    title=text("nav.overview", language),
                    icon=":material/dashboard:",
                    url_path="start",
                    default=True,
                ),
                # the default page answers at the root alone; whoever types its name finds it too
                st.Page(
                    PROJECT / "pages" / "overview.py",
                    title=text("nav.overview", language),
                    url_path="overview",
                    visibility="hidden",
                ),
                st.Page(
                    PROJECT / "pages" / "provinces.py",
                    title=text("nav.provinces", language),
                    icon=":material/bar_chart:",
                    url_path="provinces",
                ),
            ]
        },
        position="top",
    )
    st.session_state[_FRAMED] = True
    try:
        page.run()
    finally:
        st.session_state[_FRAMED] = False


def ensure() -> None:
    """Guard of every page: a page file that was started without the frame starts the frame and stops.

    With a folder `pages/` beside the main script, the first deep link after a start of the server runs the page file
    alone.
    """
    if not st.session_state.get(_FRAMED):
        main()
        st.stop()


def title_row(title: str, details: str) -> None:
    """Title and muted line on the left, copy link and language on the right."""
    language = state.language()
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute", key="title_row"):
        with st.container(gap="small", width="stretch"):
            st.markdown(f"# {title}")
            st.markdown(muted(details))
        with st.container(horizontal=True, width="content", vertical_alignment="bottom", gap="small"):
            copy_link_button(language)
            _language_switch(language)


def snapshot_line(language: Language) -> str:
    """The date of the data set on screen."""
    return text("scope.snapshot", language, day=date_text(data.manifest().built_at, language))


def _ready() -> Language:
    """Pin the snapshot and read the link; what cannot be shown is said in the reader's language."""
    try:
        data.pin()
    except BuildFailedError as error:
        st.error(text("error.build_failed", state.language(), id=error.number))
        st.stop()
    dropped = state.synchronise(_known())
    language = state.language()
    if len(dropped) == 1:
        st.toast(text("notice.unknown_code", language, code=dropped[0]))
    elif dropped:
        st.toast(text("notice.unknown_codes", language, count=len(dropped)))
    return language


def _known() -> Known:
    names = data.names()
    return Known(
        provinces=frozenset(names.codes("province")),
        work_groups=frozenset(names.codes("work_group")),
        measures=frozenset(row.measure_code for row in data.ask(comparison.measures)),
    )


def _language_switch(language: Language) -> None:
    key = f"language_{language}"
    st.session_state[key] = language

    def changed() -> None:
        chosen = st.session_state[key]
        if chosen:
            state.change(language=chosen)

    st.segmented_control(
        text("frame.language", language),
        [Language.TH, Language.EN],
        format_func=lambda option: text("frame.thai" if option is Language.TH else "frame.english", language),
        key=key,
        on_change=changed,
        required=True,
        label_visibility="collapsed",
    )


@st.cache_resource(show_spinner=False)
def _freeze_imports() -> None:
    """Once per process: what the imports left is never garbage, and a collection after each run need not look at it."""
    gc.collect()
    gc.freeze()
    # at the end everything is garbage again, so that extension modules can clean up
    atexit.register(gc.unfreeze)
