"""The button that filters by one province, and lifts that filter again: a value of a province has it beside it."""

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.names import Names
from dashboard.widgets.shell import state
from dashboard.wording import escaped


def button(province: str, names: Names, key: str) -> None:
    """Filter the page by a province; where it is filtered by just that, lift it."""
    link = state.link()
    is_set = link.scope.provinces == (province,)
    name = names.province(province, link.language)
    words = "empty.lift" if is_set else "filter.only"
    shown = escaped(text(words, link.language, name=text("filter.province", link.language) if is_set else name))
    if st.button(
        shown, icon=":material/filter_alt_off:" if is_set else ":material/filter_alt:", type="tertiary", key=key
    ):
        # the dialog of a code is closed by leaving it
        state.change(code=None)
        state.toggle(provinces=(province,))
