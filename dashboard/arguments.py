"""The arguments of `python -m dashboard`: what they are called, how they are read, and what is wrong with them."""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from dashboard.exports.file_format import FileFormat
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.settings import snapshots_folder
from schema.where import Where

REFUSED = 2
LISTS = ("tables", "measures", "periods")
"""What `--list` can name."""
STANDARD_OUTPUT = Path("-")

# what the library says in English alone, and what is said in its place
_REPHRASED: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (?P<names>.+)", "command.missing"),
    (r"one of the arguments (?P<names>.+) is required", "command.one_of"),
    (r"unrecognized arguments: (?P<names>.+)", "command.unrecognised"),
    (r"argument (?P<name>\S+): expected (?:one|at least one) argument", "command.no_value"),
    (r"argument (?P<name>\S+): not allowed with argument (?P<other>\S+)", "command.not_together"),
    (
        r"argument (?P<name>\S+): invalid choice: '?(?P<code>[^']*)'? \(choose from (?P<known>.+)\)",
        "command.choose_from",
    ),
    (r"argument \S+: no filter: (?P<words>.+)", "command.no_filter"),
    (r"(?P<words>.+)", "command.wrong"),
)


class BilingualParser(argparse.ArgumentParser):
    """Says what is wrong in Thai and in English, and ends with exit code 2."""

    def error(self, message: str) -> NoReturn:
        """Say it, with the way to the help, and stop."""
        say(*rephrased(message))
        self.print_usage(sys.stderr)
        sys.exit(REFUSED)


def rephrased(message: str) -> tuple[str, str]:
    """A sentence of the library in Thai and in English."""
    for pattern, key in _REPHRASED:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return both(key, **{name: words.replace("'", "") for name, words in found.groupdict().items()})
    raise AssertionError(message)


def both(key: str, **values: object) -> tuple[str, str]:
    """A text in Thai and in English."""
    return text(key, Language.TH, **values), text(key, Language.EN, **values)


def say(thai: str, english: str) -> None:
    """Both on the error output."""
    sys.stderr.write(f"{thai}\n    {english}\n")


def parser(make_data: Callable[..., object], make_package: Callable[..., object]) -> argparse.ArgumentParser:
    """Commands and options, each explained in both languages; the chosen command's maker stands in `make`."""
    whole = BilingualParser(prog="python -m dashboard", description=_explained("about"), add_help=False)
    _help(whole)
    commands = whole.add_subparsers(dest="command", required=True, metavar="data|package")
    data = commands.add_parser("data", help=_explained("data"), description=_explained("data"), add_help=False)
    _help(data)
    subject = data.add_mutually_exclusive_group(required=True)
    subject.add_argument("--list", choices=LISTS, help=_explained("list", lists=" ".join(LISTS)))
    subject.add_argument("--table", help=_explained("table"))
    subject.add_argument("--measure", help=_explained("measure"))
    for name in ("province", "work-group", "year", "tier"):
        data.add_argument(f"--{name}", nargs="+", action=_Listed, help=_explained(name.replace("-", "_")))
    data.add_argument("--definition", help=_explained("definition"))
    data.add_argument("--where", nargs="+", action=_Filters, type=_where, default=(), help=_explained("where"))
    data.add_argument("--format", help=f"{_explained('format')}: {' '.join(FileFormat)}")
    data.add_argument("--language", default=str(Language.TH), help=f"{_explained('language')}: {' '.join(Language)}")
    data.set_defaults(make=make_data)
    package = commands.add_parser(
        "package", help=_explained("package"), description=_explained("package"), add_help=False
    )
    _help(package)
    package.set_defaults(make=make_package, list=None)
    for command in (data, package):
        command.add_argument("--out", type=Path, help=_explained("out"))
        command.add_argument("--snapshots", type=Path, default=snapshots_folder(), help=_explained("snapshots"))
    return whole


def read(arguments: Sequence[str] | None, of: argparse.ArgumentParser) -> argparse.Namespace:
    """The arguments as chosen; what does not fit together is refused. Ends the process with exit code 2 then."""
    chosen = of.parse_args(arguments)
    if chosen.list is None and chosen.out is None:
        of.error("the following arguments are required: --out")
    return chosen


def form(chosen: argparse.Namespace) -> str:
    """The code of the form of the file: the one that is asked for, else that of the name's ending, else CSV."""
    if chosen.format is not None:
        return str(chosen.format)
    return next((str(each) for each in FileFormat if ending(each) == chosen.out.suffix.lower()), str(FileFormat.CSV))


def ending(file_format: FileFormat) -> str:
    """The last part of a file's name in this form."""
    return Path(f"x{file_format.ending}").suffix


def fits(name: Path, wanted: str) -> bool:
    """Whether the name of a file may end as it does; one without an ending and the standard output always may."""
    return name == STANDARD_OUTPUT or name.suffix.lower() in ("", wanted)


def _help(command: argparse.ArgumentParser) -> None:
    command.add_argument("-h", "--help", action="help", help=_explained("help"))


def _explained(name: str, **values: object) -> str:
    # the library fills in what stands after a percent sign
    return " / ".join(both(f"command.{name}", **values)).replace("%", "%%")


def _where(words: str) -> Where:
    try:
        found = Where.of(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    if not found.codes:
        raise argparse.ArgumentTypeError(f"no filter: {words!r}")
    return found


class _Listed(argparse.Action):
    """Codes parted by spaces or commas, those of several options together."""

    def __call__(self, _: object, chosen: argparse.Namespace, values: object, __: object = None) -> None:
        # what has no code in it stays as it is, and is refused as unknown
        codes = [code for value in _words(values) for code in value.split(",") if code or not value.strip(",")]
        setattr(chosen, self.dest, [*(getattr(chosen, self.dest) or ()), *codes])


class _Filters(argparse.Action):
    """Filters; those of the same columns are one, of which a row holds this code or that."""

    def __call__(self, _: object, chosen: argparse.Namespace, values: object, __: object = None) -> None:
        merged: dict[tuple[object, ...], Where] = {}
        for where in (*getattr(chosen, self.dest), *(values if isinstance(values, list) else ())):
            key = (where.through, where.columns)
            codes = (*merged[key].codes, *where.codes) if key in merged else where.codes
            merged[key] = replace(where, codes=tuple(dict.fromkeys(codes)))
        setattr(chosen, self.dest, tuple(merged.values()))


def _words(values: object) -> Iterable[str]:
    return map(str, values) if isinstance(values, list) else ()
