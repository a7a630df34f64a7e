"""Answers of the queries, asked once for each snapshot and scope. Nothing uploaded ever comes through here."""

import logging
import subprocess
import sys
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import streamlit as st

from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.settings import PROJECT, snapshots_folder
from dashboard.widgets.shell import state
from queries import changes
from queries import names as name_queries
from queries.manifest import Manifest, kept_alike, manifest_of, previous_manifest, read_manifest
from queries.warehouse import Snapshot, SnapshotMissingError, Warehouse, current_snapshot

_PINNED = "thanrak_snapshot"
_PRESENT = "thanrak_present_snapshot"
_ENGLISH, _TRACEBACK = "    ", "Traceback (most recent call last)"
_LOGGER = logging.getLogger(__name__)

P = ParamSpec("P")
Answer = TypeVar("Answer")


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


def pin(kept: str | None = None) -> Snapshot:
    """Resolve the snapshot once for this run; every query of the run asks the same one.

    It is the current one, or an older one that is asked for, where it is kept and can be asked the same.
    Errors: BuildFailedError where there is none and none can be built.
    """
    try:
        snapshot = current_snapshot(snapshots_folder())
    except SnapshotMissingError:
        _build_first(snapshots_folder())
        snapshot = current_snapshot(snapshots_folder())
    older = kept_alike(snapshot, kept) if kept not in (None, snapshot.id) else None
    st.session_state[_PINNED] = older or snapshot
    st.session_state[_PRESENT] = snapshot.id
    return older or snapshot


def ask(
    question: Callable[Concatenate[Warehouse, P], Answer],
    *args: P.args,
    **kwargs: P.kwargs,
) -> Answer:
    """The answer of a query function on the pinned snapshot, from the cache where it was asked before."""
    snapshot = _pinned()
    # frozen dataclasses and codes have a faithful repr, which is all that the key needs
    asked = f"{question.__module__}.{question.__qualname__}{args!r}{sorted(kwargs.items())!r}"

    def run() -> Answer:
        return question(_warehouse(snapshot.id, snapshot.folder), *args, **kwargs)

    return _answer(snapshot.id, asked, run)  # type: ignore[no-any-return]


def warehouse() -> Warehouse:
    """The pinned snapshot itself, for a file that is made at the click, in a thread that knows no session."""
    snapshot = _pinned()
    return _warehouse(snapshot.id, snapshot.folder)


def names() -> Names:
    """Names of all codes, of the provinces in Thai dictionary order, and which of these is the reader's own."""
    return Names(ask(name_queries.labels), state.link().my_province)


def manifest() -> Manifest:
    """What the pinned snapshot says of itself."""
    return _manifest(_pinned().id, _pinned().folder)


def earlier_manifest() -> Manifest | None:
    """What the snapshot before the pinned one said of itself, where it is kept."""
    return previous_manifest(_pinned())


def kept_manifest(snapshot_id: str) -> Manifest | None:
    """What another snapshot said of itself, where it is kept."""
    return manifest_of(_pinned(), snapshot_id)


def present() -> str:
    """The id of the current snapshot, whether or not this visitor looks at an older one."""
    found = st.session_state.get(_PRESENT)
    return found if isinstance(found, str) else pin().id


def can_be_shown(snapshot_id: str) -> bool:
    """Whether another snapshot is kept and can be asked the same as the pinned one."""
    return kept_alike(_pinned(), snapshot_id) is not None


def changes_since(snapshot_id: str) -> list[changes.Change] | None:
    """How the values of the pinned snapshot differ from another one; None where they cannot be compared."""
    now = _pinned()
    then = kept_alike(now, snapshot_id)
    if then is None:
        return None

    def run() -> list[changes.Change]:
        return changes.between(_warehouse(then.id, then.folder), _warehouse(now.id, now.folder))

    return _answer(now.id, f"changes since {then.id}", run)  # type: ignore[no-any-return]


def provinces() -> list[name_queries.ProvinceRow]:
    """The 77 provinces in Thai dictionary order."""
    return ask(name_queries.provinces)


def _pinned() -> Snapshot:
    found = st.session_state.get(_PINNED)
    return found if isinstance(found, Snapshot) else pin()


@st.cache_data(max_entries=8, show_spinner=False)
def _manifest(snapshot_id: str, _folder: Path) -> Manifest:
    return read_manifest(_folder)


@st.cache_resource(max_entries=4, show_spinner=False)
def _warehouse(snapshot_id: str, folder: Path) -> Warehouse:
    return Warehouse(Snapshot(snapshot_id, folder))


@st.cache_data(max_entries=2000, show_spinner=False)
def _answer(snapshot_id: str, asked: str, _run: Callable[[], Any]) -> Any:  # noqa: ANN401
    return _run()


def _build_first(snapshots: Path) -> None:
    """Build in a child process: the app never imports the ETL, and its memory stays its own."""
    command = [sys.executable, "-X", "utf8", "-m", "etl", "build", "--snapshots", str(snapshots)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, encoding="utf-8", check=False)  # noqa: S603
    if done.returncode != 0:
        number = uuid.uuid4().hex[:8]
        _LOGGER.error("building the first snapshot failed (%s)\n%s", number, done.stderr)
        raise BuildFailedError(number, done.stderr)
