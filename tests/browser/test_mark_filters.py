"""What choosing a mark does, with the mouse and with the keyboard alone.

A mark of several rows filters its neighbours, by chip and address, and lifts the filter when it is chosen again; the
fields above do the same by keyboard. A single figure opens its evidence, and so does the button of its card.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from dashboard.i18n.catalogue import text
from queries import comparison, figures
from queries.warehouse import Warehouse
from schema.figure_code import figure_code
from schema.scope import Scope
from tests.browser.marks import click, filter_by, neighbours
from tests.browser.visits import Visit
from tests.browser.walk import TH, places_told

if TYPE_CHECKING:
    from playwright.sync_api import Locator

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Filtering:
    """A mark that filters: where it stands, what the address says then, and the same by fields: name and words."""

    path: str
    card: str
    code: str
    address: dict[str, str]
    fields: dict[str, str]


STAGE, YEAR, GEAR = text("budgets.stage", TH), text("filter.year", TH), text("activities.gear", TH)
WORK_GROUP, PROVINCE = text("filter.work_group", TH), text("filter.province", TH)
STANDARD, STATUS = text("certifications.standard", TH), text("certifications.status", TH)
FILTERING = (
    Filtering(
        "/budgets",
        "ladder",
        "requested.fy2564",
        {"stage": "requested", "y": "fy2564"},
        {STAGE: "ขอรับการสนับสนุน", YEAR: "2564"},
    ),
    Filtering(
        "/budgets",
        "ladder",
        "received.ns",
        {"stage": "received", "y": "ns"},
        {STAGE: "ได้รับแล้ว", YEAR: "ไม่ระบุปี"},
    ),
    Filtering(
        "/certifications",
        "matrix",
        "gap_rice.certified",
        {"standard": "gap_rice", "status": "certified"},
        {STANDARD: "GAP ข้าว", STATUS: "ได้รับการรับรอง"},
    ),
    Filtering(
        "/activities",
        "gears",
        "knowledge.processing",
        {"gear": "knowledge", "g": "processing"},
        {GEAR: "การสร้างองค์ความรู้", WORK_GROUP: "แปรรูป"},
    ),
    Filtering(
        "/activities",
        "agencies",
        "industry",
        {"agency": "industry"},
        {text("activities.agency", TH): "สำนักงานอุตสาหกรรมจังหวัด"},
    ),
    Filtering("/groups", "total_13", "processing", {"g": "processing"}, {WORK_GROUP: "แปรรูป"}),
    Filtering("/", "coverage", "13", {"p": "13"}, {PROVINCE: "ปทุมธานี"}),
)


def with_keyboard(seen: Visit, name: str, words: str) -> None:
    """Choose in a field by its name with keys alone: type, take the first that is offered, close the list."""
    before = seen.page.url
    field = seen.page.get_by_role("combobox", name=name, exact=True)
    field.focus()
    seen.page.keyboard.type(words)
    seen.page.get_by_role("option", name=re.compile(re.escape(words))).first.wait_for()
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_function("before => window.location.href !== before", arg=before)
    seen.settle()
    # a field that takes several keeps its list open; in one that is closed the same key would clear it
    if seen.page.get_by_role("listbox").count():
        seen.page.keyboard.press("Escape")


def chips(seen: Visit) -> "Locator":
    """The chips of the filters that are set."""
    return seen.page.locator("[class*=st-key-chip_]")


def lift_with_keyboard(seen: Visit) -> None:
    """Lift each filter by its chip, with keys alone."""
    for left in range(chips(seen).count(), 0, -1):
        address = seen.page.url
        chips(seen).first.get_by_role("button").first.focus()
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_function("before => window.location.href !== before", arg=address)
        seen.settle()
        assert chips(seen).count() == left - 1


@pytest.mark.parametrize("each", FILTERING, ids=[f"{each.path}-{each.code}" for each in FILTERING])
def test_a_mark_filters_its_neighbours_until_chosen_again_and_so_does_the_keyboard(
    reader: Visit, each: Filtering
) -> None:
    reader.open(f"{each.path}?v=1")
    before = neighbours(reader, each.card)
    filter_by(reader, each.card, each.code)
    assert reader.query == {"v": "1"} | each.address
    assert chips(reader).count() == len(each.address)
    filtered = neighbours(reader, each.card)
    assert filtered != before
    filter_by(reader, each.card, each.code)
    assert reader.query == {"v": "1"}
    assert neighbours(reader, each.card) == before

    for name, words in each.fields.items():
        with_keyboard(reader, name, words)
    assert reader.query == {"v": "1"} | each.address
    assert neighbours(reader, each.card) == filtered
    lift_with_keyboard(reader)
    assert reader.query == {"v": "1"}
    assert neighbours(reader, each.card) == before
    reader.nothing_went_wrong()


@pytest.mark.parametrize(("code", "words"), [("004-meeting-001", "ปทุมธานี"), ("000-meeting-001", "อ่างทอง")])
def test_a_meeting_on_the_timeline_opens_its_own_view_and_so_does_the_keyboard(
    reader: Visit, code: str, words: str
) -> None:
    """A meeting has a view of its own without the timeline, so the way back is its chip."""
    reader.open("/meetings?v=1")
    before = neighbours(reader, "timeline")
    filter_by(reader, "timeline", code)
    assert reader.query == {"v": "1", "meeting": figure_code("meeting", code)}
    assert reader.page.locator(".st-key-timeline").count() == 0
    chosen = reader.page.locator("[data-testid=stMain] h3").all_inner_texts()
    lift_with_keyboard(reader)
    assert neighbours(reader, "timeline") == before
    with_keyboard(reader, text("meetings.all_meetings", TH), words)
    assert reader.query == {"v": "1", "meeting": figure_code("meeting", code)}
    assert reader.page.locator("[data-testid=stMain] h3").all_inner_texts() == chosen
    reader.nothing_went_wrong()


@pytest.mark.parametrize(
    ("path", "card", "code"),
    [
        ("/certifications?v=1", "rate_15_tcps_product_not_stated_not_stated", "certified"),
        ("/activities?v=1&p=14", "kinds", "assessment.planned"),
        ("/activities?v=1&p=15", "people", "000-activity-001"),
        ("/meetings?v=1", "attendance", "004-seat-001"),
        ("/production?v=1", "commodity_13_rice_not_stated_not_stated", "inside"),
    ],
)
def test_a_single_figure_opens_its_evidence_each_time_and_so_does_the_keyboard(
    reader: Visit, path: str, card: str, code: str
) -> None:
    reader.open(path)
    before = reader.query
    click(reader, card, code)
    found = places_told(reader)
    assert found
    click(reader, card, code)
    assert places_told(reader) == found
    assert reader.query == before
    button = reader.page.locator(f".st-key-card_{card}").get_by_role("button", name=text("card.evidence_button", TH))
    button.first.focus()
    reader.page.keyboard.press("Enter")
    assert found <= places_told(reader)
    reader.nothing_went_wrong()


def test_the_evidence_of_a_value_has_the_filter_of_its_province_for_the_keyboard_too(
    visitor: Visit, warehouse: Warehouse
) -> None:
    (value,) = comparison.values(warehouse, "gpp", Scope(provinces=("13",)))
    key = figures.key_of_value("gpp", value)
    visitor.open(f"/provinces?v=1&c={figures.codes(warehouse, 'measure_value', (key,))[key]}")
    visitor.page.locator("[role=dialog]").wait_for()
    button = visitor.page.locator("[role=dialog] .st-key-evidence_province button").first
    button.focus()
    visitor.page.keyboard.press("Enter")
    visitor.page.locator("[role=dialog]").wait_for(state="detached")
    visitor.settle()
    assert visitor.query["p"] == "13"
