from pathlib import Path

import pytest
from small_dataset import changed, write_table

from etl.__main__ import BUSY, DONE, PROBLEMS, main
from etl.publish import current_snapshot, staging


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
    assert "1 problems found" in said.err
    assert current_snapshot(tmp_path / "s") is None


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
    absent = str(tmp_path / "absent")
    assert main(["verify", "--data", str(data_dir), "--sources", absent, "--official", absent]) == DONE
    said = capsys.readouterr().out
    assert "ไม่พบโฟลเดอร์ต้นฉบับ" in said
    assert "the passages were not checked" in said
    assert "it was not compared" in said


def test_the_data_of_the_project_holds_against_the_originals_where_they_are() -> None:
    assert main(["verify"]) == DONE


def test_an_unknown_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["bake"])
    assert stopped.value.code == 2
    assert "bake" in capsys.readouterr().err
