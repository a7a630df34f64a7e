"""How many groups the documents count: every count apart by its definition, and whether provinces can be ranked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import pandas as pd

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import number
from dashboard.i18n.sentences import describe
from dashboard.page_tables import NAMED_GROUPS
from dashboard.widgets.cards import card, row_choice
from dashboard.widgets.cards.among import Among
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.evidence import evidence, evidence_value
from dashboard.widgets.filters import filters
from dashboard.widgets.groups.totals import TABLE, coverage_words
from dashboard.widgets.shell import data
from queries import comparison, coverage, figures, target_groups
from queries.comparability import Comparison, Verdict, compare, definition_order
from queries.comparison import MeasureRow, ValueRow
from queries.target_groups import CountRow
from schema.codes import CountDefinition, MentionRole
from schema.figure_code import shown
from schema.period import Period, fiscal_year
from schema.scope import EVERYTHING, Scope

STATED = "target_groups_stated"


def years() -> list[Period]:
    """The fiscal years of all counts, latest first, the year that is not stated last."""
    return filters.in_order(fiscal_year(row.fiscal_year_be) for row in data.ask(target_groups.counts, EVERYTHING))


def definitions_card(scope: Scope, names: Names, language: Language) -> None:
    """Every count that a document states, by definition; whether provinces can be ranked by it is said first."""
    measures = {row.measure_code: row for row in data.ask(comparison.measures)}
    unsplit = replace(scope, work_groups=None)
    judged = compare(measures[STATED], data.ask(comparison.values, STATED, unsplit))
    rows = _rows(scope, measures, names, language)
    counted = data.ask(target_groups.counts, scope)
    verdict = _verdict(judged, scope, names, language)
    among = Among(scope, names, language)
    heading = among.heading(
        lambda shown: verdict.message if shown is scope else _counted_words(counted, shown, names, language),
        verdict.details,
    )
    with card.card(heading, "definitions"):
        if rows:
            frame = _definitions(rows, language)
            lead = [str(frame.columns[place]) for place in (0, 3, 1)]
            alt = text("groups.definitions_alt", language)
            chosen = row_choice.choose_row(frame, alt, "definitions_table", lead)
            if chosen is not None:
                rows[chosen].open(names, language)
        unsplit_too = text("groups.unsplit_too", language) if scope.work_groups is not None and rows else ""
        card.notes(_lists_words(scope, names, language), text("groups.never_added", language), unsplit_too)


def _counted_words(counts: Sequence[CountRow], scope: Scope, names: Names, language: Language) -> str:
    """The counts of a scope that are part of no other, each with its definition; empty where there is none."""
    own = [row for row in counts if row.province_code in (scope.provinces or ()) and row.part_of is None]
    return wording.joined(
        (
            f"{_definition_words(row, names, language)} "
            f"{number(row.value_min, 0, language)} {names.unit(row.unit_code, language)}"
            for row in sorted(own, key=lambda row: definition_order(STATED, row.count_definition))
        ),
        language,
    )


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
    found = data.ask(comparison.values, NAMED_GROUPS, Scope(provinces=scope.provinces))
    named = sorted(found, key=lambda row: order[row.province_code])
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


def _definition_words(row: CountRow, names: Names, language: Language) -> str:
    definition = label(CountDefinition.of(row.count_definition), language)
    if not row.commodity_code:
        return definition
    return f"{definition} · {names.of('commodity', row.commodity_code, language)}"


def _count_cells(row: CountRow, codes: dict[str, str], names: Names, language: Language) -> tuple[object, ...]:
    definition = _definition_words(row, names, language)
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
    cover = coverage_words(scope, language)
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


def _whole(value: Decimal | None) -> int | None:
    """Groups are counted in whole numbers."""
    return None if value is None else int(value)
