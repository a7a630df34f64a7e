"""On a phone the filters fold into one button, and every page still answers; a set filter is a chip on any screen."""

import re

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.widgets.shell import screen
from dashboard.widgets.shell.frame import PAGES
from tests.app.fields import field, keys
from tests.app.screens import OVERVIEW, figures, link, opened, plain, rerun

pytestmark = pytest.mark.usefixtures("app_environment")
BUDGETS = "pages/budgets.py"
TH = Language.TH


@pytest.fixture
def phone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "width", lambda: 380)


@pytest.mark.usefixtures("phone")
@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_every_page_folds_its_filters_on_a_phone(page: str) -> None:
    app = opened(f"pages/{page}.py", v="1")
    (folded,) = app.get("popover")
    assert folded.proto.popover.label == text("filter.title", TH)
    assert "filter_provinces_th" in keys(app)


@pytest.mark.usefixtures("phone")
def test_the_folded_button_counts_the_filters_that_are_set() -> None:
    app = opened(BUDGETS, v="1", p="13", stage="requested", recipient="community_group")
    assert app.get("popover")[0].proto.popover.label == text("filter.active", TH, count=3)


def test_on_a_wide_screen_nothing_is_folded() -> None:
    assert not opened(OVERVIEW, v="1").get("popover")


def test_each_filter_is_a_chip_that_lifts_it_alone() -> None:
    app = opened(BUDGETS, v="1", p="13", stage="requested", recipient="community_group")
    assert plain(app.button(key="chip_provinces").label) == "จังหวัด: ปทุมธานี"
    app.button(key="chip_stage").click()
    rerun(app)
    assert link(app) == {"v": "1", "p": "13", "recipient": "community_group"}


def test_a_chip_names_what_is_chosen_as_far_as_it_has_room() -> None:
    few = opened(BUDGETS, v="1", p="13.14.15.45", stage="requested.proposed.received")
    assert plain(few.button(key="chip_provinces").label) == "จังหวัด: ปทุมธานี · พระนครศรีอยุธยา · อ่างทอง · ร้อยเอ็ด"
    assert plain(few.button(key="chip_stage").label).endswith("ขอรับการสนับสนุน · จัดทำข้อเสนอ · ได้รับแล้ว")
    many = plain(opened(BUDGETS, v="1", p=".".join(map(str, range(10, 28)))).button(key="chip_provinces").label)
    assert re.fullmatch(r"จังหวัด: กรุงเทพมหานคร · .* · และอีก \d+", many)
    assert many.count(" · ") + int(many.rsplit(" ", 1)[1]) == 18


def test_what_is_chosen_stands_in_its_field_without_numbers() -> None:
    app = opened(BUDGETS, v="1", p="13.15", g="processing")
    provinces = field(app, "filter_provinces_th")
    assert provinces.shown == ["ปทุมธานี", "อ่างทอง"]
    assert any(option.startswith("พระนครศรีอยุธยา (") for option in provinces.options)
    assert field(app, "filter_work_groups_th").shown == ["แปรรูป"]


def test_one_button_lifts_the_shared_filters_and_those_of_the_page_and_no_others() -> None:
    app = opened(BUDGETS, v="1", p="13", stage="requested", recipient="community_group", commodity="rice", me="15")
    app.button(key="filter_clear").click()
    rerun(app)
    assert link(app) == {"v": "1", "commodity": "rice", "me": "15"}


def test_the_page_s_own_filter_alone_can_be_cleared() -> None:
    app = opened(BUDGETS, v="1", stage="requested")
    app.button(key="filter_clear").click()
    rerun(app)
    assert link(app) == {"v": "1"}


def test_a_definition_is_a_chip_too() -> None:
    app = opened("pages/provinces.py", v="1", m="target_groups_stated", d="full_total")
    app.button(key="chip_definition").click()
    rerun(app)
    assert "d" not in link(app)


def test_no_province_is_no_filter_lost() -> None:
    app = opened(BUDGETS, v="1", p="none")
    assert plain(app.button(key="chip_provinces").label) == "จังหวัด: 0 จังหวัด"
    assert link(app) == {"v": "1", "p": "none"}


def test_of_a_tier_without_values_the_overview_has_no_numbers() -> None:
    app = opened(OVERVIEW, v="1", t="public")
    assert text("empty.title", TH) in [plain(heading.value) for heading in app.subheader]
    assert not app.header


@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_a_page_without_rows_hears_of_the_screen_too(page: str) -> None:
    components = [
        element.proto.component_name for element in opened(f"pages/{page}.py", v="1", p="none").get("bidi_component")
    ]
    assert "thanrak_screen" in components


@pytest.mark.usefixtures("phone")
def test_the_years_of_the_budget_stand_below_each_other_on_a_phone() -> None:
    ladders = [key for key in figures(opened(BUDGETS, v="1")) if key.startswith("budget_ladder")]
    assert len(ladders) > 1


@pytest.mark.parametrize(
    ("now", "share", "drawn"),
    [(0, 1.0, 1174), (0, 0.5, 563), (380, 0.5, 310), (300, 1.0, 240), (1024, 0.5, 392), (1800, 1.0, 1608)],
)
def test_a_chart_fits_its_card(monkeypatch: pytest.MonkeyPatch, now: int, share: float, drawn: int) -> None:
    monkeypatch.setattr(screen, "width", lambda: now)
    assert screen.drawn(share) == drawn


@pytest.mark.parametrize(("now", "drawn"), [(0, 1174), (380, 1174), (1024, 1174), (1800, 1608)])
def test_a_table_has_the_room_of_a_wide_screen(monkeypatch: pytest.MonkeyPatch, now: int, drawn: int) -> None:
    monkeypatch.setattr(screen, "width", lambda: now)
    assert screen.widened(1174) == drawn
