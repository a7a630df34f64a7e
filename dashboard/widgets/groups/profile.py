"""What the documents say of one named group, in words for tables, and as a dialog with its passages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.collation import thai_sort_key
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.widgets.cards import tabular
from dashboard.widgets.evidence import evidence
from dashboard.widgets.shell import data
from dashboard.widgets.shell.faults import window
from dashboard.wording import muted
from queries import evidence as evidence_queries
from queries import target_groups
from queries.evidence import FlagRow
from queries.target_groups import GroupFactRow, GroupRow, PlaceRow
from schema.codes import (
    Basis,
    BudgetStage,
    CertificationStatus,
    FlagState,
    GroupKind,
    MarketLinkKind,
    MentionRole,
)
from schema.figure_code import shown
from schema.scope import Scope


@dataclass(frozen=True)
class Profile:
    """One named group with all that the documents say of it."""

    group: GroupRow
    place: PlaceRow
    facts: tuple[GroupFactRow, ...]
    flags: tuple[FlagRow, ...]

    @property
    def province_code(self) -> str:
        """The province of the group."""
        return self.group.province_code

    def of(self, table: str) -> list[GroupFactRow]:
        """The facts of one table."""
        return [fact for fact in self.facts if fact.table_name == table]


def profiles(scope: Scope, names: Names) -> list[Profile]:
    """Named groups of a scope by province and name. A list of names has no year, so years do not filter it."""
    places = {row.target_group_id: row for row in data.ask(target_groups.places, scope)}
    facts: dict[str, list[GroupFactRow]] = {}
    for fact in data.ask(target_groups.facts, scope):
        facts.setdefault(fact.target_group_id, []).append(fact)
    flags: dict[str, list[FlagRow]] = {}
    for flag in data.ask(evidence_queries.flags, (FlagState.OPEN,)):
        if flag.subject_table == "target_group" and flag.subject_id:
            flags.setdefault(flag.subject_id, []).append(flag)
    order = {code: place for place, code in enumerate(names.codes("province"))}
    groups = sorted(
        data.ask(target_groups.named, scope), key=lambda row: (order[row.province_code], thai_sort_key(row.name_th))
    )
    return [
        Profile(
            group,
            places[group.target_group_id],
            tuple(facts.get(group.target_group_id, ())),
            tuple(flags.get(group.target_group_id, ())),
        )
        for group in groups
    ]


def name_of(profile: Profile, language: Language) -> str:
    """The canonical name of the group."""
    return pick(profile.group.name_th, profile.group.name_en, language)


def work_group_words(profile: Profile, names: Names, language: Language) -> str:
    """The work group; said to be inferred where no document states it."""
    code = profile.group.work_group_code
    if code is None:
        return text("groups.work_group_not_stated", language)
    words = names.of("work_group", code, language)
    return _inferred(words, profile.group.work_group_basis, language)


def place_words(profile: Profile, names: Names, language: Language) -> str | None:
    """Village, subdistrict and district as far as they are known."""
    place = profile.place
    subdistrict = pick(place.subdistrict_th or "", place.subdistrict_en or "", language)
    parts = (
        text("groups.village", language, number=place.village_no) if place.village_no else "",
        text("groups.subdistrict", language, name=subdistrict) if subdistrict else "",
        text("groups.district", language, name=names.of("district", place.district_code, language))
        if place.district_code
        else "",
    )
    words = " ".join(part for part in parts if part)
    return _inferred(words, place.place_basis, language) if words else None


def product_words(profile: Profile, language: Language) -> str | None:
    """Products that a document names for the group."""
    return _listed((pick(row.title_th or "", row.title_en or "", language) for row in profile.of("product")), language)


def agency_words(profile: Profile, names: Names, language: Language) -> str | None:
    """Agencies that serve the group."""
    return _listed((names.of("agency", code, language) for code in profile.group.agency_codes), language)


def spelling_words(profile: Profile, language: Language) -> str | None:
    """The group's name as printed, in all its forms."""
    return _listed(profile.group.spellings, language)


def role_words(profile: Profile, language: Language) -> str | None:
    """The lists and sentences that name the group."""
    return _listed((label(MentionRole.of(role), language) for role in profile.group.mention_roles), language)


def certification_words(profile: Profile, names: Names, language: Language) -> str | None:
    """Each standard with its status, and how much of what where that is stated."""

    def words(row: GroupFactRow) -> str:
        standard = names.of("standard_short", row.kind_code or "", language)
        status = label(CertificationStatus.of(row.state_code or ""), language)
        return f"{standard} {status}{_amount(row, names, language)}"

    return _listed((words(row) for row in profile.of("certification")), language)


def channel_words(profile: Profile, language: Language) -> str | None:
    """Where the group sells and who buys."""

    def words(row: GroupFactRow) -> str:
        counterpart = pick(row.title_th or "", row.title_en or "", language)
        return f"{counterpart} ({label(MarketLinkKind.of(row.state_code or ''), language)})"

    return _listed((words(row) for row in profile.of("market_link")), language)


def budget_words(profile: Profile, names: Names, language: Language) -> str | None:
    """Each sum with its stage; a line without a sum says so."""

    def words(row: GroupFactRow) -> str:
        stage = label(BudgetStage.of(row.state_code or ""), language)
        amount = _amount(row, names, language) or f" {text('groups.amount_not_stated', language)}"
        return f"{stage}{amount}"

    return _listed((words(row) for row in profile.of("budget_line")), language)


def flag_words(profile: Profile, language: Language) -> str | None:
    """Open doubts about the group itself."""
    return _listed((pick(flag.check_th, flag.check_en, language) for flag in profile.flags), language)


def code_words(facts: Sequence[GroupFactRow], language: Language) -> str:
    """The codes of some facts."""
    return _listed((shown(fact.figure_code) for fact in facts if fact.figure_code), language) or ""


def attributes(profile: Profile, names: Names, language: Language) -> dict[str, str | None]:
    """What a reader compares in groups, by title; None where no document says it."""
    return {
        text("groups.province", language): names.place(profile.group.province_code, language),
        text("groups.place", language): place_words(profile, names, language),
        text("groups.kind", language): label(GroupKind.of(profile.group.group_kind), language),
        text("groups.work_group", language): work_group_words(profile, names, language),
        text("groups.products", language): product_words(profile, language),
        text("groups.agencies", language): agency_words(profile, names, language),
        text("groups.certifications", language): certification_words(profile, names, language),
        text("groups.channels", language): channel_words(profile, language),
        text("groups.budgets", language): budget_words(profile, names, language),
        text("groups.named_in", language): role_words(profile, language),
        text("groups.spellings", language): spelling_words(profile, language),
        text("groups.doubts", language): flag_words(profile, language) or text("groups.no_doubts", language),
    }


def show(profile: Profile, names: Names, language: Language) -> None:
    """Open the profile of a group as a dialog over the page: what is known, the codes of its facts, the passages."""

    @window(name_of(profile, language), width="large")
    def dialog() -> None:
        known = attributes(profile, names, language)
        missing = text("state.no_report", language)
        said = [each or missing for each in known.values()]
        frame = pd.DataFrame({"title": list(known), "said": said})
        tabular.printed(frame, name_of(profile, language), border="horizontal", has_header=False)
        st.markdown(muted(f"{text('card.figure_code', language)}: {code_words(profile.facts, language)}"))
        evidence.passage_texts([evidence.locator_of(fact) for fact in profile.facts], language)

    dialog()


def _amount(row: GroupFactRow, names: Names, language: Language) -> str:
    if row.value_min is None and row.value_max is None:
        return ""
    read = wording.quantity(row.value_min, row.value_max, row.qualifier, row.unit_code, None, names, language)
    return f" {read}"


def _inferred(words: str, basis: str, language: Language) -> str:
    return text("groups.inferred", language, words=words) if basis == Basis.INFERRED else words


def _listed(parts: Iterable[str], language: Language) -> str | None:
    return wording.joined(dict.fromkeys(parts), language) or None
