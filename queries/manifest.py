"""What a snapshot says of itself: its id, when it was built, how many rows each table has."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from queries.warehouse import Snapshot
from schema import snapshot as contract
from schema.day import day_of
from schema.snapshot import PARQUET


@dataclass(frozen=True)
class Manifest:
    """The readable part of a manifest; `built_at` is the day in Bangkok, `rows` counts by table.

    Two data sets of one `schema_fingerprint` mean the same by the same tables and columns.
    """

    snapshot_id: str
    schema_fingerprint: str
    built_at: date
    rows: dict[str, int]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a snapshot's folder.

    Errors: OSError or ValueError where it cannot be read, or lacks what every manifest has.
    """
    content = contract.read_manifest(folder)
    try:
        return Manifest(
            snapshot_id=content["id"],
            schema_fingerprint=content["schema_fingerprint"],
            built_at=day_of(datetime.fromisoformat(content["built_at"])),
            rows={
                name.removesuffix(PARQUET): entry["rows"]
                for name, entry in content["files"].items()
                if name.endswith(PARQUET)
            },
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{contract.MANIFEST} of {folder.name} is no manifest") from error


def manifest_of(snapshot: Snapshot, other: str) -> Manifest | None:
    """The manifest of another snapshot beside this one; None where it is not kept or cannot be read."""
    try:
        return read_manifest(snapshot.folder.parent / other)
    except (OSError, ValueError):
        return None


def previous_manifest(snapshot: Snapshot) -> Manifest | None:
    """The manifest of the latest older snapshot that is still kept and can be read; None where there is none."""
    now = read_manifest(snapshot.folder)
    older = [(when, manifest) for when, manifest in _others(snapshot) if manifest.built_at <= now.built_at]
    return max(older, key=lambda pair: pair[0])[1] if older else None


def _others(snapshot: Snapshot) -> Iterator[tuple[float, Manifest]]:
    """When each other manifest was written, and what it says."""
    for path in snapshot.folder.parent.glob(f"*/{contract.MANIFEST}"):
        if path.parent.name.startswith(".") or path.parent == snapshot.folder:
            continue
        if manifest := manifest_of(snapshot, path.parent.name):
            yield path.stat().st_mtime, manifest
