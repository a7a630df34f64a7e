"""The bounds and the qualifier of a sum, on the quantities that are added."""

from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path

import duckdb
import pytest

from etl.load import create_macros
from tests.etl.small_dataset import REPOSITORY

Quantity = tuple[int | None, int | None, str | None]
EXACT: Quantity = (10, 10, "exact")
ABOUT: Quantity = (20, 20, "about")
OVER: Quantity = (500, None, "over")
AT_LEAST: Quantity = (7, None, "at_least")
UP_TO: Quantity = (None, 5, "up_to")
RANGE: Quantity = (3, 4, "range")
NONE: Quantity = (None, None, None)


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as opened:
        create_macros(opened)
        opened.execute("create table part (place integer, lower integer, upper integer, qualifier varchar)")
        yield opened


def added(connection: duckdb.DuckDBPyConnection, parts: Sequence[Quantity]) -> tuple:
    connection.execute("delete from part")
    for place, part in enumerate(parts):
        connection.execute("insert into part values (?, ?, ?, ?)", [place, *part])
    (row,) = connection.execute(
        "select sum(lower), sum_upper(lower, upper), sum_qualifier(lower, upper, qualifier) from part"
    ).fetchall()
    return row


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((), (None, None, None)),
        ((NONE,), (None, None, None)),
        ((EXACT, EXACT), (20, 20, "exact")),
        ((EXACT, NONE), (10, 10, "exact")),
        ((EXACT, ABOUT), (30, 30, "about")),
        ((ABOUT, RANGE), (23, 24, "range")),
        ((EXACT, OVER), (510, None, "over")),
        ((ABOUT, OVER), (520, None, "over")),
        ((AT_LEAST, OVER), (507, None, "over")),
        ((AT_LEAST, ABOUT), (27, None, "at_least")),
        ((AT_LEAST, RANGE, EXACT), (20, None, "at_least")),
        ((UP_TO, UP_TO), (None, 10, "up_to")),
        ((UP_TO, EXACT), (10, 15, "range")),
        ((UP_TO, AT_LEAST), (7, None, "at_least")),
    ],
)
def test_a_sum_says_no_more_than_its_parts(
    connection: duckdb.DuckDBPyConnection, parts: Sequence[Quantity], expected: tuple
) -> None:
    for ordered in permutations(parts):
        assert added(connection, ordered) == expected


@pytest.mark.parametrize("part", [EXACT, ABOUT, OVER, AT_LEAST, UP_TO, RANGE])
def test_a_single_quantity_stays_as_it_is(connection: duckdb.DuckDBPyConnection, part: Quantity) -> None:
    assert added(connection, [part, NONE]) == part


def test_no_statement_chooses_a_qualifier_by_its_letters() -> None:
    files = [path for folder in ("etl", "queries") for path in (REPOSITORY / folder).rglob("*.sql")]
    assert files
    assert not [path.name for path in files if _picks(path)]


def _picks(path: Path) -> bool:
    text = path.read_text(encoding="utf-8")
    return any(f"{name}(qualifier" in text for name in ("min", "max", "any_value", "first"))
