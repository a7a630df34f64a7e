from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl import sql
from etl.views import create_views
from schema.tables import TABLES
from tests.etl.small_dataset import LINES, write_sample


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return write_sample(tmp_path / "data")


@pytest.fixture
def sources_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "000_original.txt").write_bytes("\n".join(LINES).encode())
    return folder


@pytest.fixture
def snapshots_dir(tmp_path: Path) -> Path:
    return tmp_path / "snapshots"


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    """Every declared table, typed but without conditions, so that a test names only the columns it is about."""
    with duckdb.connect() as opened:
        for table in TABLES.values():
            columns = ", ".join(f"{sql.quoted(column)} {sql.duckdb_type(column)}" for column in table.columns)
            opened.execute(f"create table {sql.quoted(table.name)} ({columns})")
        create_views(opened)
        yield opened
