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


def test_the_menu_of_a_column_sorts_and_hides_but_never_adds_up(visitor: Visit) -> None:
    """A sum of persons, farms and rai is one that this product never gives; the menu speaks the page's language."""
    visitor.page.set_viewport_size({"width": 1366, "height": 900})
    visitor.open("/certifications?v=1&lang=th")
    table = visitor.page.get_by_test_id("stDataFrame").first
    table.scroll_into_view_if_needed()
    around = table.locator("canvas").first.bounding_box()
    assert around is not None
    menu = visitor.page.get_by_test_id("stDataFrameColumnMenu")
    for across in range(60, 400, 6):  # the way into the menu is painted, so it is found as a hand finds it
        visitor.page.mouse.click(around["x"] + across, around["y"] + 16)
        if menu.count():
            break
    entries = [entry for entry in menu.get_by_role("menuitem").all() if entry.is_visible()]
    words = [entry.inner_text().split("\n")[-1] for entry in entries]
    assert words[:2] == ["เรียงจากน้อยไปมาก", "เรียงจากมากไปน้อย"]
    assert len(words) == 5
    assert all("ก" <= each[0] <= "๛" for each in words)
