"""One snapshot of the project's own data for the whole run, and the warehouse that the app would open on it."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from streamlit.components.v2 import manifest_scanner

from dashboard.files import names_of
from dashboard.i18n.names import Names
from queries.warehouse import Warehouse, current_snapshot
from tests.inline_rows import Given, Rows, warehouse_of

REPOSITORY = Path(__file__).resolve().parents[1]

# a machine that is slow at the moment breaks no property
settings.register_profile("thanrak", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("thanrak")

# each run of a page under test would read the metadata of every installed package anew, half of its time
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


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


@pytest.fixture(scope="session")
def names(warehouse: Warehouse) -> Names:
    return names_of(warehouse)


@pytest.fixture
def given(tmp_path: Path) -> Iterator[Given]:
    """A warehouse of the rows that a test writes down."""
    opened: list[Warehouse] = []

    def open_with(rows: Rows) -> Warehouse:
        opened.append(warehouse_of(tmp_path / f"snapshot{len(opened)}", rows))
        return opened[-1]

    yield open_with
    for warehouse in opened:
        warehouse.close()


@pytest.fixture
def app_environment(snapshots_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app reads this run's snapshot, and has no originals unless a test names them."""
    monkeypatch.setenv("THANRAK_SNAPSHOTS", str(snapshots_folder))
    monkeypatch.delenv("THANRAK_SOURCES", raising=False)
    monkeypatch.setattr("dashboard.widgets.shell.faults.report", _raised)
    return snapshots_folder


def _raised(error: Exception) -> str:
    """What a reader is told in plain words is still an exception in a test."""
    raise error
