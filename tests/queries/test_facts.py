"""What is known of a single fact: where it belongs, what is in doubt, which values count it."""

import pytest

from queries import evidence, facts, figures, tables
from queries.selection import Selection
from queries.warehouse import Warehouse
from schema.period import Period
from schema.tables import TABLES


@pytest.mark.parametrize(
    ("table", "row_id", "province", "work_group", "period"),
    [
        ("budget_line", "004-budget-001", "13", "community_tourism", "fy2564"),
        ("production_statistic", "004-production-006", "13", None, "ns"),
        ("production_statistic", "004-production-014", "13", None, "yr2562-2564"),
        ("production_statistic", "004-production-023", "13", None, "ns"),
        ("resolution", "004-resolution-005", "13", None, "fy2565"),
        ("target_group_mention", "004-mention-001", "13", "community_tourism", "ns"),
        ("certification", "000-certification-004", "15", "community_tourism", "fy2563"),
    ],
)
def test_a_fact_belongs_where_it_or_its_parent_says(
    warehouse: Warehouse, table: str, row_id: str, province: str, work_group: str | None, period: str
) -> None:
    found = facts.particulars(warehouse, table, row_id)
    assert found == facts.Particulars(province, work_group, Period.from_code(period), None)


def test_every_fact_has_particulars_and_no_other_row_has(warehouse: Warehouse) -> None:
    for row in keys_of_facts(warehouse):
        assert facts.particulars(warehouse, *row) is not None
    assert facts.particulars(warehouse, "budget_line", "004-budget-999") is None


@pytest.mark.parametrize(
    ("table", "row_id", "flags"),
    [
        # the figure that is flagged, a term of the calculation, its other passage, and a figure that is in neither
        ("production_statistic", "004-production-007", {"004-flag-010"}),
        ("production_statistic", "004-production-006", {"004-flag-010"}),
        ("production_statistic", "004-production-002", {"004-flag-010"}),
        ("production_statistic", "004-production-005", set()),
        ("production_statistic", "004-production-023", set()),
        ("production_statistic", "004-production-015", {"004-flag-014"}),
        # what is printed in the place of a doubt about another row
        ("certification", "004-certification-002", {"004-flag-013"}),
        # a mention through its group, and a flag itself
        ("target_group_mention", "004-mention-014", {"004-flag-018"}),
        ("quality_flag", "004-flag-010", {"004-flag-010"}),
    ],
)
def test_the_doubts_of_a_fact(warehouse: Warehouse, table: str, row_id: str, flags: set[str]) -> None:
    assert {flag.quality_flag_id for flag in facts.flags(warehouse, table, row_id)} == flags


def test_every_flag_about_a_fact_is_found_at_that_fact(warehouse: Warehouse) -> None:
    known = set(keys_of_facts(warehouse))
    about = {
        (flag.subject_table, flag.subject_id): flag.quality_flag_id
        for flag in evidence.flags(warehouse)
        if (flag.subject_table, flag.subject_id) in known
    }
    assert about
    for (table, row_id), flag in about.items():
        assert flag in {found.quality_flag_id for found in facts.flags(warehouse, str(table), str(row_id))}


def test_a_fact_is_counted_where_its_evidence_says_so_and_nowhere_else(warehouse: Warehouse) -> None:
    declared = TABLES["measure_evidence"]
    counting: dict[tuple[str, str], set[str]] = {}
    for row in tables.rows(warehouse, Selection(declared.name)):
        cells = dict(zip(declared.columns, row, strict=True))
        keys = counting.setdefault((str(cells["table_name"]), str(cells["row_id"])), set())
        if cells["is_counted"]:
            keys.add("|".join(str(cells[name]) for name in TABLES["measure_value"].key))
    every = tuple({key for keys in counting.values() for key in keys})
    codes = figures.codes(warehouse, "measure_value", every)
    assert len(codes) == len(every) > 0
    for (table, row_id), keys in counting.items():
        found = facts.counted_in(warehouse, table, row_id)
        assert {each.figure_code for each in found} == {codes[key] for key in keys}
        assert all(each.value_min is not None or each.value_max is not None for each in found)


def test_the_one_received_sum_is_counted_under_its_work_group_and_under_all(warehouse: Warehouse) -> None:
    found = facts.counted_in(warehouse, "budget_line", "004-budget-001")
    assert [(row.measure_code, row.work_group_code, row.value_min, row.figure_code) for row in found] == [
        ("budget_received", "all", 680620, "F2075X86B"),
        ("budget_received", "community_tourism", 680620, "31GTWAKVW"),
    ]


def keys_of_facts(warehouse: Warehouse) -> list[tuple[str, str]]:
    places = [TABLES["fact"].columns.index(name) for name in ("table_name", "row_id")]
    return [(str(row[places[0]]), str(row[places[1]])) for row in tables.rows(warehouse, Selection("fact"))]
