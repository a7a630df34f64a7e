"""The fields of the filters that every page shares: province, work group, year, tier and the reader's own province."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import period_label, period_tick
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.widgets.filters.facet_counts import Facets
from dashboard.widgets.shell import data, screen, state
from queries.names import ProvinceRow
from schema.codes import PeriodKind, Tier
from schema.period import Period

_WIDTH = 210
_REGION, _CLUSTER = "region:", "cluster:"
_NORTHEAST = "Northeast"
NICKNAMES = 2


def shared_fields(names: Names, facets: Facets, years: Sequence[Period], with_work_groups: bool) -> None:
    """Draw them one after the other; each writes what is chosen to the address."""
    language = state.language()
    _province_filter(data.provinces(), facets)
    if with_work_groups:
        _work_groups(names, facets)
    if years:
        _periods(years, facets)
    _tiers(facets)
    _my_province(names, language)


def key_of(name: str) -> str:
    """The key of a field. Its labels change with the language, so the language is part of it."""
    return f"filter_{name}_{state.language()}"


def _province_filter(rows: Sequence[ProvinceRow], facets: Facets) -> None:
    """Provinces one by one, or a whole region or cluster at once; other names of a province are found too."""
    language = facets.language
    members = _members(rows)
    every = {row.province_code: (row.province_code,) for row in rows} | {key: members[key] for key in sorted(members)}
    labels = {row.province_code: pick(row.name_th, row.name_en, language) for row in rows}
    labels |= {key: _group_words(key, rows, language) for key in members}
    others = {row.province_code: _other_names(row, language) for row in rows}
    key = key_of("provinces")
    chosen_now = _as_options(state.link().scope.provinces or (), members)
    st.session_state[key] = chosen_now

    def words(option: str) -> str:
        # what is chosen stands short in the field, and whole in the chip below it
        if option in chosen_now:
            return labels[option]
        # the number stands before the other names, which a narrow field cuts
        return facets.words(labels[option], "provinces", *every[option]) + others.get(option, "")

    def changed() -> None:
        chosen: list[str] = []
        for option in st.session_state[key]:
            chosen += [code for code in members.get(option, (option,)) if code not in chosen]
        state.change(provinces=tuple(chosen) or None)

    _pick_several(
        "province",
        key,
        sorted(every, key=lambda option: facets.is_empty("provinces", *every[option])),
        words,
        changed,
        text("filter.all_provinces", language, count=len(rows)),
        _WIDTH + 40,
    )


def _pick_several(
    name: str,
    key: str,
    options: Sequence[str],
    words: Callable[[str], str],
    changed: Callable[[], None],
    placeholder: str,
    width: int,
) -> None:
    """A field of a shared filter that holds every chosen code; what it shows is in the session under its key."""
    st.multiselect(
        text(f"filter.{name}", state.language()),
        options,
        format_func=words,
        placeholder=placeholder,
        key=key,
        on_change=changed,
        select_all=False,
        label_visibility="collapsed",
        width=screen.field(width),
    )


def _members(rows: Sequence[ProvinceRow]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for row in rows:
        groups.setdefault(f"{_REGION}{row.region_en}", []).append(row.province_code)
        if row.cluster_no is not None:
            groups.setdefault(f"{_CLUSTER}{row.cluster_no:02}", []).append(row.province_code)
    return {key: tuple(codes) for key, codes in groups.items()}


def _as_options(chosen: tuple[str, ...], members: Mapping[str, tuple[str, ...]]) -> list[str]:
    """A whole region or cluster is shown as one, everything else one by one."""
    for group, codes in members.items():
        if len(codes) > 1 and set(codes) == set(chosen):
            return [group]
    return list(chosen)


def _group_words(key: str, rows: Sequence[ProvinceRow], language: Language) -> str:
    if key.startswith(_REGION):
        row = next(row for row in rows if row.region_en == key.removeprefix(_REGION))
        name = pick(row.region_th, row.region_en, language)
        nickname = text("filter.northeast", language) if row.region_en == _NORTHEAST else ""
        return f"{name} {nickname}".rstrip()
    row = next(row for row in rows if row.cluster_no == int(key.removeprefix(_CLUSTER)))
    return pick(row.cluster_th or "", row.cluster_en or "", language)


def _other_names(row: ProvinceRow, language: Language) -> str:
    """In brackets the nicknames by which people search."""
    name = pick(row.name_th, row.name_en, language)
    known = {_plain(each) for each in (row.name_th, row.name_en, row.abbr_th, row.abbr_en)}
    others = [
        alias
        for alias in row.aliases.split("|")
        if _plain(alias) not in known
        and not alias.startswith(("จ.", "จังหวัด"))
        and "." not in alias
        and not _plain(name).startswith(_plain(alias.rstrip("ฯ")))
        and (language is Language.TH or alias.isascii())
    ]
    return f" ({' · '.join(others[:NICKNAMES])})" if others else ""


def _plain(name: str) -> str:
    """A name without the marks in which spellings differ."""
    return name.casefold().replace(" ", "").replace("-", "").replace("'", "").replace(".", "")


def _work_groups(names: Names, facets: Facets) -> None:
    language, key = facets.language, key_of("work_groups")
    codes = names.codes("work_group")
    chosen = state.link().scope.work_groups or ()
    st.session_state[key] = list(chosen)

    def words(code: str) -> str:
        named = names.of("work_group", code, language)
        return named if code in chosen else facets.words(named, "work_groups", code)

    def changed() -> None:
        state.change(work_groups=tuple(code for code in codes if code in st.session_state[key]) or None)

    _pick_several(
        "work_group",
        key,
        codes,
        words,
        changed,
        text("filter.all_work_groups", language, count=len(codes)),
        _WIDTH - 15,
    )


def _periods(years: Sequence[Period], facets: Facets) -> None:
    language, key = facets.language, key_of("periods")
    chosen = state.link().scope.periods or ()
    by_code = {period.code: period for period in years}
    st.session_state[key] = [period.code for period in chosen]

    def words(code: str) -> str:
        period = by_code[code]
        if period in chosen and period.kind is PeriodKind.FISCAL_YEAR:
            # what is chosen stands short in the field, so that two years are seen, and whole in the chip below it
            return period_tick(period.kind, period.label, language)
        named = period_label(period.kind, period.label, language)
        return named if period in chosen else facets.words(named, "periods", period.key)

    def changed() -> None:
        picked = st.session_state[key]
        state.change(periods=tuple(period for code, period in by_code.items() if code in picked) or None)

    _pick_several("year", key, list(by_code), words, changed, text("scope.all_years", language), _WIDTH + 5)


def _tiers(facets: Facets) -> None:
    language, key = facets.language, key_of("tiers")
    chosen = state.link().scope.tiers or ()
    # a link may ask for a tier of which there is nothing yet
    tiers = [tier for tier in Tier if tier in (Tier.COMMITTEE, Tier.OFFICIAL, *chosen)]
    st.session_state[key] = [str(tier) for tier in tiers if tier in chosen]

    def words(code: str) -> str:
        named = label(Tier.of(code), language)
        return named if Tier.of(code) in chosen else facets.words(named, "tiers", code)

    def changed() -> None:
        picked = tuple(tier for tier in tiers if tier in st.session_state[key])
        state.change(tiers=picked or None, measure=None, second_measure=None, definition=None)

    _pick_several("tier", key, [str(tier) for tier in tiers], words, changed, text("scope.all_tiers", language), _WIDTH)


def _my_province(names: Names, language: Language) -> None:
    key = key_of("mine")
    st.session_state[key] = state.link().my_province
    st.selectbox(
        text("filter.my_province", language),
        names.codes("province"),
        index=None,
        format_func=lambda code: text("filter.my_province_is", language, province=names.province(code, language)),
        placeholder=text("filter.my_province", language),
        key=key,
        on_change=lambda: state.change(my_province=st.session_state[key]),
        label_visibility="collapsed",
        width=screen.field(_WIDTH + 60),
    )
