"""A visit from a phone: one column from the first page that a cold server gives."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from tests.browser.visits import running_server, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ViewportSize

pytestmark = pytest.mark.browser
NARROW: "ViewportSize" = {"width": 390, "height": 844}


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
