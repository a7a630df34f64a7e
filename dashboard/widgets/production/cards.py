"""What is made: the leading figures, and a card for each commodity with its checks and where its output goes."""

from collections.abc import Sequence
from decimal import Decimal

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.figures import stacked_share
from dashboard.figures.stacked_share import Part
from dashboard.figures.theme import Canvas
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.numbers import percent, share
from dashboard.permalink import Choice, Figures
from dashboard.widgets.cards import card, members, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.cards.fact_table import codes_line, fact_table
from dashboard.widgets.evidence import evidence
from dashboard.widgets.evidence.flag_facts import CONTRADICTIONS
from dashboard.widgets.filters import code_field
from dashboard.widgets.filters.code_field import Option
from dashboard.widgets.production import checks as production_checks
from dashboard.widgets.production.checks import BAHT_PER_KG, TON, Check
from dashboard.widgets.production.subject import STATISTICS, Production, key_of
from dashboard.widgets.shell import data, state
from queries import coverage
from queries.production import ProductionCheckRow, ProductionRow
from schema.caveats import CAVEATS
from schema.codes import Month, PeriodKind, Population, ProductionItem


def figures_switch(shown: Production) -> None:
    """As printed, or recomputed: which figures lead. The others stand beside them in either case."""
    language = shown.language
    code_field.parts(
        text("production.figures", language),
        [Option(str(each), text(f"production.{each}", language)) for each in Figures],
        str(shown.figures),
        lambda code: state.choose(Choice.FIGURES, (code,) if code == Figures.RECOMPUTED else ()),
        f"figures_{language}",
    )


def headlines(shown: Production) -> None:
    """The printed output and value of each commodity, or what the other figures imply; tons are never added."""
    language = shown.language
    with st.grid(4, min_column_width=250, row_height="content", key="production_headlines"):
        for row in shown.checks:
            items: dict[ProductionItem, Check] = {}
            for check in production_checks.checks_of(row):
                items.setdefault(check.item, check)
            for item in (ProductionItem.OUTPUT, ProductionItem.VALUE):
                if item in items:
                    _headline(row, items[item], shown)
    places = {row.province_code for row in shown.statistics}
    total = len(data.ask(coverage.provinces, shown.scope))
    caveat = label(CAVEATS["tons_of_commodities_never_add"], language)
    card.notes(
        text("production.never_add", language, caveat=caveat, count=len(places), total=total),
        text("production.tolerance", language),
    )


def commodity_card(row: ProductionCheckRow, shown: Production) -> None:
    """One commodity: where its output goes, and its figures printed and recomputed side by side."""
    language = shown.language
    checks = production_checks.checks_of(row)
    rows = shown.of_check(row)
    key = "_".join(key_of(row))
    with card.card(Heading(_message(row, checks, shown), _details(rows, shown)), f"commodity_{key}"):
        if row.parts_agree:
            left, right = st.columns([3, 7], gap="medium", vertical_alignment="center")
            with left:
                _destination(row, rows, shown, key)
            with right:
                _side_by_side(checks, shown)
        else:
            _side_by_side(checks, shown)
            card.notes(text("production.no_destination", language))
        others = [
            flag
            for flag in shown.flags(STATISTICS, [each.production_statistic_id for each in rows])
            if flag.flag_kind not in CONTRADICTIONS
        ]
        whole = [each for each in rows if _is_checked(each)]
        card.notes(
            _traits(rows, shown),
            *(shown.flag_words(flag) for flag in others),
            codes_line(STATISTICS, {each.production_statistic_id: _named(each, language) for each in whole}, language),
        )
        if card.source_row(
            evidence.source_documents(rows, language), f"evidence_{key}", language, card.Behind(members.documents(rows))
        ):
            evidence.show_passages(_message(row, checks, shown), [evidence.locator_of(each) for each in rows], language)


def figures_card(shown: Production) -> None:
    """Every printed figure with its passage and code."""
    language = shown.language
    message = text("production.figures_title", language, count=len(shown.statistics))
    rows = sorted(shown.statistics, key=lambda row: row.production_statistic_id)
    heading = shown.among.of_rows(
        rows,
        lambda some: text("production.figures_title", language, count=len(some)),
        text("production.list_details", language),
    )
    with card.card(heading, "production_figures"):
        fact_table(
            STATISTICS,
            {row.production_statistic_id: row for row in rows},
            {
                text("table.province", language): [shown.place(row.province_code) for row in rows],
                text("production.commodity", language): [shown.commodity(row.commodity_code) for row in rows],
                text("production.item", language): [
                    label(ProductionItem.of(row.production_item), language) for row in rows
                ],
                text("production.population", language): [
                    label(Population.of(row.population), language) for row in rows
                ],
                text("production.value", language): [_value(row, shown) for row in rows],
                text("table.period", language): [_period(row, shown) for row in rows],
                text("card.as_of", language): [_as_of(row, shown) for row in rows],
            },
            message,
            "production_table",
            (text("production.item", language), text("production.value", language)),
            shown.names,
            language,
        )


_CHECKED = frozenset(
    {
        ProductionItem.OUTPUT,
        ProductionItem.AREA,
        ProductionItem.YIELD,
        ProductionItem.DEMAND_INSIDE,
        ProductionItem.DEMAND_OUTSIDE,
        ProductionItem.PRICE,
        ProductionItem.VALUE,
    }
)


def _headline(row: ProductionCheckRow, check: Check, shown: Production) -> None:
    language = shown.language
    words = text(
        "production.kpi",
        language,
        commodity=shown.commodity(row.commodity_code),
        item=label(check.item, language),
        figures=text(f"production.{shown.figures}", language),
    )
    value = production_checks.leading(check, shown.figures)
    number, _, unit = ("—", "", "") if value is None else _parted(value, check, shown)
    key = f"kpi_{'_'.join(key_of(row))}_{check.item}"
    whole = [each for each in shown.of_check(row) if each.population == Population.WHOLE]
    # the printed figure is one row; a recomputed one rests on several
    printed = [each for each in whole if each.production_item == check.item and each.value_min == check.printed]
    rows = printed if shown.figures is Figures.PRINTED and len(printed) == 1 else whole
    members.headline(words, (number, unit), _beside(row, check, shown), rows, key, language)


def _parted(value: Decimal, check: Check, shown: Production) -> tuple[str, str, str]:
    return production_checks.quantity(value, check.unit_code, shown).partition(" ")


def _beside(row: ProductionCheckRow, check: Check, shown: Production) -> str:
    """The other figure of a headline, so that neither ever stands alone."""
    place = shown.province(row.province_code)
    printed = production_checks.quantity(check.printed, check.unit_code, shown)
    if shown.figures is Figures.RECOMPUTED:
        name = "production.kpi_impossible" if check.implied is None else "production.kpi_recomputed"
        return text(name, shown.language, province=place, value=printed)
    if check.implied is None:
        return text("production.kpi_printed_alone", shown.language, province=place)
    name = "production.kpi_printed_agrees" if check.agrees else "production.kpi_printed_differs"
    implied = production_checks.quantity(check.implied, check.unit_code, shown)
    return text(name, shown.language, province=place, value=implied)


def _message(row: ProductionCheckRow, checks: Sequence[Check], shown: Production) -> str:
    language = shown.language
    output = checks[0]
    figures = Figures.PRINTED if output.implied is None else shown.figures
    value = production_checks.leading(output, figures) or output.printed
    words = {
        "commodity": shown.commodity(row.commodity_code),
        "province": shown.province(row.province_code),
        "value": production_checks.quantity(value, output.unit_code, shown),
        "figures": text(f"production.{figures}", language),
    }
    wrong = production_checks.failing(checks, language)
    if wrong:
        return text("production.differs", language, checks=wording.joined(wrong, language), **words)
    if any(check.agrees for check in checks):
        return text("production.agrees", language, **words)
    return text("production.unchecked", language, **words)


def _details(rows: Sequence[ProductionRow], shown: Production) -> str:
    days = dict.fromkeys(_as_of(row, shown) for row in rows)
    words = [text("production.as_of", shown.language, day=day) for day in days if day]
    periods = [
        text("production.period", shown.language, period=period)
        for period in dict.fromkeys(_period(row, shown) for row in rows)
    ]
    return wording.joined((*periods, *(words or [text("production.no_as_of", shown.language)])), shown.language)


def _traits(rows: Sequence[ProductionRow], shown: Production) -> str:
    """What else is printed of a crop: the varieties grown most, where most is produced, when most is harvested."""
    language = shown.language
    said = (
        ("production.variety", [(row.variety_th, row.variety_en) for row in rows if _is_whole(row)]),
        ("production.main_districts", [(row.main_districts_th, row.main_districts_en) for row in rows]),
    )
    words = [
        text(key, language, names=wording.joined((pick(th or "", en or "", language) for th, en in found), language))
        for key, found in said
        if any(th for th, _ in found)
    ]
    harvests = dict.fromkeys((row.harvest_first_month, row.harvest_last_month) for row in rows)
    words += [
        text(
            "production.harvest",
            language,
            first=label(Month.of(first), language),
            last=label(Month.of(last), language),
        )
        for first, last in harvests
        if first and last
    ]
    return wording.joined(words, language)


def _is_whole(row: ProductionRow) -> bool:
    return row.population == Population.WHOLE


def _as_of(row: ProductionRow, shown: Production) -> str | None:
    """When a figure was written down, in the words of its passage; None where it does not say."""
    return pick(row.as_of_th or "", row.as_of_en or "", shown.language) or None


def _period(row: ProductionRow, shown: Production) -> str:
    """What time a figure is of, or that its passage does not say."""
    return wording.period_name(PeriodKind.of(row.period_kind), row.period, shown.language)


def _value(row: ProductionRow, shown: Production) -> str:
    return wording.quantity(
        row.value_min, row.value_max, row.qualifier, row.unit_code, None, shown.names, shown.language
    )


def _is_checked(row: ProductionRow) -> bool:
    """Whether a figure is in one of the checks; a price by another unit than weight is in none."""
    by_weight = row.production_item != ProductionItem.PRICE or row.unit_code == BAHT_PER_KG
    return row.population == Population.WHOLE and row.production_item in _CHECKED and by_weight


def _named(row: ProductionRow, language: Language) -> str:
    return label(ProductionItem.of(row.production_item), language)


def _side_by_side(checks: Sequence[Check], shown: Production) -> None:
    frame = pd.DataFrame(production_checks.table(checks, shown))
    tabular.printed(frame, text("production.check", shown.language))


def _destination(row: ProductionCheckRow, rows: Sequence[ProductionRow], shown: Production, key: str) -> None:
    """Demand inside and outside as parts of the output; a bar only where the parts make up the printed whole.

    A part opens the printed figure behind it.
    """
    language = shown.language
    if row.inside_ton is None or row.outside_ton is None:
        return
    on = card.canvas(language, 3 / 10)
    total = production_checks.quantity(row.output_ton, TON, shown)
    inside, outside = row.inside_ton, row.outside_ton

    def parts(on: Canvas) -> list[Part]:
        return [
            _part("inside", inside, row.output_ton, on.theme.classes[3], shown),
            _part("outside", outside, row.output_ton, on.theme.classes[1], shown),
        ]

    words = text("production.destination", language, total=total)
    card.notes(words)
    chosen = card.chart(
        lambda on: stacked_share.stacked_share(parts(on), on),
        on,
        stacked_share.stacked_share_alt(parts(on), words, on),
        f"destination_{key}",
    )
    if chosen:
        behind = [each for each in rows if _is_checked(each) and each.production_item == f"demand_{chosen}"]
        evidence.show_passages(words, [evidence.locator_of(each) for each in behind], language)


def _part(name: str, value: Decimal, whole: Decimal, colour: str, shown: Production) -> Part:
    words = text(
        "production.destination_part",
        shown.language,
        value=production_checks.quantity(value, TON, shown),
        share=percent(share(value, whole), 1, shown.language),
    )
    return Part(name, text(f"production.{name}", shown.language), float(value), words, colour)
