"""The one way to the data: hardened, one cursor a query, one snapshot for as long as it is held."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from queries import comparison, coverage, meetings, target_groups, warehouse
from queries.warehouse import Snapshot, SnapshotMissingError, Warehouse, current_snapshot
from schema.scope import EVERYTHING, Scope

Ask = Callable[[str], list["Answer"]]


@dataclass(frozen=True)
class Answer:
    answer: object


@pytest.fixture
def ask(warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Run a statement as if it were one of the query files."""
    monkeypatch.setattr("queries.warehouse.SQL_FOLDER", tmp_path)

    def run(statement: str) -> list[Answer]:
        name = f"statement_{tmp_path.name}_{len(list(tmp_path.iterdir()))}"
        (tmp_path / f"{name}.sql").write_text(statement, encoding="utf-8")
        return warehouse.fetch(name, Answer)

    return run


@pytest.mark.parametrize(
    "statement",
    [
        "create table planted (n integer)",
        "insert into province (province_code) values ('99')",
        "update measure_value set value_min = 0",
        "delete from fact",
        "drop table fact",
        "attach 'other.duckdb' as other",
        "copy province to 'stolen.csv'",
        "export database 'stolen'",
        "select content as answer from read_text('/etc/hostname')",
        "select count(*) as answer from read_csv('/etc/hostname')",
        "select count(*) as answer from '/etc/hostname'",
        "select count(*) as answer from glob('/etc/*')",
        "install httpfs",
        "load httpfs",
        "set memory_limit = '64GB'",
        "set enable_external_access = true",
        "set lock_configuration = false",
    ],
)
def test_the_connection_neither_writes_nor_reaches_outside(ask: Ask, statement: str) -> None:
    with pytest.raises(duckdb.Error):
        ask(statement)


def test_refusals_leave_the_data_as_it_was(ask: Ask) -> None:
    with pytest.raises(duckdb.Error):
        ask("delete from province")
    assert ask("select count(*) as answer from province") == [Answer(77)]


def test_python_variables_are_not_tables(ask: Ask) -> None:
    with pytest.raises(duckdb.CatalogException):
        ask("select answer from rows_of_the_caller")


def test_columns_that_are_not_the_fields_of_the_row_type_are_refused(ask: Ask) -> None:
    with pytest.raises(ValueError, match="another"):
        ask("select 1 as another")


def test_only_parameters_that_the_statement_names_are_bound(
    warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("queries.warehouse.SQL_FOLDER", tmp_path)
    (tmp_path / "bound.sql").write_text("-- parameters: $first, $other\nselect $first as answer", encoding="utf-8")
    assert warehouse.fetch("bound", Answer, first=7, second=8) == [Answer(7)]


def test_a_bound_value_is_a_value_and_never_a_statement(warehouse: Warehouse) -> None:
    hostile = "13') or ('1' = '1"
    assert comparison.values(warehouse, hostile, EVERYTHING) == []
    assert target_groups.counts(warehouse, Scope(provinces=(hostile,))) == []


def test_eight_threads_on_one_warehouse_get_the_answers_of_one(warehouse: Warehouse) -> None:
    questions: list[Callable[[], object]] = [
        lambda: comparison.values(warehouse, "otop_sales", EVERYTHING),
        lambda: comparison.values(warehouse, "household_debt", Scope(provinces=("13", "45"))),
        lambda: coverage.provinces(warehouse, EVERYTHING),
        lambda: meetings.resolutions(warehouse, EVERYTHING),
        lambda: target_groups.named(warehouse, Scope(provinces=("15",))),
    ]
    alone = [question() for question in questions]
    turns = [turn % len(questions) for turn in range(400)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda turn: questions[turn](), turns))
    wrong = [turn for turn, answer in zip(turns, answers, strict=True) if answer != alone[turn]]
    assert wrong == []


def test_without_a_pointer_there_is_no_snapshot(tmp_path: Path) -> None:
    with pytest.raises(SnapshotMissingError):
        current_snapshot(tmp_path)


@pytest.mark.parametrize("name", ["0123456789ab", "", "../elsewhere", "..", "a b", "SNAPSHOT"])
def test_a_pointer_to_what_is_not_a_snapshot_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "CURRENT").write_text(name, encoding="ascii")
    outside = tmp_path.parent / "elsewhere"
    outside.mkdir(exist_ok=True)
    (outside / "warehouse.duckdb").touch()
    (tmp_path / "warehouse.duckdb").touch()
    with pytest.raises(SnapshotMissingError):
        current_snapshot(tmp_path)


def test_a_pointer_to_a_folder_without_a_warehouse_is_refused(tmp_path: Path) -> None:
    (tmp_path / "0123456789ab").mkdir()
    (tmp_path / "CURRENT").write_text("0123456789ab\n", encoding="ascii")
    with pytest.raises(SnapshotMissingError, match="0123456789ab"):
        current_snapshot(tmp_path)


def test_who_holds_a_snapshot_keeps_it_when_the_pointer_moves_on(snapshots_folder: Path, tmp_path: Path) -> None:
    served = current_snapshot(snapshots_folder)
    pointer = tmp_path / "CURRENT"
    (tmp_path / served.id).symlink_to(served.folder)
    pointer.write_text(served.id, encoding="ascii")
    pinned = current_snapshot(tmp_path)
    pointer.write_text("ffffffffffff", encoding="ascii")
    held = Warehouse(pinned)
    assert len(coverage.provinces(held, EVERYTHING)) == 77
    held.close()


def test_a_damaged_warehouse_says_so_at_once(tmp_path: Path) -> None:
    (tmp_path / "warehouse.duckdb").write_bytes(b"no database" * 500)
    with pytest.raises(duckdb.Error):
        Warehouse(Snapshot("damaged", tmp_path))


def test_the_module_has_no_other_door() -> None:
    public = {name for name, found in vars(Warehouse).items() if not name.startswith("_") and callable(found)}
    assert public == {"fetch", "read", "close"}
    assert "read_only" in Path(warehouse.__file__).read_text(encoding="utf-8")
