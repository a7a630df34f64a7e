"""The evidence of an official value: the cells of the agencies' tables that say it, and the ratio made of them."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import product

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import rounded
from dashboard.wording import escaped, muted
from queries.comparison import ValueRow
from queries.evidence import OfficialEvidenceRow
from schema.codes import Confidence, ValueState, ValueStatus

_FINER = 5
"""So many more decimals than elsewhere a part may have in a formula, fewer by one."""


def cells(rows: Sequence[OfficialEvidenceRow], value: ValueRow, names: Names, language: Language) -> None:
    """The formula of a rate in words and in figures, and each cell with its publisher and address."""
    lines = formula(rows, value, names, language)
    if lines:
        st.markdown(f"**{text('evidence.how', language)}**")
    for line in lines:
        st.markdown(escaped(line))
    for row in rows:
        _cell(row, names, language)


def formula(rows: Sequence[OfficialEvidenceRow], value: ValueRow, names: Names, language: Language) -> list[str]:
    """How a rate is worked out: its parts by name with every factor, and the same in figures with what they give.

    Missing: nothing for a value that is no rate; no figures where a part has no number.
    """
    above, below = value.numerator_factor, value.denominator_factor
    if len(rows) < 2 or above is None or below is None:  # noqa: PLR2004
        return []
    titles = [pick(row.name_th, row.name_en, language) for row in rows]
    lines = [wording.ratio(titles[0], above, titles[1], below, language)]
    if value.is_stated:
        parts = [
            wording.exact(row.value or Decimal(0), row.unit_code, decimals, names, language)
            for row, decimals in zip(rows, _telling(rows, value), strict=True)
        ]
        worked_out = wording.ratio(parts[0], above, parts[1], below, language)
        lines.append(
            text("evidence.equals", language, formula=worked_out, result=wording.alone(value, names, language))
        )
    return lines


def _telling(rows: Sequence[OfficialEvidenceRow], value: ValueRow) -> tuple[int, int]:
    """With how many decimals the two parts of a rate give it as it is written: no more than that needs.

    Written as elsewhere, a large rate may differ from what its rounded parts give.
    """
    above, below = rows
    wanted = rounded(value.value_min or Decimal(0), value.shown_decimals)
    half = Decimal(1).scaleb(-value.shown_decimals) / 2
    finer = sorted(product(range(_FINER), repeat=2), key=lambda more: (sum(more), more[1]))
    tried = [(above.shown_decimals + over, below.shown_decimals + under) for over, under in finer]
    for decimals in tried:
        upper = rounded(above.value or Decimal(0), decimals[0]) * (value.numerator_factor or 1)
        lower = rounded(below.value or Decimal(0), decimals[1]) * (value.denominator_factor or 1)
        if lower and abs(upper / lower - wanted) <= half:
            return decimals
    return tried[-1]


def _recorded(row: OfficialEvidenceRow, names: Names, language: Language) -> str:
    if row.value is None:
        return label(ValueState.of(row.value_state), language)
    return wording.exact(row.value, row.unit_code, row.shown_decimals, names, language)


def _cell(row: OfficialEvidenceRow, names: Names, language: Language) -> None:
    with st.container(border=True, gap="small"):
        st.markdown(f"**{escaped(pick(row.name_th, row.name_en, language))}**")
        recorded = _recorded(row, names, language)
        st.markdown(f"{escaped(recorded)} · {escaped(wording.period_name(row.period_kind, row.period, language))}")
        st.markdown(muted(wording.joined(_cell_facts(row, language), language)))
        publisher = pick(row.publisher_th, row.publisher_en, language)
        st.markdown(muted(wording.joined((publisher, pick(row.title_th, row.title_en, language)), language)))
        st.markdown(muted(f"{text('evidence.address', language)}: {row.agency_address}"))
        st.markdown(muted(f"{text('evidence.stored_copy', language)}: {row.stored_copy}"))


def _cell_facts(row: OfficialEvidenceRow, language: Language) -> tuple[str | None, ...]:
    return (
        f"{text('evidence.as_printed', language)}: {row.value_as_printed}" if row.value_as_printed else None,
        label(ValueStatus.of(row.value_status), language) if row.value_status else None,
        _reading_words(row, language),
        pick(row.note_th or "", row.note_en or "", language),
        text("compare.tier_note", language),
    )


def _reading_words(row: OfficialEvidenceRow, language: Language) -> str | None:
    """What was done to read the cell, before what came of it; None for a cell that nobody read by itself."""
    if row.readings is None:
        done = None
    elif row.readings == 1:
        done = text("evidence.read_once", language)
    else:
        done = text("evidence.read_apart", language, count=row.readings)
    return wording.joined((done, label(Confidence.of(row.confidence), language) if row.confidence else None), language)
