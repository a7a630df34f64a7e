"""Whatever a table may leave empty is left empty: every page still shows, each measure and each kind of fact too.

In one data set all that is optional is empty at once; in the other each row lacks another optional part and has the
rest, so that each part is missed beside all the others.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest

from dashboard.i18n.language import Language
from dashboard.permalink import Section, View
from dashboard.widgets.shell.frame import PAGES
from etl.gather import Gathered
from etl.read import Row, TableRows
from schema.measures import MEASURES
from schema.model import Table
from schema.tables.committee import QUANTITY
from tests.faults.changed_data import first_codes, published, visited

Cells = dict[str, str | None]
Emptied = Callable[[int, list[frozenset[str]]], frozenset[str]]

TOGETHER = (
    frozenset({*QUANTITY, "unit_code"}),
    frozenset({"amount_baht", "qualifier"}),
    frozenset({"start_date", "end_date"}),
    frozenset({"district_code", "subdistrict_code", "village_no"}),
    frozenset({"value", "value_as_printed", "readings", "confidence"}),
    frozenset({"subject_table", "subject_id"}),
    frozenset({"other_document_id", "other_line", "other_occurrence", "other_as_printed"}),
    frozenset({"cluster_no", "cluster_th", "cluster_en"}),
)
"""What the checks of the build let stand or be absent only together."""

SAID_OF_THE_EMPTY = {
    "fiscal_year_be": ("fiscal_year_basis", "not_stated"),
    "work_group_code": ("work_group_basis", "not_stated"),
    "district_code": ("place_basis", "not_stated"),
    "deadline_date": ("deadline_kind", "not_stated"),
    "value": ("value_state", "no_report"),
}
"""What a row must say where a cell is empty."""


def optional_parts(table: Table) -> list[frozenset[str]]:
    """The optional columns of a table, those together that the build wants together."""
    optional = {column for column in table.columns if column not in table.required and column not in table.key}
    parts: list[frozenset[str]] = []
    for column in table.columns:
        if column in optional and not any(column in part for part in parts):
            bound = next((group for group in TOGETHER if column in group), frozenset({column}))
            parts.append(bound & optional)
    return parts


def emptied(gathered: Gathered, chosen: Emptied) -> Gathered:
    """The data with the chosen parts of each row taken away."""
    tables = {name: _emptied(rows, chosen) for name, rows in gathered.tables.items()}
    return replace(gathered, tables=tables)


def _emptied(rows: TableRows, chosen: Emptied) -> TableRows:
    parts = optional_parts(rows.table)
    return TableRows(
        rows.table,
        tuple(
            replace(row, values=_without(rows.table, row, chosen(place, parts))) for place, row in enumerate(rows.rows)
        ),
    )


def _without(table: Table, row: Row, columns: frozenset[str]) -> Cells:
    cells: Cells = {column: None if column in columns else cell for column, cell in row.values.items()}
    for column, (basis, said) in SAID_OF_THE_EMPTY.items():
        if column in columns and basis in table.columns:
            cells[basis] = said
    if "value_max" in columns and "value_min" in table.required:
        cells["qualifier"] = "at_least"
    return cells


def everything(_: int, parts: list[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*parts)


def one_by_one(place: int, parts: list[frozenset[str]]) -> frozenset[str]:
    return parts[place % len(parts)] if parts else frozenset()


@pytest.fixture(scope="module", params=[everything, one_by_one], ids=lambda chosen: chosen.__name__)
def sparse(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A published data set with empty cells."""
    with published(tmp_path_factory.mktemp("sparse"), lambda gathered: emptied(gathered, request.param)) as snapshots:
        yield snapshots


def views() -> Iterator[tuple[str, dict[str, str]]]:
    """Every page, each part of it, and each measure of the documents."""
    for page in PAGES:
        yield page.name, {}
        yield page.name, {"p": "13.15", "me": "13"}
    yield from (("sources", {"section": str(section)}) for section in Section)
    yield from (("provinces", {"m": measure}) for measure in MEASURES)
    yield from (("provinces", {"m": "certified", "view": str(view)}) for view in View)


def test_every_page_shows_what_is_left(sparse: Path) -> None:
    turns = zip(views(), cycle(Language), strict=False)
    broken = [
        f"{page} {query}: {said}"
        for (page, query), language in turns
        for said in faults(page, query | {"lang": str(language)})
    ]
    assert broken == []


def test_every_kind_of_fact_opens(sparse: Path) -> None:
    """A fact of each table, opened by its code."""
    codes = first_codes(sparse)
    assert codes
    assert [said for code in codes for said in faults("downloads", {"c": code})] == []


def faults(page: str, query: dict[str, str]) -> list[str]:
    app = visited(page, query)
    return [element.message for element in app.exception] + [element.value for element in app.error]
