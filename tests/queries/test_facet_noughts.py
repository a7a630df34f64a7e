"""An option with nought behind it narrows like any other: chosen, it leaves a page without rows."""

import pytest

from queries import names
from queries.facets import ANY, FacetSubject, facets
from queries.warehouse import Warehouse
from tests.queries.test_facets import CASES, Rows

LISTS = {
    "provinces": "province",
    "work_groups": "work_group",
    "stage": "budget_stage",
    "standard": "standard",
    "status": "certification_status",
    "unit": "unit",
    "gear": "gear",
    "commodity": "commodity",
    "agency": "agency",
    "resolution": "resolution_kind",
}
"""The code list of each filter that takes codes of one."""
PAGES = {subject: (subject, rows_of, apart) for subject, rows_of, _, apart in CASES if "measure" not in apart}


@pytest.mark.parametrize(("subject", "rows_of", "apart"), PAGES.values())
def test_options_that_promise_nothing_leave_nothing(
    warehouse: Warehouse, subject: FacetSubject, rows_of: Rows, apart: set[str]
) -> None:
    found = facets(warehouse, subject)
    listed = names.labels(warehouse)
    # rows that a filter does not concern are counted with each of its options
    unconcerned = {row.filter_name for row in found if row.code == ANY and row.row_count}
    for name in {row.filter_name for row in found} & LISTS.keys() - apart - unconcerned:
        held = {row.code for row in found if row.filter_name == name and row.row_count}
        without = tuple(code for of_list, code in listed if of_list == LISTS[name] and code not in held)
        assert not without or rows_of(warehouse, {name: without}) == 0, (name, without)
