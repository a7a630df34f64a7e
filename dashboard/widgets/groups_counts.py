"""How many groups there are: full totals by work group, and every other count apart by its definition."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import pandas as pd
import streamlit as st

from dashboard.figures import stacked_share
from dashboard.figures.stacked_share import Part
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import number, percent, share
from dashboard.i18n.sentences import describe
from dashboard.widgets import (
    card,
    data,
    evidence,
    evidence_value,
    filters,
    members,
    row_choice,
    state,
    tabular,
    wording,
)
from dashboard.widgets.card import Choosing, Heading
from dashboard.widgets.page_tables import NAMED_GROUPS
from queries import comparison, coverage, figures, target_groups
from queries.comparability import Comparison, Verdict, compare, definition_order
from queries.comparison import MeasureRow, ValueRow
from queries.target_groups import CountRow
from schema.codes import CountDefinition, MentionRole, PeriodKind
from schema.figure_code import shown
from schema.period import NOT_STATED_LABEL, Period
from schema.scope import EVERYTHING, Scope

STATED = "target_groups_stated"
SHOWN_TOTALS = 3
TABLE = "target_group_count"


@dataclass(frozen=True)
class Total:
    """A full total with its parts by work group."""

    whole: CountRow
    parts: tuple[CountRow, ...]


def years() -> list[Period]:
    """The fiscal years of all counts, latest first, the year that is not stated last."""
    stated = [row.fiscal_year_be for row in data.ask(target_groups.counts, EVERYTHING)]
    undated = (PeriodKind.NOT_STATED, NOT_STATED_LABEL)
    return filters.fiscal_years([(PeriodKind.FISCAL_YEAR, str(year)) if year else undated for year in stated])


def totals(scope: Scope) -> list[Total]:
    """Full totals of a scope. The work group is not filtered: a part without its whole has no share."""
    counts = data.ask(target_groups.counts, replace(scope, work_groups=None))
    full = [row for row in counts if row.count_definition == CountDefinition.FULL_TOTAL]
    return [
        Total(whole, tuple(row for row in full if row.part_of == whole.target_group_count_id))
        for whole in full
        if whole.part_of is None
    ]


def total_cards(scope: Scope, names: Names, language: Language) -> None:
    """One bar for each full total, its parts with their shares; without one, what is missing and what to lift."""
    found = totals(scope)
    if not found:
        _no_total(scope, names, language)
    for total in found[:SHOWN_TOTALS]:
        _total_card(total, scope, names, language)
    if len(found) > SHOWN_TOTALS:
        card.notes(text("evidence.cut", language, shown=SHOWN_TOTALS, count=len(found)))


def definitions_card(scope: Scope, names: Names, language: Language) -> None:
    """Every count that a document states, by definition; whether provinces can be ranked by it is said first."""
    measures = {row.measure_code: row for row in data.ask(comparison.measures)}
    unsplit = replace(scope, work_groups=None)
    judged = compare(measures[STATED], data.ask(comparison.values, STATED, unsplit))
    rows = _rows(scope, measures, names, language)
    with card.card(_verdict(judged, scope, names, language), "definitions"):
        if rows:
            frame = _definitions(rows, language)
            lead = [str(frame.columns[place]) for place in (0, 3, 1)]
            alt = text("groups.definitions_alt", language)
            chosen = row_choice.choose_row(frame, alt, "definitions_table", lead)
            if chosen is not None:
                rows[chosen].open(names, language)
        card.notes(_lists_words(scope, names, language), text("groups.never_added", language))


@dataclass(frozen=True)
class _Row:
    """A line of the table of definitions, and what its evidence is."""

    cells: tuple[object, ...]
    count: CountRow | None = None
    measure: MeasureRow | None = None
    value: ValueRow | None = None

    def open(self, names: Names, language: Language) -> None:
        """The evidence of the line; a province without a report has none."""
        if self.count is not None:
            title = f"{names.province(self.count.province_code, language)} · {self.cells[1]}"
            evidence.show_passages(title, [evidence.locator_of(self.count)], language)
        elif self.measure is not None and self.value is not None:
            evidence_value.show(self.measure, self.value, names, language)


def _definitions(rows: Sequence[_Row], language: Language) -> pd.DataFrame:
    """The lines as a table; one unit for all of them is the title of their numbers."""
    header = ("province", "definition", "work_group", "number", "unit")
    province, definition, work_group, counted, unit = (text(f"groups.{name}", language) for name in header)
    columns = [province, definition, work_group, counted, unit, text("card.figure_code", language)]
    frame = pd.DataFrame([row.cells for row in rows], columns=columns)
    units = frame[unit].dropna().unique()
    return frame.drop(columns=unit).rename(columns={counted: units[0]}) if len(units) == 1 else frame


def _rows(scope: Scope, measures: dict[str, MeasureRow], names: Names, language: Language) -> list[_Row]:
    chosen = scope.work_groups
    counts = [
        row
        for row in data.ask(target_groups.counts, replace(scope, work_groups=None))
        if chosen is None or row.work_group_code is None or row.work_group_code in chosen
    ]
    order = {code: place for place, code in enumerate(names.codes("province"))}
    counts.sort(
        key=lambda row: (
            definition_order(STATED, row.count_definition),
            order[row.province_code],
            row.part_of is not None,
            row.target_group_count_id,
        )
    )
    codes = data.ask(figures.codes, TABLE, tuple(row.target_group_count_id for row in counts))
    lines = [_Row(_count_cells(row, codes, names, language), count=row) for row in counts]
    named = data.ask(comparison.values, NAMED_GROUPS, Scope(provinces=scope.provinces))
    named.sort(key=lambda row: order[row.province_code])
    keys = {row.province_code: figures.key_of_value(NAMED_GROUPS, row) for row in named}
    codes = data.ask(figures.codes, "measure_value", tuple(keys.values()))
    for value in named:
        cells = (
            names.place(value.province_code, language),
            text("groups.named_only", language),
            None,
            _whole(value.value_min),
            names.unit(value.unit_code, language),
            shown(codes[keys[value.province_code]]),
        )
        lines.append(_Row(cells, measure=measures[NAMED_GROUPS], value=value))
    return lines + _silent(counts, named, scope, names, language)


def _count_cells(row: CountRow, codes: dict[str, str], names: Names, language: Language) -> tuple[object, ...]:
    definition = label(CountDefinition.of(row.count_definition), language)
    if row.commodity_code:
        definition = f"{definition} · {names.of('commodity', row.commodity_code, language)}"
    work_group = (
        names.of("work_group", row.work_group_code, language)
        if row.work_group_code
        else text("scope.all_work_groups", language)
    )
    return (
        names.place(row.province_code, language),
        definition,
        work_group,
        _whole(row.value_min),
        names.unit(row.unit_code, language),
        shown(codes[row.target_group_count_id]),
    )


def _silent(
    counts: Sequence[CountRow], named: Sequence[ValueRow], scope: Scope, names: Names, language: Language
) -> list[_Row]:
    """Provinces that have documents, none of which counts or names a group: no report, never zero."""
    heard = {row.province_code for row in counts} | {row.province_code for row in named}
    return [
        _Row((names.place(row.province_code, language), text("state.no_report", language), None, None, None, None))
        for row in data.ask(coverage.provinces, scope)
        if row.reported_count and row.province_code not in heard
    ]


def _verdict(judged: Comparison, scope: Scope, names: Names, language: Language) -> Heading:
    cover = _coverage(scope, language)
    if judged.verdict is Verdict.NO_VALUES:
        return Heading(text("groups.no_counts", language), describe(scope, names, language))
    if judged.is_ranked:
        return Heading(text("groups.can_rank", language, count=len(judged.compared)), cover)
    if len({row.province_code for row in (*judged.compared, *judged.apart)}) == 1:
        return Heading(text("groups.one_province", language), cover)
    reason = text("verdict.subsets_reason", language)
    return Heading(text("groups.cannot_rank", language), wording.joined((cover, reason), language))


def _lists_words(scope: Scope, names: Names, language: Language) -> str:
    """Lists that name their groups, each with its length, and how many different groups they name together."""
    by_province: dict[str, dict[str, set[str]]] = {}
    for group in data.ask(target_groups.named, scope):
        for role in group.target_lists:
            by_province.setdefault(group.province_code, {}).setdefault(role, set()).add(group.target_group_id)
    return wording.joined(
        (
            text(
                "groups.lists",
                language,
                province=names.province(code, language),
                lists=" ".join(f"{label(MentionRole.of(role), language)} {len(ids)}" for role, ids in lists.items()),
                count=len(set().union(*lists.values())),
            )
            for code, lists in by_province.items()
        ),
        language,
    )


def _coverage(scope: Scope, language: Language) -> str:
    """How many of the provinces in scope have a full total."""
    with_total = len({total.whole.province_code for total in totals(scope)})
    expected = len(data.ask(coverage.provinces, scope))
    return text("groups.with_total", language, count=with_total, total=expected)


def _total_card(total: Total, scope: Scope, names: Names, language: Language) -> None:
    on = card.canvas(language, 390)
    colours = dict(zip(names.codes("work_group"), on.theme.work_groups, strict=True))
    drawn = [
        Part(
            code=row.work_group_code,
            label=names.of("work_group", row.work_group_code, language),
            value=float(row.value_min),
            text=f"{number(row.value_min, 0, language)} ({_share(row, total, language)})",
            colour=colours[row.work_group_code],
        )
        for row in total.parts
        if row.work_group_code is not None
    ]
    place = names.province(total.whole.province_code, language)
    read = number(total.whole.value_min, 0, language)
    message = text("groups.total", language, province=place, count=read)
    if drawn:
        largest = max(drawn, key=lambda part: part.value)
        message = text("groups.total_most", language, province=place, count=read, work_group=largest.label)
    with card.card(Heading(message, _total_details(total, language)), f"total_{total.whole.province_code}"):
        if drawn:
            figure, alt = stacked_share.stacked_share(drawn, on), stacked_share.stacked_share_alt(drawn, message, on)
            chosen = card.chart(figure, alt, f"total_{total.whole.province_code}", language, Choosing.FILTERS)
            if chosen:
                state.toggle(work_groups=(chosen,))
        tabular.printed(_total_frame(total, names, language), message, border="horizontal")
        locator = evidence.locator_words(total.whole.source_document_id, total.whole.source_line, language)
        card.notes(_coverage(scope, language), text("groups.rounded", language) if drawn else "")
        source = f"{text('card.source', language)}: {locator}"
        if card.source_row(
            source, f"evidence_total_{total.whole.province_code}", language, members.behind([total.whole])
        ):
            rows = (total.whole, *total.parts)
            evidence.show_passages(message, [evidence.locator_of(row) for row in rows], language)


def _total_details(total: Total, language: Language) -> str:
    year = total.whole.fiscal_year_be
    period = (
        text("date.not_stated", language)
        if year is None
        else wording.period_name(PeriodKind.FISCAL_YEAR, str(year), language)
    )
    return wording.joined((text("groups.total_measure", language), period), language)


def _total_frame(total: Total, names: Names, language: Language) -> pd.DataFrame:
    rows = (*total.parts, total.whole)
    codes = data.ask(figures.codes, TABLE, tuple(row.target_group_count_id for row in rows))
    return pd.DataFrame(
        {
            text("groups.work_group", language): [
                names.of("work_group", row.work_group_code, language)
                if row.work_group_code
                else text("card.full_total", language)
                for row in rows
            ],
            names.unit(total.whole.unit_code, language): [number(row.value_min, 0, language) for row in rows],
            text("groups.share", language): [_share(row, total, language) for row in rows],
            text("card.figure_code", language): [shown(codes[row.target_group_count_id]) for row in rows],
        }
    )


def _share(row: CountRow, total: Total, language: Language) -> str:
    return percent(share(row.value_min, total.whole.value_min), 1, language)


def _no_total(scope: Scope, names: Names, language: Language) -> None:
    missing = text(
        "empty.missing",
        language,
        measure=text("groups.full_total", language),
        scope=describe(replace(scope, work_groups=None), names, language),
    )
    with card.card(Heading(text("groups.no_total", language), missing), "no_total"):
        for field, name in (("provinces", "filter.province"), ("periods", "filter.year")):
            if getattr(scope, field) is not None:
                st.button(
                    text("empty.lift", language, name=text(name, language)),
                    on_click=state.change,
                    kwargs={field: None},
                    key=f"total_lift_{field}",
                )


def _whole(value: Decimal | None) -> int | None:
    """Groups are counted in whole numbers."""
    return None if value is None else int(value)
