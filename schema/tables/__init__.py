"""All tables of a snapshot, in the order in which they are loaded (what is referred to comes first)."""

from schema.model import Layer, Table
from schema.tables.built import BUILT
from schema.tables.committee import COMMITTEE
from schema.tables.official import OFFICIAL
from schema.tables.reference import REFERENCE

TABLES: dict[str, Table] = {table.name: table for table in (*REFERENCE, *COMMITTEE, *OFFICIAL, *BUILT)}


def tables_of(*layers: Layer) -> tuple[Table, ...]:
    """The tables of some layers, in load order."""
    return tuple(table for table in TABLES.values() if table.layer in layers)
