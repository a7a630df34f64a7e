"""The evidence of a value: what is in it, what was left out and why, and the passages or table cells that say it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol, runtime_checkable

import pandas as pd
import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label, title_of
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.widgets import data, evidence_official, passages, province_filter, state, wording
from dashboard.widgets.settings import sources_folder
from dashboard.widgets.wording import escaped, muted
from queries import evidence, figures
from queries.comparison import MeasureRow, ValueRow
from queries.evidence import CellEvidenceRow, FlagRow
from queries.figures import FactRow
from schema.codes import ExclusionReason, Tier, ValueState
from schema.figure_code import shown
from schema.tables import TABLES

SHOWN_PASSAGES = 12
MOST_SUMMANDS = 8
_TABLE_OF = {"mention_id": "target_group_mention"}


@dataclass(frozen=True)
class Locator:
    """Where a printed form stands in a document of the committee tier."""

    document: str
    line: int
    occurrence: int
    as_printed: str
    fact: tuple[str, str] | None = None
    """Table and id of the row that stands there, by which its code is found."""


class Located(Protocol):
    """A row of the queries that carries its passage."""

    @property
    def source_document_id(self) -> str: ...
    @property
    def source_line(self) -> int: ...
    @property
    def source_occurrence(self) -> int: ...
    @property
    def as_printed(self) -> str: ...


@runtime_checkable
class _Named(Protocol):
    """A row that names its table."""

    @property
    def table_name(self) -> str: ...
    @property
    def row_id(self) -> str: ...


def locator_of(row: Located) -> Locator:
    """The locator of a row."""
    return Locator(row.source_document_id, row.source_line, row.source_occurrence, row.as_printed, _fact_of(row))


def _fact_of(row: Located) -> tuple[str, str] | None:
    """Rows of the queries open with the id of their own table, or name both table and id."""
    first = next(iter(type(row).__annotations__))
    table = _TABLE_OF.get(first, first.removesuffix("_id"))
    if table in TABLES and not hasattr(row, "figure_code"):
        return table, str(getattr(row, first))
    return (str(row.table_name), str(row.row_id)) if isinstance(row, _Named) else None


def codes_of(locators: Sequence[Locator]) -> list[str | None]:
    """The code of each row, asked table by table."""
    found: dict[tuple[str, str], str] = {}
    for table in {locator.fact[0] for locator in locators if locator.fact}:
        keys = tuple(locator.fact[1] for locator in locators if locator.fact and locator.fact[0] == table)
        found |= {(table, key): shown(code) for key, code in data.ask(figures.codes, table, keys).items()}
    return [found.get(locator.fact) if locator.fact else None for locator in locators]


def locators_of_flag(flag: FlagRow) -> list[Locator]:
    """Both places of a contradiction; a doubt has only one."""
    found = [locator_of(flag)]
    if flag.other_document_id and flag.other_line and flag.other_occurrence and flag.other_as_printed:
        found.append(Locator(flag.other_document_id, flag.other_line, flag.other_occurrence, flag.other_as_printed))
    return found


def show(measure: MeasureRow, value: ValueRow, names: Names, language: Language) -> None:
    """Open the evidence of a value as a dialog over the page."""
    place = names.province(value.province_code, language)
    title = text("evidence.of", language, measure=wording.measure_name(measure, language), province=place)

    @st.dialog(title, width="medium", on_dismiss=close_code)
    def dialog() -> None:
        _head(measure, value, names, language)
        province_filter.button(value.province_code, names, "evidence_province")
        if measure.tier == Tier.OFFICIAL:
            evidence_official.cells(data.ask(evidence.of_official_value, measure.measure_code, value), names, language)
        else:
            _committee(data.ask(evidence.of_value, measure.measure_code, value), names, language)

    dialog()


def show_fact(fact: FactRow, names: Names, language: Language) -> None:
    """Open a single fact of a document as a dialog over the page."""
    table = title_of(TABLES[fact.table_name], language)

    @st.dialog(table, width="medium", on_dismiss=close_code)
    def dialog() -> None:
        if fact.value_min is not None or fact.value_max is not None:
            read = wording.quantity(
                fact.value_min, fact.value_max, fact.qualifier, fact.unit_code, None, names, language
            )
            st.subheader(escaped(read), anchor=False)
        place = names.province(fact.province_code, language) if fact.province_code else None
        st.markdown(escaped(wording.joined((title_of(fact, language), place), language)))
        st.markdown(muted(code_words(fact.table_name, fact.row_id, language)))
        place_words = locator_words(fact.source_document_id, fact.source_line, language)
        printed = f"{text('evidence.as_printed', language)}: {fact.as_printed}"
        st.markdown(muted(wording.joined((place_words, printed), language)))
        passage_texts([locator_of(fact)], language)

    dialog()


def close_code() -> None:
    """A dialog that was opened by a code leaves the address when it is closed."""
    state.change(code=None)


def code_words(table: str, row_key: str, language: Language) -> str:
    """The code of a row in words; empty where the row has none."""
    code = data.ask(figures.codes, table, (row_key,)).get(row_key)
    return text("frame.figure_code_is", language, code=shown(code)) if code else ""


def _head(measure: MeasureRow, value: ValueRow, names: Names, language: Language) -> None:
    st.subheader(escaped(wording.alone(value, measure, names, language)), anchor=False)
    parts = (
        label(Tier.of(measure.tier), language),
        names.province(value.province_code, language),
        wording.definition_name(measure.measure_code, value.definition_code, names, language),
        wording.period_name(value.period_kind, value.period, language),
        label(ValueState.of(value.value_state), language) if value.value_state != ValueState.REPORTED else None,
    )
    st.markdown(muted(wording.joined(parts, language)))
    key = figures.key_of_value(measure.measure_code, value)
    st.markdown(muted(code_words("measure_value", key, language)))
    caution = wording.caution(measure, language)
    if caution:
        st.markdown(muted(caution))


def _committee(rows: Sequence[CellEvidenceRow], names: Names, language: Language) -> None:
    counted = [row for row in rows if row.is_counted]
    left_out = [row for row in rows if not row.is_counted]
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
    passage_texts([locator_of(row) for row in counted], language)


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
    columns = {
        text("evidence.document", language): [row.source_document_id for row in rows],
        text("evidence.line", language): [row.source_line for row in rows],
        text("evidence.item", language): [title_of(row, language) for row in rows],
        text("evidence.as_printed", language): [row.as_printed for row in rows],
        text("evidence.recorded", language): [_recorded(row, names, language) for row in rows],
    }
    if key == "left_out":
        columns[text("evidence.reason", language)] = [
            label(ExclusionReason.of(row.exclusion_reason), language) if row.exclusion_reason else "" for row in rows
        ]
    st.dataframe(pd.DataFrame(columns), hide_index=True, key=f"evidence_{key}", alt=text("evidence.how", language))


def _recorded(row: CellEvidenceRow, names: Names, language: Language) -> str:
    if row.value_min is None and row.value_max is None:
        return label(ValueState.WITHOUT_NUMBER, language)
    return wording.quantity(row.value_min, row.value_max, row.qualifier, row.unit_code, None, names, language)


def passage_texts(locators: Sequence[Locator], language: Language) -> None:
    """The passages themselves, where the app was started with the originals."""
    st.markdown(f"**{text('evidence.passage', language)}**")
    folder = sources_folder()
    if folder is None:
        st.markdown(muted(text("evidence.no_passage", language)))
        return
    hashes = {row.source_document_id: row.sha256 for row in data.ask(evidence.documents)}
    seen: set[tuple[str, int]] = set()
    for locator in locators:
        place = (locator.document, locator.line)
        if place in seen or len(seen) == SHOWN_PASSAGES:
            continue
        seen.add(place)
        st.markdown(muted(locator_words(locator.document, locator.line, language)))
        original = passages.find_original(folder, hashes[locator.document])
        found = passages.excerpt(original, locator.line, locator.occurrence, locator.as_printed) if original else None
        if found is None:
            st.markdown(muted(text("evidence.no_passage", language)))
        else:
            with st.container(border=True):
                st.markdown(f"… {escaped(found.before)}**{escaped(found.printed)}**{escaped(found.after)} …")
    st.markdown(muted(text("evidence.masked", language)))


def locator_words(document: str, line: int, language: Language) -> str:
    """A locator in words."""
    return text("evidence.locator", language, document=document, line=line)


def show_passages(title: str, locators: Sequence[Locator], language: Language) -> None:
    """Open locators, printed forms and passages as a dialog over the page."""

    @st.dialog(title, width="medium")
    def dialog() -> None:
        st.dataframe(
            pd.DataFrame(
                {
                    text("evidence.document", language): [locator.document for locator in locators],
                    text("evidence.line", language): [locator.line for locator in locators],
                    text("evidence.as_printed", language): [locator.as_printed for locator in locators],
                    text("card.figure_code", language): codes_of(locators),
                }
            ),
            hide_index=True,
            placeholder="—",
            key="passages_table",
            alt=title,
        )
        passage_texts(locators, language)

    dialog()
