"""The address of a view: stable codes with a version, read with suspicion and written in one order.

Pure: nothing here touches Streamlit. Labels never stand in a link, so it survives a change of language.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dashboard import link_codes
from dashboard.i18n.language import Language
from dashboard.link_codes import SEPARATOR, Codes, RowCodes
from schema.codes import Tier
from schema.period import Period
from schema.scope import EVERYTHING, Scope

VERSION = "1"
NONE = "none"
"""Stands for no province at all, which is not the same as no filter; of nothing else can none be chosen."""

LONGEST_UNREAD = 120
_LANGUAGE = "lang"


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
KEYS = _OURS | {_LANGUAGE}
"""All keys that an address may hold."""

NO_ROWS: Mapping[Choice, RowCodes] = {}
"""No row has a public code: every choice is written as it is."""

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
    """The codes that this snapshot knows; a link may hold others. `kept`: older data sets that can be shown.

    `public`: how rows that are chosen one by one are named in an address, for their ids never leave the dashboard.
    """

    provinces: Collection[str]
    work_groups: Collection[str]
    periods: Collection[Period]
    measures: Collection[str]
    definitions: Collection[str]
    kept: Collection[str]
    choices: Mapping[Choice, Collection[str]]
    public: Mapping[Choice, RowCodes] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """A link as far as it could be read, the codes that were dropped, and the address that could not be read at all.

    `mistyped` is a code of a figure that is none; it narrows nothing, so it is not among the dropped.
    """

    link: Link
    dropped: tuple[str, ...]
    unread: str = ""
    mistyped: str = ""


def public_codes(rows: Iterable[tuple[str, str, str]]) -> dict[Choice, RowCodes]:
    """The codes under which chosen rows stand in an address, from the filter, the id of each row and its code."""
    listed = list(rows)
    kinds = dict.fromkeys(kind for kind, _, _ in listed)
    return {Choice(each): RowCodes.of((row, code) for kind, row, code in listed if kind == each) for each in kinds}


def as_meant(query: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The query part of an address, each key with its values, as it was before something on its way damaged it."""
    return link_codes.repaired(query, KEYS)


def language_of(query: Mapping[str, str]) -> Language:
    """The language that an address asks for."""
    return Language.EN if query.get(_LANGUAGE) == Language.EN else Language.TH


def kept_of(query: Mapping[str, str], fallback: Link) -> str | None:
    """The older data set that an address asks for, before there is data to read the rest of it by."""
    if not _OURS & query.keys():
        return fallback.kept
    asked = query.get("at", "") if query.get("v", VERSION) == VERSION else ""
    return link_codes.snapshot(asked)


def read(query: Mapping[str, str], known: Known, fallback: Link) -> Reading:
    """Read the query part of an address. An empty one is the session's own link (navigation drops the query).

    Unknown or malformed codes are dropped and named; of another version nothing is read, as its codes may mean other
    things; one that lost its version is read as of this one. Nothing raises.
    """
    if query.get("v", VERSION) != VERSION or not _OURS & query.keys():
        return _not_read(query, fallback)
    codes, figures = Codes(query), Codes(query)
    scope = Scope(
        provinces=() if query.get("p") == NONE else codes.listed("p", link_codes.one_of(known.provinces)),
        work_groups=codes.listed("g", link_codes.one_of(known.work_groups)),
        periods=codes.listed("y", link_codes.period(known.periods)),
        tiers=codes.listed("t", link_codes.one_of(Tier)),
    )
    link = Link(
        language=codes.one(_LANGUAGE, link_codes.one_of(Language)) or Language.TH,
        scope=scope,
        my_province=codes.one("me", link_codes.one_of(known.provinces)),
        measure=codes.one("m", link_codes.one_of(known.measures)),
        second_measure=codes.one("m2", link_codes.one_of(known.measures)),
        definition=codes.one("d", link_codes.one_of(known.definitions)),
        view=codes.one("view", link_codes.one_of(View)) or View.RANK,
        code=figures.one("c", link_codes.figure_code),
        snapshot=codes.one("s", link_codes.snapshot),
        kept=codes.one("at", link_codes.one_of(known.kept)),
        choices=tuple((choice, chosen) for choice in Choice if (chosen := _chosen(choice, codes, known))),
    )
    mistyped = [code for code in figures.dropped if link_codes.figure_code(code) is None]
    further = [code for code in figures.dropped if code not in mistyped]
    return Reading(link, (*codes.dropped, *further, *_unknown_keys(query)), mistyped=next(iter(mistyped), ""))


def _chosen(choice: Choice, codes: Codes, known: Known) -> tuple[str, ...] | None:
    # a link holds codes as they are written, also of lists that are named by members of an enumeration
    by_id = link_codes.one_of(str(code) for code in known.choices.get(choice, ()))
    public = known.public.get(choice)
    # links of earlier days hold the id itself
    accept = by_id if public is None else link_codes.either(by_id, public.row)
    if choice not in _OF_ONE:
        return codes.listed(choice, accept)
    code = codes.one(choice, accept)
    return None if code is None else (code,)


def _not_read(query: Mapping[str, str], fallback: Link) -> Reading:
    """An address of another version: nothing of it is used but its language. One without our keys says nothing."""
    language = language_of(query) if _LANGUAGE in query else fallback.language
    if not _OURS & query.keys():
        return Reading(replace(fallback, language=language), _unknown_keys(query))
    unread = "&".join(f"{key}={value}" for key, value in query.items())
    return Reading(Link(language), (), unread[:LONGEST_UNREAD])


def _unknown_keys(query: Mapping[str, str]) -> tuple[str, ...]:
    """What stands in an address under a key that no page reads, cut ones among them."""
    return tuple(f"{key}={value}"[: link_codes.LONGEST_NAMED] for key, value in query.items() if key not in KEYS)


def write(link: Link, public: Mapping[Choice, RowCodes] = NO_ROWS) -> dict[str, str]:
    """The query part of a link, always with its version, so that "no filter" is a link too.

    Rows that are chosen are named by their public codes.
    """
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
    } | {str(choice): _joined(_named(codes, public.get(choice))) for choice, codes in link.choices}
    return {key: str(value) for key, value in parts.items() if value}


def known_part(link: Link, known: Known) -> Link:
    """The link without codes that this snapshot does not know; which data set is shown is for others to check."""
    return replace(read(write(link), known, link).link, snapshot=link.snapshot, kept=link.kept)


def without_filters(link: Link) -> Link:
    """The same view without the filters that all pages share; what a page adds to them stays."""
    return replace(link, scope=EVERYTHING, definition=None)


def _named(codes: tuple[str, ...], public: RowCodes | None) -> tuple[str, ...]:
    return codes if public is None else tuple(map(public.written, codes))


def _joined(codes: tuple[str, ...] | None) -> str | None:
    return None if codes is None else SEPARATOR.join(codes) or NONE
