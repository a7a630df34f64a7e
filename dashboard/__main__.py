"""The same files as the buttons: `python -m dashboard data ...` for rows, `python -m dashboard package` for all."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from dashboard.exports.file_format import FileFormat, file_bytes
from dashboard.files import UnknownMeasureError, export, names_of, package
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.settings import snapshots_folder
from queries import comparison
from queries.selection import MEASURES, Selection
from queries.warehouse import SnapshotMissingError, Warehouse, current_snapshot
from schema.codes import Tier
from schema.fields import FIELDS
from schema.period import Period
from schema.scope import Scope
from schema.tables import TABLES
from schema.where import Where

DONE, REFUSED = 0, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file that is asked for; says in both languages why it cannot."""
    chosen = _parser().parse_args(arguments)
    try:
        warehouse = Warehouse(current_snapshot(chosen.snapshots))
    except SnapshotMissingError:
        return _refuse(
            "ยังไม่มีชุดข้อมูล ให้สั่ง python -m etl build ก่อน", "there is no snapshot yet, first: python -m etl build"
        )
    try:
        content = chosen.make(chosen, warehouse)
    except UnknownMeasureError as error:
        known = " ".join(row.measure_code for row in comparison.measures(warehouse))
        return _refuse(f"ไม่รู้จักตัวชี้วัด {error} ที่มีคือ {known}", f"unknown measure {error}, known are: {known}")
    except _UnknownCodeError as error:
        return _refuse(f"ไม่รู้จักรหัสหรือตัวกรอง {error}", f"unknown code or filter {error}")
    finally:
        warehouse.close()
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_bytes(content)
    print(f"{chosen.out} · {len(content):,} bytes")
    return DONE


class _UnknownCodeError(ValueError):
    """A code of a filter that the snapshot does not know."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    data = commands.add_parser("data", help="rows of a table or a measure as one file")
    subject = data.add_mutually_exclusive_group(required=True)
    subject.add_argument("--table", choices=sorted(TABLES), metavar="TABLE", help="a table of docs/data_dictionary.md")
    subject.add_argument("--measure", help="a measure or indicator, such as otop_sales")
    data.add_argument("--province", nargs="+", action="extend", help="codes of provinces, such as 13")
    data.add_argument("--work-group", nargs="+", action="extend", help="codes of work groups")
    data.add_argument("--year", nargs="+", action="extend", type=_period, help="periods, such as fy2567, mo2567-03, ns")
    data.add_argument(
        "--tier", nargs="+", action="extend", choices=[str(tier) for tier in Tier], help="tiers of evidence"
    )
    data.add_argument("--definition", help="one definition of a measure")
    data.add_argument(
        "--where",
        nargs="+",
        action="extend",
        type=_where,
        default=[],
        help="further filters, such as budget_stage=requested,proposed or activity_gear.gear_code=marketing",
    )
    data.add_argument("--format", choices=[str(each) for each in FileFormat], default=str(FileFormat.CSV))
    data.add_argument("--language", choices=[str(each) for each in Language], default=str(Language.TH))
    data.set_defaults(make=_data)
    whole = commands.add_parser("package", help="the whole snapshot as a Frictionless data package")
    whole.set_defaults(make=_package)
    for command in (data, whole):
        command.add_argument("--out", type=Path, required=True, help="file to write")
        command.add_argument("--snapshots", type=Path, default=snapshots_folder(), help="folder of the snapshots")
    return parser


def _data(chosen: argparse.Namespace, warehouse: Warehouse) -> bytes:
    names = names_of(warehouse)
    language = Language(chosen.language)
    scope = Scope(
        provinces=_known(names, "province", chosen.province),
        work_groups=_known(names, "work_group", chosen.work_group),
        periods=None if chosen.year is None else tuple(chosen.year),
        tiers=None if chosen.tier is None else tuple(Tier.of(code) for code in chosen.tier),
    )
    try:
        asked = Selection(chosen.table or MEASURES, scope, chosen.measure, chosen.definition, tuple(chosen.where))
    except ValueError as error:
        raise _UnknownCodeError(str(error)) from error
    for where in asked.where:
        _known(names, FIELDS[where.columns[0]].codes, list(where.codes))
    return file_bytes(export(warehouse, asked, language), FileFormat(chosen.format))


def _package(_: argparse.Namespace, warehouse: Warehouse) -> bytes:
    return package(warehouse)


def _known(names: Names, code_list: str | None, codes: list[str] | None) -> tuple[str, ...] | None:
    """The codes, each once; those of a list that the snapshot does not name are refused."""
    known = names.codes(code_list) if code_list else ()
    unknown = [code for code in codes or () if known and code not in known]
    if unknown:
        raise _UnknownCodeError(f"{code_list}: {' '.join(unknown)}")
    return None if codes is None else tuple(dict.fromkeys(codes))


def _period(code: str) -> Period:
    try:
        return Period.from_code(code)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _where(words: str) -> Where:
    try:
        return Where.of(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _refuse(thai: str, english: str) -> int:
    print(f"{thai}\n    {english}", file=sys.stderr)
    return REFUSED


if __name__ == "__main__":
    sys.exit(main())
