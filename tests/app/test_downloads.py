"""The downloads page in both languages: counted and shown before the click, the file that the rows promise."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from queries.selection import Selection
from queries.tables import count
from queries.warehouse import Warehouse
from schema.period import NOT_STATED, fiscal_year
from schema.scope import Scope
from tests.app.fields import field
from tests.app.screens import written

APP = Path(__file__).resolve().parents[2] / "app.py"
FORMATS = ("csv", "csv-codes", "csv-plain", "xlsx", "parquet")


def opened(page: str = "pages/downloads.py", **query: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    for key, value in query.items():
        app.query_params[key] = value
    app.run()
    app.switch_page(page).run()
    assert not app.exception
    return app


def words(app: AppTest) -> str:
    return "\n".join(written(app))


@pytest.mark.usefixtures("app_environment")
@pytest.mark.parametrize("language", ["th", "en"])
def test_a_table_is_counted_and_shown_before_the_click(language: str):
    app = opened(v="1", lang=language, p="13", table="resolution")
    assert "13 แถว" in words(app) if language == "th" else "13 rows" in words(app)
    assert len(app.dataframe[0].value) == 5
    keys = {button.key for button in app.download_button}
    assert {f"table_{each}" for each in FORMATS} | {f"measure_{each}" for each in FORMATS} | {"package_zip"} <= keys


@pytest.mark.usefixtures("app_environment")
def test_a_filter_that_a_table_cannot_take_is_said():
    assert "ไม่ได้กรองตาม กลุ่มงาน" in words(opened(v="1", table="resolution", g="agriculture"))


@pytest.mark.usefixtures("app_environment")
def test_without_rows_the_page_offers_to_lift_the_filters():
    app = opened(v="1", t="official", table="budget_line")
    app.button(key="lift_table").click().run()
    assert not app.exception
    assert "8 แถว" in words(app)


@pytest.mark.usefixtures("app_environment")
def test_no_english_is_left_on_the_thai_page_but_names_of_formats():
    said = re.sub(
        r"[\\:]|gray\[|small\[|Frictionless Data Package|CSV|Excel|Parquet|UTF-8|OTOP|zip", "", words(opened())
    )
    assert [
        word for word in re.findall(r"[A-Za-z]{3,}", said) if not re.search(rf"\b{word}\w*\d|\d\w*{word}", said)
    ] == []


@pytest.mark.usefixtures("app_environment")
def test_the_table_of_a_comparison_has_its_files():
    app = opened("pages/provinces.py", v="1", view="table", m="otop_sales")
    assert len(app.dataframe[0].value) == 77
    assert {"page_csv", "page_xlsx", "page_parquet"} <= {button.key for button in app.download_button}


@pytest.mark.usefixtures("app_environment")
def test_options_say_how_many_rows_of_the_table_they_leave(warehouse: Warehouse):
    app = opened(v="1", table="resolution")
    provinces = field(app, "filter_provinces_th").options
    assert provinces[0].startswith(f"ปทุมธานี ({count(warehouse, Selection('resolution', Scope(provinces=('13',))))})")
    # resolutions have no work group, so its options promise nothing
    groups = field(app, "filter_work_groups_th").options
    assert not [each for each in groups if "(" in each]


@pytest.mark.usefixtures("app_environment")
def test_a_chosen_year_says_which_rows_of_the_table_state_none(warehouse: Warehouse):
    app = opened(v="1", table="budget_line", y="fy2564")
    year = fiscal_year(2564)
    hidden = count(warehouse, Selection("budget_line", Scope(periods=(NOT_STATED,))))
    assert f"อีก {hidden} รายการไม่ระบุปี" in words(app)
    app.button(key="add_undated").click().run()
    assert f"{count(warehouse, Selection('budget_line', Scope(periods=(year, NOT_STATED))))} แถว" in words(app)


@pytest.mark.usefixtures("app_environment")
def test_a_measure_that_a_year_hides_says_so_on_its_card():
    said = words(opened(v="1", table="province", m="target_groups_stated", d="full_total", y="fy2564"))
    assert "ยังไม่มีรายงานเรื่องจำนวนกลุ่มตามเอกสาร" in said
    assert "อีก 1 รายการไม่ระบุปี" in said


@pytest.mark.usefixtures("app_environment")
def test_a_chosen_definition_has_its_chip_and_is_lifted_by_it():
    app = opened(v="1", m="target_groups_stated", d="full_total")
    app.button(key="chip_definition").click().run()
    assert not app.exception
    assert "d" not in app.query_params
    assert not [each for each in app.button if each.key == "chip_definition"]
