"""What is said where the program itself goes wrong: in both languages, with a number to quote, and with a way back.

Streamlit would show a box in English that names nothing. So pages run inside `shown`, dialogs are made by `window`, and
what a widget calls is `guarded`; the log has what happened under the number.
"""

import functools
import logging
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.widgets.shell import notices, state
from dashboard.wording import escaped

_LOGGER = logging.getLogger(__name__)


@contextmanager
def shown(start: Path) -> Iterator[None]:
    """What goes wrong inside is said above it; the way back is the page without its filters, or the start page."""
    place = st.container()
    try:
        yield
    except Exception as error:
        with place, st.container(key="fault"):
            _say(report(error), "error.page")
            _ways_back(start)


def window(
    title: str,
    width: Literal["small", "medium", "large"] = "medium",
    on_dismiss: Callable[[], None] | Literal["ignore"] = "ignore",
) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """A window over the page with a title of plain words; what goes wrong while it is filled is said in it."""

    def made(fill: Callable[[], None]) -> Callable[[], None]:
        @functools.wraps(fill)
        def filled() -> None:
            try:
                fill()
            except Exception as error:
                _say(report(error), "error.part")

        dismissed = on_dismiss if on_dismiss == "ignore" else guarded(on_dismiss)
        shown_by: Callable[[], None] = st.dialog(escaped(title), width=width, on_dismiss=dismissed)(filled)
        return shown_by

    return made


def guarded(callback: Callable[..., object]) -> Callable[..., None]:
    """What a widget calls: where it goes wrong, the page says so and stays as it was."""

    @functools.wraps(callback)
    def called(*args: object, **kwargs: object) -> None:
        try:
            callback(*args, **kwargs)
        except Exception as error:
            number = report(error)
            notices.say(lambda _: "\n\n".join(_words(number, "error.part")))

    return called


def report(error: Exception) -> str:
    """Write down what went wrong; returns the number under which the log has it."""
    number = uuid.uuid4().hex[:8]
    _LOGGER.error("a page went wrong (%s)", number, exc_info=error)
    return number


def _say(number: str, key: str) -> None:
    st.error("\n\n".join(escaped(each) for each in _words(number, key)), icon=":material/error:")


def _words(number: str, key: str) -> list[str]:
    """In the reader's language first."""
    languages = sorted(Language, key=lambda each: each is not state.language())
    return [text(key, language, id=number) for language in languages]


def _ways_back(start: Path) -> None:
    language = state.language()
    with st.container(horizontal=True, gap="small"):
        st.button(
            text("error.without_filters", language),
            icon=":material/filter_alt_off:",
            on_click=guarded(state.start_over),
            key="fault_without_filters",
        )
        if st.button(text("error.start", language), icon=":material/home:", key="fault_start"):
            state.start_over()
            st.switch_page(start)
