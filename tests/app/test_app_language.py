"""Two languages, one selection: Thai screens speak Thai, and a switch changes words alone."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import files
from dashboard.exports.export import file_stem
from dashboard.i18n.catalogue import catalogue, text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.permalink import Section, View
from dashboard.widgets.cards import card, card_image, page_data
from dashboard.widgets.cards.card_image import Picture
from dashboard.widgets.shell import state
from dashboard.widgets.shell.frame import PAGES
from queries.selection import Selection
from queries.warehouse import Warehouse
from tests.app.fields import field
from tests.app.screens import OVERVIEW, PROVINCES, figures, ids_in, link, opened, rerun, texts, words, written

pytestmark = pytest.mark.usefixtures("app_environment", "wide_screen")
TH, EN = Language.TH, Language.EN
OTHERS = tuple(f"pages/{page.name}.py" for page in PAGES if f"pages/{page.name}.py" not in {OVERVIEW, PROVINCES})

PROPER_NOUNS = {
    "OTOP", "CSV", "EN", "GAP", "Organic", "Thailand", "GPP", "HALAL", "Halal", "Mobile", "MINI", "ITC", "OPOAI",
    "C", "SE", "Social", "Enterprise", "KPI", "COVID", "WeVis", "CDC", "MOU", "Facebook", "Line", "Excel", "Parquet",
    "Fisherman", "Market", "Fisheries", "shop", "Hub", "E",
}  # fmt: skip
"""Names that Thai itself writes in Latin letters: products, standards, programmes."""
_ADDRESS = re.compile(r"https?://\S+|\b[\w.-]+/[\w./ @-]+|[0-9a-f]{12}|\b[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\b")
_AS_PRINTED = re.compile(re.escape(text("export.printed", TH, printed="@")).replace("@", r"[^·]*"))
"""What a source prints is shown as it stands there, whatever its language."""
_LATIN = re.compile(r"[A-Za-z]+")
_THAI = re.compile("[ก-๙]")
_TABLE_OF_AGENCY = re.compile(r"\b[A-Z]{2,4}(?:_[A-Z]*\d+)+\b")
_BETWEEN = re.compile(r" · | / |: |\n|  ")
LONG = 12
"""A printed form so long is nobody's label: it is taken out wherever it stands, a shorter one only by itself."""
CURATED = Path(__file__).resolve().parents[2] / "data" / "curated"


CHOSEN = (
    ("pages/meetings.py", {"meeting": "004-meeting-001"}),
    ("pages/meetings.py", {"meeting": "000-meeting-001", "g": "agriculture"}),
    ("pages/sources.py", {"document": "004", "fact": "004-plan-001"}),
    ("pages/sources.py", {"section": "contradictions", "document": "001"}),
    ("pages/groups.py", {"group": "000-group-019"}),
)
"""Views in which one meeting, fact or group is chosen: an old address, the only place of its id."""


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch, warehouse: Warehouse) -> list[str]:
    """What leaves the page: names and words of its pictures, names and particulars of its files."""
    found: list[str] = []
    draw, buttons = page_data.page_data, card_image.image_buttons

    def noted(selections: Sequence[Selection], page: str) -> None:
        language = state.language()
        for made in (files.export(warehouse, asked, language, 1) for asked in selections):
            parts = ((each.words for each in made.filters), (each.words for each in made.notes))
            found.extend((file_stem(made), made.title, made.described, *(each for part in parts for each in part)))
        draw(selections, page)

    def pictured(picture: Picture, name: str, language: Language) -> None:
        found.extend((name, picture.message, picture.details, *picture.notes))
        buttons(picture, name, language)

    monkeypatch.setattr(page_data, "page_data", noted)
    monkeypatch.setattr(card, "image_buttons", pictured)
    return found


@cache
def printed() -> tuple[str, ...]:
    """What documents print, names of groups, where copies are stored: shown as they are in both languages."""
    found: set[str] = set()
    for file in sorted(CURATED.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                found |= {value for name, value in row.items() if name.endswith("as_printed") and value}
                # what is used instead of a misprint is the word of that language
                found |= {value for name, value in row.items() if name == "value_used" and value}
                if file.stem in {"target_group", "target_group_mention"}:
                    found |= {value for name, value in row.items() if name == "name_th" and value}
    with (CURATED.parent / "official" / "indicator_source.csv").open(encoding="utf-8", newline="") as rows:
        found |= {row["stored_copy"] for row in csv.DictReader(rows) if row["stored_copy"]}
    return tuple(sorted(found, key=len, reverse=True))


def in_our_words(words: str) -> str:
    """A text of a screen without printed forms, web addresses, stored copies and table names."""
    # where a line may break between two letters, nothing is written
    plain_words = words.replace("<br>", " ").replace("\u200b", "")
    kept = " · ".join(part for part in _BETWEEN.split(plain_words) if not _is_printed(part.strip()))
    for form in printed():
        if len(form) >= LONG:
            kept = kept.replace(form, "")
    return _TABLE_OF_AGENCY.sub("", _ADDRESS.sub("", _AS_PRINTED.sub("", kept)))


def _is_printed(part: str) -> bool:
    """Whether a part is a printed form, cut short or after the number of its line."""
    either = (part, re.sub(r"^\d+ ", "", part))
    return any(
        # what an option has in brackets is not read
        form.startswith(each.rstrip("…")) if each.endswith("…") else form == each or form.startswith(f"{each} (")
        for each in either
        for form in printed()
    )


def ours(app: AppTest) -> Iterator[str]:
    """The texts of a screen in our own words."""
    return (in_our_words(each) for each in words(app))


def latin(app: AppTest) -> set[str]:
    """Latin words of a screen, without printed forms, web addresses, stored copies and table names."""
    return {word for each in ours(app) for word in _LATIN.findall(each)}


@pytest.mark.parametrize(
    ("page", "query"),
    [
        (OVERVIEW, {}),
        (OVERVIEW, {"p": "13"}),
        (OVERVIEW, {"p": "50", "me": "45"}),
        *((PROVINCES, {"view": view, "m2": "target_poor"}) for view in View),
        *(
            (PROVINCES, {"m": measure})
            for measure in (
                "household_debt",
                "target_groups_stated",
                "certified",
                "gpp",
                "participants",
                "budget_requested",
            )
        ),
        (PROVINCES, {"m": "certified", "view": "table"}),
        (PROVINCES, {"m": "otop_sales", "p": "10"}),
        *((page, query) for page in OTHERS for query in ({}, {"p": "13"}, {"p": "15"}, {"p": "50"})),
        *(("pages/sources.py", {"section": section}) for section in Section),
        *CHOSEN,
    ],
)
def test_no_english_and_no_id_is_left_on_a_thai_screen(page: str, query: dict[str, str], taken: list[str]) -> None:
    app = opened(page, v="1", **query)
    assert latin(app) - PROPER_NOUNS == set()
    assert ids_in((*words(app), *link(app).values(), *taken)) == set()


@pytest.mark.parametrize("page", [OVERVIEW, PROVINCES, *OTHERS])
def test_no_heading_has_a_link_to_itself_which_the_library_names_in_english(page: str) -> None:
    app = opened(page, v="1")
    headings = [*app.title, *app.header, *app.subheader]
    assert len(headings) > 1
    assert all(heading.hide_anchor for heading in headings)
    assert not [each for each in written(app) if each.lstrip().startswith("#")]


def of_one(read: Iterable[str], names: Names) -> set[str]:
    """The texts in which a single thing stands in the plural: "1 persons"."""
    units = {names.of("unit", code, EN) for code in names.codes("unit")}
    plurals = units - {names.of("unit_of_one", code, EN) for code in names.codes("unit")}
    plurals |= set(re.findall(r"\{\w+:[^{}|]+\|([^{}|]+)\}", " ".join(catalogue(EN).values())))
    wrong = re.compile(rf"(?<![\d.,])1 (?:{'|'.join(map(re.escape, sorted(plurals)))})\b")
    return {each for each in read if wrong.search(each)}


@pytest.mark.parametrize(
    ("page", "query"),
    [
        *((page, {}) for page in (OVERVIEW, PROVINCES, *OTHERS)),
        *((page, {"p": province}) for page in (OVERVIEW, *OTHERS[:5]) for province in ("14", "15")),
        CHOSEN[0],
        CHOSEN[-1],
    ],
)
def test_no_thai_no_id_and_no_plural_of_one_is_on_an_english_screen(
    page: str, query: dict[str, str], taken: list[str], names: Names
) -> None:
    app = opened(page, v="1", lang="en", **query)
    thai = {each.strip() for each in ours(app) if _THAI.search(each)}
    assert thai <= {text("frame.thai", EN)}
    assert ids_in((*words(app), *link(app).values(), *taken)) == set()
    assert of_one((*words(app), *taken), names) == set()


def test_a_switch_of_language_keeps_provinces_measure_and_view() -> None:
    app = opened(PROVINCES, v="1", p="13.45.15", m="target_poor", view="table", me="13", t="official")
    switch: Any = app.get("button_group")[0]
    switch.set_value(EN)
    rerun(app)
    assert link(app) == {
        "v": "1",
        "lang": "en",
        "p": "13.45.15",
        "t": "official",
        "me": "13",
        "m": "target_poor",
        "view": "table",
    }
    assert field(app, "filter_provinces_en").chosen == ["13", "45", "15"]
    assert field(app, "pick_measure_en").chosen == ["target_poor"]
    assert text("nav.provinces", EN) in texts(app)


@pytest.mark.parametrize("measure", ["otop_sales_per_person", "household_debt", "certified", "target_groups_stated"])
def test_both_languages_draw_the_same_figures(measure: str) -> None:
    thai, english = (figures(opened(PROVINCES, v="1", m=measure, lang=language)) for language in (TH, EN))
    assert thai.keys() == english.keys()
    for key, drawn in thai.items():
        places, others = ({code: (m.x, m.y) for code, m in each.marks().items()} for each in (drawn, english[key]))
        if key.startswith("rank"):
            # names are as long as they are, so a row may be as high as two lines
            assert {code: x for code, (x, _) in places.items()} == {code: x for code, (x, _) in others.items()}
        elif key.startswith("map"):
            assert places == others
