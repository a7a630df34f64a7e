"""What the comparison page speaks of: a measure, its values in scope, the gate's answer, and how they are written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from dashboard import wording
from dashboard.figures.marks import Guide, Mark
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import period_label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.permalink import Link
from dashboard.widgets.cards import marks
from dashboard.widgets.cards.among import Among
from dashboard.widgets.cards.card import About, Heading
from dashboard.widgets.shell import data
from dashboard.wording import Scale
from queries import comparison
from queries.comparability import Comparison, compare
from queries.comparison import MeasureRow, SourceRow, ValueRow, VariantRow, period_of
from schema.codes import PeriodKind, Tier
from schema.period import Period
from schema.scope import Scope


@dataclass(frozen=True)
class Subject:
    """A measure under a scope. `scope` has the one period that is compared, or all where none was chosen."""

    measure: MeasureRow
    scope: Scope
    periods: tuple[Period, ...]
    definitions: tuple[str, ...]
    definition: str | None
    values: tuple[ValueRow, ...]
    comparison: Comparison
    scale: Scale
    names: Names
    language: Language
    my_province: str | None
    ignores_work_groups: bool
    missing_periods: tuple[Period, ...]

    @property
    def name(self) -> str:
        """The measure in the reader's language, with the one definition of its values: never wider than they are."""
        shared = {value.definition_code for value in self.comparison.compared or self.values}
        name = wording.measure_name(self.measure, self.language)
        if len(shared) != 1:
            return name
        definition = wording.definition_name(self.measure.measure_code, shared.pop(), self.names, self.language)
        return wording.joined((name, definition), self.language)

    @property
    def unmet(self) -> str:
        """What the reader chose and the values do not follow, with what is shown instead; empty where they follow."""
        language = self.language
        missing = wording.joined(
            (period_label(each.kind, each.label, language) for each in self.missing_periods), language
        )
        parts = (
            text("compare.period_missing", language, missing=missing, shown=self.period_words) if missing else None,
            text("compare.work_group_ignored", language) if self.ignores_work_groups else None,
        )
        return wording.joined(parts, language)

    def among(self, message: str) -> str:
        """A message that says of which chosen provinces it speaks; as it is where it speaks of all."""
        return self.place.said(message)

    def heading(self, message: str, details: str, own: str | None = None) -> Heading:
        """The heading of a card: `own`, else the value, of the province that comes first, then the message of all."""
        said = own or (message if self.is_one_province else self.own_value)
        return self.place.heading(lambda scope: message if scope is self.scope else said, details)

    @property
    def own_value(self) -> str | None:
        """The measure with the value of the province of which messages speak first; None where it has no value."""
        value = self.value_of(self.place.own or "")
        return None if value is None else wording.joined((self.name, self.read(value)), self.language)

    @property
    def place(self) -> Among:
        """Of whom the messages of this subject speak."""
        return Among(self.scope, self.names, self.language)

    @property
    def provinces(self) -> tuple[str, ...]:
        """The provinces in scope, in Thai dictionary order."""
        every = self.names.codes("province")
        return every if self.scope.provinces is None else tuple(code for code in every if code in self.scope.provinces)

    @property
    def reporting(self) -> int:
        """How many provinces in scope state a number."""
        return len({value.province_code for value in self.values if value.is_stated})

    @property
    def about(self) -> About:
        """What a picture of this subject is about."""
        return About(self.measure.measure_code, self.scope)

    @property
    def period_words(self) -> str:
        """The periods of the values in scope: each that the reader chose, or that all are shown."""
        found: dict[tuple[str, str], list[ValueRow]] = {}
        for value in self.values:
            found.setdefault((value.period_kind, value.period), []).append(value)
        if len(found) != 1 and (self.scope.periods is None or not found):
            return text("compare.all_periods", self.language)
        return wording.joined(
            (wording.period_of(found[period], self.language) for period in sorted(found)), self.language
        )

    @property
    def compared_period_words(self) -> str:
        """The one period of the compared values; of values of several periods the others stand apart."""
        if not self.comparison.compared:
            return self.period_words
        return wording.period_of(self.comparison.compared, self.language)

    @property
    def unit_words(self) -> str | None:
        """The unit of the scale, where all values in scope share it."""
        return self.scale.unit if len({value.unit_code for value in self.values}) == 1 else None

    @property
    def work_groups(self) -> tuple[str, ...]:
        """The work groups in scope into which the measure is split; none where it is not."""
        split = data.ask(comparison.values_by_work_group, self.measure.measure_code, self.scope)
        return tuple(dict.fromkeys(value.work_group_code for value in split))

    @property
    def is_one_province(self) -> bool:
        """Whether the reader chose a single province, so that there is nothing to compare it with here."""
        return self.scope.provinces is not None and len(self.provinces) == 1

    @property
    def coverage(self) -> str:
        """How many of the provinces in scope state a number."""
        return text("card.coverage", self.language, count=self.reporting, total=len(self.provinces))

    @property
    def median(self) -> Decimal | None:
        """The median of the compared exact values."""
        return marks.median_of(self.comparison.compared)

    @property
    def guide(self) -> Guide | None:
        """The median as a line of a chart: its value, and of how many provinces it is."""
        middle = self.median
        if middle is None:
            return None
        return Guide(float(middle / self.scale.divisor), self.median_words(self.scale.number(middle)))

    def median_words(self, value: str) -> str:
        """A median with the number of provinces of which it is."""
        count = sum(value.exact_value is not None for value in self.comparison.compared)
        provinces = text("scope.provinces", self.language, count=count)
        return text("card.median_of", self.language, value=value, provinces=provinces)

    def mark(self, value: ValueRow) -> Mark:
        """A value as a mark in the scale of this subject."""
        return marks.value_mark(value, self.measure, self.scale, self.names, self.my_province)

    def read(self, value: ValueRow) -> str:
        """A value in the one unit of message, chart and list; one of another unit in its own."""
        if value.shown_unit_code == self.scale.unit_code:
            return self.scale.read(value)
        return wording.alone(value, self.names, self.language)

    def map_marks(self) -> list[Mark]:
        """One mark for each province in scope: its compared value, else why there is none."""
        shown = {value.province_code: value for value in (*self.comparison.absent, *self.comparison.compared)}
        drawn = [self.mark(value) for value in shown.values()]
        drawn += [
            marks.uncertain_mark(value, self.measure, self.scale, self.names, self.my_province)
            for value in self.comparison.uncertain
            if value.province_code not in shown
        ]
        return marks.with_absent(drawn, self.provinces, self.names, self.language, self.my_province)

    def value_of(self, province: str) -> ValueRow | None:
        """The value of a province: the compared one before any other."""
        every = (*self.comparison.compared, *self.comparison.apart, *self.comparison.uncertain, *self.comparison.absent)
        return next((value for value in every if value.province_code == province), None)


def with_scale_of(shown: Subject, values: Sequence[ValueRow]) -> Subject:
    """The same subject with the scale of other values than those compared."""
    return replace(shown, scale=wording.scale_of(values, shown.names, shown.language))


def subject(link: Link, measure: MeasureRow, names: Names) -> Subject:
    """Ask for the values of a measure under the scope of a link, and pass them through the gate."""
    variants = data.ask(comparison.variants, measure.measure_code, replace(link.scope, periods=None))
    periods = _periods(variants)
    scope = replace(link.scope, periods=_chosen_periods(link.scope, periods, measure))
    every, is_split = _values(measure, scope)
    definitions = tuple(sorted({value.definition_code for value in every}))
    definition = link.definition if link.definition in definitions else None
    values = [value for value in every if definition in (None, value.definition_code)]
    judged = compare(measure, values)
    return Subject(
        measure=measure,
        scope=scope,
        periods=periods,
        definitions=definitions,
        definition=definition,
        values=tuple(values),
        comparison=judged,
        scale=wording.scale_of(judged.compared or values, names, link.language),
        names=names,
        language=link.language,
        my_province=link.my_province,
        ignores_work_groups=link.scope.work_groups is not None and not is_split,
        missing_periods=tuple(period for period in link.scope.periods or () if period not in periods),
    )


def place_among_all(shown: Subject) -> str | None:
    """The place of the one chosen province among all that report, where that is fair."""
    every = data.ask(comparison.values, shown.measure.measure_code, replace(shown.scope, provinces=None))
    judged = compare(shown.measure, every)
    own = shown.value_of(shown.provinces[0])
    if not judged.is_ranked or own is None or own.exact_value is None:
        return None
    higher = sum(value.exact_value is not None and value.exact_value > own.exact_value for value in judged.compared)
    name = shown.names.province(own.province_code, shown.language)
    return text("rank.place", shown.language, province=name, place=higher + 1, count=len(judged.compared))


def sources_line(shown: Subject) -> str:
    """Who says it: agencies of the tables, or the publishers of the documents."""
    measure, language = shown.measure, shown.language
    found: list[str] = []
    for row in sources(shown):
        publisher = pick(row.publisher_th, row.publisher_en, language)
        if publisher not in found:
            found.append(publisher)
    if measure.tier == Tier.OFFICIAL:
        found.append(text("compare.tier_note", language))
    return wording.source(found, language)


def sources(shown: Subject) -> list[SourceRow]:
    """The documents or tables behind the values in scope."""
    return data.ask(comparison.sources, (shown.measure.measure_code,), shown.scope, shown.definition)


def _values(measure: MeasureRow, scope: Scope) -> tuple[list[ValueRow], bool]:
    """The values of the one work group in scope where the measure is split by it, else of all work groups together.

    Several work groups are not added up here: a sum of parts may not be the whole.
    """
    if scope.work_groups is not None and len(scope.work_groups) == 1:
        split = data.ask(comparison.values_by_work_group, measure.measure_code, scope)
        if split:
            return split, True
    return data.ask(comparison.values, measure.measure_code, scope), False


def _periods(variants: Sequence[VariantRow]) -> tuple[Period, ...]:
    """Latest first; the year that is not stated last."""
    found = {period_of(row) for row in variants if row.stated_province_count}
    return tuple(
        sorted(
            found,
            key=lambda period: (period.kind is not PeriodKind.NOT_STATED, period.label, period.kind),
            reverse=True,
        )
    )


def _chosen_periods(scope: Scope, periods: Sequence[Period], measure: MeasureRow) -> tuple[Period, ...] | None:
    """The period of the link where the measure has it; else the latest of an official measure, all of a document's."""
    chosen = tuple(period for period in scope.periods or () if period in periods)
    if chosen:
        return chosen
    if measure.tier == Tier.OFFICIAL and periods:
        return (periods[0],)
    return None
