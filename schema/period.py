"""A period of time has a kind: a fiscal year is not a calendar year, and a year that is not stated is a value."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from schema.codes import PeriodKind

BUDDHIST_ERA = 543
NOT_STATED_LABEL = "not_stated"
_MONTHS_IN_YEAR = 12
_YEAR, _MONTH, _QUARTER = r"25\d\d", r"25\d\d-(?:0[1-9]|1[0-2])", r"25\d\d-q[1-4]"
_YEARS = r"25\d\d-25\d\d"


@dataclass(frozen=True)
class Form:
    """All that is known of a kind of period: how links, sources and readers name it, and where it lies in time.

    `first` gives the first day of a C.E. year and a part of it (month or quarter, 1 for a whole year); a moment is the
    last day of the `months` that begin there. A span is of as many years as it says. In the words of both languages
    stand {be}, {ce}, {month} and {part}, of a span {first_be} and {first_ce} before them.
    """

    prefix: str
    pattern: str
    example: str
    months: int
    first: Callable[[int, int], date]
    words_th: str
    words_en: str
    tick_th: str = "{be}"
    tick_en: str = "{ce} ({be})"
    is_moment: bool = False
    is_span: bool = False


def _january(year: int, _: int) -> date:
    return date(year, 1, 1)


def _october(year: int, _: int) -> date:
    return date(year - 1, 10, 1)


def _month(year: int, month: int) -> date:
    return date(year, month, 1)


def _quarter(year: int, quarter: int) -> date:
    return date(year, 3 * quarter - 2, 1)


def _fiscal_quarter(year: int, quarter: int) -> date:
    return date(year - 1, 10, 1) if quarter == 1 else date(year, 3 * quarter - 5, 1)


FORMS: dict[PeriodKind, Form] = {
    PeriodKind.FISCAL_YEAR: Form(
        "fy", _YEAR, "2567", 12, _october, "ปีงบประมาณ {be}", "fiscal year {ce} (B.E. {be})"
    ),
    PeriodKind.CALENDAR_YEAR: Form("cy", _YEAR, "2567", 12, _january, "พ.ศ. {be}", "{ce} (B.E. {be})"),
    PeriodKind.SURVEY_YEAR: Form("sv", _YEAR, "2567", 12, _january, "ปีสำรวจ {be}", "survey year {ce} (B.E. {be})"),
    PeriodKind.MONTH: Form(
        "mo", _MONTH, "2567-03", 1, _month, "{month} {be}", "{month} {ce} (B.E. {be})",
        "{month} {be}", "{month} {ce} ({be})",
    ),
    PeriodKind.QUARTER: Form(
        "qt", _QUARTER, "2567-q1", 3, _quarter, "ไตรมาสที่ {part} พ.ศ. {be}", "quarter {part} of {ce} (B.E. {be})",
        "ไตรมาส\u00a0{part} {be}", "Q{part} {ce} ({be})",
    ),
    PeriodKind.FISCAL_QUARTER: Form(
        "fq", _QUARTER, "2567-q1", 3, _fiscal_quarter, "ไตรมาสที่ {part} ปีงบประมาณ {be}",
        "quarter {part} of fiscal year {ce} (B.E. {be})", "ไตรมาส\u00a0{part} {be}", "Q{part} {ce} ({be})",
    ),
    PeriodKind.YEARS: Form(
        "yr", _YEARS, "2562-2564", 12, _january, "พ.ศ. {first_be}–{be}", "{first_ce}–{ce} (B.E. {first_be}–{be})",
        "{first_be}–{be}", "{first_ce}–{ce} ({first_be}–{be})", is_span=True,
    ),
    PeriodKind.CENSUS_YEAR: Form("cn", _YEAR, "2567", 12, _january, "ปีสำมะโน {be}", "census year {ce} (B.E. {be})"),
    PeriodKind.END_OF_YEAR: Form(
        "ey", _YEAR, "2567", 12, _january, "สิ้นปี {be}", "end of {ce} (B.E. {be})", is_moment=True
    ),
    PeriodKind.END_OF_MONTH: Form(
        "em", _MONTH, "2567-03", 1, _month, "สิ้นเดือน {month} {be}", "end of {month} {ce} (B.E. {be})",
        "{month} {be}", "{month} {ce} ({be})", is_moment=True,
    ),
}  # fmt: skip
"""Every kind of period but the one that is not stated, which has no place in time."""

_NOT_STATED_CODE = "ns"
_KINDS = {form.prefix: kind for kind, form in FORMS.items()}
PATTERN = "|".join(dict.fromkeys([*(form.pattern for form in FORMS.values()), NOT_STATED_LABEL]))
"""How any period is written."""


@dataclass(frozen=True, order=True)
class Period:
    """A kind and the label by which the sources name it: "2567", "2567-03", "2567-q1", "2562-2564", "not_stated"."""

    kind: PeriodKind
    label: str

    @property
    def key(self) -> str:
        """The pair as the snapshot's queries compare it, `fiscal_year:2567`."""
        return f"{self.kind}:{self.label}"

    @property
    def code(self) -> str:
        """The short form of links: `fy2567`, `mo2567-03`, `ns`."""
        return _NOT_STATED_CODE if self.kind is PeriodKind.NOT_STATED else FORMS[self.kind].prefix + self.label

    @classmethod
    def from_code(cls, code: str) -> Self:
        """Read the short form. Errors: ValueError where it is none."""
        if code == _NOT_STATED_CODE:
            return cls(PeriodKind.NOT_STATED, NOT_STATED_LABEL)
        kind = _KINDS.get(code[:2])
        if kind is None or not (period := cls(kind, code[2:])).is_well_formed:
            raise ValueError(f"no period: {code!r}")
        return period

    @property
    def is_well_formed(self) -> bool:
        """Whether the label is written as its kind is; a span ends after it begins."""
        if self.kind is PeriodKind.NOT_STATED:
            return self.label == NOT_STATED_LABEL
        form = FORMS[self.kind]
        if re.fullmatch(form.pattern, self.label, re.ASCII) is None:
            return False
        return not form.is_span or self.label[:4] < self.label[5:]

    @property
    def year_be(self) -> int | None:
        """The B.E. year of the label, of a span the first; none where no year is stated."""
        return _year(self.label[:4])

    @property
    def last_year_be(self) -> int | None:
        """The last B.E. year of a span, else the year itself; none where no year is stated."""
        return _year(self.label[5:]) if self.kind is PeriodKind.YEARS else self.year_be

    @property
    def part(self) -> int | None:
        """The month or quarter of the label, 1 where it is of whole years; none where it is not of its kind."""
        if self.kind is PeriodKind.NOT_STATED or not self.is_well_formed:
            return None
        return 1 if FORMS[self.kind].is_span else int(self.label[5:].removeprefix("q") or 1)

    @property
    def start(self) -> date | None:
        """First day of the period (C.E.); none where no year is stated or the label is malformed."""
        return self.end if self.kind in FORMS and FORMS[self.kind].is_moment else self._first

    @property
    def end(self) -> date | None:
        """Last day of the period (C.E.); none where the start is unknown."""
        first = self._first
        if first is None:
            return None
        months = FORMS[self.kind].months + _MONTHS_IN_YEAR * ((self.last_year_be or 0) - (self.year_be or 0))
        years, month = divmod(first.month - 1 + months, _MONTHS_IN_YEAR)
        return date(first.year + years, month + 1, 1) - timedelta(days=1)

    @property
    def place(self) -> int | None:
        """Its place in the row of all periods of its kind: neighbours in time are one apart. Spans stand in no row."""
        first = self._first
        if first is None or FORMS[self.kind].is_span:
            return None
        return (first.year * _MONTHS_IN_YEAR + first.month - 1) // FORMS[self.kind].months

    @property
    def _first(self) -> date | None:
        year, part = self.year_be, self.part
        return None if year is None or part is None else FORMS[self.kind].first(year - BUDDHIST_ERA, part)


def _year(label: str) -> int | None:
    return int(label) if label.isascii() and label.isdigit() and len(label) == len("2567") else None


NOT_STATED = Period(PeriodKind.NOT_STATED, NOT_STATED_LABEL)
"""The period of a row that states no year."""


def fiscal_year(year_be: int | None) -> Period:
    """The period of a row that has a fiscal year or, where it states none, says so."""
    return NOT_STATED if year_be is None else Period(PeriodKind.FISCAL_YEAR, str(year_be))
