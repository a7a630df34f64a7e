"""A real server and a real browser: how a test starts them, waits for them, and what it watches meanwhile."""

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlparse

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page, WebSocket

REPOSITORY = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 180
PATIENCE = 120_000
"""Milliseconds that a step may take on a slow machine; nothing waits longer than it must."""
_BREATH = 100
LAUNCH_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_SETTLED = """(wait) => {
  const app = document.querySelector('[data-testid="stApp"]');
  const main = document.querySelector('[data-testid="stMain"]');
  const shown = '[data-testid="stDataFrame"], [data-testid="stPlotlyChart"], .thanrak-drawing';
  const drawn = (each) => each.matches('.thanrak-drawing') ? each.querySelector('svg')
    : each.querySelectorAll('canvas [role=row], .js-plotly-plot .main-svg').length > 1;
  const stands = app && app.getAttribute('data-test-script-state') === 'notRunning' && main && main.querySelector('h1')
      && !document.querySelector('[data-testid="stSkeleton"]')
      && [...document.querySelectorAll(shown)]
        .filter((each) => each.checkVisibility() && !each.closest('details:not([open])')).every(drawn);
  const now = stands ? `${document.querySelectorAll('*').length} ${main.innerText.length}` : '';
  const last = window.thanrak_last;
  if (!last || last.wait !== wait || last.now !== now) window.thanrak_last = { wait, now, since: performance.now() };
  return stands && performance.now() - window.thanrak_last.since >= 400;
}"""
"""Whether the script has run, every table and chart is drawn, and nothing has changed for a while of this wait."""


def chromium() -> str | None:
    """The browser of this machine; None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def what_is_missing() -> str | None:
    """Why no browser can be started here, in a plain sentence; None where one can."""
    if importlib.util.find_spec("playwright") is None:
        return "Playwright is not installed, so the app was not walked in a browser."
    if chromium() is None:
        return "Chromium is not installed, so the app was not walked in a browser."
    return None


@contextmanager
def running_server(snapshots: Path, log: Path) -> Iterator[str]:
    """The app as people start it, on a free port, with the snapshots of this run. Gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "app.py",
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    environment = {**os.environ, "THANRAK_SNAPSHOTS": str(snapshots)}
    environment.pop("THANRAK_SOURCES", None)
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=REPOSITORY, env=environment, stdout=output, stderr=subprocess.STDOUT)
        try:
            address = f"http://localhost:{port}"
            _wait_until_healthy(address, process, log)
            yield address
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)


def _wait_until_healthy(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    # only health is asked for, so that the first page a test opens is the first that the server runs
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:  # noqa: S310 - our own server
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"the server did not start:\n{log.read_text(encoding='utf-8', errors='replace')[-2000:]}")


@dataclass
class Visit:
    """One visitor's page, and what went wrong in it or left the machine."""

    page: "Page"
    address: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    is_waiting: bool = False
    """Whether the server has been asked for something and has not begun to answer."""
    _waits: int = 0

    def open(self, path: str) -> None:
        """Go to a path and wait until the page stands."""
        self.page.goto(self.address + path, wait_until="load")
        self.settle()

    def settle(self) -> None:
        """Wait until the script has run and what it sent is drawn."""
        deadline = time.monotonic() + PATIENCE / 1000
        while True:
            self._waits += 1
            self.page.wait_for_function(_SETTLED, arg=self._waits, polling=_BREATH)
            if not self.is_waiting:
                return
            assert time.monotonic() < deadline, "the server did not answer"
            self.page.wait_for_timeout(_BREATH)

    @property
    def query(self) -> dict[str, str]:
        """The query part of the address bar; the data set, which every address names, left out."""
        found = {key: values[0] for key, values in parse_qs(urlparse(self.page.url).query).items()}
        found.pop("s", None)
        return found

    @property
    def title(self) -> str:
        """The heading of the page."""
        return self.page.locator('[data-testid="stMain"] h1').first.inner_text().strip()

    def table(self, place: int = 0, within: str = "") -> list[list[str]]:
        """The rows of a table that is drawn on a canvas, as a screen reader is told them; its heading first."""
        grid = self.page.locator(f"{within} canvas [role=grid]").nth(place)
        grid.wait_for(state="attached")
        rows = grid.locator("[role=row]")
        cells = "[role=columnheader], [role=gridcell]"
        return [
            [cell.strip() for cell in rows.nth(row).locator(cells).all_text_contents()] for row in range(rows.count())
        ]

    def nothing_went_wrong(self) -> None:
        """No error in the console or on the page, and no request to another machine."""
        assert self.errors == []
        assert self.foreign == []
        assert self.page.locator('[data-testid="stException"], .st-key-fault').count() == 0

    def press(self, key: str) -> None:
        """Press the button that has a key; a second, hidden copy of it belongs to its tooltip."""
        self.page.locator(f".st-key-{key} button").first.click()


def language_of(seen: Visit) -> str:
    """The language that the browser is told."""
    return str(seen.page.evaluate("document.documentElement.lang"))


def switch_to(seen: Visit, language: Language) -> None:
    """Choose the other language, as a reader does, and wait for the page."""
    now = Language.EN if language is Language.TH else Language.TH
    words = text("frame.english" if language is Language.EN else "frame.thai", now)
    seen.page.locator(f".st-key-language_{now}").get_by_text(words, exact=True).click()
    seen.page.wait_for_function(f"document.documentElement.lang === '{language}'")
    seen.settle()


@contextmanager
def visit(browser: "Browser", address: str) -> Iterator[Visit]:
    """A visitor of their own, with nothing remembered from others."""
    context = browser.new_context(
        viewport={"width": 1366, "height": 900}, color_scheme="light", locale="th-TH", accept_downloads=True
    )
    context.set_default_timeout(PATIENCE)
    seen = Visit(context.new_page(), address)

    def hear(message: "ConsoleMessage") -> None:
        # a page of a path asks for /PATH/_stcore/ first to find where the server lives: those answers are no fault
        if message.type == "error" and "/_stcore/" not in str(message.location.get("url", "")):
            seen.errors.append(message.text)

    def watch(url: str) -> None:
        if urlparse(url).hostname not in {None, "localhost", "127.0.0.1"}:
            seen.foreign.append(url)

    def listen(socket: "WebSocket") -> None:
        socket.on("framesent", lambda _: setattr(seen, "is_waiting", True))
        socket.on("framereceived", lambda _: setattr(seen, "is_waiting", False))
        socket.on("close", lambda _: setattr(seen, "is_waiting", False))

    seen.page.on("websocket", listen)
    seen.page.on("console", hear)
    seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
    seen.page.on("request", lambda request: watch(request.url))
    try:
        yield seen
    finally:
        context.close()
