"""The tile map of a subject: values in classes, or only who reports where values may not be compared."""

from collections.abc import Sequence

from dashboard import wording
from dashboard.figures import classes, tile_map
from dashboard.figures.classes import ValueClass
from dashboard.figures.marks import Mark
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.widgets.cards import card, marks
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.provinces.subject import Subject
from dashboard.widgets.provinces.subject_footer import source_row, value_classes
from dashboard.widgets.shell import data
from queries.comparison import ValueRow
from schema.codes import ValueState

SHARE = 1 / 2
FEWEST_FOR_CLASSES = 5


def map_card(subject: Subject) -> str | None:
    """Draw the map; returns the province that was chosen in this run, if any."""
    language, judged = subject.language, subject.comparison
    heading = _map_heading(subject)
    with card.card(heading, "map", subject.about):
        chosen = None
        if judged.is_drawn:
            drawn = subject.map_marks()
            found, words = value_classes(subject, drawn)
            unit = subject.scale.unit
        else:
            drawn, unit = _presence_marks(subject), ""
            found = classes.value_classes(mark.value for mark in drawn if mark.value is not None)
            words = (label(ValueState.REPORTED, language),) * len(found)
        on = card.canvas(language, SHARE)
        tiles = marks.tiles(data.provinces(), language)
        chosen = card.chart(
            lambda on: tile_map.tile_map(tiles, drawn, found, words, on, unit),
            on,
            # a highest and a lowest are named only where the values may be compared
            tile_map.tile_map_alt(drawn, len(subject.provinces), subject.name, on)
            if judged.is_drawn
            else wording.joined((heading.message, subject.name, subject.coverage), language),
            f"map_{subject.measure.measure_code}",
        )
        source_row(subject, "map")
    return chosen


def _presence_marks(subject: Subject) -> list[Mark]:
    """Where values may not be compared the map shows who reports, in one colour, and not how much."""
    stated: dict[str, list[ValueRow]] = {}
    for value in subject.values:
        if value.is_stated:
            stated.setdefault(value.province_code, []).append(value)
    drawn = []
    for code, values in stated.items():
        words = wording.joined(
            (subject.read(value) for value in values),
            subject.language,
        )
        name = subject.names.place(code, subject.language)
        mine = code == subject.my_province
        if all(value.has_low_confidence for value in values):
            state = ValueState.LOW_CONFIDENCE
            words = wording.joined((words, label(state, subject.language)), subject.language)
            drawn.append(Mark(code, name, None, words, f"{name} · {words}", state, mine))
        else:
            drawn.append(Mark(code, name, 1.0, words, f"{name} · {words}", is_mine=mine))
    return marks.with_absent(drawn, subject.provinces, subject.names, subject.language, subject.my_province)


def _map_heading(subject: Subject) -> Heading:
    language, judged = subject.language, subject.comparison
    # the map is looked at, and saved, without the card beside it
    unit = subject.unit_words if judged.is_drawn else None
    details = wording.joined((subject.name, subject.period_words, unit, _mine_words(subject)), language)
    if judged.is_drawn and len(judged.compared) >= FEWEST_FOR_CLASSES:
        found, _ = value_classes(subject, [subject.mark(value) for value in judged.compared])
        return subject.heading(_map_words(len(judged.compared), found, language), details)
    return subject.heading(text("compare.map_few", language, count=subject.reporting), details)


def _map_words(count: int, found: Sequence[ValueClass], language: Language) -> str:
    """How many provinces are in how many classes: equal numbers are said only where they are."""
    sizes = {each.count for each in found}
    if len(sizes) == 1:
        return text("compare.map", language, count=count, classes=len(found))
    if max(sizes) - min(sizes) == 1:
        return text("compare.map_near", language, count=count, classes=len(found), fewest=min(sizes), most=max(sizes))
    return text("compare.map_by_value", language, count=count, classes=len(found))


def _mine_words(subject: Subject) -> str | None:
    return text("card.thick_border", subject.language) if subject.my_province else None
