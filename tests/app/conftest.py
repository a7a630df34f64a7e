"""What the tests of pages share."""

import pytest

from dashboard.widgets.cards import tabular
from dashboard.widgets.evidence import evidence
from dashboard.widgets.sources import viewer


@pytest.fixture
def wide_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables have all their columns, and no cell is broken into lines or cut."""
    for module, room in ((tabular, "CARD"), (evidence, "ROOM"), (viewer, "_ROOM")):
        monkeypatch.setattr(module, room, 100_000)
