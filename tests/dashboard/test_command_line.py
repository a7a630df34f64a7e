"""The command writes the files of the buttons, and needs no Streamlit."""

import subprocess
import sys
from pathlib import Path

import pytest

from dashboard import page_tables
from dashboard.__main__ import REFUSED, main
from dashboard.exports.file_format import FileFormat, file_bytes
from dashboard.files import export, package
from dashboard.i18n.language import Language
from dashboard.permalink import Choice, Link
from queries.selection import MEASURES, Selection
from queries.warehouse import Warehouse
from schema.period import Period
from schema.scope import Scope

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("file_format", list(FileFormat))
def test_a_table_is_the_file_of_the_button(
    warehouse: Warehouse, snapshots_folder: Path, tmp_path: Path, file_format: FileFormat
):
    out = tmp_path / "file"
    asked = ["data", "--table", "budget_line", "--province", "13", "--format", str(file_format), "--out", str(out)]
    assert main([*asked, "--snapshots", str(snapshots_folder)]) == 0
    made = export(warehouse, Selection("budget_line", Scope(provinces=("13",))), Language.TH)
    assert out.read_bytes() == file_bytes(made, file_format)


def test_a_measure_is_the_file_of_the_button(warehouse: Warehouse, snapshots_folder: Path, tmp_path: Path):
    out = tmp_path / "file.csv"
    asked = ["data", "--measure", "otop_sales", "--year", "fy2567", "--language", "en", "--out", str(out)]
    assert main([*asked, "--snapshots", str(snapshots_folder)]) == 0
    scope = Scope(periods=(Period.from_code("fy2567"),))
    made = export(warehouse, Selection(MEASURES, scope, "otop_sales"), Language.EN)
    assert out.read_bytes() == file_bytes(made, FileFormat.CSV)


def test_a_page_filter_gives_the_file_of_the_page(warehouse: Warehouse, snapshots_folder: Path, tmp_path: Path):
    out = tmp_path / "file.csv"
    filters = ["budget_stage=requested,proposed", "funder_agency_code+requester_agency_code=community_development"]
    asked = ["data", "--table", "budget_line", "--where", *filters, "--out", str(out)]
    assert main([*asked, "--snapshots", str(snapshots_folder)]) == 0
    link = Link().with_choice(Choice.STAGE, ("requested", "proposed"))
    (page,) = page_tables.budgets(link.with_choice(Choice.AGENCY, ("community_development",)))
    made = export(warehouse, page, Language.TH)
    assert 0 < len(made.rows) < 8
    assert out.read_bytes() == file_bytes(made, FileFormat.CSV)


def test_the_package_is_the_file_of_the_button(warehouse: Warehouse, snapshots_folder: Path, tmp_path: Path):
    out = tmp_path / "package.zip"
    assert main(["package", "--out", str(out), "--snapshots", str(snapshots_folder)]) == 0
    assert out.read_bytes() == package(warehouse)


@pytest.mark.parametrize(
    "wrong",
    [
        ["--measure", "nothing"],
        ["--table", "budget_line", "--province", "99"],
        ["--table", "budget_line", "--where", "budget_stage=granted"],
        ["--table", "budget_line", "--where", "gear_code=marketing"],
        ["--table", "budget_line", "--where", "activity_gear.gear_code=marketing"],
    ],
)
def test_an_unknown_code_is_refused_in_words(
    snapshots_folder: Path, tmp_path: Path, wrong: list[str], capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "file"
    assert main(["data", *wrong, "--out", str(out), "--snapshots", str(snapshots_folder)]) == REFUSED
    assert "ไม่รู้จัก" in capsys.readouterr().err
    assert not out.exists()


def test_without_a_snapshot_it_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["package", "--out", str(tmp_path / "x"), "--snapshots", str(tmp_path)]) == REFUSED
    assert "etl build" in capsys.readouterr().err


def test_the_command_loads_no_streamlit():
    code = "import sys, dashboard.__main__; sys.exit('streamlit' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
