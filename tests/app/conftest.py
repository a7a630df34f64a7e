"""What the tests of pages share."""

import pytest

from dashboard.widgets import evidence, sources_viewer, tabular


@pytest.fixture
def wide_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables have all their columns, and no cell is broken into lines or cut."""
    for module, room in ((tabular, "CARD"), (evidence, "ROOM"), (sources_viewer, "_ROOM")):
        monkeypatch.setattr(module, room, 100_000)
