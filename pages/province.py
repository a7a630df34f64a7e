import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.widgets import (
    data,
    filters,
    frame,
    groups_directory,
    groups_profile,
    page_data,
    page_tables,
    peers,
    province_absent,
    province_choice,
    province_districts,
    province_heads,
    province_standing,
    province_values,
    state,
    wording,
)
from queries.facets import FacetSubject
from schema.codes import Tier
from schema.scope import Scope

frame.ensure()
link, names = state.link(), data.names()
language = link.language
tiers = link.scope.tiers or (Tier.COMMITTEE, Tier.OFFICIAL)
shown = province_choice.profiled(link, names)
lines = {tier: province_standing.lines(tier, shown) for tier in tiers if tier in (Tier.COMMITTEE, Tier.OFFICIAL)}

frame.title_row(
    text("nav.province", language),
    wording.joined((*(names.province(code, language) for code in shown), frame.snapshot_line(language)), language),
)
filters.bar(
    names,
    filters.counted(FacetSubject.VALUES, scope=Scope(link.scope.provinces, tiers=link.scope.tiers)),
    with_work_groups=False,
)
province_choice.pick_provinces(shown, names, language)
peers.row(shown[0] if len(shown) == 1 else None, names, language, peers.COMPARE)

province_heads.head_cards(shown, lines, link.my_province, names, language)
for tier, values in lines.items():
    province_values.values_card(tier, values, shown, names, language)
# one province has room for both side by side; several need the width each
first, second = st.columns(2, gap="small") if len(shown) == 1 else (st.container(), st.container())
with first:
    province_absent.absent_card(shown, lines, names, language)
if Tier.COMMITTEE in tiers:
    with second:
        province_districts.district_cards(shown, names, language)
    found = groups_profile.profiles(Scope(provinces=shown), names)
    if found:
        groups_directory.directory_card(found, names, language, key="province_groups")
page_data.page_data(page_tables.province(link, shown), "province")
