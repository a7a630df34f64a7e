"""What a reader must notice of the link that was opened: it stays until it is closed or the view changes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.permalink import Link
from dashboard.widgets.shell import screen, state
from dashboard.wording import escaped

_SAID = "thanrak_notices"


@dataclass(frozen=True)
class Notice:
    """What is said, in the language that is read; `way` draws a button to more; `shown_on` is the view it is about."""

    words: Callable[[Language], str]
    way: Callable[[Language], None] | None = None
    shown_on: tuple[Link, str | None] | None = None


def say(words: Callable[[Language], str], way: Callable[[Language], None] | None = None) -> None:
    """Say it on the page that is shown next."""
    st.session_state[_SAID] = [*st.session_state.get(_SAID, ()), Notice(words, way)]


def show(language: Language) -> None:
    """Draw what is to be noticed of this view. Another language, or evidence that is opened, makes no other view."""
    view = (replace(state.link(), language=Language.TH, code=None), st.context.url)
    every: list[Notice] = st.session_state.get(_SAID, [])
    kept = [replace(each, shown_on=view) for each in every if each.shown_on in (None, view)]
    st.session_state[_SAID] = kept
    for place, notice in enumerate(kept):
        with st.container(
            horizontal=True, wrap=screen.is_phone(), gap="small", vertical_alignment="center", key=f"notice_{place}"
        ):
            st.warning(escaped(notice.words(language)), icon=":material/info:", width="stretch")
            if notice.way is not None:
                notice.way(language)
            st.button(
                text("notice.close", language),
                icon=":material/close:",
                type="tertiary",
                on_click=kept.remove,
                args=(notice,),
                key=f"close_notice_{place}",
            )
