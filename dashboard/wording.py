"""How a value of a measure is written: on marks in the scale of its chart, alone with its own unit."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from dashboard.i18n import thai_words
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text, days_text, period_label, period_tick
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import MILLION, bounded, money, money_exact, number, rounded
from queries.comparison import MeasureRow, ValueRow
from queries.meetings import MeetingRow, ResolutionRow
from schema.codes import CODE_LISTS, DeadlineKind, PeriodKind, Qualifier, ValueState, ValueStatus
from schema.figure_code import WORD_JOINER, unbroken
from schema.measures import MEASURES
from schema.period import fiscal_year
from schema.tables.built import ALL, NONE_STATED

BAHT = "baht"
MILLION_BAHT = "million_baht"
PERCENT = "percent"
_RECOMPUTED_PLACES = {"ton": 0, "baht_per_kilogram": 2}
MOST_DECIMALS = 8
"""Satang of a sum in million baht."""
NO_BREAK = "\u00a0"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:])")


class Written(Protocol):
    """A value of a measure, with the unit and the decimals in which it stands beside others of its measure."""

    @property
    def unit_code(self) -> str: ...
    @property
    def value_min(self) -> Decimal | None: ...
    @property
    def value_max(self) -> Decimal | None: ...
    @property
    def qualifier(self) -> str | None: ...
    @property
    def value_state(self) -> str: ...
    @property
    def shown_unit_code(self) -> str: ...
    @property
    def shown_decimals(self) -> int: ...


@dataclass(frozen=True)
class Scale:
    """One unit for a message, its chart and its table: large sums of baht are written in million baht.

    `unit_code` and `unit` are those that are read, `divisor` what turns a value into them. Beside a 1 stands
    `unit_of_one`.
    """

    unit_code: str
    unit: str
    divisor: Decimal
    decimals: int
    language: Language
    unit_of_one: str = ""

    def number(self, value: Decimal | float) -> str:
        """A value without its unit, for marks under an axis title or subtitle that names the unit."""
        exact = value if isinstance(value, Decimal) else Decimal(str(value))
        return number(exact / self.divisor, self.decimals, self.language)

    def with_unit(self, value: Decimal | float) -> str:
        """A value with its unit."""
        words = self.number(value)
        return _with_unit(words, self.unit_code, self.unit_of_one if words == "1" else self.unit, self.language)

    def of(self, value: Written) -> "Scale":
        """The same unit with the decimals of this value: those of another period may be more, or fewer."""
        return replace(self, decimals=value.shown_decimals)

    def read(self, value: Written) -> str:
        """A value with its unit and bounds; for an absent one the reason."""
        return _read(value, self.of(value).with_unit, self.language)

    def drawn(self, value: Decimal) -> float:
        """Where a value is drawn: where it is read, so that two which read alike are never told apart."""
        return float(rounded(value / self.divisor, self.decimals))


def number_in(scale: Scale, drawn: float) -> str:
    """A value that is already in the scale of its chart, as bounds of classes are."""
    return number(Decimal(str(drawn)), scale.decimals, scale.language)


def scale_of(values: Sequence[Written], names: Names, language: Language) -> Scale:
    """The scale of values of one measure and unit, the same whatever the scope leaves of them."""
    if not values:
        return Scale("", "", Decimal(1), 0, language)
    unit = values[0].shown_unit_code
    divisor = MILLION if unit != values[0].unit_code else Decimal(1)
    decimals = max(each.shown_decimals for each in values)
    return _scale(unit, divisor, decimals, names, language)


def scale_of_baht(values: Iterable[Decimal], names: Names, language: Language) -> Scale:
    """The scale of sums of baht that stand beside each other, with as many decimals as tell them apart."""
    sums = set(values)
    is_large = max(map(abs, sums), default=Decimal(0)) >= MILLION
    unit, divisor, fewest = (MILLION_BAHT, MILLION, 2) if is_large else (BAHT, Decimal(1), 0)
    decimals = told_apart((each / divisor for each in sums), fewest)
    return _scale(unit, divisor, decimals, names, language)


def _scale(unit: str, divisor: Decimal, decimals: int, names: Names, language: Language) -> Scale:
    return Scale(unit, names.unit(unit, language), divisor, decimals, language, names.unit(unit, language, beside="1"))


def told_apart(values: Iterable[Decimal], fewest: int = 0) -> int:
    """As many decimals as tell different values apart."""
    different = set(values)
    for decimals in range(fewest, MOST_DECIMALS):
        shown = {value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) for value in different}
        if len(shown) == len(different):
            return decimals
    return MOST_DECIMALS


def alone(value: Written, names: Names, language: Language) -> str:
    """A value by itself with its unit and bounds; for an absent one the reason.

    Money of a measure in million baht is written in baht below a million.
    """

    def render(amount: Decimal) -> str:
        is_small = value.shown_unit_code != value.unit_code and abs(amount) < MILLION
        return money_exact(amount, language) if is_small else scale.with_unit(amount)

    scale = scale_of([value], names, language)
    return _read(value, render, language)


def flagged(value: ValueRow, words: str, language: Language) -> str:
    """A value as a table has it: a doubt about it stands beside it wherever it is read."""
    doubts = (
        label(ValueState.LOW_CONFIDENCE, language) if value.has_low_confidence else None,
        label(ValueState.CONTRADICTED, language)
        if value.is_stated and value.value_state == ValueState.CONTRADICTED
        else None,
    )
    return joined((words, *doubts), language)


def _read(value: Written, render: Callable[[Decimal], str], language: Language) -> str:
    if value.value_min is None and value.value_max is None:
        return label(ValueState.of(value.value_state), language)
    return bounded(value.value_min, value.value_max, Qualifier.of(value.qualifier or Qualifier.EXACT), render, language)


def quantity(
    minimum: Decimal | None,
    maximum: Decimal | None,
    qualifier: str | None,
    unit_code: str | None,
    decimals: int | None,
    names: Names,
    language: Language,
) -> str:
    """A quantity with its unit and bounds; money from a million up is written in million baht.

    `decimals` None: as many places as the value has, two at most.
    """

    def render(value: Decimal) -> str:
        if unit_code == BAHT:
            return money(value, language)
        words = number(value, _places(value) if decimals is None else decimals, language)
        return counted(words, unit_code, names, language)

    return bounded(minimum, maximum, Qualifier.of(qualifier or Qualifier.EXACT), render, language)


def recomputed(value: Decimal, unit_code: str, names: Names, language: Language) -> str:
    """A figure that follows from others, no finer than those of its unit are printed."""
    return quantity(value, value, None, unit_code, _RECOMPUTED_PLACES.get(unit_code), names, language)


def exact(value: Decimal, unit_code: str, decimals: int, names: Names, language: Language) -> str:
    """A value for tooltips and evidence: baht are never turned into millions there, others are as in their chart."""
    if unit_code == BAHT:
        return money_exact(value, language)
    return counted(number(value, decimals, language), unit_code, names, language)


def ratio(
    numerator: str, numerator_factor: Decimal, denominator: str, denominator_factor: Decimal, language: Language
) -> str:
    """A rate as it is worked out from two parts in words or figures, with every factor that is not one."""

    def times(part: str, factor: Decimal) -> str:
        return text("evidence.times", language, part=part, factor=number(factor, _places(factor), language))

    above = numerator if numerator_factor == 1 else times(numerator, numerator_factor)
    below = denominator
    if denominator_factor != 1:
        below = text("evidence.in_brackets", language, words=times(denominator, denominator_factor))
    return text("evidence.ratio", language, numerator=above, denominator=below)


def _places(value: Decimal) -> int:
    return min(2, max(0, -int(value.normalize().as_tuple().exponent)))


def counted(words: str, unit_code: str | None, names: Names, language: Language) -> str:
    """A written number and its counter: "56 กลุ่ม", "1 group", "ร้อยละ 71.4"."""
    return _with_unit(words, unit_code, names.unit(unit_code, language, words) if unit_code else "", language)


def _with_unit(words: str, unit_code: str | None, unit: str, language: Language) -> str:
    """A number and its counter; ร้อยละ stands before its number."""
    if unit_code == PERCENT:
        return f"{unit} {words}" if language is Language.TH else f"{words} %"
    return f"{words} {unit}".rstrip()


def measure_name(measure: MeasureRow, language: Language) -> str:
    """The name of a measure."""
    return pick(measure.name_th, measure.name_en, language)


def definition_name(measure_code: str, definition_code: str, names: Names, language: Language) -> str | None:
    """The definition of a value in words; None where the measure has only one."""
    declared = MEASURES.get(measure_code)
    if definition_code == ALL or declared is None or declared.definition_codes is None:
        return None
    if declared.definition_codes in CODE_LISTS:
        return label(CODE_LISTS[declared.definition_codes].of(definition_code), language)
    return names.of(declared.definition_codes, definition_code, language)


def period_name(kind: str, period: str, language: Language) -> str:
    """The period of a value in words."""
    return period_label(PeriodKind.of(kind), period, language)


def period_of(values: Sequence[ValueRow], language: Language) -> str:
    """The one period of some values in words; where one of them is provisional it says so.

    Errors: IndexError where there is no value.
    """
    words = period_name(values[0].period_kind, values[0].period, language)
    status = provisional(values, language)
    return text("card.dated", language, period=words, status=status) if status else words


def provisional(values: Iterable[ValueRow], language: Language) -> str | None:
    """That one of some values is provisional; None where none is."""
    found = any(value.value_status == ValueStatus.PROVISIONAL for value in values)
    return label(ValueStatus.PROVISIONAL, language) if found else None


def year_name(year_be: int | None, language: Language) -> str:
    """The fiscal year of a row in words, or that it states none."""
    period = fiscal_year(year_be)
    return period_label(period.kind, period.label, language)


def year_tick(year_be: int | None, language: Language) -> str:
    """The same in a column whose title says that it is a fiscal year."""
    period = fiscal_year(year_be)
    return period_tick(period.kind, period.label, language)


def deadline(row: ResolutionRow, language: Language) -> str:
    """Until when a resolution must be carried out; a day that follows from a printed fiscal year is said to do so."""
    if row.deadline_date is None:
        return label(DeadlineKind.of(row.deadline_kind), language)
    day = date_text(row.deadline_date, language)
    if row.deadline_year_be is None:
        return day
    return text("date.within", language, period=year_name(row.deadline_year_be, language), day=day)


def meeting_days(row: MeetingRow, language: Language) -> str:
    """The day or days of a meeting, with its opening day where that is not the first; empty where none is printed."""
    if row.start_date is None:
        return ""
    later = row.opening_date if row.opening_date != row.start_date else None
    opened = text("date.opened", language, day=date_text(later, language)) if later else None
    return joined((days_text(row.start_date, row.end_date, language), opened), language)


def years_added(years_be: Iterable[int | None], language: Language) -> str:
    """Which years are together in a sum; empty where it is of one year."""
    found = sorted(set(years_be), key=lambda year: (year is None, year or 0))
    if len(found) <= 1:
        return ""
    return text("card.years_added", language, years=joined((year_tick(year, language) for year in found), language))


def work_group_name(code: str, names: Names, language: Language) -> str:
    """A work group of a built table: one, all of them, or that none is stated."""
    if code == ALL:
        return text("scope.all_work_groups", language)
    if code == NONE_STATED:
        return text("scope.no_work_group", language)
    return names.of("work_group", code, language)


def caution(measure: MeasureRow, language: Language) -> str:
    """The caution of a measure; empty where it has none."""
    return pick(measure.caution_th or "", measure.caution_en or "", language)


def joined(parts: Iterable[str | None], language: Language) -> str:
    """Parts of a muted line; those that are empty fall away."""
    return text("scope.separator", language).join(part for part in parts if part)


def source(parts: Iterable[str], language: Language) -> str:
    """The line of a card that says where its figures are from; empty where no part is known."""
    words = joined(parts, language)
    return f"{text('card.source', language)}: {words}" if words else ""


def escaped(words: str) -> str:
    """Text of the data for a place that reads Markdown: shown as it stands, never read as markup, no code broken."""
    return _MARKDOWN.sub(r"\\\1", unbroken(words))


def whole(words: str) -> str:
    """Words that no line breaks inside: an invisible joiner between those of Thai."""
    return WORD_JOINER.join(thai_words.words(words)).replace(" ", NO_BREAK)


def muted(words: str) -> str:
    """A small muted line; `st.caption` is too pale for small text."""
    return f":gray[:small[{escaped(words)}]]" if words else ""
