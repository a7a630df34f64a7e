"""The app as a test sees it: pages opened by their link, words on screen, figures as data."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeGuard

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element

from dashboard.figures.theme import Figure
from dashboard.widgets.cards import drawing
from tests.app.fields import fields

APP = Path(__file__).resolve().parents[2] / "app.py"
OVERVIEW, PROVINCES = "pages/overview.py", "pages/provinces.py"
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()<>#+\-.!|~$:])")
_ICON = re.compile(r":material/[a-z_]+:")
_ID = re.compile(r"\d{3}-[a-z_]+-\d+")
_MARKUP = re.compile(r":(?:gray|small|red|blue|green|orange|violet|[a-z]+-badge)\[|[\[\]*#>]")


@dataclass(frozen=True)
class Mark:
    """One mark of a figure that stands for a province."""

    x: float | None
    y: float | None
    hover: str


@dataclass(frozen=True)
class Drawn:
    """A figure that was sent to the browser."""

    key: str
    alt: str
    spec: Mapping[str, Any]

    def traces_by_code(self) -> Iterator[tuple[str, Mark]]:
        """Every mark that a click can choose, with the code that the click would give."""
        for trace in self.spec["data"]:
            if not trace.get("customdata"):
                continue
            hovers = trace.get("hovertext") or [""] * len(trace["x"])
            for code, x, y, hover in zip(trace["customdata"], trace["x"], trace["y"], hovers, strict=True):
                yield (code[0] if isinstance(code, list) else code), Mark(x, y, hover)

    def marks(self) -> dict[str, Mark]:
        """One mark for each province; a second mark of the same one is a fault."""
        found: dict[str, Mark] = {}
        for code, mark in self.traces_by_code():
            assert code not in found, f"{self.key} draws {code} twice"
            found[code] = mark
        return found


DRAWN: dict[str, Drawn] = {}
"""What each drawing was made of."""


_markup = drawing.markup


def _remembered(figure: Figure, width: float, alt: str, name: str) -> str:
    made = _markup(figure, width, alt, name)
    DRAWN[made] = Drawn(name, alt, figure)
    return made


# a drawing is shapes alone; tests hold the figures behind them against the answers of the queries
vars(drawing)["markup"] = _remembered


def opened(page: str = OVERVIEW, **query: str) -> AppTest:
    """A page after its first run, reached by a link; nothing may have gone wrong."""
    app = AppTest.from_file(str(APP), default_timeout=60)
    for key, value in query.items():
        app.query_params[key] = value
    if page != OVERVIEW:
        app.switch_page(page)
    return rerun(app)


def rerun(app: AppTest) -> AppTest:
    app.run()
    assert [element.message for element in app.exception] == []
    assert [element.value for element in app.error] == []
    return app


def link(app: AppTest) -> dict[str, str]:
    """The query part of the address, one value for each key; the data set, which every address names, left out."""
    read = {key: value[0] if isinstance(value, list) else value for key, value in dict(app.query_params).items()}
    read.pop("s", None)
    return read


def ids_in(read: Iterable[str]) -> set[str]:
    """The texts that hold the id of a row, which no reader is to meet."""
    return {each for each in read if _ID.search(each)}


def figures(app: AppTest) -> dict[str, Drawn]:
    """The figures of a page by the key under which they were drawn."""
    found = {}
    for element in app.get("plotly_chart"):
        # the last part of a key counts how often a mark was chosen in the figure
        key = re.sub(r"_\d+$", "", element.proto.id.split("-", 2)[2])
        found[key] = Drawn(key, element.proto.alt, json.loads(element.proto.spec))
    for element in app.get("bidi_component"):
        if element.proto.component_name == "thanrak_drawing":
            found[str(element.key)] = DRAWN[element.proto.bytes.decode()]
    return found


def plain(markdown: str) -> str:
    """What a reader reads of a Markdown text."""
    # an invisible joiner keeps a code on one line
    without_icons = _ICON.sub("", markdown).replace("\u2060", "")
    kept = _ESCAPE.sub(lambda match: chr(0xE000 + ord(match[1])), without_icons)
    read = _MARKUP.sub("", kept)
    return "".join(chr(ord(char) - 0xE000) if 0xE000 <= ord(char) < 0xE080 else char for char in read).strip()


def is_text(node: Any) -> TypeGuard[Element]:
    """Whether a part of a page is a heading or a paragraph."""
    return getattr(node, "type", None) in {"title", "header", "subheader", "markdown"}


def written(app: AppTest) -> list[str]:
    """Every heading and paragraph of a page from top to bottom, in Markdown."""
    return [node.value for node in app._tree if is_text(node)]


def texts(app: AppTest) -> list[str]:
    """Every heading and paragraph of a page, as it is read."""
    return [plain(each) for each in written(app)]


def words(app: AppTest) -> Iterator[str]:
    """All that is read on a page: texts, labels, choices, tables, figures and what is read aloud for them."""
    yield from texts(app)
    for field in fields(app):
        yield field.label
        yield field.placeholder
        yield from (field.options if not field.chosen else [*field.options, *field.shown])
    yield from (element.label for element in app.button)
    yield from (element.help or "" for element in app.button)
    for element in app.get("button_group"):
        yield from (plain(option.content) for option in element.proto.options)
    yield from (element.value for element in app.toast)
    yield from (plain(element.value) for element in app.warning)
    for table in (*app.dataframe, *app.table):
        yield from (plain(str(name)) for name in table.value.columns)
        cells = (cell for column in table.value.columns for cell in table.value[column])
        yield from (plain(cell) for cell in cells if isinstance(cell, str))
    for drawn in figures(app).values():
        yield drawn.alt
        yield from _written(drawn.spec)


def _written(spec: Any) -> Iterator[str]:
    """The texts of a figure: on marks, in tooltips, annotations, titles and ticks; not colours, codes or settings."""
    if isinstance(spec, dict):
        for key, value in spec.items():
            if key in {"text", "hovertext", "ticktext", "title", "name", "labels"}:
                yield from _strings(value)
            elif key != "customdata":
                yield from _written(value)
    elif isinstance(spec, list):
        for value in spec:
            yield from _written(value)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield re.sub(r"<[^>]*>", " ", value)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, dict):
        yield from _strings(value.get("text"))
