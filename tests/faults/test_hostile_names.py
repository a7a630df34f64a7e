"""Names, titles and notes with markup in them are shown as they stand, wherever the screen reads Markdown.

An image in a name would make the browser of every reader ask a foreign host.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.permalink import Section
from dashboard.widgets.shell.frame import PAGES
from etl.gather import Gathered
from etl.read import TableRows
from schema.fields import FIELDS
from schema.model import Kind, Table
from tests.faults.changed_data import first_codes, published, visited

HOSTILE = "![i](http://hostile.example/x)"
ESCAPED = r"!\[i\]\(http"
"""How it begins where Markdown reads it as letters."""
PLAIN = {
    "plotly_chart": "a figure has markup of its own, tested beside the figures",
    "bidi_component": "what our scripts put on the page is text to them",
    "dataframe": "cells and titles on a canvas are drawn as they are",
}
"""Elements that read no Markdown."""
PLAIN_FIELDS = {"alt", "id", "user_key", "placeholder", "page_name", "url", "data", "spec", "formatted_values"}
"""Fields that are shown or read aloud as they are, or not at all."""


def free_text(table: Table) -> list[str]:
    """The columns of a table in which people write what they want."""
    bound = {*table.key, *(reference.column for reference in table.references)}
    return [
        name
        for name in table.columns
        if name not in bound
        and FIELDS[name].kind is Kind.TEXT
        and FIELDS[name].codes is None
        and FIELDS[name].pattern is None
    ]


def hostile(gathered: Gathered) -> Gathered:
    """The data with markup behind each free text."""

    def changed(rows: TableRows) -> TableRows:
        columns = free_text(rows.table)
        return TableRows(
            rows.table,
            tuple(
                replace(
                    row,
                    values={
                        name: f"{cell} {HOSTILE}" if cell and name in columns else cell
                        for name, cell in row.values.items()
                    },
                )
                for row in rows.rows
            ),
        )

    return replace(gathered, tables={name: changed(rows) for name, rows in gathered.tables.items()})


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with published(tmp_path_factory.mktemp("hostile"), hostile) as folder:
        yield folder


def views() -> Iterator[tuple[str, dict[str, str]]]:
    for page in PAGES:
        yield page.name, {"me": "13"}
    yield from (("sources", {"section": str(section)}) for section in Section)
    yield from (("provinces", {"m": "certified", "view": view}) for view in ("table", "small_multiples"))
    yield "province", {"compared": "13.15"}
    yield "meetings", {"meeting": "004-meeting-001"}
    yield "groups", {"p": "13.15.45.14"}


def test_no_place_reads_a_name_as_markup(snapshots: Path) -> None:
    kinds, read = set[str](), set[str]()
    asked = [*views(), *(("downloads", {"c": code}) for code in first_codes(snapshots))]
    for page, query in asked:
        for kind, field, words in said(visited(page, query)):
            if HOSTILE in words:
                read.add(f"{page} {query} {kind}.{field}: {words[:200]}")
            if ESCAPED in words:
                kinds.add(kind)
    # of each kind of element that shows names some were met
    assert {"header", "subheader", "markdown", "button", "table", "dialog"} <= kinds, kinds
    assert sorted(read) == []


def said(app: AppTest) -> Iterator[tuple[str, str, str]]:
    """Every text of a page that may be read as Markdown: kind of element, field, words."""
    assert [element.message for element in app.exception] == []
    for node in app._tree:
        element, kind = getattr(node, "proto", None), str(getattr(node, "type", ""))
        if kind == "table":
            frame = node.value  # type: ignore[union-attr]
            yield from ((kind, "cell", str(cell)) for name in frame for cell in (name, *frame[name]))
        if _is_message(element) and kind not in PLAIN:
            yield from ((kind, field, words) for field, words in strings(element))


def _is_message(part: Any) -> bool:
    return hasattr(part, "ListFields")


def strings(message: Any) -> Iterator[tuple[str, str]]:
    for field, value in message.ListFields():
        if field.name in PLAIN_FIELDS:
            continue
        each: Sequence[Any] = value if field.is_repeated and not isinstance(value, str) else [value]
        for part in each:
            if _is_message(part):
                yield from strings(part)
            elif isinstance(part, str):
                yield field.name, part
