"""From the data folder to a published snapshot: read, resolve, validate, load, aggregate, check, publish."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import duckdb

from etl import aggregate, check, load, sql
from etl.figure_codes import fill_figure_codes
from etl.followers import summed_up
from etl.gather import Gathered, gather, read_tables, row_id
from etl.manifest import FileEntry, Origin, entry, manifest_text, snapshot_id, warnings_of
from etl.problems import Problem, ProblemsBeforeChecks, ProblemsFound
from etl.publish import publish, staging
from etl.read import Row
from etl.reread import rereadings
from etl.reread_official import official_rereadings
from etl.untitled_names import untitled_names
from etl.validate import validate
from etl.worded import unworded
from schema.day import BANGKOK
from schema.fingerprint import schema_fingerprint
from schema.model import LabelledCode
from schema.snapshot import PARQUET, WAREHOUSE, file_hash
from schema.tables import TABLES


class Step(LabelledCode):
    """What the build is doing."""

    READ = "read", "อ่านข้อมูล", "reading"
    VALIDATE = "validate", "ตรวจสอบ", "validating"
    LOAD = "load", "บันทึกลงตาราง", "loading"
    AGGREGATE = "aggregate", "คำนวณตารางสรุป", "aggregating"
    CHECK = "check", "ตรวจความสอดคล้อง", "checking"
    PUBLISH = "publish", "เผยแพร่", "publishing"


Progress = Callable[[Step], None]


def silent(_: Step) -> None:
    """Progress that nobody watches."""


def build(
    data_dir: Path,
    snapshots_dir: Path,
    progress: Progress = silent,
    aggregates: Path = aggregate.FOLDER,
    checks: Path = check.FOLDER,
) -> str:
    """Build and publish a snapshot of the data folder; gives its id.

    Errors: ProblemsFound where anything is wrong with the data (nothing is published), PublisherBusyError where another
    build runs.
    """
    progress(Step.READ)
    gathered = gather(data_dir)
    with duckdb.connect() as connection:
        progress(Step.VALIDATE)
        refuse_unsound(connection, gathered)
        with staging(snapshots_dir) as stage:
            with load.warehouse(connection, stage / WAREHOUSE):
                progress(Step.LOAD)
                load.fill_warehouse(connection, read_tables())
                progress(Step.AGGREGATE)
                aggregate.build_tables(connection, aggregates)
                fill_figure_codes(connection)
                progress(Step.CHECK)
                findings = check.run_checks(connection, _locator(gathered), checks)
                if findings.failures:
                    raise ProblemsFound(findings.failures)
                progress(Step.PUBLISH)
                files = _write_parquet(connection, stage)
            warnings = (*findings.warnings, *untitled_names(gathered.tables))
            return _publish(stage, files, _origin(data_dir, gathered), warnings)


def refuse_unsound(connection: duckdb.DuckDBPyConnection, gathered: Gathered) -> None:
    """Stage the rows and hold them against the schema.

    Errors: ProblemsBeforeChecks with everything that reading, resolving and validating found.
    """
    load.stage(connection, gathered.tables)
    known = {(problem.file, problem.row, problem.column) for problem in gathered.problems}
    found = validate(connection, gathered.tables, gathered.lists)
    # a cell that could not be read is empty by now: it is not reported a second time as missing
    new = [problem for problem in summed_up(found) if (problem.file, problem.row, problem.column) not in known]
    # a row is held against its printed form when it is sound by itself
    unsound = {(problem.file, problem.row) for problem in (*gathered.problems, *new)}
    reread = (*rereadings(gathered), *official_rereadings(gathered))
    new += [problem for problem in reread if (problem.file, problem.row) not in unsound]
    new += unworded(gathered)
    if gathered.problems or new:
        raise ProblemsBeforeChecks([*gathered.problems, *new])


def _locator(gathered: Gathered) -> check.Locate:
    places: dict[tuple[str, str], Row] = {
        (name, row_id(rows.table, row)): row for name, rows in gathered.tables.items() for row in rows.rows
    }
    return lambda table, identity: places.get((table, identity))


def _write_parquet(connection: duckdb.DuckDBPyConnection, stage: Path) -> dict[str, FileEntry]:
    files: dict[str, FileEntry] = {}
    for table in TABLES.values():
        path = stage / f"{table.name}{PARQUET}"
        rows = connection.sql(sql.in_order(table))
        rows.write_parquet(str(path), compression="zstd")
        files[path.name] = entry(path, len(rows))
    return files


def _origin(data_dir: Path, gathered: Gathered) -> Origin:
    files = sorted({row.file for rows in gathered.tables.values() for row in rows.rows})
    return Origin(
        schema_fingerprint=schema_fingerprint(),
        inputs={file: file_hash(data_dir / file) for file in files},
        sources={
            row.values["source_document_id"] or "": row.values["sha256"] or ""
            for row in gathered.rows("source_document")
        },
    )


def _publish(stage: Path, files: dict[str, FileEntry], origin: Origin, warnings: tuple[Problem, ...]) -> str:
    kept = warnings_of(warnings)
    identity = snapshot_id(files, origin, kept)
    files[WAREHOUSE] = entry(stage / WAREHOUSE, rows=None)
    built_at = datetime.now(BANGKOK).isoformat(timespec="seconds")
    publish(stage, identity, manifest_text(identity, built_at, files, origin, kept))
    return identity
