"""What disagrees, both values side by side with their locators; and what was read otherwise than printed, and why."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text
from dashboard.i18n.labels import label, title_of
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.permalink import Choice
from dashboard.widgets.cards import card, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.widgets.evidence import flag_facts
from dashboard.widgets.evidence.flag_facts import CONTRADICTIONS
from dashboard.widgets.shell import data, state
from queries import evidence, figures, sources
from queries.evidence import FlagRow
from queries.sources import CorrectionRow
from schema.codes import CorrectionState, FlagKind, FlagState
from schema.fields import FIELDS
from schema.figure_code import shown as code_shown
from schema.model import Kind
from schema.scope import Scope
from schema.tables import TABLES

SHOWN_PAIRS = 12
"""Pairs that are laid side by side; further ones stand in the table below."""
_TABLE_HEIGHT = 420


def contradictions(scope: Scope, names: Names, language: Language) -> None:
    """Open contradictions with two places as pairs, everything else in a table below them."""
    flags = _in_scope(scope)
    if not flags:
        with card.card(Heading(text("sources.flags.none", language), ""), "flags"):
            pass
        return
    unanswered = open_count(scope)
    title = text("sources.flags.title_answered", language, count=len(flags))
    if unanswered:
        title = text("sources.flags.title", language, count=len(flags), open=unanswered)
    pairs = sorted((flag for flag in flags if _is_pair(flag)), key=_urgency)[:SHOWN_PAIRS]
    with card.card(Heading(title, text("sources.flags.details", language)), "flags"):
        for start in range(0, len(pairs), 2):
            columns = st.columns(2, gap="small")
            for column, flag in zip(columns, pairs[start : start + 2], strict=False):
                with column:
                    _pair(flag, names, language)
    others = [flag for flag in flags if flag not in pairs]
    if others:
        _others_card(others, language)


def open_count(scope: Scope) -> int:
    """How many doubts about the documents on the page have no answer yet."""
    return sum(flag.flag_state == FlagState.OPEN for flag in _in_scope(scope))


def _in_scope(scope: Scope) -> list[FlagRow]:
    picked = state.link().chosen(Choice.DOCUMENT)
    return [flag for flag in data.ask(evidence.flags, None, scope) if not picked or flag.source_document_id in picked]


def _is_pair(flag: FlagRow) -> bool:
    return flag.flag_state == FlagState.OPEN and flag.other_line is not None


def _urgency(flag: FlagRow) -> tuple[bool, str, str]:
    return (flag.flag_kind not in CONTRADICTIONS, flag.flag_kind, flag.quality_flag_id)


def _pair(flag: FlagRow, names: Names, language: Language) -> None:
    """One contradiction: the failing check, both printed forms with their places, the recomputed value."""
    with st.container(border=True, gap="small", height="stretch"):
        places = flag_facts.show(flag, names, language)
        code = evidence_dialog.code_words("quality_flag", flag.quality_flag_id, language)
        if card.source_row(code, f"pair_{flag.quality_flag_id}", language):
            evidence_dialog.show_passages(pick(flag.check_th, flag.check_en, language), places, language)


def _others_card(flags: Sequence[FlagRow], language: Language) -> None:
    title = text("sources.flags.doubts", language, count=len(flags))
    codes = data.ask(figures.codes, "quality_flag", tuple(flag.quality_flag_id for flag in flags))
    with card.card(Heading(title, text("sources.flags.doubts_details", language)), "doubts"):
        tabular.printed(
            pd.DataFrame(
                {
                    text("sources.flags.check", language): [
                        pick(flag.check_th, flag.check_en, language) for flag in flags
                    ],
                    text("sources.flags.kind", language): [
                        label(FlagKind.of(flag.flag_kind), language) for flag in flags
                    ],
                    text("sources.flags.state", language): [
                        label(FlagState.of(flag.flag_state), language) for flag in flags
                    ],
                    text("sources.flags.places", language): [_places(flag) for flag in flags],
                    text("card.figure_code", language): [
                        code_shown(codes[flag.quality_flag_id]) if flag.quality_flag_id in codes else "—"
                        for flag in flags
                    ],
                }
            ),
            title,
            height=_TABLE_HEIGHT,
        )
        if card.source_row(evidence_dialog.source_documents(flags, language), "evidence_doubts", language):
            evidence_dialog.show_passages(
                title, [place for flag in flags for place in evidence_dialog.locators_of_flag(flag)], language
            )


def _places(flag: FlagRow) -> str:
    return " / ".join(
        f"{place.document} · {place.line} {place.as_printed}" for place in evidence_dialog.locators_of_flag(flag)
    )


def corrections_card(scope: Scope, names: Names, language: Language) -> None:
    """Printed form against the value used, with the reason; the printed form is never lost."""
    rows = _corrected(scope)
    if not rows:
        with card.card(Heading(text("sources.corrections.none", language), ""), "corrections"):
            pass
        return
    applied = sum(row.correction_state == CorrectionState.APPLIED for row in rows)
    title = text("sources.corrections.title", language, count=applied)
    with card.card(Heading(title, text("sources.corrections.details", language)), "corrections"):
        tabular.printed(_corrections(rows, names, language), title, height=_TABLE_HEIGHT)
        if card.source_row(evidence_dialog.source_documents(rows, language), "evidence_corrections", language):
            evidence_dialog.show_passages(title, [evidence_dialog.locator_of(row) for row in rows], language)


def corrected(scope: Scope) -> tuple[str, ...]:
    """The ids of the corrections on the page: they are found by the row that they correct, wherever they stand."""
    return tuple(row.correction_id for row in _corrected(scope))


def _corrected(scope: Scope) -> list[CorrectionRow]:
    picked = state.link().chosen(Choice.DOCUMENT)
    return [row for row in data.ask(sources.corrections, scope) if not picked or row.source_document_id in picked]


def _corrections(rows: Sequence[CorrectionRow], names: Names, language: Language) -> pd.DataFrame:
    codes = data.ask(figures.codes, "correction", tuple(row.correction_id for row in rows))
    return pd.DataFrame(
        {
            text("sources.corrections.printed", language): [row.expected_as_printed for row in rows],
            text("sources.corrections.used", language): [_used(row, names, language) for row in rows],
            text("sources.corrections.reason", language): [
                pick(row.reason_th, row.reason_en, language) for row in rows
            ],
            text("sources.corrections.field", language): [
                f"{title_of(TABLES[row.table_name], language)} · {title_of(FIELDS[row.column_name], language)}"
                for row in rows
            ],
            text("sources.corrections.state", language): [
                label(CorrectionState.of(row.correction_state), language) for row in rows
            ],
            text("sources.corrections.place", language): [
                f"{row.source_document_id} · {row.source_line}" for row in rows
            ],
            text("card.figure_code", language): [
                code_shown(codes[row.correction_id]) if row.correction_id in codes else "—" for row in rows
            ],
        }
    )


def _used(row: CorrectionRow, names: Names, language: Language) -> str:
    """The value used, with codes and days in words."""
    field = FIELDS[row.column_name]
    if field.kind is Kind.DATE:
        return date_text(date.fromisoformat(row.value_used), language)
    if field.codes is not None and row.value_used in names.codes(field.codes):
        return names.of(field.codes, row.value_used, language)
    return row.value_used
