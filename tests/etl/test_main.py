import errno
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from etl.__main__ import BUSY, DONE, FAILED, PROBLEMS, main
from etl.failures import failure
from etl.publish import current_snapshot, staging
from tests.etl.small_dataset import GIVEN, REPOSITORY, changed, given_file, write_table


def test_build_says_the_snapshot(data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--data", str(data_dir), "--snapshots", str(tmp_path / "s")]) == DONE
    identity = current_snapshot(tmp_path / "s")
    assert identity is not None
    assert f"snapshot {identity}, warnings: 0" in capsys.readouterr().out


def test_build_lists_problems_in_both_languages(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_table(data_dir, "meeting", changed("meeting", start_date="soon"))
    assert main(["build", "--data", str(data_dir), "--snapshots", str(tmp_path / "s")]) == PROBLEMS
    said = capsys.readouterr()
    assert said.out == ""
    assert "curated/meeting.csv แถว 2 คอลัมน์ start_date (วันที่เริ่ม): พบ “soon”" in said.err
    assert "curated/meeting.csv, row 2, column start_date: found “soon”" in said.err
    assert "1 problem found" in said.err
    assert current_snapshot(tmp_path / "s") is None


def test_build_says_that_checks_come_after_rows_are_sound(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_table(data_dir, "meeting", changed("meeting", start_date="soon"))
    assert main(["build", "--data", str(data_dir), "--snapshots", str(tmp_path / "s")]) == PROBLEMS
    said = capsys.readouterr().err
    assert "ยังมีการตรวจความสอดคล้องอีกขั้น" in said
    assert "the checks across rows and tables come after" in said

    write_table(data_dir, "meeting", changed("meeting", fiscal_year_be="2564"))  # a failure of a check itself
    assert main(["build", "--data", str(data_dir), "--snapshots", str(tmp_path / "s")]) == PROBLEMS
    said = capsys.readouterr().err
    assert "1 problem found" in said
    assert "come after" not in said


def test_a_file_where_the_snapshots_should_be_is_said_plainly(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "busy_name").write_text("a file", encoding="utf-8")
    for folder in (tmp_path / "busy_name", tmp_path / "busy_name" / "inner"):
        assert main(["build", "--data", str(data_dir), "--snapshots", str(folder)]) == FAILED
        said = capsys.readouterr().err
        assert f"{folder.name}: ไม่ใช่โฟลเดอร์" in said
        assert f"{folder.name}: it is no folder" in said
        assert str(tmp_path) not in said
        assert "Traceback" not in said
        assert "stays in use" not in said  # nothing was published yet


def test_a_full_disk_is_said_plainly(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dictionary", "--out", "/dev/full"]) == FAILED
    said = capsys.readouterr().err
    assert "full: พื้นที่จัดเก็บเต็ม" in said
    assert "full: there is no space left" in said
    assert "snapshot" not in said


@pytest.mark.parametrize("largest", [1_000, 200_000])
def test_a_warehouse_that_cannot_be_written_leaves_the_last_snapshot_served(
    data_dir: Path, tmp_path: Path, largest: int
) -> None:
    snapshots = tmp_path / "s"
    assert main(["build", "--data", str(data_dir), "--snapshots", str(snapshots)]) == DONE
    before = current_snapshot(snapshots)
    write_table(data_dir, "meeting", changed("meeting", title_th="ประชุมใหม่"))
    script = (
        "import resource, sys\n"
        "from etl.__main__ import main\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({largest}, {largest}))\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    command = [sys.executable, "-c", script, "build", "--data", str(data_dir), "--snapshots", str(snapshots)]
    ended = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert ended.returncode == FAILED, ended.stderr
    assert "Traceback" not in ended.stderr
    assert str(tmp_path) not in ended.stderr
    assert ended.stderr.startswith(f"{snapshots.name}: ")
    assert "ชุดข้อมูลที่เผยแพร่ไว้ล่าสุดยังใช้อยู่" in ended.stderr
    assert "the last published snapshot stays in use" in ended.stderr
    assert current_snapshot(snapshots) == before
    assert not list(snapshots.glob(".stage-*"))


def test_what_the_machine_says_is_named_by_its_last_part() -> None:
    target = Path("/a/b/target")
    assert failure(PermissionError(errno.EACCES, "no", "/x/y/secret.csv"), target).en.startswith("secret.csv: ")
    for hidden in (".lock", ".stage-12/warehouse.duckdb"):
        assert failure(PermissionError(errno.EACCES, "no", str(target / hidden)), target).en.startswith("target: ")
    assert failure(PermissionError(errno.EACCES, "no", str(target / "000.txt")), target).en.startswith("000.txt: ")
    attached = duckdb.IOException('Cannot write to "warehouse": No space left on device')
    assert failure(attached, target).en == "target: there is no space left"
    assert failure(OSError(errno.ENOSPC, "full"), target).en == "target: there is no space left"
    refused = duckdb.IOException('IO Error: Cannot open file "/x/y/warehouse.duckdb": Permission denied')
    assert failure(refused, target).en == "warehouse.duckdb: reading or writing is not allowed there"
    assert failure(duckdb.OutOfMemoryException("out of memory"), target).th == "target: อ่านหรือเขียนไม่ได้"


def test_build_says_that_another_runs(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etl.build.staging", lambda folder: staging(folder, seconds_to_wait=0))
    with staging(tmp_path / "s"):
        assert main(["build", "--data", str(data_dir), "--snapshots", str(tmp_path / "s")]) == BUSY
    assert "another build is running" in capsys.readouterr().err


def test_verify_counts_what_it_proved(data_dir: Path, sources_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--data", str(data_dir), "--sources", str(sources_dir)]) == DONE
    said = capsys.readouterr().out
    assert "target_group_count" in said
    assert "passages in all" in said


def test_verify_fails_where_one_passage_does(
    data_dir: Path, sources_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_table(data_dir, "budget_line", changed("budget_line", amount_baht="5"))
    assert main(["verify", "--data", str(data_dir), "--sources", str(sources_dir)]) == PROBLEMS
    assert "the printed form reads 826000" in capsys.readouterr().err


def test_verify_without_the_originals_says_so(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "--data", str(data_dir), "--sources", str(tmp_path / "absent")]) == DONE
    said = capsys.readouterr().out
    assert "ไม่พบโฟลเดอร์ต้นฉบับ" in said
    assert "the passages were not checked" in said
    assert "จึงไม่ได้เปรียบเทียบค่าสถิติทางการ" in said
    assert "their values were not compared" in said


@pytest.mark.parametrize("named", [(), ("--official", "absent.csv")])
def test_verify_without_the_official_file_says_so(
    data_dir: Path, sources_dir: Path, capsys: pytest.CaptureFixture[str], named: tuple[str, ...]
) -> None:
    assert main(["verify", "--data", str(data_dir), "--sources", str(sources_dir), *named]) == DONE
    said = capsys.readouterr().out
    assert "passages in all" in said
    assert "จึงไม่ได้เปรียบเทียบค่าสถิติทางการ" in said
    assert "their values were not compared" in said


def test_verify_names_the_indicators_beyond_the_official_file(
    data_dir: Path, sources_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, lines = given_file(tmp_path, data_dir)
    path.write_text("\n".join([GIVEN, *(line for line in lines if line.startswith("people,"))]), encoding="utf-8")
    arguments = ["verify", "--data", str(data_dir), "--sources", str(sources_dir), "--official", str(path)]
    assert main(arguments) == DONE
    said = capsys.readouterr().out
    assert "77 cells of official statistics" in said
    assert "ไม่ได้เปรียบเทียบ: sellers" in said
    assert "does not have, not compared: sellers" in said


def test_the_data_of_the_project_holds_against_the_originals_where_they_are() -> None:
    assert main(["verify"]) == DONE


def test_an_unknown_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["bake"])
    assert stopped.value.code == 2
    assert "bake" in capsys.readouterr().err
