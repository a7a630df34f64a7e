"""A figure that is made part of an unlike one would leave the sums without a word: the build stops and says where."""

import csv
import shutil
from pathlib import Path

import pytest

from etl.build import build
from etl.problems import ProblemsFound

DATA = Path(__file__).resolve().parents[2] / "data"
PART_OF = {
    "certification": {"000-certification-001": "004-certification-001"},
    "budget_line": {
        "004-budget-001": "000-budget-001",
        "000-budget-001": "004-budget-001",
    },
    "target_group_count": {"004-count-001": "004-count-002"},
    "production_statistic": {"004-production-020": "004-production-002"},
}


def make_parts(path: Path, whole_of: dict[str, str]) -> dict[str, int]:
    """Say of each row what it is part of; gives their rows in the file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *records = csv.reader(file)
    places: dict[str, int] = {}
    for number, record in enumerate(records, start=2):
        if record[0] in whole_of:
            record[header.index("part_of")] = whole_of[record[0]]
            places[record[0]] = number
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *records])
    return places


def test_every_part_of_an_unlike_whole_is_located(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA, data, ignore=shutil.ignore_patterns("snapshots"))
    expected = set()
    for table, whole_of in PART_OF.items():
        file = f"curated/{table}.csv"
        places = make_parts(data / file, whole_of)
        assert places.keys() == whole_of.keys()
        expected |= {(file, row) for row in places.values()}
    with pytest.raises(ProblemsFound) as found:
        build(data, tmp_path / "snapshots")
    located = {(problem.file, problem.row) for problem in found.value.problems if problem.rule == "part_of_whole"}
    assert expected <= located
    assert not list((tmp_path / "snapshots").glob("[0-9a-f]*"))
