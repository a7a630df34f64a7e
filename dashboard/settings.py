"""Where the app finds its snapshots, and the originals if it was started with them."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
SNAPSHOTS_VARIABLE = "THANRAK_SNAPSHOTS"
SOURCES_VARIABLE = "THANRAK_SOURCES"


def snapshots_folder() -> Path:
    """The folder of snapshots: `data/snapshots`, or what THANRAK_SNAPSHOTS names."""
    return Path(os.environ.get(SNAPSHOTS_VARIABLE) or PROJECT / "data" / "snapshots")


def sources_folder() -> Path | None:
    """The folder of the original documents, where THANRAK_SOURCES names one that is there."""
    named = os.environ.get(SOURCES_VARIABLE)
    folder = Path(named) if named else None
    return folder if folder is not None and folder.is_dir() else None
