"""Where the app finds its data does not depend on where it looks from."""

import os
from pathlib import Path

import pytest

from dashboard.settings import SNAPSHOTS_VARIABLE, SOURCES_VARIABLE, snapshots_folder, sources_folder


def test_a_relative_folder_is_the_one_of_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start, elsewhere = tmp_path / "start", tmp_path / "elsewhere"
    (start / "kept_here").mkdir(parents=True)
    elsewhere.mkdir()
    monkeypatch.setenv(SNAPSHOTS_VARIABLE, "kept_here")
    monkeypatch.setenv(SOURCES_VARIABLE, os.path.join(".", "kept_here"))  # noqa: PTH118 - as it is typed
    monkeypatch.chdir(start)
    first = snapshots_folder(), sources_folder()
    monkeypatch.chdir(elsewhere)
    assert first == (snapshots_folder(), sources_folder()) == (start / "kept_here", start / "kept_here")
