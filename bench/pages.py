"""How long a reader waits after a choice, beside the least that Streamlit can do and beside Dash with six charts.

    python -m bench.pages --rounds 20

Starts all servers itself, in Debian's Chromium; `pip install -r bench/requirements.txt` brings Dash. The pages take
turns in every round, so that a busy machine slows them alike: only the ratios of one run mean anything. Milliseconds
from the pointer's event to the paint after the last change of a chart, on our other pages of anything on the page; CPU
of the server in milliseconds and bytes from the server for one choice; elements of the page.
"""

import argparse
import contextlib
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[1]
RIVALS = "bench/rivals"
_CHARTS = ".thanrak-drawing, .js-plotly-plot"
_QUIET = 400
_PAGE = "[data-testid=stMain]"
_WATCH = """(watched) => {
  const after = (said) => requestAnimationFrame(() => {
    const paint = new MessageChannel();
    paint.port1.onmessage = () => said(performance.now());
    paint.port2.postMessage(0);
  });
  window.bench = { from: 0, changed: 0, seen: 0, bytes: 0 };
  window.addEventListener('pointerup', () => { if (!bench.from) bench.from = performance.now(); }, true);
  new MutationObserver((all) => {
    const isWatched = ({ target }) => target.matches?.(watched) || target.parentElement?.closest(watched);
    if (!bench.from || !all.some(isWatched)) return;
    bench.seen = performance.now();
    after((at) => { bench.changed = at; });
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}"""
_SETTLED = """(quiet) => bench.changed >= bench.seen && bench.seen && performance.now() - bench.seen > quiet
  && document.querySelector('[data-testid=stApp]')?.getAttribute('data-test-script-state') !== 'running'"""


@dataclass
class Choice:
    """A page and what is chosen on it in turn."""

    name: str
    server: "Server"
    path: str
    option: str
    """Selector of the option; `{turn}` is how often one was chosen before."""
    options: int
    opened: str = ""
    """Selector of what is clicked first, where the options stand in a list."""
    watched: str = _CHARTS
    """Selector of what changes: the charts, or the whole page where a choice may leave them as they are."""
    waits: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    kilobytes: list[float] = field(default_factory=list)
    elements: int = 0


@dataclass(frozen=True)
class Server:
    """A running server: its address and its process."""

    address: str
    process: subprocess.Popen[bytes]

    def cpu(self) -> float:
        """Milliseconds of processor that it has used."""
        ticks = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[11:13]
        return sum(map(int, ticks)) * 1000 / os.sysconf("SC_CLK_TCK")


@contextlib.contextmanager
def served(command: Sequence[str], health: str) -> Iterator[Server]:
    """Start a server on a free port, which stands for `{port}` in its command, and wait until it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))}
    process = subprocess.Popen(  # noqa: S603 - our own commands
        [sys.executable, *(each.format(port=port) for each in command)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://localhost:{port}"
    try:
        for _ in range(300):
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}{health}", timeout=2):  # noqa: S310 - our own
                break
            time.sleep(0.2)
        yield Server(address, process)
    finally:
        process.terminate()
        process.wait(10)


def main(arguments: Sequence[str] | None = None) -> int:
    """Let all pages take turns and print a line for each."""
    parser = argparse.ArgumentParser(prog="python -m bench.pages", description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds: int = parser.parse_args(arguments).rounds
    # a library of development: whoever only reads the report needs no browser
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    streamlit = ["-m", "streamlit", "run", "{app}", "--server.port", "{port}", "--server.headless", "true"]
    with contextlib.ExitStack() as stack:
        bare = stack.enter_context(served(_of(streamlit, f"{RIVALS}/bare_streamlit.py"), "/_stcore/health"))
        dash = stack.enter_context(served([f"{RIVALS}/dash_six.py", "{port}"], "/"))
        ours = stack.enter_context(served(_of(streamlit, "app.py"), "/_stcore/health"))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        choices = [
            Choice("Dash, six charts", dash, "/", "#year label >> nth={turn}", 10),
            Choice("bare Streamlit, one chart", bare, "/", "[data-testid=stButtonGroup] button >> nth={turn}", 10),
            *_ours(ours),
        ]
        _walk(browser, choices, rounds)
        browser.close()
    for line in report(choices):
        print(line)
    return 0


def _of(command: Sequence[str], app: str) -> list[str]:
    return [app if each == "{app}" else each for each in command]


def _ours(server: Server) -> Iterator[Choice]:
    own = "[class*=st-key-filter_mine_] input"
    listed = ".thanrak-list li[role=option] >> nth={turn}"
    yield Choice("comparison, own province", server, "/provinces?v=1&m=otop_sales", listed, 40, own)
    province = "[class*=st-key-filter_provinces_] input"
    yield Choice("comparison, province filter", server, "/provinces?v=1&m=otop_sales", listed, 40, province)
    for page in ("overview", "groups", "budgets", "certifications", "activities", "meetings"):
        yield Choice(f"{page}, own province", server, f"/{page}?v=1", listed, 40, own, _PAGE)


def _walk(browser: "Browser", choices: Sequence[Choice], rounds: int) -> None:
    pages: dict[str, Page] = {}
    received: dict[str, float] = {}
    for choice in choices:
        page = browser.new_page(viewport={"width": 1366, "height": 900})
        _count_bytes(page, choice.name, received)
        page.goto(choice.server.address + choice.path)
        page.locator(_CHARTS).first.wait_for()
        page.wait_for_timeout(2000)
        page.evaluate(_WATCH, choice.watched)
        pages[choice.name] = page
    for turn in range(-1, rounds):
        for choice in choices:
            page = pages[choice.name]
            before, bytes_before = choice.server.cpu(), received.get(choice.name, 0)
            wait = _chosen(page, choice, turn + 1)
            if turn >= 0:
                choice.waits.append(wait)
                choice.cpu.append(choice.server.cpu() - before)
                choice.kilobytes.append((received.get(choice.name, 0) - bytes_before) / 1000)
                choice.elements = page.evaluate("document.querySelectorAll('*').length")


def _count_bytes(page: "Page", name: str, received: dict[str, float]) -> None:
    """Add up what the page gets, over HTTP as it was sent and through its socket."""
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")

    def loaded(event: dict[str, float]) -> None:
        received[name] = received.get(name, 0) + event["encodedDataLength"]

    def heard(event: dict[str, dict[str, str]]) -> None:
        received[name] = received.get(name, 0) + len(event["response"]["payloadData"])

    network.on("Network.loadingFinished", loaded)
    network.on("Network.webSocketFrameReceived", heard)


def _chosen(page: "Page", choice: Choice, turn: int) -> float:
    """Milliseconds from the pointer's event on an option to the paint after the last change of a chart."""
    page.bring_to_front()
    if choice.opened:
        page.locator(choice.opened).first.click()
    option = page.locator(choice.option.format(turn=1 + turn % (choice.options - 1))).first
    option.scroll_into_view_if_needed()
    page.evaluate("Object.assign(bench, { from: 0, changed: 0, seen: 0 })")
    option.click()
    page.wait_for_function(_SETTLED, arg=_QUIET)
    wait = float(page.evaluate("bench.changed - bench.from"))
    page.keyboard.press("Escape")
    return wait


def report(choices: Sequence[Choice]) -> Iterator[str]:
    """A line for each page: waits, their ratios to both rivals, CPU, kilobytes and elements."""
    dash, bare = (statistics.median(each.waits) for each in choices[:2])
    head = f"{'':30}{'p50':>6}{'p95':>6}{'/Dash':>7}{'/bare':>7}{'CPU':>6}{'kB':>7}{'elements':>10}"
    yield head
    for each in choices:
        middle = statistics.median(each.waits)
        late = sorted(each.waits)[max(0, round(0.95 * len(each.waits)) - 1)]
        yield (
            f"{each.name:30}{middle:6.0f}{late:6.0f}{middle / dash:7.2f}{middle / bare:7.2f}"
            f"{statistics.median(each.cpu):6.0f}{statistics.median(each.kilobytes):7.1f}{each.elements:10}"
        )


if __name__ == "__main__":
    raise SystemExit(main())
