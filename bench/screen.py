"""How long a person waits for what a code stands for, against a plain load and a plain change of the same page.

    python -m bench.screen http://localhost:8501 --rounds 20

Against a running app (`make run`), in Debian's Chromium. The kinds take turns in every round, so that a busy machine
slows them alike: only the ratios of one run mean anything. Seconds from the person's act to what they wait for.
"""

import argparse
import random
import shutil
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pyarrow.parquet as pq

from dashboard.settings import snapshots_folder
from queries.warehouse import current_snapshot
from schema.figure_code import shown

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAGE = "overview"
SEED = 20
_DIALOG = '[role="dialog"] h3, [role="dialog"] p'
_STANDS = """() => document.querySelector('[data-testid="stMain"] h1')
    && document.querySelector('[data-testid="stApp"]').getAttribute('data-test-script-state') === 'notRunning'"""

Timing = Callable[["Page", str, str], float]


def main(arguments: Sequence[str] | None = None) -> int:
    """Time the kinds in turns and print their medians and ratios."""
    parser = argparse.ArgumentParser(prog="python -m bench.screen", description=__doc__)
    parser.add_argument("address", help="address of the running app")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--snapshots", type=Path, default=snapshots_folder(), help="the snapshots that the app serves")
    chosen = parser.parse_args(arguments)
    codes = _codes(chosen.snapshots, chosen.rounds)
    seconds = _walk(chosen.address.rstrip("/"), codes)
    for line in report(seconds):
        print(line)
    return 0


def report(seconds: Mapping[str, Sequence[float]]) -> Iterator[str]:
    """A line per kind: median and 95th percentile in milliseconds, and the median as a ratio to the first kind's."""
    floor = statistics.median(next(iter(seconds.values())))
    for kind, taken in seconds.items():
        middle = statistics.median(taken)
        late = sorted(taken)[max(0, round(0.95 * len(taken)) - 1)]
        yield f"{kind:24} p50 {middle * 1000:6.0f} ms   p95 {late * 1000:6.0f} ms   ratio {middle / floor:5.2f}"


def _codes(snapshots: Path, count: int) -> list[str]:
    """Codes of all tables, drawn the same in every run of a snapshot."""
    table = pq.read_table(current_snapshot(snapshots).folder / "figure_code.parquet", columns=["figure_code"])
    every = sorted(table.column("figure_code").to_pylist())
    return [shown(code) for code in random.Random(SEED).sample(every, min(count, len(every)))]


def _walk(address: str, codes: Sequence[str]) -> dict[str, list[float]]:
    # a library of development: whoever only reads the report needs no browser
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    kinds: dict[str, Timing] = {
        "page opened": _page_opened,
        "link with a code": _link_opened,
        "page changed": _page_changed,
        "code typed": _code_typed,
    }
    seconds: dict[str, list[float]] = {kind: [] for kind in kinds}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1366, "height": 900})
        _page_opened(page, address, codes[0])
        for code in codes:
            for kind, timed in kinds.items():
                seconds[kind].append(timed(page, address, code))
        browser.close()
    return seconds


def _page_opened(page: "Page", address: str, _: str) -> float:
    return _timed(page, lambda: page.goto(f"{address}/{PAGE}?v=1", wait_until="commit"), _STANDS)


def _link_opened(page: "Page", address: str, code: str) -> float:
    query = urlencode({"v": "1", "c": code})
    seconds = _timed(page, lambda: page.goto(f"{address}/{PAGE}?{query}", wait_until="commit"))
    _close(page)
    return seconds


def _page_changed(page: "Page", _: str, __: str) -> float:
    """The other language: the whole page once more, without a question to the data that was not asked before."""
    language = "en" if page.evaluate("document.documentElement.lang") == "th" else "th"
    switch = page.locator('[class*="st-key-language_"] button').nth(0 if language == "th" else 1)
    return _timed(page, switch.click, f"() => document.documentElement.lang === '{language}' && ({_STANDS})()")


def _code_typed(page: "Page", _: str, code: str) -> float:
    box = page.locator('[class*="st-key-code_box_"] input')
    box.fill(code.lower().replace("-", ""))
    seconds = _timed(page, lambda: box.press("Enter"))
    _close(page)
    return seconds


def _timed(page: "Page", act: Callable[[], object], until: str | None = None) -> float:
    """Seconds from the act until the page stands, or until the dialog of a figure has its words."""
    before = time.perf_counter()
    act()
    if until is None:
        page.locator(_DIALOG).first.wait_for()
    else:
        page.wait_for_function(until)
    return time.perf_counter() - before


def _close(page: "Page") -> None:
    page.wait_for_function(_STANDS)
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="hidden")
    page.wait_for_function(_STANDS)


if __name__ == "__main__":
    raise SystemExit(main())
