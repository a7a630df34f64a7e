"""What to know before a meeting: contradictions first, then unfair rankings and money that was only asked for."""

from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import money
from dashboard.widgets import card, data, wording
from dashboard.widgets import evidence as evidence_dialog
from dashboard.widgets.card import Heading
from dashboard.widgets.evidence import Locator
from dashboard.widgets.wording import escaped, muted
from queries import budgets, evidence, target_groups
from queries.evidence import FlagRow
from schema.codes import CountDefinition, FlagKind, FlagState
from schema.scope import Scope

SHOWN_FLAGS = 4
CONTRADICTIONS = (FlagKind.AREA_YIELD_OUTPUT, FlagKind.VALUE_WEIGHT_PRICE, FlagKind.PARTS_WHOLE)


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
        if not lines:
            st.markdown(muted(text("attention.nothing", language)))


def _attention_line(line: Point, language: Language) -> None:
    aside = f"  \n{muted(line.aside)}" if line.aside else ""
    words = f":material/{line.icon}: {escaped(line.words)}{aside}"
    if card.row_with_evidence(words, line.key or None, language):
        evidence_dialog.show_passages(line.words, line.locators, language)


def _contradictions(scope: Scope, names: Names, language: Language) -> list[Point]:
    """Open flags, those that would embarrass a speaker most first."""
    flags = [
        flag
        for flag in data.ask(evidence.flags, (FlagState.OPEN,))
        if scope.provinces is None or flag.province_code in scope.provinces
    ]
    flags.sort(key=lambda flag: (_urgency(flag), flag.quality_flag_id))
    points = [_flag_point(flag, names, language) for flag in flags[:SHOWN_FLAGS]]
    if len(flags) > SHOWN_FLAGS:
        points.append(Point("more_horiz", text("overview.more_flags", language, count=len(flags) - SHOWN_FLAGS)))
    return points


def _flag_point(flag: FlagRow, names: Names, language: Language) -> Point:
    place = names.province(flag.province_code, language) if flag.province_code else None
    locators = evidence_dialog.locators_of_flag(flag)
    places = dict.fromkeys(evidence_dialog.locator_words(each.document, each.line, language) for each in locators)
    return Point(
        icon="error" if flag.flag_kind in CONTRADICTIONS else "warning",
        words=wording.joined((place, pick(flag.check_th, flag.check_en, language)), language),
        aside=wording.joined(places, language),
        locators=tuple(locators),
        key=f"flag_{flag.quality_flag_id}",
    )


def _urgency(flag: FlagRow) -> int:
    kinds = (*CONTRADICTIONS, FlagKind.IMPLAUSIBLE, FlagKind.TWO_FORMS, FlagKind.WRONG_YEAR, FlagKind.INCOMPLETE_LIST)
    return next((place for place, kind in enumerate(kinds) if kind == flag.flag_kind), len(kinds))


def _rank_impossible(scope: Scope, language: Language) -> list[Point]:
    counts = data.ask(target_groups.counts, scope)
    full = {row.province_code for row in counts if row.count_definition == CountDefinition.FULL_TOTAL}
    if len({row.province_code for row in counts}) == len(full):
        return []
    aside = text("attention.full_totals", language, count=len(full))
    return [Point("block", text("overview.rank_impossible", language), aside)]


def _not_received(scope: Scope, language: Language) -> list[Point]:
    lines = data.ask(budgets.not_known_received, scope)
    stated = [line.amount_baht for line in lines if line.amount_baht is not None]
    if not stated:
        return []
    total = money(sum(stated, Decimal(0)), language)
    return [
        Point(
            icon="help",
            words=text("overview.requested", language, value=total, count=len(lines) - len(stated)),
            aside=text("attention.unknown_outcome", language),
            locators=tuple(evidence_dialog.locator_of(line) for line in lines),
            key="not_received",
        )
    ]
