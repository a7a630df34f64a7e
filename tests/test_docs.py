"""What the documents promise stands: commands, variables, files, libraries, versions."""

import ast
import importlib.metadata
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard import settings
from etl.__main__ import main

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md", "docs/curation.md")
RUN_TIME = ("app.py", "pages", "dashboard", "queries", "schema", "etl")
OURS = {Path(name).stem for name in (*RUN_TIME, "tests")}
# Streamlit imports it when it draws a figure, and does not require it
THROUGH_STREAMLIT = {"plotly"}
TOOLS = {"pytest-cov", "pytest-xdist", "playwright", "ruff", "mypy", "pandas-stubs", "sqlfluff", "uv"}
"""What tests and checks run without importing it by statement."""
# requirement lines, of both files: name, extras, exact version
_PIN = re.compile(r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==(\S+)(?: #.*)?$")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def spoken() -> str:
    return "\n".join(read(name) for name in DOCUMENTS)


def pins(name: str) -> dict[str, str]:
    lines = [line for line in read(name).splitlines() if line and not line.startswith(("#", "-r "))]
    found = [_PIN.match(line) for line in lines]
    assert [line for line, match in zip(lines, found, strict=True) if match is None] == []
    return {match[1]: match[2] for match in found if match}


def python_files(*places: str) -> Iterator[Path]:
    for place in places:
        path = ROOT / place
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


def distributions(*places: str) -> set[str]:
    """Names of the packages, other than ours and Python's own, that files of these places import."""
    modules = set()
    for path in python_files(*places):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                modules.add(str(node.module).split(".")[0])
    # files of the tests import each other by bare name
    beside = {path.stem for path in python_files("tests")}
    foreign = modules - set(sys.stdlib_module_names) - OURS - beside
    by_module = importlib.metadata.packages_distributions()
    return {by_module.get(module, [module])[0].lower().replace("_", "-") for module in foreign}


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*## ", read("Makefile"), re.MULTILINE))


def test_every_make_command_that_is_named_exists_and_each_is_named():
    named = set(re.findall(r"`make ([a-z]+)|^make ([a-z]+)", spoken(), re.MULTILINE))
    assert {one or other for one, other in named} == targets() - {"help"}


def test_the_readme_has_two_commands_for_a_fresh_machine():
    first = re.search(r"```sh\n(.*?)```", read("README.md"), re.DOTALL)
    assert first is not None
    assert first[1].splitlines() == ["make run", "make test"]


def test_every_etl_command_is_named_and_each_named_one_exists(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main(["--help"])
    listed = re.search(r"\{([a-z,]+)\}", capsys.readouterr().out)
    assert listed is not None
    assert set(re.findall(r"-m etl ([a-z]+)", spoken())) == set(listed[1].split(","))


def test_every_setting_is_in_the_readme_and_no_other():
    declared = {value for name, value in vars(settings).items() if name.endswith("_VARIABLE")}
    assert set(re.findall(r"^\| `(THANRAK_[A-Z]+)`", read("README.md"), re.MULTILINE)) == declared


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_leads_somewhere(document: str):
    links = re.findall(r"\]\(([^)#]+)", read(document))
    here = (ROOT / document).parent
    missing = [link for link in links if not link.startswith("https://") and not (here / link).is_file()]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_is_named_exists(document: str):
    named = set(re.findall(r"`((?:app\.py|\.ci|[a-z]+/)[\w./-]*)`", read(document)))
    # built, or the reader's own
    absent = {name for name in named if not (ROOT / name).exists()}
    assert (
        absent - {"data/snapshots", "data/snapshots/", "snapshots/", "data/sources/005.toml"} - _inside(absent) == set()
    )


def _inside(names: set[str]) -> set[str]:
    """Names that a document gives from within another folder, such as `curated/`."""
    return {name for name in names if any((ROOT / above / name).exists() for above in ("data", "tests", "schema"))}


def test_every_folder_is_in_the_readme():
    folders = {path.name for path in ROOT.iterdir() if path.is_dir() and any(path.rglob("*.*"))}
    hidden = {name for name in folders if name.startswith((".", "_"))}
    shown = read("README.md").partition("## Where things are")[2]
    assert [name for name in sorted(folders - hidden) if f"{name}/" not in shown] == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_the_pinned_versions_are_those_that_are_tested(name: str):
    assert {package: importlib.metadata.version(package) for package in pins(name)} == pins(name)


def test_the_app_requires_what_it_imports_and_no_more():
    assert distributions(*RUN_TIME) | THROUGH_STREAMLIT == set(pins("requirements.txt"))


def test_the_tests_require_what_they_import_and_no_more():
    needed = distributions("tests") - set(pins("requirements.txt"))
    assert needed <= set(pins("requirements-dev.txt"))
    assert set(pins("requirements-dev.txt")) - TOOLS <= needed


def test_the_lock_holds_every_pin_with_hashes_and_no_address():
    lock = read("requirements.lock")
    locked = re.findall(r"^([a-z0-9-]+)==(\S+)(.*)$", lock, re.MULTILINE)
    wanted = pins("requirements.txt") | pins("requirements-dev.txt")
    assert set(wanted.items()) <= {(name, version) for name, version, _ in locked}
    assert [name for name, _, rest in locked if not rest.endswith("\\")] == []
    assert lock.count("--hash=sha256:") >= len(locked)
    assert re.search(r"://|index|find-links", lock) is None


def test_the_changelog_knows_this_version():
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    released = re.findall(r"^## (\d+\.\d+\.\d+) - \d{4}-\d{2}-\d{2}$", read("CHANGELOG.md"), re.MULTILINE)
    assert released[0] == version


def test_the_counts_of_the_two_readings_add_up():
    rows = re.findall(r"^\| (?:0|All)[^|]*\|" + r"\s*([\d,]+) \|" * 7 + "$", read("docs/curation.md"), re.MULTILINE)
    first, second, total = ([int(cell.replace(",", "")) for cell in row] for row in rows)
    assert [a + b for a, b in zip(first, second, strict=True)] == total
    for a, b, both, _, only_a, only_b, _ in (first, second, total):
        assert (a, b) == (both + only_a, both + only_b)


def test_no_path_of_one_machine_stands_in_the_set_up():
    texts = {name: read(name) for name in (*DOCUMENTS, "Makefile", ".ci/run", "requirements.lock", "pyproject.toml")}
    assert [name for name, text in texts.items() if re.search(r"/(?:root|home|Users|work)/", text)] == []


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_run_serves_at_the_port_that_is_asked_for():
    command = ["make", "--dry-run", "run", "PORT=8600"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    assert "streamlit run app.py --server.port 8600" in said
