"""How checks are read and run; each has a case in a file of its family."""

from pathlib import Path

import duckdb
import pytest

from etl.check import FOLDER, read_check, run_check, run_checks
from schema.codes import Severity
from tests.etl import (
    test_checks_aggregates,
    test_checks_corrections,
    test_checks_dates_and_places,
    test_checks_official,
    test_checks_passages,
    test_checks_production,
    test_checks_quantities,
    test_checks_wholes,
)

FAMILIES = (
    test_checks_aggregates,
    test_checks_corrections,
    test_checks_dates_and_places,
    test_checks_official,
    test_checks_passages,
    test_checks_production,
    test_checks_quantities,
    test_checks_wholes,
)


def test_every_check_has_a_case() -> None:
    named = [name for family in FAMILIES for name in family.CASES]
    assert sorted(path.stem for path in FOLDER.glob("*.sql")) == sorted(named)


def test_checks_report_nothing_of_empty_tables(connection: duckdb.DuckDBPyConnection) -> None:
    for path in FOLDER.glob("*.sql"):
        assert run_check(connection, read_check(path), lambda *_: None) == [], path.stem


def test_failures_and_warnings_are_told_apart(tmp_path: Path, connection: duckdb.DuckDBPyConnection) -> None:
    for view in ("any_province", "any_part", "any_link", "any_passage", "any_quantity", "any_value", "any_row"):
        connection.execute(f"drop view {view}")
    for severity in Severity:
        (tmp_path / f"a_{severity}.sql").write_text(
            f"-- severity: {severity}\n-- th: ไทย\n-- en: English\n"
            "select 'x' as table_name, 'y' as row_id, 'z' as column_name, 1 as found\n",
            encoding="utf-8",
        )
    findings = run_checks(connection, lambda *_: None, tmp_path)
    assert [problem.rule for problem in findings.failures] == ["a_fail"]
    assert [problem.rule for problem in findings.warnings] == ["a_warn"]


def test_check_without_header_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bare.sql"
    path.write_text("select 1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="severity"):
        read_check(path)


def test_check_with_other_columns_is_refused(tmp_path: Path, connection: duckdb.DuckDBPyConnection) -> None:
    path = tmp_path / "odd.sql"
    path.write_text("-- severity: fail\n-- th: ไทย\n-- en: English\nselect 1 as one\n", encoding="utf-8")
    with pytest.raises(ValueError, match="columns"):
        run_check(connection, read_check(path), lambda *_: None)
