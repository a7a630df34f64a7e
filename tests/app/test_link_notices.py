"""A link that shows other than it meant says so until it is closed: lost codes, another version, another data set."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import ButtonGroup

from dashboard import permalink
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text
from dashboard.i18n.language import Language
from queries import figures, names, tables
from queries.selection import Selection
from queries.warehouse import Warehouse
from schema.figure_code import figure_code, shown
from schema.tables import TABLES
from tests.app.fields import field
from tests.app.screens import OVERVIEW, PROVINCES, link, opened, plain, rerun, texts

pytestmark = pytest.mark.usefixtures("app_environment")
TH, EN = Language.TH, Language.EN
EARLIER, GONE = "0a1b2c3d4e5f", "ffffffffffff"
EARLIER_DAY = date(2026, 1, 31)


def notices(app: AppTest) -> list[str]:
    return [plain(element.value) for element in app.warning]


def snapshot_of(app: AppTest) -> str:
    """The data set that the address names."""
    (named,) = [app.query_params["s"]] if isinstance(app.query_params["s"], str) else app.query_params["s"]
    return named


@pytest.fixture
def with_an_earlier_snapshot(
    snapshots_folder: Path, warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    """Two snapshots, the earlier one with ten facts fewer; gives the id of the present one."""
    folder = tmp_path / "snapshots"
    shutil.copytree(snapshots_folder, folder)
    kept = folder / EARLIER
    kept.mkdir()
    manifest = json.loads(warehouse.snapshot.manifest.read_text(encoding="utf-8"))
    manifest["id"], manifest["built_at"] = EARLIER, f"{EARLIER_DAY.isoformat()}T08:00:00+07:00"
    manifest["files"]["budget_line.parquet"]["rows"] -= 3
    (kept / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    monkeypatch.setenv("THANRAK_SNAPSHOTS", str(folder))
    return warehouse.snapshot.id


def test_a_notice_stays_until_the_view_changes_and_speaks_the_readers_language() -> None:
    app = rerun(opened("pages/budgets.py", v="1", p="13.zz"))
    assert notices(app) == [text("notice.unknown_code", TH, code="zz")]
    languages = app.get("button_group")[0]
    assert isinstance(languages, ButtonGroup)
    languages.set_value(Language.EN)
    rerun(app)
    assert notices(app) == [text("notice.unknown_code", EN, code="zz")]
    field(app, "filter_provinces_en").choose("13", "14")
    rerun(app)
    assert notices(app) == []


def test_a_notice_is_closed_by_its_button_alone() -> None:
    app = opened("pages/budgets.py", v="1", p="13.zz", s=GONE)
    assert len(notices(app)) == 2
    app.button(key="close_notice_0").click()
    rerun(app)
    assert len(notices(app)) == 1
    assert GONE in notices(app)[0]


FIELD_OF_PAGE = {
    **dict.fromkeys(("lang", "p", "g", "y", "t", "me", "stage", "agency", "recipient", "split"), "budgets"),
    **dict.fromkeys(("m", "m2", "d", "view"), "provinces"),
    **dict.fromkeys(("standard", "status", "unit"), "certifications"),
    **dict.fromkeys(("document", "table", "fact", "section"), "sources"),
    **dict.fromkeys(("commodity", "figures"), "production"),
    **dict.fromkeys(("meeting", "resolution"), "meetings"),
    "c": "overview",
    **dict.fromkeys(("s", "at"), "overview"),
    "gear": "activities",
    "group": "groups",
    "compared": "province",
}


def test_every_field_of_a_link_has_a_page() -> None:
    assert set(FIELD_OF_PAGE) == permalink.FIELDS | {"lang"}


@pytest.mark.parametrize("field", FIELD_OF_PAGE)
def test_an_unknown_code_of_any_field_is_named_until_the_notice_is_closed(field: str) -> None:
    page = f"pages/{FIELD_OF_PAGE[field]}.py"
    plainly, named = opened(page, v="1"), opened(page, v="1", **{field: "zz?"})
    (said,) = notices(rerun(named))
    assert "zz?" in said
    assert link(named) == {"v": "1"}
    assert texts(named) == texts(plainly)
    named.button(key="close_notice_0").click()
    assert notices(rerun(named)) == []


@pytest.mark.parametrize("page", [PROVINCES, "pages/downloads.py"])
def test_a_definition_that_the_measure_has_not_is_dropped_and_named(page: str) -> None:
    app = opened(page, v="1", m="otop_sales", d="full_total")
    assert notices(app) == [text("notice.unknown_code", TH, code="full_total")]
    assert link(app) == {"v": "1", "m": "otop_sales"}


def test_of_many_unknown_codes_the_first_are_named() -> None:
    app = opened("pages/budgets.py", v="1", p="a1.a2.a3.a4.a5.a6.a7.a8")
    listed = f"a1 · a2 · a3 · a4 · a5 · a6 · {text('filter.more', TH, count=2)}"
    assert notices(app) == [text("notice.unknown_code", TH, code=listed)]


def test_a_notice_outlives_the_evidence_that_is_opened_over_the_view(warehouse: Warehouse) -> None:
    app = rerun(opened("pages/budgets.py", v="1", p="13.zz"))
    row = tables.rows(warehouse, Selection("budget_line"), limit=1)[0]
    key = tables.row_key(TABLES["budget_line"], row)
    app.text_input(key="code_box_th").set_value(figures.codes(warehouse, "budget_line", (key,))[key])
    rerun(app)
    assert link(app)["c"]
    assert notices(app) == [text("notice.unknown_code", TH, code="zz")]


def test_a_mistyped_figure_code_in_a_link_is_called_that() -> None:
    app = rerun(opened(v="1", p="13", c="S7DJSSTX7"))
    assert notices(app) == [text("notice.mistyped_code", TH, code="S7DJSSTX7")]


def test_a_second_figure_code_is_named_as_not_used_and_not_as_mistyped(warehouse: Warehouse) -> None:
    rows = tables.rows(warehouse, Selection("budget_line"), limit=2)
    keys = tuple(tables.row_key(TABLES["budget_line"], row) for row in rows)
    first, second = figures.codes(warehouse, "budget_line", keys).values()
    app = rerun(opened(v="1", c=f"{first}.{second}"))
    assert link(app)["c"] == first
    assert notices(app) == [text("notice.unknown_code", TH, code=second)]


def test_an_unknown_figure_code_is_said_to_stay() -> None:
    code = figure_code("measure_value", "no such row")
    app = rerun(opened(v="1", c=code))
    assert notices(app) == [text("notice.unknown_figure", TH, code=shown(code))]


def test_a_link_that_lost_its_version_is_read() -> None:
    app = opened("pages/budgets.py", p="13")
    assert notices(app) == []
    assert link(app) == {"v": "1", "p": "13"}


@pytest.mark.parametrize("query", [{"v": "9", "p": "13"}, {"m": "otop_sales", "v": ""}])
def test_of_a_link_that_cannot_be_read_the_whole_country_is_shown_and_said(query: dict[str, str]) -> None:
    app = opened("pages/budgets.py", **query)
    said = "&".join(f"{key}={value}" for key, value in query.items())
    assert notices(app) == [text("notice.unread", TH, link=said)]
    assert link(app) == {"v": "1"}


@pytest.mark.parametrize("query", [{}, {"fbclid": "x"}, {"lang": "en"}])
def test_an_address_without_our_keys_loses_nothing(query: dict[str, str]) -> None:
    assert notices(opened(**query)) == []


def test_every_period_of_the_snapshot_is_known(warehouse: Warehouse) -> None:
    periods = names.periods(warehouse)
    assert {"fy2564", "cy2567", "sv2561", "mo2567-03", "ey2565", "cn2566", "ns"} <= {each.code for each in periods}
    codes = ".".join(period.code for period in periods)
    app = opened(PROVINCES, v="1", y=codes)
    assert (notices(app), link(app)["y"]) == ([], codes)


def test_the_address_names_the_present_snapshot(warehouse: Warehouse) -> None:
    app = opened("pages/budgets.py", v="1", p="13")
    assert snapshot_of(app) == warehouse.snapshot.id
    again = opened("pages/budgets.py", v="1", p="13", s=warehouse.snapshot.id)
    assert notices(again) == []


@pytest.mark.parametrize("language", list(Language))
def test_a_link_of_an_earlier_snapshot_tells_its_age(with_an_earlier_snapshot: str, language: Language) -> None:
    app = opened("pages/budgets.py", v="1", p="13", s=EARLIER, lang=language)
    (said,) = notices(app)
    then = text("notice.data", language, snapshot=EARLIER, day=date_text(EARLIER_DAY, language))
    assert then in said
    assert with_an_earlier_snapshot in said
    assert snapshot_of(app) == with_an_earlier_snapshot


def test_the_way_leads_to_what_changed_since_the_link(with_an_earlier_snapshot: str) -> None:
    app = opened("pages/budgets.py", v="1", p="13", s=EARLIER)
    app.button(key="changes").click()
    rerun(app)
    read = texts(app)
    assert text("nav.overview", TH) in read
    # first of all cards, and against the data set of the link
    assert read.index(text("overview.snapshot", TH)) < read.index(text("overview.full_total", TH))
    assert [each for each in read if EARLIER in each and "+3" in each]


def test_a_data_set_that_is_not_kept_is_named_without_a_day() -> None:
    app = opened(OVERVIEW, v="1", s=GONE)
    assert text("notice.data_gone", TH, snapshot=GONE) in notices(app)[0]
    assert text("overview.snapshot_gone", TH, snapshot=GONE) in texts(app)
    assert text("overview.snapshot_first", TH) not in texts(app)


@pytest.mark.parametrize("hostile", ["../../etc", "%2e%2e", "<b>x</b>", "A" * 50])
def test_a_hostile_snapshot_is_no_snapshot(hostile: str) -> None:
    app = opened(v="1", s=hostile)
    assert len(notices(app)) == 1
    assert text("overview.snapshot_first", TH) in texts(app)
