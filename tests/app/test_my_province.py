"""The reader's own province has a mark of its own, a shape before the name, in every comparison on every page."""

import pytest

from dashboard.i18n.names import MINE
from tests.app.fields import field
from tests.app.screens import opened, words

pytestmark = pytest.mark.usefixtures("app_environment", "wide_screen")
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


@pytest.mark.parametrize("page", sorted({page for page, _ in PAGES}))
def test_nothing_is_marked_where_none_is_chosen_but_the_filter(page: str) -> None:
    app = opened(f"pages/{page}.py", v="1")
    assert not [each for each in words(app) if MINE in each and not each.startswith(FIELD)]


def test_the_filter_says_what_the_mark_means() -> None:
    app = opened("pages/budgets.py", v="1", me="13")
    assert field(app, "filter_mine_th").shown == [f"{FIELD}: ปทุมธานี"]
