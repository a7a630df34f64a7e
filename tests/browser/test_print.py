"""On paper a page has its title, scope, cards, sources and every row, and nothing that only a screen has."""

import csv
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.widgets.shell.frame import PAGES
from tests.browser.visits import REPOSITORY, Visit

pytestmark = pytest.mark.browser
TH = Language.TH
_ACROSS = 1046
"""Pixels of a sheet of A4 on its side, without its margins."""
_SEEN = """(selector) => [...document.querySelectorAll(selector)]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().height > 0)
  .map((each) => each.innerText || each.getAttribute("aria-label") || each.tagName)"""
_ROWS = """() => {
  const tables = [...document.querySelectorAll('[data-testid=stMain] table tbody')];
  tables.sort((one, other) => other.rows.length - one.rows.length);
  return [...tables[0].rows].map((row) => (row.querySelector('.code') ?? row.cells[0]).textContent);
}"""
"""What names each row of the longest table: its code, or its first words."""
_SOURCES = text("evidence.sources", TH, documents="").rstrip()
_FEWEST = 40
"""No sheet has fewer letters: one with a title alone, or with nothing, has."""


@pytest.fixture
def paper(reader: Visit) -> Iterator[Visit]:
    yield reader
    reader.page.emulate_media(media="null", color_scheme="light")
    reader.nothing_went_wrong()


def open_with_style(visitor: Visit, path: str) -> None:
    """Open a page and wait for what it needs on paper, which are files of their own."""
    visitor.open(path)
    visitor.page.wait_for_function(
        "() => document.getElementById('thanrak_print')?.sheet && document.documentElement.dataset.paper"
    )


def plain(words: str) -> str:
    """Words without the signs that a line is broken at and without how they are spaced."""
    return re.sub("[\\s\u2060\u200b\u00ad]", "", unicodedata.normalize("NFKC", words))


def sheets_of(visitor: Visit, folder: Path, order: str = "-layout") -> list[str]:
    """The words of each sheet."""
    visitor.page.pdf(prefer_css_page_size=True, path=folder / "page.pdf")
    command = ["pdftotext", order, str(folder / "page.pdf"), "-"]
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode().split("\f")[:-1]


@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_a_printed_page_is_whole_and_has_no_controls(paper: Visit, tmp_path: Path, page: str) -> None:
    open_with_style(paper, f"/{page}?v=1&p=13.15&me=13")
    paper.page.emulate_media(media="print")
    controls = paper.page.evaluate(_SEEN, "[data-testid=stMain] button, input, [role=combobox], header")
    # the chips stay: they are the scope
    assert [each for each in controls if "จังหวัด:" not in each] == []
    sheets = sheets_of(paper, tmp_path)
    whole = "\n".join(sheets)
    assert "ชุดข้อมูล" in sheets[0]
    for number, sheet in enumerate(sheets, start=1):
        assert f"{text('frame.sheet', TH)} {number} / {len(sheets)}" in sheet
        assert f"/{'' if page == PAGES[0].name else page}" in sheet
        said = sheet.rpartition("http://")[0]
        assert len(re.sub(r"\s", "", said)) >= _FEWEST, f"sheet {number}: {said}"
        assert not said.lstrip().startswith(_SOURCES), f"sheet {number} begins with the source of a card: {said}"
    for hint in ("card.choose_opens", "card.choose_filters", "card.point_at_names", "frame.row_hint"):
        assert text(hint, TH) not in whole
    # whoever is back at the screen has the page as it was
    assert paper.page.locator(".thanrak_on_paper, .main-svg[viewBox]").count() == 0


@pytest.mark.parametrize("path", ["provinces?v=1&view=table", "activities?v=1&p=13", "sources?v=1&section=definitions"])
def test_no_row_of_a_table_is_lost(paper: Visit, tmp_path: Path, path: str) -> None:
    open_with_style(paper, f"/{path}")
    paper.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    rows = paper.page.evaluate(_ROWS)
    cells = paper.page.locator("table.thanrak_on_paper td").all_text_contents()
    assert [cell for cell in cells if cell.endswith("…")] == []
    paper.page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    # the card says how many there are
    stated = [int(each) for each in re.findall(r"\b\d{2,3}\b", " ".join(paper.page.locator("h3").all_inner_texts()))]
    if path.startswith("provinces"):
        with (REPOSITORY / "data" / "reference" / "province.csv").open(encoding="utf-8-sig") as reference:
            stated = [sum(1 for _ in csv.DictReader(reference))]
    assert len(rows) in stated
    printed = plain("".join(sheets_of(paper, tmp_path, "-raw")))
    assert [row for row in rows if plain(row) not in printed] == []


def test_a_dialog_is_printed_alone_whole_and_once_and_a_dark_page_light(paper: Visit, tmp_path: Path) -> None:
    paper.page.emulate_media(color_scheme="dark")
    open_with_style(paper, "/budgets?v=1&p=13")
    paper.page.get_by_role("button", name=text("card.evidence_button", TH)).first.click()
    dialog = paper.page.get_by_role("dialog")
    dialog.wait_for()
    paper.settle()
    title = dialog.get_by_role("heading").first.inner_text()
    rows = paper.table(0, '[role="dialog"]')
    sheets = sheets_of(paper, tmp_path, "-raw")
    whole = plain("".join(sheets))
    assert whole.count(plain(title)) == 1
    for row in rows[1:]:
        assert plain(row[-1]) in whole
    # the page behind it, which names its data set, is not on paper
    assert "ชุดข้อมูล" not in whole
    command = ["pdftoppm", "-r", "20", "-png", str(tmp_path / "page.pdf"), str(tmp_path / "sheet")]
    subprocess.run(command, check=True, timeout=60)
    for sheet in tmp_path.glob("sheet*.png"):
        assert ImageStat.Stat(Image.open(sheet).convert("L")).mean[0] > 200
    paper.page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    sheets_of(paper, tmp_path)
    subprocess.run(command, check=True, timeout=60)
    for sheet in tmp_path.glob("sheet*.png"):
        assert ImageStat.Stat(Image.open(sheet).convert("L")).mean[0] > 200


@pytest.mark.parametrize(
    ("path", "drawings"),
    [("/budgets?v=1", ".thanrak-drawing svg"), ("/provinces?v=1&m=otop_sales_month&view=trend&p=13", ".main-svg")],
)
def test_no_drawing_is_wider_than_the_sheet(paper: Visit, path: str, drawings: str) -> None:
    open_with_style(paper, path)
    paper.page.emulate_media(media="print")
    paper.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    found = "(path) => [...document.querySelectorAll(path)]"
    sizes = paper.page.evaluate(f"(path) => ({found})(path).map((e) => e.getAttribute('viewBox'))", drawings)
    assert sizes
    assert all(re.fullmatch(r"0 0 [1-9][\d.]* [1-9][\d.]*", size) for size in sizes)
    before = paper.page.viewport_size
    assert before is not None
    paper.page.set_viewport_size({"width": _ACROSS, "height": 718})
    right = paper.page.evaluate(
        f"(path) => Math.max(...({found})(path).map((e) => e.getBoundingClientRect().right))", drawings
    )
    assert right <= _ACROSS
    paper.page.set_viewport_size(before)
    paper.page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert paper.page.locator(".main-svg[viewBox]").count() == 0
