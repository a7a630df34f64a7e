"""What holds for every scope: parts make the whole, wider never loses, a filter and its opposite miss nothing."""

import random
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries import activities, budgets, certifications, comparison, meetings, names, production, target_groups
from queries.comparability import Comparison, compare, shared
from queries.comparison import ValueRow
from queries.warehouse import Warehouse, current_snapshot
from schema.codes import PeriodKind
from schema.model import Additivity
from schema.period import NOT_STATED, Period
from schema.scope import EVERYTHING, Scope
from tests.inline_rows import Row, warehouse_of

Ask = Callable[[Warehouse, Scope], Sequence[Any]]
LISTS: list[Ask] = [
    activities.activities,
    budgets.lines,
    certifications.counts,
    meetings.meetings,
    meetings.resolutions,
    production.market_links,
    production.statistics,
    target_groups.counts,
    target_groups.mentions,
    target_groups.named,
]
FEW = settings(max_examples=25)
REPORTING = ("13", "14", "15", "45")
provinces = st.lists(st.sampled_from(("10", "11", *REPORTING)), unique=True).map(tuple)


@pytest.fixture(scope="module")
def served(snapshots_folder: Path) -> Warehouse:
    return Warehouse(current_snapshot(snapshots_folder))


def counted(rows: Iterable[object]) -> Counter[str]:
    return Counter(repr(row) for row in rows)


def sums(rows: Iterable[ValueRow]) -> dict[tuple[str, str, str, str], tuple[Decimal, int]]:
    """Per definition, unit and period: the sum of what is stated and how many stated it."""
    found: dict[tuple[str, str, str, str], tuple[Decimal, int]] = {}
    for row in rows:
        if row.value_min is not None:
            total, count = found.get(shared(row), (Decimal(0), 0))
            found[shared(row)] = (total + row.value_min, count + row.stated_count)
    return found


def test_the_sum_over_provinces_is_the_whole_per_unit(served: Warehouse) -> None:
    codes = [row.province_code for row in names.provinces(served)]
    random.Random(4).shuffle(codes)  # noqa: S311 - an order, no secret
    thirds = [tuple(codes[start::3]) for start in range(3)]
    additive = [row for row in comparison.measures(served) if row.additivity != Additivity.NEVER]
    assert len(additive) > 20
    for measure in additive:
        whole = sums(comparison.values(served, measure.measure_code, EVERYTHING))
        parts: dict[tuple[str, str, str, str], tuple[Decimal, int]] = defaultdict(lambda: (Decimal(0), 0))
        for third in thirds:
            for key, (total, count) in sums(
                comparison.values(served, measure.measure_code, Scope(provinces=third))
            ).items():
                parts[key] = (parts[key][0] + total, parts[key][1] + count)
        assert parts == whole, measure.measure_code


@pytest.mark.parametrize("ask", LISTS, ids=lambda ask: f"{ask.__module__}.{ask.__name__}")
@FEW
@given(narrow=provinces, more=provinces)
def test_a_wider_scope_never_loses_rows(
    served: Warehouse, ask: Ask, narrow: tuple[str, ...], more: tuple[str, ...]
) -> None:
    wide = tuple(dict.fromkeys((*narrow, *more)))
    small, large = (counted(ask(served, Scope(provinces=codes))) for codes in (narrow, wide))
    assert small <= large <= counted(ask(served, EVERYTHING))


@pytest.mark.parametrize("ask", LISTS, ids=lambda ask: f"{ask.__module__}.{ask.__name__}")
@FEW
@given(chosen=provinces)
def test_a_filter_its_opposite_and_the_rows_without_a_province_are_all_rows(
    served: Warehouse, ask: Ask, chosen: tuple[str, ...]
) -> None:
    others = tuple(row.province_code for row in names.provinces(served) if row.province_code not in chosen)
    every = ask(served, EVERYTHING)
    national = [row for row in every if row.province_code is None]
    parts = [*ask(served, Scope(provinces=chosen)), *ask(served, Scope(provinces=others)), *national]
    assert counted(parts) == counted(every)


@FEW
@given(order=st.permutations(REPORTING))
def test_the_order_of_a_filter_changes_nothing(served: Warehouse, order: list[str]) -> None:
    for ask in LISTS:
        assert ask(served, Scope(provinces=tuple(order))) == ask(served, Scope(provinces=REPORTING))


work_groups = st.sampled_from((None, "agriculture", "processing", "community_tourism"))
years = st.sampled_from((None, 2564, 2565, 2566))
budget_rows = st.lists(
    st.fixed_dictionaries(
        {
            "province_code": st.sampled_from(("13", "15")),
            "budget_stage": st.sampled_from(("requested", "received")),
            "amount_baht": st.one_of(st.none(), st.integers(0, 10**9)),
            "work_group_code": work_groups,
            "fiscal_year_be": years,
        }
    ),
    max_size=12,
)
PERIODS = (NOT_STATED, *(Period(PeriodKind.FISCAL_YEAR, year) for year in ("2564", "2565", "2566")))
scopes = st.builds(
    Scope,
    provinces=st.one_of(st.none(), st.lists(st.sampled_from(("13", "15")), unique=True).map(tuple)),
    work_groups=st.one_of(
        st.none(), st.lists(st.sampled_from(("agriculture", "processing", "community_tourism")), unique=True).map(tuple)
    ),
    periods=st.one_of(st.none(), st.lists(st.sampled_from(PERIODS), unique=True).map(tuple)),
)


def kept(row: Row, scope: Scope) -> bool:
    """The filter in plain Python: an unknown work group is in no filter, an unknown year is a period of its own."""
    year = row["fiscal_year_be"]
    period = NOT_STATED if year is None else Period(PeriodKind.FISCAL_YEAR, str(year))
    return (
        (scope.provinces is None or row["province_code"] in scope.provinces)
        and (scope.work_groups is None or row["work_group_code"] in scope.work_groups)
        and (scope.periods is None or period in scope.periods)
    )


@FEW
@given(rows=budget_rows, scope=scopes)
def test_filters_agree_with_plain_python_on_rows_with_gaps(rows: list[dict[str, object]], scope: Scope) -> None:
    numbered = [row | {"budget_line_id": f"line-{place}"} for place, row in enumerate(rows)]
    with tempfile.TemporaryDirectory() as folder:
        warehouse = warehouse_of(Path(folder) / "snapshot", {"budget_line": numbered})
        found = {row.budget_line_id: row.amount_baht for row in budgets.lines(warehouse, scope)}
        warehouse.close()
    assert found == {row["budget_line_id"]: row["amount_baht"] for row in numbered if kept(row, scope)}


bounds = st.one_of(st.none(), st.integers(0, 1000))


@st.composite
def values(draw: st.DrawFn) -> list[ValueRow]:
    keys = st.tuples(
        st.sampled_from(("11", "12", "13", "14", "15")),
        st.sampled_from(("all", "part")),
        st.sampled_from(("baht", "rai")),
        st.sampled_from(("fiscal_year", "calendar_year")),
        st.sampled_from(("2566", "2567")),
    )
    rows = []
    for province, definition, unit, kind, period in draw(st.lists(keys, unique=True, max_size=10)):
        amount = draw(bounds)
        value = None if amount is None else Decimal(amount)
        state = "no_report" if value is None else "reported"
        rows.append(
            ValueRow(
                province, definition, unit, "all", kind, period, value, value, "exact", state, None, None,
                1, int(value is not None), draw(st.booleans()), False, None, None, None, None, unit, 0,
            )
        )  # fmt: skip
    return rows


def as_sets(judged: Comparison) -> tuple[object, ...]:
    parts = (judged.compared, judged.apart, judged.uncertain, judged.absent)
    return (judged.verdict, judged.failing, judged.is_ranked, *(frozenset(part) for part in parts))


@settings(max_examples=150)
@given(rows=values(), seed=st.randoms(use_true_random=False), place=st.integers(0, 2))
def test_the_gate_does_not_depend_on_the_order_of_rows_and_loses_none(
    served: Warehouse, rows: list[ValueRow], seed: random.Random, place: int
) -> None:
    measures = {row.rankability: row for row in comparison.measures(served)}
    measure = measures[sorted(measures)[place]]
    mixed = list(rows)
    seed.shuffle(mixed)
    judged = compare(measure, rows)
    assert as_sets(judged) == as_sets(compare(measure, mixed))
    assert counted((*judged.compared, *judged.apart, *judged.uncertain, *judged.absent)) == counted(rows)
    assert len({shared(row) for row in judged.compared}) <= 1
    assert judged.is_drawn or not judged.is_ranked
