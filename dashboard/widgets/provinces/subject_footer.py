"""What stands under every chart of a subject: coverage, caution, source, and the way to the evidence."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from dashboard import wording
from dashboard.figures import classes, ranking
from dashboard.figures.classes import ValueClass
from dashboard.figures.marks import Mark
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.widgets.cards import card, members
from dashboard.widgets.cards.card import Behind
from dashboard.widgets.evidence import evidence_value
from dashboard.widgets.provinces.subject import Subject, sources, sources_line
from queries.comparison import ValueRow
from schema.codes import ValueState

MOST_NAMED = 3


def footer(subject: Subject, key: str, extra: str = "", values: Sequence[ValueRow] | None = None) -> None:
    """Coverage and caution in one muted line, then the source with the button to the evidence of each value shown.

    `values` are those that the card shows, where it shows others than the values in scope.
    """
    caution = wording.caution(subject.measure, subject.language)
    card.notes(wording.joined((extra, absent_words(subject), caution), subject.language))
    source_row(subject, key, values)


def source_row(subject: Subject, key: str, values: Sequence[ValueRow] | None = None) -> None:
    """What the values do not follow, the source, and the button to the evidence of each: of several their list."""
    card.notes(subject.unmet)
    shown = _in_order(subject, subject.values if values is None else values)
    words = sources_line(subject)
    if not card.source_row(words, f"evidence_{key}" if shown else None, subject.language, _behind(subject)):
        return
    if len(shown) == 1:
        evidence_value.show(subject.measure, shown[0], subject.names, subject.language)
    else:
        members.show_each(subject.measure, shown, subject.names, subject.language)


def _behind(subject: Subject) -> Behind:
    """What a picture names: documents or tables, and the codes of the highest value and of the reader's own."""
    ranked = ranking.ranked([subject.mark(value) for value in subject.comparison.compared])
    provinces = dict.fromkeys((*(row.mark.code for row in ranked[:1]), subject.my_province))
    named = {code: value for code in provinces if code and (value := subject.value_of(code))}
    codes = (
        f"{members.of_value(subject.measure, value, subject.language)} "
        f"({subject.names.province(code, subject.language)})"
        for code, value in named.items()
    )
    return Behind(
        tuple(dict.fromkeys(row.source_code for row in sources(subject))), wording.joined(codes, subject.language)
    )


def open_evidence(subject: Subject, province: str) -> None:
    """The evidence of a province's value; a province without one has nothing to open."""
    value = subject.value_of(province)
    if value is not None:
        evidence_value.show(subject.measure, value, subject.names, subject.language)


def value_classes(subject: Subject, drawn: Sequence[Mark]) -> tuple[tuple[ValueClass, ...], tuple[str, ...]]:
    """Classes of equal size with their bounds in words: values that read alike are in one class."""
    found = classes.value_classes(mark.value for mark in drawn if mark.value is not None)
    return found, classes.class_labels(found, partial(wording.number_in, subject.scale), subject.language)


def absent_words(subject: Subject) -> str:
    """How many provinces in scope have no number, each reason by itself."""
    language = subject.language
    stated = {value.province_code for value in subject.values if value.is_stated}
    states = {value.province_code: ValueState.of(value.value_state) for value in subject.values}
    absent = {code: states.get(code, ValueState.NO_REPORT) for code in subject.provinces if code not in stated}
    silent = [code for code, state in absent.items() if state is ValueState.NO_REPORT]
    found = Counter(state for state in absent.values() if state is not ValueState.NO_REPORT)
    others = (f"{label(state, language)} {text('scope.provinces', language, count=found[state])}" for state in found)
    return wording.joined((_silent_words(subject, silent), *others), language)


def _silent_words(subject: Subject, codes: Sequence[str]) -> str | None:
    """Provinces without a report: by name while they are few."""
    if not codes:
        return None
    if len(codes) > MOST_NAMED:
        return text("card.not_reporting", subject.language, count=len(codes))
    places = wording.joined((subject.names.province(code, subject.language) for code in codes), subject.language)
    return text("card.not_reporting_named", subject.language, count=len(codes), provinces=places)


def _in_order(subject: Subject, values: Sequence[ValueRow]) -> list[ValueRow]:
    """The values that state a number: those of the reader's own province first, then as they are ranked."""
    rows = ranking.ranked([subject.mark(value) for value in subject.comparison.compared])
    place = {row.mark.code: nth for nth, row in enumerate(rows)}
    stated = [value for value in values if value.is_stated]
    return sorted(
        stated,
        key=lambda value: (value.province_code != subject.my_province, place.get(value.province_code, len(place))),
    )
