"""The command writes the files of the buttons, and needs no Streamlit."""

import subprocess
import sys
from pathlib import Path

import pytest

from dashboard import page_tables
from dashboard.__main__ import main
from dashboard.arguments import REFUSED
from dashboard.exports.file_format import FileFormat, file_bytes
from dashboard.files import export, package
from dashboard.i18n.language import Language
from dashboard.permalink import Choice, Link
from queries.selection import MEASURES, Selection
from queries.warehouse import Warehouse
from schema.period import Period
from schema.scope import Scope
from schema.where import Where

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


def test_the_last_sound_data_set_stands_in_for_a_damaged_one_and_that_is_said(
    warehouse: Warehouse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / warehouse.snapshot.id).symlink_to(warehouse.snapshot.folder)
    (tmp_path / "CURRENT").write_bytes("ชุดข้อมูล".encode())
    out = tmp_path / "file.csv"
    assert main(["data", "--table", "gear", "--out", str(out), "--snapshots", str(tmp_path)]) == 0
    assert out.is_file()
    said = capsys.readouterr().err
    assert f"จึงใช้ชุดข้อมูล {warehouse.snapshot.id} แทน" in said
    assert f"so {warehouse.snapshot.id} is used" in said


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
    ("wrong", "refused", "nearest"),
    [
        (["--measure", "otop_sale"], "--measure otop_sale", "otop_sales (OTOP product sales)"),
        (["--measure", "otop_sales", "--year", "fy9999"], "--year fy9999", "fy2567"),
        (["--measure", "otop_sales", "--year", "2567"], "--year 2567", "fy2567"),
        (["--measure", "target_groups_stated", "--definition", "ful_total"], "--definition ful_total", "full_total"),
        (["--measure", "otop_sales", "--definition", "full_total"], "--definition full_total", "all"),
        (["--table", "budget_lines"], "--table budget_lines", "budget_line (Budget lines)"),
        (["--table", "budget_line", "--definition", "all"], "--definition all", "none"),
        (["--table", "budget_line", "--province", "13", "ปทุมธาน"], "--province ปทุมธาน", "13 (Pathum Thani)"),
        (["--table", "budget_line", "--work-group", "tourism"], "--work-group tourism", "community_tourism"),
        (["--table", "budget_line", "--tier", "officials"], "--tier officials", "official (Official statistics)"),
        (["--table", "budget_line", "--format", "excel"], "--format excel", "xlsx"),
        (["--table", "budget_line", "--language", "thai"], "--language thai", "th"),
        (
            ["--table", "budget_line", "--where", "budget_stage=granted"],
            "budget_stage granted",
            "requested (Requested)",
        ),
        (["--table", "budget_line", "--where", "source_document_id=009"], "source_document_id 009", "004"),
        (["--table", "budget_line", "--where", "target_group_id=0"], "target_group_id 0", "-group-0"),
        (["--table", "budget_line", "--where", "amount_baht=much"], "amount_baht much", "680620"),
        (["--table", "budget_line", "--where", "gear_code=marketing"], "--where gear_code", "province_code"),
        (
            ["--table", "budget_line", "--where", "activity_gear.gear_code=marketing"],
            "--where activity_gear",
            "target_group_mention",
        ),
        (
            ["--table", "activity", "--where", "activity_gear.gear_code=markets"],
            "gear_code markets",
            "marketing (Marketing)",
        ),
    ],
)
def test_an_unknown_code_is_refused_in_words(
    snapshots_folder: Path,
    tmp_path: Path,
    wrong: list[str],
    refused: str,
    nearest: str,
    capsys: pytest.CaptureFixture[str],
):
    out = tmp_path / "new" / "file"
    assert main(["data", *wrong, "--out", str(out), "--snapshots", str(snapshots_folder)]) == REFUSED
    thai, english = capsys.readouterr().err.splitlines()
    assert thai.startswith("ไม่รู้จัก ")
    for said in (thai, english):
        assert refused in said
    assert nearest in english
    assert not out.parent.exists()


def test_every_unknown_code_of_a_command_is_named_at_once(
    snapshots_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    wrong = ["--table", "budget_line", "--province", "99", "98", "--year", "fy2599", "--where", "unit_code=x"]
    asked = ["data", *wrong, "--out", str(tmp_path / "file"), "--snapshots", str(snapshots_folder)]
    assert main(asked) == REFUSED
    assert len(capsys.readouterr().err.splitlines()) == 2 * 4


@pytest.mark.parametrize(
    "known",
    [
        ["--table", "budget_line", "--province", "10"],
        ["--table", "target_group_count", "--where", "source_document_id=001"],
        ["--measure", "otop_sales", "--tier", "committee"],
        ["--measure", "otop_sales", "--year", "cy2567"],
    ],
)
def test_known_codes_without_rows_give_a_header_and_say_so(
    snapshots_folder: Path, tmp_path: Path, known: list[str], capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "file.csv"
    asked = ["data", *known, "--format", "csv-codes", "--out", str(out), "--snapshots", str(snapshots_folder)]
    assert main(asked) == 0
    (header,) = out.read_text(encoding="utf-8-sig").splitlines()
    assert '"tier","figure_codes","evidence"' in header
    said = capsys.readouterr().err
    assert "ไม่มีแถวข้อมูล" in said
    assert "no rows" in said


def test_a_filter_that_the_rows_do_not_follow_is_said(
    snapshots_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    asked = ["data", "--table", "unit", "--province", "13", "--out", str(tmp_path / "file.csv")]
    assert main([*asked, "--snapshots", str(snapshots_folder)]) == 0
    said = capsys.readouterr().err
    assert "จังหวัด" in said
    assert "Provinces" in said


def test_a_value_that_stands_in_the_rows_is_known_without_a_list(
    snapshots_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "file.csv"
    asked = ["data", "--table", "budget_line", "--where", "amount_baht=680620", "--out", str(out)]
    assert main([*asked, "--snapshots", str(snapshots_folder)]) == 0
    assert "2M8-PN5-ZNQ" in out.read_text(encoding="utf-8-sig")
    assert capsys.readouterr().err == ""


def test_without_a_snapshot_it_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["package", "--out", str(tmp_path / "x"), "--snapshots", str(tmp_path)]) == REFUSED
    assert "etl build" in capsys.readouterr().err


def test_the_command_loads_no_streamlit():
    code = "import sys, dashboard.__main__; sys.exit('streamlit' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("place", ["", "file/below.csv"])
def test_a_file_that_cannot_be_written_is_said_in_both_languages(
    snapshots_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
):
    (tmp_path / "file").write_text("", encoding="utf-8")
    out = tmp_path / place
    asked = ["data", "--table", "budget_line", "--out", str(out), "--snapshots", str(snapshots_folder)]
    assert main(asked) == REFUSED
    said = capsys.readouterr().err
    assert "เขียนไฟล์" in said
    assert f"cannot write {out}" in said


@pytest.mark.parametrize(
    ("wrong", "thai", "english"),
    [
        (["--table", "unit", "--where", "budget_stage=", "--out", "x"], "อ่านตัวกรองนี้ไม่ได้", "budget_stage="),
        (["--table", "unit"], "ยังไม่ได้ระบุ --out", "missing: --out"),
        (["--out", "x"], "ต้องระบุอย่างใดอย่างหนึ่ง: --list --table --measure", "is needed"),
        (["--table", "unit", "--measure", "y", "--out", "x"], "ใช้ --measure ร่วมกับ --table ไม่ได้", "does not go with"),
        (["--table", "unit", "--out"], "--out ต้องมีค่าตามหลัง", "--out needs a value"),
        (["--list", "units"], "--list ไม่รู้จัก units", "it knows tables, measures, periods"),
        (["--table", "unit", "--out", "x", "--colour"], "ไม่รู้จัก --colour", "not understood: --colour"),
    ],
)
def test_what_cannot_be_read_is_said_in_both_languages(
    wrong: list[str], thai: str, english: str, capsys: pytest.CaptureFixture[str]
):
    with pytest.raises(SystemExit) as refused:
        main(["data", *wrong])
    assert refused.value.code == REFUSED
    first, second, *_ = capsys.readouterr().err.splitlines()
    assert thai in first
    assert english in second


def test_the_help_is_in_both_languages(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main(["data", "--help"])
    said = capsys.readouterr().out
    options = [line for line in said.splitlines() if line.startswith("  --")]
    assert len(options) == 13
    assert " ".join(said.split()).count(" / ") == len(options) + 2  # that of the help, and of the command itself


def test_what_can_be_asked_for_is_listed(snapshots_folder: Path, capsys: pytest.CaptureFixture[str]):
    listed = {}
    for name in ("tables", "measures", "periods"):
        assert main(["data", "--list", name, "--snapshots", str(snapshots_folder)]) == 0
        listed[name] = capsys.readouterr().out.splitlines()
    assert "budget_line · รายการงบประมาณ · Budget lines" in listed["tables"]
    assert any(line.startswith("otop_sales · ") for line in listed["measures"])
    assert any(line.startswith("fy2567 · ปีงบประมาณ 2567 · ") for line in listed["periods"])


def test_the_standard_output_has_the_file_alone(
    warehouse: Warehouse, snapshots_folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
):
    asked = ["data", "--table", "unit", "--province", "13", "--out", "-", "--snapshots", str(snapshots_folder)]
    assert main(asked) == 0
    written = capfdbinary.readouterr()
    made = export(warehouse, Selection("unit", Scope(provinces=("13",))), Language.TH)
    assert written.out == file_bytes(made, FileFormat.CSV)
    assert b"Provinces" in written.err


def test_the_ending_of_a_name_decides_the_form_and_may_not_contradict_it(
    snapshots_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    asked = ["data", "--table", "unit", "--snapshots", str(snapshots_folder), "--out"]
    assert main([*asked, str(tmp_path / "units.xlsx")]) == 0
    assert (tmp_path / "units.xlsx").read_bytes().startswith(b"PK")
    capsys.readouterr()
    for name, form in (("units.csv", ["--format", "xlsx"]), ("units.tsv", []), ("units.parquet", ["--format", "csv"])):
        assert main([*asked, str(tmp_path / name), *form]) == REFUSED
        assert len(capsys.readouterr().err.splitlines()) == 2
        assert not (tmp_path / name).exists()
    assert main(["package", "--snapshots", str(snapshots_folder), "--out", str(tmp_path / "all.csv")]) == REFUSED


def test_codes_may_be_parted_by_commas_and_filters_of_one_column_are_one_or_the_other(
    warehouse: Warehouse, snapshots_folder: Path, tmp_path: Path
):
    out = tmp_path / "file.csv"
    filters = ["--where", "budget_stage=requested", "--where", "budget_stage=received,proposed"]
    asked = ["data", "--table", "budget_line", "--province", "13,15", *filters, "--out", str(out)]
    assert main([*asked, "--snapshots", str(snapshots_folder)]) == 0
    stages = Where(("budget_stage",), ("requested", "received", "proposed"))
    made = export(warehouse, Selection("budget_line", Scope(provinces=("13", "15")), where=(stages,)), Language.TH)
    assert len(made.rows) > 1
    assert out.read_bytes() == file_bytes(made, FileFormat.CSV)


@pytest.mark.parametrize(
    ("asked", "exist"),
    [
        (["--measure", "otop_sales", "--year", "cy2567"], "fy2567"),
        (["--table", "budget_line", "--year", "fy2561"], "fy2564 fy2565"),
    ],
)
def test_a_year_without_rows_names_those_that_have_some(
    snapshots_folder: Path, tmp_path: Path, asked: list[str], exist: str, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "file.csv"
    assert main(["data", *asked, "--out", str(out), "--snapshots", str(snapshots_folder)]) == 0
    said = capsys.readouterr().err
    assert f"ปีหรือช่วงเวลาที่มีข้อมูล: {exist}" in said
    assert f"periods with data here: {exist}" in said
