"""How many took part: one bar an activity, bounds kept, activities without a head count said."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard import wording
from dashboard.figures.marks import Mark
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.widgets.activities.headlines import places_words, years_of
from dashboard.widgets.activities.subject import TABLE, Activities, locators
from dashboard.widgets.cards import card, members
from dashboard.widgets.cards.fact_table import codes_line, open_fact
from dashboard.widgets.cards.item_chart import item_chart
from dashboard.widgets.evidence import evidence
from dashboard.widgets.shell import data
from queries import activities, comparison
from queries.activities import ActivityRow, HeadCount
from schema.caveats import CAVEATS
from schema.codes import ActivityKind, ValueState

_SHOWN_WITHOUT = 4


def people_card(shown: Activities) -> None:
    """Places by activity, their sum with its parts, and what is not in it."""
    language = shown.language
    count = activities.head_count(shown.rows)
    training = activities.head_count([row for row in shown.rows if row.activity_kind == ActivityKind.TRAINING])
    if training.stated:
        details = text("activities.places_details", language, training=places_words(training, shown))
    else:
        planned = _is_planned_only(training)
        details = text(
            "activities.places_details_none_planned" if planned else "activities.places_details_none", language
        )
    heading = shown.among.of_rows(shown.rows, lambda some: _message(activities.head_count(some), shown), details)
    with card.card(heading, "people"):
        chosen = _chart(count, shown)
        without = text("activities.places_without", language, count=len(count.without)) if count.without else ""
        card.notes(
            wording.joined((_sum_words(count, shown), years_of(count, shown), without), language),
            _by_province(count, shown),
            wording.joined((_yearly_words(count, shown), _planned_words(count, shown)), language),
            wording.joined(
                (
                    label(CAVEATS["participants_may_overlap"], language),
                    text("activities.places_term", language),
                ),
                language,
            ),
            _attendance_words(shown),
            shown.coverage(count.stated),
            codes_line(TABLE, {row.activity_id: _places(row, shown) for row in count.stated}, language),
            codes_line(TABLE, {row.activity_id: _per_year(row, shown) for row in count.yearly}, language),
        )
        rows = (*count.stated, *count.yearly, *count.without, *count.planned)
        named = card.Behind(members.documents(rows))
        if rows and card.source_row(evidence.source_documents(rows, language), "evidence_people", language, named):
            evidence.show_passages(details, locators(rows), language)
    if chosen:
        open_fact(TABLE, chosen, shown.names, language)


def _message(count: HeadCount, shown: Activities) -> str:
    language = shown.language
    if not count.stated and count.yearly:
        return _yearly_words(count, shown)
    if not count.stated:
        planned = _is_planned_only(count)
        return text("activities.places_none_planned" if planned else "activities.places_none", language)
    total, stated = places_words(count, shown), len(count.stated)
    places = {row.province_code for row in count.stated}
    if len(places) == 1:
        where = shown.place(count.stated[0])
        return text("activities.places_of", language, province=where, total=total, count=stated)
    return text("activities.places", language, total=total, count=stated)


def _chart(count: HeadCount, shown: Activities) -> str | None:
    """Bars of stated activities; of those without a head count a few, many are only counted in words."""
    without = count.without if len(count.without) <= _SHOWN_WITHOUT else ()
    drawn = [_mark(row, shown, count.stated) for row in (*count.stated, *without)]
    on = card.canvas(shown.language)
    return item_chart(drawn, _message(count, shown), "people_chart", on)


def _mark(row: ActivityRow, shown: Activities, among: Sequence[ActivityRow]) -> Mark:
    several = len({each.province_code for each in among}) > 1
    name = wording.joined((shown.title(row), shown.place(row) if several else None), shown.language)
    mine = row.province_code is not None and row.province_code == shown.my_province
    if row.value_min is None:
        words = label(ValueState.WITHOUT_NUMBER, shown.language)
        return Mark(row.activity_id, name, None, words, f"{name} · {words}", ValueState.WITHOUT_NUMBER, mine)
    read = _places(row, shown)
    exact = row.value_min == row.value_max
    return Mark(
        code=row.activity_id,
        label=name,
        value=float(row.value_min) if exact else None,
        text=read,
        hover=wording.joined((name, wording.counted(read, row.unit_code, shown.names, shown.language)), shown.language),
        state=ValueState.REPORTED if exact else ValueState.BOUNDED,
        is_mine=mine,
        minimum=None if exact else float(row.value_min),
        maximum=None if exact or row.value_max is None else float(row.value_max),
    )


def _places(row: ActivityRow, shown: Activities) -> str:
    return wording.quantity(row.value_min, row.value_max, row.qualifier, None, 0, shown.names, shown.language)


def _is_planned_only(count: HeadCount) -> bool:
    """Whether a scope without a head count has nothing but plans."""
    return bool(count.planned) and not (count.without or count.yearly)


def _yearly_words(count: HeadCount, shown: Activities) -> str:
    """What is stated per year, each by itself: such numbers are added neither to head counts nor to each other."""
    language = shown.language
    return wording.joined(
        (
            text(
                "activities.places_yearly",
                language,
                activity=shown.title(row),
                value=_per_year(row, shown),
            )
            for row in count.yearly
        ),
        language,
    )


def _per_year(row: ActivityRow, shown: Activities) -> str:
    return wording.quantity(
        row.value_min, row.value_max, row.qualifier, row.unit_code, None, shown.names, shown.language
    )


def _planned_words(count: HeadCount, shown: Activities) -> str:
    if not count.planned:
        return ""
    return text("activities.places_planned", shown.language, count=len(count.planned))


def _sum_words(count: HeadCount, shown: Activities) -> str:
    """The sum with its parts, in the order of the documents."""
    if len(count.stated) <= 1:
        return ""
    parts = (_places(row, shown) for row in count.stated)
    return text("activities.places_sum", shown.language, total=places_words(count, shown), parts=" + ".join(parts))


def _by_province(count: HeadCount, shown: Activities) -> str:
    """The sum of each province, where there are several: a reader who asks for one need not filter first."""
    found = {row.province_code for row in count.stated}
    if len(found) <= 1:
        return ""
    sums = []
    for code in (each for each in shown.provinces if each in found):
        own = activities.head_count([row for row in count.stated if row.province_code == code])
        sums.append(
            text(
                "activities.places_of",
                shown.language,
                province=shown.names.province(code, shown.language),
                total=places_words(own, shown),
                count=len(own.stated),
            )
        )
    return wording.joined(sums, shown.language)


def _attendance_words(shown: Activities) -> str:
    """Persons at meetings are counted elsewhere: named here so that nobody misses or adds them."""
    measure = next((row for row in data.ask(comparison.measures) if row.measure_code == "attendance"), None)
    if measure is None or shown.gears or shown.agencies:
        return ""
    values = data.ask(comparison.values, measure.measure_code, replace(shown.scope, work_groups=None))
    words = [
        f"{shown.names.province(value.province_code, shown.language)} "
        f"{wording.alone(value, shown.names, shown.language)}"
        for value in values
        if value.is_stated
    ]
    if not words:
        return ""
    return text("activities.places_attendance", shown.language, values=wording.joined(words, shown.language))
