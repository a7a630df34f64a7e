"""Publishes a snapshot so that a reader sees the old one or the new one, whole, and nothing between.

Order: every file and the folder on disk, then the rename of the folder, then the pointer `CURRENT` replaced. A folder
never changes once it has its name; old ones are kept while a reader may still hold them.
"""

import logging
import os
import re
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from etl.failures import failure
from schema.snapshot import MANIFEST, is_whole

CURRENT = "CURRENT"
GENERATIONS_KEPT = 3
SECONDS_KEPT = 600
SECONDS_TO_WAIT = 120.0
_POLL_SECONDS = 0.1
_STAGE = ".stage-"
_LOCK = ".lock"
_SNAPSHOT = re.compile(r"[0-9a-f]{12}")
_LOGGER = logging.getLogger(__name__)


class PublisherBusyError(Exception):
    """Another process publishes and did not finish in time."""


@contextmanager
def staging(snapshots_dir: Path, seconds_to_wait: float = SECONDS_TO_WAIT) -> Iterator[Path]:
    """A folder to build in, while no other publisher may; it is gone afterwards, published or not.

    What cannot be removed is a warning: it takes away nothing of what has been published.

    Errors: PublisherBusyError where another publisher holds the lock for longer than `seconds_to_wait`.
    """
    snapshots_dir.mkdir(parents=True, exist_ok=True)
    with _only_publisher(snapshots_dir / _LOCK, seconds_to_wait):
        _remove_stages(snapshots_dir)
        stage = snapshots_dir / f"{_STAGE}{os.getpid()}"
        stage.mkdir()
        try:
            yield stage
        finally:
            _remove_stages(snapshots_dir)


def publish(stage: Path, identity: str, manifest: str) -> None:
    """Give the staged folder its name and point `CURRENT` to it.

    Where a whole snapshot of that name stands already, only `CURRENT` is touched.
    """
    snapshots_dir = stage.parent
    target = snapshots_dir / identity
    if not is_whole(target):
        _finish(stage, manifest)
        if target.exists():  # damaged: out of the way first, since a folder is never written into
            target.rename(snapshots_dir / f"{_STAGE}damaged-{identity}-{time.time_ns()}")
        stage.rename(target)
        _sync_folder(snapshots_dir)
    _point_to(snapshots_dir, identity)
    _remove_old(snapshots_dir)


def current_snapshot(snapshots_dir: Path) -> str | None:
    """The id that `CURRENT` names, or None where nothing has been published or the pointer cannot be read."""
    with suppress(FileNotFoundError, UnicodeDecodeError):
        name = (snapshots_dir / CURRENT).read_text(encoding="ascii").strip()
        return name if _SNAPSHOT.fullmatch(name) else None
    return None


def _finish(stage: Path, manifest: str) -> None:
    for path in sorted(stage.iterdir()):
        _sync_file(path)
    path = stage / MANIFEST
    path.write_text(manifest, encoding="utf-8", newline="\n")
    _sync_file(path)
    _sync_folder(stage)


def _point_to(snapshots_dir: Path, identity: str) -> None:
    previous = current_snapshot(snapshots_dir)
    for served in {previous, identity} - {None}:
        with suppress(OSError):
            os.utime(snapshots_dir / str(served))  # the age of a snapshot counts from when it was last served
    pointer = snapshots_dir / f".{CURRENT}.tmp"
    pointer.write_text(identity + "\n", encoding="ascii", newline="\n")
    _sync_file(pointer)
    os.replace(pointer, snapshots_dir / CURRENT)  # noqa: PTH105 - named beside fsync, whose order the tests record
    _sync_folder(snapshots_dir)


def _remove_old(snapshots_dir: Path) -> None:
    current = current_snapshot(snapshots_dir)
    found = [path for path in snapshots_dir.iterdir() if path.is_dir() and _SNAPSHOT.fullmatch(path.name)]
    newest_first = sorted(found, key=lambda path: (path.name == current, path.stat().st_mtime), reverse=True)
    for path in newest_first[GENERATIONS_KEPT:]:
        if time.time() - path.stat().st_mtime > SECONDS_KEPT:
            _remove(path)


def _remove_stages(snapshots_dir: Path) -> None:
    for path in snapshots_dir.glob(f"{_STAGE}*"):
        _remove(path)


def _remove(path: Path) -> None:
    try:
        shutil.rmtree(path)
    except OSError as error:
        said = failure(error, path)
        _LOGGER.warning("ลบข้อมูลเก่าไม่ได้ %s\n    what is old could not be removed, %s", said.th, said.en)


def _sync_file(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(path: Path) -> None:
    if sys.platform == "win32":
        return  # a folder cannot be opened there
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _only_publisher(path: Path, seconds_to_wait: float) -> Iterator[None]:
    deadline = time.monotonic() + seconds_to_wait
    with path.open("a") as file:
        while not _locked(file.fileno()):
            if time.monotonic() >= deadline:
                raise PublisherBusyError
            time.sleep(_POLL_SECONDS)
        yield  # closing the file lets go of the lock, as does the end of the process


def _locked(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - there only

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - not there

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
