"""One hash of everything that is declared, so that a snapshot tells by which schema it was built."""

import dataclasses
import hashlib
import json

from schema.caveats import CAVEATS
from schema.codes import CODE_LISTS
from schema.fields import FIELDS
from schema.measures import MEASURES
from schema.model import LabelledCode
from schema.tables import TABLES
from schema.types import DUCKDB_TYPES


def schema_fingerprint() -> str:
    """The SHA-256 of the declared schema: tables, fields, types, code lists, measures and caveats."""
    declared = {
        "tables": [dataclasses.asdict(table) for table in TABLES.values()],
        "fields": [dataclasses.asdict(field) for field in FIELDS.values()],
        "types": {str(kind): name for kind, name in DUCKDB_TYPES.items()},
        "codes": {name: [_labelled(code) for code in members] for name, members in CODE_LISTS.items()},
        "measures": [dataclasses.asdict(measure) for measure in MEASURES.values()],
        "caveats": [_labelled(caveat) for caveat in CAVEATS.values()],
    }
    text = json.dumps(declared, ensure_ascii=False, sort_keys=True, default=_plain)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _labelled(code: LabelledCode) -> tuple[str, str, str]:
    return str(code), code.label_th, code.label_en


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} cannot be part of the fingerprint")
