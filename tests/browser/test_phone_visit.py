"""Visits from narrow windows: one column on a phone from the first page of a cold server, and nothing cut on any."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from tests.browser.visits import Visit, running_server, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ViewportSize

pytestmark = pytest.mark.browser
NARROW: "ViewportSize" = {"width": 390, "height": 844}
BETWEEN = ((911, 512), (683, 384), (740, 360), (844, 390))
"""A desk at 150 and at 200 percent, and two phones that lie on their side."""
DESK: "ViewportSize" = {"width": 1366, "height": 900}
CHARTS = (
    *("/", "/groups", "/budgets", "/certifications", "/activities", "/production", "/meetings"),
    *("/provinces?v=1&me=13", "/provinces?v=1&m=otop_sales_per_person&view=small_multiples"),
    *("/sources?v=1&section=coverage", "/provinces?v=1&m=otop_sales&m2=otop_sales_per_person&view=two_measures"),
)
CUT = """() => [...document.querySelectorAll('.js-plotly-plot, .thanrak-drawing svg')].flatMap((chart) => {
  const frame = (chart.closest('[class*="st-key-card_"]') ?? chart).getBoundingClientRect();
  return [...chart.querySelectorAll('text')].filter((each) => {
    const { width, left, right } = each.getBoundingClientRect();
    return width && (left < frame.left - 1 || right > frame.right + 1);
  }).map((each) => each.textContent);
})"""
"""Words of a chart that reach beyond its card."""
SAID_OUTSIDE = """() => [...document.querySelectorAll('.thanrak-drawing svg')].flatMap((chart) => {
  const marks = [...chart.querySelectorAll('[data-says]')];
  const longest = marks.toSorted((one, other) => other.dataset.says.length - one.dataset.says.length)[0];
  return [marks[0], longest, marks.at(-1)].filter(Boolean).flatMap((mark) => {
    mark.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = mark.firstElementChild.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
    chart.dispatchEvent(new PointerEvent('pointermove', at));
    const bubble = document.querySelector('.thanrak-says');
    const box = bubble?.getBoundingClientRect();
    const isWhole = box && box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight
      && bubble.scrollWidth <= bubble.clientWidth;
    return isWhole ? [] : [mark.dataset.says];
  });
})"""
"""What marks say under the mouse, where it does not stand whole in the window."""


def test_a_phone_gets_folded_filters_and_nothing_wider_than_itself(
    browser: "Browser", snapshots_folder: Path, tmp_path: Path
) -> None:
    with running_server(snapshots_folder, tmp_path / "log.txt") as address, visit(browser, address) as seen:
        seen.page.set_viewport_size(NARROW)
        for path, language in (("/", Language.TH), ("/provinces?v=1&lang=en", Language.EN)):
            seen.open(path)
            seen.page.get_by_role("button", name=text("filter.title", language)).wait_for()
            seen.settle()
            assert seen.page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        assert (seen.errors, seen.foreign) == ([], [])


@pytest.mark.parametrize("path", CHARTS)
def test_no_word_of_a_chart_is_cut_between_phone_and_desk(reader: Visit, path: str) -> None:
    reader.open(path)
    for width, height in BETWEEN:
        reader.page.set_viewport_size({"width": width, "height": height})
        reader.page.wait_for_timeout(500)
        reader.settle()
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
        assert reader.page.evaluate(CUT) == [], (width, height)
        assert reader.page.evaluate(SAID_OUTSIDE) == [], (width, height)
    reader.page.set_viewport_size(DESK)
