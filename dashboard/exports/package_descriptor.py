"""The descriptor of the data package, made from the schema: Data Package 1.0 (specs.frictionlessdata.io)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.exports.csv_file import Cell
from dashboard.exports.package_columns import Package, columns_of, path_of, unit_of
from schema.codes import CODE_LISTS, Tier
from schema.model import Evidence, Field, Kind, Layer, Reference, Table
from schema.tables import TABLES

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
_OF_BUILT = ("province_code", "unit_code")
"""Columns of built tables that lead to a list, unless a row has a code such as `not_stated` there."""


@dataclass(frozen=True)
class Content:
    """A file of the package: how long it is, and the hash of what it says."""

    size: int
    sha256: str


def descriptor(package: Package, files: Mapping[str, Content]) -> Json:
    """The descriptor: what the schema declares, with the sources that the snapshot itself names."""
    documents, agencies = _documents(package), _agencies(package)
    return {
        "profile": "tabular-data-package",
        "name": "thanrak",
        "id": f"thanrak-{package.snapshot_id}",
        "version": package.snapshot_id,
        "created": package.built_at,
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
            _resource(table, package, files[path_of(table)], (documents, agencies))
            | _of_tiers(package.tiers.get(table.name, ()))
            for table in TABLES.values()
        ],
    }


def _resource(table: Table, package: Package, content: Content, publishers: tuple[list[Json], list[Json]]) -> Json:
    resource: Json = {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": path_of(table),
        "title": table.title_th,
        "description": f"{table.title_en}: {table.grain}",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": content.size,
        "hash": f"sha256:{content.sha256}",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\r\n"},
        "licenses": [_STATED_LICENCE if _is_of_agencies(table) else _CODE_LICENCE],
        "schema": _schema(table, package),
    }
    found = _sources_of(table, *publishers)
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


def _schema(table: Table, package: Package) -> Json:
    schema: Json = {
        "fields": [_field(field, table) for field in columns_of(table)],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    keys = [_foreign_key(reference, table) for reference in _references(table, package)]
    return schema | ({"foreignKeys": keys} if keys else {})


def _field(field: Field, table: Table) -> Json:
    described: Json = {
        "name": field.name,
        "type": _TYPES[field.kind],
        "title": field.title_th,
        "description": f"{field.title_en}: {field.meaning_en}" if field.meaning_en else field.title_en,
    }
    if field.kind in (Kind.INTEGER, Kind.DECIMAL):
        described["unit"] = unit_of(field, table)
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


def _references(table: Table, package: Package) -> list[Reference]:
    """Declared references, and those that follow from the lists of codes: of built tables where every row obeys."""
    found = {reference.column: reference for reference in table.references}
    for field in columns_of(table):
        other = TABLES.get(field.codes or "")
        if other is None or len(other.key) != 1 or table.key == (field.name,):
            continue
        if table.layer is not Layer.BUILT or (field.name in _OF_BUILT and _all_known(field, table, other, package)):
            found.setdefault(field.name, Reference(field.name, other.name, other.key[0]))
    return list(found.values())


def _all_known(field: Field, table: Table, other: Table, package: Package) -> bool:
    known = set(_cells(package, other, other.key[0]))
    return all(cell is None or cell in known for cell in _cells(package, table, field.name))


def _cells(package: Package, table: Table, column: str) -> Iterator[Cell]:
    place = table.columns.index(column)
    return (row[place] for row in package.rows[table.name])


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
