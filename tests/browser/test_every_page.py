"""What holds on every page in both themes: nothing leaves the machine, nothing fails, charts and controls can be read.

Accessibility is judged by axe-core against WCAG 2.2 A and AA.
"""

import importlib.util
import os
from typing import Any

import pytest

from dashboard.widgets.shell.frame import PAGES
from tests.browser.conftest import REQUIRED
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
STREAMLIT = {
    # a container of a fixed height takes no attribute of ours; today's browsers put such a region into the order of the
    # Tab key by themselves
    "scrollable-region-focusable": '[data-testid="stVerticalBlock"][overflow="auto"]',
    # the words on a chosen option are always white, on the colour that in the dark theme must be light enough for text
    "color-contrast": '[data-testid="stMultiSelectTagsContainer"] *',
}
"""Rules that Streamlit's own elements break, each with the only elements that may."""
_CHARTS_WITHOUT_NAME = """() => [...document.querySelectorAll('.js-plotly-plot, .thanrak-drawing')].filter(chart => {
  const figure = chart.closest('[role="figure"]') ?? chart.querySelector('[role="img"]');
  return !figure || !(figure.getAttribute('aria-label') || '').trim();
}).length"""
_BELONGS = "([path, allowed]) => [...document.querySelectorAll(path)].every(each => each.matches(allowed))"


def violations(seen: Visit) -> list[str]:
    """What axe finds on a page and is ours to mend: the rule, the element and the reason."""
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - may not be there, which is said

    options: dict[str, Any] = {"runOnly": list(RULES), "resultTypes": ["violations"]}
    found = []
    for broken in Axe().run(seen.page, options=options).response["violations"]:
        for node in broken["nodes"]:
            allowed = STREAMLIT.get(broken["id"])
            if allowed is None or not seen.page.evaluate(_BELONGS, [node["target"][0], allowed]):
                found.append(f"{broken['id']}: {node['html'][:200]}: {node['failureSummary'][:300]}")
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_a_page_fails_in_nothing_keeps_to_itself_and_can_be_read_by_everybody(
    reader: Visit, page: str, scheme: Any
) -> None:
    reader.page.emulate_media(color_scheme=scheme)
    reader.open("/" if page == PAGES[0].name else f"/{page}")
    assert reader.page.evaluate(_CHARTS_WITHOUT_NAME) == 0
    reader.nothing_went_wrong()
    if importlib.util.find_spec("axe_playwright_python") is None:
        missing = "axe-playwright-python is not installed, so accessibility was not judged."
        if os.environ.get(REQUIRED) == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    assert violations(reader) == []
