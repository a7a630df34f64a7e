"""The picture of a card as a visitor saves it: what is on screen, with its sources, the same in every program."""

import subprocess
import zlib
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlparse
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops, ImageStat

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from tests.browser.visits import Visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
TH = Language.TH
SVG = "{http://www.w3.org/2000/svg}"
_SMALL = (480, 270)
"""The size at which drawings are compared: where edges are smoothed otherwise is no difference."""
_ALIKE = 10.0
"""Levels of 255 that two programs may differ on average."""
Drawn = dict[str, Image.Image]


def saved(visitor: Visit, card: str, kind: str) -> tuple[str, bytes]:
    with visitor.page.expect_download() as download:
        visitor.press(f"image_card_{card}_{kind}")
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def texts_of(image: bytes) -> dict[str, str]:
    """The texts that a PNG keeps before its pixels, each with a sound check."""
    found, place = {}, 8
    while place < len(image):
        length = int.from_bytes(image[place : place + 4], "big")
        kind, body = image[place + 4 : place + 8], image[place + 8 : place + 8 + length]
        check = int.from_bytes(image[place + 8 + length : place + 12 + length], "big")
        assert check == zlib.crc32(kind + body)
        if kind == b"iTXt":
            name, _, words = body.partition(b"\0\0\0\0\0")
            found[name.decode()] = words.decode()
        place += 12 + length
    return found


def size_of(image: bytes) -> tuple[int, int]:
    return int.from_bytes(image[16:20], "big"), int.from_bytes(image[20:24], "big")


def words_in(picture: ElementTree.Element) -> str:
    """The words of a drawing, whose letters are outlines."""
    return "".join(each.get("aria-label", "") for each in picture.iter()).replace(" ", "")


def drawn_by_programs(
    browser: "Browser", drawings: dict[str, bytes], folder: Path
) -> dict[str, dict[str, Image.Image]]:
    """Each drawing as the browser, librsvg and LibreOffice draw it, in small."""
    found: dict[str, dict[str, Image.Image]] = {}
    for name, content in drawings.items():
        (folder / f"{name}.svg").write_bytes(content)
    files = [f"{name}.svg" for name in drawings]
    office = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "png"]
    subprocess.run([*office, "--outdir", "office", *files], cwd=folder, check=True, capture_output=True, timeout=300)
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    for name, content in drawings.items():
        subprocess.run(["rsvg-convert", f"{name}.svg", "-o", f"{name}.png"], cwd=folder, check=True, timeout=60)
        page.set_content(f"<body style='margin:0'>{content.decode()}")
        page.screenshot(path=folder / "browser.png")
        made = (folder / "browser.png", folder / f"{name}.png", folder / "office" / f"{name}.png")
        opened = [Image.open(each).convert("RGB").resize(_SMALL) for each in made]
        found[name] = dict(zip(("browser", "librsvg", "office"), opened, strict=True))
    page.close()
    return found


def test_a_picture_says_what_the_card_says_and_looks_the_same_everywhere(
    visitor: Visit, browser: "Browser", tmp_path: Path
) -> None:
    visitor.open("/provinces?v=1&m=otop_sales_per_person&me=45")
    name, content = saved(visitor, "order", "wide_svg")
    card = visitor.page.locator(".st-key-card_order")
    written = words_in(ElementTree.fromstring(content))  # noqa: S314 - our own file
    message = card.locator("h3").inner_text()
    notes = [each for each in card.locator("p").all_inner_texts() if each.startswith(text("card.source", TH))]
    assert notes
    bars = card.locator(".thanrak-drawing svg text").all_text_contents()
    for line in (message, *notes, *bars, visitor.page.url):
        assert line.replace(" ", "") in written
    assert name.startswith("thanrak_otop_sales_per_person_order_all_fy2567_")
    assert name.endswith(".svg")
    drawings = {"order": content, "map": saved(visitor, "map", "wide_svg")[1]}
    for name, programs in drawn_by_programs(browser, drawings, tmp_path).items():
        ours = programs.pop("browser")
        assert ImageStat.Stat(ours).stddev[0] > 10, f"{name}: nothing is drawn"
        for program, theirs in programs.items():
            apart = ImageStat.Stat(ImageChops.difference(ours, theirs)).rms
            assert max(apart) < _ALIKE, f"{name} in {program}: {apart}"


def test_a_picture_leads_back_to_its_view_and_names_its_documents(visitor: Visit) -> None:
    path = "/budgets?v=1&p=13&stage=received&y=fy2564"
    visitor.open(path)
    name, content = saved(visitor, "ladder", "wide_svg")
    assert name.startswith("thanrak_ladder_13_fy2564_received_")
    picture = ElementTree.fromstring(content)  # noqa: S314 - our own file
    way = picture.find(f".//{SVG}a")
    assert way is not None
    assert way.get("href") == visitor.page.url
    assert parse_qs(urlparse(words_in(way)).query).items() >= parse_qs(urlparse(path).query).items()
    for words in ("เอกสาร 004 รายงานการประชุม", "(4 มี.ค. 2565)", "2M8-PN5-ZNQ", "ขั้น: ได้รับแล้ว"):
        assert words.replace(" ", "") in words_in(picture)
    _, image = saved(visitor, "ladder", "wide_png")
    assert texts_of(image) == {
        "Title": visitor.page.locator(".st-key-card_ladder h3").inner_text(),
        "URL": visitor.page.url,
    }
    assert size_of(image) == (1920, 1080)
    name, image = saved(visitor, "ladder", "classic_png")
    assert size_of(image) == (1440, 1080)
    assert name.endswith("_4x3.png")
