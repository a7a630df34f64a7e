"""The columns of a table in a file: the code for machines, and beside it the words that a reader wants."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from dashboard.exports.csv_file import Cell
from dashboard.exports.export import BOTH, CODES_ONLY, LABELS_ONLY, NAMED_CODES, Column
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text, period_label, period_tick
from dashboard.i18n.labels import label, licence_words, title_of
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from schema.codes import CODE_LISTS, PeriodKind
from schema.fields import FIELDS
from schema.measures import MEASURES
from schema.model import Kind, Table
from schema.period import fiscal_year
from schema.tables import TABLES
from schema.tables.built import ALL, NONE_STATED
from schema.where import Where

Row = Mapping[str, Cell]
Read = Callable[[Row], Cell]

_PLACES = {
    "province_code": "province",
    "venue_province_code": "province",
    "neighbour_code": "province",
    "district_code": "district",
    "subdistrict_code": "subdistrict",
}
_TABLE_NAMES = frozenset({"table_name", "subject_table"})
_MEASURES = frozenset({"measure_code", "indicator_code", "numerator_code", "denominator_code", "weight_code"})
_KINDS = {
    "level": frozenset({"nation", "cluster", "province", "district"}),
    "unit_kind": frozenset({"count", "money", "area", "weight", "rate", "share"}),
}
"""Columns of a few plain words, which are no list of codes; a word that is not known here stays as it is."""
_DOCUMENT = "source_document"
_OTHER = {Language.TH: "_en", Language.EN: "_th"}
_WRITING = frozenset({"shown_unit_code", "shown_decimals"})
"""How a value is written beside others: a reader sees it done."""
_BOUNDS = ("value_min", "value_max")


@dataclass(frozen=True)
class Labelling:
    """How the cells of one table are worded in a language."""

    table: Table
    names: Names
    language: Language

    def columns(self) -> Iterator[tuple[Column, Read]]:
        """Each column with what stands in it for a row, in the order of the table."""
        for name in self.table.columns:
            if name == _BOUNDS[0] and _BOUNDS[1] in self.table.columns:
                # a reader looks for one number first; bounds that differ leave it empty
                value = title_of(FIELDS["value"], self.language)
                yield Column("value", value, FIELDS[name].kind, LABELS_ONLY), _one_value
            yield from self._of(name)

    def _of(self, name: str) -> Iterator[tuple[Column, Read]]:
        field = FIELDS[name]
        title = title_of(field, self.language)
        words = self._words(name)

        def raw(row: Row) -> Cell:
            return row[name]

        if self._is_other_language(name) or self._is_kind_of_period(name) or name in _WRITING:
            yield Column(name, title, field.kind, CODES_ONLY), raw
        elif field.kind is Kind.DATE:
            yield Column(name, title, field.kind, BOTH), raw
            in_words = text("export.in_words", self.language, title=title)
            yield Column(f"{name}_words", in_words, Kind.TEXT, LABELS_ONLY), self.day(name)
        elif words is None:
            yield Column(name, title, field.kind, BOTH), raw
        elif name in _PLACES:
            yield Column(name, title, field.kind, BOTH), raw
            yield Column(f"{name}_words", self.place_title(name) or title, Kind.TEXT, LABELS_ONLY), words
        else:
            yield Column(name, title, field.kind, CODES_ONLY), raw
            yield Column(f"{name}_words", title, Kind.TEXT, LABELS_ONLY), words

    def worded(self, name: str) -> Read:
        """How a reader reads a column: in words where it has codes, else as it is."""
        return self._words(name) or (lambda row: row[name])

    def is_worded(self, name: str) -> bool:
        """Whether a column has codes that are put into words."""
        return self._words(name) is not None

    def place_title(self, name: str) -> str | None:
        """The title of a place by its name, not its code; None for a column of no place."""
        return text(f"export.{name.removesuffix('_code')}", self.language) if name in _PLACES else None

    def _is_other_language(self, name: str) -> bool:
        """Whether the same is there in the reader's language."""
        other = _OTHER[self.language]
        own = "_th" if other == "_en" else "_en"
        return name.endswith(other) and name.removesuffix(other) + own in self.table.columns

    def _is_kind_of_period(self, name: str) -> bool:
        """The words of a period name its kind."""
        return name == "period_kind" and "period" in self.table.columns

    def _words(self, name: str) -> Read | None:
        """What words a column, None for one that is shown as it is."""
        if self.table.key == (name,) and FIELDS[name].codes != _DOCUMENT:
            return None
        if name == "period" and "period_kind" in self.table.columns:
            return self._period
        if name == "definition_code":
            return self._definition
        words = self._words_of_cell(name)
        return None if words is None else lambda row: None if row[name] is None else words(row[name])

    def _words_of_cell(self, name: str) -> Callable[[Cell], str] | None:
        field = FIELDS[name]
        code_list = "measure" if name in _MEASURES else _PLACES.get(name) or field.codes
        if code_list in CODE_LISTS or (code_list and self.names.codes(code_list)):
            return lambda cell: self.named(str(code_list), str(cell))
        if field.codes == _DOCUMENT:
            return lambda cell: text("export.document", self.language, document=cell)
        if field.kind is Kind.BOOLEAN:
            return lambda cell: text("export.yes" if cell else "export.no", self.language)
        return self._words_of_name(name)

    def _words_of_name(self, name: str) -> Callable[[Cell], str] | None:
        """Columns that name something else than a code of a list."""
        if name == "licence_as_stated":
            return lambda cell: licence_words(str(cell), self.language)
        if name in _KINDS:
            known = _KINDS[name]
            return lambda cell: text(f"export.{name}_{cell}", self.language) if cell in known else str(cell)
        if name in _TABLE_NAMES:
            return lambda cell: title_of(TABLES[str(cell)], self.language)
        return (lambda cell: title_of(FIELDS[str(cell)], self.language)) if name == "column_name" else None

    def named(self, code_list: str, code: str) -> str:
        """The label of a code, of the two that stand for all and for none stated too."""
        if code_list in CODE_LISTS and code in CODE_LISTS[code_list].__members__.values():
            return label(CODE_LISTS[code_list].of(code), self.language)
        if code in {ALL, NONE_STATED}:
            return text(f"export.{code}", self.language)
        return self.names.of(code_list, code, self.language)

    def filter_title(self, where: Where) -> str:
        """The column or columns of a filter."""
        return " / ".join(title_of(FIELDS[column], self.language) for column in where.columns)

    def filter_words(self, where: Where) -> str:
        """What is chosen in a filter; of many codes without a name how many they are."""
        column = where.columns[0]
        words = self._words_of_cell(column)
        is_id = words is None and column.endswith("_id")
        if is_id and self.names.codes(column.removesuffix("_id")):
            words = partial(self._named_row, column.removesuffix("_id"))
        if words is None and (is_id or len(where.codes) > NAMED_CODES):
            return text("export.chosen_count", self.language, title=self.filter_title(where), count=len(where.codes))
        return text("scope.separator", self.language).join(map(words or str, where.codes))

    def _named_row(self, code_list: str, cell: Cell) -> str:
        return self.names.of(code_list, str(cell), self.language)

    def day(self, name: str) -> Read:
        """A date in words that no spreadsheet reads as one."""

        def read(row: Row) -> Cell:
            day = row[name]
            if not isinstance(day, date):
                return None
            return text("export.day", self.language, day=date_text(day, self.language))

        return read

    def fiscal_year(self, row: Row) -> Cell:
        """The fiscal year of a row under a title that says so, or that it states none."""
        year = row["fiscal_year_be"]
        period = fiscal_year(None if year is None else int(str(year)))
        return period_tick(period.kind, period.label, self.language)

    def period(self, kind: str, period: str) -> str:
        """A period in words that no spreadsheet reads as a date."""
        words = period_label(PeriodKind.of(kind), period, self.language)
        return text("export.month", self.language, month=words) if kind == PeriodKind.MONTH else words

    def _period(self, row: Row) -> Cell:
        return self.period(str(row["period_kind"]), str(row["period"]))

    def _definition(self, row: Row) -> Cell:
        return self.definition(str(row["measure_code"]), str(row["definition_code"]))

    def definition(self, measure: str, code: str) -> str | None:
        """The definition of a measure's value in words; None where the measure has only one."""
        declared = MEASURES.get(measure)
        if declared is None or declared.definition_codes is None or code == ALL:
            return None
        return self.named(declared.definition_codes, code)


def _one_value(row: Row) -> Cell:
    """The number where both bounds are the same one, else none."""
    lowest, highest = (row[name] for name in _BOUNDS)
    return lowest if lowest == highest else None
