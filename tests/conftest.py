"""One snapshot of the project's own data for the whole run, and the warehouse that the app would open on it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import duckdb
import pytest

from etl import sql
from queries.warehouse import Snapshot, Warehouse, current_snapshot
from schema.tables import TABLES

REPOSITORY = Path(__file__).resolve().parents[1]

Rows = Mapping[str, Sequence[Mapping[str, object]]]
Given = Callable[[Rows], Warehouse]


@pytest.fixture(scope="session")
def snapshots_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from etl.build import build  # noqa: PLC0415 - seconds of imports that most tests do not need

    folder = tmp_path_factory.mktemp("snapshots")
    build(REPOSITORY / "data", folder)
    return folder


@pytest.fixture(scope="session")
def warehouse(snapshots_folder: Path) -> Iterator[Warehouse]:
    opened = Warehouse(current_snapshot(snapshots_folder))
    yield opened
    opened.close()


@pytest.fixture
def app_environment(snapshots_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app reads this run's snapshot, and has no originals unless a test names them."""
    monkeypatch.setenv("THANRAK_SNAPSHOTS", str(snapshots_folder))
    monkeypatch.delenv("THANRAK_SOURCES", raising=False)
    return snapshots_folder


@pytest.fixture
def given(tmp_path: Path) -> Iterator[Given]:
    """A warehouse of rows that a test writes down: every declared table, typed but without conditions."""
    opened: list[Warehouse] = []

    def open_with(rows: Rows) -> Warehouse:
        folder = tmp_path / f"snapshot{len(opened)}"
        folder.mkdir()
        with duckdb.connect(str(folder / "warehouse.duckdb")) as connection:
            for table in TABLES.values():
                columns = ", ".join(f"{sql.quoted(column)} {sql.duckdb_type(column)}" for column in table.columns)
                connection.execute(f"create table {sql.quoted(table.name)} ({columns})")
            for table_name, listed in rows.items():
                for row in listed:
                    places = ", ".join("?" for _ in row)
                    statement = f"insert into {table_name} ({sql.listed(row)}) values ({places})"  # noqa: S608
                    connection.execute(statement, list(row.values()))
        opened.append(Warehouse(Snapshot(folder.name, folder)))
        return opened[-1]

    yield open_with
    for warehouse in opened:
        warehouse.close()
