"""Two codes for one number: over every such pair of the snapshot, each side says in one sentence why there are two."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.widgets.evidence import two_codes
from queries import comparison, evidence, facts
from queries.facts import CountedInRow
from queries.selection import Selection
from queries.tables import rows
from queries.warehouse import Warehouse
from schema.codes import ExclusionReason
from schema.figure_code import shown
from schema.scope import Scope
from schema.tables import TABLES

EN = Language.EN
ONE_ITEM, ALONE = (text(f"evidence.{key}", EN) for key in ("one_item", "counted_alone"))
APART = {
    "measure_code": text("filter.measure", EN),
    "definition_code": text("filter.definition", EN),
    "work_group_code": text("filter.work_group", EN),
    "period": text("filter.period", EN),
}
Fact = tuple[str, str]


@pytest.fixture(scope="module")
def counting(warehouse: Warehouse) -> dict[Fact, list[CountedInRow]]:
    """The values that count a fact, of each fact in any."""
    columns = TABLES["measure_evidence"].columns
    found = (dict(zip(columns, row, strict=True)) for row in rows(warehouse, Selection("measure_evidence")))
    keys = dict.fromkeys((str(row["table_name"]), str(row["row_id"])) for row in found if row["is_counted"])
    return {key: facts.counted_in(warehouse, *key) for key in keys}


def is_same_number(one: CountedInRow, other: CountedInRow) -> bool:
    return all(
        getattr(one, name) == getattr(other, name) for name in ("value_min", "value_max", "qualifier", "unit_code")
    )


def test_a_value_and_the_one_fact_in_it_say_that_others_may_join(
    counting: dict[Fact, list[CountedInRow]], names: Names
) -> None:
    members = Counter(row.figure_code for found in counting.values() for row in found)
    seen = Counter[bool]()
    for found in counting.values():
        alone = [members[row.figure_code] == 1 for row in found]
        assert (ALONE in two_codes.of_fact(found, EN)) == any(alone)
        for row, is_alone in zip(found, alone, strict=True):
            said = two_codes.of_value(row.figure_code or "", found, (), names, EN)
            assert (ONE_ITEM in said) == is_alone
            seen[is_alone] += 1
    assert min(seen[True], seen[False]) > 0


def test_values_of_one_number_say_in_what_they_differ(counting: dict[Fact, list[CountedInRow]], names: Names) -> None:
    seen = set()
    for found in counting.values():
        by_fact = " ".join(two_codes.of_fact(found, EN))
        for row in found:
            others = [other for other in found if other is not row and is_same_number(row, other)]
            by_value = " ".join(two_codes.of_value(row.figure_code or "", found, (), names, EN))
            for other in others:
                apart = {part for part in APART if getattr(row, part) != getattr(other, part)}
                assert apart
                assert shown(other.figure_code or "") in by_value
                assert all(APART[part] in by_fact for part in apart)
                seen |= apart
            assert (text("evidence.scopes_apart", EN, parts="").rstrip() in by_fact) or not others
    assert {"measure_code", "work_group_code"} <= seen


def test_the_sum_received_by_a_work_group_and_by_all_names_the_other(
    counting: dict[Fact, list[CountedInRow]], names: Names
) -> None:
    found = counting["budget_line", "004-budget-001"]
    (whole, part) = (two_codes.of_value(code, found, (), names, EN) for code in ("F2075X86B", "31GTWAKVW"))
    others = "evidence.other_scopes"
    assert whole == [ONE_ITEM, text(others, EN, others="31G-TWA-KVW (Community tourism)")]
    assert part == [ONE_ITEM, text(others, EN, others="F20-75X-86B (All work groups)")]
    assert two_codes.of_fact(found, EN) == [ALONE, text("evidence.scopes_apart", EN, parts="Work group")]


def test_an_only_part_that_is_as_large_as_its_whole_says_that_it_is_a_part(
    warehouse: Warehouse, counting: dict[Fact, list[CountedInRow]], names: Names
) -> None:
    (fact,) = evidence_of(warehouse)
    found = counting[fact.table_name, fact.row_id]
    part = replace(fact, row_id="a part", is_counted=False, exclusion_reason=str(ExclusionReason.IS_PART))
    larger = replace(part, value_min=Decimal(1), value_max=Decimal(1))
    words = text("evidence.left_out_alike", EN, reason=label(ExclusionReason.IS_PART, EN))
    assert words in two_codes.of_value("F2075X86B", found, (part,), names, EN)
    assert words not in two_codes.of_value("F2075X86B", found, (larger,), names, EN)


def evidence_of(warehouse: Warehouse) -> list[evidence.CellEvidenceRow]:
    """What is counted in the sum received."""
    (value,) = [
        row for row in comparison.values(warehouse, "budget_received", Scope(provinces=("13",))) if row.period == "2564"
    ]
    return [row for row in evidence.of_value(warehouse, "budget_received", value) if row.is_counted]
