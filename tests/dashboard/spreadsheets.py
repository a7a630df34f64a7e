"""LibreOffice as a reader's spreadsheet: what becomes of a file that is opened in it, and how it prints."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

REQUIRED = "THANRAK_REQUIRE_LIBREOFFICE"
THAI, ENGLISH = 1054, 1033
"""Languages by the numbers that the import of text knows."""
PATIENCE = 180


def required_office() -> str:
    """The program; where it is missing the test says so, or fails where it must not be missing."""
    found = shutil.which("soffice")
    if found is None:
        missing = "LibreOffice Calc is missing (Debian: libreoffice-calc)"
        if os.environ.get(REQUIRED) == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    return found


def converted(office: str, files: Iterable[Path], target: str, folder: Path, language: int | None = None) -> Path:
    """All files at once as `target`; with a language a CSV is read as by a double click where that one is set."""
    # comma, quotes, UTF-8, from the first line, quoted fields read like any other, special numbers detected
    read = [f"--infilter=CSV:44,34,76,1,,{language},false,true"] if language else []
    out = folder / f"{target}_{language}"
    command = [
        office,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        *read,
        "--convert-to",
        target,
        "--outdir",
        str(out),
        *map(str, files),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
    return out


def pages(pdf: Path) -> int:
    """How many sheets of paper a PDF has."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))
