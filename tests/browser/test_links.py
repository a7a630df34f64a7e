"""Every page's controls are in its address: reload, back, forward, the other language and another browser agree."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlparse

import pytest

from dashboard.i18n.language import Language
from schema.figure_code import figure_code
from tests.browser.visits import Visit, switch_to, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

LINKS = {
    "overview": "/?v=1&p=13.15&y=fy2564&me=45",
    "provinces": "/provinces?v=1&p=13.45.15.14&me=45&m=household_debt&view=table",
    "province": "/province?v=1&p=15.45&t=official&me=15",
    "groups": "/groups?v=1&p=15&g=processing&me=15&agency=community_development",
    "budgets": "/budgets?v=1&p=13&stage=requested.proposed&recipient=community_group&split=purpose",
    "certifications": "/certifications?v=1&p=13&standard=gap_rice.organic_thailand&status=certified&unit=person.rai",
    "activities": "/activities?v=1&p=13.15&gear=marketing.knowledge&agency=community_development",
    "production": "/production?v=1&p=13&commodity=rice.catfish&figures=recomputed",
    "meetings": f"/meetings?v=1&p=13&meeting={figure_code('meeting', '004-meeting-001')}&resolution=assigned",
    "sources": "/sources?v=1&p=13&document=004&section=contradictions",
    "downloads": "/downloads?v=1&p=13.45&m=otop_sales&table=budget_line",
}
_WORDS = """() => {
  const walker = document.createTreeWalker(document.querySelector('[data-testid="stMain"]'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest('style, script')) found.push(walker.currentNode.textContent);
  }
  return found.join('\\n');
}"""
_CODE = re.compile(r"\b[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\b")
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d.,])|(?<![\d.,])\d+\.\d+(?![\d.])(?!\sน\.)")
"""A time of day is written otherwise in each language: 09.00 น., 09:00."""


def numbers(seen: Visit) -> list[str]:
    """The figure codes and the larger numbers of a page, those of its tables and charts among them."""
    words = str(seen.page.evaluate(_WORDS)).replace("\u2060", "")
    return sorted(_CODE.findall(words) + _NUMBER.findall(words))


@pytest.fixture(scope="module")
def elsewhere(browser: "Browser", server: str) -> Iterator[Visit]:
    """Another browser, which remembers nothing of the first."""
    with visit(browser, server) as seen:
        yield seen


@pytest.mark.parametrize("page", LINKS)
def test_a_link_holds_every_control_of_its_page(reader: Visit, elsewhere: Visit, page: str) -> None:
    wanted = dict(parse_qsl(urlparse(LINKS[page]).query))
    reader.open(LINKS[page])
    assert reader.query == wanted
    first = numbers(reader)
    assert first

    reader.page.reload(wait_until="load")
    reader.settle()
    assert (reader.query, numbers(reader)) == (wanted, first)

    switch_to(reader, Language.EN)
    assert reader.query == wanted | {"lang": "en"}
    assert numbers(reader) == first
    english = reader.page.url

    reader.page.go_back()
    reader.page.wait_for_function("document.documentElement.lang === 'th'")
    reader.settle()
    assert (reader.query, numbers(reader)) == (wanted, first)
    reader.page.go_forward()
    reader.page.wait_for_function("document.documentElement.lang === 'en'")
    reader.settle()
    assert (reader.query, numbers(reader)) == (wanted | {"lang": "en"}, first)

    elsewhere.page.goto(english, wait_until="load")
    elsewhere.settle()
    assert (elsewhere.query, numbers(elsewhere)) == (wanted | {"lang": "en"}, first)
    reader.nothing_went_wrong()
    elsewhere.nothing_went_wrong()
