"""The card of a page or part that has nothing to show: what is missing, and a button for each filter to lift."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.i18n.sentences import describe
from dashboard.widgets import card, state
from dashboard.widgets.card import Heading
from dashboard.widgets.permalink import Choice
from schema.codes import Tier
from schema.scope import Scope

_SHARED = {"provinces": "province", "work_groups": "work_group", "periods": "year"}


def empty_card(
    measure: str,
    scope: Scope,
    names: Names,
    language: Language,
    key: str,
    choices: Mapping[Choice, str],
    notes: Sequence[str] = (),
) -> None:
    """Says that nothing of `measure` is reported in the scope; `choices` names the page's own filters."""
    link = state.link()
    # a missing tier is said by the words of the scope, so that it is clear which evidence was looked at
    missing = text("empty.missing", language, measure=measure, scope=describe(scope, names, language))
    with card.card(Heading(text("empty.title", language), missing), key):
        card.notes(*notes)
        with st.container(horizontal=True, gap="small", key=f"{key}_lift"):
            _shared_buttons(scope, language, key)
            for choice, words in choices.items():
                if link.chosen(choice):
                    st.button(
                        text("empty.lift", language, name=words),
                        on_click=state.choose,
                        args=(choice, ()),
                        key=f"{key}_{choice}",
                    )


def _shared_buttons(scope: Scope, language: Language, key: str) -> None:
    for name, word in _SHARED.items():
        if getattr(scope, name) is not None:
            _button(name, word, language, key)
    if not asks_for_committee(scope):
        _button("tiers", "tier", language, key)


def _button(name: str, word: str, language: Language, key: str) -> None:
    st.button(
        text("empty.lift", language, name=text(f"filter.{word}", language)),
        on_click=state.change,
        kwargs={name: None},
        key=f"{key}_{name}",
    )


def asks_for_committee(scope: Scope) -> bool:
    """Whether facts of the committees' documents are in scope; where not, pages of those facts have nothing to show."""
    return scope.tiers is None or Tier.COMMITTEE in scope.tiers


def within_tiers(scope: Scope) -> Scope:
    """The scope as the queries of committee facts take it: none of them where that tier is left out."""
    return scope if asks_for_committee(scope) else replace(scope, provinces=())
