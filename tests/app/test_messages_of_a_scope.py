"""A message says of whom it speaks: of the reader's own province first, or of the chosen ones alone."""

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.permalink import View
from tests.app.screens import opened, plain, texts

pytestmark = pytest.mark.usefixtures("app_environment", "wide_screen")
TH = Language.TH
NAMED = {"13": "ปทุมธานี", "15": "อ่างทอง", "45": "ร้อยเอ็ด", "14": "พระนครศรีอยุธยา"}
COUNTED = ("overview", "groups", "budgets", "certifications", "activities", "production", "meetings")
LINKS = [
    *((page, {}) for page in COUNTED),
    *(("provinces", {"m": "visits", "m2": "gpp", "view": str(view)}) for view in View),
    ("provinces", {"m": "certified"}),
    ("provinces", {"m": "target_groups_stated", "d": "large_plot", "view": str(View.SMALL_MULTIPLES)}),
]
WITHOUT_FIGURES = {
    text(key, TH, **filled)
    for key, filled in (
        ("attention.title", {}),
        ("overview.meetings", {}),
        ("overview.snapshot", {}),
        ("overview.official", {"count": 77}),
        ("overview.official", {"count": 2}),
        ("groups.shortlist", {"count": 0, "total": 3}),
        ("budgets.split", {"split": text("budgets.by_work_group", TH)}),
        ("downloads.page", {}),
    )
}
"""Headings that name what stands below them, and the count of what the reader picked or of all provinces in scope."""


def headings(page: str, **query: str) -> list[str]:
    read = [plain(each.value) for each in opened(f"pages/{page}.py", v="1", **query).subheader]
    return [each for each in read if each not in WITHOUT_FIGURES]


@pytest.mark.parametrize(("page", "query"), LINKS)
def test_every_message_is_about_the_own_province_or_names_of_whom_it_is(page: str, query: dict[str, str]) -> None:
    found = headings(page, me="13", **query)
    assert found
    assert [each for each in found if not any(name in each for name in NAMED.values())] == []
    assert any(NAMED["13"] in each for each in found)


@pytest.mark.parametrize(("page", "query"), LINKS)
def test_every_message_says_among_which_chosen_provinces_it_is(page: str, query: dict[str, str]) -> None:
    found = headings(page, me="13", p="15.45", **query)
    assert found
    among = (text("scope.among", TH, count=2), NAMED["15"], NAMED["45"])
    assert [each for each in found if not any(name in each for name in among)] == []
    assert not any(NAMED["13"] in each for each in found)


def test_a_trend_that_cannot_follow_a_work_group_says_so() -> None:
    said = text("compare.trend_whole", TH)
    assert any(
        said in each
        for each in texts(opened("pages/provinces.py", v="1", m="budget_received", view="trend", g="processing"))
    )
    assert not any(said in each for each in texts(opened("pages/provinces.py", v="1", m="visits", view="trend")))
