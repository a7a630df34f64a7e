"""Asks for the rows of a file and makes it. Buttons and commands both call this, and so give the same bytes."""

from dataclasses import fields, replace
from math import inf

from dashboard import wording
from dashboard.exports.answer import Definition, Places, Subject, TableAnswer
from dashboard.exports.beside import beside
from dashboard.exports.csv_file import Cell
from dashboard.exports.export import Export, file_stem
from dashboard.exports.labelling import Labelling
from dashboard.exports.package import package_bytes
from dashboard.exports.package_columns import Package
from dashboard.exports.table_export import table_export
from dashboard.figures import bands, classes
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import title_of
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from queries import comparison, evidence, figures, tables, tiers
from queries import names as name_queries
from queries.comparability import Verdict, compare
from queries.comparison import MeasureRow, ValueRow
from queries.selection import MEASURES, Selection, unused_filters
from queries.tables import Row
from queries.warehouse import Warehouse
from schema.brief import related
from schema.model import Table
from schema.snapshot import read_manifest
from schema.tables import TABLES

_MEASURE_FIRST = (
    *("province_code", "province_code_words", "value", "value_min", "value_max", "qualifier", "qualifier_words"),
    *("unit_code", "unit_code_words", "period_kind", "period", "period_words"),
)
"""In a file of one measure every row has the same measure: where, how much and when stand before it."""


class UnknownMeasureError(ValueError):
    """A measure that has no row in this snapshot."""


def export(warehouse: Warehouse, asked: Selection, language: Language, limit: int | None = None) -> Export:
    """The rows that are asked for. Rows: those of the table in its order; the first ones with a limit.

    Of a measure: by period, then provinces in Thai dictionary order. A measure that is not split by work group gives
    its whole, and says that this filter was not used. Errors: UnknownMeasureError.
    """
    if asked.beside is not None:
        first, second = (export(warehouse, each, language) for each in asked.each)
        joined = beside(first, second, names_of(warehouse).codes("province"))
        return joined if limit is None else joined.first(limit)
    if asked.measure is not None:
        return _export_measure(warehouse, asked, asked.measure, language, limit)
    subject = Subject(
        code=asked.table,
        title=title(warehouse, asked, language),
        tier=tiers.tier(warehouse, asked),
        scope=asked.scope,
        where=asked.where,
        unused=unused_filters(asked),
        definition=None,
        caution="",
        snapshot_id=warehouse.snapshot.id,
    )
    rows = tables.rows(warehouse, asked, limit)
    whole = limit is None and asked == Selection(asked.table)
    return table_export(_answer(warehouse, asked.table, rows, whole), subject, names_of(warehouse), language)


def _export_measure(
    warehouse: Warehouse, asked: Selection, measure: str, language: Language, limit: int | None
) -> Export:
    declared = _declared(warehouse, measure)
    names, definition = names_of(warehouse), asked.definition
    place = {code: position for position, code in enumerate(names.codes("province"))}
    found = tables.rows(warehouse, split_as_known(warehouse, asked))
    places = _places(declared, found, names, language) if asked.ranked else None
    rows = sorted(found, key=lambda row: (_rank(row, places), *_measure_order(row, place)))[:limit]
    words = None if definition is None else Labelling(TABLES[MEASURES], names, language).definition(measure, definition)
    subject = Subject(
        code=measure,
        title=title(warehouse, asked, language),
        tier=tiers.tier(warehouse, asked),
        scope=asked.scope,
        where=asked.where,
        unused=unused(warehouse, asked),
        definition=None if definition is None else Definition(definition, words or definition),
        caution=pick(declared.caution_th or "", declared.caution_en or "", language),
        snapshot_id=warehouse.snapshot.id,
    )
    made = table_export(_answer(warehouse, MEASURES, rows, whole=False, places=places), subject, names, language)
    return made.beginning_with(_MEASURE_FIRST)


def title(warehouse: Warehouse, asked: Selection, language: Language) -> str:
    """What the rows are: the name of the measure or measures, else of the table. Errors: UnknownMeasureError.

    Values that all have one definition of several are named by it: a wider word would say more than they do.
    """
    if asked.beside is not None:
        parts = (title(warehouse, each, language) for each in asked.each)
        return text("scope.separator", language).join(parts)
    if asked.measure is None:
        return title_of(TABLES[asked.table], language)
    declared = _declared(warehouse, asked.measure)
    name = pick(declared.name_th, declared.name_en, language)
    found = tables.values(warehouse, split_as_known(warehouse, asked), "definition_code")
    if len(found) != 1:
        return name
    said = Labelling(TABLES[MEASURES], names_of(warehouse), language).definition(asked.measure, str(found[0]))
    return text("scope.separator", language).join(filter(None, (name, said)))


def _declared(warehouse: Warehouse, measure: str) -> MeasureRow:
    declared = next((row for row in comparison.measures(warehouse) if row.measure_code == measure), None)
    if declared is None:
        raise UnknownMeasureError(measure)
    return declared


def count(warehouse: Warehouse, asked: Selection) -> int:
    """How many rows the file will have."""
    if asked.beside is not None:
        both = (split_as_known(warehouse, each) for each in asked.each)
        found = (tables.values(warehouse, each, "province_code") for each in both)
        return len({province for provinces in found for province in provinces})
    return tables.count(warehouse, split_as_known(warehouse, asked))


def unused(warehouse: Warehouse, asked: Selection) -> tuple[str, ...]:
    """Names of the scope's filters by which the rows are not filtered."""
    if asked.measure is None:
        return unused_filters(asked)
    if asked.beside is not None:
        both = (unused(warehouse, each) for each in asked.each)
        return tuple(dict.fromkeys(name for names in both for name in names))
    return () if split_as_known(warehouse, asked) == asked else ("work_groups",)


def split_as_known(warehouse: Warehouse, asked: Selection) -> Selection:
    """The parts of the work groups in scope where a measure has them, else its whole; a table as it is asked for."""
    if asked.measure is None or asked.scope.work_groups is None:
        return asked
    if tables.count(warehouse, replace(asked, definition=None)):
        return asked
    return replace(asked, scope=replace(asked.scope, work_groups=None))


def names_of(warehouse: Warehouse) -> Names:
    """Names of all codes, and of the provinces in Thai dictionary order."""
    return Names(name_queries.labels(warehouse))


def package(warehouse: Warehouse) -> bytes:
    """The whole snapshot as a data package."""
    rows = {name: tables.rows(warehouse, Selection(name)) for name in TABLES}
    found = {name: tiers.tiers(warehouse, table, rows[name]) for name, table in TABLES.items()}
    return package_bytes(
        Package(
            snapshot_id=warehouse.snapshot.id,
            built_at=str(read_manifest(warehouse.snapshot.folder)["built_at"]),
            warehouse=warehouse.snapshot.warehouse,
            rows=rows,
            tiers={name: sorted(set(each)) for name, each in found.items() if each},
        )
    )


def package_name(snapshot_id: str) -> str:
    """The name of the package's file."""
    return f"thanrak_package_{snapshot_id}.zip"


def file_name(made: Export, ending: str) -> str:
    """Subject, filters and snapshot in the name of a file."""
    return file_stem(made) + ending


def _answer(
    warehouse: Warehouse, table: str, rows: list[Row], whole: bool, places: Places | None = None
) -> TableAnswer:
    """The rows with their codes and evidence; of a whole table all of it is asked for at once."""
    declared = TABLES[table]
    keys = [tables.row_key(declared, row) for row in rows]
    asked = None if whole else keys
    cells: list[tuple[Cell, ...]] = [*rows]
    return TableAnswer(
        table=declared,
        rows=cells,
        keys=keys,
        tiers=tiers.tiers(warehouse, declared, rows),
        codes=_codes(warehouse, declared, keys),
        passages=tables.passages(warehouse, table, asked),
        cells=tables.cells(warehouse, table, asked),
        documents=evidence.documents(warehouse),
        related={other.name: _told(warehouse, other) for other in related(declared)},
        places=places,
    )


def _told(warehouse: Warehouse, table: Table) -> list[dict[str, Cell]]:
    """All rows of a table by the names of its columns."""
    return [dict(zip(table.columns, row, strict=True)) for row in tables.rows(warehouse, Selection(table.name))]


def _codes(warehouse: Warehouse, table: Table, keys: list[str]) -> dict[str, str]:
    """The codes of rows that have their own; in the table of codes each row is one."""
    if table.has_figure_codes:
        return figures.codes(warehouse, table.name, tuple(keys))
    return {key: key for key in keys} if table.key == ("figure_code",) else {}


def _places(declared: MeasureRow, rows: list[Row], names: Names, language: Language) -> Places | None:
    """The rank or the band of each value by its key, as on screen; None where the values are neither."""
    table = TABLES[MEASURES]
    of_value = [table.columns.index(each.name) for each in fields(ValueRow)]
    keys = {ValueRow(*(row[place] for place in of_value)): tables.row_key(table, row) for row in rows}  # type: ignore[arg-type]
    judged = compare(declared, list(keys))
    exact = {keys[value]: value.exact_value for value in judged.compared if value.exact_value is not None}
    if judged.is_ranked:
        order = sorted(exact.values(), reverse=True)
        return Places({key: order.index(value) + 1 for key, value in exact.items()})
    if judged.verdict is Verdict.BANDS_ONLY:
        scale = wording.scale_of(judged.compared, names, language)
        drawn = {key: scale.drawn(value) for key, value in exact.items()}
        found = classes.value_classes(drawn.values())
        return Places({key: bands.band_number(value, found) for key, value in drawn.items()}, are_bands=True)
    return None


def _rank(row: Row, places: Places | None) -> float:
    """What has no place stands last."""
    return places.by_key.get(tables.row_key(TABLES[MEASURES], row), inf) if places else inf


def _measure_order(row: Row, place: dict[str, int]) -> tuple[object, ...]:
    by_name = dict(zip(TABLES[MEASURES].columns, row, strict=True))
    first = (str(by_name["period"]), place[str(by_name["province_code"])])
    return (*first, *(str(by_name[name]) for name in TABLES[MEASURES].key))
