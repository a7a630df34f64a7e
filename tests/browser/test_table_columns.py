"""Tables on the screen of a notebook: the title of a column stands in one line, and all columns are in sight."""

import pytest

from tests.browser.visits import Visit

pytestmark = pytest.mark.browser
PATHS = ("groups", "budgets", "meetings", "sources", "sources?section=contradictions", "sources?section=definitions")
_TABLES = """() => [...document.querySelectorAll('[data-testid="stTable"]')].map((each) => ({
  lines: Math.max(...[...each.querySelectorAll('th p')].map((title) =>
    title.getBoundingClientRect().height / parseFloat(getComputedStyle(title).lineHeight)), 0),
  hidden: each.firstElementChild.scrollWidth - each.firstElementChild.clientWidth,
}))"""


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_no_title_is_broken_and_no_column_is_out_of_sight(visitor: Visit, path: str, language: str) -> None:
    visitor.page.set_viewport_size({"width": 1366, "height": 768})
    visitor.open(f"/{path}{'&' if '?' in path else '?'}v=1&lang={language}")
    tables = visitor.page.evaluate(_TABLES)
    assert tables
    for table in tables:
        assert table["lines"] < 1.5
        assert table["hidden"] <= 1
