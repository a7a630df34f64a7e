"""Why two codes stand for one number: one sentence for each kind of pair that a dialog names."""

from collections.abc import Iterator, Sequence

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from queries.evidence import CellEvidenceRow
from queries.facts import CountedInRow
from schema.codes import ExclusionReason
from schema.figure_code import shown

_PARTS = {
    "filter.measure": "measure_code",
    "filter.definition": "definition_code",
    "filter.province": "province_code",
    "filter.work_group": "work_group_code",
    "filter.period": "period",
}
"""What tells values apart, by the name that the filters give it."""


def of_value(
    code: str, rows: Sequence[CountedInRow], left_out: Sequence[CellEvidenceRow], names: Names, language: Language
) -> list[str]:
    """Of the value with this code, among the values that count the same fact, and beside what was left out of it."""
    own = next((row for row in rows if row.figure_code == code), None)
    if own is None:
        return []
    said = [text("evidence.one_item", language)] if own.item_count == 1 else []
    others = [row for row in rows if row.figure_code and row is not own and _number(row) == _number(own)]
    if others:
        named = (f"{shown(row.figure_code or '')} ({_scope(row, own, names, language)})" for row in others)
        said.append(text("evidence.other_scopes", language, others=wording.joined(named, language)))
    alike = [row.exclusion_reason for row in left_out if row.exclusion_reason and _number(row) == _number(own)]
    for reason in dict.fromkeys(alike):
        words = label(ExclusionReason.of(reason), language)
        said.append(text("evidence.left_out_alike", language, reason=words))
    return said


def of_fact(rows: Sequence[CountedInRow], language: Language) -> list[str]:
    """Of a fact and the values that count it, and of those among them that are one number."""
    said = [text("evidence.counted_alone", language)] if any(row.item_count == 1 for row in rows) else []
    for number in dict.fromkeys(_number(row) for row in rows):
        apart = list(_apart([row for row in rows if _number(row) == number]))
        if apart:
            parts = wording.joined((text(part, language) for part in apart), language)
            said.append(text("evidence.scopes_apart", language, parts=parts))
    return list(dict.fromkeys(said))


def _number(row: CountedInRow | CellEvidenceRow) -> tuple[object, ...]:
    return row.value_min, row.value_max, row.qualifier, row.unit_code


def _apart(rows: Sequence[CountedInRow]) -> Iterator[str]:
    """In which parts of their scope some values differ."""
    return (part for part, name in _PARTS.items() if len({getattr(row, name) for row in rows}) > 1)


def _scope(row: CountedInRow, own: CountedInRow, names: Names, language: Language) -> str:
    """What a value is of, as far as another is not."""
    words = {
        "filter.measure": pick(row.name_th, row.name_en, language),
        "filter.definition": wording.definition_name(row.measure_code, row.definition_code, names, language),
        "filter.province": names.province(row.province_code, language),
        "filter.work_group": wording.work_group_name(row.work_group_code, names, language),
        "filter.period": wording.period_name(row.period_kind, row.period, language),
    }
    return wording.joined((words[part] for part in _apart((row, own))), language)
