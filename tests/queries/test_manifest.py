"""What a snapshot says of itself, as the app reads it."""

import json
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from queries.manifest import read_manifest
from queries.warehouse import Warehouse
from schema.day import BANGKOK, day_of


@pytest.mark.parametrize(
    ("built_at", "day"),
    [
        ("2026-11-30T19:57:00+00:00", date(2026, 12, 1)),
        ("2026-11-30T16:59:59+00:00", date(2026, 11, 30)),
        ("2026-12-01T02:57:00+07:00", date(2026, 12, 1)),
        ("2026-11-30T22:30:00-05:00", date(2026, 12, 1)),
    ],
)
def test_a_data_set_is_of_the_day_in_bangkok(warehouse: Warehouse, tmp_path: Path, built_at: str, day: date) -> None:
    shutil.copy(warehouse.snapshot.manifest, tmp_path)
    path = tmp_path / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {"built_at": built_at}), encoding="utf-8")
    assert read_manifest(tmp_path).built_at == day


def test_the_build_writes_the_day_of_bangkok_itself(warehouse: Warehouse) -> None:
    """Whoever reads the file and not the screen finds the same day."""
    written = json.loads(warehouse.snapshot.manifest.read_text(encoding="utf-8"))["built_at"]
    moment = datetime.fromisoformat(written)
    assert moment.utcoffset() == BANGKOK.utcoffset(None)
    assert written.startswith(day_of(moment).isoformat())


def test_a_moment_without_its_offset_has_no_day() -> None:
    with pytest.raises(ValueError, match="offset"):
        day_of(datetime(2026, 11, 30, 19, 57))
