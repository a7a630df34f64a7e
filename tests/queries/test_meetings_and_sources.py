"""Seats, districts, agenda, plans, corrections, facts of documents and the states of the coverage matrix."""

from decimal import Decimal

from queries import coverage, meetings, sources
from queries.warehouse import Warehouse
from schema.codes import ValueState
from schema.scope import EVERYTHING, Scope

IN_PATHUM_THANI = Scope(provinces=("13",))


def test_seats_are_the_lists_without_stated_head_counts(warehouse: Warehouse) -> None:
    seats = meetings.seats(warehouse, EVERYTHING)
    assert len(seats) == 31
    assert [seat.office_th for seat in seats if not seat.is_present] == ["ผู้ทรงคุณวุฒิภาคประชาชน"]


def test_districts_without_anyone_are_rows_too(warehouse: Warehouse) -> None:
    rows = meetings.districts(warehouse, IN_PATHUM_THANI)
    assert [row.district_code for row in rows if not row.is_represented] == ["1303", "1304"]
    assert len(rows) == 7


def test_a_province_without_a_list_has_no_districts(warehouse: Warehouse) -> None:
    assert meetings.districts(warehouse, Scope(provinces=("45",))) == []


def test_the_agenda_stands_in_the_order_of_the_document(warehouse: Warehouse) -> None:
    rows = meetings.agenda(warehouse, IN_PATHUM_THANI)
    assert [row.agenda_number for row in rows][:4] == ["1", "2", "3", "3.1"]
    assert [row.source_line for row in rows] == sorted(row.source_line for row in rows)


def test_four_meetings_were_planned_and_one_has_a_document(warehouse: Warehouse) -> None:
    (row,) = meetings.planned(warehouse, EVERYTHING)
    assert (row.province_code, row.fiscal_year_be, row.value_min, row.documented_count) == ("13", 2565, Decimal(4), 1)
    assert (row.source_document_id, row.source_line, row.as_printed) == ("004", 105, "๔ ครั้ง")


def test_facts_by_table_add_up_to_the_facts_of_the_document(warehouse: Warehouse) -> None:
    for document in ("000", "001", "002", "003", "004"):
        counted = sum(row.fact_count for row in sources.facts_by_table(warehouse) if row.source_document_id == document)
        assert counted == len(sources.document_facts(warehouse, document)) > 0


def test_an_id_names_one_fact(warehouse: Warehouse) -> None:
    ids = sources.fact_ids(warehouse)
    assert len(ids) == len(set(ids))


def test_a_province_sees_the_corrections_of_its_rows_groups_among_them(warehouse: Warehouse) -> None:
    everywhere = sources.corrections(warehouse, EVERYTHING)
    here = sources.corrections(warehouse, IN_PATHUM_THANI)
    assert {row.correction_id for row in here} < {row.correction_id for row in everywhere}
    assert "target_group" in {row.table_name for row in here}
    assert {row.province_code for row in here} == {"13"}


def test_every_table_of_an_agency_gave_cells(warehouse: Warehouse) -> None:
    assert all(row.stated_count for row in sources.official_sources(warehouse))


def test_contradicted_and_bounded_cells_are_told_apart(warehouse: Warehouse) -> None:
    states = {
        (row.coverage_topic, row.province_code): row.value_state for row in coverage.states(warehouse, EVERYTHING)
    }
    assert states["production", "13"] == ValueState.CONTRADICTED
    assert states["participants", "13"] == states["attendance", "14"] == ValueState.BOUNDED
    assert states["participants", "15"] == states["attendance", "13"] == ValueState.REPORTED
    # the sellers of document 004 are doubted, its full total is not
    assert states["full_total", "13"] == ValueState.REPORTED


def test_the_matrix_reports_where_the_coverage_does(warehouse: Warehouse) -> None:
    plain = {(row.coverage_topic, row.province_code): row for row in coverage.cells(warehouse, EVERYTHING)}
    for row in coverage.states(warehouse, EVERYTHING):
        assert (row.value_state == "no_report") == (
            plain[row.coverage_topic, row.province_code].value_state == "no_report"
        )
