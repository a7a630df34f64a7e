"""A link of an earlier data set can be shown as it was, as long as that data set is kept; what changed is listed."""

import json
import shutil
from datetime import date
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text
from dashboard.i18n.language import Language
from dashboard.i18n.numbers import money
from queries import changes, comparison, figures
from queries.warehouse import POINTER, Snapshot, Warehouse
from schema.figure_code import shown
from schema.scope import Scope
from schema.snapshot import MANIFEST, WAREHOUSE, file_hash
from tests.app.screens import OVERVIEW, link, opened, plain, rerun, texts

TH, EN = Language.TH, Language.EN
EARLIER, OTHER_FORM = "0a1b2c3d4e5f", "1a1b2c3d4e5f"
MEASURE, PROVINCE, ABSENT = "otop_sales", "13", "14"


@pytest.fixture(scope="module")
def folder(snapshots_folder: Path, warehouse: Warehouse, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The present data set, an earlier one with one value doubled and one taken away, and one of another form."""
    folder = tmp_path_factory.mktemp("kept") / "snapshots"
    shutil.copytree(snapshots_folder, folder)
    manifest = json.loads(warehouse.snapshot.manifest.read_text(encoding="utf-8"))
    manifest["built_at"] = "2026-01-31T08:00:00+07:00"
    for name in (EARLIER, OTHER_FORM):
        shutil.copytree(warehouse.snapshot.folder, folder / name)
    with duckdb.connect(str(folder / EARLIER / WAREHOUSE)) as connection:
        doubled = "update measure_value set value_min = 2 * value_min, value_max = 2 * value_max"
        connection.execute(doubled + " where measure_code = ? and province_code = ?", [MEASURE, PROVINCE])
        connection.execute("delete from measure_value where measure_code = ? and province_code = ?", [MEASURE, ABSENT])
        connection.execute("delete from fact where table_name = 'committee'")
    manifest["files"][WAREHOUSE]["sha256"] = file_hash(folder / EARLIER / WAREHOUSE)
    for name, fingerprint in ((EARLIER, manifest["schema_fingerprint"]), (OTHER_FORM, "of another form")):
        written = json.dumps(manifest | {"id": name, "schema_fingerprint": fingerprint})
        (folder / name / MANIFEST).write_text(written, encoding="utf-8")
    return folder


@pytest.fixture
def with_earlier(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("THANRAK_SNAPSHOTS", str(folder))
    return folder


def warnings(app: AppTest) -> list[str]:
    return [plain(element.value) for element in app.warning]


def test_what_changed_between_two_data_sets_is_each_cell_once(folder: Path, warehouse: Warehouse) -> None:
    earlier = Warehouse(Snapshot(EARLIER, folder / EARLIER))
    doubled, new = changes.between(earlier, warehouse)
    assert [each.cell.province_code for each in (doubled, new)] == [PROVINCE, ABSENT]
    assert doubled.then is not None
    assert doubled.now is not None
    assert doubled.now.value_min is not None
    assert doubled.then.value_min == 2 * doubled.now.value_min
    assert new.then is None
    assert changes.between(warehouse, warehouse) == []
    earlier.close()


@pytest.mark.usefixtures("with_earlier")
def test_a_link_of_an_earlier_data_set_is_shown_as_it_was_and_back(warehouse: Warehouse) -> None:
    now = warehouse.snapshot.id
    app = rerun(opened("pages/budgets.py", v="1", p=PROVINCE, s=EARLIER))
    assert app.query_params["s"] in (now, [now])
    app.button(key="as_it_was").click()
    rerun(app)
    assert (link(app)["at"], link(app)["p"]) == (EARLIER, PROVINCE)
    assert app.query_params["s"] in (EARLIER, [EARLIER])
    (said,) = warnings(app)
    assert EARLIER in said
    app.button(key="to_present").click()
    rerun(app)
    assert "at" not in link(app)
    assert app.query_params["s"] in (now, [now])
    assert warnings(app) == []


@pytest.mark.usefixtures("with_earlier")
@pytest.mark.parametrize("language", list(Language))
def test_an_address_of_an_earlier_data_set_shows_its_figures(folder: Path, language: Language) -> None:
    earlier = Warehouse(Snapshot(EARLIER, folder / EARLIER))
    row = max(comparison.values(earlier, MEASURE, Scope(provinces=(PROVINCE,))), key=lambda each: each.period)
    key = figures.key_of_value(MEASURE, row)
    code = figures.codes(earlier, "measure_value", (key,))[key]
    earlier.close()
    assert row.value_min is not None
    shown = {}
    for at in ({"at": EARLIER}, {}):
        app = opened(OVERVIEW, v="1", lang=language, c=code, **at)
        shown[bool(at)] = [each for each in texts(app) if money(row.value_min, language) in each]
    assert shown[True]
    assert not shown[False]


@pytest.mark.usefixtures("with_earlier")
@pytest.mark.parametrize("language", list(Language))
def test_a_code_with_nothing_to_open_says_so(warehouse: Warehouse, language: Language) -> None:
    (code,) = figures.codes(warehouse, "committee", ("004-committee-001",)).values()
    app = opened("pages/budgets.py", v="1", lang=language, c=code, at=EARLIER)
    assert text("notice.figure_without_evidence", language, code=shown(code)) in warnings(app)
    assert "c" not in link(app)


@pytest.mark.usefixtures("with_earlier")
@pytest.mark.parametrize("asked", [OTHER_FORM, "ffffffffffff", "../../etc"])
def test_a_data_set_that_cannot_be_shown_is_said_and_the_present_one_stands(asked: str) -> None:
    app = opened("pages/budgets.py", v="1", p=PROVINCE, at=asked)
    assert len(warnings(app)) == 1
    assert "at" not in link(app)


@pytest.mark.usefixtures("with_earlier")
def test_no_way_is_offered_to_a_data_set_of_another_form() -> None:
    app = opened("pages/budgets.py", v="1", p=PROVINCE, s=OTHER_FORM)
    assert [button.key for button in app.button if button.key in {"changes", "as_it_was"}] == ["changes"]
    shown = texts(opened(OVERVIEW, v="1", s=OTHER_FORM))
    assert text("overview.values_unlike", TH, previous=OTHER_FORM) in shown


@pytest.mark.usefixtures("with_earlier")
@pytest.mark.parametrize("language", list(Language))
def test_the_start_page_lists_each_value_that_changed_since_the_link(language: Language) -> None:
    app = opened(OVERVIEW, v="1", s=EARLIER, lang=language)
    title = text("overview.value_then", language)
    (frame,) = [each.value for each in app.dataframe if title in each.value]
    then, now = list(frame[title]), list(frame[text("overview.value_now", language)])
    assert len(frame) == 2
    assert text("overview.no_cell", language) in then
    assert all(before != after for before, after in zip(then, now, strict=True))
    assert all(frame[text("card.figure_code", language)])


@pytest.mark.parametrize("language", list(Language))
def test_a_present_data_set_that_cannot_be_used_gives_way_to_the_last_sound_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    shutil.copytree(folder / EARLIER, tmp_path / EARLIER)
    (tmp_path / "dddddddddddd").mkdir()
    (tmp_path / "dddddddddddd" / MANIFEST).write_text("{", encoding="utf-8")
    (tmp_path / POINTER).write_text("dddddddddddd", encoding="ascii")
    monkeypatch.setenv("THANRAK_SNAPSHOTS", str(tmp_path))
    app = opened("pages/budgets.py", v="1", p=PROVINCE, lang=language)
    (said,) = warnings(app)
    named = text("notice.data", language, snapshot=EARLIER, day=date_text(date(2026, 1, 31), language))
    assert said == text("notice.stand_in", language, data=named)
    assert app.query_params["s"] in (EARLIER, [EARLIER])
