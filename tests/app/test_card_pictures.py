"""Every picture says what a reader elsewhere must know, and its file is named by the rule of all files."""

import re
from dataclasses import dataclass, field
from xml.etree import ElementTree

import pytest

from dashboard.exports.export import stem
from dashboard.figures.slide import LEAST_LETTERS, Shape, Slide, drawing
from dashboard.figures.theme import ThemeName, theme
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.widgets.cards import card, card_image
from dashboard.widgets.cards.card_image import Picture
from dashboard.widgets.shell import screen
from queries.warehouse import Warehouse
from schema.period import Period
from schema.scope import Scope
from schema.where import Where
from tests.app.screens import opened, texts
from tests.app.test_figure_codes import CODE

TH = Language.TH
SVG = "{http://www.w3.org/2000/svg}"
VIEWS = (
    *((page, {}) for page in ("overview", "groups", "budgets", "certifications", "activities")),
    *((page, {}) for page in ("production", "meetings", "provinces")),
    ("sources", {"section": "coverage"}),
    ("provinces", {"m": "household_debt", "view": "trend"}),
    ("provinces", {"m": "otop_sales", "m2": "otop_sales_per_person", "view": "two_measures"}),
    ("provinces", {"m": "target_groups_stated", "d": "full_total", "view": "small_multiples"}),
    ("provinces", {"m": "otop_sales_per_person", "view": "small_multiples"}),
)
HINTS = ("card.choose_filters", "card.choose_opens", "card.point_at_names", "budgets.years_in_filter")
"""What can be done on screen, and with no picture."""


@dataclass
class Saved:
    """The pictures that a page offers: what each is asked to say, and the name of its file."""

    pictures: list[tuple[Picture, str]] = field(default_factory=list)
    sent: list[Slide] = field(default_factory=list)

    def one(self, key: str) -> tuple[Picture, str, Slide]:
        found = [
            (picture, name, sent)
            for (picture, name), sent in zip(self.pictures, self.sent, strict=True)
            if picture.card == f"card_{key}"
        ]
        assert len(found) == 1
        return found[0]


@pytest.fixture
def saved(app_environment: object, monkeypatch: pytest.MonkeyPatch) -> Saved:
    found = Saved()
    real = card_image.image_buttons

    def noted(picture: Picture, name: str, language: Language) -> None:
        found.pictures.append((picture, name))
        found.sent.append(card_image.slide_of(picture, language))
        real(picture, name, language)

    monkeypatch.setattr(card, "image_buttons", noted)
    return found


@pytest.mark.parametrize(("page", "query"), VIEWS, ids=str)
def test_every_picture_names_its_sources_and_its_data_set(
    saved: Saved, warehouse: Warehouse, page: str, query: dict[str, str]
) -> None:
    opened(f"pages/{page}.py", v="1", **query)
    assert saved.sent
    for (picture, name), sent in zip(saved.pictures, saved.sent, strict=True):
        assert picture.sources, picture.card
        assert len(sent.sources) == min(len(picture.sources), card_image.MOST_NAMED)
        assert warehouse.snapshot.id in sent.origin
        assert name.endswith(warehouse.snapshot.id)
        # all by name first, then each time one more is only counted
        assert [text_of_more(words) for words in sent.sources] == [
            len(picture.sources) - count for count in range(len(sent.sources), 0, -1)
        ]
        # nobody can point at a picture or choose in it
        said = "\n".join([sent.message, sent.details, *sent.notes, *sent.sources])
        assert not [text(hint, TH) for hint in HINTS if text(hint, TH) in said]
        assert "เพื่อดู" not in said
        # the smallest letters are read from the back row, and all that the card says stands on the sheet
        svg = drawing(sent, picture.charts, TH)
        written = "".join(words_of(svg)).replace(" ", "")
        assert smallest(svg) >= LEAST_LETTERS - 0.1, picture.card
        for line in (sent.message, sent.details, *sent.notes, sent.origin):
            assert line.replace(" ", "") in written


def words_of(svg: str) -> list[str]:
    """The words of a drawing, whose letters are outlines."""
    return [each.get("aria-label", "") for each in ElementTree.fromstring(svg).iter()]  # noqa: S314 - our own


def smallest(svg: str) -> float:
    """Pixels of the smallest letters of a drawing that do not stand inside a mark."""
    found = []
    for group in ElementTree.fromstring(svg).iter(f"{SVG}g"):  # noqa: S314 - our own
        scaled = re.search(r"translate\(\S+ \S+\)(?: scale\((\S+)\))?$", group.get("transform", ""))
        assert scaled
        # what stands inside a bar follows it
        previous = None
        for each in group:
            size = re.search(r"scale\((\S+) -", each.get("transform", ""))
            if size and previous != f"{SVG}rect":
                found.append(float(size[1]) * 1000 * float(scaled[1] or 1))
            previous = each.tag
    return min(found)


@pytest.mark.parametrize("shape", Shape)
def test_a_picture_is_the_same_on_a_phone_and_in_the_dark(
    saved: Saved, monkeypatch: pytest.MonkeyPatch, shape: Shape
) -> None:
    def seen(width: int, kind: str) -> list[str]:
        saved.pictures.clear()
        saved.sent.clear()
        monkeypatch.setattr(screen, "width", lambda: width)
        monkeypatch.setattr(card, "theme", lambda _: theme(ThemeName(kind)))
        opened("pages/budgets.py", v="1")
        return [
            drawing(sent, picture.charts, TH, shape)
            for (picture, _), sent in zip(saved.pictures, saved.sent, strict=True)
        ]

    assert seen(0, "light") == seen(380, "dark") != []


def text_of_more(words: str) -> int:
    """How many sources a sentence leaves unnamed."""
    _, found, rest = words.rpartition("และอีก ")
    return int(rest.split()[0]) if found else 0


@pytest.mark.parametrize("key", ["order", "map"])
def test_the_picture_of_a_ranking_has_the_codes_of_the_highest_and_of_ones_own(saved: Saved, key: str) -> None:
    opened("pages/provinces.py", v="1", m="otop_sales_per_person", me="45")
    picture, _, sent = saved.one(key)
    codes = next(line for line in sent.notes if "(นครปฐม)" in line)
    assert len(CODE.findall(codes)) == 2
    assert "(ร้อยเอ็ด)" in codes
    assert "ยอดจำหน่าย OTOP ต่อประชากร" in picture.message + picture.details


def test_a_figure_of_one_row_has_its_code_in_the_picture(saved: Saved) -> None:
    opened("pages/budgets.py", v="1", p="13", y="fy2564", stage="received")
    _, _, sent = saved.one("ladder")
    assert text("frame.figure_code_is", TH, code="2M8-PN5-ZNQ") in sent.notes
    assert sent.sources[0].startswith("เอกสาร 004 รายงานการประชุม")


def test_the_name_of_a_picture_follows_the_rule_of_all_files(saved: Saved, warehouse: Warehouse) -> None:
    opened("pages/budgets.py", v="1", p="13.15", y="fy2564", stage="received.requested", recipient="community_group")
    scope = Scope(provinces=("13", "15"), periods=(Period.from_code("fy2564"),))
    own = [Where(("budget_stage",), ("received", "requested")), Where(("recipient_kind",), ("community_group",))]
    picture, name, sent = saved.one("ladder")
    assert name == stem("ladder", scope, warehouse.snapshot.id, own)
    filters = next(line for line in sent.notes if line.startswith("ตัวกรองของหน้า"))
    for words in ("ปทุมธานี", "ปีงบประมาณ 2564", "ได้รับแล้ว", "เฉพาะกลุ่มหรือชุมชน"):
        assert words in filters
    assert picture.message


@pytest.mark.parametrize(
    ("page", "filters", "where"),
    [
        ("budgets", {"stage": "requested.proposed.approved.received"}, "4budget_stage"),
        ("certifications", {"status": "certified.rejected.pending.assessed"}, "4certification_status"),
        ("activities", {"gear": "inputs.knowledge.marketing.communication"}, "4gear"),
    ],
)
def test_many_codes_of_a_filter_are_counted_by_its_column(
    saved: Saved, warehouse: Warehouse, page: str, filters: dict[str, str], where: str
) -> None:
    opened(f"pages/{page}.py", v="1", **filters)
    names = {name for _, name in saved.pictures}
    assert names
    assert all(name.endswith(f"_all_{where}_{warehouse.snapshot.id}") for name in names)


def test_a_measure_is_named_with_the_period_and_the_definition_that_are_shown(
    saved: Saved, warehouse: Warehouse
) -> None:
    snapshot = warehouse.snapshot.id
    opened("pages/provinces.py", v="1", m="otop_sales")
    assert saved.one("order")[1] == f"thanrak_otop_sales_order_all_fy2567_{snapshot}"
    saved.pictures.clear()
    saved.sent.clear()
    opened("pages/provinces.py", v="1", m="target_groups_stated", d="full_total", view="small_multiples")
    picture, name, _ = saved.one("multiples")
    assert name == f"thanrak_target_groups_stated_multiples_all_full_total_{snapshot}"
    # the documents of other definitions are not its sources
    assert picture.sources == ("004",)


def test_a_filter_of_another_page_is_in_no_name(saved: Saved) -> None:
    opened("pages/activities.py", v="1", stage="received", gear="marketing")
    _, name, sent = saved.one("kinds")
    assert "_marketing_" in name
    assert "received" not in name
    assert not any("ได้รับแล้ว" in line for line in sent.notes)


def test_nothing_is_said_of_filters_where_none_is_set(saved: Saved) -> None:
    opened("pages/activities.py", v="1")
    _, _, sent = saved.one("kinds")
    assert not any(line.startswith("ตัวกรองของหน้า") for line in sent.notes)


def test_no_code_is_broken_in_a_picture(saved: Saved) -> None:
    opened("pages/production.py", v="1")
    picture, _, sent = saved.one("commodity_13_rice_not_stated_not_stated")
    lines = words_of(drawing(sent, picture.charts, TH))
    assert sum(len(CODE.findall(line)) for line in lines) == 5
    assert not any(line.startswith(("·", ")", "-")) or line.endswith(("(", "-")) for line in lines if len(line) > 1)


@pytest.mark.parametrize("view", ["rank", "small_multiples"])
def test_a_picture_says_which_chosen_period_is_not_there_and_which_is_shown(saved: Saved, view: str) -> None:
    opened("pages/provinces.py", v="1", m="otop_sales_per_person", p="13.15.73.50", y="fy2566", view=view)
    shown, missing = "ปีงบประมาณ 2567", "ปีงบประมาณ 2566"
    assert saved.sent
    for sent in saved.sent:
        assert shown in sent.details
        assert text("compare.period_missing", TH, missing=missing, shown=shown) in sent.notes


def test_a_picture_counts_the_records_without_a_year_as_its_page_does(saved: Saved) -> None:
    app = opened("pages/budgets.py", v="1", y="fy2564")
    (said,) = {line for line in texts(app) if "ไม่ระบุปี" in line and line.startswith("อีก")}
    assert saved.sent
    assert all(any(said in line for line in sent.notes) for sent in saved.sent)
