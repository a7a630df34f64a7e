"""The picture of a card as a visitor saves it: what is on screen, with its sources, in letters of its own."""

import base64
from pathlib import Path
from xml.etree import ElementTree

import pytest
from visits import Visit

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language

pytestmark = pytest.mark.browser
TH = Language.TH
SVG = "{http://www.w3.org/2000/svg}"
DENSITY = 3


def saved(visitor: Visit, card: str, file_format: str) -> tuple[str, bytes]:
    with visitor.page.expect_download() as download:
        visitor.page.locator(f".st-key-card_{card} [data-format={file_format}]").click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


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
    assert name.startswith("thanrak_order_all_")
    assert name.endswith(".svg")


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
