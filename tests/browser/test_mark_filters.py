"""Choosing a mark filters the page, by chip and address; choosing it again lifts the filter."""

from typing import TYPE_CHECKING

import pytest
from visits import Visit

if TYPE_CHECKING:
    from playwright.sync_api import Locator


def choose(visitor: Visit, card: str, words: str) -> None:
    """Click on what is written on a mark: the layer that hears the click lies above the letters."""
    found: Locator = visitor.page.locator(f".st-key-card_{card} .js-plotly-plot").get_by_text(words, exact=True).first
    found.scroll_into_view_if_needed()
    visitor.page.wait_for_timeout(300)
    box = found.bounding_box()
    assert box is not None
    visitor.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visitor.page.wait_for_timeout(200)
    visitor.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visitor.page.wait_for_timeout(600)
    visitor.settle()


@pytest.mark.parametrize(
    ("path", "card", "words", "expected"),
    [
        ("/", "coverage", "ปท", {"p": "13"}),
        ("/activities", "gears", "27", {"gear": "knowledge"}),
    ],
)
def test_a_mark_filters_and_a_second_time_lifts(
    visitor: Visit, path: str, card: str, words: str, expected: dict[str, str]
) -> None:
    visitor.open(f"{path}?v=1")
    choose(visitor, card, words)
    assert expected.items() <= visitor.query.items()
    assert visitor.page.locator("[class*=st-key-chip_] button").count() >= 1
    choose(visitor, card, words)
    assert not expected.keys() & visitor.query.keys()
    assert visitor.page.locator("[class*=st-key-chip_] button").count() == 0


def test_the_evidence_of_a_value_has_the_filter_of_its_province_for_the_keyboard_too(visitor: Visit) -> None:
    visitor.open("/provinces?v=1&me=13")
    visitor.press("evidence_order")
    button = visitor.page.locator("[role=dialog] .st-key-evidence_province button").first
    button.focus()
    visitor.page.keyboard.press("Enter")
    visitor.page.locator("[role=dialog]").wait_for(state="detached")
    visitor.settle()
    assert visitor.query["p"] == "13"
