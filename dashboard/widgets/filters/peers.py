"""Whom a province is compared with: its region, its cluster, its land neighbours, each at one click."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.widgets.shell import data, screen, state
from dashboard.wording import escaped
from queries.names import NeighbourRow, ProvinceRow, neighbours

COMPARE = "pages/provinces.py"


@dataclass(frozen=True)
class Peers:
    """Provinces that belong together, the one that they are peers of among them."""

    key: str
    name: str
    provinces: tuple[str, ...]

    @property
    def others(self) -> int:
        """How many there are beside the one that they are peers of."""
        return len(self.provinces) - 1


def peers_of(
    code: str, rows: Sequence[ProvinceRow], borders: Sequence[NeighbourRow], language: Language
) -> list[Peers]:
    """Region, cluster (Bangkok is in none) and land neighbours (an island has none), in Thai dictionary order."""
    own = next(row for row in rows if row.province_code == code)
    region = [row for row in rows if row.region_en == own.region_en]
    cluster = [row for row in rows if own.cluster_no is not None and row.cluster_no == own.cluster_no]
    across = {code, *(row.neighbour_code for row in borders if row.province_code == code)}
    near = [row for row in rows if row.province_code in across]
    found = (
        ("region", pick(own.region_th, own.region_en, language), region),
        ("cluster", pick(own.cluster_th or "", own.cluster_en or "", language), cluster),
        ("near", text("peers.near", language), near),
    )
    return [
        Peers(key, name, tuple(row.province_code for row in members))
        for key, name, members in found
        if len(members) > 1
    ]


def row(code: str | None, names: Names, language: Language, page: str | None = None) -> None:
    """A button for each set of peers; the one that is chosen already is lifted. With a page, that page opens.

    Nothing where no one province is meant.
    """
    if code is None:
        return
    chosen = state.link().scope.provinces
    with st.container(horizontal=not screen.is_phone(), vertical_alignment="center", gap="small", key="peers"):
        words = text("peers.of", language, province=names.province(code, language))
        st.markdown(escaped(words), width="content")
        for each in peers_of(code, data.provinces(), data.ask(neighbours), language):
            is_set = chosen is not None and set(chosen) == set(each.provinces)
            if st.button(
                escaped(text("filter.option", language, name=each.name, count=each.others)),
                type="primary" if is_set else "secondary",
                icon=":material/check:" if is_set else None,
                help=text("peers.help", language),
                key=f"peers_{each.key}",
            ):
                _choose(each, page)


def one_meant() -> str | None:
    """The province whose peers are offered: the only one that is filtered, else the reader's own."""
    link = state.link()
    filtered = link.scope.provinces
    return filtered[0] if filtered is not None and len(filtered) == 1 else link.my_province


def _choose(each: Peers, page: str | None) -> None:
    if page is None:
        state.toggle(provinces=each.provinces)
    state.change(provinces=each.provinces)
    st.switch_page(str(page))
