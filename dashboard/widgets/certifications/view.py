"""What the page of certifications looks at: the scope, the filters of the page, and the counts that pass them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import bounded, number
from dashboard.permalink import Choice
from dashboard.widgets.cards.among import Among
from dashboard.widgets.filters import filters
from dashboard.widgets.filters.filters import PageFilter
from dashboard.widgets.filters.shared_filters import within_tiers
from dashboard.widgets.shell import data, state
from queries import certifications, coverage
from queries.certifications import CertificationRow, RateRow, StatusRow
from schema.codes import CertificationStatus, Qualifier
from schema.period import Period, fiscal_year
from schema.scope import EVERYTHING, Scope

_LISTS = {Choice.STANDARD: "standard", Choice.STATUS: "certification_status", Choice.UNIT: "unit"}


@dataclass(frozen=True)
class CertificationView:
    """The counts on the page and the filters by which they were chosen. None of the filters means all.

    A rate is of all statuses: `rates`, and `outcomes` behind them, are not filtered by status; `has_status` says that
    the other rows are.
    """

    scope: Scope
    rows: tuple[CertificationRow, ...]
    cells: tuple[StatusRow, ...]
    rates: tuple[RateRow, ...]
    outcomes: tuple[CertificationRow, ...]
    has_status: bool
    names: Names
    language: Language

    @property
    def among(self) -> Among:
        """Of whom the messages of the page speak."""
        return Among(self.scope, self.names, self.language)

    def standard(self, code: str) -> str:
        """The short name of a standard."""
        return self.names.of("standard_short", code, self.language)

    def province(self, code: str) -> str:
        """The name of a province."""
        return self.names.province(code, self.language)

    def place(self, code: str) -> str:
        """The name of a province among others, the reader's own with its mark."""
        return self.names.place(code, self.language)

    def unit(self, code: str) -> str:
        """The counter of a number."""
        return self.names.unit(code, self.language)

    def coverage(self, rows: Sequence[CertificationRow]) -> str:
        """In how many of the provinces in scope some of the counts are stated."""
        count = len({row.province_code for row in rows})
        total = len(data.ask(coverage.provinces, self.scope))
        return text("card.coverage", self.language, count=count, total=total)


def years() -> list[Period]:
    """The fiscal years of all counts, latest first, the year that is not stated last."""
    rows = data.ask(certifications.counts, EVERYTHING)
    return filters.in_order(fiscal_year(row.fiscal_year_be) for row in rows)


def chosen(names: Names) -> CertificationView:
    """Read the counts that pass the filters of the link."""
    link = state.link()
    scope = within_tiers(link.scope)
    standards, statuses, units = (link.chosen(choice) for choice in (Choice.STANDARD, Choice.STATUS, Choice.UNIT))
    wanted = (standards or None, tuple(CertificationStatus.of(code) for code in statuses) or None, units or None)
    rates = [
        rate
        for rate in data.ask(certifications.rates, scope)
        if rate.standard_code in (standards or (rate.standard_code,)) and rate.unit_code in (units or (rate.unit_code,))
    ]
    return CertificationView(
        scope,
        tuple(data.ask(certifications.counts, scope, *wanted)),
        tuple(data.ask(certifications.by_status, scope, *wanted)),
        tuple(rates),
        tuple(data.ask(certifications.counts, scope, wanted[0], None, wanted[2])),
        bool(statuses),
        names,
        link.language,
    )


def page_filters(names: Names) -> list[PageFilter]:
    """The page's own filters: by standard, by status, by unit."""
    language = state.language()
    return [
        _filter(Choice.STANDARD, text("certifications.standard", language), "standard_short", names),
        _filter(Choice.STATUS, text("certifications.status", language), "certification_status", names),
        _filter(Choice.UNIT, text("filter.unit", language), "unit", names),
    ]


def _filter(choice: Choice, name: str, words_of: str, names: Names) -> PageFilter:
    language, list_name = state.language(), _LISTS[choice]
    everything = text(f"certifications.all_{list_name}", language)
    return PageFilter(choice, name, names.codes(list_name), lambda code: names.of(words_of, code, language), everything)


def amount(
    minimum: Decimal | None, maximum: Decimal | None, qualifier: str | None, unit: str | None, view: CertificationView
) -> str:
    """A count with its unit; where none is stated, that."""
    if minimum is None and maximum is None:
        return text("certifications.no_number", view.language)
    return wording.quantity(minimum, maximum, qualifier, unit, None, view.names, view.language)


def plain(cell: StatusRow, view: CertificationView) -> str:
    """A count without its unit, for a table whose heading names the unit; how many rows where none is stated."""
    if cell.value_min is None and cell.value_max is None:
        return text("certifications.rows", view.language, count=cell.row_count)
    qualifier = Qualifier.of(cell.qualifier or Qualifier.EXACT)
    return bounded(
        cell.value_min, cell.value_max, qualifier, lambda value: number(value, 0, view.language), view.language
    )


def status_words(row: CertificationRow, view: CertificationView) -> str:
    """The status of a count in words."""
    return label(CertificationStatus.of(row.certification_status), view.language)
