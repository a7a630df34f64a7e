"""The codes of an address, one key at a time: what is accepted is kept, what is not is dropped and remembered."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import parse_qsl, unquote

from schema.figure_code import is_well_formed, typed
from schema.period import Period

SEPARATOR = "."
LONGEST_VALUE = 600
LONGEST_NAMED = 80
_TRACKER = re.compile(r"utm_\w+|fbclid|gclid|gclsrc|dclid|[gw]braid|msclkid|ttclid|twclid|igsh(id)?|mc_[ce]id|_g[al]")
_ESCAPED_AND = "amp;"
_SNAPSHOT = re.compile(r"[0-9a-z-]{1,40}")

Value = TypeVar("Value")


@dataclass(frozen=True)
class RowCodes:
    """The public codes of rows that a link may choose; of several that name one row the first is written."""

    row_by_code: Mapping[str, str]
    code_by_row: Mapping[str, str]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> "RowCodes":
        """From the id of a row and its code, the code that is written before others of the row."""
        listed = list(pairs)
        return cls({code: row for row, code in listed}, {row: code for row, code in reversed(listed)})

    def row(self, code: str) -> str | None:
        """The id of the row that a code names, however it was typed."""
        return self.row_by_code.get(typed(code))

    def written(self, row: str) -> str:
        """The code under which a row stands in an address; a row without one stands there by its id."""
        return self.code_by_row.get(row, row)


class Codes:
    """The codes of an address by key; those that are not accepted are dropped and remembered."""

    def __init__(self, query: Mapping[str, str]) -> None:
        self._query = query
        self.dropped: list[str] = []

    def listed(self, key: str, accept: Callable[[str], Value | None]) -> tuple[Value, ...] | None:
        """The accepted codes of a key, each once; None where it filters nothing."""
        return tuple(self._accepted(key, accept)) or None

    def one(self, key: str, accept: Callable[[str], Value | None]) -> Value | None:
        """The first accepted code of a key; further ones are dropped too."""
        found = self._accepted(key, accept)
        value = next(iter(found), None)
        self.dropped += list(found.values())[1:]
        return value

    def _accepted(self, key: str, accept: Callable[[str], Value | None]) -> dict[Value, str]:
        """What is accepted, each with its code."""
        found: dict[Value, str] = {}
        for code in self._written(key):
            value = accept(code)
            if value is None:
                self.dropped.append(code[:LONGEST_NAMED])
            else:
                found.setdefault(value, code)
        return found

    def _written(self, key: str) -> list[str]:
        """The codes of a key as they stand; of a value that is too long those that stand in its beginning whole."""
        written = self._query.get(key, "")
        if len(written) > LONGEST_VALUE:
            written, _, cut = written[:LONGEST_VALUE].rpartition(SEPARATOR)
            self.dropped.append(f"{cut}…"[-LONGEST_NAMED:])
        return [code for code in written.split(SEPARATOR) if code]


def repaired(query: Mapping[str, Sequence[str]], keys: Collection[str]) -> dict[str, str]:
    """An address whose meaning is plain, as it was before mail or a form damaged it.

    Keys that are written with capitals or after `&amp;`, a query that was escaped as a whole, and a key that is given
    twice are read; what other sites add to follow a reader is passed over. Everything else stays as it is.
    """
    found: dict[str, list[str]] = {}
    for written, value in _pairs(query):
        key = written.strip()
        while key.startswith(_ESCAPED_AND):
            key = key.removeprefix(_ESCAPED_AND)
        key = key.lower() if key.lower() in keys else key
        if not _TRACKER.fullmatch(key.lower()) and value not in found.get(key, ()):
            found.setdefault(key, []).append(value)
    return {key: SEPARATOR.join(values) for key, values in found.items()}


def _pairs(query: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Each key with each of its values; an address that was escaped once more is one key without a value."""
    for key, values in query.items():
        for value in values:
            whole = unquote(key)
            if not value and "=" in whole:
                yield from parse_qsl(whole, keep_blank_values=True)
            else:
                # an escaped mark without a code is no separator: it is read as it stands, and named
                yield whole, unquote(value) if unquote(value).strip(SEPARATOR) else value


def figure_code(code: str) -> str | None:
    """A code of the right form; whether this snapshot has it is answered where it is opened."""
    read = typed(code)
    return read if is_well_formed(read) else None


def snapshot(code: str) -> str | None:
    """The id of a data set, whether or not it is still kept."""
    return code if _SNAPSHOT.fullmatch(code) else None


def period(known: Iterable[Period]) -> Callable[[str], Period | None]:
    """Accepts a period by its code."""
    return {period.code: period for period in known}.get


def one_of(values: Iterable[Value]) -> Callable[[str], Value | None]:
    """Accepts the code of one of these, and gives that one."""
    return {str(value): value for value in values}.get


def either(
    first: Callable[[str], Value | None], second: Callable[[str], Value | None]
) -> Callable[[str], Value | None]:
    """Accepts what one of two accepts, the first one before the second."""

    def accept(code: str) -> Value | None:
        found = first(code)
        return second(code) if found is None else found

    return accept
