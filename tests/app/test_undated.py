"""A chosen year hides what states no year: every page says how much, and one button shows it too."""

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from queries import budgets, certifications
from queries.warehouse import Warehouse
from schema.codes import BudgetStage, CertificationStatus
from schema.period import NOT_STATED
from schema.scope import Scope
from tests.app.fields import field
from tests.app.screens import OVERVIEW, link, opened, rerun, texts

pytestmark = pytest.mark.usefixtures("app_environment")
TH, EN = Language.TH, Language.EN
UNDATED = Scope(periods=(NOT_STATED,))


def hidden(count: int, language: Language = TH) -> str:
    return text("filter.undated", language, count=count)


def test_a_year_without_certifications_says_how_many_state_no_year(warehouse: Warehouse) -> None:
    count = len(certifications.counts(warehouse, UNDATED))
    app = opened("pages/certifications.py", v="1", y="fy2565")
    assert count > 1
    assert hidden(count) in texts(app)
    assert text("empty.title", TH) in texts(app)
    app.button(key="add_undated").click()
    rerun(app)
    assert link(app)["y"] == "fy2565.ns"
    assert field(app, "filter_periods_th").chosen == ["fy2565", "ns"]
    assert text("empty.title", TH) not in texts(app)
    assert hidden(count) not in texts(app)


@pytest.mark.parametrize(
    "page", ["overview", "groups", "budgets", "certifications", "activities", "meetings", "downloads"]
)
def test_the_field_holds_every_chosen_year_and_gives_up_one_at_a_time(page: str) -> None:
    # no page has rows of the calendar year, but a link may bring it from the comparison
    app = opened(f"pages/{page}.py", v="1", y="fy2564.cy2567.ns")
    assert field(app, "filter_periods_th").chosen == ["fy2564", "cy2567", "ns"]
    field(app, "filter_periods_th").choose("fy2564", "ns")
    assert link(app)["y"] == "fy2564.ns"
    field(app, "filter_periods_th").choose("fy2564")
    assert link(app)["y"] == "fy2564"
    assert field(app, "filter_periods_th").chosen == ["fy2564"]
    field(app, "filter_periods_th").choose()
    assert link(app) == {"v": "1"}


@pytest.mark.parametrize(
    ("page", "query"),
    [
        (OVERVIEW, {"y": "fy2564"}),
        ("pages/groups.py", {"y": "fy2565"}),
        ("pages/budgets.py", {"y": "fy2564"}),
        ("pages/activities.py", {"y": "fy2563.fy2564"}),
        ("pages/provinces.py", {"y": "fy2564", "m": "budget_received"}),
    ],
)
def test_rows_without_a_year_are_counted_and_shown_beside_the_year(page: str, query: dict[str, str]) -> None:
    app = opened(page, v="1", **query)
    app.button(key="add_undated").click()
    rerun(app)
    assert link(app)["y"] == f"{query['y']}.ns"
    assert not [each for each in app.button if each.key == "add_undated"]


@pytest.mark.parametrize(
    ("page", "query"),
    [
        (OVERVIEW, {}),
        ("pages/budgets.py", {"y": "ns"}),
        # no page of its own hides what its years do not filter
        ("pages/province.py", {"y": "fy2564", "p": "13"}),
        ("pages/production.py", {"y": "fy2564"}),
        # every meeting has its year
        ("pages/meetings.py", {"y": "fy2564"}),
        # the measure has no such year, so that all years are shown
        ("pages/provinces.py", {"y": "fy2567", "m": "budget_received"}),
    ],
)
def test_where_nothing_is_hidden_nothing_is_said(page: str, query: dict[str, str]) -> None:
    app = opened(page, v="1", **query)
    assert not [each for each in app.button if each.key == "add_undated"]


def test_the_page_filters_thin_out_what_is_hidden(warehouse: Warehouse) -> None:
    asked = budgets.lines(warehouse, UNDATED, (BudgetStage.REQUESTED,))
    app = opened("pages/budgets.py", v="1", y="fy2566", stage="requested")
    assert hidden(len(asked)) in texts(app)


@pytest.mark.parametrize("language", list(Language))
def test_cards_of_the_overview_say_what_a_year_hides_from_them(warehouse: Warehouse, language: Language) -> None:
    certified = certifications.counts(warehouse, UNDATED, None, (CertificationStatus.CERTIFIED,))
    received = budgets.lines(warehouse, UNDATED, (BudgetStage.RECEIVED,))
    read = texts(opened(v="1", y="fy2564", lang=language))
    assert hidden(len(certified), language) in read
    assert [each for each in read if hidden(len(received), language) in each]
    # resolutions have their year in their meeting: those of this one are not reported
    assert text("state.no_report", language) in read


def test_cards_of_the_overview_say_which_filter_they_do_not_follow() -> None:
    note = text("overview.unfiltered", TH, filters=text("filter.work_group", TH))
    read = texts(opened(v="1", g="processing"))
    # assigned resolutions, coverage map, meetings, split by work group, follow-up, official figures
    assert sum(note in each for each in read) == 6
    assert text("attention.flags_unfiltered", TH, filters=text("filter.work_group", TH)) in read
    assert not [each for each in texts(opened(v="1", p="13")) if text("overview.unfiltered", TH, filters="") in each]


def test_a_province_without_documents_has_whole_cards() -> None:
    read = texts(opened(v="1", p="50", t="committee"))
    assert text("overview.meetings", TH) not in read
    place = "เชียงใหม่ · เอกสารคณะกรรมการ"
    for measure in ("meetings.documented", "overview.target_groups"):
        assert text("empty.missing", TH, measure=text(measure, TH), scope=place) in read
    assert text("overview.received", TH, period=text("scope.all_years", TH)) in read
    # none assigned is not the same as none known
    assert read[read.index("เชียงใหม่ · " + text("overview.follow_up_none", TH)) + 1] == text("state.no_report", TH)
