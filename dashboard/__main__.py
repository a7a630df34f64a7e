"""The same files as the buttons: `python -m dashboard data ...` for rows, `python -m dashboard package` for all."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dashboard import known_codes
from dashboard.exports.export import Export
from dashboard.exports.file_format import FileFormat, file_bytes
from dashboard.files import export, names_of, package, unused
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.known_codes import Unknown
from dashboard.settings import snapshots_folder
from queries.selection import MEASURES, Selection
from queries.served import served
from queries.warehouse import SnapshotMissingError, Warehouse
from schema.codes import Tier
from schema.period import Period
from schema.scope import Scope
from schema.tables import TABLES
from schema.where import Where

DONE, REFUSED = 0, 2


Notice = tuple[str, str]
"""What is said in Thai and in English."""


class RefusedError(ValueError):
    """What a command names and the data set does not know."""

    def __init__(self, found: Sequence[Unknown]) -> None:
        super().__init__(*found)
        self.found = found


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file that is asked for; says in both languages why it cannot, and what the file lacks."""
    chosen = _parser().parse_args(arguments)
    try:
        found = served(chosen.snapshots)
    except SnapshotMissingError:
        _say("ยังไม่มีชุดข้อมูล ให้สั่ง python -m etl build ก่อน", "there is no snapshot yet, first: python -m etl build")
        return REFUSED
    if not found.is_current:
        _say(*_stand_in(found.snapshot.id))
    warehouse = Warehouse(found.snapshot)
    try:
        content, notices = chosen.make(chosen, warehouse)
    except RefusedError as error:
        for each in error.found:
            _say(each.words(Language.TH), each.words(Language.EN))
        return REFUSED
    finally:
        warehouse.close()
    try:
        chosen.out.parent.mkdir(parents=True, exist_ok=True)
        chosen.out.write_bytes(content)
    except OSError as error:
        _say(f"เขียนแฟ้ม {chosen.out} ไม่ได้ ({error.strerror})", f"cannot write {chosen.out}: {error.strerror}")
        return REFUSED
    print(f"{chosen.out} · {len(content):,} bytes")
    for notice in notices:
        _say(*notice)
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    data = commands.add_parser("data", help="rows of a table or a measure as one file")
    subject = data.add_mutually_exclusive_group(required=True)
    subject.add_argument("--table", help="a table of docs/data_dictionary.md")
    subject.add_argument("--measure", help="a measure or indicator, such as otop_sales")
    data.add_argument("--province", nargs="+", action="extend", help="codes of provinces, such as 13")
    data.add_argument("--work-group", nargs="+", action="extend", help="codes of work groups")
    data.add_argument("--year", nargs="+", action="extend", help="periods, such as fy2567, mo2567-03, ns")
    data.add_argument("--tier", nargs="+", action="extend", help=f"tiers of evidence: {' '.join(Tier)}")
    data.add_argument("--definition", help="one definition of a measure")
    data.add_argument(
        "--where",
        nargs="+",
        action="extend",
        type=_where,
        default=[],
        help="further filters, such as budget_stage=requested,proposed or activity_gear.gear_code=marketing",
    )
    data.add_argument("--format", default=str(FileFormat.CSV), help=" ".join(FileFormat))
    data.add_argument("--language", default=str(Language.TH), help=" ".join(Language))
    data.set_defaults(make=_data)
    whole = commands.add_parser("package", help="the whole snapshot as a Frictionless data package")
    whole.set_defaults(make=_package)
    for command in (data, whole):
        command.add_argument("--out", type=Path, required=True, help="file to write")
        command.add_argument("--snapshots", type=Path, default=snapshots_folder(), help="folder of the snapshots")
    return parser


def _data(chosen: argparse.Namespace, warehouse: Warehouse) -> tuple[bytes, list[Notice]]:
    unknown = list(_unknown(chosen, warehouse))
    if unknown:
        raise RefusedError(unknown)
    scope = Scope(
        provinces=_each_once(chosen.province),
        work_groups=_each_once(chosen.work_group),
        periods=None if chosen.year is None else tuple(map(Period.from_code, dict.fromkeys(chosen.year))),
        tiers=None if chosen.tier is None else tuple(map(Tier.of, dict.fromkeys(chosen.tier))),
    )
    asked = Selection(chosen.table or MEASURES, scope, chosen.measure, chosen.definition, tuple(chosen.where))
    made = export(warehouse, asked, Language(chosen.language))
    return file_bytes(made, FileFormat(chosen.format)), list(_notices(made, unused(warehouse, asked)))


def _package(_: argparse.Namespace, warehouse: Warehouse) -> tuple[bytes, list[Notice]]:
    return package(warehouse), []


def _unknown(chosen: argparse.Namespace, warehouse: Warehouse) -> Iterator[Unknown]:
    """Every code of the command that is not known; those of a table or measure only once that one is."""
    names = names_of(warehouse)
    one = {"--table": chosen.table, "--measure": chosen.measure, "--definition": chosen.definition}
    table, measure, definition = ([code] if code is not None else None for code in one.values())
    yield from known_codes.unknown("--format", [chosen.format], known_codes.unnamed(FileFormat))
    yield from known_codes.unknown("--language", [chosen.language], known_codes.unnamed(Language))
    yield from known_codes.unknown("--tier", chosen.tier, known_codes.of_list(names, "tier"))
    yield from known_codes.unknown("--province", chosen.province, known_codes.of_list(names, "province"))
    yield from known_codes.unknown("--work-group", chosen.work_group, known_codes.of_list(names, "work_group"))
    yield from known_codes.unknown("--year", chosen.year, known_codes.of_periods(warehouse))
    subject = [
        *known_codes.unknown("--table", table, known_codes.of_tables()),
        *known_codes.unknown("--measure", measure, known_codes.of_measures(warehouse)),
    ]
    yield from subject
    if subject:
        return
    rows = chosen.table or MEASURES
    definitions = known_codes.of_definitions(warehouse, rows, chosen.measure)
    yield from known_codes.unknown("--definition", definition, definitions)
    for where in chosen.where:
        yield from known_codes.unknown_in("--where", where, TABLES[rows], names, warehouse)


def _notices(made: Export, left_out: Sequence[str]) -> Iterator[Notice]:
    """What a reader of the file must hear at once: it has no rows, or does not follow a filter."""
    if not made.rows:
        yield "แฟ้มนี้ไม่มีแถวข้อมูล ไม่มีข้อมูลใดตรงกับตัวกรองทั้งหมด", "the file has no rows: nothing meets all the filters"
    if left_out:
        thai, english = (", ".join(text(f"export.{name}", each) for name in left_out) for each in Language)
        yield f"ไม่ได้ใช้ตัวกรองนี้กับแถวข้อมูล {thai}", f"the rows are not filtered by: {english}"


def _stand_in(snapshot_id: str) -> Notice:
    return (
        f"ชุดข้อมูลล่าสุดเสียหายหรือใช้กับโปรแกรมรุ่นนี้ไม่ได้ จึงใช้ชุดข้อมูล {snapshot_id} แทน ให้สั่ง python -m etl build",
        f"the newest data set is damaged or does not fit this version, so {snapshot_id} is used: python -m etl build",
    )


def _each_once(codes: list[str] | None) -> tuple[str, ...] | None:
    return None if codes is None else tuple(dict.fromkeys(codes))


def _where(words: str) -> Where:
    try:
        found = Where.of(words)
        if not found.codes:
            raise ValueError(f"no code: {words!r}")
        return found
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"อ่านตัวกรองนี้ไม่ได้ / {error}") from error


def _say(thai: str, english: str) -> None:
    print(f"{thai}\n    {english}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
