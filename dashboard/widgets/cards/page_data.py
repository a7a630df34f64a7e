"""The last card of every exploring page: the rows behind the page as files, under all of its filters."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from dashboard import files, wording
from dashboard.files import export
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.widgets.cards import card
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.cards.export_bar import SHOWN_ROWS, export_bar, unused_words
from dashboard.widgets.filters import code_field
from dashboard.widgets.filters.code_field import Option
from dashboard.widgets.shell import data, state
from queries.selection import Selection

SIDE_BY_SIDE = 4
"""So many tables can be chosen by buttons in one row; of more a list is opened."""


def page_data(offered: Sequence[Selection], page: str) -> None:
    """Row count, preview and files of the page's tables, one at a time; those without a row are not offered."""
    language = state.language()
    counts = {asked: count for asked in offered if (count := data.ask(files.count, asked))}
    if not counts:
        return
    by_subject = {asked.subject: asked for asked in counts}
    key = f"page_table_{page}_{language}"
    if st.session_state.get(key) not in by_subject:
        st.session_state[key] = next(iter(by_subject))
    asked = by_subject[st.session_state[key]]
    preview = data.ask(export, asked, language, SHOWN_ROWS)
    details = wording.joined((preview.title, preview.described), language)
    with card.card(Heading(text("downloads.page", language), details), "page_data"):
        titles = {subject: data.ask(files.title, each, language) for subject, each in by_subject.items()}
        _choice(titles, key, language)
        export_bar(preview, counts[asked], partial(export, data.warehouse(), asked, language), "page")
        card.notes(unused_words(asked, language))


def _choice(titles: Mapping[str, str], key: str, language: Language) -> None:
    """The choice of a table, kept in its element alone: it changes nothing that the page shows."""
    label = text("downloads.choose_table", language)
    options = [Option(subject, title) for subject, title in titles.items()]

    def changed(subject: str | None) -> None:
        st.session_state[key] = subject

    if 1 < len(titles) <= SIDE_BY_SIDE:
        code_field.parts(label, options, st.session_state[key], changed, f"{key}_parts")
    elif len(titles) > SIDE_BY_SIDE:
        code_field.one(label, options, st.session_state[key], changed, f"{key}_field", label, required=True)
