"""What the trend says: how a province or the median went since the series last broke, and where it breaks."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.widgets.cards import marks
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.provinces.subject import Subject
from dashboard.widgets.shell import data
from queries import breaks
from queries.breaks import BreakRow, unbroken
from queries.comparability import FEWEST_TO_COMPARE
from queries.comparison import ValueRow
from schema.codes import BreakKind
from schema.period import Period


def own_province(subject: Subject) -> str | None:
    """The province of which the card speaks: the only one chosen, else the reader's own."""
    return subject.provinces[0] if subject.is_one_province else subject.my_province


def heading(subject: Subject, values: Sequence[ValueRow], periods: Sequence[Period]) -> Heading:
    """From the first to the last value since the last break: across one nothing is compared, and the break is said."""
    language = subject.language
    details = wording.joined((subject.name, subject.scale.unit, subject.coverage), language)
    every = [value for value in values if value.province_code == own_province(subject)]
    stated = [value for value in every if value.is_stated]
    run = [value for value in unbroken(every) if value.is_stated]
    words = (_of_own(subject, run), None if len(run) == len(stated) else _last_break(subject, every)) if run else ()
    of_own = wording.joined(words, language)
    # one line alone has no median beside it
    of_all = "" if subject.is_one_province else _of_all(subject, values, periods)
    return subject.place.heading(lambda scope: of_all if scope is subject.scope else of_own, details)


def _of_own(subject: Subject, run: Sequence[ValueRow]) -> str:
    """How the province went in a run without a break; of a single value nothing but that one."""
    language = subject.language
    first, last = run[0], run[-1]
    province, latest = subject.names.province(first.province_code, language), subject.read(last)
    until = wording.period_of((last,), language)
    if first is last:
        return text("compare.trend_one", language, subject=province, value=latest, period=until)
    return text(
        "compare.trend",
        language,
        province=province,
        first=subject.read(first),
        last=latest,
        since=wording.period_of((first,), language),
        until=until,
    )


def _of_all(subject: Subject, values: Sequence[ValueRow], periods: Sequence[Period]) -> str:
    """How the median went since any line broke; without one, of what and when the lines speak."""
    language = subject.language
    since = max((periods.index(after) for _, after, _ in kinds_between(values, periods)), default=0)
    middles = zip(periods[since:], medians(values, periods)[since:], strict=False)
    stated = [(period, middle) for period, middle in middles if middle is not None]
    if not stated:
        return text("compare.trend_all", language, measure=subject.name, count=len(periods))
    (first_period, first), (last_period, last) = stated[0], stated[-1]
    until = wording.period_of(of_period(values, last_period), language)
    if len(stated) == 1:
        median = text("compare.median_of_reporting", language)
        latest = subject.scale.with_unit(last)
        words = text("compare.trend_one", language, subject=median, value=latest, period=until)
    else:
        words = text(
            "compare.trend_median",
            language,
            first=subject.scale.with_unit(first),
            last=subject.scale.with_unit(last),
            since=wording.period_of(of_period(values, first_period), language),
            until=until,
        )
    return wording.joined((words, _last_break(subject, values) if since else None), language)


def of_period(values: Iterable[ValueRow], period: Period) -> list[ValueRow]:
    """Those of like values that are of one period."""
    return [value for value in values if value.period == period.label]


def medians(values: Sequence[ValueRow], periods: Sequence[Period]) -> list[Decimal | None]:
    """The median of the provinces that reported, by period; empty where there are too few provinces for one."""
    if len({value.province_code for value in values}) < FEWEST_TO_COMPARE:
        return []
    return [
        marks.median_of([value for value in of_period(values, period) if not value.has_low_confidence])
        for period in periods
    ]


def kinds_between(values: Sequence[ValueRow], periods: Sequence[Period]) -> Iterator[tuple[Period, Period, str]]:
    """The breaks that one of the values has: the shown periods on its two sides, and its kind."""
    for before, after in pairwise(periods):
        kinds = {value.break_before for value in of_period(values, after) if value.break_before}
        yield from ((before, after, kind) for kind in sorted(kinds))


def break_notes(subject: Subject) -> str:
    """Every break of the measure, in how many provinces it is, and whether the reader's own is among them."""
    found = data.ask(breaks.breaks, subject.measure.measure_code)
    return wording.joined((_break_words(subject, each) for each in found), subject.language)


def _last_break(subject: Subject, values: Sequence[ValueRow]) -> str | None:
    """The latest break of the values in words."""
    broken = {value.period for value in values if value.break_before}
    found = [row for row in data.ask(breaks.breaks, subject.measure.measure_code) if row.period in broken]
    return _between(subject, found[-1]) if found else None


def _break_words(subject: Subject, found: BreakRow) -> str:
    language, own = subject.language, own_province(subject)
    words = _between(subject, found)
    if found.is_everywhere:
        return words
    if own is None:
        return text("compare.break_in", language, words=words, count=len(found.provinces))
    key = "compare.break_with" if own in found.provinces else "compare.break_without"
    name = subject.names.province(own, language)
    return text(key, language, words=words, count=len(found.provinces), province=name)


def _between(subject: Subject, found: BreakRow) -> str:
    language = subject.language
    return text(
        "compare.break",
        language,
        kind=label(BreakKind.of(found.break_kind), language),
        before=wording.period_name(found.period_kind, found.period_before, language),
        after=wording.period_name(found.period_kind, found.period, language),
    )
