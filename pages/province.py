import streamlit as st

from dashboard import page_tables, wording
from dashboard.i18n.catalogue import text
from dashboard.widgets.cards import page_data
from dashboard.widgets.filters import filters, peers, shared_filters
from dashboard.widgets.groups import directory, profile
from dashboard.widgets.province import absent, choice, districts, heads, standing
from dashboard.widgets.province import values as province_values
from dashboard.widgets.shell import data, frame, state
from queries.facets import FacetSubject
from schema.codes import Tier
from schema.scope import Scope

frame.ensure()
link, names = state.link(), data.names()
language = link.language
tiers = link.scope.tiers or (Tier.COMMITTEE, Tier.OFFICIAL)
shown = choice.profiled(link, names)
with_values: list[Tier] = [tier for tier in tiers if tier in (Tier.COMMITTEE, Tier.OFFICIAL)]
lines = {tier: standing.lines(tier, shown) for tier in with_values}

frame.title_row(
    text("nav.province", language),
    wording.joined((*(names.province(code, language) for code in shown), frame.snapshot_line(language)), language),
)
filters.bar(
    names,
    filters.counted(FacetSubject.VALUES, scope=Scope(link.scope.provinces, tiers=link.scope.tiers)),
    with_work_groups=False,
    unused=shared_filters.YEAR_AND_GROUP,
    marks_own=False,
)
choice.pick_provinces(shown, names, language)
peers.row(shown[0] if len(shown) == 1 else None, names, language, peers.COMPARE)

heads.head_cards(shown, lines, link.my_province, names, language)
for tier, values in lines.items():
    province_values.values_card(tier, values, shown, names, language)
# one province has room for both side by side; several need the width each
first, second = st.columns(2, gap="small") if len(shown) == 1 else (st.container(), st.container())
with first:
    absent.absent_card(shown, lines, names, language)
if Tier.COMMITTEE in tiers:
    with second:
        districts.district_cards(shown, names, language)
    found = profile.profiles(Scope(provinces=shown), names)
    if found:
        directory.directory_card(found, names, language, key="province_groups")
page_data.page_data(page_tables.province(link, shown), "province")
