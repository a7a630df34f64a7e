"""What the tests of pages share."""

import pytest

from dashboard.widgets import tabular


@pytest.fixture
def wide_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables have all their columns, and no cell is broken into lines or cut."""
    monkeypatch.setattr(tabular, "CARD", 100_000)
