"""Who comes back to a server that knows nothing of them goes on where they were: the address has it all."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.widgets.shell.frame import PAGES
from tests.browser.slow_line import line_to
from tests.browser.visits import Visit, language_of, running_server, visit
from tests.browser.walk import go_to

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator

pytestmark = pytest.mark.browser
EN = Language.EN
_QUERY = {"v": "1", "lang": "en", "p": "13.45", "me": "13", "m": "otop_sales"}
_IS = (
    "(wanted) => (document.querySelector('[data-testid=stApp]').dataset.testConnectionState === 'CONNECTED') === wanted"
)
AWAY = text("frame.away", EN)


def a_download(seen: Visit) -> "Locator":
    return seen.page.locator('[data-testid="stDownloadButton"]:visible').first


def said_beside(seen: Visit) -> str:
    """What stands beside a download under the mouse."""
    place = a_download(seen)
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    assert box is not None
    seen.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return str(place.evaluate("(each) => getComputedStyle(each, '::after').content"))


def test_a_lost_session_loses_nothing(browser: "Browser", server: str, snapshots_folder: Path, tmp_path: Path) -> None:
    path = "/provinces?" + "&".join(f"{key}={value}" for key, value in _QUERY.items())
    with line_to(server) as line, visit(browser, line.address) as seen:
        seen.open(path)
        # a translator of the browser leaves the figures alone, and is told the language
        assert seen.page.evaluate("document.documentElement.translate") is False
        assert language_of(seen) == "en"
        with running_server(snapshots_folder, tmp_path / "log.txt") as restarted:
            line.target = restarted
            line.cut()
            seen.page.wait_for_function(_IS, arg=False)
            # a download says that it cannot be had now, and what to do
            assert AWAY in said_beside(seen)
            line.mend()
            seen.page.wait_for_function(_IS, arg=True)
            seen.settle()
            with seen.page.expect_download() as download:
                a_download(seen).locator("button:visible").first.click()
            assert download.value.failure() is None
            section = next(each.section for each in PAGES if each.name == "budgets")
            seen.page.get_by_role("banner").get_by_role("button", name=text(f"nav.{section}", EN)).click()
            entry = seen.page.get_by_role("menuitem", name=text("nav.budgets", EN), exact=True)
            entry.hover()
            # a new tab by the middle button opens the same view
            assert "p=13.45" in str(entry.get_attribute("href"))
            seen.page.keyboard.press("Escape")
            go_to(seen, "budgets", EN)
            assert seen.query == _QUERY
            assert seen.page.locator('[data-testid="stException"], .st-key-fault').count() == 0


def test_copied_is_said_only_when_it_was(browser: "Browser", server: str) -> None:
    with visit(browser, server) as seen:
        seen.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        seen.open("/budgets?v=1&p=13")
        button = seen.page.locator(".st-key-copy_link_th button")
        button.click()
        by_hand = seen.page.locator(".st-key-copy_link_th input")
        by_hand.wait_for()
        assert by_hand.input_value() == seen.page.url
        assert by_hand.evaluate("(each) => each.getRootNode().activeElement === each && each.selectionEnd > 0")
        assert button.inner_text() == text("frame.copy_by_hand", Language.TH)
        seen.page.keyboard.press("Escape")
        by_hand.wait_for(state="hidden")
        assert button.evaluate("(each) => each.getRootNode().activeElement === each")
        seen.nothing_went_wrong()
