"""The one way to the data: a hardened, read-only connection to one snapshot, a cursor for each query."""

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeVar

import duckdb

from schema.snapshot import MANIFEST, WAREHOUSE

POINTER = "CURRENT"
SQL_FOLDER = Path(__file__).parent / "sql"
_PARAMETER = re.compile(r"\$([a-z_]+)")
_SNAPSHOT = re.compile(r"[0-9a-z-]+")

# read_only alone is no sandbox: it still reads and writes files; nor is memory_limit a hard cap
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_persistent_secrets": "false",
    "python_enable_replacements": "false",
    "threads": "2",
    "memory_limit": "512MB",
    "max_temp_directory_size": "0KB",
    "max_execution_time": "10000",
    "lock_configuration": "true",
}

Row = TypeVar("Row")
Answer = TypeVar("Answer")


class SnapshotMissingError(RuntimeError):
    """No snapshot has been published yet, or the pointer names one that is gone."""


@dataclass(frozen=True)
class Snapshot:
    """A published, immutable set of tables."""

    id: str
    folder: Path

    @property
    def warehouse(self) -> Path:
        return self.folder / WAREHOUSE

    @property
    def manifest(self) -> Path:
        return self.folder / MANIFEST


def current_snapshot(snapshots: Path) -> Snapshot:
    """Resolve the pointer once; whoever asks keeps the answer for all its queries. It may be damaged: see `served`.

    Errors: SnapshotMissingError.
    """
    snapshot = pointed(snapshots)
    if snapshot is None:
        raise SnapshotMissingError(f"no snapshot under {snapshots.name}")
    if not snapshot.warehouse.is_file():
        raise SnapshotMissingError(f"snapshot {snapshot.id!r} is not there")
    return snapshot


def pointed(snapshots: Path) -> Snapshot | None:
    """What the pointer names, whether or not it is there; None where there is no pointer that can be read."""
    try:
        name = (snapshots / POINTER).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return Snapshot(name, snapshots / name) if _SNAPSHOT.fullmatch(name) else None


class Warehouse:
    """A snapshot opened for reading. Safe to share between threads: each query has its own cursor."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._base = duckdb.connect(str(snapshot.warehouse.resolve()), read_only=True, config=_CONFIG)

    def fetch(self, query: str, row_type: type[Row], **parameters: object) -> list[Row]:
        """Run `sql/<query>.sql` and return its rows as values of a dataclass.

        Parameters that the query does not name are left out, so a whole scope can be passed.
        Errors: ValueError where the columns of the query are not the fields of the row type.
        """
        statement, names = _statement(query)
        cursor = self._base.cursor()
        try:
            cursor.execute(statement, {name: parameters[name] for name in names})
            columns = tuple(column[0] for column in cursor.description or ())
            expected = tuple(field.name for field in fields(row_type))  # type: ignore[arg-type]
            if columns != expected:
                raise ValueError(f"{query}.sql gives {columns}, {row_type.__name__} has {expected}")
            return [row_type(*row) for row in cursor.fetchall()]
        finally:
            cursor.close()

    def read(self, ask: Callable[[duckdb.DuckDBPyConnection], Answer]) -> Answer:
        """Ask with a cursor of its own; for relations of declared tables (see `queries.tables`), not for statements."""
        cursor = self._base.cursor()
        try:
            return ask(cursor)
        finally:
            cursor.close()

    def close(self) -> None:
        """Close the base connection; open cursors end with it."""
        self._base.close()


@functools.cache
def _statement(query: str) -> tuple[str, frozenset[str]]:
    text = (SQL_FOLDER / f"{query}.sql").read_text(encoding="utf-8")
    code = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("--"))
    return text, frozenset(_PARAMETER.findall(code))
