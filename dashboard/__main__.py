"""The same files as the buttons: `python -m dashboard data ...` for rows, `python -m dashboard package` for all."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard import arguments, known_codes
from dashboard.arguments import REFUSED, STANDARD_OUTPUT, say
from dashboard.exports.export import Export
from dashboard.exports.file_format import FileFormat, file_bytes
from dashboard.files import export, names_of, package, unused
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.known_codes import Unknown
from queries.selection import MEASURES, Selection
from queries.served import served
from queries.warehouse import SnapshotMissingError, Warehouse
from schema.codes import Tier
from schema.period import Period
from schema.scope import Scope
from schema.tables import TABLES

DONE = 0
PACKAGE_ENDING = ".zip"

Notice = tuple[str, str]
"""What is said in Thai and in English."""


@dataclass(frozen=True)
class UnlikeEnding:
    """A form of file, and a name that ends as files of another form do."""

    form: str
    name: str
    ending: str

    def words(self, language: Language) -> str:
        """What does not go together, and what would."""
        return text("command.unlike_ending", language, form=self.form, name=self.name, ending=self.ending)


class RefusedError(ValueError):
    """What a command names and the data set does not know, or what does not go together."""

    def __init__(self, found: Sequence[Unknown | UnlikeEnding]) -> None:
        super().__init__(*found)
        self.found = found


def main(command: Sequence[str] | None = None) -> int:
    """Write the file that is asked for; says in both languages why it cannot, and what the file lacks."""
    chosen = arguments.read(command, arguments.parser(_data, _package))
    try:
        found = served(chosen.snapshots)
    except SnapshotMissingError:
        say("ยังไม่มีชุดข้อมูล ให้สั่ง python -m etl build ก่อน", "there is no snapshot yet, first: python -m etl build")
        return REFUSED
    if not found.is_current:
        say(*_stand_in(found.snapshot.id))
    warehouse = Warehouse(found.snapshot)
    try:
        if chosen.list is not None:
            print("\n".join(_listed(chosen.list, warehouse)))
            return DONE
        content, notices = chosen.make(chosen, warehouse)
    except RefusedError as error:
        for each in error.found:
            say(each.words(Language.TH), each.words(Language.EN))
        return REFUSED
    finally:
        warehouse.close()
    return _hand_out(content, notices, chosen.out)


def _hand_out(content: bytes, notices: Sequence[Notice], out: Path) -> int:
    """Write the bytes to the file or the standard output, and what is to be said of them beside it."""
    if out == STANDARD_OUTPUT:
        sys.stdout.buffer.write(content)
    else:
        try:
            out.parent.mkdir(parents=True, exist_ok=True)
            out.write_bytes(content)
        except OSError as error:
            say(f"เขียนไฟล์ {out} ไม่ได้ ({error.strerror})", f"cannot write {out}: {error.strerror}")
            return REFUSED
        print(f"{out} · {len(content):,} bytes")
    for notice in notices:
        say(*notice)
    return DONE


def _listed(name: str, warehouse: Warehouse) -> Iterator[str]:
    """Each code with its names, a line each."""
    if name == "tables":
        known = known_codes.of_tables()
    else:
        known = known_codes.of_measures(warehouse) if name == "measures" else known_codes.of_periods(warehouse)
    for code, names in known.items():
        yield " · ".join((code, *(names or ())))


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
    asked = Selection(chosen.table or MEASURES, scope, chosen.measure, chosen.definition, chosen.where)
    made = export(warehouse, asked, Language(chosen.language))
    at_hand = known_codes.periods_at_hand(warehouse, asked.table, asked.measure) if scope.periods else []
    form = FileFormat(arguments.form(chosen))
    return file_bytes(made, form), list(_notices(made, unused(warehouse, asked), at_hand))


def _package(chosen: argparse.Namespace, warehouse: Warehouse) -> tuple[bytes, list[Notice]]:
    if not arguments.fits(chosen.out, PACKAGE_ENDING):
        raise RefusedError([UnlikeEnding("package", chosen.out.name, PACKAGE_ENDING)])
    return package(warehouse), []


def _unknown(chosen: argparse.Namespace, warehouse: Warehouse) -> Iterator[Unknown | UnlikeEnding]:
    """Every code of the command that is not known; those of a table or measure only once that one is."""
    names = names_of(warehouse)
    one = {"--table": chosen.table, "--measure": chosen.measure, "--definition": chosen.definition}
    table, measure, definition = ([code] if code is not None else None for code in one.values())
    yield from _unknown_form(chosen)
    yield from known_codes.unknown("--language", [chosen.language], known_codes.unnamed(Language))
    yield from known_codes.unknown("--tier", chosen.tier, known_codes.of_list(names, "tier"))
    yield from known_codes.unknown("--province", chosen.province, known_codes.of_list(names, "province"))
    yield from known_codes.unknown("--work-group", chosen.work_group, known_codes.of_list(names, "work_group"))
    yield from _unknown_years(chosen, warehouse)
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


def _unknown_years(chosen: argparse.Namespace, warehouse: Warehouse) -> Iterator[Unknown]:
    """Periods that no row of the data set has; the nearest are those of what is asked for."""
    known = known_codes.of_periods(warehouse)
    at_hand = known_codes.periods_at_hand(warehouse, chosen.table or MEASURES, chosen.measure)
    for each in known_codes.unknown("--year", chosen.year, known):
        nearest = known_codes.unknown("--year", [each.code], known_codes.unnamed(at_hand)) if at_hand else ()
        yield next(iter(nearest), each)


def _unknown_form(chosen: argparse.Namespace) -> Iterator[Unknown | UnlikeEnding]:
    """A form that is not known, or one that the name of the file does not go with."""
    form = arguments.form(chosen)
    strange = list(known_codes.unknown("--format", [form], known_codes.unnamed(FileFormat)))
    yield from strange
    if not strange and not arguments.fits(chosen.out, wanted := arguments.ending(FileFormat(form))):
        yield UnlikeEnding(form, chosen.out.name, wanted)


def _notices(made: Export, left_out: Sequence[str], at_hand: Sequence[str]) -> Iterator[Notice]:
    """What a reader of the file must hear at once: it has no rows, or does not follow a filter."""
    if not made.rows:
        yield "ไฟล์นี้ไม่มีแถวข้อมูล ไม่มีข้อมูลใดตรงกับตัวกรองทั้งหมด", "the file has no rows: nothing meets all the filters"
    if not made.rows and at_hand:
        yield arguments.both("command.years_at_hand", years=" ".join(at_hand))
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


if __name__ == "__main__":
    sys.exit(main())
