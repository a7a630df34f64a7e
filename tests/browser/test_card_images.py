"""The picture of a card as a visitor saves it: what is on screen, with its sources, in letters of its own."""

import base64
import re
import zlib
from pathlib import Path
from urllib.parse import parse_qs, urlparse
from xml.etree import ElementTree

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser
TH = Language.TH
SVG = "{http://www.w3.org/2000/svg}"
DENSITY = 3
CODE = re.compile(r"\b[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\b")


def saved(visitor: Visit, card: str, file_format: str) -> tuple[str, bytes]:
    with visitor.page.expect_download() as download:
        visitor.page.locator(f".st-key-card_{card} [data-format={file_format}]").click()
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


def words_in(picture: ElementTree.Element) -> str:
    return " ".join("".join(each.itertext()) for each in picture.iter(f"{SVG}text"))


def test_the_drawing_says_what_the_card_says_and_carries_its_letters(visitor: Visit) -> None:
    visitor.open("/provinces?v=1&m=otop_sales_per_person&me=45")
    name, content = saved(visitor, "order", "svg")
    card = visitor.page.locator(".st-key-card_order")
    picture = ElementTree.fromstring(content)  # noqa: S314 - our own file
    written = words_in(picture).replace(" ", "")
    message = card.locator("h3").inner_text()
    notes = [each for each in card.locator("p").all_inner_texts() if each.startswith(text("card.source", TH))]
    assert notes
    for line in (message, *notes):
        assert line.replace(" ", "") in written
    bars = card.locator(".js-plotly-plot .main-svg").first.locator("text").all_text_contents()
    assert {bar.replace(" ", "") for bar in bars if bar} <= {
        "".join(each.itertext()).replace(" ", "") for each in picture.iter(f"{SVG}text")
    }
    assert "data:font/woff2" in content.decode() or "data:application/octet-stream" in content.decode()
    assert name.startswith("thanrak_otop_sales_per_person_order_all_fy2567_")
    assert name.endswith(".svg")


def test_a_picture_leads_back_to_its_view_and_names_its_documents(visitor: Visit) -> None:
    path = "/budgets?v=1&p=13&stage=received&y=fy2564"
    visitor.open(path)
    name, content = saved(visitor, "ladder", "svg")
    assert name.startswith("thanrak_ladder_13_fy2564_received_")
    picture = ElementTree.fromstring(content)  # noqa: S314 - our own file
    written = words_in(picture)
    way = picture.find(f".//{SVG}a")
    assert way is not None
    assert way.get("href") == visitor.page.url
    assert parse_qs(urlparse(words_in(way)).query).items() >= parse_qs(urlparse(path).query).items()
    for words in ("เอกสาร 004 รายงานการประชุม", "(4 มี.ค. 2565)", "2M8-PN5-ZNQ", "ขั้น: ได้รับแล้ว"):
        assert words.replace(" ", "") in written.replace(" ", "")
    _, image = saved(visitor, "ladder", "png")
    assert texts_of(image) == {
        "Title": visitor.page.locator(".st-key-card_ladder h3").inner_text(),
        "URL": visitor.page.url,
    }


def test_what_does_not_fit_is_counted_and_no_code_is_broken(visitor: Visit) -> None:
    visitor.open("/activities?v=1")
    _, content = saved(visitor, "kinds", "svg")
    lines = ["".join(each.itertext()) for each in ElementTree.fromstring(content).iter(f"{SVG}text")]  # noqa: S314
    (first,) = [place for place, line in enumerate(lines) if line.startswith("เอกสาร 000 การประชุม")]
    named = "".join(lines[first : first + 2])
    assert re.search(r"และอีก \d ฉบับ \((00\d ?)+\)$", named)
    visitor.open("/production?v=1")
    _, content = saved(visitor, "commodity_13_rice_not_stated_not_stated", "svg")
    lines = ["".join(each.itertext()) for each in ElementTree.fromstring(content).iter(f"{SVG}text")]  # noqa: S314
    assert sum(len(CODE.findall(line)) for line in lines) == 5
    assert not any(line.startswith(("·", ")", "-")) or line.endswith(("(", "-")) for line in lines if len(line) > 1)


@pytest.mark.parametrize("path", ["/provinces?v=1&m=otop_sales", "/budgets?v=1&lang=en"])
def test_the_image_is_three_times_as_dense_as_the_screen(visitor: Visit, path: str) -> None:
    visitor.open(path)
    button = visitor.page.locator("[data-format=png]").first
    with visitor.page.expect_download() as download:
        button.click()
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\x89PNG\r\n")
    width = int.from_bytes(content[16:20], "big")
    on_screen = visitor.page.locator(".js-plotly-plot").first.bounding_box()
    assert on_screen is not None
    assert width >= DENSITY * on_screen["width"]
    assert inked_rows(visitor, content) > 10  # the letters of the message, which are bold, are there


_INKED_ROWS = """async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, 44 * 3];
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  let rows = 0;
  for (let y = 0; y < canvas.height; y += 1) {
    let dark = 0;
    for (let x = 0; x < canvas.width; x += 1) if (data[4 * (y * canvas.width + x)] < 100) dark += 1;
    if (dark) rows += 1;
  }
  return rows;
}"""


def inked_rows(visitor: Visit, image: bytes) -> int:
    """How many rows of pixels in the line of the message have ink."""
    return int(visitor.page.evaluate(_INKED_ROWS, f"data:image/png;base64,{base64.b64encode(image).decode()}"))
