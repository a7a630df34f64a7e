"""The steps of a reader, by what they read: menus, cards, evidence. No step knows where a thing stands."""

import re
from typing import TYPE_CHECKING

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.widgets.shell.frame import PAGES
from tests.browser.visits import Visit

if TYPE_CHECKING:
    from playwright.sync_api import Locator

TH = Language.TH
_DIALOG = '[role="dialog"]'


def go_to(seen: Visit, page: str, language: Language = TH) -> None:
    """Open the menu and choose a page: one step for a person."""
    section = next(each.section for each in PAGES if each.name == page)
    seen.page.get_by_role("banner").get_by_role("button", name=text(f"nav.{section}", language)).click()
    heading = text(f"nav.{page}", language)
    seen.page.get_by_role("menuitem", name=heading, exact=True).click()
    seen.page.get_by_role("heading", level=1, name=heading).wait_for()
    seen.settle()


def choose(seen: Visit, name: str, *options: str) -> None:
    """Choose in a filter by what stands in it: its name, then the words of the choice."""
    for option in options:
        before = seen.page.url
        box = seen.page.get_by_role("combobox", name=name, exact=True)
        box.click()
        box.fill(option)
        seen.page.get_by_role("option", name=re.compile(rf"^(◆ )?{re.escape(option)}( \(.*\))?$")).first.click()
        # the list of a filter that takes several stays open and hides the page from a screen reader
        if seen.page.get_by_role("listbox").count():
            seen.page.keyboard.press("Escape")
        # what is chosen stands in the address once the page has heard of it
        seen.page.wait_for_function("before => window.location.href !== before", arg=before)
        seen.settle()


def choose_part(seen: Visit, words: str) -> None:
    """Choose one of the parts of a page, which stand side by side."""
    seen.page.get_by_role("radio", name=words).click()
    seen.settle()


def choose_province(seen: Visit, *names: str, language: Language = TH) -> None:
    """Narrow the page to provinces."""
    choose(seen, text("filter.province", language), *names)


def card(seen: Visit, heading: str | re.Pattern[str]) -> "Locator":
    """The card that has a heading."""
    title = seen.page.get_by_role("heading", name=heading)
    found = seen.page.locator('[class*="st-key-card_"]').filter(has=title)
    found.first.scroll_into_view_if_needed()
    return found.first


def figure_of(place: "Locator") -> str:
    """What is read aloud for the chart of a card."""
    return str(place.locator(".thanrak-drawing svg, [role=figure]").first.get_attribute("aria-label"))


def evidence(seen: Visit, place: "Locator", language: Language = TH) -> list[dict[str, str]]:
    """Open the evidence of a card and read its passages, each with document, line and printed form."""
    place.get_by_role("button", name=text("card.evidence_button", language)).first.click()
    return passages(seen, language)


def passages(seen: Visit, language: Language = TH) -> list[dict[str, str]]:
    """The passages of the open evidence; it is closed again."""
    dialog = seen.page.get_by_role("dialog")
    dialog.wait_for()
    seen.settle()
    names = [text(f"evidence.{name}", language) for name in ("place", "as_printed")]
    found = []
    for place in range(dialog.locator("canvas [role=grid]").count()):
        heading, *rows = seen.table(place, _DIALOG)
        if set(names) <= set(heading):
            found += [dict(zip(heading, row, strict=True)) for row in rows]
    seen.page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    return found


def places(found: list[dict[str, str]], language: Language = TH) -> set[tuple[str, int]]:
    """Document and line of passages."""
    parts = (row[text("evidence.place", language)].split(" · ") for row in found)
    return {(document, int(line)) for document, line in parts}


def places_told(seen: Visit, language: Language = TH) -> set[tuple[str, int]]:
    """Document and line of all that the open evidence names, in its words or in its tables; it is closed again."""
    dialog = seen.page.get_by_role("dialog")
    dialog.wait_for()
    seen.settle()
    words = text("evidence.locator", language, document=r"(\w+)", line=r"(\d+)")
    named = {(document, int(line)) for document, line in re.findall(words, dialog.inner_text())}
    return named | places(passages(seen, language), language)


def same_by_link(seen: Visit, heading: str | re.Pattern[str]) -> bool:
    """Whether the address, opened in another tab, shows the same card in the same words."""
    before, address = card(seen, heading).inner_text(), seen.page.url
    seen.page.goto("about:blank")
    seen.page.goto(address, wait_until="load")
    seen.settle()
    return card(seen, heading).inner_text() == before
