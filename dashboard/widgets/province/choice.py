"""Which provinces a profile speaks of: up to four, kept in the link."""

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.permalink import Choice, Link
from dashboard.widgets.cards import card
from dashboard.widgets.filters import code_field
from dashboard.widgets.filters.filter_fields import province_options
from dashboard.widgets.shell import data, state
from dashboard.wording import muted
from queries import coverage
from schema.scope import EVERYTHING

MOST = 4


def profiled(link: Link, names: Names) -> tuple[str, ...]:
    """The provinces of the link, or the few that are filtered, or the reader's own, or the first with documents."""
    compared = link.chosen(Choice.COMPARED)
    if compared:
        return compared[:MOST]
    filtered = link.scope.provinces
    if filtered and len(filtered) <= MOST:
        return filtered
    open_to = [code for code in names.codes("province") if not filtered or code in filtered]
    if link.my_province in open_to:
        return (str(link.my_province),)
    documented = {row.province_code for row in data.ask(coverage.provinces, EVERYTHING) if row.reported_count}
    return (next((code for code in open_to if code in documented), open_to[0]),)


def pick_provinces(shown: tuple[str, ...], names: Names, language: Language) -> None:
    """The choice of up to four provinces, and a note where the link named more."""
    st.markdown(muted(text("province.choose", language, most=MOST)))
    code_field.several(
        text("province.choose", language, most=MOST),
        province_options(names.codes("province"), lambda code: names.province(code, language)),
        shown,
        lambda picked: state.choose(Choice.COMPARED, picked),
        f"pick_compared_{language}",
        text("province.choose", language, most=MOST),
        620,
        MOST,
    )
    asked = len(state.link().chosen(Choice.COMPARED))
    if asked > MOST:
        st.info(text("province.too_many", language, asked=asked, most=MOST))
    card.notes(_without_effect(shown, language))


def _without_effect(shown: tuple[str, ...], language: Language) -> str:
    """The filter of provinces where the profiled ones are not among its own, so that nobody takes it for followed."""
    chosen = state.link().scope.provinces
    if chosen is None or set(shown) <= set(chosen):
        return ""
    return text("filter.unused_here", language, names=text("filter.province", language))
