"""`python -m etl build | verify | dictionary`: what people and the app run.

Exit codes: 0 done, 1 problems found (listed in Thai and English), 2 wrong usage, 3 another build is running, 4 a file
or folder could not be read or written.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from tqdm import tqdm  # type: ignore[import-untyped]

from etl.build import Step, build
from etl.dictionary import dictionary
from etl.failures import MACHINE_FAILURES, failure
from etl.gather import Gathered, gather
from etl.official import compare_official
from etl.problems import Problem, ProblemsBeforeChecks, ProblemsFound, listing
from etl.publish import PublisherBusyError, current_snapshot
from etl.verify import verify
from schema.snapshot import read_manifest

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
SNAPSHOTS = DATA / "snapshots"
DICTIONARY = ROOT / "docs" / "data_dictionary.md"
SHARED = ROOT.parent / "shared"
OFFICIAL_BESIDE_SOURCES = Path("..") / "curation" / "official_statistics.csv"

DONE, PROBLEMS, BUSY, FAILED = 0, 1, 3, 4


def main(arguments: list[str] | None = None) -> int:
    """Run one command; gives its exit code."""
    chosen = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = chosen.run
    try:
        return run(chosen)
    except MACHINE_FAILURES as error:
        _say(*failure(error, chosen.target(chosen)))
        if run is _build and _has_snapshot(chosen.snapshots):
            _say("ชุดข้อมูลที่เผยแพร่ไว้ล่าสุดยังใช้อยู่เหมือนเดิม", "the last published snapshot stays in use")
        return FAILED


def _has_snapshot(snapshots: Path) -> bool:
    try:
        return current_snapshot(snapshots) is not None
    except OSError:
        return False


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl", description="Builds and checks the data of Thanrak.")
    commands = parser.add_subparsers(required=True)
    building = commands.add_parser("build", help="build a snapshot and publish it")
    building.add_argument("--data", type=Path, default=DATA, help="folder of the curated data")
    building.add_argument("--snapshots", type=Path, default=SNAPSHOTS, help="folder of the snapshots")
    building.set_defaults(run=_build, target=lambda chosen: chosen.snapshots)
    verifying = commands.add_parser("verify", help="prove every passage against the originals")
    verifying.add_argument("--data", type=Path, default=DATA, help="folder of the curated data")
    verifying.add_argument("--sources", type=Path, default=SHARED / "sources", help="folder of the originals")
    verifying.add_argument("--official", type=Path, help="file from which the official statistics were taken")
    verifying.set_defaults(run=_verify, target=lambda chosen: chosen.sources)
    documenting = commands.add_parser("dictionary", help="write the data dictionary")
    documenting.add_argument("--out", type=Path, default=DICTIONARY, help="file to write")
    documenting.set_defaults(run=_dictionary, target=lambda chosen: chosen.out)
    return parser


def _build(chosen: argparse.Namespace) -> int:
    with tqdm(total=len(Step), disable=not sys.stderr.isatty(), leave=False) as bar:

        def show(step: Step) -> None:
            bar.set_description(f"{step.label_th} / {step.label_en}")
            bar.update()

        try:
            identity = build(chosen.data, chosen.snapshots, show)
        except ProblemsFound as found:
            bar.close()
            code = _refuse(found.problems)
            if isinstance(found, ProblemsBeforeChecks):
                _say(
                    "แก้แล้วโปรดสั่งใหม่ ยังมีการตรวจความสอดคล้องอีกขั้น",
                    "mend these and run again: the checks across rows and tables come after",
                )
            return code
        except PublisherBusyError:
            _say("มีการสร้างชุดข้อมูลอื่นอยู่ โปรดลองใหม่ภายหลัง", "another build is running, try again later")
            return BUSY
    warnings = read_manifest(chosen.snapshots / identity)["warnings"]
    for warning in warnings:
        _say(warning["th"], warning["en"])
    print(f"ชุดข้อมูล {identity} · คำเตือน {len(warnings)} / snapshot {identity}, warnings: {len(warnings)}")
    return DONE


def _verify(chosen: argparse.Namespace) -> int:
    gathered = gather(chosen.data)
    problems: list[Problem] = list(gathered.problems)
    if chosen.sources.is_dir():
        proof = verify(gathered, chosen.sources)
        problems += proof.problems
        for table, count in proof.passages.items():
            print(f"{table:<24}{count:>8,}")
        total = sum(proof.passages.values())
        print(f"รวม {total:,} ตำแหน่ง / {total:,} passages in all")
    else:
        print("ไม่พบโฟลเดอร์ต้นฉบับ จึงไม่ได้ตรวจตำแหน่งในเอกสาร")
        print("The folder of the originals is not here, so the passages were not checked.")
    problems += _official(gathered, chosen.official or chosen.sources / OFFICIAL_BESIDE_SOURCES)
    return _refuse(tuple(problems)) if problems else DONE


def _official(gathered: Gathered, given: Path) -> tuple[Problem, ...]:
    if not given.is_file():
        print("ไม่พบไฟล์สถิติทางการ จึงไม่ได้เปรียบเทียบค่าสถิติทางการ")
        print("The file of the official statistics is not here, so their values were not compared.")
        return ()
    compared = compare_official(gathered.rows("indicator_value"), given)
    print(f"สถิติทางการ {compared.cells:,} ช่อง / {compared.cells:,} cells of official statistics")
    if compared.beyond:
        beyond = ", ".join(compared.beyond)
        print(f"ตัวชี้วัดที่ไม่มีในไฟล์สถิติทางการ จึงไม่ได้เปรียบเทียบ: {beyond}")
        print(f"Indicators that the file of the official statistics does not have, not compared: {beyond}")
    return compared.problems


def _dictionary(chosen: argparse.Namespace) -> int:
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text(dictionary(), encoding="utf-8", newline="\n")
    return DONE


def _refuse(problems: tuple[Problem, ...]) -> int:
    print(listing(problems), file=sys.stderr)
    _say(f"พบปัญหา {len(problems):,} รายการ", f"{len(problems):,} problem{'s' if len(problems) > 1 else ''} found")
    return PROBLEMS


def _say(thai: str, english: str) -> None:
    print(f"{thai}\n    {english}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
