"""Answers of the queries, asked once for each snapshot and scope. Nothing uploaded ever comes through here."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import streamlit as st

from dashboard.i18n.names import Names
from dashboard.settings import snapshots_folder
from dashboard.widgets.shell import first_build, state
from queries import changes
from queries import names as name_queries
from queries.manifest import Manifest, manifest_of, previous_manifest, read_manifest
from queries.served import Served, kept_alike, served
from queries.warehouse import Snapshot, SnapshotMissingError, Warehouse

_PINNED = "thanrak_snapshot"
_SERVED = "thanrak_served_snapshot"

P = ParamSpec("P")
Answer = TypeVar("Answer")


def pin(kept: str | None = None) -> Snapshot:
    """Resolve the snapshot once for this run; every query of the run asks the same one.

    It is the one that is served, or an older one that is asked for, where it is kept and can be asked the same.
    Errors: BuildFailedError where there is none and none can be built.
    """
    folder = snapshots_folder()
    try:
        found = served(folder)
    except SnapshotMissingError:
        found = first_build.build_once(folder)
    older = kept_alike(found.snapshot, kept) if kept not in (None, found.snapshot.id) else None
    st.session_state[_PINNED] = older or found.snapshot
    st.session_state[_SERVED] = found
    return older or found.snapshot


def ask(
    question: Callable[Concatenate[Warehouse, P], Answer],
    *args: P.args,
    **kwargs: P.kwargs,
) -> Answer:
    """The answer of a query function on the pinned snapshot, from the cache where it was asked before.

    All visitors share it: whoever wants it otherwise makes a list of their own.
    """
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
    return _served().snapshot.id


def stands_in() -> bool:
    """Whether the newest data set cannot be used, so that an older one is shown in its place."""
    return not _served().is_current


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


def _served() -> Served:
    if not isinstance(st.session_state.get(_SERVED), Served):
        pin()
    found: Served = st.session_state[_SERVED]
    return found


@st.cache_data(max_entries=8, show_spinner=False)
def _manifest(snapshot_id: str, _folder: Path) -> Manifest:
    return read_manifest(_folder)


@st.cache_resource(max_entries=4, show_spinner=False)
def _warehouse(snapshot_id: str, folder: Path) -> Warehouse:
    return Warehouse(Snapshot(snapshot_id, folder))


# rows are frozen, so they are kept as they are: a copy at each ask is most of what a warm run costs
@st.cache_resource(max_entries=2000, show_spinner=False)
def _answer(snapshot_id: str, asked: str, _run: Callable[[], Any]) -> Any:  # noqa: ANN401
    return _run()
