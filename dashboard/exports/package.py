"""The whole snapshot as a Frictionless data package: every table as CSV and Parquet, the DuckDB file, how to begin.

The form is Data Package 1.0 (specs.frictionlessdata.io), which both older and newer tools read.
"""

import hashlib
import io
import json
import zipfile
from pathlib import Path

from dashboard.exports.csv_file import plain_csv_bytes
from dashboard.exports.package_columns import Package, columns_of, path_of, rows_of
from dashboard.exports.package_descriptor import Content, descriptor
from dashboard.exports.parquet_file import parquet_of
from schema.model import Table
from schema.tables import TABLES

DESCRIPTOR = "datapackage.json"
README = "README.md"
WAREHOUSE = "thanrak.duckdb"
_BEGIN = Path(__file__).with_name("package_begin")
"""The words of the README and the queries to begin with."""
# zip has no time before this one; the bytes of a package follow from its snapshot alone
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def package_bytes(package: Package) -> bytes:
    """The zip file: README and descriptor first, then the tables. The same snapshot gives the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        rows = {table.name: rows_of(table, package) for table in TABLES.values()}
        header = {table.name: [field.name for field in columns_of(table)] for table in TABLES.values()}
        files = {path_of(table): plain_csv_bytes(header[table.name], rows[table.name]) for table in TABLES.values()}
        contents = {path: Content(len(content), hashlib.sha256(content).hexdigest()) for path, content in files.items()}
        described = descriptor(package, contents)
        _add(archive, README, _readme(package).encode("utf-8"))
        _add(archive, DESCRIPTOR, (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode("utf-8"))
        for query in sorted(_BEGIN.glob("*.sql")):
            _add(archive, f"queries/{query.name}", query.read_bytes())
        for path, content in files.items():
            _add(archive, path, content)
        for table in TABLES.values():
            _add(archive, _parquet_path(table), parquet_of(columns_of(table), rows[table.name]))
        _add(archive, WAREHOUSE, package.warehouse.read_bytes())
    return buffer.getvalue()


def _readme(package: Package) -> str:
    words = (_BEGIN / README).read_text(encoding="utf-8")
    tables = "\n".join(
        f"| `{table.name}` | {table.title_th} | {table.title_en} | {len(package.rows[table.name])} |"
        for table in TABLES.values()
    )
    filled = {"snapshot": package.snapshot_id, "created": package.built_at, "tables": tables}
    for name, value in filled.items():
        words = words.replace(f"{{{name}}}", value)
    return words


def _parquet_path(table: Table) -> str:
    return f"parquet/{table.name}.parquet"


def _add(archive: zipfile.ZipFile, path: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(path, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    # the same on every system: readable by all, made on Unix
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)
