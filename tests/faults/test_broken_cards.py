"""A card that is missing or cannot be read is the first problem, and the rows of its document are one line."""

import shutil
from pathlib import Path

import duckdb
import pytest

from etl.build import refuse_unsound
from etl.gather import gather
from etl.problems import Problem, ProblemsFound

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("snapshots"))
    return tmp_path / "data"


def problems_of(data: Path) -> tuple[Problem, ...]:
    with duckdb.connect() as connection, pytest.raises(ProblemsFound) as found:
        refuse_unsound(connection, gather(data))
    return found.value.problems


def test_a_missing_card_is_one_problem(copy: Path) -> None:
    (copy / "sources" / "003.toml").unlink()
    (problem,) = problems_of(copy)
    assert (problem.file, problem.rule) == ("sources/003.toml", "document")
    assert "เอกสาร 003" in problem.message("th")
    assert "document 003, which 52 cells of" in problem.message("en")


def test_a_malformed_card_stands_first(copy: Path) -> None:
    card = copy / "sources" / "003.toml"
    card.write_text(card.read_text(encoding="utf-8") + "\nbroken =\n", encoding="utf-8")
    assert [(problem.file, problem.rule) for problem in problems_of(copy)] == [
        ("sources/003.toml", "card"),
        ("sources/003.toml", "document"),
    ]


def test_a_document_mistyped_in_one_row_is_found_there(copy: Path) -> None:
    path = copy / "curated" / "company.csv"
    path.write_text(path.read_text(encoding="utf-8-sig").replace(",003,", ",009,"), encoding="utf-8")
    (problem,) = problems_of(copy)
    assert (problem.file, problem.rule, problem.value) == ("curated/company.csv", "code", "009")
