"""Full totals of groups: one bar for each, its parts by work group with their shares."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import pandas as pd

from dashboard import wording
from dashboard.figures import stacked_share
from dashboard.figures.stacked_share import Part
from dashboard.figures.theme import Canvas
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import number, percent, share
from dashboard.i18n.sentences import describe
from dashboard.widgets.cards import card, members, tabular
from dashboard.widgets.cards.among import Among
from dashboard.widgets.cards.card import Choosing, Heading
from dashboard.widgets.evidence import evidence
from dashboard.widgets.filters.shared_filters import WORK_GROUP, lift_button, unfiltered_words
from dashboard.widgets.shell import data, state
from queries import coverage, figures, target_groups
from queries.target_groups import CountRow
from schema.codes import CountDefinition
from schema.figure_code import shown
from schema.scope import Scope

SHOWN_TOTALS = 3
TABLE = "target_group_count"


@dataclass(frozen=True)
class Total:
    """A full total with its parts by work group."""

    whole: CountRow
    parts: tuple[CountRow, ...]


def totals(scope: Scope) -> list[Total]:
    """Full totals of a scope. The work group is not filtered: a part without its whole has no share."""
    counts = data.ask(target_groups.counts, replace(scope, work_groups=None))
    full = [row for row in counts if row.count_definition == CountDefinition.FULL_TOTAL]
    return [
        Total(whole, tuple(row for row in full if row.part_of == whole.target_group_count_id))
        for whole in full
        if whole.part_of is None
    ]


def keyed(found: Iterable[Total]) -> Iterator[tuple[str, Total]]:
    """Each total with a name for its card: the province, with a number where it has several, as of several years."""
    seen: Counter[str] = Counter()
    for total in found:
        province = total.whole.province_code
        seen[province] += 1
        yield province if seen[province] == 1 else f"{province}_{seen[province]}", total


def total_cards(scope: Scope, names: Names, language: Language) -> None:
    """One bar for each full total, its parts with their shares; without one, what is missing and what to lift."""
    found = totals(scope)
    if not found:
        _no_total(scope, names, language)
    for key, total in keyed(found[:SHOWN_TOTALS]):
        _total_card(total, f"total_{key}", scope, names, language)
    if len(found) > SHOWN_TOTALS:
        card.notes(text("evidence.cut", language, shown=SHOWN_TOTALS, count=len(found)))


def coverage_words(scope: Scope, language: Language) -> str:
    """How many of the provinces in scope have a full total."""
    with_total = len({total.whole.province_code for total in totals(scope)})
    expected = len(data.ask(coverage.provinces, scope))
    return text("groups.with_total", language, count=with_total, total=expected)


def drawn_parts(total: Total, written: Callable[[CountRow], str], names: Names, on: Canvas) -> list[Part]:
    """The work groups of a full total as parts of a bar, each with what is written in it."""
    language = on.language
    colours = dict(zip(names.codes("work_group"), on.theme.work_groups, strict=True))
    return [
        Part(
            code=row.work_group_code,
            label=names.of("work_group", row.work_group_code, language),
            value=float(row.value_min),
            text=written(row),
            colour=colours[row.work_group_code],
        )
        for row in total.parts
        if row.work_group_code is not None
    ]


def count_words(row: CountRow, language: Language) -> str:
    """The number of a count."""
    return number(row.value_min, 0, language)


def _total_card(total: Total, key: str, scope: Scope, names: Names, language: Language) -> None:
    on = card.canvas(language, 5 / 16)

    def parts(on: Canvas) -> list[Part]:
        return drawn_parts(
            total, lambda row: f"{count_words(row, language)} ({_share(row, total, language)})", names, on
        )

    drawn = parts(on)
    place = names.province(total.whole.province_code, language)
    read = count_words(total.whole, language)
    message = text("groups.total", language, province=place, count=read)
    if drawn:
        largest = max(drawn, key=lambda part: part.value)
        message = text("groups.total_most", language, province=place, count=read, work_group=largest.label)
    with card.card(Heading(message, _total_details(total, language)), key):
        if drawn:
            chosen = card.chart(
                lambda on: stacked_share.stacked_share(parts(on), on),
                on,
                stacked_share.stacked_share_alt(drawn, message, on),
                key,
                Choosing.FILTERS,
            )
            if chosen:
                state.toggle(work_groups=(chosen,))
        tabular.printed(_total_frame(total, names, language), message, border="horizontal")
        card.notes(
            coverage_words(scope, language),
            text("groups.rounded", language) if drawn else "",
            unfiltered_words(scope, language, WORK_GROUP),
        )
        source = evidence.source_places([total.whole], language)
        if card.source_row(source, f"evidence_{key}", language, members.behind([total.whole])):
            rows = (total.whole, *total.parts)
            evidence.show_passages(message, [evidence.locator_of(row) for row in rows], language)


def _total_details(total: Total, language: Language) -> str:
    period = wording.year_name(total.whole.fiscal_year_be, language)
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
            names.unit(total.whole.unit_code, language): [count_words(row, language) for row in rows],
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
    with card.card(Heading(Among(scope, names, language).said(text("groups.no_total", language)), missing), "no_total"):
        for field in ("provinces", "periods"):
            if getattr(scope, field) is not None:
                lift_button(field, language, "total_lift")
