"""A reader's doubt is a row that the build takes up once the curator has changed the cell, and refuses before."""

import csv
import io
import shutil
from pathlib import Path

import pytest

from dashboard.exports.correction_file import Doubted, columns_of, correction_bytes, next_id
from dashboard.i18n.language import Language
from etl.build import build
from etl.problems import ProblemsFound
from schema.tables import TABLES

DATA = Path(__file__).resolve().parents[2] / "data"
TABLE, COLUMN = "market_link", "counterpart_th"


def records(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def written(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def doubted(row: dict[str, str]) -> Doubted:
    return Doubted(
        TABLE,
        row[f"{TABLE}_id"],
        COLUMN,
        row["source_document_id"],
        int(row["source_line"]),
        int(row["source_occurrence"]),
        row["as_printed"],
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("snapshots")))


def test_the_build_takes_up_the_row_once_the_cell_is_changed(data: Path, tmp_path: Path) -> None:
    facts, corrections = (data / "curated" / f"{name}.csv" for name in (TABLE, "correction"))
    rows = records(facts)
    taken = {row["row_id"] for row in records(corrections)}
    row = next(row for row in rows if row[COLUMN] and row[f"{TABLE}_id"] not in taken)
    content = correction_bytes(
        doubted(row), " ตลาด\nใหม่ ", "-1 อ่านผิด", [each["correction_id"] for each in records(corrections)], Language.TH
    )
    (record,) = csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""))
    assert (record["value_used"], record["reason_th"], record["reason_en"]) == ("ตลาด ใหม่", "-1 อ่านผิด", "")
    written(corrections, [*records(corrections), record | {"reason_en": "Misread"}])
    with pytest.raises(ProblemsFound) as refused:
        build(data, tmp_path / "snapshots")
    assert {problem.rule for problem in refused.value.problems} == {"correction_row"}
    row[COLUMN] = "ตลาด ใหม่"
    written(facts, rows)
    build(data, tmp_path / "snapshots")


def test_the_next_id_is_one_that_no_row_has() -> None:
    known = ["004-correction-002", "004-correction-010", "000-correction-050"]
    assert next_id("004", known) == "004-correction-011"
    assert next_id("001", known) == "001-correction-001"


def test_key_and_passage_are_no_cells_to_correct() -> None:
    assert COLUMN in columns_of(TABLES[TABLE])
    assert not {"market_link_id", "as_printed", "source_line"} & set(columns_of(TABLES[TABLE]))
