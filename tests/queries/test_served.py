"""A snapshot is served where it is whole and of this schema; otherwise the last one that is."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from queries.manifest import manifest_of, previous_manifest
from queries.served import kept_alike, served
from queries.warehouse import POINTER, Snapshot, SnapshotMissingError
from schema.fingerprint import schema_fingerprint
from schema.snapshot import MANIFEST, WAREHOUSE, file_hash, is_whole

OLDEST, OLDER, NEWEST = "aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc"


def make(snapshots: Path, identity: str, age: int, **changes: object) -> Path:
    """A snapshot of a warehouse and one table, last served `age` seconds ago."""
    folder = snapshots / identity
    folder.mkdir()
    files: dict[str, dict[str, object]] = {}
    for name in (WAREHOUSE, "province.parquet"):
        (folder / name).write_text(f"{name} of {identity}", encoding="utf-8")
        files[name] = {"sha256": file_hash(folder / name), "rows": 1}
    manifest = {
        "id": identity,
        "built_at": "2026-11-30T19:57:00+00:00",
        "schema_fingerprint": schema_fingerprint(),
        "files": files,
    }
    (folder / MANIFEST).write_text(json.dumps(manifest | changes), encoding="utf-8")
    served_at = 1_000_000_000 - age
    os.utime(folder, (served_at, served_at))
    return folder


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Three sound snapshots, the newest one current."""
    for age, identity in enumerate((NEWEST, OLDER, OLDEST)):
        make(tmp_path, identity, age * 100)
    (tmp_path / POINTER).write_text(NEWEST + "\n", encoding="ascii")
    return tmp_path


def rewrite(folder: Path, change: Callable[[dict], object]) -> None:
    path = folder / MANIFEST
    manifest = json.loads(path.read_text(encoding="utf-8"))
    change(manifest)
    path.write_text(json.dumps(manifest), encoding="utf-8")


DAMAGE: dict[str, Callable[[Path], object]] = {
    "a table with another byte": lambda folder: (folder / "province.parquet").write_text("x", encoding="utf-8"),
    "a table that is gone": lambda folder: (folder / "province.parquet").unlink(),
    "a warehouse that is cut": lambda folder: os.truncate(folder / WAREHOUSE, 3),
    "a warehouse that is gone": lambda folder: (folder / WAREHOUSE).unlink(),
    "a warehouse that no entry proves": lambda folder: rewrite(folder, lambda said: said["files"].pop(WAREHOUSE)),
    "a manifest that is gone": lambda folder: (folder / MANIFEST).unlink(),
    "a manifest that is cut": lambda folder: os.truncate(folder / MANIFEST, 20),
    "a manifest of no text": lambda folder: (folder / MANIFEST).write_bytes(b"\xff\xfe\x00"),
    "a manifest of no object": lambda folder: (folder / MANIFEST).write_text("[1]", encoding="utf-8"),
    "a manifest without files": lambda folder: rewrite(folder, lambda said: said.pop("files")),
    "a manifest without a day": lambda folder: rewrite(folder, lambda said: said.update(built_at="yesterday")),
    "a manifest of other rows": lambda folder: rewrite(folder, lambda said: said.update(files=["x"])),
    "a snapshot of another name": lambda folder: rewrite(folder, lambda said: said.update(id=OLDEST)),
    "a snapshot of another schema": lambda folder: rewrite(folder, lambda said: said.update(schema_fingerprint="x")),
}


def test_the_current_snapshot_is_served_where_it_is_sound(kept: Path) -> None:
    found = served(kept)
    assert (found.snapshot.id, found.is_current) == (NEWEST, True)


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_snapshot_that_cannot_be_used_gives_way_to_the_last_sound_one(kept: Path, damage: str) -> None:
    DAMAGE[damage](kept / NEWEST)
    found = served(kept)
    assert (found.snapshot.id, found.is_current) == (OLDER, False)


@pytest.mark.parametrize("damage", DAMAGE)
def test_an_older_one_that_cannot_be_used_disturbs_nobody(kept: Path, damage: str) -> None:
    DAMAGE[damage](kept / OLDER)
    current = Snapshot(NEWEST, kept / NEWEST)
    assert kept_alike(current, OLDER) is None
    previous_manifest(current)
    manifest_of(current, OLDER)
    DAMAGE[damage](kept / NEWEST)
    assert served(kept).snapshot.id == OLDEST


@pytest.mark.parametrize("pointer", [b"\xe0\xb8\x81", b"\xff\xfe\x00", b"", b"..", b"dddddddddddd", None])
def test_a_pointer_that_leads_nowhere_gives_way_too(kept: Path, pointer: bytes | None) -> None:
    (kept / POINTER).unlink()
    if pointer is not None:
        (kept / POINTER).write_bytes(pointer)
    found = served(kept)
    assert (found.snapshot.id, found.is_current) == (NEWEST, False)


def test_without_a_sound_snapshot_there_is_none(kept: Path) -> None:
    for folder in (NEWEST, OLDER, OLDEST):
        os.truncate(kept / folder / WAREHOUSE, 1)
    with pytest.raises(SnapshotMissingError):
        served(kept)
    with pytest.raises(SnapshotMissingError):
        served(kept / "nowhere")


def test_a_snapshot_is_read_once_and_again_when_it_is_another(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(folder: Path, fingerprint: str) -> bool:
        asked.append(folder.name)
        return is_whole(folder, fingerprint)

    monkeypatch.setattr("queries.served.is_whole", counted)
    for _ in range(5):
        served(kept)
        kept_alike(Snapshot(NEWEST, kept / NEWEST), OLDER)
    assert asked == [NEWEST, OLDER]
    os.truncate(kept / NEWEST / WAREHOUSE, 1)
    assert served(kept).snapshot.id == OLDER
    assert asked == [NEWEST, OLDER, NEWEST]
