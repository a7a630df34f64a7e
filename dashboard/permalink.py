"""The address of a view: stable codes with a version, read with suspicion and written in one order.

Pure: nothing here touches Streamlit. Labels never stand in a link, so it survives a change of language.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from dashboard.i18n.language import Language
from schema.codes import Tier
from schema.figure_code import is_well_formed, typed
from schema.period import Period
from schema.scope import EVERYTHING, Scope

VERSION = "1"
NONE = "none"
"""Stands for no province at all, which is not the same as no filter; of nothing else can none be chosen."""

LONGEST_VALUE = 600
LONGEST_UNREAD = 120
LONGEST_NAMED = 80
_SEPARATOR = "."
_LANGUAGE = "lang"
_SNAPSHOT = re.compile(r"[0-9a-z-]{1,40}")

Value = TypeVar("Value")


class View(StrEnum):
    """The ways in which the comparison page shows a measure."""

    RANK = "rank"
    TREND = "trend"
    TWO_MEASURES = "two_measures"
    SMALL_MULTIPLES = "small_multiples"
    TABLE = "table"


class Figures(StrEnum):
    """Whether the production page leads with figures as printed or as recomputed."""

    PRINTED = "printed"
    RECOMPUTED = "recomputed"


class Section(StrEnum):
    """The parts of the page of sources, the first one shown when none is chosen."""

    DOCUMENTS = "documents"
    CONTRADICTIONS = "contradictions"
    COVERAGE = "coverage"
    DEFINITIONS = "definitions"


class Choice(StrEnum):
    """Filters of single pages: the key in the address, and the list whose codes it takes."""

    STAGE = "stage"
    STANDARD = "standard"
    STATUS = "status"
    GEAR = "gear"
    AGENCY = "agency"
    COMMODITY = "commodity"
    MEETING = "meeting"
    RESOLUTION = "resolution"
    DOCUMENT = "document"
    TABLE = "table"
    FACT = "fact"
    GROUP = "group"
    COMPARED = "compared"
    FIGURES = "figures"
    RECIPIENT = "recipient"
    SPLIT = "split"
    UNIT = "unit"
    SECTION = "section"


_OF_ONE = frozenset(
    (
        Choice.MEETING,
        Choice.DOCUMENT,
        Choice.TABLE,
        Choice.FACT,
        Choice.FIGURES,
        Choice.RECIPIENT,
        Choice.SPLIT,
        Choice.SECTION,
    )
)
"""Filters of pages that take a single code."""

FIELDS = frozenset(("p", "g", "y", "t", "me", "m", "m2", "d", "view", "c", "s", "at", *Choice))
"""What may stand in an address beside its version and the language."""
_OURS = FIELDS | {"v"}

Choices = tuple[tuple[Choice, tuple[str, ...]], ...]
"""Chosen codes by filter, in the order of the filters; a filter without a choice is not in it."""


@dataclass(frozen=True)
class Link:
    """Everything that a link says. What a page does not use it hands on untouched.

    `snapshot` is the data set that the link was made on; None where the link does not say. `kept` is an older one that
    is to be shown in place of the present one.
    """

    language: Language = Language.TH
    scope: Scope = EVERYTHING
    my_province: str | None = None
    measure: str | None = None
    second_measure: str | None = None
    definition: str | None = None
    view: View = View.RANK
    code: str | None = None
    snapshot: str | None = None
    kept: str | None = None
    choices: Choices = ()

    def chosen(self, choice: Choice) -> tuple[str, ...]:
        """The codes chosen in a filter of a page; none where nothing is chosen."""
        return dict(self.choices).get(choice, ())

    def codes_of(self, filter_name: str) -> tuple[str, ...]:
        """The codes of a filter beyond the scope: of a page's own, or the definition; none of any other name."""
        if filter_name == "definition":
            return (self.definition,) if self.definition else ()
        return next((codes for choice, codes in self.choices if choice == filter_name), ())

    def with_choice(self, choice: Choice, codes: tuple[str, ...]) -> "Link":
        """The same link with other codes in one filter."""
        chosen = dict(self.choices) | {choice: codes}
        return replace(self, choices=tuple((each, chosen[each]) for each in Choice if chosen.get(each)))


@dataclass(frozen=True)
class Known:
    """The codes that this snapshot knows; a link may hold others. `kept`: older data sets that can be shown."""

    provinces: Collection[str]
    work_groups: Collection[str]
    periods: Collection[Period]
    measures: Collection[str]
    definitions: Collection[str]
    kept: Collection[str]
    choices: Mapping[Choice, Collection[str]]


@dataclass(frozen=True)
class Reading:
    """A link as far as it could be read, the codes that were dropped, and the address that could not be read at all.

    `mistyped` is a code of a figure that is none; it narrows nothing, so it is not among the dropped.
    """

    link: Link
    dropped: tuple[str, ...]
    unread: str = ""
    mistyped: str = ""


def language_of(query: Mapping[str, str]) -> Language:
    """The language that an address asks for."""
    return Language.EN if query.get(_LANGUAGE) == Language.EN else Language.TH


def kept_of(query: Mapping[str, str], fallback: Link) -> str | None:
    """The older data set that an address asks for, before there is data to read the rest of it by."""
    if not _OURS & query.keys():
        return fallback.kept
    asked = query.get("at", "") if query.get("v") == VERSION else ""
    return _snapshot(asked)


def read(query: Mapping[str, str], known: Known, fallback: Link) -> Reading:
    """Read the query part of an address. An empty one is the session's own link (navigation drops the query).

    Unknown or malformed codes are dropped and named; without this version nothing of a link is read, as its codes may
    mean other things. Nothing raises.
    """
    if query.get("v") != VERSION:
        return _not_read(query, fallback)
    codes, figures = _Codes(query), _Codes(query)
    scope = Scope(
        provinces=() if query.get("p") == NONE else codes.listed("p", _one_of(known.provinces)),
        work_groups=codes.listed("g", _one_of(known.work_groups)),
        periods=codes.listed("y", _period(known.periods)),
        tiers=codes.listed("t", _one_of(Tier)),
    )
    link = Link(
        language=codes.one(_LANGUAGE, _one_of(Language)) or Language.TH,
        scope=scope,
        my_province=codes.one("me", _one_of(known.provinces)),
        measure=codes.one("m", _one_of(known.measures)),
        second_measure=codes.one("m2", _one_of(known.measures)),
        definition=codes.one("d", _one_of(known.definitions)),
        view=codes.one("view", _one_of(View)) or View.RANK,
        code=figures.one("c", _figure_code),
        snapshot=codes.one("s", _snapshot),
        kept=codes.one("at", _one_of(known.kept)),
        choices=tuple((choice, chosen) for choice in Choice if (chosen := _chosen(choice, codes, known))),
    )
    return Reading(link, tuple(codes.dropped), mistyped=next(iter(figures.dropped), ""))


def _chosen(choice: Choice, codes: "_Codes", known: Known) -> tuple[str, ...] | None:
    # a link holds codes as they are written, also of lists that are named by members of an enumeration
    accept = _one_of(str(code) for code in known.choices.get(choice, ()))
    if choice not in _OF_ONE:
        return codes.listed(choice, accept)
    code = codes.one(choice, accept)
    return None if code is None else (code,)


def _not_read(query: Mapping[str, str], fallback: Link) -> Reading:
    """An address without this version: nothing of it is used but its language. One without our keys says nothing."""
    language = language_of(query) if _LANGUAGE in query else fallback.language
    if not _OURS & query.keys():
        return Reading(replace(fallback, language=language), ())
    unread = "&".join(f"{key}={value}" for key, value in query.items())
    return Reading(Link(language), (), unread[:LONGEST_UNREAD])


class _Codes:
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
            written, _, cut = written[:LONGEST_VALUE].rpartition(_SEPARATOR)
            self.dropped.append(f"{cut}…"[-LONGEST_NAMED:])
        return [code for code in written.split(_SEPARATOR) if code]


def write(link: Link) -> dict[str, str]:
    """The query part of a link, always with its version, so that "no filter" is a link too."""
    scope = link.scope
    parts: dict[str, str | None] = {
        "v": VERSION,
        _LANGUAGE: link.language if link.language is not Language.TH else None,
        "p": _joined(scope.provinces),
        "g": _joined(scope.work_groups),
        "y": _joined(None if scope.periods is None else tuple(period.code for period in scope.periods)),
        "t": _joined(None if scope.tiers is None else tuple(str(tier) for tier in scope.tiers)),
        "me": link.my_province,
        "m": link.measure,
        "m2": link.second_measure,
        "d": link.definition,
        "view": link.view if link.view is not View.RANK else None,
        "c": link.code,
        "s": link.snapshot,
        "at": link.kept,
    } | {str(choice): _joined(codes) for choice, codes in link.choices}
    return {key: str(value) for key, value in parts.items() if value}


def without_filters(link: Link) -> Link:
    """The same view without the filters that all pages share; what a page adds to them stays."""
    return replace(link, scope=EVERYTHING, definition=None)


def _joined(codes: tuple[str, ...] | None) -> str | None:
    return None if codes is None else _SEPARATOR.join(codes) or NONE


def _figure_code(code: str) -> str | None:
    """A code of the right form; whether this snapshot has it is answered where it is opened."""
    read = typed(code)
    return read if is_well_formed(read) else None


def _snapshot(code: str) -> str | None:
    """The id of a data set, whether or not it is still kept."""
    return code if _SNAPSHOT.fullmatch(code) else None


def _period(known: Collection[Period]) -> Callable[[str], Period | None]:
    return {period.code: period for period in known}.get


def _one_of(values: Iterable[Value]) -> Callable[[str], Value | None]:
    return {str(value): value for value in values}.get
