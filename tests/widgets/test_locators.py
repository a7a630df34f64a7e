"""Where rows stand: the dialog of passages lists the code of every row that it shows, a card names its sources."""

from dataclasses import dataclass

import pytest

from dashboard.i18n.language import Language
from dashboard.widgets.evidence import evidence
from dashboard.widgets.shell import data
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


@dataclass(frozen=True)
class Row:
    source_document_id: str
    source_line: int


def test_the_source_of_rows_names_each_place_once_or_the_span_or_the_documents() -> None:
    rows = [Row("004", 20), Row("004", 12), Row("004", 20)]
    assert evidence.source_places(rows, Language.EN) == "Source: Document 004, line 20 · Document 004, line 12"
    assert evidence.source_span(rows, Language.EN) == "Source: Document 004, line 12 – Document 004, line 20"
    assert evidence.source_documents([*rows, Row("000", 1)], Language.EN) == "Source: documents 000 004"
    for source in (evidence.source_places, evidence.source_span, evidence.source_documents):
        assert source([], Language.EN) == ""
