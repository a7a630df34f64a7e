"""A value that counts one fact has a code of its own and so has the fact: screen and files never mix the two."""

from collections.abc import Iterator

import pytest

from dashboard.exports.csv_file import Cell
from dashboard.exports.export import Export, Wording
from dashboard.files import export
from dashboard.i18n.language import Language
from queries import figures
from queries.selection import MEASURES, Selection
from queries.warehouse import Warehouse
from schema.figure_code import shown
from schema.scope import EVERYTHING, Scope
from schema.tables import TABLES
from tests.app.screens import opened, texts

WORK_GROUPS = ("agriculture", "processing", "community_tourism")
CELL = TABLES[MEASURES].key


def rows_of(made: Export) -> Iterator[dict[str, Cell]]:
    header = made.header(Wording.CODES)
    return (dict(zip(header, row, strict=True)) for row in made.rows_in(Wording.CODES))


@pytest.fixture(scope="module")
def alone(warehouse: Warehouse) -> dict[str, dict[str, Cell]]:
    """The one row of evidence that is counted, by the key of its value."""
    counted: dict[str, list[dict[str, Cell]]] = {}
    for row in rows_of(export(warehouse, Selection("measure_evidence"), Language.TH)):
        if row["is_counted"]:
            counted.setdefault("|".join(str(row[name]) for name in CELL), []).append(row)
    return {key: rows[0] for key, rows in counted.items() if len(rows) == 1}


def test_the_file_of_a_measure_has_the_code_of_the_value(
    warehouse: Warehouse, alone: dict[str, dict[str, Cell]]
) -> None:
    codes = figures.codes(warehouse, MEASURES, tuple(alone))
    assert len(alone) > 10
    found = {}
    for measure in sorted({key.split("|")[0] for key in alone}):
        for scope in (EVERYTHING, Scope(work_groups=WORK_GROUPS)):
            for row in rows_of(export(warehouse, Selection(MEASURES, scope, measure), Language.TH)):
                found["|".join(str(row[name]) for name in CELL)] = row["figure_codes"]
    # a value of no stated work group is in no filter
    group = CELL.index("work_group_code")
    expected = {key: shown(code) for key, code in codes.items() if key.split("|")[group] != "not_stated"}
    assert {key: found[key] for key in expected} == expected


def test_the_file_of_the_evidence_has_the_code_of_the_fact(
    warehouse: Warehouse, alone: dict[str, dict[str, Cell]]
) -> None:
    for row in alone.values():
        table, row_id = str(row["table_name"]), str(row["row_id"])
        assert row["figure_codes"] == shown(figures.codes(warehouse, table, (row_id,))[row_id])


@pytest.mark.usefixtures("app_environment")
def test_screen_and_file_agree_which_of_the_two_codes_stands_where(warehouse: Warehouse) -> None:
    value, fact = "F20-75X-86B", "2M8-PN5-ZNQ"
    (measure,) = (
        row
        for row in rows_of(export(warehouse, Selection(MEASURES, measure="budget_received"), Language.TH))
        if row["period"] == "2564"
    )
    lines = {
        row["budget_line_id"]: row["figure_codes"]
        for row in rows_of(export(warehouse, Selection("budget_line"), Language.TH))
    }
    assert (measure["figure_codes"], lines["004-budget-001"]) == (value, fact)
    overview, budgets = (
        "\n".join(texts(opened(f"pages/{page}.py", v="1", y="fy2564"))) for page in ("overview", "budgets")
    )
    assert value in overview
    assert fact not in overview
    assert fact in budgets
    assert value not in budgets
