"""The four channels of safe food (hospital, school, hotel, restaurant) by province."""

from collections.abc import Sequence

import pandas as pd

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.page_tables import FOUR_CHANNELS
from dashboard.widgets.cards import card, tabular
from dashboard.widgets.cards.among import Among
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.evidence import evidence
from dashboard.widgets.groups.profile import Profile
from dashboard.widgets.shell import data
from dashboard.wording import escaped, muted
from queries import figures, production
from queries.production import MarketLinkRow
from schema.codes import MentionRole
from schema.figure_code import shown
from schema.scope import Scope


def channels_card(scope: Scope, found: Sequence[Profile], names: Names, language: Language) -> None:
    """Which provinces' documents name which of the four channels, and how many safe-food groups they list."""
    links = [
        row
        for row in data.ask(production.market_links, Scope(provinces=scope.provinces))
        if row.channel_kind in FOUR_CHANNELS
    ]
    among = Among(scope, names, language)
    places = [code for code in names.codes("province") if any(row.province_code == code for row in links)]
    if not places:
        with card.card(Heading(among.said(text("groups.channels_none", language)), ""), "channels"):
            pass
        return
    message = text("groups.channels_message", language, count=len(places))
    heading = among.of_rows(
        links,
        lambda some: message if some is links else _named(some, language),
        text("groups.channels_details", language),
    )
    with card.card(heading, "channels"):
        frame = pd.DataFrame([_row(code, links, found, names, language) for code in places])
        tabular.printed(frame, message, border="horizontal", is_marked=True)
        if all(row.value_min is None for row in links):
            card.notes(text("groups.channels_note", language))
        source = evidence.source_places(links, language)
        if card.source_row(source, "evidence_channels", language):
            evidence.show_passages(message, [evidence.locator_of(row) for row in links], language)


def _named(links: Sequence[MarketLinkRow], language: Language) -> str:
    named = {row.channel_kind for row in links}
    channels = wording.joined((label(kind, language) for kind in FOUR_CHANNELS if kind in named), language)
    return text("groups.channels_own", language, channels=channels)


def _row(
    province: str, links: Sequence[MarketLinkRow], found: Sequence[Profile], names: Names, language: Language
) -> dict[str, str]:
    own = {row.channel_kind: row for row in links if row.province_code == province}
    codes = data.ask(figures.codes, "market_link", tuple(row.market_link_id for row in own.values()))
    listed = sum(
        profile.group.province_code == province and MentionRole.SAFE_FOOD in profile.group.mention_roles
        for profile in found
    )
    cells = {text("groups.province", language): escaped(names.place(province, language))}
    for kind in FOUR_CHANNELS:
        row = own.get(kind)
        cells[label(kind, language)] = (
            f":material/check: {text('groups.channel_named', language)}  \n{muted(shown(codes[row.market_link_id]))}"
            if row
            else muted(text("state.no_report", language))
        )
    cells[text("groups.safe_food", language)] = (
        escaped(wording.counted(str(listed), "group", names, language))
        if listed
        else muted(text("state.no_report", language))
    )
    return cells
