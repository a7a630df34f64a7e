"""Reads the columns of a row again from its printed form, as its table declares, and says where they differ.

It is pure: the build asks it without the originals, `etl verify` with them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from etl import printed
from etl.gather import Gathered, row_id
from etl.problems import Expected, Problem
from etl.read import Row
from schema.codes import CorrectionState
from schema.fields import FIELDS
from schema.model import Kind, Table

Mismatch = tuple[str, Expected]
Counters = Mapping[str, frozenset[str]]
"""Which units each counter, written without spaces, may stand for."""

RULE = "reread"
_FORM, _UNIT = "as_printed", "unit_code"
_LOWER, _UPPER, _QUALIFIER = "value_min", "value_max", "qualifier"
# whoever is spoken of one by one is counted so
_OF_ANYBODY = {"ราย": frozenset({"holder", "person", "company"})}
# durations and places stand in names and plans without being counted there
_NOT_COUNTED_BY_ITSELF = frozenset({"day", "district", "province"})
_RATE = re.compile("ต่อ|/")
_PER_YEAR = re.compile(r"(?:ใน|ต่อ)\s*(?:หนึ่ง)?\s*ปี(?!งบ)|ปีละ")
_YEARLY = "_per_year"


def rereadings(gathered: Gathered) -> Iterator[Problem]:
    """Each cell that says something else than its row's printed form, unless a correction in force says why."""
    corrected = _corrected(gathered)
    counters = counters_of(gathered.rows("unit"))
    for rows in gathered.tables.values():
        for row in rows.rows if rows.table.printed else ():
            identity = row_id(rows.table, row)
            for column, expected in mismatches(rows.table, row, counters):
                if (rows.table.name, identity, column) not in corrected:
                    yield Problem(row.file, RULE, expected, row.number, column, row.values[column])


def counters_of(units: Iterable[Row]) -> Counters:
    """The Thai names and aliases of the units."""
    counters = dict(_OF_ANYBODY)
    for unit in units:
        for name in (unit.values["name_th"] or "", *(unit.values["aliases"] or "").split("|")):
            counted = "".join(name.split())
            if counted:
                counters[counted] = counters.get(counted, frozenset()) | {unit.values[_UNIT] or ""}
    return counters


def mismatches(table: Table, row: Row, counters: Counters) -> Iterator[Mismatch]:
    """Each column that says something else than the printed form, with what the form says."""
    if not table.printed or not _is_concerned(table, row):
        return
    form = row.values[_FORM] or ""
    first = table.printed[0]
    # a cap has an upper value alone
    is_stated = any(row.values[column] for column in table.printed if column != _QUALIFIER)
    try:
        if FIELDS[first].kind is Kind.DATE:
            if is_stated:
                yield from _differing(row, {first: printed.day(form).isoformat()})
        elif first != _FORM and is_stated:
            yield from _quantity(row, table, printed.quantity(form))
            yield from _unit(row, table, form, counters)
        elif first != _FORM:
            yield from _left_out(table, form, counters)
    except ValueError as error:
        yield _FORM, Expected(f"อ่านค่าซ้ำจากที่พิมพ์ไม่ได้ ({error})", f"cannot be read again from the printed form ({error})")


def is_figure(table: Table, row: Row) -> bool:
    """Whether the printed form of a row is that of a quantity which the row states."""
    return (
        bool(table.printed)
        and FIELDS[table.printed[0]].kind in (Kind.DECIMAL, Kind.INTEGER)
        and _is_concerned(table, row)
        and any(row.values[column] for column in table.printed if column != _QUALIFIER)
    )


def _is_concerned(table: Table, row: Row) -> bool:
    if table.printed_where is None:
        return True
    column, value = table.printed_where
    return row.values[column] == value


def _corrected(gathered: Gathered) -> frozenset[tuple[str, str, str]]:
    """The cells whose value is, by a correction in force, not what is printed."""
    return frozenset(
        (row.values["table_name"] or "", row.values["row_id"] or "", row.values["column_name"] or "")
        for row in gathered.rows("correction")
        if row.values["correction_state"] == CorrectionState.APPLIED
    )


def _quantity(row: Row, table: Table, quantity: printed.Quantity) -> Iterator[Mismatch]:
    if table.printed[0] == _LOWER:
        said = {_LOWER: quantity.minimum, _UPPER: quantity.maximum}
    else:
        said = {table.printed[0]: quantity.maximum if quantity.minimum is None else quantity.minimum}
    yield from _differing(row, said)
    if _QUALIFIER in table.columns:
        yield from _differing(row, {_QUALIFIER: str(quantity.qualifier)})


def _unit(row: Row, table: Table, form: str, counters: Counters) -> Iterator[Mismatch]:
    """The unit, where a counter that is known follows the number; another rate than the known ones says nothing."""
    unit = row.values[_UNIT] if _UNIT in table.columns else FIELDS[table.printed[0]].unit
    after, each = printed.counter(form)
    name = max((name for name in counters if after.startswith(name)), key=len, default="")
    if not (unit and name) or _RATE.match(after.removeprefix(name)):
        return
    if _PER_YEAR.search(form) and not each:
        if not unit.endswith(_YEARLY):
            yield _UNIT, Expected("ที่พิมพ์เป็นจำนวนต่อปี", "the printed form gives a number per year")
        return
    meant = counters.get(f"{name}ต่อ{each}", frozenset()) if each else counters[name]
    if meant and unit not in meant:
        said = " / ".join(sorted(meant))
        expected = Expected(f"ที่พิมพ์นับเป็น {name} ซึ่งคือหน่วย {said}", f"the printed counter {name} means {said}")
        yield _UNIT if _UNIT in table.columns else table.printed[0], expected


def _left_out(table: Table, form: str, counters: Counters) -> Iterator[Mismatch]:
    """The value, where it is empty though a figure with its counter is printed; in a budget money alone is one."""
    wanted = FIELDS[table.printed[0]].unit
    names = [
        name for name, units in counters.items() if (wanted in units if wanted else not units <= _NOT_COUNTED_BY_ITSELF)
    ]
    counted = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    found = re.search(rf"\d[\d,.]*\s*(?:ล้าน)?\s*(?:{counted})(?![ก-๏])", form) if counted else None
    if found:
        yield table.printed[0], Expected(f"ที่พิมพ์มีค่า {found[0]}", f"the printed form states {found[0]}")


def _differing(row: Row, said: dict[str, Decimal | None] | dict[str, str]) -> Iterator[Mismatch]:
    for column, value in said.items():
        recorded = row.values[column]
        same = recorded is not None and Decimal(recorded) == value if isinstance(value, Decimal) else recorded == value
        if not same:
            yield column, Expected(f"ที่พิมพ์อ่านได้ {value}", f"the printed form reads {value}")
