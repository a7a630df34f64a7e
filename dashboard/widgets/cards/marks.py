"""Rows of the queries become marks of the figures: numbers for the drawing, texts for the reading."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from statistics import median

from dashboard import wording
from dashboard.figures.marks import Mark, Tile
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.wording import Scale
from queries.comparison import MeasureRow, ValueRow
from queries.names import ProvinceRow
from schema.codes import ValueState


def tiles(provinces: Sequence[ProvinceRow], language: Language) -> list[Tile]:
    """The 77 places of the tile map, with the abbreviation of the language."""
    return [
        Tile(row.province_code, row.tile_column, row.tile_row, pick(row.abbr_th, row.abbr_en, language))
        for row in provinces
    ]


def value_mark(value: ValueRow, measure: MeasureRow, scale: Scale, names: Names, mine: str | None) -> Mark:
    """The mark of one value: a number, a bound, or the reason why there is none."""
    language = scale.language
    name = names.place(value.province_code, language)
    hover = wording.joined(
        (
            name,
            _exact_text(value, scale, names),
            wording.definition_name(measure.measure_code, value.definition_code, names, language),
            wording.period_of((value,), language),
        ),
        language,
    )
    exact = value.exact_value
    return Mark(
        code=value.province_code,
        label=name,
        value=None if exact is None else scale.of(value).drawn(exact),
        text=_short_text(value, scale),
        hover=hover,
        state=ValueState.of(value.value_state),
        is_mine=value.province_code == mine,
        minimum=_scaled(value.value_min, scale) if exact is None else None,
        maximum=_scaled(value.value_max, scale) if exact is None else None,
    )


def uncertain_mark(value: ValueRow, measure: MeasureRow, scale: Scale, names: Names, mine: str | None) -> Mark:
    """The mark of a value of low confidence: its number is read, and no place or class is given to it."""
    drawn = value_mark(value, measure, scale, names, mine)
    words = label(ValueState.LOW_CONFIDENCE, scale.language)
    return replace(drawn, value=None, state=ValueState.LOW_CONFIDENCE, hover=f"{drawn.hover} · {words}")


def absent_mark(code: str, names: Names, language: Language, mine: str | None) -> Mark:
    """The mark of a province that has no row: no report, never zero."""
    name = names.place(code, language)
    words = label(ValueState.NO_REPORT, language)
    return Mark(code, name, None, words, f"{name} · {words}", ValueState.NO_REPORT, code == mine)


def with_absent(
    marks: Sequence[Mark], provinces: Sequence[str], names: Names, language: Language, mine: str | None
) -> list[Mark]:
    """The marks and, for each further province of the scope, one that says that there is no report."""
    by_code: Mapping[str, Mark] = {mark.code: mark for mark in marks}
    return [by_code.get(code) or absent_mark(code, names, language, mine) for code in provinces]


def median_of(values: Sequence[ValueRow]) -> Decimal | None:
    """The median of the exact values; None where there are none."""
    exact = [value.exact_value for value in values]
    stated = [value for value in exact if value is not None]
    return median(stated) if stated else None


def _short_text(value: ValueRow, scale: Scale) -> str:
    exact = value.exact_value
    if exact is None or value.qualifier != "exact":
        return scale.read(value)
    return scale.of(value).number(exact)


def _exact_text(value: ValueRow, scale: Scale, names: Names) -> str:
    exact = value.exact_value
    if exact is None or value.qualifier != "exact":
        return scale.read(value)
    return wording.exact(exact, value.unit_code, value.shown_decimals, names, scale.language)


def _scaled(value: Decimal | None, scale: Scale) -> float | None:
    return None if value is None else float(value / scale.divisor)
