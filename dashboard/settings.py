"""Where the app finds its snapshots, and the originals if it was started with them."""

import functools
import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
SNAPSHOTS_VARIABLE = "THANRAK_SNAPSHOTS"
SOURCES_VARIABLE = "THANRAK_SOURCES"


def snapshots_folder() -> Path:
    """The folder of snapshots: `data/snapshots`, or what THANRAK_SNAPSHOTS names."""
    named = os.environ.get(SNAPSHOTS_VARIABLE)
    return _resolved(named) if named else PROJECT / "data" / "snapshots"


def sources_folder() -> Path | None:
    """The folder of the original documents, where THANRAK_SOURCES names one that is there."""
    named = os.environ.get(SOURCES_VARIABLE)
    folder = _resolved(named) if named else None
    return folder if folder is not None and folder.is_dir() else None


@functools.cache
def _resolved(named: str) -> Path:
    """A folder as it was meant where the app was started: a child process elsewhere finds the same one."""
    return Path(named).expanduser().resolve()
