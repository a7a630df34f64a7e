"""The fourth view: the same measure in panels, by work group, or by region where it is not split by work group."""

from collections import Counter
from collections.abc import Sequence

from dashboard import wording
from dashboard.figures import small_multiples, strips
from dashboard.figures.marks import Mark
from dashboard.figures.small_multiples import Panel
from dashboard.figures.strips import Strip
from dashboard.figures.theme import Canvas
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import pick
from dashboard.widgets.cards import card
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.provinces.subject import Subject, with_scale_of
from dashboard.widgets.provinces.subject_footer import footer, open_evidence
from dashboard.widgets.provinces.values_table import show_table
from dashboard.widgets.shell import data
from queries import comparison
from queries.comparability import shared
from queries.comparison import ValueRow
from schema.tables.built import NONE_STATED


def show(subject: Subject) -> None:
    """One figure of panels on one scale; where several definitions could be drawn the reader chooses."""
    stated = _stated_parts(subject)
    drawn = parts(subject)
    if drawn:
        others = [value for value in stated if value not in drawn]
        _by_work_group(with_scale_of(subject, drawn), drawn, others)
    elif any(map(_is_of_a_group, stated)):
        _choose_definition(subject)
    else:
        _by_region(subject)


def parts(subject: Subject) -> list[ValueRow]:
    """The values of the panels by work group; none where the measure is not split, or not by one definition."""
    known = [value for value in _stated_parts(subject) if _is_of_a_group(value)]
    groups = Counter(map(shared, known))
    if len({group[:2] for group in groups}) != 1:
        return []
    best = min(groups, key=lambda group: (-groups[group], group))
    return [value for value in known if shared(value) == best]


def _stated_parts(subject: Subject) -> list[ValueRow]:
    split = data.ask(comparison.values_by_work_group, subject.measure.measure_code, subject.scope)
    return [value for value in split if value.is_stated and subject.definition in (None, value.definition_code)]


def _is_of_a_group(value: ValueRow) -> bool:
    return value.work_group_code != NONE_STATED


def _choose_definition(subject: Subject) -> None:
    """Unlike definitions or units never share a scale: the table shows them all until one is chosen."""
    language = subject.language
    with card.card(Heading(text("multiples.choose", language), subject.name), "multiples"):
        show_table(subject)
        footer(subject, "multiples")


def _by_work_group(subject: Subject, values: Sequence[ValueRow], others: Sequence[ValueRow]) -> None:
    language = subject.language
    codes = subject.names.codes("work_group")
    drawn = {
        group: tuple(subject.mark(value) for value in values if value.work_group_code == group)
        for group in subject.scope.work_groups or codes
    }

    def panels(on: Canvas) -> list[Panel]:
        colours = dict(zip(codes, on.theme.work_groups, strict=True))
        titles = (subject.names.of("work_group", group, language) for group in drawn)
        return [
            Panel(title, marks, colours[group]) for title, (group, marks) in zip(titles, drawn.items(), strict=True)
        ]

    places = {value.province_code for value in values}
    rows = [(code, subject.names.place(code, language)) for code in subject.names.codes("province") if code in places]
    message = text("compare.multiples", language, measure=subject.name)
    heading = subject.heading(message, _split_details(subject, values[0]))
    listed = wording.joined((_other_words(subject, value) for value in others), language)
    extra = text("multiples.apart", language, values=listed) if listed else ""
    on = card.canvas(language)
    with card.card(heading, "multiples", subject.about):
        chosen = card.chart(
            lambda on: small_multiples.small_multiples(panels(on), rows, on),
            on,
            small_multiples.small_multiples_alt(panels(on), subject.name, on),
            f"multiples_{subject.measure.measure_code}",
        )
        footer(subject, "multiples", extra, (*values, *others))
    if chosen:
        open_evidence(subject, chosen)


def _other_words(subject: Subject, value: ValueRow) -> str:
    """A value that is not drawn: another period, or no work group stated."""
    language = subject.language
    return " ".join(
        (
            subject.names.province(value.province_code, language),
            wording.work_group_name(value.work_group_code, subject.names, language),
            subject.read(value),
            f"({wording.period_of((value,), language)})",
        )
    )


def _by_region(subject: Subject) -> None:
    """A measure that is not split by work group: one strip a region, one dot a province."""
    language = subject.language
    message = text("compare.multiples_regions", language, measure=subject.name)
    heading = subject.heading(message, _details(subject))
    with card.card(heading, "multiples", subject.about):
        chosen = None
        if subject.comparison.is_drawn:
            card.notes(text("compare.strips", language))
            chosen = _draw_regions(subject)
        else:
            show_table(subject)
        footer(subject, "multiples", text("compare.multiples_none", language))
    if chosen:
        open_evidence(subject, chosen)


def _draw_regions(subject: Subject) -> str | None:
    language = subject.language
    by_region: dict[str, list[Mark]] = {}
    places = {row.province_code: pick(row.region_th, row.region_en, language) for row in data.provinces()}
    for value in subject.comparison.compared:
        by_region.setdefault(places[value.province_code], []).append(subject.mark(value))
    groups = [
        Strip(f"{region} ({len(members)})", tuple(members))
        for region, members in sorted(by_region.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    ]
    on = card.canvas(language)
    return card.chart(
        lambda on: strips.strips(groups, on),
        on,
        strips.strips_alt(groups, subject.name, on),
        f"regions_{subject.measure.measure_code}",
        hint=text("card.point_at_names", language),
    )


def _split_details(subject: Subject, value: ValueRow) -> str:
    """Definition, period and unit of the values that are drawn."""
    language = subject.language
    parts = (
        wording.definition_name(subject.measure.measure_code, value.definition_code, subject.names, language),
        wording.period_of((value,), language),
        subject.scale.unit,
    )
    return wording.joined(parts, language)


def _details(subject: Subject) -> str:
    return wording.joined((subject.period_words, subject.unit_words, subject.coverage), subject.language)
