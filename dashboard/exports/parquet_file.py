"""Parquet for analysts: names of columns, codes, declared types, and what the rows are in the file's own metadata."""

import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.exports.csv_file import Cell
from dashboard.exports.export import Export, Wording
from schema.model import Field, Kind

_TYPES: dict[Kind, Callable[[], pa.DataType]] = {
    Kind.TEXT: pa.string,
    Kind.INTEGER: pa.int64,
    # pandas reads a decimal as an object, which no function takes for a number
    Kind.DECIMAL: pa.float64,
    Kind.DATE: pa.date32,
    Kind.BOOLEAN: pa.bool_,
}


_EXACT = pa.decimal128(24, 6)


def parquet_bytes(export: Export) -> bytes:
    """Rows in codes, missing as null; numbers of double precision, decimals where that would lose a digit."""
    columns = export.columns_in(Wording.CODES)
    rows = export.rows_in(Wording.CODES)
    fields = [_field(column.name, column.kind, column.title, place, rows) for place, column in enumerate(columns)]
    return _written(fields, rows, _said(export))


def parquet_of(columns: Sequence[Field], rows: Sequence[Sequence[Cell]]) -> bytes:
    """The rows of a table in these declared columns, numbers as above."""
    fields = [_field(field.name, field.kind, field.title_th, place, rows) for place, field in enumerate(columns)]
    return _written(fields, rows, {})


def _field(name: str, kind: Kind, title: str, place: int, rows: Sequence[Sequence[Cell]]) -> pa.Field:
    is_long = kind is Kind.DECIMAL and any(_loses_digits(row[place]) for row in rows)
    return pa.field(name, _EXACT if is_long else _TYPES[kind](), metadata={"title": title})


def _loses_digits(cell: Cell) -> bool:
    return isinstance(cell, Decimal) and Decimal(repr(float(cell))) != cell


def _written(fields: Sequence[pa.Field], rows: Sequence[Sequence[Cell]], said: Mapping[str, str]) -> bytes:
    cells = [
        pa.array([_cell(row[place], field.type) for row in rows], type=field.type, from_pandas=False)
        for place, field in enumerate(fields)
    ]
    table = pa.table(cells, schema=pa.schema(fields, metadata=dict(said)))
    buffer = io.BytesIO()
    pq.write_table(table, buffer, compression="zstd")
    return buffer.getvalue()


def _cell(cell: Cell, kind: pa.DataType) -> Cell | float:
    return float(cell) if isinstance(cell, Decimal) and kind == pa.float64() else cell


def _said(export: Export) -> dict[str, str]:
    lists = {
        "filters": [asdict(each) for each in export.filters],
        "notes": [asdict(each) for each in export.notes],
        "sources": [asdict(each) for each in export.sources],
    }
    plain = {"subject": export.subject, "title": export.title, "snapshot": export.snapshot_id}
    return plain | {name: json.dumps(each, ensure_ascii=False) for name, each in lists.items()}
