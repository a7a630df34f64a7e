"""Whole tables under a scope: filters find their column, and every row has its code and its evidence."""

import pytest

from dashboard.exports.export import Wording
from dashboard.files import export, file_name
from dashboard.i18n.language import Language
from queries import comparison, figures, tables
from queries.selection import Selection, unused_filters
from queries.warehouse import Warehouse
from schema.codes import Tier
from schema.model import Evidence
from schema.period import Period
from schema.scope import EVERYTHING, Scope
from schema.tables import TABLES
from schema.where import Where

PATHUM = Scope(provinces=("13",))
WITHOUT_EVIDENCE = {name for name, table in TABLES.items() if table.evidence is Evidence.NONE}


def test_an_undeclared_table_is_refused():
    with pytest.raises(ValueError, match="no table"):
        Selection("budget_line; drop table fact")


def test_a_measure_stands_in_one_table_alone():
    with pytest.raises(ValueError, match="measure"):
        Selection("budget_line", measure="otop_sales")


def test_a_code_is_bound_and_never_read_as_sql(warehouse: Warehouse):
    assert tables.rows(warehouse, Selection("budget_line", Scope(provinces=("13' or '1'='1",)))) == []


@pytest.mark.parametrize("table", ["budget_line", "resolution", "activity_gear", "quality_flag", "indicator_value"])
def test_a_province_is_found_in_the_table_or_through_its_parents(warehouse: Warehouse, table: str):
    every = tables.rows(warehouse, Selection(table))
    some = tables.rows(warehouse, Selection(table, PATHUM))
    assert 0 < len(some) < len(every)
    assert set(some) < set(every)
    assert tables.count(warehouse, Selection(table, PATHUM)) == len(some)


def test_thirteen_resolutions_of_pathum_thani(warehouse: Warehouse):
    assert tables.count(warehouse, Selection("resolution", PATHUM)) == 13


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_wider_scope_never_loses_rows_and_an_empty_one_has_none(warehouse: Warehouse, table: str):
    narrow, wide = Scope(provinces=("13",)), Scope(provinces=("13", "15"))
    assert tables.count(warehouse, Selection(table, narrow)) <= tables.count(warehouse, Selection(table, wide))
    none = Selection(table, Scope(provinces=()))
    assert "provinces" in unused_filters(none) or tables.count(warehouse, none) == 0


@pytest.mark.parametrize(
    ("table", "period", "column"),
    [
        ("budget_line", "fy2564", "fiscal_year_be"),
        ("budget_line", "ns", "fiscal_year_be"),
        ("measure_value", "fy2567", "period"),
    ],
)
def test_a_year_is_a_year_of_its_kind(warehouse: Warehouse, table: str, period: str, column: str):
    wanted = Period.from_code(period)
    place = TABLES[table].columns.index(column)
    found = tables.rows(warehouse, Selection(table, Scope(periods=(wanted,))))
    assert found
    assert {str(row[place]) for row in found} == {str(wanted.year_be)}


def test_a_calendar_year_is_no_fiscal_year(warehouse: Warehouse):
    assert tables.rows(warehouse, Selection("budget_line", Scope(periods=(Period.from_code("cy2564"),)))) == []


def test_no_table_of_the_documents_stands_under_the_official_tier(warehouse: Warehouse):
    official = Scope(tiers=(Tier.OFFICIAL,))
    assert tables.count(warehouse, Selection("budget_line", official)) == 0
    whole = tables.count(warehouse, Selection("indicator_value", Scope()))
    assert tables.count(warehouse, Selection("indicator_value", official)) == whole > 0


def test_a_filter_for_which_a_table_has_nothing_is_named():
    scope = Scope(provinces=("13",), work_groups=("agriculture",), periods=(Period.from_code("fy2565"),))
    assert unused_filters(Selection("resolution", scope)) == ("work_groups",)
    assert unused_filters(Selection("unit", scope)) == ("provinces", "work_groups", "periods")


@pytest.mark.parametrize("measure", ["otop_sales", "target_groups_stated", "budget_received"])
def test_a_measure_has_the_rows_of_the_comparison(warehouse: Warehouse, measure: str):
    columns = TABLES["measure_value"].columns
    rows = tables.rows(warehouse, Selection("measure_value", EVERYTHING, measure))
    found = {tables.row_key(TABLES["measure_value"], row): row[columns.index("value_min")] for row in rows}
    asked = {figures.key_of_value(measure, value): value for value in comparison.values(warehouse, measure, EVERYTHING)}
    assert found == {key: value.value_min for key, value in asked.items()}


@pytest.mark.parametrize("table", sorted(set(TABLES) - WITHOUT_EVIDENCE - {"coverage"}))
def test_every_row_names_its_code_and_its_evidence(warehouse: Warehouse, table: str):
    made = export(warehouse, Selection(table, EVERYTHING), Language.TH)
    rows = made.rows_in(Wording.LABELS)
    assert rows
    assert [row for row in rows if not row[-2] or not row[-1]] == []


def test_a_topic_without_a_report_has_no_evidence_and_any_other_has(warehouse: Warehouse):
    made = export(warehouse, Selection("coverage", EVERYTHING), Language.TH)
    state = made.header(Wording.CODES).index("value_state")
    for row in made.rows_in(Wording.CODES):
        assert (row[state] == "no_report") == (row[-1] is None)


def test_every_code_of_a_row_opens_a_figure(warehouse: Warehouse):
    made = export(warehouse, Selection("budget_line", PATHUM), Language.TH)
    for row in made.rows_in(Wording.CODES):
        found = figures.figure(warehouse, str(row[-2]).replace("-", ""))
        assert found is not None
        assert found.row_key == row[0]


def test_the_evidence_of_a_fact_is_its_passage(warehouse: Warehouse):
    made = export(warehouse, Selection("budget_line", PATHUM), Language.TH)
    columns = made.header(Wording.CODES)
    for row in made.rows_in(Wording.CODES):
        cells = dict(zip(columns, row, strict=True))
        assert f"{cells['source_document_id']} บรรทัด {cells['source_line']}" in str(cells["evidence"])
        assert str(cells["evidence"]).endswith(str(cells["as_printed"]))


GEAR = Where(("gear_code",), ("marketing",), "activity_gear")


@pytest.mark.parametrize(
    ("table", "where"),
    [
        ("budget_line", Where(("gear_code",), ("marketing",))),
        ("budget_line", GEAR),
        ("budget_line", Where((), ("requested",))),
        ("budget_line", Where(("budget_stage", "gear_code"), ("requested",))),
        ("activity", Where(("gear_code; drop table fact",), ("marketing",), "activity_gear")),
        ("activity", Where(("gear_code",), ("marketing",), "no_table")),
    ],
)
def test_a_filter_on_what_is_not_declared_is_refused(table: str, where: Where):
    with pytest.raises(ValueError, match=r"no (column|key)"):
        Selection(table, where=(where,))


def test_a_filter_is_bound_and_never_read_as_sql(warehouse: Warehouse):
    assert tables.count(warehouse, Selection("budget_line", where=(Where(("budget_stage",), ("' or 1=1",)),))) == 0


def test_of_two_columns_one_is_enough_and_of_two_filters_both_must_hold(warehouse: Warehouse):
    agency = Where(("funder_agency_code", "requester_agency_code"), ("community_development",))
    funder, requester = (Where((column,), agency.codes) for column in agency.columns)
    either, gives, asks = (
        set(tables.rows(warehouse, Selection("budget_line", where=(w,)))) for w in (agency, funder, requester)
    )
    assert either == gives | asks
    assert either
    asked = Where(("budget_stage",), ("requested",))
    both = set(tables.rows(warehouse, Selection("budget_line", where=(agency, asked))))
    assert both == {row for row in either if "requested" in row}


def test_a_filter_through_another_table_never_doubles_a_row(warehouse: Warehouse):
    gears = Where(("gear_code",), ("marketing", "management", "knowledge"), "activity_gear")
    found = tables.rows(warehouse, Selection("activity", PATHUM, where=(gears,)))
    assert len(found) == len(set(found)) == tables.count(warehouse, Selection("activity", PATHUM, where=(gears,)))
    bridged = tables.rows(warehouse, Selection("activity_gear", PATHUM, where=(gears,)))
    assert {row[0] for row in bridged} == {row[0] for row in found}
    assert len(bridged) > len(found) > 0


def test_a_filter_reads_back_from_its_words():
    for where in (GEAR, Where(("a", "b"), ("c", "d")), Where(("a",), ())):
        assert Where.of(where.words) == where
    for wrong in ("", "a", "=a", ".a=b", "a.=b"):
        with pytest.raises(ValueError, match="no filter"):
            Where.of(wrong)


def test_the_sources_of_a_file_are_those_of_its_rows_and_its_filters_are_said(warehouse: Warehouse):
    asked = Where(("budget_stage",), ("requested",))
    made = export(warehouse, Selection("budget_line", PATHUM, where=(asked,)), Language.TH)
    place = made.header(Wording.CODES).index("source_document_id")
    assert {source.code for source in made.sources} == {row[place] for row in made.rows_in(Wording.CODES)}
    assert next(each for each in made.filters if each.codes == "budget_stage=requested").words == "ขอรับการสนับสนุน"
    assert made.described.endswith("ขอรับการสนับสนุน")
    assert file_name(made, ".csv") == f"thanrak_budget_line_13_requested_{warehouse.snapshot.id}.csv"
