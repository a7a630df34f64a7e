"""The codes that a command may name, and those of a command that the data set does not know."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from dashboard.exports.csv_file import written
from dashboard.i18n.dates import period_label
from dashboard.i18n.labels import title_of
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from queries import comparison, tables
from queries import names as name_queries
from queries.selection import MEASURES, YEAR, Selection, place_of, shared_key
from queries.warehouse import Warehouse
from schema.fields import FIELDS
from schema.model import Table
from schema.period import fiscal_year
from schema.scope import EVERYTHING
from schema.tables import TABLES
from schema.where import Where

NEAREST = 3
Known = Mapping[str, tuple[str, str] | None]
"""Codes, each with its Thai and English name where it has one."""


@dataclass(frozen=True)
class Unknown:
    """A code that an option does not know, and those that it knows which are written or called most like it."""

    option: str
    code: str
    nearest: Known

    def words(self, language: Language) -> str:
        """What is refused, and what may have been meant."""
        listed = " · ".join(
            code if names is None else f"{code} ({pick(*names, language)})" for code, names in self.nearest.items()
        )
        thai = f"ไม่รู้จัก {self.option} {self.code} " + (f"ใกล้เคียงที่สุดคือ {listed}" if listed else "ไม่มีรหัสให้เลือก")
        english = f"unknown {self.option} {self.code}, " + (
            f"nearest known: {listed}" if listed else "it knows none here"
        )
        return pick(thai, english, language)


def unknown(option: str, codes: Iterable[str] | None, known: Known) -> Iterator[Unknown]:
    """Those of the codes that are not known, in their order."""
    for code in dict.fromkeys(codes or ()):
        if code not in known:
            yield Unknown(option, code, _nearest(code, known))


def unnamed(codes: Iterable[str]) -> Known:
    """Codes that speak for themselves."""
    return dict.fromkeys(codes)


def of_list(names: Names, list_name: str) -> Known:
    """The codes of a list in official order."""
    return {code: names.by_code[list_name, code] for code in names.codes(list_name)}


def of_tables() -> Known:
    """Every table of the schema."""
    return {name: (title_of(table, Language.TH), title_of(table, Language.EN)) for name, table in TABLES.items()}


def of_measures(warehouse: Warehouse) -> Known:
    """The measures that have a value."""
    return {row.measure_code: (row.name_th, row.name_en) for row in comparison.measures(warehouse)}


def of_periods(warehouse: Warehouse) -> Known:
    """The periods that some row has."""
    return {
        period.code: (
            period_label(period.kind, period.label, Language.TH),
            period_label(period.kind, period.label, Language.EN),
        )
        for period in name_queries.periods(warehouse)
    }


def periods_at_hand(warehouse: Warehouse, table: str, measure: str | None) -> list[str]:
    """Codes of the periods for which a measure has values, else of the fiscal years in the rows of a table.

    None for a table or a measure that is not known, and for a table without years.
    """
    if measure is not None:
        return sorted({comparison.period_of(row).code for row in comparison.variants(warehouse, measure, EVERYTHING)})
    if table not in TABLES or YEAR not in TABLES[table].columns:
        return []
    years = tables.values(warehouse, Selection(table), YEAR)
    return [fiscal_year(year).code for year in years if isinstance(year, int)]


def of_definitions(warehouse: Warehouse, table: str, measure: str | None) -> Known:
    """The definitions of a measure, else of a table; a table without definitions has none."""
    column = "definition_code"
    if measure is not None:
        return unnamed(_values(warehouse, MEASURES, column, Where(("measure_code",), (measure,))))
    return unnamed(_values(warehouse, table, column)) if column in TABLES[table].columns else {}


def unknown_in(option: str, where: Where, table: Table, names: Names, warehouse: Warehouse) -> Iterator[Unknown]:
    """What of a filter is not known: its further table, else its columns, else its codes."""
    if where.through is not None and shared_key(where.through, table) is None:
        yield from unknown(option, [where.through], {name: of_tables()[name] for name in _sharing(table)})
        return
    owner = TABLES[where.through] if where.through else table
    columns = {
        name: (title_of(field, Language.TH), title_of(field, Language.EN))
        for name, field in FIELDS.items()
        if name in owner.columns or (_may_stand_in_parent(where) and place_of(owner, name))
    }
    strange = [*unknown(option, where.columns, columns)]
    if strange:
        yield from strange
        return
    known: dict[str, tuple[str, str] | None] = {}
    for column in where.columns:
        known |= _of_column(warehouse, owner, column, names)
    yield from unknown(f"{option} {'+'.join(where.columns)}", where.codes, known)


def _sharing(table: Table) -> list[str]:
    return [name for name in TABLES if shared_key(name, table) is not None]


def _may_stand_in_parent(where: Where) -> bool:
    return where.through is None and len(where.columns) == 1


def _of_column(warehouse: Warehouse, table: Table, column: str, names: Names) -> Known:
    """What a column may hold: the codes of its list, the keys of the table that it refers to, and what stands in it."""
    place = place_of(table, column)
    owner = TABLES[place[0][-1].table] if place and place[0] else table
    listed = FIELDS[column].codes or ""
    known = dict.fromkeys(_values(warehouse, owner.name, column)) | dict(of_list(names, listed))
    for name, key in _referred(owner, column, listed):
        known = dict.fromkeys(_values(warehouse, name, key)) | known
    return known


def _referred(owner: Table, column: str, listed: str) -> Iterator[tuple[str, str]]:
    yield from ((each.table, each.key) for each in owner.references if each.column == column)
    if listed in TABLES and len(TABLES[listed].key) == 1:
        yield listed, TABLES[listed].key[0]


def _values(warehouse: Warehouse, table: str, column: str, *where: Where) -> list[str]:
    return [written(cell) for cell in tables.values(warehouse, Selection(table, where=where), column)]


def _nearest(code: str, known: Known) -> Known:
    """By code or by name, whichever is more like what was typed."""
    forms: dict[str, str] = {}
    for each, names in known.items():
        for form in (each, *(names or ())):
            forms.setdefault(form.casefold(), each)
    found = get_close_matches(code.casefold(), forms, len(forms) or 1, cutoff=0)
    nearest: Collection[str] = list(dict.fromkeys(forms[form] for form in found))[:NEAREST]
    return {each: known[each] for each in nearest}
