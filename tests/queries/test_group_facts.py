"""What the documents say of named groups and of districts, on rows that stand beside what is expected."""

from queries import districts, target_groups
from schema.scope import EVERYTHING, Scope
from tests.inline_rows import Given, Row, Rows

PASSAGE = {"source_document_id": "000", "source_line": 1, "source_occurrence": 1, "as_printed": "กลุ่ม"}


def group(code: str, **more: object) -> Row:
    return {"target_group_id": code, "province_code": "15", "place_basis": "stated"} | more


def fact(table: str, row_id: str) -> Row:
    return {"table_name": table, "row_id": row_id} | PASSAGE


def test_every_kind_of_fact_about_a_group_is_found_and_those_of_no_group_are_not(given: Given) -> None:
    own = {"target_group_id": "g1"}
    rows: Rows = {
        "target_group": [group("g1")],
        "target_group_mention": [own | {"mention_id": "m1", "mention_role": "salesman", "as_printed": "กลุ่ม ก"}],
        "product": [own | {"product_id": "p1", "name_th": "ปลา"}, {"product_id": "p2", "name_th": "ของบริษัท"}],
        "certification": [own | {"certification_id": "c1", "standard_code": "fda", "certification_status": "pending"}],
        "market_link": [own | {"market_link_id": "l1", "channel_kind": "fair", "market_link_kind": "outlet"}],
        "budget_line": [own | {"budget_line_id": "b1", "budget_stage": "requested"}],
        "fact": [
            fact("target_group_mention", "m1"),
            fact("product", "p1"),
            fact("product", "p2"),
            fact("certification", "c1"),
            fact("market_link", "l1"),
            fact("budget_line", "b1"),
        ],
        "figure_code": [{"figure_code": "X", "table_name": "product", "row_key": "p1"}],
    }
    found = target_groups.facts(given(rows), EVERYTHING)
    assert [(row.table_name, row.kind_code, row.state_code, row.figure_code) for row in found] == [
        ("budget_line", None, "requested", None),
        ("certification", "fda", "pending", None),
        ("market_link", "fair", "outlet", None),
        ("product", None, None, "X"),
        ("target_group_mention", "salesman", None, None),
    ]


def test_places_obey_the_scope_and_name_the_subdistrict(given: Given) -> None:
    rows: Rows = {
        "target_group": [group("g1", subdistrict_code="150112", work_group_code="processing"), group("g2")],
        "subdistrict": [{"subdistrict_code": "150112", "name_th": "บ้านรี", "name_en": "Ban Ri"}],
    }
    warehouse = given(rows)
    places = {row.target_group_id: row.subdistrict_th for row in target_groups.places(warehouse, EVERYTHING)}
    assert places == {"g1": "บ้านรี", "g2": None}
    narrowed = target_groups.places(warehouse, Scope(work_groups=("processing",)))
    assert [row.target_group_id for row in narrowed] == ["g1"]
    assert target_groups.places(warehouse, Scope(provinces=("13",))) == []


def test_a_district_that_nothing_names_has_no_count_and_an_absent_member_takes_no_seat(given: Given) -> None:
    rows: Rows = {
        "district": [
            {"district_code": code, "province_code": code[:2], "name_th": code, "name_en": code}
            for code in ("1501", "1502", "1206")
        ],
        "coverage": [
            {"province_code": "15", "coverage_topic": "meetings", "row_count": 1},
            {"province_code": "12", "coverage_topic": "meetings", "row_count": 0},
        ],
        "target_group": [group("g1", district_code="1501"), group("g2", district_code="1501")],
        "attendance": [
            {"attendance_id": "a1", "district_code": "1501", "is_present": True},
            {"attendance_id": "a2", "district_code": "1502", "is_present": False},
        ],
    }
    found = districts.districts(given(rows), EVERYTHING)
    assert [(row.district_code, row.group_count, row.activity_count, row.seat_count) for row in found] == [
        ("1501", 2, None, 1),
        ("1502", None, None, None),
    ]
