"""A reader's doubt is a row that the build warns of, and takes up once the curator has applied it."""

import csv
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dashboard.exports.correction_file import Doubted, columns_of, correction_bytes
from dashboard.i18n.language import Language
from etl.build import build
from etl.problems import ProblemsFound
from etl.read import csv_path, read_csv_table
from schema.fields import FIELDS
from schema.snapshot import read_manifest
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


def read_by_the_build(content: bytes, folder: Path) -> dict[str, str | None]:
    path = folder / csv_path(TABLES["correction"])
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    read, problems = read_csv_table(folder, TABLES["correction"])
    assert problems == []
    assert read is not None
    (row,) = read.rows
    return dict(row.values)


def warnings_of(snapshots: Path, identity: str) -> list[str]:
    return [warning["en"] for warning in read_manifest(snapshots / identity)["warnings"]]


def test_a_doubt_changes_nothing_until_the_curator_applies_it(data: Path, tmp_path: Path) -> None:
    facts, corrections = (data / "curated" / f"{name}.csv" for name in (TABLE, "correction"))
    snapshots = tmp_path / "snapshots"
    rows, given = records(facts), records(corrections)
    taken = {row["row_id"] for row in given}
    row = next(row for row in rows if row[COLUMN] and row[f"{TABLE}_id"] not in taken)
    content = correction_bytes(doubted(row), " ตลาด\nใหม่ ", "-1 อ่านผิด", Language.TH)
    record = {name: cell or "" for name, cell in read_by_the_build(content, tmp_path / "read").items()}
    assert (record["value_used"], record["correction_state"]) == ("ตลาด ใหม่", "proposed")
    said = {"reason_en": "Misread"}

    written(corrections, [*given, record | said])
    identity = build(data, snapshots)
    (warning,) = warnings_of(snapshots, identity)
    assert "found “ตลาด ใหม่”, a proposed correction changes no value" in warning
    assert stored(snapshots / identity, row[f"{TABLE}_id"]) == row[COLUMN]

    written(corrections, [*given, record | said | {"correction_state": "applied"}])
    with pytest.raises(ProblemsFound) as refused:
        build(data, snapshots)
    assert {problem.rule for problem in refused.value.problems} == {"correction_row"}
    row[COLUMN] = "ตลาด ใหม่"
    written(facts, rows)
    identity = build(data, snapshots)
    assert warnings_of(snapshots, identity) == []
    assert stored(snapshots / identity, row[f"{TABLE}_id"]) == "ตลาด ใหม่"


def stored(snapshot: Path, identity: str) -> object:
    rows = pq.read_table(snapshot / f"{TABLE}.parquet").to_pylist()
    (found,) = [row[COLUMN] for row in rows if row[f"{TABLE}_id"] == identity]
    return found


DOUBTED = Doubted(TABLE, "004-market-001", COLUMN, "004", 12, 1, "=๑+๑")


def test_the_file_opens_right_in_excel_and_comes_back_as_it_was_said(tmp_path: Path) -> None:
    content = correction_bytes(DOUBTED, "@ตลาด", "'1/2565' อ่านผิด", Language.TH)
    assert content.startswith(b"\xef\xbb\xbf")
    header, line, rest = content.decode("utf-8-sig").split("\r\n")
    assert (header.count(","), rest) == (len(TABLES["correction"].columns) - 1, "")
    for guarded in ('"\'=๑+๑"', '"\'@ตลาด"', "\"''1/2565' อ่านผิด\"", '"\'004"'):
        assert guarded in line
    read = read_by_the_build(content, tmp_path)
    assert read | {"correction_id": ""} == {name: "" for name in TABLES["correction"].columns} | {
        "table_name": TABLE,
        "row_id": "004-market-001",
        "column_name": COLUMN,
        "expected_as_printed": "=๑+๑",
        "value_used": "@ตลาด",
        "reason_th": "'1/2565' อ่านผิด",
        "correction_state": "proposed",
        "source_document_id": "004",
        "source_line": "12",
        "source_occurrence": "1",
        "as_printed": "=๑+๑",
    }


def test_an_id_follows_from_what_is_said(tmp_path: Path) -> None:
    said = [
        (DOUBTED, "ตลาดใหม่", "อ่านผิด", Language.TH),
        (DOUBTED, "ตลาดใหม่", "พิมพ์ผิด", Language.TH),
        (DOUBTED, "ตลาดเก่า", "อ่านผิด", Language.TH),
        (DOUBTED, "ตลาดใหม่", "อ่านผิด", Language.EN),
        (replace(DOUBTED, column_name="counterpart_en"), "ตลาดใหม่", "อ่านผิด", Language.TH),
    ]
    ids = [
        str(read_by_the_build(correction_bytes(*each), tmp_path / str(place))["correction_id"])
        for place, each in enumerate(said)
    ]
    assert len(set(ids)) == len(said)
    for each in ids:
        assert re.fullmatch(FIELDS["correction_id"].pattern or "", each)
        assert re.fullmatch(r"004-correction-[0-9]{12}", each)
    again = correction_bytes(DOUBTED, " ตลาดใหม่ ", "อ่านผิด\n", Language.TH)
    assert again == correction_bytes(*said[0])


def test_key_and_passage_are_no_cells_to_correct() -> None:
    assert COLUMN in columns_of(TABLES[TABLE])
    assert not {"market_link_id", "as_printed", "source_line"} & set(columns_of(TABLES[TABLE]))
