"""What stands under every chart of a subject: coverage, caution, source, and the way to the evidence."""

from collections.abc import Sequence

from dashboard.figures import classes, ranking
from dashboard.figures.classes import ValueClass
from dashboard.figures.marks import Mark
from dashboard.i18n.catalogue import text
from dashboard.widgets import card, evidence, wording
from dashboard.widgets.subject import Subject, sources_line


def footer(subject: Subject, key: str, extra: str = "") -> None:
    """Coverage and caution in one muted line, the source in another, and the button to the evidence of one value."""
    language = subject.language
    card.notes(wording.joined((extra, _absent_words(subject), wording.caution(subject.measure, language)), language))
    code = _first_choice(subject)
    opened = card.source_row(
        sources_line(subject.measure, subject.scope, language), f"evidence_{key}" if code else None, language
    )
    if opened and code:
        open_evidence(subject, code)


def open_evidence(subject: Subject, province: str) -> None:
    """The evidence of a province's value; a province without one has nothing to open."""
    value = subject.value_of(province)
    if value is not None:
        evidence.show(subject.measure, value, subject.names, subject.language)


def value_classes(subject: Subject, drawn: Sequence[Mark]) -> tuple[tuple[ValueClass, ...], tuple[str, ...]]:
    """Classes of equal size with their bounds in words."""
    found = classes.value_classes(mark.value for mark in drawn if mark.value is not None)

    def render(value: float) -> str:
        return wording.number_in(subject.scale, value)

    return found, classes.class_labels(found, render, subject.language)


def _absent_words(subject: Subject) -> str:
    missing = len(subject.provinces) - subject.reporting
    return text("card.not_reporting", subject.language, count=missing) if missing else ""


def _first_choice(subject: Subject) -> str | None:
    """Whose evidence the button opens: the reader's own province, else the first of those compared."""
    if subject.my_province and subject.value_of(subject.my_province):
        return subject.my_province
    rows = ranking.ranked([subject.mark(value) for value in subject.comparison.compared])
    return rows[0].mark.code if rows else None
