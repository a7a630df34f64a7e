"""The whole snapshot as a Frictionless data package: plain CSV of every table, and a descriptor made from the schema.

The form is Data Package 1.0 (specs.frictionlessdata.io), which both older and newer tools read.
"""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.exports.csv_file import Cell, plain_csv_bytes
from schema.codes import CODE_LISTS, Tier
from schema.fields import FIELDS
from schema.model import Evidence, Field, Kind, Layer, Reference, Table
from schema.tables import TABLES

DESCRIPTOR = "datapackage.json"
Row = Sequence[Cell]
Json = dict[str, Any]

_TYPES = {
    Kind.TEXT: "string",
    Kind.INTEGER: "integer",
    Kind.DECIMAL: "number",
    Kind.DATE: "date",
    Kind.BOOLEAN: "boolean",
}
_CODE_LICENCE = {"name": "MIT", "path": "https://opensource.org/license/mit", "title": "MIT License"}
_STATED_LICENCE = {
    "name": "other-as-stated",
    "title": "As stated by each publisher: see licence_as_stated in data/indicator_source.csv",
    "path": "data/indicator_source.csv",
}
_OF_AGENCIES = frozenset({"indicator_value", "measure_value"})
# zip has no time before this one; the bytes of a package follow from its snapshot alone
_EARLIEST = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Package:
    """A snapshot and the rows of all its tables, each in the columns and order of its table.

    `tiers` are those of the rows of a table; a table without rows of a tier is not in it.
    """

    snapshot_id: str
    rows: Mapping[str, Sequence[Row]]
    tiers: Mapping[str, Sequence[Tier]]


def package_bytes(package: Package) -> bytes:
    """The zip file: the descriptor first, then `data/<table>.csv`. The same snapshot gives the same bytes."""
    files = {_path(table): plain_csv_bytes(table.columns, package.rows[table.name]) for table in TABLES.values()}
    described = descriptor(package, {path: len(content) for path, content in files.items()})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _add(archive, DESCRIPTOR, (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode("utf-8"))
        for path, content in files.items():
            _add(archive, path, content)
    return buffer.getvalue()


def descriptor(package: Package, sizes: Mapping[str, int]) -> Json:
    """The descriptor: what the schema declares, with the sources that the snapshot itself names."""
    documents, agencies = _documents(package), _agencies(package)
    return {
        "profile": "tabular-data-package",
        "name": "thanrak",
        "id": f"thanrak-{package.snapshot_id}",
        "version": package.snapshot_id,
        "title": "เศรษฐกิจฐานรากและประชารัฐระดับจังหวัด",
        "description": (
            "Facts of provincial committees' documents, each with its passage, and official statistics of up to 77 "
            "provinces. An empty cell is a missing value and never zero. Values of different units, definitions or "
            "tiers of evidence are not to be added: each resource names its tiers, and a value of a measure is of the "
            "tier that data/measure.csv gives for the measure."
        ),
        "keywords": ["Thailand", "provinces", "grassroots economy"],
        "licenses": [_CODE_LICENCE, _STATED_LICENCE],
        "sources": [*documents, *agencies],
        "resources": [
            _resource(table, sizes[_path(table)], documents, agencies) | _of_tiers(package.tiers.get(table.name, ()))
            for table in TABLES.values()
        ],
    }


def _resource(table: Table, size: int, documents: list[Json], agencies: list[Json]) -> Json:
    resource: Json = {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": _path(table),
        "title": table.title_th,
        "description": f"{table.title_en}: {table.grain}",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\r\n"},
        "licenses": [_STATED_LICENCE if _is_of_agencies(table) else _CODE_LICENCE],
        "schema": _schema(table),
    }
    found = _sources_of(table, documents, agencies)
    return resource | ({"sources": found} if found else {})


def _of_tiers(tiers: Sequence[Tier]) -> Json:
    """A property of our own, which the form allows: the tiers of evidence of the rows."""
    return {"tiers": [{"name": str(tier), "title": tier.label_en} for tier in tiers]} if tiers else {}


def _is_of_agencies(table: Table) -> bool:
    return table.layer is Layer.OFFICIAL or table.name in _OF_AGENCIES


def _sources_of(table: Table, documents: list[Json], agencies: list[Json]) -> list[Json]:
    """The publishers behind a table; the values of measures rest on both tiers, kept apart by their measure."""
    if table.name == "measure_value":
        return [*documents, *agencies]
    if table.layer is Layer.OFFICIAL:
        return agencies
    return [] if table.evidence is Evidence.NONE else documents


def _schema(table: Table) -> Json:
    schema: Json = {
        "fields": [_field(FIELDS[name], table) for name in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    keys = [_foreign_key(reference, table) for reference in _references(table)]
    return schema | ({"foreignKeys": keys} if keys else {})


def _field(field: Field, table: Table) -> Json:
    described: Json = {
        "name": field.name,
        "type": _TYPES[field.kind],
        "title": field.title_th,
        "description": f"{field.title_en}: {field.meaning_en}" if field.meaning_en else field.title_en,
    }
    if field.unit:
        described["unit"] = field.unit
    constraints = _constraints(field, table)
    return described | ({"constraints": constraints} if constraints else {})


def _constraints(field: Field, table: Table) -> Json:
    """What holds for every row. Built tables have codes such as `all` besides, so no list is named."""
    found: Json = {
        "required": True if field.name in table.required else None,
        "pattern": field.pattern,
        "maxLength": field.longest,
        "minimum": field.minimum,
        "maximum": field.maximum,
    }
    if field.codes in CODE_LISTS and table.layer is not Layer.BUILT:
        found["enum"] = [str(code) for code in CODE_LISTS[field.codes]]
    return {name: value for name, value in found.items() if value is not None}


def _references(table: Table) -> list[Reference]:
    """Declared references, and for tables that people keep those that follow from the lists of their codes."""
    found = {reference.column: reference for reference in table.references}
    if table.layer is not Layer.BUILT:
        for name in table.columns:
            other = TABLES.get(FIELDS[name].codes or "")
            if other is not None and len(other.key) == 1 and table.key != (name,):
                found.setdefault(name, Reference(name, other.name, other.key[0]))
    return list(found.values())


def _foreign_key(reference: Reference, table: Table) -> Json:
    # the form names the own table by an empty text
    resource = "" if reference.table == table.name else reference.table
    return {"fields": [reference.column], "reference": {"resource": resource, "fields": [reference.key]}}


def _documents(package: Package) -> list[Json]:
    return [
        {"title": f"{row['source_document_id']} {row['title_en']} ({row['publisher_en']})"}
        for row in _named(package, "source_document")
    ]


def _agencies(package: Package) -> list[Json]:
    return [
        {"title": f"{row['title_en']} ({row['publisher_en']})", "path": row["agency_address"]}
        for row in _named(package, "indicator_source")
    ]


def _named(package: Package, table: str) -> list[dict[str, Cell]]:
    return [dict(zip(TABLES[table].columns, row, strict=True)) for row in package.rows[table]]


def _path(table: Table) -> str:
    return f"data/{table.name}.csv"


def _add(archive: zipfile.ZipFile, path: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(path, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    # the same on every system: readable by all, made on Unix
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)
