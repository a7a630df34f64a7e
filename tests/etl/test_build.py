"""A build from end to end, on the small dataset."""

import csv
import re
import shutil
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from etl import aggregate, sql
from etl.build import Step, build
from etl.declared import DECLARED
from etl.problems import ProblemsFound
from etl.publish import CURRENT, current_snapshot
from schema.caveats import CAVEATS
from schema.codes import CODE_LISTS
from schema.fields import FIELDS
from schema.fingerprint import schema_fingerprint
from schema.measures import MEASURES
from schema.model import Kind, Layer
from schema.snapshot import WAREHOUSE, is_whole, read_manifest
from schema.tables import TABLES, tables_of
from tests.etl.small_dataset import REPOSITORY, SAMPLE, changed, rows, write_table

LINES_OF_A_STATEMENT = 80


def test_a_snapshot_holds_every_table_twice_and_a_manifest(data_dir: Path, snapshots_dir: Path) -> None:
    steps: list[Step] = []
    identity = build(data_dir, snapshots_dir, steps.append)
    snapshot = snapshots_dir / identity
    manifest = read_manifest(snapshot)

    assert steps == list(Step)
    assert (snapshots_dir / CURRENT).read_text() == identity + "\n"
    assert manifest["id"] == identity
    assert manifest["schema_fingerprint"] == schema_fingerprint()
    assert manifest["sources"].keys() == {"000"}
    assert "curated/meeting.csv" in manifest["inputs"]
    assert manifest["warnings"] == []
    assert is_whole(snapshot)
    assert manifest["files"].keys() == {f"{name}.parquet" for name in TABLES} | {WAREHOUSE}
    for name, table in TABLES.items():
        kept = rows(snapshot, sql.in_order(table))
        assert manifest["files"][f"{name}.parquet"]["rows"] == len(kept)
        parquet = duckdb.read_parquet(str(snapshot / f"{name}.parquet"))
        assert parquet.columns == list(table.columns)
        assert parquet.fetchall() == kept


def test_cells_arrive_resolved_and_typed(data_dir: Path, snapshots_dir: Path) -> None:
    snapshot = snapshots_dir / build(data_dir, snapshots_dir)
    assert rows(snapshot, "select province_code, start_date::varchar, as_printed from meeting") == [
        ("13", "2022-03-04", "๔ มีนาคม ๒๕๖๕")
    ]
    assert rows(snapshot, "select amount_baht from budget_line") == [(Decimal("826000.000000"),)]
    assert rows(snapshot, "select value_min, value_max, qualifier from activity") == [
        (Decimal("500.000000"), None, "over")
    ]
    assert rows(snapshot, "select is_implausible from market_link") == [(True,)]


def test_columns_have_the_declared_types_and_conditions(data_dir: Path, snapshots_dir: Path) -> None:
    snapshot = snapshots_dir / build(data_dir, snapshots_dir)
    types = {
        Kind.TEXT: "VARCHAR",
        Kind.INTEGER: "INTEGER",
        Kind.DECIMAL: "DECIMAL(24,6)",
        Kind.DATE: "DATE",
        Kind.BOOLEAN: "BOOLEAN",
    }
    found = rows(
        snapshot, "select table_name, column_name, data_type, not is_nullable from duckdb_columns() where not internal"
    )
    expected = {
        (table.name, column, types[FIELDS[column].kind], column in table.required | set(table.key))
        for table in TABLES.values()
        for column in table.columns
    }
    assert set(found) == expected
    keys = rows(
        snapshot,
        "select table_name, constraint_column_names from duckdb_constraints() where constraint_type = 'PRIMARY KEY'",
    )
    assert {(name, tuple(columns)) for name, columns in keys} == {(table.name, table.key) for table in TABLES.values()}


def test_declared_tables_hold_what_the_code_declares(data_dir: Path, snapshots_dir: Path) -> None:
    snapshot = snapshots_dir / build(data_dir, snapshots_dir)
    labels = rows(snapshot, "select list_name, code, label_th, label_en from code_label order by list_name, position")
    assert labels == [
        (name, str(code), code.label_th, code.label_en) for name in sorted(CODE_LISTS) for code in CODE_LISTS[name]
    ]
    committee = rows(snapshot, "select measure_code, unit_code from measure where tier = 'committee' order by position")
    assert committee == [(measure.code, measure.unit) for measure in MEASURES.values()]
    assert rows(
        snapshot,
        "select measure_code, is_derived, numerator_code, denominator_code from measure"
        " where tier = 'official' order by position",
    ) == [
        ("people", False, None, None),
        ("sellers", False, None, None),
        ("sellers_per_person", True, "sellers", "people"),
    ]
    ((caution,),) = rows(snapshot, "select caution_en from measure where measure_code = 'budget_requested'")
    assert caution == CAVEATS["requested_is_not_received"].label_en


def test_building_twice_gives_the_same_bytes_and_id(data_dir: Path, snapshots_dir: Path, tmp_path: Path) -> None:
    first = build(data_dir, snapshots_dir)
    second = build(data_dir, tmp_path / "elsewhere")
    assert first == second
    for name in TABLES:
        file = f"{name}.parquet"
        assert (snapshots_dir / first / file).read_bytes() == (tmp_path / "elsewhere" / second / file).read_bytes()


def test_building_again_touches_only_the_pointer(data_dir: Path, snapshots_dir: Path) -> None:
    identity = build(data_dir, snapshots_dir)
    before = {path.name: path.stat().st_mtime_ns for path in (snapshots_dir / identity).iterdir()}
    (snapshots_dir / CURRENT).unlink()
    assert build(data_dir, snapshots_dir) == identity
    assert {path.name: path.stat().st_mtime_ns for path in (snapshots_dir / identity).iterdir()} == before
    assert current_snapshot(snapshots_dir) == identity


def test_the_order_of_rows_and_columns_in_a_file_changes_nothing(data_dir: Path, snapshots_dir: Path) -> None:
    identity = build(data_dir, snapshots_dir)
    path = data_dir / "official" / "indicator_value.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *body = csv.reader(file)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header[::-1], *(row[::-1] for row in body[::-1])])
    assert build(data_dir, snapshots_dir) == identity


def test_another_value_gives_another_id(data_dir: Path, snapshots_dir: Path) -> None:
    first = build(data_dir, snapshots_dir)
    write_table(data_dir, "budget_line", changed("budget_line", amount_baht="826001", as_printed="826,001 บาท"))
    second = build(data_dir, snapshots_dir)
    assert first != second
    assert current_snapshot(snapshots_dir) == second
    assert is_whole(snapshots_dir / first)


def test_a_warning_is_kept_and_does_not_stop_the_publication(data_dir: Path, snapshots_dir: Path) -> None:
    write_table(data_dir, "quality_flag", [])
    identity = build(data_dir, snapshots_dir)
    (warning,) = read_manifest(snapshots_dir / identity)["warnings"]
    assert "curated/market_link.csv, row 2" in warning["en"]
    assert "implausible_unflagged" in warning["th"]


def test_a_failed_check_publishes_nothing(data_dir: Path, snapshots_dir: Path) -> None:
    identity = build(data_dir, snapshots_dir)
    write_table(data_dir, "target_group_mention", [])
    with pytest.raises(ProblemsFound) as found:
        build(data_dir, snapshots_dir)
    assert [(problem.rule, problem.file, problem.row) for problem in found.value.problems] == [
        ("group_without_mention", "curated/target_group.csv", 2)
    ]
    assert current_snapshot(snapshots_dir) == identity
    assert {path.name for path in snapshots_dir.iterdir() if path.is_dir()} == {identity}


def test_a_value_that_its_printed_form_contradicts_publishes_nothing(data_dir: Path, snapshots_dir: Path) -> None:
    form = {"as_printed": "217,000 บาท"}
    write_table(data_dir, "budget_line", changed("budget_line", amount_baht="217,000", **form))
    identity = build(data_dir, snapshots_dir)
    write_table(data_dir, "budget_line", changed("budget_line", amount_baht="2,170,000", **form))
    with pytest.raises(ProblemsFound) as found:
        build(data_dir, snapshots_dir)
    (problem,) = found.value.problems
    assert (problem.file, problem.row, problem.column) == ("curated/budget_line.csv", 2, "amount_baht")
    assert "217000" in problem.message("th")
    assert current_snapshot(snapshots_dir) == identity


def write_aggregates(folder: Path, **changed_queries: str) -> Path:
    shutil.copytree(aggregate.FOLDER, folder)
    for name, text in changed_queries.items():
        (folder / f"{name}.sql").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("query", "rule"),
    [
        ("select 1 as province_code", "columns"),
        (
            "select 'x' as coverage_topic, '13' as province_code, 'reported' as value_state, 1 as row_count,"
            " 1 as stated_count, 1 as source_count from range(2)",
            "unique",
        ),
        (
            "select 'x' as coverage_topic, '13' as province_code, null as value_state, 1 as row_count,"
            " 1 as stated_count, 1 as source_count",
            "required",
        ),
    ],
)
def test_an_aggregate_that_is_not_as_declared_is_refused(
    data_dir: Path, snapshots_dir: Path, tmp_path: Path, query: str, rule: str
) -> None:
    folder = write_aggregates(tmp_path / "aggregates", coverage=query)
    with pytest.raises(ProblemsFound) as found:
        build(data_dir, snapshots_dir, aggregates=folder)
    assert [(problem.file, problem.rule) for problem in found.value.problems] == [("aggregates/coverage.sql", rule)]
    assert current_snapshot(snapshots_dir) is None


def test_every_built_table_has_one_maker() -> None:
    built = {table.name for table in tables_of(Layer.BUILT)}
    assert built == {*aggregate.AGGREGATES, *DECLARED, "figure_code"}
    assert not {*aggregate.AGGREGATES} & {*DECLARED}


def test_every_step_is_part_of_a_table() -> None:
    """From the tables back over the steps that they take their rows from, every step is reached."""
    steps = {path.stem: path for path in (aggregate.FOLDER / aggregate.STEPS).glob("*.sql")}
    assert steps
    waiting = list(aggregate.FOLDER.glob("*.sql"))
    reached: set[str] = set()
    while waiting:
        taken = set(re.findall(r"(?:from|join) (\w+)", waiting.pop().read_text(encoding="utf-8"))) & steps.keys()
        waiting += [steps[step] for step in taken - reached]
        reached |= taken
    assert steps.keys() - reached == set()


def test_a_statement_fits_on_a_screen() -> None:
    files = [path for folder in ("etl", "queries") for path in (REPOSITORY / folder).rglob("*.sql")]
    assert files
    assert not [
        path.name for path in files if len(path.read_text(encoding="utf-8").splitlines()) > LINES_OF_A_STATEMENT
    ]


def test_a_fact_table_may_be_empty(data_dir: Path, snapshots_dir: Path) -> None:
    for table in SAMPLE:
        if TABLES[table].layer == "curated":
            write_table(data_dir, table, [])
    snapshot = snapshots_dir / build(data_dir, snapshots_dir)
    assert rows(snapshot, "select count(*) from fact") == [(0,)]
    assert rows(snapshot, "select distinct value_state from coverage") == [("no_report",)]
