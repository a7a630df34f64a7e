"""What a snapshot says of itself: its id, when it was built, how many rows each table has."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from queries.warehouse import Snapshot
from schema.day import day_of

_PARQUET = ".parquet"


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

    Errors: OSError or ValueError where it cannot be read.
    """
    content = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return Manifest(
        snapshot_id=content["id"],
        schema_fingerprint=content["schema_fingerprint"],
        built_at=day_of(datetime.fromisoformat(content["built_at"])),
        rows={
            name.removesuffix(_PARQUET): entry["rows"]
            for name, entry in content["files"].items()
            if name.endswith(_PARQUET)
        },
    )


def manifest_of(snapshot: Snapshot, other: str) -> Manifest | None:
    """The manifest of another snapshot beside this one; None where it is not kept."""
    folder = snapshot.folder.parent / other
    return read_manifest(folder) if (folder / "manifest.json").is_file() else None


def kept_alike(snapshot: Snapshot, other: str) -> Snapshot | None:
    """Another data set beside this one that can be asked the same; None where it is not kept or has another schema."""
    kept = Snapshot(other, snapshot.folder.parent / other)
    if not (kept.manifest.is_file() and kept.warehouse.is_file()):
        return None
    is_alike = read_manifest(kept.folder).schema_fingerprint == read_manifest(snapshot.folder).schema_fingerprint
    return kept if is_alike else None


def previous_manifest(snapshot: Snapshot) -> Manifest | None:
    """The manifest of the latest older snapshot that is still kept; None where there is none."""
    now = read_manifest(snapshot.folder)
    others = []
    for path in snapshot.folder.parent.glob("*/manifest.json"):
        if path.parent.name.startswith(".") or path.parent == snapshot.folder:
            continue
        others.append((path.stat().st_mtime, read_manifest(path.parent)))
    older = [(when, manifest) for when, manifest in others if manifest.built_at <= now.built_at]
    return max(older, key=lambda pair: pair[0])[1] if older else None
