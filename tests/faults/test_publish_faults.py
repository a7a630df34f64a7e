"""Publishing in the face of crashes, second publishers, damage and readers: a reader finds one whole snapshot."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from etl import publish as publishing
from etl.manifest import FileEntry, Origin, entry, manifest_text, snapshot_id
from etl.publish import (
    CURRENT,
    GENERATIONS_KEPT,
    SECONDS_KEPT,
    PublisherBusyError,
    current_snapshot,
    publish,
    staging,
)
from schema.snapshot import WAREHOUSE, is_whole

REPOSITORY = Path(__file__).resolve().parents[2]
ORIGIN = Origin("schema", {}, {})


def publish_text(snapshots_dir: Path, text: str) -> str:
    """Publish a snapshot of one file."""
    with staging(snapshots_dir) as stage:
        (stage / "x.parquet").write_text(text, encoding="utf-8")
        (stage / WAREHOUSE).touch()
        files: dict[str, FileEntry] = {
            "x.parquet": entry(stage / "x.parquet", 1),
            WAREHOUSE: entry(stage / WAREHOUSE, None),
        }
        identity = snapshot_id(files, ORIGIN, [])
        publish(stage, identity, manifest_text(identity, "2026-01-01", files, ORIGIN, []))
    return identity


def snapshots(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_dir()}


def test_everything_is_on_disk_before_the_pointer_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    events: list[tuple[str, str]] = []
    real_fsync, real_replace, real_rename = os.fsync, os.replace, Path.rename

    def fsync(descriptor: int) -> None:
        events.append(("fsync", Path(f"/proc/self/fd/{descriptor}").readlink().name))
        real_fsync(descriptor)

    def replace(source: os.PathLike[str], target: os.PathLike[str]) -> None:
        events.append(("replace", Path(target).name))
        real_replace(source, target)

    def rename(self: Path, target: Path) -> Path:
        events.append(("rename", Path(target).name))
        return real_rename(self, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(Path, "rename", rename)
    identity = publish_text(tmp_path / "snapshots", "one")

    stage = f".stage-{os.getpid()}"
    assert events == [
        ("fsync", WAREHOUSE),
        ("fsync", "x.parquet"),
        ("fsync", "manifest.json"),
        ("fsync", stage),
        ("rename", identity),
        ("fsync", "snapshots"),
        ("fsync", ".CURRENT.tmp"),
        ("replace", CURRENT),
        ("fsync", "snapshots"),
    ]


def test_the_pointer_is_replaced_and_never_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = publish_text(tmp_path, "one")
    seen: list[str | None] = []
    real_replace = os.replace

    def replace(source: os.PathLike[str], target: os.PathLike[str]) -> None:
        seen.append(current_snapshot(tmp_path))
        real_replace(source, target)
        seen.append(current_snapshot(tmp_path))

    monkeypatch.setattr(os, "replace", replace)
    second = publish_text(tmp_path, "two")
    assert seen == [first, second]


@pytest.mark.parametrize("step", ["_finish", "_point_to"])
def test_a_failure_while_publishing_leaves_the_old_snapshot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    first = publish_text(tmp_path, "one")

    def fail(*_: object) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patched:
        patched.setattr(publishing, step, fail)
        with pytest.raises(OSError, match="no space"):
            publish_text(tmp_path, "two")
    assert current_snapshot(tmp_path) == first
    assert not list(tmp_path.glob(".stage-*"))
    second = publish_text(tmp_path, "two")
    assert current_snapshot(tmp_path) == second


def test_stages_of_a_killed_publisher_are_removed(tmp_path: Path) -> None:
    script = (
        "import sys, time, pathlib\n"
        "from etl.publish import staging\n"
        "with staging(pathlib.Path(sys.argv[1])) as stage:\n"
        "    (stage / 'half').write_text('x')\n"
        "    print('staged', flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, cwd=REPOSITORY
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"staged\n"
        with pytest.raises(PublisherBusyError), staging(tmp_path, seconds_to_wait=0.2):
            pass
        process.send_signal(signal.SIGKILL)
    assert list(tmp_path.glob(".stage-*/half"))

    identity = publish_text(tmp_path, "one")
    assert snapshots(tmp_path) == {identity}


def test_a_damaged_snapshot_is_replaced_by_a_whole_one(tmp_path: Path) -> None:
    identity = publish_text(tmp_path, "one")
    path = tmp_path / identity / "x.parquet"
    path.write_text("0ne", encoding="utf-8")
    assert publish_text(tmp_path, "one") == identity
    assert path.read_text(encoding="utf-8") == "one"
    assert snapshots(tmp_path) == {identity}


def test_a_snapshot_without_manifest_is_replaced(tmp_path: Path) -> None:
    identity = publish_text(tmp_path, "one")
    (tmp_path / identity / "manifest.json").write_text("{", encoding="utf-8")
    publish_text(tmp_path, "one")
    assert is_whole(tmp_path / identity)


def age(folder: Path, seconds: float) -> None:
    then = time.time() - seconds
    os.utime(folder, (then, then))


def test_old_snapshots_go_when_they_are_old_and_many(tmp_path: Path) -> None:
    identities = [publish_text(tmp_path, str(number)) for number in range(GENERATIONS_KEPT + 2)]
    assert snapshots(tmp_path) == set(identities)  # many, but a reader may still hold them

    for place, identity in enumerate(identities):
        age(tmp_path / identity, SECONDS_KEPT + 100 - place)
    last = publish_text(tmp_path, "last")
    # the one served until now counts as young from the moment it stopped being current
    assert snapshots(tmp_path) == {*identities[-2:], last}


def test_the_current_snapshot_is_never_removed(tmp_path: Path) -> None:
    identities = [publish_text(tmp_path, str(number)) for number in range(GENERATIONS_KEPT + 2)]
    for identity in identities:
        age(tmp_path / identity, SECONDS_KEPT * 2)
    assert publish_text(tmp_path, "0") == identities[0]
    assert current_snapshot(tmp_path) == identities[0]
    assert identities[0] in snapshots(tmp_path)
    assert len(snapshots(tmp_path)) == GENERATIONS_KEPT


def test_other_folders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    age(tmp_path / "notes", SECONDS_KEPT * 9)
    for number in range(GENERATIONS_KEPT + 1):
        publish_text(tmp_path, str(number))
    assert (tmp_path / "notes").is_dir()


def test_nothing_published_yet_is_none(tmp_path: Path) -> None:
    assert current_snapshot(tmp_path) is None


@pytest.mark.parametrize("pointer", [b"\xe0\xb8\x81\xe0\xb8\x82", b"\xff\xfe", b"../elsewhere", b""])
def test_a_pointer_that_cannot_be_read_is_replaced(tmp_path: Path, pointer: bytes) -> None:
    first = publish_text(tmp_path, "one")
    (tmp_path / CURRENT).write_bytes(pointer)
    assert current_snapshot(tmp_path) is None
    second = publish_text(tmp_path, "two")
    assert current_snapshot(tmp_path) == second
    assert snapshots(tmp_path) == {first, second}


def test_what_cannot_be_removed_is_a_warning_and_the_snapshot_is_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    olds = [publish_text(tmp_path, str(number)) for number in range(GENERATIONS_KEPT + 1)]
    for identity in olds:
        age(tmp_path / identity, SECONDS_KEPT * 2)

    def refuse(path: Path) -> None:
        raise PermissionError(13, "no", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(shutil, "rmtree", refuse)
        last = publish_text(tmp_path, "last")
    assert current_snapshot(tmp_path) == last
    assert is_whole(tmp_path / last)
    assert snapshots(tmp_path) >= {*olds, last}
    assert "ลบข้อมูลเก่าไม่ได้" in caplog.text
    assert "could not be removed" in caplog.text
    assert str(tmp_path) not in caplog.text
    publish_text(tmp_path, "next")
    assert not list(tmp_path.glob(".stage-*"))
