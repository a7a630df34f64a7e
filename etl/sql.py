"""Statements that follow from the declared schema alone; every other statement is a file of its own.

Only declared names become part of a statement (quoted), never a value.
"""

from collections.abc import Iterable

from schema.fields import FIELDS
from schema.model import Reference, Table
from schema.types import DUCKDB_TYPES

ROW = "_row"


def quoted(name: str) -> str:
    """An identifier as DuckDB takes it."""
    return '"' + name.replace('"', '""') + '"'


def listed(names: Iterable[str]) -> str:
    """Identifiers, joined by commas."""
    return ", ".join(map(quoted, names))


def duckdb_type(column: str) -> str:
    """The type of a column."""
    return DUCKDB_TYPES[FIELDS[column].kind]


def create(table: Table) -> str:
    """Create the table of a snapshot: its types, what is required, its primary key."""
    columns = [_column(table, column) for column in table.columns]
    return f"create table {quoted(table.name)} ({', '.join(columns)}, primary key ({listed(table.key)}))"


def create_staged(table: Table) -> str:
    """Create the table of the rows as they came: typed, each with its number in the file, nothing else asked."""
    columns = [f"{quoted(column)} {duckdb_type(column)}" for column in table.columns]
    return f"create table {staged(table)} ({quoted(ROW)} integer, {', '.join(columns)})"


def stage_from(table: Table, arriving: str) -> str:
    """Fill the staged table from texts."""
    cells = [f"cast({quoted(column)} as {duckdb_type(column)})" for column in table.columns]
    return f"insert into {staged(table)} select {quoted(ROW)}, {', '.join(cells)} from {arriving}"  # noqa: S608


def fill(table: Table) -> str:
    """Fill the table of a snapshot from the staged one, in its order."""
    return (
        f"insert into {quoted(table.name)} ({listed(table.columns)}) "  # noqa: S608
        f"select {listed(table.columns)} from {staged(table)} order by {listed(table.sort_columns)}"
    )


def row_keys(table: Table) -> str:
    """The key of each row as one text, its columns joined by |."""
    return f"select concat_ws('|', {listed(table.key)}) from {quoted(table.name)}"  # noqa: S608


def keep(table: Table, query: str) -> str:
    """Keep the rows of a table's query in its staged table, without types or conditions."""
    return f"create table {staged(table)} as {query}"


def temporary_view(name: str, query: str) -> str:
    """Name a query for the length of the connection."""
    return f"create temp view {quoted(name)} as {query}"


def described(query: str) -> str:
    """Ask for the columns of a query without running it."""
    return f"describe {query}"


def rows_without_required(table: Table) -> str:
    """The keys of staged rows in which a required column is empty."""
    empty = " or ".join(f"{quoted(column)} is null" for column in table.columns if column in table.required)
    return f"select {row_id(table)} from {staged(table)} where {empty} order by 1"  # noqa: S608


def repeated_keys(table: Table) -> str:
    """The keys that more than one staged row has."""
    return f"select {row_id(table)} from {staged(table)} group by {listed(table.key)} having count(*) > 1 order by 1"  # noqa: S608


def repeated_rows(table: Table) -> str:
    """Each staged row whose key an earlier one has, with the first that has it."""
    whole = " and ".join(f"{quoted(column)} is not null" for column in table.key)
    return (
        f"select {quoted(ROW)}, min({quoted(ROW)}) over (partition by {listed(table.key)}) as before "  # noqa: S608
        f"from {staged(table)} where {whole} qualify {quoted(ROW)} > before order by 1"
    )


def rows_without_parent(table: Table, reference: Reference, other: Table) -> str:
    """The staged rows whose reference leads nowhere."""
    return (
        f"select child.{quoted(ROW)} from {staged(table)} as child "  # noqa: S608
        f"anti join {staged(other)} as parent on child.{quoted(reference.column)} = parent.{quoted(reference.key)} "
        f"where child.{quoted(reference.column)} is not null order by 1"
    )


def in_order(table: Table) -> str:
    """Every row of the table of a snapshot, in its order."""
    return f"select {listed(table.columns)} from {quoted(table.name)} order by {listed(table.sort_columns)}"  # noqa: S608


def staged(table: Table) -> str:
    """The staged table, which is in memory whatever the default database is."""
    return f"memory.main.{quoted(staged_name(table))}"


def staged_name(table: Table) -> str:
    """The bare name of the staged table."""
    return f"staged_{table.name}"


def row_id(table: Table) -> str:
    """An expression that gives the key of a row as one text."""
    return f"concat_ws('|', {listed(table.key)})"


def _column(table: Table, column: str) -> str:
    required = " not null" if column in table.required else ""
    return f"{quoted(column)} {duckdb_type(column)}{required}"
