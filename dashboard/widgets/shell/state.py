"""The link of this visitor: one value, kept in step with the address bar in both directions."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from dashboard import permalink
from dashboard.i18n.language import Language
from dashboard.permalink import Choice, Known, Link, Reading

_LINK = "thanrak_link"
_KNOWN = "thanrak_known"
_WRITTEN = "thanrak_written"
_READ_ON = "thanrak_read_on"
_MADE_ON = "thanrak_made_on"


def link() -> Link:
    """What this visitor looks at."""
    found = st.session_state.get(_LINK)
    return found if isinstance(found, Link) else Link(language_of_address())


def language() -> Language:
    """The language of this visitor."""
    return link().language


def language_of_address() -> Language:
    """The language that the address asks for, before there is data to read the rest of it by."""
    return permalink.language_of(_query())


def kept_data() -> str | None:
    """The older data set that the address asks for; None where the present one is meant."""
    query = _query()
    return link().kept if query == st.session_state.get(_WRITTEN) else permalink.kept_of(query, link())


def address() -> str:
    """The address of what is on screen, as the reader would copy it; empty where no browser has told it."""
    page = st.context.url
    if not page:
        return ""
    # the start page has no path of its own, and a link without one is not followed everywhere
    parts = urlsplit(page)
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", urlencode(dict(st.query_params)), ""))


def synchronise(known: Known, snapshot: str, kept: str | None) -> Reading:
    """Take up an address that the visitor opened, and write the address of what is shown, of the snapshot that is.

    `kept` is that snapshot where it is shown in place of the present one.

    Returns the link as it came: of another snapshot, with codes that were dropped, or not to be read.
    """
    query = _query()
    reading = Reading(link(), ())
    # what one data set knows another may not
    if query != st.session_state.get(_WRITTEN) or st.session_state.get(_READ_ON) not in (None, snapshot):
        reading = permalink.read(query, known, link())
    if reading.link.snapshot not in (None, snapshot):
        st.session_state[_MADE_ON] = reading.link.snapshot
    st.session_state[_READ_ON] = snapshot
    st.session_state[_KNOWN] = known
    st.session_state[_LINK] = replace(reading.link, snapshot=snapshot, kept=kept)
    _write()
    return reading


def made_on() -> str | None:
    """The snapshot on which this visitor's link was made, where it is not the present one."""
    found = st.session_state.get(_MADE_ON)
    return found if isinstance(found, str) else None


def change(**changes: Any) -> None:  # noqa: ANN401
    """Change fields of the link and of its scope by name, and write the address. For callbacks of widgets."""
    now = link()
    scope_fields = {name: value for name, value in changes.items() if hasattr(now.scope, name)}
    link_fields = {name: value for name, value in changes.items() if name not in scope_fields}
    _take(replace(now, scope=replace(now.scope, **scope_fields), **link_fields))


def show_data(kept: str | None, snapshot: str) -> None:
    """Show an older data set, or with none the present one, and write the address. For callbacks of widgets."""
    change(kept=kept, snapshot=snapshot)


def choose(choice: Choice, codes: tuple[str, ...]) -> None:
    """Choose codes in a filter of a page, and write the address. For callbacks of widgets."""
    _take(link().with_choice(choice, codes))


def toggle(chosen: Mapping[Choice, tuple[str, ...]] | None = None, **scope: Any) -> None:  # noqa: ANN401
    """Filter by what a chosen mark stands for, and run the page again; the same mark a second time lifts it."""
    now = link()
    picked = chosen or {}
    is_set = all(now.chosen(choice) == codes for choice, codes in picked.items()) and all(
        getattr(now.scope, name) == value for name, value in scope.items()
    )
    for choice, codes in picked.items():
        choose(choice, () if is_set else codes)
    change(**(dict.fromkeys(scope) if is_set else scope))
    st.rerun()


def lift_filters() -> None:
    """Lift the filters that all pages share."""
    _take(permalink.without_filters(link()))


def start_over() -> None:
    """Keep of the link the language and the reader's own province alone, and write the address."""
    _take(Link(language=link().language, my_province=link().my_province))


def _take(wanted: Link) -> None:
    """Whatever a widget sends, only what this snapshot knows gets into the link."""
    known = st.session_state.get(_KNOWN)
    st.session_state[_LINK] = permalink.known_part(wanted, known) if isinstance(known, Known) else wanted
    _write()


def _query() -> dict[str, str]:
    """The query part of the address, as far as its meaning is plain."""
    return permalink.as_meant({key: st.query_params.get_all(key) for key in st.query_params})


def _write() -> None:
    known = st.session_state.get(_KNOWN)
    query = permalink.write(link(), known.public if isinstance(known, Known) else permalink.NO_ROWS)
    if query != dict(st.query_params):
        st.query_params.from_dict(query)
    st.session_state[_WRITTEN] = query
