"""What a snapshot says of itself: its id, when it was built, how many rows each table has."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from queries.warehouse import Snapshot

_PARQUET = ".parquet"


@dataclass(frozen=True)
class Manifest:
    """The readable part of a manifest; `rows` counts by table."""

    snapshot_id: str
    built_at: date
    rows: dict[str, int]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a snapshot's folder.

    Errors: OSError or ValueError where it cannot be read.
    """
    content = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return Manifest(
        snapshot_id=content["id"],
        built_at=datetime.fromisoformat(content["built_at"]).date(),
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
