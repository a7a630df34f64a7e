"""A file that no table reads is said, with the name that was probably meant."""

from pathlib import Path

import pytest

from etl.gather import gather
from etl.problems import Problem


def unknown(data_dir: Path) -> list[Problem]:
    return [problem for problem in gather(data_dir).problems if problem.rule == "unknown_file"]


@pytest.mark.parametrize(
    "file",
    [
        "curated/actvity.csv",
        "reference/province.csv.bak",
        "official/notes.txt",
        "sources/004.txt",
        "sources/agency.csv",
    ],
)
def test_an_unknown_file_is_located(data_dir: Path, file: str) -> None:
    (data_dir / file).write_text("x", encoding="utf-8")
    (problem,) = unknown(data_dir)
    assert problem.file == file
    assert "ไม่มีตารางใดอ่านไฟล์นี้" in problem.message("th")
    assert "no table reads this file" in problem.message("en")


def test_the_name_that_was_meant_is_suggested(data_dir: Path) -> None:
    (data_dir / "curated" / "activity.csv").rename(data_dir / "curated" / "actvity.csv")
    (problem,) = unknown(data_dir)
    assert problem.suggestions == ("activity.csv",)


def test_a_table_in_the_folder_of_another_layer_is_unknown_there(data_dir: Path) -> None:
    (data_dir / "reference" / "agency.csv").rename(data_dir / "curated" / "agency.csv")
    assert [problem.file for problem in unknown(data_dir)] == ["curated/agency.csv"]


def test_a_folder_within_is_unknown_and_what_the_system_hides_is_not(data_dir: Path) -> None:
    (data_dir / "curated" / "old").mkdir()
    (data_dir / "curated" / ".DS_Store").write_text("", encoding="utf-8")
    assert [problem.file for problem in unknown(data_dir)] == ["curated/old"]
