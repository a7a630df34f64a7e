"""The filters that all pages share: their names, how one is lifted, and which of them something does not follow."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.widgets.shell import state
from dashboard.widgets.shell.faults import guarded
from dashboard.wording import escaped
from schema.codes import Tier
from schema.scope import Scope

WORK_GROUP = ("work_groups",)
YEAR_AND_GROUP = ("periods", "work_groups")
"""Filters of the scope that not every card follows."""

_NAMES = {"provinces": "province", "work_groups": "work_group", "periods": "year", "tiers": "tier"}


def name(field: str, language: Language) -> str:
    """A filter as its field calls it, by its field of the scope."""
    return text(f"filter.{_NAMES[field]}", language)


def lift_button(field: str, language: Language, key: str) -> None:
    """A button that lifts one filter."""
    st.button(
        escaped(text("empty.lift", language, name=name(field, language))),
        on_click=guarded(state.change),
        kwargs={field: None},
        key=f"{key}_{field}",
    )


def chosen_names(scope: Scope, fields: Sequence[str], language: Language) -> str:
    """The names of those filters that are set; empty where none is."""
    return wording.joined((name(each, language) for each in fields if getattr(scope, each) is not None), language)


def unfiltered_words(scope: Scope, language: Language, ignored: Sequence[str]) -> str:
    """Which of the chosen filters a card does not follow, of those that it ignores; empty where it follows all."""
    chosen = chosen_names(scope, ignored, language)
    return text("overview.unfiltered", language, filters=chosen) if chosen else ""


def asks_for_committee(scope: Scope) -> bool:
    """Whether facts of the committees' documents are in scope; where not, pages of those facts have nothing to show."""
    return scope.tiers is None or Tier.COMMITTEE in scope.tiers


def within_tiers(scope: Scope) -> Scope:
    """The scope as the queries of committee facts take it: none of them where that tier is left out."""
    return scope if asks_for_committee(scope) else replace(scope, provinces=())
