"""The evidence of a value: what is in it, what was left out and why, and the passages or table cells that say it."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label, title_of
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.widgets.evidence import evidence, evidence_official, two_codes
from dashboard.widgets.filters import province_filter
from dashboard.widgets.shell import data
from dashboard.widgets.shell.faults import window
from dashboard.wording import escaped, muted
from queries import facts, figures
from queries.comparison import MeasureRow, ValueRow
from queries.evidence import CellEvidenceRow, of_official_value, of_value
from schema.codes import BreakKind, ExclusionReason, Tier, ValueState

MOST_SUMMANDS = 8


def show(measure: MeasureRow, value: ValueRow, names: Names, language: Language) -> None:
    """Open the evidence of a value as a dialog over the page."""
    place = names.province(value.province_code, language)
    title = text("evidence.of", language, measure=wording.measure_name(measure, language), province=place)

    @window(title, width="medium", on_dismiss=evidence.close_code)
    def dialog() -> None:
        _head(measure, value, names, language)
        province_filter.button(value.province_code, names, "evidence_province")
        if measure.tier == Tier.OFFICIAL:
            rows = data.ask(of_official_value, measure.measure_code, value)
            evidence_official.cells(rows, value, names, language)
        else:
            rows_in = data.ask(of_value, measure.measure_code, value)
            _committee(rows_in, figures.key_of_value(measure.measure_code, value), names, language)

    dialog()


def _head(measure: MeasureRow, value: ValueRow, names: Names, language: Language) -> None:
    st.header(escaped(wording.alone(value, names, language)), anchor=False)
    parts = (
        label(Tier.of(measure.tier), language),
        names.province(value.province_code, language),
        wording.definition_name(measure.measure_code, value.definition_code, names, language),
        wording.period_of((value,), language),
        label(ValueState.of(value.value_state), language) if value.value_state != ValueState.REPORTED else None,
        _break_words(value, language),
    )
    st.markdown(muted(wording.joined(parts, language)))
    key = figures.key_of_value(measure.measure_code, value)
    st.markdown(muted(evidence.code_words("measure_value", key, language)))
    caution = wording.caution(measure, language)
    if caution:
        st.markdown(muted(caution))


def _break_words(value: ValueRow, language: Language) -> str | None:
    """Why the value cannot be held against earlier ones."""
    if value.break_before is None:
        return None
    return text("evidence.break_before", language, kind=label(BreakKind.of(value.break_before), language))


def _committee(rows: Sequence[CellEvidenceRow], key: str, names: Names, language: Language) -> None:
    counted = [row for row in rows if row.is_counted]
    left_out = [row for row in rows if not row.is_counted]
    for words in _two_codes(key, counted, left_out, names, language):
        st.markdown(muted(words))
    formula = _formula(counted, left_out, names, language)
    if formula:
        st.markdown(f"**{text('evidence.how', language)}**")
        st.markdown(escaped(formula))
    st.markdown(f"**{text('evidence.counted', language, count=len(counted))}**")
    _table(counted, names, language, key="counted")
    if left_out:
        st.markdown(f"**{text('evidence.left_out', language, count=len(left_out))}**")
        reasons = Counter(row.exclusion_reason for row in left_out if row.exclusion_reason)
        st.markdown(
            muted(
                wording.joined(
                    (
                        text(
                            "evidence.left_out_reason",
                            language,
                            reason=label(ExclusionReason.of(reason), language),
                            count=count,
                        )
                        for reason, count in reasons.items()
                    ),
                    language,
                )
            )
        )
        _table(left_out, names, language, key="left_out")
    evidence.passage_texts([evidence.locator_of(row) for row in counted], language)


def _two_codes(
    key: str,
    counted: Sequence[CellEvidenceRow],
    left_out: Sequence[CellEvidenceRow],
    names: Names,
    language: Language,
) -> list[str]:
    code = data.ask(figures.codes, "measure_value", (key,)).get(key)
    if code is None or not counted:
        return []
    # whatever has the same facts counts the first of them
    beside = data.ask(facts.counted_in, counted[0].table_name, counted[0].row_id)
    return two_codes.of_value(code, beside, left_out, names, language)


def _formula(
    counted: Sequence[CellEvidenceRow], left_out: Sequence[CellEvidenceRow], names: Names, language: Language
) -> str | None:
    """A sum in words: of the facts that are counted, or of the printed parts beside a printed total."""
    if len(counted) > MOST_SUMMANDS:
        return None
    if len(counted) > 1:
        total = sum((row.value_min for row in counted if row.value_min is not None), Decimal(0))
        return _sum_words(total, counted, names, language)
    parts = [row for row in left_out if row.exclusion_reason == ExclusionReason.IS_PART]
    whole = counted[0].value_min if counted else None
    alike = counted and all(row.unit_code == counted[0].unit_code for row in parts)
    if whole is None or not parts or not alike:
        return None
    total = sum((row.value_min for row in parts if row.value_min is not None), Decimal(0))
    judged = (
        text("evidence.matches_total", language)
        if total == whole
        else text("evidence.differs_total", language, printed=_recorded(counted[0], names, language))
    )
    return f"{_sum_words(total, parts, names, language)} ({judged})"


def _sum_words(total: Decimal, rows: Sequence[CellEvidenceRow], names: Names, language: Language) -> str:
    unit = rows[0].unit_code
    parts = " + ".join(
        wording.quantity(row.value_min, row.value_max, row.qualifier, None, None, names, language) for row in rows
    )
    return f"{wording.quantity(total, total, None, unit, None, names, language)} = {parts}"


def _table(rows: Sequence[CellEvidenceRow], names: Names, language: Language, key: str) -> None:
    if not rows:
        return
    item = text("evidence.item", language)
    columns: dict[str, Sequence[object]] = {
        text("evidence.place", language): [evidence.place_of(row) for row in rows],
        item: [title_of(row, language) for row in rows],
        text("evidence.as_printed", language): [row.as_printed for row in rows],
        text("evidence.recorded", language): [_recorded(row, names, language) for row in rows],
    }
    if key == "left_out":
        columns[text("evidence.reason", language)] = [
            label(ExclusionReason.of(row.exclusion_reason), language) if row.exclusion_reason else "" for row in rows
        ]
    codes = evidence.codes_of([evidence.locator_of(row) for row in rows])
    evidence.code_table(columns, codes, text("evidence.how", language), f"evidence_{key}")


def _recorded(row: CellEvidenceRow, names: Names, language: Language) -> str:
    if row.value_min is None and row.value_max is None:
        is_plan = row.exclusion_reason == ExclusionReason.NOT_DONE
        return label(ValueState.PLANNED_ONLY if is_plan else ValueState.WITHOUT_NUMBER, language)
    return wording.quantity(row.value_min, row.value_max, row.qualifier, row.unit_code, None, names, language)
