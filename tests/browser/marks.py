"""The marks of a chart: each is found by the code that a click on it gives, and chosen with the mouse."""

from typing import TYPE_CHECKING

from tests.browser.visits import Visit

if TYPE_CHECKING:
    from playwright.sync_api import ElementHandle

_MARK = """([card, code]) => {
  const marks = document.querySelectorAll(`.st-key-card_${CSS.escape(card)} .thanrak-drawing [data-code]`);
  return [...marks].find((mark) => mark.dataset.code === code)?.firstElementChild ?? null;
}"""
_NEIGHBOURS = """(card) => Object.fromEntries([...document.querySelectorAll('[class*="st-key-card_"]')]
  .map((each) => [[...each.classList].find((name) => name.startsWith('st-key-card_')), each.innerText])
  .filter(([name]) => name !== `st-key-card_${card}`))"""


def mark(seen: Visit, card: str, code: str) -> "ElementHandle":
    """The mark with a code in the chart of a card, on screen and at rest."""
    found = seen.page.wait_for_function(_MARK, arg=[card, code]).as_element()
    assert found is not None
    found.scroll_into_view_if_needed()
    found.wait_for_element_state("stable")
    return found


def click(seen: Visit, card: str, code: str) -> None:
    """Click in the middle of a mark, once the chart has said what stands under the mouse."""
    box = mark(seen, card, code).bounding_box()
    assert box is not None
    place = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    seen.page.mouse.move(0, 0)
    seen.page.mouse.move(*place)
    seen.page.locator(".thanrak-says").wait_for()
    seen.page.mouse.click(*place)


def filter_by(seen: Visit, card: str, code: str) -> None:
    """Choose a mark that filters, and wait until the page has heard of it."""
    before = seen.page.url
    click(seen, card, code)
    seen.page.wait_for_function("before => window.location.href !== before", arg=before)
    seen.settle()


def neighbours(seen: Visit, card: str) -> dict[str, str]:
    """What the other cards of the page say."""
    found: dict[str, str] = seen.page.evaluate(_NEIGHBOURS, card)
    return found
