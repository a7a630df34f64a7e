"""Finds files that no table reads: a misnamed file would otherwise be left out without a word."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from etl.cards import CARDS
from etl.problems import Expected, Problem
from etl.read import READ_LAYERS, csv_path
from schema.model import Layer
from schema.tables import tables_of

_UNKNOWN = Expected("ไม่มีตารางใดอ่านไฟล์นี้ ให้แก้ชื่อหรือนำออก", "no table reads this file, rename it or take it out")


def unknown_files(data_dir: Path) -> Iterator[Problem]:
    """Each file or folder among the data that is neither a table nor a card; hidden ones belong to the system."""
    for layer in READ_LAYERS:
        tables = {} if layer is Layer.SOURCES else {Path(csv_path(table)).name: table for table in tables_of(layer)}
        folder = data_dir / layer
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            is_card = layer is Layer.SOURCES and path.match(CARDS)
            if not (is_card or path.name in tables or path.name.startswith(".")):
                near = tuple(get_close_matches(path.name, tables, 1))
                yield Problem(f"{layer}/{path.name}", "unknown_file", _UNKNOWN, suggestions=near)
