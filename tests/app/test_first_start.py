"""A first start with a bad row: the page says where it stands, in the reader's language."""

import logging
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n.language import Language
from dashboard.widgets.shell import data
from dashboard.widgets.shell.data import BuildFailedError

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def broken_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without a snapshot, one of whose rows cannot be read."""
    project = tmp_path / "project"
    for folder in ("schema", "etl", "data"):
        shutil.copytree(
            REPOSITORY / folder, project / folder, ignore=shutil.ignore_patterns("snapshots", "__pycache__")
        )
    path = project / "data" / "curated" / "meeting.csv"
    path.write_text(path.read_text(encoding="utf-8-sig").replace(",from_date,", ",from_dat,", 1), encoding="utf-8")
    monkeypatch.setattr(data, "PROJECT", project)
    monkeypatch.setenv("THANRAK_SNAPSHOTS", str(tmp_path / "snapshots"))
    return project


@pytest.mark.parametrize(
    ("query", "wanted", "other"),
    [
        ({}, "curated/meeting.csv แถว", "curated/meeting.csv, row"),
        ({"lang": "en"}, "curated/meeting.csv, row", "curated/meeting.csv แถว"),
    ],
)
def test_the_problem_is_located_on_the_page_and_both_languages_stand_in_the_log(
    broken_project: Path, caplog: pytest.LogCaptureFixture, query: dict[str, str], wanted: str, other: str
) -> None:
    app = AppTest.from_file(str(REPOSITORY / "app.py"), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    with caplog.at_level(logging.ERROR):
        app.run()
    assert not app.exception
    shown = "\n".join(code.value for code in app.code)
    assert wanted in shown
    assert "fiscal_year_basis" in shown
    assert other not in shown
    assert str(broken_project) not in shown
    assert wanted in caplog.text
    assert other in caplog.text


def test_an_error_of_our_own_is_for_the_log_alone() -> None:
    said = "Traceback (most recent call last):\n  File x\n    run()\nValueError: x\n"
    assert [BuildFailedError("1", said).reasons(language) for language in Language] == [[], []]
