"""An option promises as many rows as the page then has: each promise is kept, under whatever other filter."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from queries import activities, budgets, certifications, evidence, meetings, names, production, target_groups
from queries.budgets import Lines
from queries.facets import ANY, Chosen, FacetSubject, facets
from queries.selection import Selection, unused_filters
from queries.tables import count, options
from queries.warehouse import Warehouse
from schema.codes import CertificationStatus, PeriodKind, Tier
from schema.period import NOT_STATED, Period
from schema.scope import EVERYTHING, Scope
from schema.tables import TABLES

Codes = Mapping[str, tuple[str, ...]]


def scope_of(chosen: Codes) -> Scope:
    periods = chosen.get("periods")
    found = (
        None
        if periods is None
        else tuple(Period(PeriodKind.of(key.split(":")[0]), key.split(":")[1]) for key in periods)
    )
    return Scope(chosen.get("provinces"), chosen.get("work_groups"), found)


def _budgets(warehouse: Warehouse, chosen: Codes) -> int:
    wanted = Lines(chosen.get("stage"), chosen.get("agency"), chosen.get("recipient"))
    return len(budgets.lines(warehouse, scope_of(chosen), None, wanted))


def _certifications(warehouse: Warehouse, chosen: Codes) -> int:
    statuses = chosen.get("status")
    listed = None if statuses is None else tuple(CertificationStatus.of(each) for each in statuses)
    asked = scope_of(chosen), chosen.get("standard"), listed, chosen.get("unit")
    return len(certifications.counts(warehouse, *asked))


def _activities(warehouse: Warehouse, chosen: Codes) -> int:
    gears, agencies = chosen.get("gear"), chosen.get("agency")
    return len(activities.activities(warehouse, scope_of(chosen), gears=gears, agencies=agencies))


def _production(warehouse: Warehouse, chosen: Codes) -> int:
    asked = warehouse, scope_of(chosen), chosen.get("commodity")
    return len(production.statistics(*asked)) + len(production.market_links(*asked))


def _meetings(warehouse: Warehouse, chosen: Codes) -> int:
    one, held = chosen.get("meeting"), meetings.meetings(warehouse, scope_of(chosen))
    return sum(one is None or row.meeting_id in one for row in held)


def _resolutions(warehouse: Warehouse, chosen: Codes) -> int:
    one, kinds = chosen.get("meeting"), chosen.get("resolution")
    taken = meetings.resolutions(warehouse, scope_of(chosen))
    return sum((one is None or row.meeting_id in one) and (not kinds or row.resolution_kind in kinds) for row in taken)


def _groups(warehouse: Warehouse, chosen: Codes) -> int:
    agencies, scope = chosen.get("agency"), scope_of(chosen)
    named = target_groups.named(warehouse, scope)
    served = [row for row in named if agencies is None or set(agencies) & set(row.agency_codes)]
    return len(served) + len(target_groups.counts(warehouse, scope))


def _values(warehouse: Warehouse, chosen: Codes) -> int:
    (measure,) = chosen["measure"]
    return count(warehouse, Selection("measure_value", scope_of(chosen), measure))


Rows = Callable[[Warehouse, Codes], int]
CASES: list[tuple[FacetSubject, Rows, Chosen, set[str]]] = [
    (FacetSubject.BUDGETS, _budgets, (), set()),
    (FacetSubject.BUDGETS, _budgets, (("provinces", ("13",)), ("stage", ("received",))), set()),
    (FacetSubject.BUDGETS, _budgets, (("agency", ("oae",)), ("provinces", ())), set()),
    (FacetSubject.CERTIFICATIONS, _certifications, (("provinces", ("13",)),), set()),
    (FacetSubject.CERTIFICATIONS, _certifications, (("status", ("pending",)), ("unit", ("product",))), set()),
    (FacetSubject.ACTIVITIES, _activities, (("gear", ("marketing",)), ("provinces", ("13", "14"))), set()),
    (FacetSubject.PRODUCTION, _production, (("provinces", ("14", "15")),), {"periods"}),
    # kinds narrow the resolutions alone, whatever meetings are held
    (FacetSubject.MEETINGS, _meetings, (("resolution", ("assigned",)),), set()),
    (FacetSubject.RESOLUTIONS, _resolutions, (("provinces", ("13",)),), set()),
    (FacetSubject.RESOLUTIONS, _resolutions, (("resolution", ("assigned",)),), set()),
    # agencies narrow the directory alone, so the years are counted in the printed counts, whoever serves a group
    (FacetSubject.GROUPS, _groups, (("work_groups", ("processing",)),), {"periods", "agency"}),
    (FacetSubject.VALUES, _values, (("measure", ("budget_received",)),), {"measure", "definition"}),
    (
        FacetSubject.VALUES,
        _values,
        (("measure", ("certified",)), ("work_groups", ("agriculture",))),
        {"measure", "definition"},
    ),
]


@pytest.mark.parametrize(("subject", "rows_of", "chosen", "apart"), CASES)
def test_choosing_an_option_leaves_the_rows_that_it_promises(
    warehouse: Warehouse, subject: FacetSubject, rows_of: Rows, chosen: Chosen, apart: set[str]
) -> None:
    found = [row for row in facets(warehouse, subject, chosen) if row.filter_name not in apart | {"tiers"}]
    promised = {(row.filter_name, row.code): row.row_count for row in found if row.code not in {ANY, "all"}}
    kept = {(name, code): rows_of(warehouse, dict(chosen) | {name: (code,)}) for name, code in promised}
    assert promised == kept
    assert promised


def test_a_filter_is_not_thinned_out_by_its_own_choice(warehouse: Warehouse) -> None:
    def provinces(chosen: Chosen) -> list[tuple[str, int]]:
        every = facets(warehouse, FacetSubject.BUDGETS, chosen)
        return [(row.code, row.row_count) for row in every if row.filter_name == "provinces"]

    assert provinces(()) == provinces((("provinces", ("13",)),))


def test_an_option_without_rows_under_the_other_filters_is_said_with_nought(warehouse: Warehouse) -> None:
    asked = facets(warehouse, FacetSubject.BUDGETS, (("provinces", ("15",)),))
    assert {row.row_count for row in asked if row.filter_name == "stage"} == {0, 1}


@pytest.mark.parametrize("subject", FacetSubject)
def test_an_empty_selection_leaves_nothing_to_the_other_filters(warehouse: Warehouse, subject: FacetSubject) -> None:
    asked = facets(warehouse, subject, (("provinces", ()),))
    assert {row.row_count for row in asked if row.filter_name != "provinces"} == {0}


def test_kinds_count_resolutions(warehouse: Warehouse) -> None:
    asked = facets(warehouse, FacetSubject.RESOLUTIONS, (("provinces", ("13",)),))
    taken = Counter(row.resolution_kind for row in meetings.resolutions(warehouse, Scope(provinces=("13",))))
    kinds = [row for row in asked if row.filter_name == "resolution" and row.code != ANY]
    assert Counter({row.code: row.row_count for row in kinds}) == taken


def test_facts_of_a_document_are_counted_in_its_province(warehouse: Warehouse) -> None:
    facts = {row.source_document_id: row.fact_count for row in evidence.documents(warehouse)}
    asked = facets(warehouse, FacetSubject.SOURCES)
    assert {row.code: row.row_count for row in asked if row.filter_name == "document" and row.code != ANY} == facts


def test_each_tier_counts_its_own(warehouse: Warehouse) -> None:
    tiers = partial(facets, warehouse, FacetSubject.VALUES)
    counted = {row.code: row.row_count for row in tiers((("tiers", ("committee",)),)) if row.filter_name == "tiers"}
    assert set(counted) == {Tier.COMMITTEE, Tier.OFFICIAL}
    assert min(counted.values()) > 0


@pytest.mark.parametrize("table", ["fact", "budget_line", "resolution", "activity_gear", "indicator_value", "coverage"])
@pytest.mark.parametrize("scope", [EVERYTHING, Scope(provinces=("13",)), Scope(periods=(NOT_STATED,))])
def test_an_option_of_a_table_leaves_the_rows_that_it_promises(warehouse: Warehouse, table: str, scope: Scope) -> None:
    found = [row for row in options(warehouse, Selection(table, scope)) if row.code != ANY]
    for row in found:
        if row.filter_name == "tiers":
            chosen: Any = (Tier.of(row.code),)
        else:
            chosen = getattr(scope_of({row.filter_name: (row.code,)}), row.filter_name)
        narrowed = Selection(table, replace(scope, **{row.filter_name: chosen}))
        assert count(warehouse, narrowed) == row.row_count, row
    assert {row.filter_name for row in found}


@pytest.mark.parametrize("table", TABLES)
def test_a_filter_that_a_table_cannot_take_has_no_options(warehouse: Warehouse, table: str) -> None:
    narrow = Scope(provinces=(), work_groups=(), periods=(), tiers=())
    usable = {"provinces", "work_groups", "periods", "tiers"} - {*unused_filters(Selection(table, narrow))}
    assert {row.filter_name for row in options(warehouse, Selection(table))} == usable


def test_the_options_of_a_table_count_each_row_once(warehouse: Warehouse) -> None:
    listed = options(warehouse, Selection("budget_line"))
    every = count(warehouse, Selection("budget_line"))
    sums = {name: sum(row.row_count for row in listed if row.filter_name == name) for name in ("periods", "tiers")}
    assert sums == {"periods": every, "tiers": every}
    for name in ("provinces", "work_groups"):
        assert 0 < sum(row.row_count for row in listed if row.filter_name == name) <= every


def test_the_periods_of_the_snapshot_are_those_by_which_some_table_is_filtered(warehouse: Warehouse) -> None:
    by_table = {
        (table, row.code)
        for table in TABLES
        for row in options(warehouse, Selection(table))
        if row.filter_name == "periods" and row.code != ANY
    }
    known = {period.key for period in names.periods(warehouse)}
    assert {(table, key) for table, key in by_table if key not in known} == set()
    assert known == {key for _, key in by_table}
