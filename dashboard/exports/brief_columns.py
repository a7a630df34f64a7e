"""The columns of a reader's file: what `schema.brief` asks of a table, in words, and how each is read from a row."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from dashboard.exports.answer import Places
from dashboard.exports.csv_file import Cell, guarded
from dashboard.exports.export import BRIEF_NAMES, BRIEF_ONLY, CODES_ONLY, JOINED_BY, Column
from dashboard.exports.labelling import Labelling, Read, Row
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label, title_of
from dashboard.i18n.numbers import bounded, number
from schema.brief import (
    CODE,
    COUNTED,
    FLAGS,
    PERIOD,
    RANK,
    STATE,
    VALUE,
    WRITTEN,
    Asked,
    asked,
    in_language,
    is_written_date,
)
from schema.codes import BreakKind, Confidence, FlagKind, FlagState, Qualifier, ValueState, ValueStatus
from schema.fields import FIELDS
from schema.model import Kind, Table

_AMOUNT, _BOUNDS, _TIER = "amount_baht", ("value_min", "value_max"), "tier"
_SUBJECTS = ("name", "title")
YEAR = "fiscal_year_be"
_NUMBERED = {
    "start_time": "time",
    "end_time": "time",
    "number_label": "meeting_number",
    "agenda_number": "agenda_number",
}
"""Columns of numbers that a spreadsheet reads as dates or other numbers: a word stands beside them."""


@dataclass(frozen=True)
class Briefing:
    """The brief of one table. `related` has all rows of the other tables that it speaks of, and of the open flags."""

    labelling: Labelling
    related: Mapping[str, Sequence[Row]]
    places: Places | None

    @property
    def table(self) -> Table:
        """The table whose rows are read."""
        return self.labelling.table

    def columns(self) -> Iterator[tuple[Column, Read]]:
        """The columns of the brief; of places only where there are some."""
        for each in asked(self.table):
            if each.name != RANK or self.places:
                yield self._column(each), self._told(self._read(each))

    def borrowed(self) -> Iterator[tuple[Column, Read]]:
        """For machines, what the brief takes from other tables, in codes."""
        for each in asked(self.table):
            if each.other is not None and not is_written_date(each.other, each.name):
                yield self._borrowed(each, each.other)

    def _column(self, each: Asked) -> Column:
        kind = Kind.TEXT
        table = each.other or self.table
        name = in_language(table, each.name, f"_{self.labelling.language}")
        if name == VALUE:
            kind = Kind.DECIMAL
        elif name == RANK:
            kind = Kind.INTEGER
        elif name in table.columns and not self._is_worded(table, name):
            kind = FIELDS[name].kind
        return Column(f"{BRIEF_NAMES}{_path(each)}", self._title(each, name), kind, BRIEF_ONLY)

    def _title(self, each: Asked, name: str) -> str:
        language = self.labelling.language
        if name == RANK and self.places and self.places.are_bands:
            return text("export.band", language)
        if name in {STATE, RANK, CODE}:
            return text("export.figure_code" if name == CODE else f"export.{name}", language)
        if each.other is not None and each.name in _SUBJECTS:
            return title_of(each.other, language)
        if name == VALUE and _AMOUNT in self.table.columns:
            unit = self.labelling.named("unit", str(FIELDS[_AMOUNT].unit))
            return text("export.with_unit", language, title=title_of(FIELDS[_AMOUNT], language), unit=unit)
        if name.endswith(WRITTEN):
            return text("export.in_words", language, title=title_of(FIELDS[name.removesuffix(WRITTEN)], language))
        return self._title_of_column(each.other or self.table, name)

    def _title_of_column(self, table: Table, name: str) -> str:
        field, language = FIELDS[name], self.labelling.language
        place = self.labelling.place_title(name)
        if (name,) != table.key or field.codes is None:
            return place or title_of(field, language)
        # a list of codes has the code itself here, and no word for it
        return title_of(field, language) if place else text("export.code_of", language, title=title_of(field, language))

    def _is_worded(self, table: Table, name: str) -> bool:
        return name in {PERIOD, YEAR, *_NUMBERED} or self._labelling_of(table).is_worded(name)

    def _read(self, each: Asked) -> Read:
        if each.other is None:
            return self._own(self.table, each.name)
        return self._over(each, self._own(each.other, each.name))

    def _told(self, read: Read) -> Read:
        """A cell that a spreadsheet leaves as it is without an apostrophe: what it would misread stands in quotes."""

        def found(row: Row) -> Cell:
            cell = read(row)
            if isinstance(cell, str) and guarded(cell) != cell:
                return text("export.quoted", self.labelling.language, words=cell)
            return Decimal(f"{cell.normalize():f}") if isinstance(cell, Decimal) and read != self._value else cell

        return found

    def _over(self, each: Asked, inner: Read) -> Read:
        """What stands in the rows of another table that belong to a row: of several each once, in official order."""
        if each.other is None or each.reference is None:
            raise ValueError(f"{each.name} is of the table itself")
        rows, reference = self.related[each.other.name], each.reference
        if not each.is_child:
            parents = {row[reference.key]: row for row in rows}
            return lambda row: inner(parents[row[reference.column]]) if row[reference.column] in parents else None
        children: dict[Cell, list[Row]] = {}
        for child in sorted(rows, key=self._official_order(each.name)):
            children.setdefault(child[reference.column], []).append(child)
        return lambda row: _joined(inner(child) for child in children.get(row[reference.key], ()))

    def _own(self, table: Table, name: str) -> Read:
        """How a column is read from a row of its table."""
        found = self._of_its_own(name)
        if found is not None:
            return found
        labelling = self._labelling_of(table)
        if is_written_date(table, name):
            return labelling.day(name.removesuffix(WRITTEN))
        column = in_language(table, name, f"_{labelling.language}")
        read = labelling.worded(column)
        if column in _NUMBERED:
            key = f"export.{_NUMBERED[column]}"
            return _beside(read, lambda words: text(key, labelling.language, number=words.replace(":", ".")))
        return labelling.fiscal_year if column == YEAR else read

    def _of_its_own(self, name: str) -> Read | None:
        """The names that stand for no single column."""
        if name == VALUE:
            return self._value
        if name == STATE:
            return self._state
        if name == PERIOD:
            return self._period
        if name == _TIER:
            return lambda row: None if row[_TIER] is None else self.labelling.named(_TIER, str(row[_TIER]))
        return (lambda row: row[name]) if name in {RANK, CODE} else None

    def _borrowed(self, each: Asked, other: Table) -> tuple[Column, Read]:
        """A column of another table for machines, in codes."""
        name = in_language(other, each.name, f"_{self.labelling.language}")
        kind = Kind.TEXT if each.is_child else FIELDS[name].kind
        column = Column(f"{other.name}_{name}{'s' if each.is_child else ''}", self._title(each, name), kind, CODES_ONLY)
        return column, self._over(each, lambda row: row[name])

    def _labelling_of(self, table: Table) -> Labelling:
        return Labelling(table, self.labelling.names, self.labelling.language)

    def _official_order(self, name: str) -> Callable[[Row], int]:
        codes = self.labelling.names.codes(FIELDS[name].codes or "")
        places = {code: place for place, code in enumerate(codes)}
        return lambda row: places.get(str(row[name]), len(places))

    def _period(self, row: Row) -> Cell:
        kind = row.get("period_kind") or self._indicators[row["indicator_code"]]["period_kind"]
        return self.labelling.period(str(kind), str(row[PERIOD]))

    def _value(self, row: Row) -> Cell:
        """The number, where it is one: with the decimals of its source, a rate with those that are declared."""
        lowest, highest = _bounds(row)
        if lowest is None or lowest != highest:
            return None
        plain = Decimal(f"{lowest.normalize():f}")
        if "shown_decimals" not in row or row["unit_code"] != row["shown_unit_code"]:
            return plain
        decimals = int(str(row["shown_decimals"]))
        # what a source states is never shortened, and has the noughts that it has on screen
        return _rounded(lowest, decimals if row.get("is_derived") else max(decimals, _places(plain)))

    def _state(self, row: Row) -> Cell:
        """Why there is no number, how a bound reads, and what makes the number doubtful; empty for a plain number."""
        return text("scope.separator", self.labelling.language).join(filter(None, self._states(row))) or None

    def _states(self, row: Row) -> Iterator[str]:
        language = self.labelling.language
        yield self._without_number(row)
        if row.get("part_of"):
            yield text("export.part_of", language)
        if row.get("has_low_confidence") or row.get("confidence") == Confidence.LOW:
            yield label(ValueState.LOW_CONFIDENCE, language)
        if row.get("value_status") not in {None, ValueStatus.AS_PUBLISHED}:
            yield label(ValueStatus.of(str(row["value_status"])), language)
        if row.get("break_before"):
            kind = label(BreakKind.of(str(row["break_before"])), language)
            yield text("export.break_before", language, kind=kind)
        if row.get("is_implausible"):
            yield title_of(FIELDS["is_implausible"], language)
        for kind in dict.fromkeys(self._flags(row)):
            yield text("export.flagged", language, kind=label(kind, language))

    def _without_number(self, row: Row) -> str:
        language = self.labelling.language
        lowest, highest = _bounds(row)
        stated = row.get("value_state")
        if lowest is not None or highest is not None:
            qualifier = Qualifier.of(str(row.get("qualifier") or Qualifier.EXACT))
            is_plain = qualifier is Qualifier.EXACT and lowest == highest
            return "" if is_plain else bounded(lowest, highest, qualifier, self._number, language)
        if stated is not None:
            return label(ValueState.of(str(stated)), language)
        return text("export.no_number", language) if self.table.name in COUNTED else ""

    def _number(self, value: Decimal) -> str:
        return number(value, _places(value), self.labelling.language)

    def _flags(self, row: Row) -> Sequence[FlagKind]:
        """The kinds of the open flags on the row; a fact is flagged under the table that holds it."""
        table, key = self.table.name, row[self.table.key[0]]
        if table == "fact":
            table, key = str(row["table_name"]), row["row_id"]
        return self._open_flags.get((table, key), [])

    @cached_property
    def _open_flags(self) -> dict[tuple[Cell, Cell], list[FlagKind]]:
        found: dict[tuple[Cell, Cell], list[FlagKind]] = {}
        for flag in self.related.get(FLAGS, ()):
            if flag["flag_state"] == FlagState.OPEN:
                kinds = found.setdefault((flag["subject_table"], flag["subject_id"]), [])
                kinds.append(FlagKind.of(str(flag["flag_kind"])))
        return found

    @cached_property
    def _indicators(self) -> dict[Cell, Row]:
        return {row["indicator_code"]: row for row in self.related["indicator"]}


def _path(each: Asked) -> str:
    return f"{each.other.name}_{each.name}" if each.other else each.name


def _joined(cells: Iterator[Cell]) -> str | None:
    return JOINED_BY.join(dict.fromkeys(str(cell) for cell in cells if cell is not None)) or None


def _beside(read: Read, words: Callable[[str], str]) -> Read:
    def found(row: Row) -> Cell:
        cell = read(row)
        return None if cell is None else words(str(cell))

    return found


def _bounds(row: Row) -> tuple[Decimal | None, Decimal | None]:
    """Both bounds of the quantity of a row, however its table keeps it."""
    columns = next((each for each in (_BOUNDS, (_AMOUNT, _AMOUNT), (VALUE, VALUE)) if each[0] in row), None)
    if columns is None:
        return None, None
    lowest, highest = (None if row[name] is None else Decimal(str(row[name])) for name in columns)
    return lowest, highest


def _places(value: Decimal) -> int:
    return max(0, -int(value.normalize().as_tuple().exponent))


def _rounded(value: Decimal, decimals: int) -> Decimal:
    """The value with so many decimals; one that is not nought never becomes it."""
    places = decimals if value == 0 else max(decimals, -value.adjusted())
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
