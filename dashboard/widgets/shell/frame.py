"""The frame of every page: data at hand, language, navigation, title row. Pages also run by themselves under it."""

import atexit
import gc
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlparse

import streamlit as st

from dashboard import permalink
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text
from dashboard.i18n.language import Language
from dashboard.permalink import Choice, Figures, Known, Reading, Section
from dashboard.settings import PROJECT
from dashboard.widgets.evidence.code_box import code_box, open_code
from dashboard.widgets.filters import code_field
from dashboard.widgets.filters.code_field import Option
from dashboard.widgets.shell import data, data_sets, faults, library_words, notices, screen, state
from dashboard.widgets.shell.clipboard import copy_link_button
from dashboard.widgets.shell.first_build import BuildFailedError
from dashboard.wording import escaped, joined, muted
from queries import budgets, comparison, evidence, meetings, sources, target_groups
from queries import names as name_queries
from schema.codes import RecipientKind
from schema.scope import EVERYTHING
from schema.tables import TABLES

_FRAMED = "thanrak_framed"
_START = "_start"
"""A name that Streamlit keeps for the page at the root, at which nothing answers."""
_NAMED_CODES = 6
_STATIC = PROJECT / "static"
_PAGE_NAME = re.compile(r"[^/]{1,60}")


@dataclass(frozen=True)
class PageEntry:
    """A page of the navigation; its file, address and title all come from its name."""

    name: str
    section: str
    icon: str


PAGES = (
    PageEntry("overview", "explore", ":material/dashboard:"),
    PageEntry("provinces", "explore", ":material/bar_chart:"),
    PageEntry("province", "explore", ":material/location_on:"),
    PageEntry("groups", "explore", ":material/groups:"),
    PageEntry("budgets", "explore", ":material/payments:"),
    PageEntry("certifications", "explore", ":material/verified:"),
    PageEntry("activities", "explore", ":material/settings:"),
    PageEntry("production", "explore", ":material/agriculture:"),
    PageEntry("meetings", "explore", ":material/event:"),
    PageEntry("sources", "data", ":material/library_books:"),
    PageEntry("downloads", "data", ":material/download:"),
)


def main() -> None:
    """Run the page of the address inside the frame."""
    st.set_page_config(layout="wide", page_icon="🌾", initial_sidebar_state="collapsed")
    _freeze_imports()
    with faults.shown(_file(PAGES[0])):
        _run()


def _run() -> None:
    language = _ready()
    st.logo(str(_STATIC / ("logo_dark.svg" if st.context.theme.type == "dark" else "logo_light.svg")), size="large")
    missing = _missing_page()
    running = st.navigation(_sections(missing, language), position="top")
    if missing and running.url_path == missing:
        notices.say(lambda language: text("notice.no_page", language, page=missing))
        st.switch_page(_file(PAGES[0]))
    st.session_state[_FRAMED] = True
    try:
        with faults.shown(_file(PAGES[0])):
            running.run()
    finally:
        st.session_state[_FRAMED] = False
    # nothing is seen of it, but at the top of a page it would take a line
    screen.watch(language)
    library_words.speak(language)


def _sections(missing: str | None, language: Language) -> dict[str, list[st.Page]]:
    """The pages by section. The start page has other names too, which do not stand in the navigation."""
    sections: dict[str, list[st.Page]] = {}
    for page in PAGES:
        sections.setdefault(text(f"nav.{page.section}", language), []).append(
            st.Page(
                _file(page),
                title=text(f"nav.{page.name}", language),
                icon=page.icon,
                url_path=_START if page is PAGES[0] else page.name,
                default=page is PAGES[0],
            )
        )
    # the default page answers at the root alone; whoever types its name finds it too. A name that no page has is one
    # of its names for a moment, or Streamlit would answer in English with a window over the page.
    first = PAGES[0]
    title = text(f"nav.{first.name}", language)
    sections[text(f"nav.{first.section}", language)] += [
        st.Page(_file(first), title=title, url_path=name, visibility="hidden") for name in (first.name, missing) if name
    ]
    return sections


def _file(page: PageEntry) -> Path:
    return PROJECT / "pages" / f"{page.name}.py"


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
    with st.container(
        horizontal=not screen.is_phone(),
        vertical_alignment="bottom",
        horizontal_alignment="distribute",
        gap="small",
        key="title_row",
    ):
        with st.container(gap="small", width="stretch"):
            st.title(escaped(title), anchor=False)
            st.markdown(muted(details))
        with st.container(
            horizontal=True,
            width="stretch" if screen.is_phone() else "content",
            wrap=False,
            vertical_alignment="center",
            gap="xsmall" if screen.is_phone() else "small",
            key="title_actions",
        ):
            code_box(language)
            copy_link_button(language)
            _language_switch(language)
    open_code(data.names())
    notices.show(language)
    data_sets.say_stand_in(language)
    data_sets.say_older(language)


def snapshot_line(language: Language) -> str:
    """The date of the data set on screen."""
    return text("scope.snapshot", language, day=date_text(data.manifest().built_at, language))


def _ready() -> Language:
    """Pin the snapshot and read the link; what cannot be shown is said in the reader's language."""
    try:
        data.pin(state.kept_data())
    except BuildFailedError as error:
        language = state.language_of_address()
        st.error(text("error.build_failed", language, id=error.number))
        if reasons := error.reasons(language):
            st.code("\n".join(reasons), language=None, wrap_lines=True)
        st.stop()
    shown, present = data.manifest().snapshot_id, data.present()
    _say_what_was_lost(state.synchronise(_known({shown, present}), shown, shown if shown != present else None))
    return state.language()


def _say_what_was_lost(reading: Reading) -> None:
    """Whatever the page shows otherwise than the link meant is said."""
    dropped, then, now = reading.dropped, reading.link.snapshot, data.manifest().snapshot_id
    if reading.unread:
        notices.say(lambda language: text("notice.unread", language, link=reading.unread))
    if dropped:
        notices.say(partial(_dropped_words, dropped))
    if reading.mistyped:
        notices.say(lambda language: text("notice.mistyped_code", language, code=reading.mistyped))
    if then not in (None, now):
        notices.say(partial(data_sets.made_on, then, now), partial(data_sets.ways, then))


def _dropped_words(dropped: Sequence[str], language: Language) -> str:
    """Codes of a link that were dropped; of many the first, and how many more."""
    named = list(dropped[:_NAMED_CODES])
    if len(dropped) > len(named):
        named.append(text("filter.more", language, count=len(dropped) - len(named)))
    return text("notice.unknown_code", language, code=joined(named, language))


def _missing_page() -> str | None:
    """The name in the address where there is no page of that name."""
    path = urlparse(st.context.url or "").path.strip("/")
    name = unquote(path.removeprefix(str(st.get_option("server.baseUrlPath")).strip("/")).strip("/"))
    known = {_START, *(page.name for page in PAGES)}
    return name if name not in known and _PAGE_NAME.fullmatch(name) else None


def _known(data_sets: set[str]) -> Known:
    names = data.names()
    lists = {
        Choice.STAGE: names.codes("budget_stage"),
        Choice.STANDARD: names.codes("standard"),
        Choice.STATUS: names.codes("certification_status"),
        Choice.GEAR: names.codes("gear"),
        Choice.AGENCY: names.codes("agency"),
        Choice.COMMODITY: names.codes("commodity"),
        Choice.MEETING: [row.meeting_id for row in data.ask(meetings.meetings, EVERYTHING)],
        Choice.RESOLUTION: names.codes("resolution_kind"),
        Choice.DOCUMENT: [row.source_document_id for row in data.ask(evidence.documents)],
        Choice.TABLE: tuple(TABLES),
        Choice.FACT: data.ask(sources.fact_ids),
        Choice.GROUP: [row.target_group_id for row in data.ask(target_groups.named, EVERYTHING)],
        Choice.COMPARED: names.codes("province"),
        Choice.FIGURES: tuple(Figures),
        Choice.RECIPIENT: (RecipientKind.COMMUNITY_GROUP,),
        Choice.SPLIT: budgets.SPLITS,
        Choice.UNIT: names.codes("unit"),
        Choice.SECTION: tuple(Section),
    }
    return Known(
        provinces=frozenset(names.codes("province")),
        periods=frozenset(data.ask(name_queries.periods)),
        work_groups=frozenset(names.codes("work_group")),
        measures=frozenset(row.measure_code for row in data.ask(comparison.measures)),
        definitions=frozenset(data.ask(name_queries.definitions)),
        kept=data_sets,
        choices={choice: frozenset(codes) for choice, codes in lists.items()},
        public=permalink.public_codes(
            (row.row_kind, row.row_id, row.figure_code) for row in data.ask(sources.row_codes)
        ),
    )


def _language_switch(language: Language) -> None:
    names = {Language.TH: "frame.thai", Language.EN: "frame.english"}
    code_field.parts(
        text("frame.language", language),
        [Option(str(each), text(name, language)) for each, name in names.items()],
        str(language),
        lambda code: state.change(language=Language(code)),
        f"language_{language}",
    )


@st.cache_resource(show_spinner=False)
def _freeze_imports() -> None:
    """Once per process: what the imports left is never garbage, and a collection after each run need not look at it."""
    gc.collect()
    gc.freeze()
    # at the end everything is garbage again, so that extension modules can clean up
    atexit.register(gc.unfreeze)
