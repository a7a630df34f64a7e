"""Data sets that differ from ours in one respect, and what their pages show."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl import build as building
from etl import load
from etl.gather import Gathered, gather
from queries.warehouse import Warehouse, current_snapshot
from tests.app.screens import APP

DATA = Path(__file__).resolve().parents[2] / "data"


@contextmanager
def published(folder: Path, changed: Callable[[Gathered], Gathered]) -> Iterator[Path]:
    """A published data set with changed rows, which the app reads. Gives the folder of its snapshots.

    Rules and checks are left out: they hold printed forms against cells.
    """
    checks = folder / "checks"
    checks.mkdir()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(building, "gather", lambda data: changed(gather(data)))
        patched.setattr(building, "refuse_unsound", lambda connection, found: load.stage(connection, found.tables))
        building.build(DATA, folder / "snapshots", checks=checks)
        patched.setenv("THANRAK_SNAPSHOTS", str(folder / "snapshots"))
        patched.delenv("THANRAK_SOURCES", raising=False)
        yield folder / "snapshots"


def visited(page: str, query: dict[str, str]) -> AppTest:
    """A page opened by a link, whatever went wrong."""
    app = AppTest.from_file(str(APP), default_timeout=240)
    for key, value in ({"v": "1"} | query).items():
        app.query_params[key] = value
    app.switch_page(f"pages/{page}.py")
    return app.run()


def first_codes(snapshots: Path) -> list[str]:
    """The figure code of a row of each table that has them."""
    warehouse = Warehouse(current_snapshot(snapshots))
    first_of_each = "select min(figure_code) from figure_code group by table_name order by table_name"
    codes = warehouse.read(lambda cursor: cursor.execute(first_of_each).fetchall())
    warehouse.close()
    return [code for (code,) in codes]
