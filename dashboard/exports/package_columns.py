"""The columns of the data package: those of each table, and a few beside them that follow from these.

A program that reads the package need not know how a B.E. year becomes days, which two bounds are one number, or in
which table the unit of an indicator stands.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dashboard.exports.csv_file import Cell
from schema.codes import PeriodKind, Tier
from schema.fields import FIELDS
from schema.model import Field, Kind, Table
from schema.period import Period, fiscal_year
from schema.tables import TABLES

Row = Sequence[Cell]
Read = Callable[[Mapping[str, Cell]], Cell]

VALUE = Field("value", Kind.DECIMAL, "ค่า", "Value", "the number where both bounds are the same; else empty")
PERIOD_START = Field("period_start", Kind.DATE, "วันแรกของช่วงเวลา", "First day of the period", "ISO date, C.E.")
PERIOD_END = Field("period_end", Kind.DATE, "วันสุดท้ายของช่วงเวลา", "Last day of the period", "ISO date, C.E.")
DIMENSIONLESS: Final = "1"
"""The unit of counts of rows, places in an order and factors, as UCUM writes it."""
AS_IN: Final = "unit_code"
"""Says that the unit of a number stands in this column of its row."""
_DEGREES = ("latitude", "longitude")
_OF_PARTS = {
    "numerator_value": "unit_code of the numerator in data/derived_rate.csv",
    "denominator_value": "unit_code of the denominator in data/derived_rate.csv",
}
_UNIT = "unit_code"
_INDICATOR = "indicator_code"


@dataclass(frozen=True)
class Package:
    """A snapshot and the rows of all its tables, each in the columns and order of its table.

    `built_at` is when it was built, ISO; `warehouse` its DuckDB file. `tiers` are those of the rows of a table; a table
    without rows of a tier is not in it.
    """

    snapshot_id: str
    built_at: str
    warehouse: Path
    rows: Mapping[str, Sequence[Row]]
    tiers: Mapping[str, Sequence[Tier]]


def path_of(table: Table) -> str:
    """Where the rows of a table stand in the package."""
    return f"data/{table.name}.csv"


def columns_of(table: Table) -> tuple[Field, ...]:
    """The fields of a table in the package: its own, then those that follow from them."""
    return (*(FIELDS[name] for name in table.columns), *_further(table))


def rows_of(table: Table, package: Package) -> list[tuple[Cell, ...]]:
    """The rows of a table in the package, with the cells that follow from the others. In the order of the table."""
    units = _units(package) if _UNIT in {field.name for field in _further(table)} else {}
    read = [_reading(field, units) for field in _further(table)]
    return [(*row, *_followed(dict(zip(table.columns, row, strict=True)), read)) for row in package.rows[table.name]]


def unit_of(field: Field, table: Table) -> str:
    """The unit of a number: its own, or where it stands; counts and places in an order have none."""
    if field.unit:
        return field.unit
    if field.name in _OF_PARTS:
        return _OF_PARTS[field.name]
    if field.name in _DEGREES:
        return "degree"
    has_units = _UNIT in {each.name for each in columns_of(table)}
    return AS_IN if field.kind is Kind.DECIMAL and has_units and "factor" not in field.name else DIMENSIONLESS


def _further(table: Table) -> tuple[Field, ...]:
    columns = set(table.columns)
    found: list[Field] = []
    if {"value_min", "value_max"} <= columns and VALUE.name not in columns:
        found.append(VALUE)
    if {"period_kind", "period"} <= columns or "fiscal_year_be" in columns or _is_of_indicators(table):
        found += [PERIOD_START, PERIOD_END]
    if _is_of_indicators(table):
        found.append(FIELDS[_UNIT])
    return tuple(found)


def _is_of_indicators(table: Table) -> bool:
    """Whether rows are values of an indicator, which alone says their unit and kind of period."""
    return _INDICATOR in table.columns and "value" in table.columns and _UNIT not in table.columns


def _units(package: Package) -> Mapping[str, tuple[str, str]]:
    """Unit and kind of period by indicator."""
    columns = TABLES["indicator"].columns
    rows = (dict(zip(columns, row, strict=True)) for row in package.rows["indicator"])
    return {str(row[_INDICATOR]): (str(row[_UNIT]), str(row["period_kind"])) for row in rows}


def _reading(field: Field, units: Mapping[str, tuple[str, str]]) -> Read:
    if field.name == _UNIT:
        return lambda row: units[str(row[_INDICATOR])][0]
    if field is VALUE:
        return _one_value
    is_start = field is PERIOD_START

    def read(row: Mapping[str, Cell]) -> Cell:
        period = _period(row, units)
        return None if period is None else period.start if is_start else period.end

    return read


def _followed(row: Mapping[str, Cell], read: Sequence[Read]) -> tuple[Cell, ...]:
    return tuple(each(row) for each in read)


def _one_value(row: Mapping[str, Cell]) -> Cell:
    low, high = row["value_min"], row["value_max"]
    return low if low == high and row.get("qualifier") in (None, "exact") else None


def _period(row: Mapping[str, Cell], units: Mapping[str, tuple[str, str]]) -> Period | None:
    if "fiscal_year_be" in row:
        year = row["fiscal_year_be"]
        return fiscal_year(int(str(year))) if year is not None else None
    kind = row.get("period_kind") or (units[str(row[_INDICATOR])][1] if units else None)
    period = row.get("period")
    return Period(PeriodKind.of(str(kind)), str(period)) if kind and period else None
