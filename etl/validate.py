"""Checks every staged row against the declared schema, and says of each failure where it stands.

What one row can show (required, code lists, patterns, ranges, year and its basis) is a pandera schema on the Ibis
backend, inside DuckDB. A table is asked once whether all its rules hold, and rule by rule only where they do not: each
check is a query of its own, compiled anew (13 ms), so that rule by rule took 11 s for the 40 tables of this project,
and now takes a fifth of it.

Keys and references are plain SQL: pandera's `unique` on Ibis hands back an unexecuted expression without row numbers
(seen in 0.35), and it has no rule that looks into a second table.
"""

import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial, reduce
from operator import and_

import duckdb
import ibis
import ibis.expr.types as ir
import pandera.ibis as pa
from pandera.errors import SchemaError, SchemaErrors

from etl import sql
from etl.codes import Vocabulary
from etl.problems import Expected, Problem
from etl.read import TableRows
from etl.resolve import defines_its_codes
from schema.codes import FiscalYearBasis
from schema.fields import CODE_PATTERN, FIELDS
from schema.model import Evidence, Field, Layer, Reference, Table
from schema.period import BUDDHIST_ERA
from schema.tables.built import ALL, NONE_STATED

_YEAR, _YEAR_BASIS = "fiscal_year_be", "fiscal_year_basis"
_DOCUMENT, _DOCUMENT_CODES = "source_document_id", "source_document"
_HOLDS = True
RESERVED = (ALL, NONE_STATED, "none")
"""Words that stand where a code stands and mean no single one: all, none stated, and in a link none chosen."""
_RESERVED_WORDS = ", ".join(RESERVED)

Lists = Mapping[str, Vocabulary]
Holds = Callable[[ir.Table], ir.BooleanValue]


def validate(connection: duckdb.DuckDBPyConnection, tables: Mapping[str, TableRows], lists: Lists) -> list[Problem]:
    """Every failure of every staged table.

    A reference to a table that could not be read is left out: that table has its own problem.
    """
    problems: list[Problem] = []
    with warnings.catch_warnings():
        # ibis 12 calls what DuckDB 2 has renamed (fetch_arrow_table) and pandas 3 will drop (future.infer_string)
        warnings.filterwarnings("ignore", "fetch_arrow_table|The 'future.infer_string'", DeprecationWarning)
        backend = ibis.duckdb.from_connection(connection)
        for rows in tables.values():
            problems += _row_rules(backend, rows, lists)
    for rows in tables.values():
        problems += _keys(connection, rows)
        for reference in rows.table.references:
            is_code = FIELDS[reference.column].codes == reference.table  # the rule `code` has looked it up
            if reference.table in tables and not is_code:
                problems += _references(connection, rows, reference, tables[reference.table].table)
    return problems


@dataclass(frozen=True)
class Rule:
    """What must hold for one column of every row; `holds` gives a boolean column that is never null."""

    column: str
    name: str
    expected: Expected
    holds: Holds


def rules_of(table: Table, lists: Lists) -> tuple[Rule, ...]:
    """Every rule that follows from the declaration of a table and needs one row alone."""
    rules = [rule for column in table.columns for rule in _column_rules(table, FIELDS[column], lists)]
    if {_YEAR, _YEAR_BASIS} <= {*table.columns}:
        expected = Expected(
            f"ต้องระบุปีงบประมาณเมื่อ {_YEAR_BASIS} ไม่ใช่ not_stated และเว้นว่างเมื่อเป็น not_stated",
            f"a year must stand exactly where {_YEAR_BASIS} is not not_stated",
        )
        rules.append(Rule(_YEAR, "year_and_basis", expected, _has_year_as_its_basis_says))
    if table.evidence is Evidence.PASSAGE:
        rules.append(_of_its_document(table.key[0], lists))
    return tuple(rules)


def _column_rules(table: Table, field: Field, lists: Lists) -> Iterator[Rule]:
    name = field.name
    if name in table.required:
        yield Rule(name, "required", Expected("ต้องไม่ว่าง", "must not be empty"), lambda rows: rows[name].notnull())
    if field.codes and field.codes in lists and not defines_its_codes(table, name):
        vocabulary = lists[field.codes]
        yield Rule(name, "code", vocabulary.expected(), lambda rows: _or_missing(rows[name].isin(vocabulary.codes)))
    if (pattern := field.pattern or (CODE_PATTERN if defines_its_codes(table, name) else None)) is not None:
        expected = Expected(f"ต้องเป็นรูปแบบ {pattern}", f"expected the form {pattern}")
        yield Rule(name, "pattern", expected, lambda rows: _or_missing(rows[name].re_search(f"^(?:{pattern})$")))
    if defines_its_codes(table, name) and table.layer is Layer.REFERENCE:
        expected = Expected(
            f"ต้องไม่ใช่คำที่ระบบสงวนไว้: {_RESERVED_WORDS}", f"must not be a reserved word: {_RESERVED_WORDS}"
        )
        yield Rule(name, "reserved", expected, lambda rows: _or_missing(~rows[name].isin(RESERVED)))
    if (longest := field.longest) is not None:
        yield from _piece_of_a_line(name, longest)
    if (minimum := field.minimum) is not None:
        expected = Expected(f"ต้องไม่น้อยกว่า {minimum}", f"expected at least {minimum}")
        yield Rule(name, "minimum", expected, lambda rows: _or_missing(rows[name] >= minimum))
    if (maximum := field.maximum) is not None:
        expected = Expected(f"ต้องไม่เกิน {maximum}", f"expected at most {maximum}")
        yield Rule(name, "maximum", expected, lambda rows: _or_missing(rows[name] <= maximum))


def _piece_of_a_line(name: str, longest: int) -> Iterator[Rule]:
    expected = Expected(f"ต้องไม่เกิน {longest} ตัวอักษร", f"expected at most {longest} characters")
    yield Rule(name, "longest", expected, lambda rows: _or_missing(rows[name].length() <= longest))
    expected = Expected("ต้องอยู่ในบรรทัดเดียว ไม่มีการขึ้นบรรทัดใหม่", "expected a piece of one line, without a line break")
    yield Rule(name, "line_break", expected, lambda rows: _or_missing(~rows[name].re_search(r"[\r\n\x{2028}\x{2029}]")))


def _of_its_document(key: str, lists: Lists) -> Rule:
    """An id begins with the document of the row's own passage; a document without a card is a problem of its own."""
    expected = Expected(f"ต้องขึ้นต้นด้วยรหัสเอกสารใน {_DOCUMENT}", f"must begin with the document in {_DOCUMENT}")

    def holds(rows: ir.Table) -> ir.BooleanValue:
        document = rows[_DOCUMENT]
        is_known = document.isin(lists[_DOCUMENT_CODES].codes if _DOCUMENT_CODES in lists else ())
        return _or_missing(~is_known | rows[key].startswith(document + "-"))

    return Rule(key, "id_of_document", expected, holds)


def _has_year_as_its_basis_says(rows: ir.Table) -> ir.BooleanValue:
    is_stated = rows[_YEAR_BASIS] != str(FiscalYearBasis.NOT_STATED)
    return _or_missing(rows[_YEAR].notnull() == is_stated)


def _or_missing(holds: ir.BooleanValue) -> ir.BooleanValue:
    """A rule about a value says nothing where there is none."""
    return holds.fill_null(_HOLDS)


def _row_rules(backend: ibis.BaseBackend, rows: TableRows, lists: Lists) -> Iterator[Problem]:
    rules = {f"{rule.column} {rule.name}": rule for rule in rules_of(rows.table, lists)}
    staged = backend.table(sql.staged_name(rows.table))
    if not rules or not _failures(staged, [pa.Check(partial(_all_hold, rules=tuple(rules.values())))]):
        return
    each = [pa.Check(partial(_holds, rule=rule), name=name) for name, rule in rules.items()]
    for error in _failures(staged, each):
        if isinstance(error.failure_cases, str):
            raise error  # the rule could not be asked: no failure of the data
        for case in error.failure_cases["failure_case"]:
            yield _problem(rows, case[sql.ROW], rules[str(error.check.name)], lists)


def _failures(staged: ir.Table, checks: list[pa.Check]) -> list[SchemaError]:
    try:
        pa.DataFrameSchema(checks=checks).validate(staged, lazy=True)
    except SchemaErrors as failure:
        return list(failure.schema_errors)
    return []


def _holds(data: pa.IbisData, rule: Rule) -> ir.BooleanValue:
    return rule.holds(data.table)


def _all_hold(data: pa.IbisData, rules: tuple[Rule, ...]) -> ir.BooleanValue:
    return reduce(and_, (rule.holds(data.table) for rule in rules)).all().fill_null(_HOLDS)


def _problem(rows: TableRows, index: int, rule: Rule, lists: Lists) -> Problem:
    row = rows.rows[index]
    value = row.values[rule.column]
    near = _suggestions(FIELDS[rule.column], rule.name, value, lists)
    return Problem(row.file, rule.name, rule.expected, row.number, rule.column, value, near)


def _suggestions(field: Field, rule: str, value: str | None, lists: Lists) -> tuple[str, ...]:
    if value is None:
        return ()
    if rule == "code":
        return lists[field.codes or ""].suggestions(value)
    if rule == "minimum" and field.name == _YEAR and field.minimum is not None:
        year = int(value) + BUDDHIST_ERA
        return (str(year),) if field.minimum <= year <= (field.maximum or year) else ()
    return ()


def _keys(connection: duckdb.DuckDBPyConnection, rows: TableRows) -> Iterator[Problem]:
    """Each row whose key a row before it has; the message names both."""
    for index, first in connection.execute(sql.repeated_rows(rows.table)).fetchall():
        row, before = rows.rows[index], rows.rows[first]
        expected = Expected(
            f"ต้องไม่ซ้ำ แต่ซ้ำกับ {before.file}" + (f" แถว {before.number}" if before.number else ""),
            f"must be unique, but stands already in {before.file}"
            + (f", row {before.number}" if before.number else ""),
        )
        key = ", ".join(row.values[column] or "" for column in rows.table.key)
        yield Problem(row.file, "unique", expected, row.number, rows.table.key[0], key)


def _references(
    connection: duckdb.DuckDBPyConnection, rows: TableRows, reference: Reference, other: Table
) -> Iterator[Problem]:
    expected = Expected(f"ต้องมีอยู่ในตาราง {other.name}", f"must be the {reference.key} of a row of {other.name}")
    for (index,) in connection.execute(sql.rows_without_parent(rows.table, reference, other)).fetchall():
        row = rows.rows[index]
        yield Problem(row.file, "reference", expected, row.number, reference.column, row.values[reference.column])
