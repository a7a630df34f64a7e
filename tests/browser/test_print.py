"""On paper a page has its title, scope, cards and sources, and nothing that only a reader at the screen can use."""

import re

import pytest

from tests.browser.visits import Visit

pytestmark = pytest.mark.browser
_ACROSS, _DOWN = 1046, 718
"""Pixels of a sheet of A4 on its side, without its margins."""
_SEEN = """(selector) => [...document.querySelectorAll(selector)]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().height > 0)
  .map((each) => each.innerText || each.getAttribute("aria-label") || each.tagName)"""


def open_with_style(visitor: Visit, path: str) -> None:
    """Open a page and wait for its style on paper, which is a file of its own."""
    visitor.open(path)
    visitor.page.wait_for_function("() => document.getElementById('thanrak_print')?.sheet")


@pytest.mark.parametrize("path", ["budgets", "provinces", "activities", "groups", "sources", "meetings"])
def test_a_printed_page_has_no_controls_and_keeps_its_scope_and_sources(visitor: Visit, path: str) -> None:
    open_with_style(visitor, f"/{path}?v=1&p=13.15&me=13")
    visitor.page.emulate_media(media="print")
    controls = visitor.page.evaluate(_SEEN, "[data-testid=stMain] button, input, [role=combobox], header")
    # the chips stay: they are the scope
    assert [each for each in controls if "จังหวัด:" not in each] == []
    assert any("จังหวัด:" in each for each in controls)
    printed = visitor.page.locator("[data-testid=stMain]").inner_text()
    assert visitor.title in printed
    assert "ชุดข้อมูล" in printed
    assert re.search("แหล่งที่มา|เอกสาร", printed)
    assert visitor.page.evaluate(_SEEN, "[class*=st-key-choose_]") == []


def test_no_drawing_is_wider_than_the_sheet(visitor: Visit) -> None:
    open_with_style(visitor, "/budgets?v=1")
    visitor.page.emulate_media(media="print")
    visitor.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    sizes = visitor.page.evaluate(
        "() => [...document.querySelectorAll('.main-svg')].map((e) => e.getAttribute('viewBox'))"
    )
    assert sizes
    assert all(re.fullmatch(r"0 0 [1-9][\d.]* [1-9][\d.]*", size) for size in sizes)
    visitor.page.set_viewport_size({"width": _ACROSS, "height": _DOWN})
    right = visitor.page.evaluate(
        "() => Math.max(...[...document.querySelectorAll('.main-svg')].map((e) => e.getBoundingClientRect().right))"
    )
    assert right <= _ACROSS
    visitor.page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert visitor.page.locator(".main-svg[viewBox]").count() == 0


def test_a_page_goes_to_paper_in_a_few_sheets(visitor: Visit) -> None:
    open_with_style(visitor, "/budgets?v=1&p=13")
    sheets = len(re.findall(rb"/Type\s*/Page\b", visitor.page.pdf(prefer_css_page_size=True)))
    assert 1 < sheets <= 6
