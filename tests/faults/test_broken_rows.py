"""One row of each table of the real data is broken, in one copy: each is found at its place, all at once."""

import csv
import shutil
from pathlib import Path

import duckdb
import pytest

from etl.build import build, refuse_unsound
from etl.gather import gather
from etl.problems import Problem, ProblemsFound
from etl.publish import current_snapshot
from etl.read import csv_path, csv_tables
from schema.fields import FIELDS
from schema.model import Kind, Table

DATA = Path(__file__).resolve().parents[2] / "data"
WRONG = {Kind.TEXT: "", Kind.INTEGER: "ห้า", Kind.DECIMAL: "1.5 ล้าน", Kind.DATE: "31/4/2565", Kind.BOOLEAN: "maybe"}
TABLES_WITH_ROWS = [table for table in csv_tables() if (DATA / csv_path(table)).is_file()]


def column_to_break(table: Table) -> str:
    """A required column that no other table refers to, the more particular its kind the better."""
    candidates = [column for column in table.columns if column in table.required and column not in table.key]
    return max(candidates or table.key, key=lambda column: FIELDS[column].kind is not Kind.TEXT)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("real") / "data"
    shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns("snapshots"))
    return folder


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def write(path: Path, records: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(records)


def break_last_row(folder: Path, table: Table) -> int:
    """Break one cell of the last row; gives its physical row."""
    path = folder / csv_path(table)
    records = read(path)
    column = column_to_break(table)
    records[-1][records[0].index(column)] = WRONG[FIELDS[column].kind]
    write(path, records)
    return 1 + sum(1 + sum(cell.count("\n") for cell in record) for record in records[:-1])


@pytest.fixture(scope="module")
def broken(copy: Path) -> tuple[dict[str, int], tuple[Problem, ...]]:
    rows = {table.name: break_last_row(copy, table) for table in TABLES_WITH_ROWS}
    with duckdb.connect() as connection, pytest.raises(ProblemsFound) as found:
        refuse_unsound(connection, gather(copy))
    return rows, found.value.problems


@pytest.mark.parametrize("table", TABLES_WITH_ROWS, ids=lambda table: table.name)
def test_the_broken_row_of_a_table_is_located(broken: tuple[dict[str, int], tuple[Problem, ...]], table: Table) -> None:
    rows, problems = broken
    column = column_to_break(table)
    place = (csv_path(table), rows[table.name], column)
    assert place in {(problem.file, problem.row, problem.column) for problem in problems}


def test_nothing_else_is_reported(broken: tuple[dict[str, int], tuple[Problem, ...]]) -> None:
    rows, problems = broken
    assert {(problem.file, problem.row) for problem in problems} == {
        (csv_path(table), rows[table.name]) for table in TABLES_WITH_ROWS
    }


def test_every_table_has_its_file() -> None:
    assert list(csv_tables()) == TABLES_WITH_ROWS


def test_a_bad_row_leaves_the_published_snapshot_as_it_was(tmp_path: Path) -> None:
    data, snapshots = tmp_path / "data", tmp_path / "snapshots"
    shutil.copytree(DATA, data, ignore=shutil.ignore_patterns("snapshots"))
    identity = build(data, snapshots)
    before = {path: path.stat().st_mtime_ns for path in snapshots.rglob("*") if path.is_file()}
    break_last_row(data, next(table for table in csv_tables() if table.name == "target_group_count"))
    with pytest.raises(ProblemsFound):
        build(data, snapshots)
    assert current_snapshot(snapshots) == identity
    assert {path: path.stat().st_mtime_ns for path in snapshots.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(("province", "document"), [("13", "004"), ("14", "001"), ("15", "000"), ("45", "003")])
def test_the_records_of_a_document_may_be_taken_away(tmp_path: Path, province: str, document: str) -> None:
    """A document leaves with everything that it says, and the rest still builds and is silent about its province."""
    data = tmp_path / "data"
    shutil.copytree(DATA, data, ignore=shutil.ignore_patterns("snapshots"))
    for path in (data / "curated").glob("*.csv"):
        header, *records = read(path)
        kept = [record for record in records if not any(cell.startswith(f"{document}-") for cell in record)]
        write(path, [header, *kept])
    snapshot = tmp_path / "snapshots" / build(data, tmp_path / "snapshots")
    with duckdb.connect(str(snapshot / "warehouse.duckdb"), read_only=True) as connection:
        states = connection.execute("select distinct value_state from coverage where province_code = ?", [province])
        assert states.fetchall() == [("no_report",)]
