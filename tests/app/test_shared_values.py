"""What pages hand on without a copy: answers that all visitors share, and figures that the browser draws."""

from collections.abc import Callable

import plotly.graph_objects as go
import pytest

from dashboard.widgets.shell import data
from tests.app.screens import figures, opened
from tests.app.test_figure_codes import VIEWS


@pytest.mark.usefixtures("app_environment")
def test_no_page_changes_an_answer_or_draws_what_the_chart_library_does_not_know(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept: dict[tuple[str, str], tuple[object, str]] = {}

    def answer(snapshot_id: str, asked: str, run: Callable[[], object]) -> object:
        if (snapshot_id, asked) not in kept:
            found = run()
            kept[snapshot_id, asked] = found, repr(found)
        return kept[snapshot_id, asked][0]

    monkeypatch.setattr(data, "_answer", answer)
    drawn = 0
    for page, query in VIEWS:
        app = opened(f"pages/{page}.py", v="1", me="13", **query)
        for figure in figures(app).values():
            go.Figure(figure.spec)
            drawn += 1
    assert drawn > len(VIEWS)
    changed = [asked for (_, asked), (found, as_asked) in kept.items() if repr(found) != as_asked]
    assert kept
    assert not changed
