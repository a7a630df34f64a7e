"""Every statement is a file that one typed function owns, opens with its grain, and names its parameters."""

import re
from pathlib import Path

import pytest

QUERIES = Path(__file__).resolve().parents[2] / "queries"
FILES = sorted((QUERIES / "sql").glob("*.sql"))
MODULES = sorted(QUERIES.glob("*.py"))


def without_comments(statement: str) -> str:
    return "\n".join(line for line in statement.splitlines() if not line.startswith("--"))


def header(statement: str) -> str:
    return "\n".join(line for line in statement.splitlines() if line.startswith("--"))


def owners(query: str) -> list[str]:
    call = re.compile(rf'\.fetch\(\s*"{query}"')
    return [module.name for module in MODULES for _ in call.findall(module.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_one_function_owns_the_file(file: Path) -> None:
    assert len(owners(file.stem)) == 1


def test_no_function_asks_for_a_file_that_is_not_there() -> None:
    asked = {
        name
        for module in MODULES
        for name in re.findall(r'\.fetch\(\s*"([a-z_]+)"', module.read_text(encoding="utf-8"))
    }
    assert asked == {file.stem for file in FILES}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_header_states_the_grain_and_the_parameters(file: Path) -> None:
    statement = file.read_text(encoding="utf-8")
    assert statement.startswith("-- one row per ")
    declared = re.search(r"-- parameters: (.*)", header(statement))
    assert declared is not None
    named = set(re.findall(r"\$([a-z_]+)", declared[1]))
    assert named == set(re.findall(r"\$([a-z_]+)", without_comments(statement)))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_missing_never_becomes_zero_and_no_division_is_by_zero(file: Path) -> None:
    code = without_comments(file.read_text(encoding="utf-8")).lower()
    assert not re.search(r"(coalesce|ifnull)\([^()]*,\s*0\s*\)", code)
    for divisor in re.findall(r"/\s*([a-z0-9_.]+)", code):
        assert divisor == "nullif" or divisor.isdigit()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_order_of_rows_is_stated(file: Path) -> None:
    assert re.search(r"^order by", without_comments(file.read_text(encoding="utf-8")), re.MULTILINE)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_no_module_puts_a_statement_together(module: Path) -> None:
    code = module.read_text(encoding="utf-8")
    assert not re.search(r'f"[^"]*\b(select|where|from)\b [^"]*\{', code, re.IGNORECASE)
