"""What the built tables make of the rows: parts and wholes, lists and head counts, bounds, titles."""

from decimal import Decimal
from pathlib import Path

from etl.build import build
from tests.etl.small_dataset import SAMPLE, count, passage, rows, write_document, write_table


def test_aggregates_are_built_from_the_rows(data_dir: Path, snapshots_dir: Path) -> None:
    snapshot = snapshots_dir / build(data_dir, snapshots_dir)
    stated = rows(
        snapshot,
        "select work_group_code, value_min from measure_value where measure_code = 'target_groups_stated' order by all",
    )
    assert stated == [("agriculture", 8), ("all", 56), ("processing", 48)]
    rates = rows(snapshot, "select distinct value_min from measure_value where measure_code = 'sellers_per_person'")
    assert rates == [(Decimal(5),)]


def stated_groups(snapshot: Path, province: str) -> dict[tuple[str, str], Decimal]:
    found = rows(
        snapshot,
        "select definition_code, work_group_code, value_min, province_code from measure_value"
        " where measure_code = 'target_groups_stated'",
    )
    return {(definition, group): value for definition, group, value, place in found if place == province}


def left_out(snapshot: Path, definition: str, work_group: str) -> set[tuple[str, str]]:
    found = rows(
        snapshot,
        "select row_id, exclusion_reason, definition_code, work_group_code from measure_evidence"
        " where measure_code = 'target_groups_stated' and not is_counted",
    )
    return {(row, reason) for row, reason, *cell in found if cell == [definition, work_group]}


def test_a_part_without_a_work_group_is_not_added_to_its_whole(data_dir: Path, snapshots_dir: Path) -> None:
    part = count("004", "5", "5 กลุ่ม", part_of="000-count-001", commodity_code="rice")
    visited = count("005", "4", "4 กลุ่ม", count_definition="field_monitored")
    write_table(data_dir, "target_group_count", [*SAMPLE["target_group_count"], part, visited])
    snapshot = snapshots_dir / build(data_dir, snapshots_dir)
    assert stated_groups(snapshot, "13")["full_total", "all"] == 56
    assert left_out(snapshot, "full_total", "all") == {
        ("000-count-002", "is_part"),
        ("000-count-003", "is_part"),
        ("000-count-004", "is_part"),
        ("000-count-005", "other_definition"),
    }


def elsewhere(number: str, value: str, printed: str, **more: str) -> dict[str, str]:
    """A count of another province, from a document of its own."""
    named = {"target_group_count_id": f"001-count-{number}", "source_document_id": "001", "province_code": "14"}
    return count(number, value, printed, **named, **more)


def test_counts_of_work_groups_make_a_total_only_where_none_is_stated(data_dir: Path, snapshots_dir: Path) -> None:
    plots = [
        count("004", "23", "23 กลุ่ม", count_definition="large_plot", work_group_code="agriculture"),
        count("005", "1", "1 กลุ่ม", count_definition="large_plot", work_group_code="processing"),
        elsewhere("006", "2", "2 กลุ่ม", work_group_code="processing"),
        elsewhere("007", "3", "3 กลุ่ม", count_definition="sellers", work_group_code="processing"),
        elsewhere("008", "9", "9 กลุ่ม", count_definition="sellers"),
    ]
    write_document(data_dir, "001", "14")
    write_table(data_dir, "target_group_count", [*SAMPLE["target_group_count"], *plots])
    snapshot = snapshots_dir / build(data_dir, snapshots_dir)
    here, there = stated_groups(snapshot, "13"), stated_groups(snapshot, "14")
    assert (here["large_plot", "all"], here["large_plot", "agriculture"]) == (24, 23)
    assert (there["sellers", "all"], there["sellers", "processing"]) == (9, 3)
    assert left_out(snapshot, "sellers", "all") == {("001-count-007", "is_part")}
    # parts of a full total that nobody stated are no full total
    assert there["full_total", "processing"] == 2
    assert ("full_total", "all") not in there


def attendance(number: str, part: str, value: str, qualifier: str, *, present: bool = True) -> dict[str, str]:
    return {
        "attendance_id": f"000-seat-{number}",
        "meeting_id": "000-meeting-001",
        "attendance_part": part,
        "office_th": "ตำแหน่ง",
        "office_en": "Office",
        "is_present": str(present).lower(),
        "value_min": value,
        "value_max": value if qualifier == "exact" else "",
        "qualifier": qualifier,
        "unit_code": "person",
        **passage(1, f"กว่า {value} คน" if part == "stated_total" else "การประชุม", int(number)),
    }


def test_a_list_of_seats_and_a_head_count_are_never_added(data_dir: Path, snapshots_dir: Path) -> None:
    head_count = attendance("004", "stated_total", "30", "over")
    listed = [
        attendance("001", "member", "1", "exact"),
        attendance("002", "other", "1", "exact"),
        attendance("003", "member", "1", "exact", present=False),
    ]
    values = (
        "select definition_code, value_min, value_max, qualifier from measure_value where measure_code = 'attendance'"
    )
    write_table(data_dir, "attendance", [head_count])
    alone = snapshots_dir / build(data_dir, snapshots_dir)
    assert rows(alone, values) == [("stated_total", Decimal(30), None, "over")]
    write_table(data_dir, "attendance", [*listed, head_count])
    both = snapshots_dir / build(data_dir, snapshots_dir)
    assert rows(both, values) == [("listed", Decimal(2), Decimal(2), "exact")]
    left_out = "select row_id, exclusion_reason from measure_evidence where measure_code = 'attendance'"
    assert rows(both, f"{left_out} and not is_counted order by row_id") == [
        ("000-seat-003", "absent"),
        ("000-seat-004", "other_definition"),
    ]


def test_a_sum_with_an_open_part_is_over_and_not_about(data_dir: Path, snapshots_dir: Path) -> None:
    about = {"activity_id": "000-activity-002", "value_min": "826000", "value_max": "826000", "qualifier": "about"}
    another = {**SAMPLE["activity"][0], **about, "as_printed": "ประมาณ 826,000 คน"}
    write_table(data_dir, "activity", [*SAMPLE["activity"], another])
    snapshot = snapshots_dir / build(data_dir, snapshots_dir)
    expected = [(Decimal(826500), None, "over")]
    summed = "select value_min, value_max, qualifier from"
    assert rows(snapshot, f"{summed} activity_summary") == expected
    assert (
        rows(snapshot, f"{summed} measure_value where measure_code = 'trained' and work_group_code = 'all'") == expected
    )


def test_a_fact_has_its_title_in_both_languages(data_dir: Path, snapshots_dir: Path) -> None:
    snapshot = snapshots_dir / build(data_dir, snapshots_dir)
    titles = rows(snapshot, "select row_id, title_th, title_en from fact")
    assert {(row, th, en) for row, th, en in titles} >= {
        ("000-budget-001", "ขอรับการสนับสนุน · สนับสนุน", "Requested · Support"),
        ("000-activity-001", "อบรม", "Training"),
        ("000-mention-001", "กลุ่มทดลองบ้านเหนือ", "Ban Nuea trial group"),
        ("000-count-002", "ยอดรวมทั้งหมด · เกษตร", "Full total · Agriculture"),
    }
    assert not [en for _, _, en in titles if any("ก" <= letter <= "๛" for letter in en)]
