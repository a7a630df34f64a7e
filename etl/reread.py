"""Reads the columns of a row again from its printed form, as its table declares, and says where they differ."""

from collections.abc import Iterator
from decimal import Decimal

from etl import printed
from etl.problems import Expected
from etl.read import Row
from schema.fields import FIELDS
from schema.model import Kind, Table

Mismatch = tuple[str, Expected]

_FORM = "as_printed"
_LOWER, _UPPER, _QUALIFIER = "value_min", "value_max", "qualifier"


def mismatches(table: Table, row: Row) -> Iterator[Mismatch]:
    """Each column that says something else than the printed form, with what the form says."""
    if not _is_reread(table, row):
        return
    form = row.values[_FORM] or ""
    first = table.printed[0]
    try:
        if FIELDS[first].kind is Kind.DATE:
            yield from _differing(row, {first: printed.day(form).isoformat()})
        elif first != _FORM:
            yield from _quantity(row, table, printed.quantity(form))
    except ValueError as error:
        yield _FORM, Expected(f"อ่านค่าซ้ำจากที่พิมพ์ไม่ได้ ({error})", f"cannot be read again from the printed form ({error})")


def _is_reread(table: Table, row: Row) -> bool:
    if not table.printed:
        return False
    if table.printed_where is not None:
        column, value = table.printed_where
        if row.values[column] != value:
            return False
    # a cap has an upper value alone
    return any(row.values[column] for column in table.printed if column != _QUALIFIER)


def _quantity(row: Row, table: Table, quantity: printed.Quantity) -> Iterator[Mismatch]:
    if table.printed[0] == _LOWER:
        said = {_LOWER: quantity.minimum, _UPPER: quantity.maximum}
    else:
        said = {table.printed[0]: quantity.maximum if quantity.minimum is None else quantity.minimum}
    yield from _differing(row, said)
    if _QUALIFIER in table.columns:
        yield from _differing(row, {_QUALIFIER: str(quantity.qualifier)})


def _differing(row: Row, said: dict[str, Decimal | None] | dict[str, str]) -> Iterator[Mismatch]:
    for column, value in said.items():
        recorded = row.values[column]
        same = recorded is not None and Decimal(recorded) == value if isinstance(value, Decimal) else recorded == value
        if not same:
            yield column, Expected(f"ที่พิมพ์อ่านได้ {value}", f"the printed form reads {value}")
