"""One browser and one server for all journeys; a visitor of their own for each test."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.visits import LAUNCH_ARGUMENTS, PATIENCE, Visit, chromium, running_server, visit, what_is_missing

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REQUIRED = "THANRAK_REQUIRE_BROWSER"


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    missing = what_is_missing()
    if missing is not None:
        if os.environ.get(REQUIRED) == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - may not be there, which is said above

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=list(LAUNCH_ARGUMENTS), timeout=PATIENCE)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def server(browser: "Browser", snapshots_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    assert browser.is_connected()
    with running_server(snapshots_folder, tmp_path_factory.mktemp("server") / "log.txt") as address:
        yield address


@pytest.fixture
def visitor(browser: "Browser", server: str) -> Iterator[Visit]:
    """Someone who visits; whatever they do, nothing may fail in the page and nothing may leave the machine."""
    with visit(browser, server) as seen:
        yield seen
        seen.nothing_went_wrong()


@pytest.fixture(scope="module")
def reader(browser: "Browser", server: str) -> Iterator[Visit]:
    """A page that the tests of a file share, since opening one is slow; each opens its own address in it."""
    with visit(browser, server) as seen:
        yield seen


@pytest.fixture
def start(reader: Visit) -> Iterator[Visit]:
    """Someone who has just opened the dashboard, in a session of their own."""
    reader.open("/")
    yield reader
    reader.nothing_went_wrong()
    reader.errors.clear()
