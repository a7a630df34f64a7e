"""Who reports what: topics by province in the states of a number, and the reporting rate of the official measures."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.figures import coverage_grid
from dashboard.figures.coverage_grid import Cell, Column
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import number
from dashboard.widgets.cards import card, members, tabular
from dashboard.widgets.cards.card import Choosing, Heading
from dashboard.widgets.cards.empty_card import empty_card
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.widgets.shell import data, screen, state
from dashboard.widgets.sources import documents
from dashboard.wording import muted
from queries import companies, comparison, coverage, evidence
from queries.coverage import CoverageCellRow, ReportingRateRow
from schema.codes import CoverageTopic, PeriodKind, Tier, ValueState
from schema.scope import EVERYTHING, Scope

SHOWN_STATES = (
    ValueState.REPORTED,
    ValueState.BOUNDED,
    ValueState.CONTRADICTED,
    ValueState.WITHOUT_NUMBER,
    ValueState.NOT_APPLICABLE,
    ValueState.NO_REPORT,
)
_STATED = frozenset({ValueState.REPORTED, ValueState.BOUNDED, ValueState.CONTRADICTED})
_OTHERS = ""
"""The row of all provinces without a report stands for no one of them."""
_PERCENT = 100


def matrix_card(scope: Scope, names: Names, language: Language, mine: str | None) -> None:
    """Topics by province; provinces without any report are one row, so that nothing looks like zero."""
    rows = data.ask(coverage.states, scope)
    provinces = list(dict.fromkeys(row.province_code for row in rows))
    if not provinces:
        empty_card(text("sources.section.coverage", language), scope, names, language, "coverage_none", {})
        return
    reporting = {row.province_code for row in rows if row.value_state != ValueState.NO_REPORT}
    message = _title(scope, len(reporting), len(provinces), language)
    with card.card(Heading(message, text("sources.grid.details", language)), "coverage_matrix"):
        order = {code: place for place, code in enumerate(names.codes("province"))}
        listed = sorted(reporting, key=lambda code: (code != mine, order[code]))
        lines = [(code, names.place(code, language)) for code in listed]
        columns = [_column(topic, rows, language) for topic in CoverageTopic]
        cells = [_cell(row, names, language) for row in rows if row.province_code in reporting]
        others = len(provinces) - len(reporting)
        if others:
            lines.append((_OTHERS, text("sources.grid.others", language, count=others)))
            cells += [Cell(_OTHERS, str(topic), ValueState.NO_REPORT, "", "") for topic in CoverageTopic]
        on = card.canvas(language)
        alt = coverage_grid.coverage_grid_alt(lines, columns, message, on)
        if screen.is_phone():
            # twelve columns of squares need more room than a phone has; a table scrolls in its own frame
            tabular.grid(_as_table(lines, columns, cells, language), alt, f"coverage_matrix_table_{language}")
            chosen = None
        else:
            chosen = card.chart(
                lambda on: coverage_grid.coverage_grid(lines, columns, cells, on),
                on,
                alt,
                "coverage_matrix_chart",
                Choosing.FILTERS,
            )
        if chosen:
            state.toggle(provinces=(chosen,))
        card.notes(_state_words(rows, language))
        explained = text("sources.grid.explained", language)
        named = card.Behind(tuple(row.source_document_id for row in documents.in_scope(scope)))
        if card.source_row(explained, "evidence_matrix" if reporting else None, language, named):
            keys = [f"{row.coverage_topic}|{row.province_code}" for row in rows if row.province_code in reporting]
            members.show_facts(message, {"coverage": keys}, language)
        _topics_table(rows, language)
        _company_note(language)


def _as_table(
    lines: Sequence[tuple[str, str]], columns: Sequence[Column], cells: Sequence[Cell], language: Language
) -> pd.DataFrame:
    """One row a topic, one column a province; nothing where there is no report."""
    words = {(cell.column, cell.row): cell.words or None for cell in cells}
    topics: dict[str, list[str | None]] = {text("sources.grid.topic", language): [column.label for column in columns]}
    return pd.DataFrame(topics | {name: [words.get((column.code, code)) for column in columns] for code, name in lines})


def _title(scope: Scope, count: int, total: int, language: Language) -> str:
    if scope.provinces is not None:
        return text("sources.grid.title_selected", language, count=count, total=total)
    national = sum(row.province_code is None for row in data.ask(evidence.documents))
    return text("sources.grid.title", language, count=count, total=total, national=national)


def _column(topic: CoverageTopic, rows: Sequence[CoverageCellRow], language: Language) -> Column:
    own = [row for row in rows if row.coverage_topic == topic]
    reported = sum(ValueState.of(row.value_state) in _STATED for row in own)
    words = text("sources.grid.reporting", language, count=reported, total=len(own))
    return Column(str(topic), text(f"sources.topics.{topic}", language), words)


def _cell(row: CoverageCellRow, names: Names, language: Language) -> Cell:
    value_state = ValueState.of(row.value_state)
    counted = text("sources.grid.rows", language, count=row.row_count) if row.row_count else None
    short = {
        ValueState.BOUNDED: text("sources.grid.bounded", language),
        ValueState.CONTRADICTED: text("sources.grid.contradicted", language),
        ValueState.WITHOUT_NUMBER: text("sources.grid.without_number", language),
    }.get(value_state)
    hover = wording.joined(
        (
            names.province(row.province_code, language),
            label(CoverageTopic.of(row.coverage_topic), language),
            label(value_state, language),
            counted,
        ),
        language,
    )
    return Cell(
        row.province_code,
        row.coverage_topic,
        value_state,
        short or (str(row.row_count) if row.row_count else ""),
        hover,
    )


def _state_words(rows: Sequence[CoverageCellRow], language: Language) -> str:
    """How many cells are in each state; of those that occur."""
    counts = Counter(row.value_state for row in rows)
    states = wording.joined(
        (
            text(
                "sources.grid.states_count",
                language,
                state=label(value_state, language),
                count=number(counts[str(value_state)], 0, language),
            )
            for value_state in SHOWN_STATES
            if counts[str(value_state)]
        ),
        language,
    )
    return text("sources.grid.states", language, states=states)


def _topics_table(rows: Sequence[CoverageCellRow], language: Language) -> None:
    """The same as a table: how many provinces report on each topic, of those expected."""
    with st.expander(text("sources.grid.table", language)):
        listed = []
        for topic in CoverageTopic:
            own = [ValueState.of(row.value_state) for row in rows if row.coverage_topic == topic]
            applies = [each for each in own if each is not ValueState.NOT_APPLICABLE]
            reported = sum(each in _STATED for each in applies)
            listed.append(
                {
                    text("sources.grid.topic", language): label(topic, language),
                    text("sources.grid.reported", language): reported,
                    text("sources.grid.no_number", language): applies.count(ValueState.WITHOUT_NUMBER),
                    text("sources.grid.expected", language): len(applies),
                    text("sources.grid.rate", language): reported * _PERCENT / len(applies) if applies else None,
                }
            )
        tabular.grid(
            pd.DataFrame(listed),
            text("sources.grid.table", language),
            f"coverage_topics_{language}",
            config={text("sources.grid.rate", language): _rate_column()},
        )


def _company_note(language: Language) -> None:
    """In how many provinces there is a company, as a document states it, with its passage."""
    for row in data.ask(companies.companies, EVERYTHING):
        if row.company_count is None:
            continue
        words = text(
            "sources.grid.company",
            language,
            count=row.company_count,
            document=row.source_document_id,
            line=row.source_line,
        )
        if card.row_with_evidence(muted(words), f"evidence_company_{row.source_line}", language):
            evidence_dialog.show_passages(words, [evidence_dialog.locator_of(row)], language)


def rates_card(scope: Scope, language: Language) -> None:
    """The latest period of each official measure: how many provinces are expected, and how many reported."""
    latest: dict[str, ReportingRateRow] = {}
    for row in data.ask(coverage.reporting_rates, scope):
        if row.measure_code not in latest or row.period > latest[row.measure_code].period:
            latest[row.measure_code] = row
    measures = [
        row for row in data.ask(comparison.measures) if row.tier == Tier.OFFICIAL and row.measure_code in latest
    ]
    rates = [latest[row.measure_code] for row in measures]
    full = sum(row.reported_count == row.expected_count for row in rates)
    title = text("sources.rates.title", language, count=len(rates), full=full)
    with card.card(Heading(title, text("sources.rates.details", language)), "reporting_rates"):
        tabular.grid(
            pd.DataFrame(
                {
                    text("sources.rates.measure", language): [
                        pick(row.name_th, row.name_en, language) for row in measures
                    ],
                    text("table.period", language): [
                        wording.period_name(PeriodKind.of(row.period_kind), row.period, language) for row in rates
                    ],
                    text("sources.grid.reported", language): [row.reported_count for row in rates],
                    text("sources.grid.expected", language): [row.expected_count for row in rates],
                    text("sources.grid.rate", language): [
                        None if row.reporting_rate is None else row.reporting_rate * _PERCENT for row in rates
                    ],
                    text("sources.rates.low", language): [row.low_confidence_count for row in rates],
                }
            ),
            title,
            f"rates_table_{language}",
            config={text("sources.grid.rate", language): _rate_column()},
            height=420,
        )
        card.notes(text("compare.tier_note", language))


def _rate_column() -> Any:  # noqa: ANN401 - the library names no type for it
    return st.column_config.ProgressColumn(format="%.0f %%", min_value=0, max_value=_PERCENT)
