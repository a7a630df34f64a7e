"""A period of time has a kind: a fiscal year is not a calendar year, and a year that is not stated is a value."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from schema.codes import PeriodKind

BUDDHIST_ERA = 543
NOT_STATED_LABEL = "not_stated"

_PREFIXES: dict[PeriodKind, str] = {
    PeriodKind.FISCAL_YEAR: "fy",
    PeriodKind.CALENDAR_YEAR: "cy",
    PeriodKind.SURVEY_YEAR: "sv",
    PeriodKind.MONTH: "mo",
    PeriodKind.YEARS: "yr",
    PeriodKind.CENSUS_YEAR: "cn",
    PeriodKind.END_OF_YEAR: "ey",
    PeriodKind.NOT_STATED: "ns",
}
_KINDS = {prefix: kind for kind, prefix in _PREFIXES.items()}


@dataclass(frozen=True, order=True)
class Period:
    """A kind and the label by which the sources name it: "2567", "2567-03", "2562-2564", or "not_stated"."""

    kind: PeriodKind
    label: str

    @property
    def key(self) -> str:
        """The pair as the snapshot's queries compare it, `fiscal_year:2567`."""
        return f"{self.kind}:{self.label}"

    @property
    def code(self) -> str:
        """The short form of links: `fy2567`, `mo2567-03`, `ns`."""
        return _PREFIXES[self.kind] + ("" if self.kind is PeriodKind.NOT_STATED else self.label)

    @classmethod
    def from_code(cls, code: str) -> Self:
        """Read the short form. Errors: ValueError where it is none."""
        kind = _KINDS.get(code[:2])
        if kind is None:
            raise ValueError(f"no period: {code!r}")
        if kind is PeriodKind.NOT_STATED:
            if code != "ns":
                raise ValueError(f"no period: {code!r}")
            return cls(kind, NOT_STATED_LABEL)
        period = cls(kind, code[2:])
        if period.start is None:
            raise ValueError(f"no period: {code!r}")
        return period

    @property
    def year_be(self) -> int | None:
        """The B.E. year of the label, of a span the first; none where no year is stated."""
        return _year(self.label[:4])

    @property
    def last_year_be(self) -> int | None:
        """The last B.E. year of a span, else the year itself; none where no year is stated."""
        return _year(self.label[5:]) if self.kind is PeriodKind.YEARS else self.year_be

    @property
    def start(self) -> date | None:
        """First day of the period (C.E.); none where no year is stated or the label is malformed."""
        year_be = self.year_be
        if year_be is None:
            return None
        year = year_be - BUDDHIST_ERA
        if self.kind is PeriodKind.MONTH:
            month = self.label[5:]
            valid = self.label[4:5] == "-" and month.isascii() and month.isdigit() and 1 <= int(month) <= 12  # noqa: PLR2004
            return date(year, int(month), 1) if valid else None
        if self.kind is PeriodKind.YEARS:
            last = self.last_year_be
            valid = self.label[4:5] == "-" and last is not None and last > year_be
            return date(year, 1, 1) if valid else None
        if len(self.label) != len("2567"):
            return None
        if self.kind is PeriodKind.FISCAL_YEAR:
            return date(year - 1, 10, 1)
        return date(year, 12, 31) if self.kind is PeriodKind.END_OF_YEAR else date(year, 1, 1)

    @property
    def end(self) -> date | None:
        """Last day of the period (C.E.); none where the start is unknown."""
        start = self.start
        if start is None:
            return None
        if self.kind is PeriodKind.MONTH:
            next_month = start.replace(day=28) + timedelta(days=4)
            return next_month.replace(day=1) - timedelta(days=1)
        if self.kind is PeriodKind.FISCAL_YEAR:
            return date(start.year + 1, 9, 30)
        return date((self.last_year_be or 0) - BUDDHIST_ERA, 12, 31)


def _year(label: str) -> int | None:
    return int(label) if label.isascii() and label.isdigit() and len(label) == len("2567") else None


NOT_STATED = Period(PeriodKind.NOT_STATED, NOT_STATED_LABEL)
"""The period of a row that states no year."""


def fiscal_year(year_be: int | None) -> Period:
    """The period of a row that has a fiscal year or, where it states none, says so."""
    return NOT_STATED if year_be is None else Period(PeriodKind.FISCAL_YEAR, str(year_be))
