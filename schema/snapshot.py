"""The contract of build and app: the files of a snapshot, its manifest, and how both tell a whole snapshot."""

import hashlib
import json
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
WAREHOUSE = "warehouse.duckdb"
PARQUET = ".parquet"


def file_hash(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_manifest(snapshot: Path) -> dict[str, Any]:
    """The manifest of a snapshot.

    Errors: OSError or ValueError where there is none that can be read.
    """
    content = json.loads((snapshot / MANIFEST).read_text(encoding="utf-8"))
    if not isinstance(content, dict):
        raise ValueError(f"{MANIFEST} of {snapshot.name} is no object")
    return content


def is_whole(snapshot: Path, fingerprint: str | None = None) -> bool:
    """Whether a snapshot is the one that its folder is named after, and every file of it what its manifest says.

    With a `fingerprint` it must also be of that schema. It reads every file: whoever asks often keeps the answer.
    """
    try:
        manifest = read_manifest(snapshot)
        files = manifest["files"]
        return (
            manifest["id"] == snapshot.name
            and fingerprint in (None, manifest["schema_fingerprint"])
            and WAREHOUSE in files
            and all(file_hash(snapshot / Path(name).name) == file["sha256"] for name, file in files.items())
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
