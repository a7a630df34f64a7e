"""What the page of groups says where there is nothing to show, and which filter to lift."""

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.i18n.sentences import describe
from dashboard.widgets import card, state
from dashboard.widgets.card import Heading
from schema.scope import Scope


def other_tier(language: Language) -> None:
    """Only the committees' documents speak of groups."""
    with card.card(Heading(text("empty.title", language), text("groups.committee_only", language)), "other_tier"):
        _lift("tiers", "filter.tier", language)


def no_groups(scope: Scope, names: Names, language: Language) -> None:
    """No document names a group in this scope."""
    missing = text(
        "empty.missing",
        language,
        measure=text("groups.named_groups", language),
        scope=describe(scope, names, language),
    )
    with card.card(Heading(text("empty.title", language), missing), "no_groups"):
        if scope.provinces is not None:
            _lift("provinces", "filter.province", language)
        if scope.work_groups is not None:
            _lift("work_groups", "filter.work_group", language)


def _lift(field: str, name: str, language: Language) -> None:
    st.button(
        text("empty.lift", language, name=text(name, language)),
        on_click=state.change,
        kwargs={field: None},
        key=f"groups_lift_{field}",
    )
