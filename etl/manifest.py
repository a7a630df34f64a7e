"""Writes the manifest of a snapshot: what it holds, how each file can be proved whole, and from what it was made."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from etl.problems import Problem
from schema.snapshot import PARQUET, file_hash

ID_CHARACTERS = 12


@dataclass(frozen=True)
class FileEntry:
    """One file of a snapshot; `rows` is None for the warehouse, which holds every table."""

    sha256: str
    bytes: int
    rows: int | None


@dataclass(frozen=True)
class Origin:
    """From what a snapshot is made: the schema, the files of the data folder, the originals named on the cards."""

    schema_fingerprint: str
    inputs: dict[str, str]
    sources: dict[str, str]


def entry(path: Path, rows: int | None) -> FileEntry:
    """The entry of a finished file."""
    return FileEntry(file_hash(path), path.stat().st_size, rows)


def warnings_of(problems: tuple[Problem, ...]) -> list[dict[str, str]]:
    """Warnings as the manifest keeps them, in both languages."""
    return [{"th": problem.message("th"), "en": problem.message("en")} for problem in problems]


def snapshot_id(files: dict[str, FileEntry], origin: Origin, warnings: list[dict[str, str]]) -> str:
    """The hash of what a snapshot says: its Parquet files, its schema and its warnings, not when it was built."""
    said = {
        "files": {name: file.sha256 for name, file in files.items() if name.endswith(PARQUET)},
        "schema": origin.schema_fingerprint,
        "warnings": warnings,
    }
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:ID_CHARACTERS]


def manifest_text(
    identity: str, built_at: str, files: dict[str, FileEntry], origin: Origin, warnings: list[dict[str, str]]
) -> str:
    """The manifest as it is written."""
    content = {
        "id": identity,
        "built_at": built_at,
        **asdict(origin),
        "files": {name: asdict(file) for name, file in sorted(files.items())},
        "warnings": warnings,
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
