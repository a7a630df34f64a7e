from pathlib import Path

import pytest
from small_dataset import LINES, write_sample


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
