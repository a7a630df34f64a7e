"""A first start with a bad row: the page says where it stands, in the reader's language."""

import logging
import shutil
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n.language import Language
from dashboard.widgets.shell import first_build
from dashboard.widgets.shell.first_build import BuildFailedError

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
    monkeypatch.setattr(first_build, "PROJECT", project)
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
    app = AppTest.from_file(str(REPOSITORY / "app.py"), default_timeout=240)
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


def test_one_build_serves_all_who_come_and_a_failed_one_is_not_repeated(
    broken_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build itself is stood in for: what counts is how often it is asked for."""
    builds: list[Path] = []
    ended = [subprocess.CompletedProcess[str]([], 1, "", "ผิด\n    wrong\n")]

    def run(snapshots: Path) -> subprocess.CompletedProcess[str]:
        builds.append(snapshots)
        time.sleep(0.2)
        return ended[0]

    def visit(_: int) -> str:
        with pytest.raises(BuildFailedError) as failed:
            first_build.build_once(tmp_path)
        assert failed.value.reasons(Language.EN) == ["wrong"]
        return failed.value.number

    monkeypatch.setattr(first_build, "_run", run)
    with ThreadPoolExecutor(4) as visitors:
        numbers = set(visitors.map(visit, range(4)))
    assert len(builds) == len(numbers) == 1
    visit(5)
    assert len(builds) == 1

    mended = broken_project / "data" / "curated" / "meeting.csv"
    mended.write_text(mended.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    visit(6)
    assert len(builds) == 2

    ended[0] = subprocess.CompletedProcess([], 4, "", "ผิด\n    wrong\n")
    mended.write_text(mended.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    visit(7)
    visit(8)
    assert len(builds) == 3
    monkeypatch.setattr(first_build, "SECONDS_TO_RETRY", 0.0)
    visit(9)
    assert len(builds) == 4


def test_an_error_of_our_own_is_for_the_log_alone() -> None:
    said = "Traceback (most recent call last):\n  File x\n    run()\nValueError: x\n"
    assert [BuildFailedError("1", said).reasons(language) for language in Language] == [[], []]
