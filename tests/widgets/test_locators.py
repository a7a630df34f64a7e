"""The dialog of passages lists the code of every row that it shows."""

import pytest

from dashboard.widgets import data, evidence
from queries import budgets, figures, meetings, production, target_groups
from queries.warehouse import Warehouse
from schema.figure_code import shown
from schema.scope import EVERYTHING


def test_every_row_with_a_passage_is_found_by_its_code(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "ask", lambda function, *args: function(warehouse, *args))
    for table, key, rows in (
        ("budget_line", "budget_line_id", budgets.lines(warehouse, EVERYTHING)),
        ("meeting", "meeting_id", meetings.meetings(warehouse, EVERYTHING)),
        ("resolution", "resolution_id", meetings.resolutions(warehouse, EVERYTHING)),
        ("market_link", "market_link_id", production.market_links(warehouse, EVERYTHING)),
        ("target_group_mention", "mention_id", target_groups.mentions(warehouse, EVERYTHING)),
    ):
        ids = tuple(getattr(row, key) for row in rows)
        expected = figures.codes(warehouse, table, ids)
        assert rows
        assert evidence.codes_of([evidence.locator_of(row) for row in rows]) == [shown(expected[each]) for each in ids]
