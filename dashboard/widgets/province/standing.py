"""The values of some provinces beside those of all others: a place or a band where that is fair, else why not."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard import wording
from dashboard.figures import bands, classes
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.widgets.shell import data
from queries import comparison
from queries.comparability import Comparison, Verdict, compare, definition_order, shared
from queries.comparison import MeasureRow, ValueRow
from schema.codes import Tier, ValueState
from schema.scope import EVERYTHING, Scope


@dataclass(frozen=True)
class Line:
    """Like values of one measure: the same definition, unit and period."""

    measure: MeasureRow
    values: tuple[ValueRow, ...]
    judged: Comparison

    @property
    def first(self) -> ValueRow:
        """Any of the values, for what they share."""
        return self.values[0]

    def of(self, province: str) -> ValueRow | None:
        """The value of a province; None where it has no row."""
        return next((value for value in self.values if value.province_code == province), None)

    @property
    def stated(self) -> int:
        """How many provinces state a number."""
        return sum(value.is_stated for value in self.values)


def lines(tier: Tier, provinces: Sequence[str]) -> list[Line]:
    """Every measure of a tier for which one of the provinces has a row, in declared order.

    Of an official measure the latest period that anybody reports; of the documents every definition and year.
    """
    found: list[Line] = []
    for measure in data.ask(comparison.measures, (tier,)):
        scope = _latest(measure) if tier is Tier.OFFICIAL else EVERYTHING
        values = data.ask(comparison.values, measure.measure_code, scope)
        found += [line for line in _alike(measure, values) if any(line.of(code) for code in provinces)]
    return found


def place_words(line: Line, province: str, language: Language) -> str | None:
    """The place or band of a province among those that report; why it has none; nothing where it has no number."""
    value = line.of(province)
    if value is None or not value.is_stated:
        return None
    if value.has_low_confidence:
        return label(ValueState.LOW_CONFIDENCE, language)
    own = value.exact_value
    exact = [each.exact_value for each in line.judged.compared if each.exact_value is not None]
    if own is not None and line.judged.is_ranked:
        place = 1 + sum(each > own for each in exact)
        key = "province.place_tied" if exact.count(own) > 1 else "province.place"
        return text(key, language, place=place, count=len(exact))
    if own is not None and line.judged.verdict is Verdict.BANDS_ONLY:
        scale = wording.scale_of(line.judged.compared, data.names(), language)
        found = classes.value_classes(scale.drawn(each) for each in exact)
        return text("province.band", language, band=bands.band_number(scale.drawn(own), found), count=len(found))
    if line.judged.verdict in (Verdict.TOO_FEW, Verdict.ONE_PROVINCE):
        return text("province.few", language, count=line.stated)
    return text("rank.not_stated", language)


def _latest(measure: MeasureRow) -> Scope:
    """The latest period for which any province states a number; every period where none does."""
    found = data.ask(comparison.variants, measure.measure_code, EVERYTHING)
    stated = [comparison.period_of(row) for row in found if row.stated_province_count]
    return Scope(periods=(max(stated, key=lambda period: period.label),)) if stated else EVERYTHING


def _alike(measure: MeasureRow, values: Sequence[ValueRow]) -> list[Line]:
    groups: dict[tuple[str, str, str, str], list[ValueRow]] = {}
    for value in values:
        groups.setdefault(shared(value), []).append(value)
    ordered = sorted(groups.items(), key=lambda each: (definition_order(measure.measure_code, each[0][0]), each[0][1:]))
    return [Line(measure, tuple(rows), compare(measure, rows)) for _, rows in ordered]
