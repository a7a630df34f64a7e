"""Which snapshot is served: the current one where it is whole and of this schema, else the last one that is.

Hashing reads every file, so it is done once in a process for each snapshot as it stands on the disk.
"""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from queries.manifest import manifest_of
from queries.warehouse import Snapshot, SnapshotMissingError, pointed
from schema.fingerprint import schema_fingerprint
from schema.snapshot import MANIFEST, WAREHOUSE, is_whole

Stamp = tuple[int, int, int]
"""What changes where a file is written anew: its place on the disk, its size, when it was written."""


@dataclass(frozen=True)
class Served:
    """A sound snapshot; `is_current` is false where what `CURRENT` names cannot be used and this one stands in."""

    snapshot: Snapshot
    is_current: bool


def served(snapshots: Path) -> Served:
    """The snapshot to ask now.

    Errors: SnapshotMissingError where none is sound.
    """
    current = pointed(snapshots)
    if current is not None and is_sound(current):
        return Served(current, is_current=True)
    for kept in _newest_first(snapshots):
        if is_sound(kept):
            return Served(kept, is_current=False)
    raise SnapshotMissingError(f"no sound snapshot under {snapshots.name}")


def kept_alike(snapshot: Snapshot, other: str) -> Snapshot | None:
    """Another data set beside this one that can be asked the same; None where none is kept that is sound."""
    kept = Snapshot(other, snapshot.folder.parent / other)
    return kept if is_sound(kept) else None


def is_sound(snapshot: Snapshot) -> bool:
    """Whether a snapshot is whole and means by its tables what these queries mean."""
    stamps = _stamp(snapshot.folder / MANIFEST), _stamp(snapshot.folder / WAREHOUSE)
    return None not in stamps and _is_sound(snapshot, stamps)


@functools.lru_cache(maxsize=64)
def _is_sound(snapshot: Snapshot, _: tuple[Stamp | None, ...]) -> bool:
    return is_whole(snapshot.folder, schema_fingerprint()) and manifest_of(snapshot, snapshot.id) is not None


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _newest_first(snapshots: Path) -> Iterator[Snapshot]:
    """The snapshots that are kept, the one last served first (see `etl.publish`)."""
    found = [path for path in snapshots.glob(f"*/{MANIFEST}") if not path.parent.name.startswith(".")]
    dated = [(stamp[-1], path.parent) for path in found if (stamp := _stamp(path.parent)) is not None]
    for _, folder in sorted(dated, reverse=True):
        yield Snapshot(folder.name, folder)
