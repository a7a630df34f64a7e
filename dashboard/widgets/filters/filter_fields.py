"""The fields of the filters that every page shares: province, work group, year, tier and the reader's own province."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import period_label, period_tick
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.widgets.filters import code_field
from dashboard.widgets.filters.code_field import Option
from dashboard.widgets.filters.facet_counts import Facets
from dashboard.widgets.shell import data, screen, state
from queries.names import ProvinceRow
from schema.codes import PeriodKind, Tier
from schema.period import Period

_WIDTH = 210
_REGION, _CLUSTER = "region:", "cluster:"
_NORTHEAST = "Northeast"


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
    """The key of a field; another language makes another field."""
    return f"filter_{name}_{state.language()}"


def _province_filter(rows: Sequence[ProvinceRow], facets: Facets) -> None:
    """Provinces one by one, or a whole region or cluster at once."""
    language = facets.language
    members = _members(rows)
    every = {row.province_code: (row.province_code,) for row in rows} | {key: members[key] for key in sorted(members)}
    labels = {row.province_code: pick(row.name_th, row.name_en, language) for row in rows}
    labels |= {key: _group_words(key, rows, language) for key in members}
    others = {row.province_code: other_names(row) for row in rows}

    def changed(picked: tuple[str, ...]) -> None:
        chosen: list[str] = []
        for option in picked:
            chosen += [code for code in members.get(option, (option,)) if code not in chosen]
        state.change(provinces=tuple(chosen) or None)

    code_field.several(
        text("filter.province", language),
        [
            Option(option, labels[option], facets.tail("provinces", *every[option]), others.get(option, ()))
            for option in sorted(every, key=lambda option: facets.is_empty("provinces", *every[option]))
        ],
        _as_options(state.link().scope.provinces or (), members),
        changed,
        key_of("provinces"),
        text("filter.all_provinces", language, count=len(rows)),
        screen.field(_WIDTH + 40),
    )


def _members(rows: Sequence[ProvinceRow]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for row in rows:
        groups.setdefault(f"{_REGION}{row.region_en}", []).append(row.province_code)
        if row.cluster_no is not None:
            groups.setdefault(f"{_CLUSTER}{row.cluster_no:02}", []).append(row.province_code)
    # a region of a single province is that province
    return {key: tuple(codes) for key, codes in groups.items() if len(codes) > 1}


def _as_options(chosen: tuple[str, ...], members: Mapping[str, tuple[str, ...]]) -> list[str]:
    """A whole region or cluster is shown as one, everything else one by one."""
    for group, codes in members.items():
        if set(codes) == set(chosen):
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


def province_options(codes: Sequence[str], words: Callable[[str], str]) -> list[Option]:
    """Provinces as options, each found under every name that it has."""
    others = {row.province_code: other_names(row) for row in data.provinces()}
    return [Option(code, words(code), also=others.get(code, ())) for code in codes]


def other_names(row: ProvinceRow) -> tuple[str, ...]:
    """The names in both languages and the nicknames and letters by which people search a province.

    Without those that only say that it is a province, which the field passes over wherever they are typed.
    """
    found = (row.name_th, row.name_en, row.abbr_th, row.abbr_en, *row.aliases.split("|"))
    return tuple(dict.fromkeys(name for name in found if name and not name.startswith(("จ.", "จังหวัด"))))


def _work_groups(names: Names, facets: Facets) -> None:
    language = facets.language
    codes = names.codes("work_group")
    code_field.several(
        text("filter.work_group", language),
        [Option(code, names.of("work_group", code, language), facets.tail("work_groups", code)) for code in codes],
        state.link().scope.work_groups or (),
        lambda picked: state.change(work_groups=tuple(code for code in codes if code in picked) or None),
        key_of("work_groups"),
        text("filter.all_work_groups", language, count=len(codes)),
        screen.field(_WIDTH - 15),
    )


def _periods(years: Sequence[Period], facets: Facets) -> None:
    language = facets.language
    chosen = state.link().scope.periods or ()
    by_code = {period.code: period for period in years}

    def option(period: Period) -> Option:
        # what is chosen stands short in the field, so that two years are seen, and whole in the chip below it
        is_year = period.kind is PeriodKind.FISCAL_YEAR
        short = period_tick(period.kind, period.label, language) if is_year else ""
        named = period_label(period.kind, period.label, language)
        return Option(period.code, named, facets.tail("periods", period.key), short=short)

    def changed(picked: tuple[str, ...]) -> None:
        state.change(periods=tuple(period for code, period in by_code.items() if code in picked) or None)

    code_field.several(
        text("filter.year", language),
        [option(period) for period in years],
        [period.code for period in chosen],
        changed,
        key_of("periods"),
        text("scope.all_years", language),
        screen.field(_WIDTH),
    )


def _tiers(facets: Facets) -> None:
    language = facets.language
    chosen = state.link().scope.tiers or ()
    # a link may ask for a tier of which there is nothing yet
    tiers = [tier for tier in Tier if tier in (Tier.COMMITTEE, Tier.OFFICIAL, *chosen)]

    def changed(picked: tuple[str, ...]) -> None:
        kept = tuple(tier for tier in tiers if tier in picked)
        state.change(tiers=kept or None, measure=None, second_measure=None, definition=None)

    code_field.several(
        text("filter.tier", language),
        [Option(str(tier), label(tier, language), facets.tail("tiers", str(tier))) for tier in tiers],
        [str(tier) for tier in tiers if tier in chosen],
        changed,
        key_of("tiers"),
        text("scope.all_tiers", language),
        screen.field(_WIDTH),
    )


def _my_province(names: Names, language: Language) -> None:
    chosen = state.link().my_province
    options = province_options(names.codes("province"), lambda code: names.province(code, language))
    code_field.one(
        text("filter.my_province", language),
        [
            replace(each, short=text("filter.my_province_is", language, province=each.name))
            if each.code == chosen
            else each
            for each in options
        ],
        chosen,
        lambda code: state.change(my_province=code),
        key_of("mine"),
        text("filter.my_province", language),
        screen.field(_WIDTH + 60),
    )
