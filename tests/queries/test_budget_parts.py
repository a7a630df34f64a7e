"""Budget lines by part and certifications by status, on rows that stand beside what is expected of them."""

# whole numbers are compared with decimals as they are read

from queries import budgets, certifications
from queries.budgets import Lines, Split
from schema.codes import BudgetStage
from schema.scope import EVERYTHING
from tests.inline_rows import Given, Row


def line(number: int, stage: str, amount: int | None, year: int | None = 2564, **others: object) -> Row:
    return {
        "budget_line_id": f"b{number}",
        "province_code": "13",
        "budget_stage": stage,
        "amount_baht": amount,
        "fiscal_year_be": year,
        "recipient_kind": "community_group",
        **others,
    }


def test_stages_and_years_are_never_added_and_a_missing_amount_is_no_zero(given: Given) -> None:
    rows = [
        line(1, "requested", 100),
        line(2, "requested", None),
        line(3, "requested", None, 2565),
        line(4, "received", 7, None),
    ]
    found = budgets.by_part(given({"budget_line": rows}), EVERYTHING, Split.STAGE)
    assert {(row.budget_stage, row.period, row.amount_baht, row.line_count, row.stated_count) for row in found} == {
        ("requested", "2564", 100, 2, 1),
        ("requested", "2565", None, 1, 0),
        ("received", "not_stated", 7, 1, 1),
    }


def test_a_part_is_not_added_to_its_whole(given: Given) -> None:
    rows = [line(1, "received", 100), line(2, "received", 40, part_of="b1")]
    (found,) = budgets.by_part(given({"budget_line": rows}), EVERYTHING, Split.STAGE)
    assert (found.amount_baht, found.line_count) == (100, 1)


def test_each_split_names_its_parts_and_those_not_stated(given: Given) -> None:
    rows = [
        line(1, "received", 1, funder_agency_code="cluster", purpose_th="ก", purpose_en="a"),
        line(2, "received", 2, requester_agency_code="industry", purpose_th="ข", purpose_en="b"),
    ]
    warehouse = given({"budget_line": rows})

    def parts(split: Split) -> dict[str, object]:
        return {row.part_code: row.amount_baht for row in budgets.by_part(warehouse, EVERYTHING, split)}

    assert parts(Split.FUNDER) == {"cluster": 1, "not_stated": 2}
    assert parts(Split.REQUESTER) == {"not_stated": 1, "industry": 2}
    assert parts(Split.WORK_GROUP) == {"not_stated": 3}
    assert parts(Split.PURPOSE) == {"ก": 1, "ข": 2}
    assert parts(Split.RECIPIENT_KIND) == {"community_group": 3}


def test_lines_are_filtered_by_agency_on_either_side_and_by_recipient(given: Given) -> None:
    rows = [
        line(1, "received", 1, funder_agency_code="industry"),
        line(2, "requested", 2, requester_agency_code="industry"),
        line(3, "requested", 3, recipient_kind="public_body"),
    ]
    warehouse = given({"budget_line": rows})

    def ids(wanted: Lines, stages: tuple[BudgetStage, ...] | None = None) -> set[str]:
        return {row.budget_line_id for row in budgets.lines(warehouse, EVERYTHING, stages, wanted)}

    assert ids(Lines(agencies=("industry",))) == {"b1", "b2"}
    assert ids(Lines(recipient_kinds=("community_group",))) == {"b1", "b2"}
    assert ids(Lines(stages=("received",)), (BudgetStage.REQUESTED,)) == set()
    assert ids(Lines(stages=("requested",)), (BudgetStage.REQUESTED, BudgetStage.PROPOSED)) == {"b2", "b3"}


def test_statuses_of_two_units_never_meet(given: Given) -> None:
    def cell(unit: str, value: int | None) -> Row:
        return {
            "province_code": "13",
            "standard_code": "gap_rice",
            "certification_status": "certified",
            "unit_code": unit,
            "value_min": value,
            "value_max": value,
            "qualifier": None if value is None else "exact",
            "row_count": 1,
            "stated_count": int(value is not None),
        }

    warehouse = given({"certification_summary": [cell("group", 8), cell("rai", 6636), cell("not_stated", None)]})
    found = {row.unit_code: row.value_min for row in certifications.by_status(warehouse, EVERYTHING)}
    assert found == {"group": 8, "rai": 6636, "not_stated": None}
    assert len(certifications.by_status(warehouse, EVERYTHING, units=("rai",))) == 1


def test_certifications_of_two_years_are_never_one_number(given: Given) -> None:
    counts = {"2565": 5, "2566": 7}
    cells = [
        {
            "standard_code": "tcps",
            "unit_code": "product",
            "period_kind": "fiscal_year",
            "period": year,
            "value_min": count,
        }
        for year, count in counts.items()
    ]
    found = certifications.by_status(given({"certification_summary": cells}), EVERYTHING)
    assert {row.period: row.value_min for row in found} == counts


def test_a_family_is_a_name_that_several_standards_share(given: Given) -> None:
    rows: list[Row] = [
        {"standard_code": "gap_rice", "aliases": "GAP|GAP rice"},
        {"standard_code": "gap_fish", "aliases": "GAP"},
        {"standard_code": "tcps", "aliases": "TCPS"},
        {"standard_code": "halal", "aliases": None},
    ]
    (family,) = certifications.families(given({"standard": rows}))
    assert (family.shared_name, family.standard_codes) == ("GAP", ["gap_fish", "gap_rice"])
