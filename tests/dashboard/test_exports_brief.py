"""The file of a reader: a dozen columns at most, what was asked first, and notes and filters that are true of it."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from dashboard import files, wording
from dashboard.exports.csv_file import Cell
from dashboard.exports.export import JOINED_BY, Export, Wording, file_stem
from dashboard.figures.classes import value_classes
from dashboard.files import export
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from queries import comparison
from queries.comparability import compare
from queries.selection import MEASURES, Selection
from queries.warehouse import Warehouse
from schema.brief import BRIEF, MOST
from schema.codes import CountDefinition, PeriodKind, Tier
from schema.period import Period
from schema.scope import EVERYTHING, Scope
from schema.tables import TABLES
from schema.where import Where

TH, EN = Language
RATES = ("household_debt_to_income", "pao_budget_agriculture_per_person", "otop_sales_per_person")


def briefs(made: Export) -> list[dict[str, Cell]]:
    header = made.header(Wording.BRIEF)
    return [dict(zip(header, row, strict=True)) for row in made.rows_in(Wording.BRIEF)]


def by_code(made: Export) -> Iterator[dict[str, Cell]]:
    header = made.header(Wording.CODES)
    return (dict(zip(header, row, strict=True)) for row in made.rows_in(Wording.CODES))


def test_every_table_has_a_brief() -> None:
    assert set(BRIEF) == set(TABLES)


@pytest.mark.parametrize("language", Language)
def test_a_brief_is_short_and_says_each_number_once(warehouse: Warehouse, language: Language) -> None:
    for table in TABLES:
        made = export(warehouse, Selection(table), language, limit=5)
        titles = made.header(Wording.BRIEF)
        assert 2 <= len(titles) <= MOST, table
        assert len(set(titles)) == len(titles), table
        assert not {"ค่าต่ำสุด", "ค่าสูงสุด", "Lower value", "Upper value"} & set(titles), table
        names = [column.name for column in made.columns_in(Wording.BRIEF)]
        assert (names[-1] == "brief_figure_codes") >= TABLES[table].has_figure_codes, table
        # a place in a ranking is said where there is one
        assert "brief_rank" not in names, table


def test_an_activity_names_its_gears_and_agencies_and_these_their_activity(warehouse: Warehouse) -> None:
    activities = {str(row["ชื่อเรื่อง"]): row for row in briefs(export(warehouse, Selection("activity"), TH))}
    turned: dict[str, set[str]] = {}
    for row in briefs(export(warehouse, Selection("activity_gear"), TH)):
        assert row["จังหวัด"] == activities[str(row["กิจกรรม"])]["จังหวัด"]
        turned.setdefault(str(row["กิจกรรม"]), set()).add(str(row["ฟันเฟือง"]))
    assert turned
    for title, gears in turned.items():
        assert gears <= set(str(activities[title]["ฟันเฟือง"]).split(JOINED_BY))
    assert any(JOINED_BY in str(row["หน่วยงาน"]) for row in activities.values())


@pytest.mark.parametrize("table", ["resolution", "agenda_item", "attendance"])
def test_what_is_of_a_meeting_names_it_with_its_date_and_province(warehouse: Warehouse, table: str) -> None:
    meetings = {row["meeting_id"]: row for row in by_code(export(warehouse, Selection("meeting"), TH))}
    made = export(warehouse, Selection(table), TH)
    for coded, row in zip(by_code(made), briefs(made), strict=True):
        meeting = meetings[coded["meeting_id"]]
        assert row["การประชุม"] == coded["meeting_title_th"] == meeting["title_th"]
        assert coded["meeting_province_code"] == meeting["province_code"]
        assert (row["จังหวัด"] is None) == (meeting["province_code"] is None)
        assert (row["วันที่เริ่ม (พ.ศ.)"] is None) == (meeting["start_date"] is None)


def test_a_bound_is_no_number_and_is_said_in_words(warehouse: Warehouse) -> None:
    made = export(warehouse, Selection("activity"), TH)
    checked = 0
    for coded, row in zip(by_code(made), briefs(made), strict=True):
        lowest, highest = coded["value_min"], coded["value_max"]
        if lowest is None:
            assert (row["ค่า"], bool(row["สถานะ"])) == (None, True)
        elif lowest != highest:
            checked += 1
            assert row["ค่า"] is None
            assert f"{Decimal(str(lowest)):,.0f}" in str(row["สถานะ"])
        else:
            assert row["ค่า"] == lowest
    assert checked


def test_a_doubtful_number_keeps_its_flag(warehouse: Warehouse) -> None:
    open_flags = Where(("flag_state",), ("open",))
    flags = list(by_code(export(warehouse, Selection("quality_flag", where=(open_flags,)), TH)))
    flagged = {str(row["subject_id"]) for row in flags if row["subject_table"] == "activity"}
    assert flagged
    made = export(warehouse, Selection("activity"), TH)
    for coded, row in zip(by_code(made), briefs(made), strict=True):
        assert ("มีข้อสังเกต" in str(row["สถานะ"])) == (coded["activity_id"] in flagged)
    for measure in ("otop_sales", "household_income_month"):
        made = export(warehouse, Selection(MEASURES, measure=measure), TH)
        for coded, row in zip(by_code(made), briefs(made), strict=True):
            assert ("ความเชื่อมั่นต่ำ" in str(row["สถานะ"])) == coded["has_low_confidence"]


def test_a_rate_has_the_decimals_of_the_screen_and_is_never_nought_by_rounding(warehouse: Warehouse) -> None:
    made = export(warehouse, Selection(MEASURES, where=(Where(("measure_code",), RATES),)), TH)
    assert made.rows
    for coded, row in zip(by_code(made), briefs(made), strict=True):
        if coded["value_min"] is not None:
            value, exact = Decimal(str(row["ค่า"])), Decimal(str(coded["value_min"]))
            assert abs(value - exact) <= Decimal("0.5").scaleb(-int(str(coded["shown_decimals"])))
            assert (value == 0) == (exact == 0)


def test_a_filter_that_does_not_apply_is_claimed_by_nothing(warehouse: Warehouse) -> None:
    scope = Scope(provinces=("13",), work_groups=("agriculture",), periods=(Period.from_code("fy2565"),))
    for table in TABLES:
        made = export(warehouse, Selection(table, scope), TH, limit=3)
        stem, filters = file_stem(made), {each.name: each.words for each in made.filters}
        for name, words, code in (
            ("จังหวัด", "ปทุมธานี", "13"),
            ("กลุ่มงาน", "เกษตร", "agriculture"),
            ("ปี", "2565", "fy2565"),
        ):
            is_used = "ไม่ได้ใช้" not in filters[name]
            assert words in filters[name]
            assert (words in made.described) == is_used, (table, name)
            assert (code in stem.split("_")) == is_used, (table, name)


def test_a_further_filter_speaks_alone_for_its_column(warehouse: Warehouse) -> None:
    parts = (Where(("work_group_code",), ("agriculture", "processing")),)
    made = export(warehouse, Selection(MEASURES, measure="target_groups_stated", where=parts), TH)
    assert [each.words for each in made.filters if each.name == "กลุ่มงาน"] == ["เกษตร · แปรรูป"]


@pytest.mark.parametrize(
    ("asked", "said", "unsaid"),
    [
        (Selection("budget_line"), {"money", "codes", "evidence", "missing"}, {"units", "sums"}),
        (Selection(MEASURES, measure="gpp"), {"units"}, {"money", "sums"}),
        (Selection(MEASURES, measure="otop_sales"), {"units", "money"}, {"sums"}),
        (Selection("target_group_summary"), {"codes", "sums"}, {"units", "money"}),
        (Selection("gear"), set(), {"units", "money", "codes", "sums", "evidence"}),
    ],
)
def test_the_notes_speak_of_what_the_rows_have(
    warehouse: Warehouse, asked: Selection, said: set[str], unsaid: set[str]
) -> None:
    titles = {
        "missing": "Empty cells",
        "units": "Units",
        "money": "Money",
        "codes": "Figure codes",
        "sums": "Sums",
        "evidence": "Evidence",
    }
    found = {note.name for note in export(warehouse, asked, EN).notes}
    assert {titles[name] for name in said} <= found
    assert not {titles[name] for name in unsaid} & found


def test_no_english_word_of_a_licence_is_left_in_a_thai_file(warehouse: Warehouse) -> None:
    stated = {str(row["licence_as_stated"]) for row in by_code(export(warehouse, Selection("indicator_source"), TH))}
    made = export(warehouse, Selection("indicator_source"), TH)
    values = export(warehouse, Selection("indicator_value", Scope(provinces=("13",), tiers=(Tier.OFFICIAL,))), TH)
    readable = {
        str(cell) for wording in (Wording.BRIEF, Wording.LABELS) for row in made.rows_in(wording) for cell in row
    }
    assert stated
    assert not stated & readable
    assert not stated & {source.licence for each in (made, values) for source in each.sources}
    units = export(warehouse, Selection("unit", EVERYTHING), TH)
    assert not {str(row["unit_kind"]) for row in by_code(units)} & {
        str(cell) for row in units.rows_in(Wording.BRIEF) for cell in row
    }


def test_the_title_of_counts_of_one_definition_names_it(warehouse: Warehouse, names: Names) -> None:
    named, language = set(), TH
    for measure in comparison.measures(warehouse, (Tier.COMMITTEE,)):
        code = measure.measure_code
        values = comparison.values(warehouse, code, EVERYTHING)
        of_province: dict[str, set[str]] = {}
        for row in values:
            of_province.setdefault(row.province_code, set()).add(row.definition_code)
        asked = [Selection(MEASURES, measure=code, definition=each) for each in {row.definition_code for row in values}]
        asked += [Selection(MEASURES, Scope(provinces=(place,)), code) for place in of_province]
        for each in asked:
            held = {each.definition} if each.definition else of_province[(each.scope.provinces or ("",))[0]]
            said = [wording.definition_name(code, str(one), names, language) for one in held]
            title = files.title(warehouse, each, language)
            if len(said) == 1 and said[0] is not None:
                assert said[0] in title
                named.add(said[0])
    assert len(named) > 1
    # what the page says of a file is what the file says of itself
    large_plots = Selection(MEASURES, measure="target_groups_stated", definition="large_plot")
    for language in Language:
        title = files.title(warehouse, large_plots, language)
        assert CountDefinition.of("large_plot").label_en in title or language is TH
        assert export(warehouse, large_plots, language, limit=1).title == title


def test_a_file_of_bands_numbers_them_as_the_screen_does(warehouse: Warehouse, names: Names) -> None:
    asked = Selection(MEASURES, Scope(periods=(Period(PeriodKind.SURVEY_YEAR, "2568"),)), "household_debt", ranked=True)
    made = export(warehouse, asked, TH)
    title = text("export.band", TH)
    assert title in made.header(Wording.BRIEF)
    assert text("export.rank", TH) not in made.header(Wording.BRIEF)
    numbered = {str(row[text("table.province", TH)]): row[title] for row in briefs(made)}
    (measure,) = (row for row in comparison.measures(warehouse) if row.measure_code == "household_debt")
    judged = compare(measure, comparison.values(warehouse, "household_debt", asked.scope))
    scale = wording.scale_of(judged.compared, names, TH)
    found = value_classes(scale.drawn(value.exact_value) for value in judged.compared if value.exact_value is not None)
    shown = {names.province(row.province_code, TH): row for row in judged.compared}
    assert set(numbered.values()) == {None, *range(1, len(found) + 1)}
    for place, band in numbered.items():
        if place not in shown:
            assert band is None
            continue
        value = shown[place].exact_value
        assert value is not None
        assert band is not None
        # the first band is the highest
        assert found[len(found) - int(str(band))].holds(scale.drawn(value))
