"""Parquet for analysts: names of columns, codes, declared types, and what the rows are in the file's own metadata."""

import io
import json
from collections.abc import Callable
from dataclasses import asdict

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.exports.export import Export, Wording
from schema.model import Kind

_TYPES: dict[Kind, Callable[[], pa.DataType]] = {
    Kind.TEXT: pa.string,
    Kind.INTEGER: pa.int64,
    Kind.DECIMAL: lambda: pa.decimal128(24, 6),
    Kind.DATE: pa.date32,
    Kind.BOOLEAN: pa.bool_,
}


def parquet_bytes(export: Export) -> bytes:
    """Rows in codes, money and quantities as exact decimals, missing as null."""
    columns = export.columns_in(Wording.CODES)
    rows = export.rows_in(Wording.CODES)
    fields = [pa.field(column.name, _TYPES[column.kind](), metadata={"title": column.title}) for column in columns]
    cells = [
        pa.array([row[place] for row in rows], type=field.type, from_pandas=False) for place, field in enumerate(fields)
    ]
    table = pa.table(cells, schema=pa.schema(fields, metadata=_said(export)))
    buffer = io.BytesIO()
    pq.write_table(table, buffer, compression="zstd")
    return buffer.getvalue()


def _said(export: Export) -> dict[str, str]:
    lists = {
        "filters": [asdict(each) for each in export.filters],
        "notes": [asdict(each) for each in export.notes],
        "sources": [asdict(each) for each in export.sources],
    }
    plain = {"subject": export.subject, "title": export.title, "snapshot": export.snapshot_id}
    return plain | {name: json.dumps(each, ensure_ascii=False) for name, each in lists.items()}
