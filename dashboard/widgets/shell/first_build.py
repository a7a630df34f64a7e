"""The first snapshot, where there is none: built once for all visitors, in a child process.

The app never imports the ETL, and its memory stays its own. A build that failed is not tried again at each visit, but
when the data have changed or, where the machine and not the data stood in the way, after a while.
"""

import logging
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from dashboard.i18n.language import Language
from dashboard.settings import PROJECT
from queries.served import Served, served
from queries.warehouse import SnapshotMissingError

SECONDS_TO_RETRY = 60.0
_PROBLEMS_OF_THE_DATA = 1
_ENGLISH, _TRACEBACK = "    ", "Traceback (most recent call last)"
_LOGGER = logging.getLogger(__name__)

Stamps = tuple[tuple[str, int, int], ...]


class BuildFailedError(RuntimeError):
    """The first snapshot could not be built; the log has all that the build said under the number."""

    def __init__(self, number: str, said: str) -> None:
        super().__init__(number)
        self.number = number
        self._lines = [] if _TRACEBACK in said else said.splitlines()

    def reasons(self, language: Language) -> list[str]:
        """What the build said, in one language: each sentence is Thai, then indented in English.

        Missing: where the build broke down by an error of its own, which is for the log alone.
        """
        is_wanted = language is Language.EN
        return [line.strip() for line in self._lines if line.startswith(_ENGLISH) is is_wanted]


@dataclass(frozen=True)
class _Failure:
    """How a build failed, on which data and when."""

    number: str
    said: str
    is_of_the_data: bool
    data: Stamps
    moment: float

    def stands(self, data: Stamps) -> bool:
        """Whether another try would end the same way."""
        is_recent = time.monotonic() - self.moment < SECONDS_TO_RETRY
        return self.data == data and (self.is_of_the_data or is_recent)


_building = threading.Lock()
_failures: dict[Path, _Failure] = {}


def build_once(snapshots: Path) -> Served:
    """Build unless another visitor just did; whoever comes meanwhile waits for that build.

    Errors: BuildFailedError, under one number for all visitors until a new try is worth it.
    """
    with _building:
        try:
            return served(snapshots)
        except SnapshotMissingError:
            return _build(snapshots)


def _build(snapshots: Path) -> Served:
    data = _stamps(PROJECT / "data")
    before = _failures.get(snapshots)
    if before is None or not before.stands(data):
        done = _run(snapshots)
        with suppress(SnapshotMissingError):
            return served(snapshots)
        is_of_the_data = done.returncode == _PROBLEMS_OF_THE_DATA
        before = _Failure(uuid.uuid4().hex[:8], done.stderr, is_of_the_data, data, time.monotonic())
        _failures[snapshots] = before
        _LOGGER.error("building the first snapshot failed (%s)\n%s", before.number, before.said)
    raise BuildFailedError(before.number, before.said)


def _run(snapshots: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "utf8", "-m", "etl", "build", "--snapshots", str(snapshots)]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, encoding="utf-8", check=False)  # noqa: S603


def _stamps(folder: Path) -> Stamps:
    """Name, size and time of every file that a build reads: whoever mends one changes them."""
    return tuple(sorted(_each(folder)))


def _each(folder: Path) -> Iterator[tuple[str, int, int]]:
    for path in folder.glob("*/*.*"):
        if path.suffix in {".csv", ".toml"}:
            found = path.stat()
            yield str(path), found.st_size, found.st_mtime_ns
