"""The comparison page: every view draws what the queries answer, and refuses what the gate refuses."""

from decimal import Decimal
from statistics import median

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import title_of
from dashboard.i18n.language import Language
from dashboard.i18n.names import MINE
from dashboard.permalink import View
from queries import comparison, names
from queries.comparison import ValueRow
from queries.warehouse import Warehouse
from schema.codes import PeriodKind, ValueState
from schema.fields import FIELDS
from schema.period import Period
from schema.scope import EVERYTHING, Scope
from tests.app import fields
from tests.app.fields import field
from tests.app.screens import PROVINCES, Drawn, figures, link, opened, plain, rerun, texts
from tests.app.test_figure_codes import blocks

pytestmark = pytest.mark.usefixtures("app_environment")
TH, EN = Language.TH, Language.EN
VALUE, UNIT = (title_of(FIELDS[name], TH) for name in ("value", "unit_code"))
MEASURES = (
    "otop_sales_per_person",
    "household_debt",
    "otop_sales_month",
    "gpp",
    "pao_budget_agriculture",
    "target_groups_stated",
    "target_groups_named",
    "certified",
    "budget_requested",
    "participants",
    "output",
)
"""A ranked one, bands, never ranked ones, one with gaps, and the committees' with definitions, units and bounds."""
OF_COMMITTEES = MEASURES[5:]


def on_page(**query: str) -> AppTest:
    return opened(PROVINCES, v="1", **query)


def exact(warehouse: Warehouse, measure: str, period: str, scope: Scope = EVERYTHING) -> dict[str, Decimal]:
    rows = [row for row in comparison.values(warehouse, measure, scope) if row.period == period]
    return {row.province_code: row.exact_value for row in rows if row.exact_value is not None}


def figure(app: AppTest, key: str) -> Drawn:
    return figures(app)[key]


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("measure", MEASURES)
def test_every_view_of_every_kind_of_measure_stands(measure: str, view: View) -> None:
    second = "target_groups_named" if measure in OF_COMMITTEES else "target_poor"
    app = on_page(m=measure, view=view, m2=second, me="45")
    assert link(app)["m"] == measure
    assert [element.value for element in (*app.toast, *app.warning)] == []


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("measure", ["otop_sales", "target_groups_stated", "household_debt"])
@pytest.mark.parametrize("place", ["10", "13"])
def test_every_view_of_one_province_stands_and_ranks_nobody(measure: str, view: View, place: str) -> None:
    second = "target_groups_named" if measure in OF_COMMITTEES else "target_poor"
    app = on_page(m=measure, view=view, p=place, m2=second)
    assert f"rank_{measure}" not in figures(app)


def test_a_measure_opens_by_default_and_the_link_need_not_name_one() -> None:
    app = on_page()
    assert field(app, "pick_measure_th").chosen == ["otop_sales_per_person"]
    assert "rank_otop_sales_per_person" in figures(app)


def test_the_rank_draws_the_answers_from_the_highest_and_the_own_province(warehouse: Warehouse) -> None:
    answers = exact(warehouse, "otop_sales_per_person", "2567")
    drawn = figure(on_page(m="otop_sales_per_person", me="45"), "rank_otop_sales_per_person").marks()
    for code, mark in drawn.items():
        assert mark.x == pytest.approx(float(answers[code]), abs=0.5), "drawn where it is read, without decimals"
    ten_highest = sorted(answers, key=lambda code: -answers[code])[:10]
    assert {*ten_highest, "45"} <= set(drawn)
    lengths = sorted(drawn, key=lambda code: drawn[code].y or 0)
    assert lengths in (sorted(drawn, key=lambda code: -answers[code]), sorted(drawn, key=lambda code: answers[code]))


def test_the_whole_list_has_every_province_that_reports_and_no_other(warehouse: Warehouse) -> None:
    app = on_page(m="otop_sales")
    app.button(key="rank_toggle").click()
    rerun(app)
    drawn = figure(app, "rank_otop_sales").marks()
    answers = exact(warehouse, "otop_sales", "2567")
    assert {code: mark.x for code, mark in drawn.items()} == {
        code: pytest.approx(float(value / 1_000_000), abs=0.0051) for code, value in answers.items()
    }


@pytest.mark.parametrize("measure", ["otop_sales_per_person", "household_debt", "gpp"])
def test_the_map_has_77_provinces_each_with_its_value_or_its_reason(warehouse: Warehouse, measure: str) -> None:
    app = on_page(m=measure)
    marks = figure(app, f"map_{measure}").marks()
    every = {row.province_code: row.name_th for row in names.provinces(warehouse)}
    assert set(marks) == set(every)
    for code, mark in marks.items():
        assert mark.hover.startswith(every[code])


def test_bangkok_without_a_report_says_so_on_the_map() -> None:
    mark = figure(on_page(m="otop_sales"), "map_otop_sales").marks()["10"]
    assert ValueState.NO_REPORT.label_th in mark.hover
    assert "0" not in mark.hover.replace("2567", "")


def test_bands_draw_no_places_and_leave_uncertain_values_out() -> None:
    app = on_page(m="household_debt", y="sv2568")
    drawn = figures(app)
    assert "rank_household_debt" not in drawn
    assert len(drawn["bands_household_debt"].marks()) == 74
    assert not {"11", "27", "90"} & set(drawn["bands_household_debt"].marks())
    uncertain = drawn["map_household_debt"].marks()["27"]
    assert ValueState.LOW_CONFIDENCE.label_th in uncertain.hover
    assert any(text("verdict.bands_only", TH) in each for each in texts(app))


def test_different_definitions_are_listed_apart_with_no_order_and_no_winner() -> None:
    app = on_page(m="target_groups_stated")
    read = " ".join(texts(app))
    assert text("verdict.subsets_apart", TH) in read
    for figure_read in ("56 กลุ่ม", "6 กลุ่ม", "5 กลุ่ม", "4 กลุ่ม"):
        assert figure_read in read
    assert set(figures(app)) == {"map_target_groups_stated"}


@pytest.mark.parametrize("language", list(Language))
def test_what_is_read_aloud_names_no_highest_where_the_gate_refuses(language: Language) -> None:
    alt = figure(on_page(m="target_groups_stated", lang=language), "map_target_groups_stated").alt
    beginning = text("alt.highest", language, label="@", value="").split("@")[0]
    assert beginning not in alt


def test_a_definition_that_is_chosen_leaves_the_others_aside() -> None:
    app = on_page(m="target_groups_stated")
    field(app, "pick_definition_target_groups_stated_th").choose("full_total")
    rerun(app)
    assert link(app)["d"] == "full_total"
    read = " ".join(texts(app))
    assert "56 กลุ่ม" in read
    assert "4 กลุ่ม" not in read


def test_the_trend_draws_each_month_and_leaves_a_gap_where_nobody_reported(warehouse: Warehouse) -> None:
    drawn = figure(on_page(m="otop_sales_month", view="trend", me="45"), "trend_otop_sales_month")
    lines: dict[str, list[float | None]] = {}
    for code, mark in drawn.traces_by_code():
        lines.setdefault(code, []).append(mark.y)
    rows = comparison.values(warehouse, "otop_sales_month", Scope(provinces=("45",)))
    months = [row.exact_value for row in sorted(rows, key=lambda row: row.period)]
    drawn_months = [value for value in lines["45"] if value is not None]
    assert drawn_months == pytest.approx([float(value / 1_000_000) for value in months if value is not None])
    # in Roi Et the way of reporting changes before the seventh month, where the line is cut
    assert [place for place, value in enumerate(lines["45"]) if value is None] == [6]
    assert lines.get("10", [None] * 12) == [None] * 12


def test_a_trend_says_that_it_shows_years_beside_the_chosen_ones() -> None:
    words = text("overview.unfiltered", TH, filters=text("filter.year", TH))
    assert words in texts(on_page(m="visits", view="trend", y="cy2567.cy2568"))
    assert words not in texts(on_page(m="visits", view="trend"))


def test_a_single_period_is_no_trend() -> None:
    app = on_page(m="otop_sales", view="trend")
    assert figures(app) == {}
    assert text("compare.trend_none", TH) in texts(app)


def test_a_chosen_definition_holds_for_the_trend_and_its_file() -> None:
    app = on_page(m="target_groups_stated", d="full_total", view="trend")
    assert text("downloads.size", TH, rows="1", columns=10) in texts(app)


def test_a_table_in_exact_baht_names_no_other_unit_above_it() -> None:
    said = [plain(line) for line in texts(on_page(m="otop_sales", view="table"))]
    assert text("card.coverage", TH, count=76, total=77) in " ".join(said)
    assert not any("ล้านบาท" in line for line in said)


def test_two_measures_meet_in_the_provinces_that_state_both(warehouse: Warehouse) -> None:
    drawn = figure(on_page(m="otop_sales", m2="target_poor", view="two_measures"), "two_otop_sales_target_poor").marks()
    across, up = exact(warehouse, "otop_sales", "2567"), exact(warehouse, "target_poor", "2561")
    assert set(drawn) == set(across) & set(up)
    for code, mark in drawn.items():
        assert mark.x == pytest.approx(float(across[code] / 1_000_000), abs=0.0051)
        assert mark.y == pytest.approx(float(up[code]))


def test_work_groups_stand_in_panels_of_their_own() -> None:
    drawn = figure(
        on_page(m="target_groups_stated", d="full_total", view="small_multiples"), "multiples_target_groups_stated"
    )
    assert [(code, mark.x) for code, mark in drawn.traces_by_code()] == [("13", 8.0), ("13", 38.0), ("13", 10.0)]


def stated(rows: list[ValueRow]) -> list[tuple[str, float | None]]:
    return sorted((row.province_code, None if row.value_min is None else float(row.value_min)) for row in rows)


@pytest.mark.parametrize(
    ("measure", "period", "title"),
    [
        ("otop_sales", "fy2567", "table.exact_value"),
        ("household_debt", "sv2568", "table.value_in"),
        ("pao_budget_agriculture", "fy2565", "table.exact_value"),
    ],
)
def test_the_table_holds_every_value_and_an_empty_cell_where_there_is_none(
    warehouse: Warehouse, measure: str, period: str, title: str
) -> None:
    app = on_page(m=measure, y=period, view="table")
    table = app.dataframe[0].value
    values = table[text(title, TH, unit="บาท")]
    codes = {row.name_th: row.province_code for row in names.provinces(warehouse)}
    shown = sorted(
        (codes[place], None if amount != amount else float(amount))  # noqa: PLR0124 - only not-a-number differs from itself
        for place, amount in zip(table[text("table.province", TH)], values, strict=True)
    )
    rows = comparison.values(warehouse, measure, Scope(periods=(Period.from_code(period),)))
    assert shown == stated(rows)


def test_the_table_of_the_committees_keeps_definition_and_unit_of_each_value(warehouse: Warehouse) -> None:
    units = {row.code: row.label_th for row in names.codes(warehouse) if row.list_name == "unit"}
    table = on_page(m="certified", view="table").dataframe[0].value
    rice = table[table[VALUE].isin([8, 250, 6636])]
    assert set(zip(rice[VALUE], rice[UNIT], strict=True)) == {
        (8, units["group"]),
        (250, units["person"]),
        (6636, units["rai"]),
    }
    assert 7107 not in set(table[VALUE])


@pytest.mark.parametrize("view", [view for view in View if view is not View.TWO_MEASURES])
def test_a_scope_without_values_says_so_and_draws_no_number(view: View) -> None:
    app = on_page(m="target_groups_stated", p="50", view=view)
    for drawn in figures(app).values():
        assert all(ValueState.NO_REPORT.label_th in mark.hover for mark in drawn.marks().values())
    assert text("kpi.no_number", TH) in " ".join(texts(app))


def test_a_filter_of_the_tier_narrows_the_choice_of_measures() -> None:
    app = on_page(t="committee", m="otop_sales")
    options = " ".join(field(app, "pick_measure_th").options)
    assert "OTOP" not in options
    assert field(app, "pick_measure_th").chosen == ["target_groups_stated"]


def test_the_period_of_the_link_is_the_one_that_is_drawn(warehouse: Warehouse) -> None:
    earlier = Period(PeriodKind.CALENDAR_YEAR, "2566")
    app = on_page(m="visits", y=earlier.code)
    answers = exact(warehouse, "visits", "2566")
    for code, mark in figure(app, "rank_visits").marks().items():
        assert mark.x == pytest.approx(float(answers[code]))


def test_the_evidence_under_a_ranking_leads_to_that_of_each_value_the_own_province_first(warehouse: Warehouse) -> None:
    app = on_page(m="otop_sales", me="45")
    app.button(key="evidence_order").click()
    (table,) = [each.value for each in rerun(app).dataframe if text("table.value", TH) in each.value.columns]
    places, values = table[text("table.province", TH)].tolist(), exact(warehouse, "otop_sales", "2567")
    assert len(places) == len(set(places)) == len(values)
    assert places[0].startswith(MINE)
    assert table[text("card.figure_code", TH)].nunique() == len(values)


def test_the_evidence_of_one_province_opens_both_cells_of_a_rate() -> None:
    app = on_page(m="otop_sales_per_person", p="45")
    app.button(key="evidence_order").click()
    read = " ".join(texts(rerun(app)))
    assert "6,546,951,468 บาท" in read
    assert "1032228.7875" in read


def test_the_evidence_of_a_total_names_document_line_and_what_was_left_out() -> None:
    app = on_page(m="target_groups_stated", p="13", d="full_total")
    app.button(key="apart_13_full_total_group_not_stated").click()
    rerun(app)
    counted, left_out = (element.value for element in app.dataframe)
    columns = [text(f"evidence.{name}", TH) for name in ("place", "as_printed")]
    assert counted[columns].to_numpy().tolist() == [["004 · 91", "๕๖ กลุ่ม"]]
    assert len(left_out) == 7
    assert "๓๘ กลุ่ม" in set(left_out[text("evidence.as_printed", TH)])


def test_a_rank_of_chosen_provinces_says_that_it_is_among_them() -> None:
    chosen = text("scope.among", TH, count=4)
    assert any(chosen in each for each in texts(on_page(m="otop_sales", p="13.14.15.45")))
    assert not any(chosen in each for each in texts(on_page(m="otop_sales")))


def test_the_trend_of_all_provinces_says_how_the_median_went_since_the_source_changed(warehouse: Warehouse) -> None:
    app = on_page(m="visits", view="trend")
    rows = [row for row in comparison.values(warehouse, "visits", Scope()) if row.is_stated]
    first, last = (
        median(row.exact_value for row in rows if row.period == year and row.exact_value is not None)
        for year in ("2566", "2568")
    )
    said = text(
        "compare.trend_median",
        TH,
        first=f"{first:,.0f} ครั้ง",
        last=f"{last:,.0f} ครั้ง",
        since="พ.ศ. 2566",
        until="พ.ศ. 2568 (ค่าเบื้องต้น)",
    )
    broken = "แหล่งข้อมูลเปลี่ยนระหว่าง พ.ศ. 2562 กับ พ.ศ. 2566"
    assert text("scope.separator", TH).join((said, broken)) in texts(app)
    ticks = figure(app, "trend_visits").spec["layout"]["xaxis"]["ticktext"]
    assert [tick for tick in ticks if "ค่าเบื้องต้น" in tick] == ["2568<br>ค่าเบื้องต้น"]


def headings(app: AppTest) -> list[str]:
    return [plain(each.value) for each in app.subheader]


@pytest.mark.parametrize("measure", ["otop_sales_per_person", "household_debt"])
def test_the_message_is_about_the_own_province_first_and_says_among_whom(measure: str) -> None:
    (order, *_) = headings(on_page(m=measure, me="45", p="13.15.45.46.44.40"))
    assert order.startswith("◆ ร้อยเอ็ด") or order.startswith("ร้อยเอ็ด")
    assert order.endswith(f"({text('scope.among', TH, count=6)})")
    # a province outside the scope has no place in it
    assert "ร้อยเอ็ด" not in headings(on_page(m=measure, me="45", p="13.15.46.44.40"))[0]


@pytest.mark.parametrize(("definition", "groups"), [("large_plot", "24"), ("sellers", "13"), ("safe_food", None)])
@pytest.mark.parametrize(("language", "wider"), [("th", "กลุ่มเป้าหมาย"), ("en", "target group")])
def test_no_heading_calls_another_definition_target_groups(
    definition: str, groups: str | None, language: str, wider: str
) -> None:
    said = headings(on_page(m="target_groups_stated", d=definition, lang=language))
    assert said
    assert all(wider not in each.lower() for each in said)
    assert groups is None or any(groups in each for each in said)


def test_a_table_of_exact_baht_says_so_in_its_header_whatever_the_scale_of_charts() -> None:
    for query in ({"m": "otop_sales_month", "view": "rank"}, {"m": "otop_sales", "view": "table"}):
        app = on_page(**query)
        assert text("table.exact_value", TH, unit="บาท") in list(app.dataframe[0].value.columns)
        details = [each for each in texts(app) if "ล้านบาท" in each]
        assert not details


def test_classes_are_of_equal_number_only_where_they_are() -> None:
    said = headings(on_page(m="otop_sales"))
    assert text("compare.map_near", TH, count=76, classes=5, fewest=15, most=16) in said


def test_a_measure_that_has_no_work_groups_offers_none() -> None:
    def offered(measure: str) -> set[str]:
        return {each.key for each in fields.fields(on_page(m=measure)) if each.key.startswith("filter_")}

    assert offered("target_groups_stated") - offered("otop_sales") == {"filter_work_groups_th"}


def test_a_province_without_a_report_is_named_once() -> None:
    notes = [each for each in texts(on_page(m="otop_sales")) if "กรุงเทพมหานคร" in each and "ไม่มีรายงาน" in each]
    assert notes
    assert all(each.count("กรุงเทพมหานคร") == 1 for each in notes)


@pytest.mark.parametrize("row", ["title_actions", "choices"])
def test_fields_of_unlike_height_stand_on_one_middle_line(row: str) -> None:
    (found,) = [block for block in blocks(on_page()._tree) if getattr(block.proto, "id", "").endswith(f"-{row}")]
    assert found.proto.flex_container.align == found.proto.flex_container.ALIGN_CENTER
