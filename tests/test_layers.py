"""Who may import whom. The rule is the table of docs/architecture.md; here it is read and held against the code."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOT_THE_APP = {"tests"}
_ROW = re.compile(r"^\|( `[^|\n]+)\|([^|\n]*)\|([^|\n]*)\|$", re.MULTILINE)
_NAME = re.compile(r"`([^`]+)`")


@dataclass(frozen=True)
class Room:
    """What one package may import of ours, and which guarded libraries."""

    ours: frozenset[str]
    libraries: frozenset[str]


def read_rooms(document: str) -> dict[str, Room]:
    rooms: dict[str, Room] = {}
    for packages, ours, libraries in _ROW.findall(document):
        for package in _NAME.findall(packages):
            rooms[package] = Room(frozenset(_NAME.findall(ours)) | {package}, frozenset(_NAME.findall(libraries)))
    return rooms


ROOMS = read_rooms((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"))


def room_of(name: str, rooms: Mapping[str, Room]) -> str | None:
    parts = name.split(".")
    candidates = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((candidate for candidate in candidates if candidate in rooms), None)


def imported(module: str, source: str) -> Iterator[str]:
    """Full names of all that a module imports, wherever in it, relative and by literal name too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")[: -node.level] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            yield from (str(part.value) for part in node.args[:1] if isinstance(part, ast.Constant))


def violations(module: str, source: str, rooms: Mapping[str, Room]) -> list[str]:
    """What a module imports and may not. `__init__` counts as a module of its package."""
    room = room_of(module, rooms)
    allowed = rooms[room] if room else Room(frozenset(), frozenset())
    guarded = frozenset[str]().union(*(each.libraries for each in rooms.values()))
    ours = {name.split(".")[0] for name in rooms}
    found = []
    for name in imported(module, source):
        top = name.split(".")[0]
        if top in guarded - allowed.libraries:
            found.append(f"{module} imports {top}")
        elif top in ours and room_of(name, rooms) not in allowed.ours:
            found.append(f"{module} imports {name}")
    return found


def all_violations(root: Path, rooms: Mapping[str, Room]) -> list[str]:
    found = []
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        if parts[0] in NOT_THE_APP or any(part.startswith(".") for part in parts):
            continue
        module = ".".join(parts)
        if room_of(module, rooms) is None and any(imported(module, path.read_text(encoding="utf-8"))):
            found.append(f"{module} stands in no package of the table")
        found += violations(module, path.read_text(encoding="utf-8"), rooms)
    return found


def test_nobody_imports_what_the_table_forbids():
    assert all_violations(ROOT, ROOMS) == []


def test_every_package_of_the_table_is_there():
    paths = [ROOT.joinpath(*name.split(".")) for name in ROOMS]
    assert [path.name for path in paths if not path.is_dir() and not path.with_suffix(".py").is_file()] == []


def test_the_table_keeps_the_three_promises():
    users = {library: {name for name, room in ROOMS.items() if library in room.libraries} for library in _libraries()}
    rivals = {"dash": {"bench.rivals"}}
    pages = {
        "streamlit": {"dashboard.widgets", "pages", "app", "bench.rivals"},
        "starlette": {"dashboard.addresses", "pages", "app"},
    }
    drawing = {library: {"dashboard.figures"} for library in ("uharfbuzz", "fontTools", "resvg_py")}
    assert users == pages | rivals | {"duckdb": {"queries", "etl"}} | drawing
    assert {name for name, room in ROOMS.items() if "etl" in room.ours} == {"etl"}
    assert ROOMS["schema"].ours == {"schema"}


def _libraries() -> frozenset[str]:
    return frozenset[str]().union(*(room.libraries for room in ROOMS.values()))


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("schema.scope", "import queries"),
        ("etl.load", "from queries.warehouse import Warehouse"),
        ("queries.names", "from dashboard.i18n.catalogue import text"),
        ("dashboard.i18n.dates", "from dashboard.figures import theme"),
        ("dashboard.figures.trend", "from dashboard import widgets"),
        ("dashboard.figures.trend", "from ..widgets import data"),
        ("dashboard.figures.trend", "def draw():\n    import streamlit as st"),
        ("dashboard.exports.csv_file", "from queries.comparison import ValueRow"),
        ("dashboard.exports.__init__", "from ..widgets import data"),
        ("dashboard.widgets.shell.data", "from etl.build import build"),
        ("dashboard.widgets.shell.data", "import importlib\nimportlib.import_module('etl.build')"),
        ("dashboard.widgets.shell.data", "__import__('etl')"),
        ("dashboard.widgets.shell.data", "import duckdb"),
        ("pages.overview", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from etl import build"),
        ("pages.overview", "from duckdb import connect"),
        ("app", "import etl"),
        ("dashboard.newcomer.thing", "from schema.scope import Scope"),
    ],
)
def test_a_forbidden_import_is_found(module: str, source: str):
    assert len(violations(module, source, ROOMS)) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("pages.overview", "import streamlit as st\nfrom queries import budgets\nfrom schema.scope import EVERYTHING"),
        ("dashboard.figures.trend", "from .theme import theme\nimport plotly.graph_objects as go"),
        ("etl.build", "import duckdb\nfrom etl import load"),
        ("dashboard.widgets.shell.data", "import subprocess\nsubprocess.run(['python', '-m', 'etl', 'build'])"),
    ],
)
def test_an_allowed_import_is_none(module: str, source: str):
    assert violations(module, source, ROOMS) == []


def test_a_planted_file_is_found(tmp_path: Path):
    planted = tmp_path / "dashboard" / "figures" / "quick.py"
    planted.parent.mkdir(parents=True)
    planted.write_text("import duckdb\n", encoding="utf-8")
    stray = tmp_path / "helpers" / "thing.py"
    stray.parent.mkdir()
    stray.write_text("import json\n", encoding="utf-8")
    tests = tmp_path / "tests" / "test_x.py"
    tests.parent.mkdir()
    tests.write_text("import duckdb, etl\n", encoding="utf-8")
    assert all_violations(tmp_path, ROOMS) == [
        "dashboard.figures.quick imports duckdb",
        "helpers.thing stands in no package of the table",
    ]
