"""Reads a whole data folder and makes its cells canonical: what both the build and `verify` start from."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.cards import read_cards
from etl.codes import Vocabulary, shared_aliases, taken_aliases, vocabularies
from etl.personal import personal_data
from etl.problems import Problem
from etl.read import Row, TableRows, csv_tables, read_csv_table
from etl.resolve import resolve
from etl.strays import unknown_files
from schema.model import Layer, Table
from schema.tables import TABLES


@dataclass(frozen=True)
class Gathered:
    """Every table that could be read, the lists that its codes come from, and what was wrong so far."""

    tables: Mapping[str, TableRows]
    lists: Mapping[str, Vocabulary]
    problems: tuple[Problem, ...]

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of a table; none where it could not be read."""
        return self.tables[table].rows if table in self.tables else ()


def gather(data_dir: Path) -> Gathered:
    """Read and resolve every table that people keep.

    Errors: none raised; what is wrong stands in `problems`.
    """
    readings = [*(read_csv_table(data_dir, table) for table in csv_tables()), read_cards(data_dir)]
    read = {rows.table.name: rows for rows, _ in readings if rows is not None}
    problems = [problem for _, found in readings for problem in found]
    problems += unknown_files(data_dir)
    for rows in read.values():
        problems += [*personal_data(rows), *taken_aliases(rows), *shared_aliases(rows)]
    lists = vocabularies(read)
    resolved, unreadable = resolve({name: read[name] for name in TABLES if name in read}, lists)
    return Gathered(resolved, lists, (*problems, *unreadable))


def read_tables() -> tuple[Table, ...]:
    """The tables that are read and not built, in load order."""
    return tuple(table for table in TABLES.values() if table.layer is not Layer.BUILT)


def row_id(table: Table, row: Row) -> str:
    """The key of a row as one text, as `etl.sql.row_id` gives it."""
    return "|".join(row.values[column] or "" for column in table.key)
