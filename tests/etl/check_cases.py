"""What the tests of the checks share: rows that several of them write down, and the judgement of a case."""

from collections.abc import Mapping, Sequence

import duckdb

from etl import sql
from etl.check import FOLDER, read_check, run_check
from schema.tables import TABLES

Rows = Mapping[str, Sequence[Mapping[str, object]]]
Cases = Mapping[str, tuple[Rows, set[str]]]
"""By the name of a check: rows, good and bad, and the ids of those that it must report."""

TWO_PROVINCES: Sequence[Mapping[str, object]] = [
    {"province_code": "13", "tile_column": 1, "tile_row": 1},
    {"province_code": "14"},
]


def count(identity: str, value: int, part_of: str | None = None, work_group: str | None = None, **more: object) -> dict:
    return {
        "target_group_count_id": identity,
        "value_min": value,
        "qualifier": "exact",
        "part_of": part_of,
        "work_group_code": work_group,
        "province_code": "13",
        "count_definition": "full_total",
        "unit_code": "group",
    } | more


def shown(province: str, **more: object) -> dict:
    return {
        "measure_code": "i",
        "definition_code": "all",
        "unit_code": "baht",
        "province_code": province,
        "work_group_code": "all",
        "period_kind": "fiscal_year",
        "period": "2567",
        "has_low_confidence": False,
    } | more


def evidence(province: str, table: str, row: str, *, counted: bool = True) -> dict:
    keys = ("measure_code", "definition_code", "unit_code", "province_code", "work_group_code", "period_kind", "period")
    return {key: shown(province)[key] for key in keys} | {"table_name": table, "row_id": row, "is_counted": counted}


def produced(identity: str, **more: object) -> dict:
    return {
        "production_statistic_id": identity,
        "province_code": "13",
        "commodity_code": "rice",
        "production_item": "output",
        "population": "whole",
        "unit_code": "ton",
        "period_kind": "month",
        "period": "2564-03",
        "value_min": 1,
    } | more


def fill(connection: duckdb.DuckDBPyConnection, rows: Rows) -> None:
    for table, listed in rows.items():
        for row in listed:
            places = ", ".join("?" for _ in row)
            insert = f"insert into {table} ({sql.listed(row)}) values ({places})"  # noqa: S608 - names of the tests
            connection.execute(insert, list(row.values()))


def judge(connection: duckdb.DuckDBPyConnection, name: str, case: tuple[Rows, set[str]]) -> None:
    """The check reports its bad rows, and leaves the good ones beside them alone."""
    rows, bad = case
    fill(connection, rows)
    seen: list[tuple[str, str]] = []

    def locate(table: str, row_id: str) -> None:
        seen.append((table, row_id))

    check = read_check(FOLDER / f"{name}.sql")
    problems = run_check(connection, check, locate)

    assert {row_id for _, row_id in seen} == bad
    assert len(problems) == len(seen)
    assert all(problem.rule == name and problem.expected == check.expected for problem in problems)
    assert {table for table, _ in seen} <= TABLES.keys()
