"""Two measures in one file: a row for each province, first the one, then the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.exports.csv_file import Cell
from dashboard.exports.export import BRIEF_NAMES, BRIEF_ONLY, Column, Export, Note, Wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.numbers import number
from schema.brief import CODE, PERIOD, STATE, VALUE

_PROVINCE, _PROVINCE_WORDS = "province_code", "province_code_words"
_ONCE = (_PROVINCE, _PROVINCE_WORDS, BRIEF_NAMES + _PROVINCE)
_OF_EACH = tuple(BRIEF_NAMES + name for name in (VALUE, "unit_code", STATE, PERIOD, CODE))
"""What a reader wants of each measure; its name stands in the titles."""


def beside(first: Export, second: Export, provinces: Sequence[str]) -> Export:
    """Both measures joined. Rows: one per province that has a row in either, in the order of `provinces`.

    Missing: empty cells where a province has a row in one of them alone. Errors: ValueError where a province has
    several rows in one.
    """
    both = (first, second)
    rows = [_by_province(each) for each in both]
    kept = [[place for place, column in enumerate(each.columns) if _is_kept(column)] for each in both]
    shared = [place for place, column in enumerate(first.columns) if column.name in _ONCE]
    own = [place for place, column in enumerate(second.columns) if column.name in _ONCE]
    found = []
    for code in provinces:
        cells = [each.get(code) for each in rows]
        once = (
            [cells[0][place] for place in shared]
            if cells[0]
            else [cells[1][place] for place in own]
            if cells[1]
            else []
        )
        if once:
            told = (row[place] if row else None for row, places in zip(cells, kept, strict=True) for place in places)
            found.append((*once, *told))
    columns = (column for export, places in zip(both, kept, strict=True) for column in _named(export, places))
    separator = text("scope.separator", first.language)
    return replace(
        first,
        subject=f"{first.subject}_{second.subject}",
        title=separator.join((first.title, second.title)),
        described=separator.join(dict.fromkeys((first.described, second.described))),
        columns=(*(first.columns[place] for place in shared), *columns),
        rows=tuple(found),
        filters=tuple(dict.fromkeys((*first.filters, *second.filters))),
        notes=tuple(dict.fromkeys(_notes(both, len(found)))),
        sources=tuple(dict.fromkeys((*first.sources, *second.sources))),
    )


def _by_province(export: Export) -> dict[Cell, tuple[Cell, ...]]:
    (place,) = [place for place, column in enumerate(export.columns) if column.name == _PROVINCE]
    found = {row[place]: row for row in export.rows}
    if len(found) != len(export.rows):
        raise ValueError(f"{export.subject} has several values for one province")
    return found


def _is_kept(column: Column) -> bool:
    if column.name in _ONCE:
        return False
    return Wording.BRIEF not in column.wordings or column.name in _OF_EACH


def _named(export: Export, places: Sequence[int]) -> Iterator[Column]:
    """The columns under the name of their measure, those of the brief in the order of a reader."""
    for place in places:
        column = export.columns[place]
        title = text("export.of_measure", export.language, title=column.title, measure=export.title)
        is_brief = column.wordings == BRIEF_ONLY
        name = column.name.removeprefix(BRIEF_NAMES)
        yield replace(column, name=f"{BRIEF_NAMES if is_brief else ''}{export.subject}_{name}", title=title)


def _notes(both: Sequence[Export], count: int) -> Iterator[Note]:
    """The notes of both; the count is that of the joined rows."""
    language = both[0].language
    name = text("export.rows", language)
    for export in both:
        for note in export.notes:
            yield Note(name, number(count, 0, language)) if note.name == name else note
