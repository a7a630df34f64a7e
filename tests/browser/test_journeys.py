"""The app on a real server in a real browser: links, language, evidence and files as a visitor meets them."""

import csv
import io
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlparse

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import MINE
from queries import comparison
from queries.warehouse import Warehouse
from schema.codes import PeriodKind, ValueState
from schema.period import Period
from schema.scope import Scope
from tests.browser.visits import REPOSITORY, Visit, language_of, running_server, switch_to, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
TH, EN = Language.TH, Language.EN
VALUES = {TH: ("ค่า",), EN: ("Value", "Exact value")}
DEEP_LINK = "/provinces?v=1&m=otop_sales_per_person&me=45"


def values_by_code(table: list[list[str]], language: Language) -> dict[str, str]:
    """The cells of the first column of values, by the code of the province that the row names."""
    with (REPOSITORY / "data" / "reference" / "province.csv").open(encoding="utf-8-sig") as reference:
        codes = {row[f"name_{language}"]: row["province_code"] for row in csv.DictReader(reference)}
    place = table[0].index(text("table.province", language))
    value = next(number for number, title in enumerate(table[0]) if title.startswith(VALUES[language]))
    return {codes[row[place].removeprefix(f"{MINE} ")]: row[value] for row in table[1:]}


def test_a_deep_link_is_the_first_that_a_cold_server_hears_and_gets_the_whole_page(
    browser: "Browser", snapshots_folder: Path, tmp_path: Path
) -> None:
    # with pages/ beside the main script the first deep link runs the page file without the frame
    with running_server(snapshots_folder, tmp_path / "log.txt") as address, visit(browser, address) as seen:
        seen.open(DEEP_LINK)
        assert seen.title == text("nav.provinces", TH)
        assert seen.page.locator("header").get_by_text(text("nav.explore", TH)).count() >= 1
        assert seen.page.locator(".st-key-filters").is_visible()
        assert "OTOP" in str(seen.page.locator(".st-key-pick_measure_th input").first.get_attribute("placeholder"))
        assert seen.page.locator(".thanrak-drawing svg").count() == 2
        assert seen.query == {"v": "1", "m": "otop_sales_per_person", "me": "45"}
        assert (seen.errors, seen.foreign) == ([], [])


def test_a_link_survives_a_reload(visitor: Visit) -> None:
    visitor.open("/provinces?v=1&m=target_poor&p=13.45.15.14&view=table&lang=en")
    before = (visitor.query, visitor.title, visitor.table())
    visitor.page.reload(wait_until="load")
    visitor.settle()
    assert (visitor.query, visitor.title, visitor.table()) == before


def test_the_browser_is_told_the_language_and_a_switch_keeps_selection_and_measure(visitor: Visit) -> None:
    visitor.open("/provinces?v=1&m=target_poor&p=13.45.15.14&me=45&view=table")
    assert language_of(visitor) == "th"
    rows = values_by_code(visitor.table(), TH)
    assert set(rows) == {"13", "45", "15", "14"}
    switch_to(visitor, EN)
    assert visitor.title == text("nav.provinces", EN)
    assert visitor.query == {
        "v": "1",
        "lang": "en",
        "p": "13.45.15.14",
        "me": "45",
        "m": "target_poor",
        "view": "table",
    }
    assert values_by_code(visitor.table(), EN) == rows


def test_back_and_forward_walk_through_what_was_seen(visitor: Visit) -> None:
    visitor.open(DEEP_LINK)
    switch_to(visitor, EN)
    visitor.page.go_back()
    visitor.page.wait_for_function("document.documentElement.lang === 'th'")
    visitor.settle()
    assert visitor.title == text("nav.provinces", TH)
    assert visitor.query == {"v": "1", "m": "otop_sales_per_person", "me": "45"}
    visitor.page.go_forward()
    visitor.page.wait_for_function("document.documentElement.lang === 'en'")
    visitor.settle()
    assert visitor.title == text("nav.provinces", EN)
    assert visitor.query["m"] == "otop_sales_per_person"


def test_the_selection_goes_along_from_page_to_page(visitor: Visit) -> None:
    visitor.open("/provinces?v=1&m=target_poor&p=13.45&me=45")
    visitor.page.locator("header").get_by_text(text("nav.explore", TH)).first.click()
    visitor.page.get_by_text(text("nav.overview", TH), exact=True).last.click()
    heading = text("nav.overview", TH)
    visitor.page.wait_for_function(f"document.querySelector('h1')?.innerText.includes('{heading}')")
    visitor.settle()
    assert visitor.query == {"v": "1", "p": "13.45", "me": "45", "m": "target_poor"}


@pytest.mark.parametrize("path", ["/", "/overview", "/overview?v=1&lang=en", "/?v=1&p=13"])
def test_the_overview_answers_at_its_name_too(visitor: Visit, path: str) -> None:
    visitor.open(path)
    language = EN if "lang=en" in path else TH
    assert visitor.title == text("nav.overview", language)
    assert language_of(visitor) == language
    assert visitor.page.locator(".thanrak-drawing svg").count() >= 1
    # a name that the app does not know is told so, in the console and over the page
    assert visitor.page.get_by_role("dialog").count() == 0
    assert visitor.errors == []


def test_evidence_opens_over_the_page_and_names_document_and_line(visitor: Visit) -> None:
    visitor.open("/provinces?v=1&m=target_groups_stated&p=13&d=full_total")
    visitor.press("apart_13_full_total_group_not_stated")
    dialog = visitor.page.get_by_role("dialog")
    dialog.wait_for()
    visitor.settle()
    heading, row = visitor.table(0, "[role=dialog]")
    shown = dict(zip(heading, row, strict=True))
    assert shown[text("evidence.place", TH)] == "004 · 91"
    assert shown[text("evidence.as_printed", TH)] == "๕๖ กลุ่ม"
    assert len(visitor.table(1, "[role=dialog]")) == 1 + 7
    visitor.page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    assert visitor.query["d"] == "full_total"


def as_number(cell: str) -> Decimal | None:
    return None if cell in {"", "—"} else Decimal(cell.replace(",", ""))


def test_the_downloaded_table_is_the_one_on_screen_and_the_one_of_the_queries(
    visitor: Visit, warehouse: Warehouse
) -> None:
    visitor.open("/provinces?v=1&m=otop_sales&view=table&p=10.13.45.15&y=fy2567")
    with visitor.page.expect_download() as download:
        visitor.press("page_csv")
    name = download.value.suggested_filename
    content = Path(download.value.path()).read_bytes()
    assert name.startswith("thanrak_otop_sales_10-13-45-15_fy2567_")
    assert content.startswith(b"\xef\xbb\xbf")
    file = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    screen = visitor.table()
    on_screen = {code: as_number(cell) for code, cell in values_by_code(screen, TH).items()}
    in_file = {code: as_number(cell) for code, cell in values_by_code(file, TH).items()}
    scope = Scope(provinces=("10", "13", "15", "45"), periods=(Period(PeriodKind.FISCAL_YEAR, "2567"),))
    answers = {row.province_code: row.exact_value for row in comparison.values(warehouse, "otop_sales", scope)}
    assert in_file == answers
    assert answers["10"] is None
    assert ValueState.NO_REPORT.label_th in next(row for row in file if "กรุงเทพมหานคร" in row)
    # the screen may round to the places that it has room for, never further than a baht
    assert {code: None if value is None else round(value) for code, value in on_screen.items()} == {
        code: None if value is None else round(value) for code, value in answers.items()
    }


def test_two_visitors_do_not_see_each_other(browser: "Browser", server: str) -> None:
    with visit(browser, server) as one, visit(browser, server) as other:
        one.open("/provinces?v=1&m=target_poor&p=13&lang=en")
        other.open("/provinces?v=1&m=otop_sales&p=45")
        one.page.reload(wait_until="load")
        one.settle()
        assert (one.query["p"], one.title) == ("13", text("nav.provinces", EN))
        assert (other.query["p"], other.title) == ("45", text("nav.provinces", TH))


def test_an_unknown_code_is_said_and_the_page_stands(visitor: Visit) -> None:
    visitor.page.goto(f"{visitor.address}/provinces?v=1&m=otop_sales&p=13.zz")
    # the notice goes away by itself, on a slow machine before the page stands
    visitor.page.get_by_text(text("notice.unknown_code", TH, code="zz")).first.wait_for()
    visitor.settle()
    assert visitor.query == {"v": "1", "p": "13", "m": "otop_sales"}


def test_a_page_that_there_is_none_of_is_said_on_the_start_page(visitor: Visit) -> None:
    # the first page after a start of the server is answered before the frame runs
    visitor.open("/?v=1")
    for path, name in (("/x.y", "x.y"), ("/provinces/13", "provinces-13"), ("/nonexistent", "nonexistent")):
        visitor.open(f"{path}?v=1&p=13")
        notice = visitor.page.get_by_text(text("notice.no_page", TH, page=name))
        notice.first.wait_for()
        assert (visitor.title, visitor.query) == (text("nav.overview", TH), {"v": "1", "p": "13"})
        assert urlparse(visitor.page.url).path == "/"
        assert visitor.page.locator("[role=dialog]").count() == 0
    visitor.press("close_notice_0")
    notice.first.wait_for(state="detached")
    visitor.nothing_went_wrong()


def test_a_hostile_link_runs_nothing_and_calls_nobody(visitor: Visit) -> None:
    hostile = "%3Cimg%20src%3Dhttps%3A%2F%2Fexample.org%2Fx%20onerror%3Dwindow.harmed%3D1%3E"
    visitor.open(f"/provinces?v=1&m={hostile}&p={hostile}&d={hostile}&view={hostile}")
    assert visitor.page.evaluate("window.harmed") is None
    assert visitor.query == {"v": "1"}
