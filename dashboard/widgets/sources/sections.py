"""The parts of the page of sources, one at a time; how much is contradicted is said before it is opened."""

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.permalink import Choice, Section
from dashboard.widgets.filters import code_field
from dashboard.widgets.filters.code_field import Option
from dashboard.widgets.filters.shared_filters import asks_for_committee
from dashboard.widgets.shell import screen, state
from dashboard.wording import escaped
from schema.scope import Scope

PAGE = "pages/sources.py"


def offered(scope: Scope) -> list[Section]:
    """The parts that have something to show: only documents of committees are read against each other."""
    committee = asks_for_committee(scope)
    return [section for section in Section if committee or section is not Section.CONTRADICTIONS]


def pick(scope: Scope, unanswered: int, language: Language) -> Section:
    """The parts side by side, with the number of open flags; returns the one of the link, else the first."""
    sections = offered(scope)
    named = next(iter(state.link().chosen(Choice.SECTION)), None)
    shown = next((section for section in sections if section == named), sections[0])
    code_field.parts(
        text("sources.section.title", language),
        [Option(str(section), _words(section, unanswered, language)) for section in sections],
        str(shown),
        lambda section: state.choose(Choice.SECTION, (section,)),
        f"pick_section_{language}",
        "stretch" if screen.is_phone() else "content",
    )
    return shown


def way_to(section: Section, words: str, key: str) -> None:
    """A button of another page that opens one part."""
    if st.button(escaped(words), icon=":material/arrow_forward:", type="tertiary", key=key):
        # the other page speaks of all documents in scope: one that was picked here before is not meant
        state.choose(Choice.DOCUMENT, ())
        state.choose(Choice.SECTION, (str(section),))
        st.switch_page(PAGE)


def _words(section: Section, unanswered: int, language: Language) -> str:
    words = text(f"sources.section.{section}", language)
    if section is not Section.CONTRADICTIONS or not unanswered:
        return words
    return text("sources.section.open", language, section=words, count=unanswered)
