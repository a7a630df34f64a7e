"""The reader's own province has a mark of its own, a shape before the name, in every comparison on every page."""

import re

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import MINE
from dashboard.widgets.overview.headlines import SHOWN_OFFICIAL
from tests.app.fields import field
from tests.app.screens import link, opened, texts, words

pytestmark = pytest.mark.usefixtures("app_environment", "wide_screen")
TH = Language.TH
OWN = f"{MINE} ปทุมธานี"
FIELD = f"{MINE} จังหวัดของท่าน"
PAGES = [
    ("overview", {}),
    ("province", {"compared": "13.15"}),
    ("groups", {}),
    ("budgets", {}),
    ("certifications", {}),
    ("activities", {}),
    ("production", {}),
    ("meetings", {}),
    ("sources", {}),
    *(("provinces", {"m": "visits", "view": view}) for view in ("rank", "trend", "small_multiples", "table")),
    ("provinces", {"m": "otop_sales", "m2": "gpp", "view": "two_measures"}),
    ("provinces", {"m": "budget_received"}),
    ("provinces", {"m": "certified", "view": "small_multiples"}),
]


@pytest.mark.parametrize(("page", "query"), PAGES)
def test_my_province_is_marked_where_it_is_compared(page: str, query: dict[str, str]) -> None:
    app = opened(f"pages/{page}.py", v="1", me="13", **query)
    assert [each for each in words(app) if OWN in each]
    # a profile follows the reader's own province; every other page says that it is a mark and no filter
    said = text("filter.own_marked", TH, province="ปทุมธานี") in texts(app)
    assert said is (page != "province")


@pytest.mark.parametrize("page", sorted({page for page, _ in PAGES}))
def test_nothing_is_marked_where_none_is_chosen_but_the_filter(page: str) -> None:
    app = opened(f"pages/{page}.py", v="1")
    assert not [each for each in words(app) if MINE in each and not each.startswith(FIELD)]


def test_the_filter_says_what_the_mark_means() -> None:
    app = opened("pages/budgets.py", v="1", me="13")
    assert field(app, "filter_mine_th").shown == [f"{FIELD}: ปทุมธานี"]


def test_headlines_of_the_start_page_speak_of_my_province_first_or_say_that_they_do_not() -> None:
    read = texts(opened(v="1", me="13", t="committee"))
    assert [each for each in read if each.startswith(OWN) and text("overview.units_differ", TH) in each]
    assert not [each for each in read if each.startswith("9 ")]
    elsewhere = texts(opened(v="1", me="50"))
    assert sum(text("overview.own_absent", TH) in each for each in elsewhere) == len(
        ("total", "money", "standard", "act")
    )
    official = [each for each in elsewhere if re.match(rf"{text('overview.own_value', TH, value='')}[0-9]", each)]
    assert len(official) == SHOWN_OFFICIAL


def test_my_province_becomes_the_filter_at_one_click() -> None:
    app = opened("pages/budgets.py", v="1", me="13")
    app.button(key="own_province_only").click().run()
    assert link(app) == {"v": "1", "p": "13", "me": "13"}
    assert "own_province_only" not in [each.key for each in app.button]
