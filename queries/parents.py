"""Columns that a table has through its declared references, as relations: no text of a statement is put together."""

from collections.abc import Iterable, Sequence

from duckdb import ColumnExpression, DuckDBPyConnection, DuckDBPyRelation, Expression

from queries.selection import Place
from schema.model import Reference

ROWS = "rows"
"""The name of the table's own rows beside those of its parents."""


def with_parents(
    cursor: DuckDBPyConnection, found: DuckDBPyRelation, paths: Iterable[Sequence[Reference]]
) -> DuckDBPyRelation:
    """The rows with the parents at the ends of the paths; a parent is found by its key, so no row is doubled."""
    for references in dict.fromkeys(tuple(path[:end]) for path in paths for end in range(1, len(path) + 1)):
        reference = references[-1]
        parent = cursor.table(reference.table)
        child, alias = _alias(references[:-1]), _alias(references)
        on = ColumnExpression(child, reference.column) == ColumnExpression(alias, reference.key)
        found = found.join(parent.set_alias(alias), on, how="left")
    return found


def column_at(place: Place) -> Expression:
    """The column at a place."""
    path, name = place
    return ColumnExpression(_alias(path), name)


def _alias(path: Sequence[Reference]) -> str:
    return "_".join((ROWS, *(reference.column for reference in path)))
