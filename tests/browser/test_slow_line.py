"""On a slow line nothing that is typed or chosen is lost, and what is chosen are codes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language, pick
from dashboard.widgets.filters.filter_fields import other_names
from queries import names
from queries.warehouse import Warehouse
from tests.browser.slow_line import line_to
from tests.browser.visits import Visit, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
_SECONDS = 0.3
_FIELD = text("filter.province", Language.TH)


@pytest.fixture(scope="module")
def slow(browser: "Browser", server: str) -> Iterator[Visit]:
    with line_to(server) as line, visit(browser, line.address) as seen:
        seen.open("/budgets?v=1")
        line.seconds = _SECONDS
        yield seen


def has(seen: Visit, **asked: str) -> bool:
    """Whether the address comes to say this."""
    words = [f"{key}={value}" for key, value in asked.items()]
    seen.page.wait_for_function("words => words.every((each) => location.search.includes(each))", arg=words)
    seen.settle()
    return asked.items() <= seen.query.items()


def test_two_provinces_chosen_one_after_the_other_are_both_filtered(slow: Visit) -> None:
    field = slow.page.get_by_role("combobox", name=_FIELD, exact=True)
    field.click()
    options = slow.page.get_by_role("option")
    options.nth(0).click()
    slow.page.wait_for_timeout(_SECONDS * 1000)
    options.nth(1).click()
    slow.page.keyboard.press("Escape")
    assert has(slow, p="13.15")
    slow.nothing_went_wrong()


def test_provinces_typed_one_after_the_other_are_those_that_are_filtered(slow: Visit) -> None:
    field = slow.page.get_by_role("combobox", name=_FIELD, exact=True)
    field.click()
    for name in ("ชลบุรี", "นนทบุรี", "เพชรบุรี", "ลำปาง"):
        slow.page.keyboard.type(name, delay=90)
        assert field.input_value() == name
        slow.page.keyboard.press("Enter")
    slow.page.keyboard.press("Escape")
    assert has(slow, p="13.15.20.12.76.52")
    assert slow.page.locator(".thanrak-chip").count() >= 6
    slow.nothing_went_wrong()


_FOUND = """async ([fields, typed]) => {
  const answer = await fetch(new URL("app/static/screen/code_field.js", window.location.href));
  const code = await import(URL.createObjectURL(new Blob([await answer.text()], { type: "text/javascript" })));
  return typed.map((words) => code.found(fields, words).map((each) => each.code));
}"""
SPELLINGS = {
    "13": (
        "จ.ปทุมธานี",
        "จังหวัดปทุมธานี",
        "จ. ปทุมธานี",
        "ปทุมฯ",
        "ปทุม",
        "Pathum Thani",
        "pathumthani",
        "  ปทุมธานี",
        "ปทุม\u200bธานี",
    ),
    "10": ("กทม", "กทม.", "กรุงเทพฯ", "กรุงเทพ", "Bangkok", "bangkok", "BKK"),
    "50": ("Chiang Mai", "เชียงใหม่", "chiangmai", "Changwat Chiang Mai"),
    "52": ("ลําปาง", "ล\u0e4d\u0e32ปาง", "Lampang province"),
    "54": ("เเพร่", "แพร่"),
    "30": ("โคราช", "Korat"),
}


@pytest.mark.parametrize("language", list(Language))
def test_peoples_spellings_find_the_province(slow: Visit, warehouse: Warehouse, language: Language) -> None:
    rows = names.provinces(warehouse)
    options = [
        {"code": row.province_code, "name": pick(row.name_th, row.name_en, language), "also": other_names(row)}
        for row in rows
    ]
    typed = {words: code for code, spellings in SPELLINGS.items() for words in spellings}
    typed |= {alias: row.province_code for row in rows for alias in (row.name_th, row.name_en, *row.aliases.split("|"))}
    found = slow.page.evaluate(_FOUND, [options, list(typed)])
    assert [
        (words, each[:1]) for (words, code), each in zip(typed.items(), found, strict=True) if each[:1] != [code]
    ] == []
    # what names one place offers it once, and alone
    assert dict(zip(typed, found, strict=True))["กทม"] == ["10"]
