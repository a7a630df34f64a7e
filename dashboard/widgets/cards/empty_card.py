"""The card of a page or part that has nothing to show: what is missing, and a button for each filter to lift."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.i18n.sentences import describe
from dashboard.permalink import Choice
from dashboard.widgets.cards import card
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.filters.shared_filters import asks_for_committee, lift_button
from dashboard.widgets.shell import state
from dashboard.widgets.shell.faults import guarded
from dashboard.wording import escaped
from schema.scope import Scope


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
                        escaped(text("empty.lift", language, name=words)),
                        on_click=guarded(state.choose),
                        args=(choice, ()),
                        key=f"{key}_{choice}",
                    )


def _shared_buttons(scope: Scope, language: Language, key: str) -> None:
    for field in ("provinces", "work_groups", "periods"):
        if getattr(scope, field) is not None:
            lift_button(field, language, key)
    if not asks_for_committee(scope):
        lift_button("tiers", language, key)
