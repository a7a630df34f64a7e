"""The address of a view: stable codes with a version, read with suspicion and written in one order.

Pure: nothing here touches Streamlit. Labels never stand in a link, so it survives a change of language.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from dashboard.i18n.language import Language
from schema.codes import Tier
from schema.figure_code import is_well_formed, typed
from schema.period import Period
from schema.scope import EVERYTHING, Scope

VERSION = "1"
NONE = "none"
"""Stands for an empty selection, which is not the same as no filter."""

LONGEST_VALUE = 600
_SEPARATOR = "."
_CODE = re.compile(r"[a-z0-9_]{1,80}")


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


Choices = tuple[tuple[Choice, tuple[str, ...]], ...]
"""Chosen codes by filter, in the order of the filters; a filter without a choice is not in it."""


@dataclass(frozen=True)
class Link:
    """Everything that a link says. What a page does not use it hands on untouched."""

    language: Language = Language.TH
    scope: Scope = EVERYTHING
    my_province: str | None = None
    measure: str | None = None
    second_measure: str | None = None
    definition: str | None = None
    view: View = View.RANK
    code: str | None = None
    choices: Choices = ()

    def chosen(self, choice: Choice) -> tuple[str, ...]:
        """The codes chosen in a filter of a page; none where nothing is chosen."""
        return dict(self.choices).get(choice, ())

    def with_choice(self, choice: Choice, codes: tuple[str, ...]) -> "Link":
        """The same link with other codes in one filter."""
        chosen = dict(self.choices) | {choice: codes}
        return replace(self, choices=tuple((each, chosen[each]) for each in Choice if chosen.get(each)))


@dataclass(frozen=True)
class Known:
    """The codes that this snapshot knows; a link may hold others."""

    provinces: Collection[str]
    work_groups: Collection[str]
    measures: Collection[str]
    choices: Mapping[Choice, Collection[str]]


@dataclass(frozen=True)
class Reading:
    """A link as far as it could be read, and the codes that were dropped."""

    link: Link
    dropped: tuple[str, ...]


def language_of(query: Mapping[str, str]) -> Language:
    """The language that an address asks for."""
    return Language.EN if query.get("lang") == Language.EN else Language.TH


def read(query: Mapping[str, str], known: Known, fallback: Link) -> Reading:
    """Read the query part of an address. Without a version the session's own link holds (navigation drops the query).

    Unknown or malformed codes are dropped and named; nothing raises.
    """
    if query.get("v") != VERSION:
        return Reading(fallback, ("v",) if "v" in query else ())
    dropped: list[str] = []

    def listed(key: str, accept: Callable[[str], object | None]) -> tuple[object, ...] | None:
        if key not in query:
            return None
        if query[key] == NONE:
            return ()
        kept = []
        for code in query[key][:LONGEST_VALUE].split(_SEPARATOR):
            value = accept(code)
            if not code:
                continue
            if value is None:
                dropped.append(code[:80])
            elif value not in kept:
                kept.append(value)
        return tuple(kept) or None

    def one(key: str, accept: Callable[[str], object | None]) -> object | None:
        values = listed(key, accept)
        return values[0] if values else None

    scope = Scope(
        provinces=listed("p", _member(known.provinces)),  # type: ignore[arg-type]
        work_groups=listed("g", _member(known.work_groups)),  # type: ignore[arg-type]
        periods=listed("y", _period),  # type: ignore[arg-type]
        tiers=listed("t", _tier),  # type: ignore[arg-type]
    )
    link = Link(
        language=language_of(query),
        scope=scope,
        my_province=one("me", _member(known.provinces)),  # type: ignore[arg-type]
        measure=one("m", _member(known.measures)),  # type: ignore[arg-type]
        second_measure=one("m2", _member(known.measures)),  # type: ignore[arg-type]
        definition=one("d", _plain),  # type: ignore[arg-type]
        view=one("view", _view) or View.RANK,  # type: ignore[arg-type]
        code=one("c", _figure_code),  # type: ignore[arg-type]
        choices=tuple(
            (choice, codes)  # type: ignore[misc]
            for choice in Choice
            if (codes := listed(choice, _member(known.choices.get(choice, ()))))
        ),
    )
    return Reading(link, tuple(dropped))


def write(link: Link) -> dict[str, str]:
    """The query part of a link, always with its version, so that "no filter" is a link too."""
    scope = link.scope
    parts: dict[str, str | None] = {
        "v": VERSION,
        "lang": link.language if link.language is not Language.TH else None,
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
    } | {str(choice): _joined(codes) for choice, codes in link.choices}
    return {key: str(value) for key, value in parts.items() if value}


def without_filters(link: Link) -> Link:
    """The same view without the filters that all pages share; what a page adds to them stays."""
    return replace(link, scope=EVERYTHING, definition=None)


def _joined(codes: tuple[str, ...] | None) -> str | None:
    return None if codes is None else _SEPARATOR.join(codes) or NONE


def _member(known: Collection[str]) -> Callable[[str], str | None]:
    return lambda code: code if code in known else None


def _plain(code: str) -> str | None:
    return code if _CODE.fullmatch(code) else None


def _figure_code(code: str) -> str | None:
    """A code of the right form; whether this snapshot has it is answered where it is opened."""
    read = typed(code)
    return read if is_well_formed(read) else None


def _period(code: str) -> Period | None:
    try:
        return Period.from_code(code)
    except ValueError:
        return None


def _tier(code: str) -> Tier | None:
    return next((tier for tier in Tier if tier == code), None)


def _view(code: str) -> View | None:
    return next((view for view in View if view == code), None)
