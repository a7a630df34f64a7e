"""Groups that more than one agency serves, found whatever the spelling."""

from collections.abc import Sequence

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.widgets.cards import card
from dashboard.widgets.cards.among import Among
from dashboard.widgets.evidence import evidence
from dashboard.widgets.groups import profile as groups_profile
from dashboard.widgets.groups.profile import Profile
from dashboard.widgets.shell import state
from dashboard.wording import escaped, muted

SHOWN = 10


def shared_card(found: Sequence[Profile], names: Names, language: Language) -> None:
    """Each group that several agencies serve, with the agencies, its spellings and its codes."""
    several, among = _several(found), Among(state.link().scope, names, language)
    if not several:
        with card.card(among.of_rows(found, lambda some: _message(some, language)), "shared"):
            card.notes(text("groups.shared_from", language, total=len(found)))
        return
    exact = _by_spelling_alone(several)
    details = wording.joined(
        (
            text("groups.shared_from", language, total=len(found)),
            text("groups.shared_exact", language, exact=exact) if exact else None,
        ),
        language,
    )
    with card.card(among.of_rows(found, lambda some: _message(some, language), details), "shared"):
        columns = st.columns(2, gap="medium")
        for place, profile in enumerate(several[:SHOWN]):
            with columns[place % 2]:
                _line(profile, names, language)
        if len(several) > SHOWN:
            card.notes(text("evidence.cut", language, shown=SHOWN, count=len(several)))
        card.notes(text("groups.shared_note", language))


def _several(found: Sequence[Profile]) -> list[Profile]:
    return [profile for profile in found if len(profile.group.agency_codes) > 1]


def _message(found: Sequence[Profile], language: Language) -> str:
    count = len(_several(found))
    return text("groups.shared", language, count=count) if count else text("groups.shared_none", language)


def _line(profile: Profile, names: Names, language: Language) -> None:
    mentions = [fact for fact in profile.of("target_group_mention") if fact.agency_code]
    name = groups_profile.name_of(profile, language)
    place = names.place(profile.group.province_code, language)
    agencies = groups_profile.agency_words(profile, names, language) or ""
    printed = text(
        "groups.printed_as", language, names=wording.joined(dict.fromkeys(row.as_printed for row in mentions), language)
    )
    codes = f"{text('card.figure_code', language)} {groups_profile.code_words(mentions, language)}"
    words = f"**{escaped(name)}** {muted(place)}  \n{escaped(agencies)}  \n{muted(printed)}  \n{muted(codes)}"
    if card.row_with_evidence(words, f"shared_{profile.group.target_group_id}", language):
        evidence.show_passages(name, [evidence.locator_of(row) for row in mentions], language)


def _by_spelling_alone(several: Sequence[Profile]) -> int:
    """How many would be found if only equal spellings were taken for the same group."""
    found = 0
    for profile in several:
        agencies: dict[str, set[str]] = {}
        for fact in profile.of("target_group_mention"):
            if fact.agency_code:
                agencies.setdefault(fact.as_printed, set()).add(fact.agency_code)
        found += any(len(each) > 1 for each in agencies.values())
    return found
