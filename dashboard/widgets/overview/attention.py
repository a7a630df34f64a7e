"""What to know before a meeting: contradictions first, then unfair rankings and money that was only asked for."""

from dataclasses import dataclass

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import money
from dashboard.permalink import Section
from dashboard.widgets.cards import card
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.widgets.evidence.evidence import Locator
from dashboard.widgets.evidence.flag_facts import CONTRADICTIONS
from dashboard.widgets.filters.shared_filters import YEAR_AND_GROUP, chosen_names
from dashboard.widgets.shell import data
from dashboard.widgets.sources import sections
from dashboard.wording import escaped, muted
from queries import budgets, evidence, target_groups
from queries.evidence import FlagRow
from schema.codes import CountDefinition, FlagKind, FlagState
from schema.scope import Scope

SHOWN_FLAGS = 4


@dataclass(frozen=True)
class Point:
    """One thing to know before a meeting, with the passages that show it."""

    icon: str
    words: str
    aside: str = ""
    locators: tuple[Locator, ...] = ()
    key: str = ""


def attention_card(scope: Scope, names: Names, language: Language) -> None:
    """What could embarrass a speaker: contradictions, money that was only asked for, rankings that are not fair."""
    heading = Heading(text("attention.title", language), text("attention.order", language))
    with card.card(heading, "attention"):
        lines = [
            *_contradictions(scope, names, language),
            *_rank_impossible(scope, language),
            *_not_received(scope, language),
        ]
        for line in lines:
            _attention_line(line, language)
        if flags := _open_flags(scope):
            words = text("attention.all_flags", language, count=len(flags))
            sections.way_to(Section.CONTRADICTIONS, words, "all_flags")
            ignored = chosen_names(scope, YEAR_AND_GROUP, language)
            card.notes(text("attention.flags_unfiltered", language, filters=ignored) if ignored else "")
        if not lines:
            st.markdown(muted(text("attention.nothing", language)))


def _attention_line(line: Point, language: Language) -> None:
    aside = f"  \n{muted(line.aside)}" if line.aside else ""
    words = f":material/{line.icon}: {escaped(line.words)}{aside}"
    if card.row_with_evidence(words, line.key or None, language):
        evidence_dialog.show_passages(line.words, line.locators, language)


def _contradictions(scope: Scope, names: Names, language: Language) -> list[Point]:
    """Open flags, those that would embarrass a speaker most first."""
    flags = sorted(_open_flags(scope), key=lambda flag: (_urgency(flag), flag.quality_flag_id))
    return [_flag_point(flag, names, language) for flag in flags[:SHOWN_FLAGS]]


def _open_flags(scope: Scope) -> list[FlagRow]:
    return data.ask(evidence.flags, (FlagState.OPEN,), scope)


def _flag_point(flag: FlagRow, names: Names, language: Language) -> Point:
    place = names.province(flag.province_code, language) if flag.province_code else None
    locators = evidence_dialog.locators_of_flag(flag)
    places = dict.fromkeys(evidence_dialog.locator_words(each.document, each.line, language) for each in locators)
    return Point(
        icon="error" if flag.flag_kind in CONTRADICTIONS else "warning",
        words=wording.joined((place, pick(flag.check_th, flag.check_en, language)), language),
        aside=wording.joined((_printed_words(flag, names, language), *places), language),
        locators=tuple(locators),
        key=f"flag_{flag.quality_flag_id}",
    )


def _printed_words(flag: FlagRow, names: Names, language: Language) -> str | None:
    """The figure in doubt, as it stands in the document."""
    if flag.stated_value is None or flag.unit_code is None:
        return None
    read = wording.quantity(flag.stated_value, flag.stated_value, None, flag.unit_code, None, names, language)
    return f"{text('evidence.as_document', language)} {read}"


def _urgency(flag: FlagRow) -> int:
    kinds = (*CONTRADICTIONS, FlagKind.IMPLAUSIBLE, FlagKind.TWO_FORMS, FlagKind.WRONG_YEAR, FlagKind.INCOMPLETE_LIST)
    return next((place for place, kind in enumerate(kinds) if kind == flag.flag_kind), len(kinds))


def _rank_impossible(scope: Scope, language: Language) -> list[Point]:
    counts = data.ask(target_groups.counts, scope)
    full = {row.province_code for row in counts if row.count_definition == CountDefinition.FULL_TOTAL}
    if len({row.province_code for row in counts}) == len(full):
        return []
    aside = text("attention.no_full_total", language)
    if full:
        aside = text("attention.full_totals", language, count=len(full))
    return [Point("block", text("overview.rank_impossible", language), aside)]


def _not_received(scope: Scope, language: Language) -> list[Point]:
    """Money asked for, each stage by itself: a request and a proposal are never one sum."""
    lines = data.ask(budgets.not_known_received, scope)
    points = []
    for stage in budgets.NOT_YET_RECEIVED:
        staged = [line for line in lines if line.budget_stage == stage]
        stated = [line for line in staged if line.amount_baht is not None]
        if not staged:
            continue
        sums = (
            f"{money(line.amount_baht, language)} ({wording.year_name(line.fiscal_year_be, language)})"
            for line in stated
            if line.amount_baht
        )
        without = len(staged) - len(stated)
        blank = text("kpi.without_amount", language, count=without) if without else None
        points.append(
            Point(
                icon="help",
                words=f"{label(stage, language)}: {wording.joined((*sums, blank), language)}",
                aside=text("attention.unknown_outcome", language),
                locators=tuple(evidence_dialog.locator_of(line) for line in staged),
                key=f"not_received_{stage}",
            )
        )
    return points
