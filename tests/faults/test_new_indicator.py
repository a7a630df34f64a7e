"""An official indicator with a new subject, unit or kind of period needs rows alone; half of them fail."""

import csv
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from etl.build import build
from etl.problems import ProblemsFound
from schema.codes import PeriodKind
from tests.app.screens import PROVINCES, figures, opened, words
from tests.conftest import REPOSITORY

CODE = "new_jobs"
QUARTERS = ("2567-q1", "2567-q2", "2567-q3", "2567-q4")
MONTH_ENDS = ("2566-11", "2566-12", "2567-01", "2567-02")
Cells = Mapping[str, str]
INDICATOR: Cells = {
    "indicator_code": CODE,
    "subject": "labour",
    "name_th": "ตำแหน่งงานใหม่",
    "name_en": "New jobs",
    "unit_code": "post",
    "period_kind": "quarter",
    "additivity": "adds",
    "rankability": "yes",
    "decimals": "0",
    "position": "900",
}
AT_MONTH_ENDS: Cells = {
    **INDICATOR,
    "indicator_code": "open_jobs",
    "name_th": "ตำแหน่งงานว่าง",
    "name_en": "Open jobs",
    "period_kind": "end_of_month",
    "position": "901",
}
SUBJECT: Cells = {"subject": "labour", "name_th": "แรงงาน", "name_en": "Labour", "position": "90"}
UNIT: Cells = {"unit_code": "post", "name_th": "ตำแหน่ง", "name_en": "posts", "one_en": "post", "unit_kind": "count"}


def add(path: Path, rows: Sequence[Cells]) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        columns = csv.DictReader(file).fieldnames or ()
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, columns, restval="", lineterminator="\n").writerows(rows)


def cells(data: Path, code: str = CODE, periods: Sequence[str] = QUARTERS) -> list[Cells]:
    with (data / "reference" / "province.csv").open(encoding="utf-8-sig", newline="") as file:
        provinces = [row["province_code"] for row in csv.DictReader(file)]
    return [
        {
            "indicator_code": code,
            "province_code": province,
            "period": period,
            "value": f"{int(province) * (place + 1)}",
            "value_as_printed": f"{int(province) * (place + 1)}",
            "value_state": "reported",
            "value_status": "as_published",
            "indicator_source_code": "nso_ses_2568",
        }
        for province in provinces
        for place, period in enumerate(periods)
    ]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(REPOSITORY / "data", folder, ignore=shutil.ignore_patterns("snapshots"))
    return folder


def test_rows_alone_bring_it_to_the_comparison(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(data / "reference" / "subject.csv", [SUBJECT])
    add(data / "reference" / "unit.csv", [UNIT])
    add(data / "official" / "indicator.csv", [INDICATOR, AT_MONTH_ENDS])
    added = [*cells(data), *cells(data, "open_jobs", MONTH_ENDS)]
    add(data / "official" / "indicator_value.csv", added)
    build(data, tmp_path / "snapshots")
    monkeypatch.setenv("THANRAK_SNAPSHOTS", str(tmp_path / "snapshots"))
    for language, code, period, unit in (
        ("th", CODE, "ไตรมาสที่ 4 พ.ศ. 2567", "ตำแหน่ง"),
        ("en", CODE, "quarter 4 of 2024 (B.E. 2567)", "posts"),
        ("th", "open_jobs", "สิ้นเดือน ก.พ. 2567", "ตำแหน่ง"),
    ):
        app = opened(PROVINCES, v="1", m=code, lang=language)
        assert f"rank_{code}" in figures(app)
        read = " ".join(words(app))
        assert period in read
        assert unit in read
    for code, first in ((CODE, "qt2567-q1"), ("open_jobs", "em2566-11")):
        trend = figures(opened(PROVINCES, v="1", m=code, view="trend", p="13", y=first))[f"trend_{code}"]
        assert [mark.y for _, mark in trend.traces_by_code()] == [13, 26, 39, 52]
        places = [mark.x for _, mark in trend.traces_by_code()]
        assert [place - places[0] for place in places if place is not None and places[0] is not None] == [0, 1, 2, 3]


def test_half_of_the_rows_are_refused_with_the_codes_to_choose_from(data: Path, tmp_path: Path) -> None:
    add(
        data / "official" / "indicator.csv",
        [{**INDICATOR, "period_kind": "quarterly"}, {**INDICATOR, "indicator_code": "x"}],
    )
    add(
        data / "official" / "indicator_value.csv",
        [{**row, "indicator_code": "x", "period": "2567"} for row in cells(data)[:1]],
    )
    produced = data / "curated" / "production_statistic.csv"
    with produced.open(encoding="utf-8-sig", newline="") as file:
        first = next(csv.DictReader(file))
    add(
        produced,
        [{**first, "production_statistic_id": "004-production-900", "period_kind": "not_stated", "period": "2567"}],
    )
    with pytest.raises(ProblemsFound) as raised:
        build(data, tmp_path / "snapshots")
    problems = {(problem.file, problem.column): problem for problem in raised.value.problems}
    listed = {
        column: problems["official/indicator.csv", column].message("en")
        for column in ("subject", "unit_code", "period_kind")
    }
    assert "household_economy" in listed["subject"]
    assert "tourism" in listed["subject"]
    assert all(code in listed["unit_code"] for code in ("group", "percent", "times_income"))
    assert all(str(kind) in listed["period_kind"] for kind in PeriodKind)
    unlike = problems["official/indicator_value.csv", "period"]
    assert unlike.row is not None
    assert all(f"{kind} (" in unlike.message("en") for kind in PeriodKind)
    assert "2567-q1" in unlike.message("th")
    assert "not_stated" in problems["curated/production_statistic.csv", "period"].message("en")
