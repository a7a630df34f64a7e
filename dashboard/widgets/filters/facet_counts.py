"""The options of the filters with how many rows of the page each would leave; options without any come last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.numbers import number
from dashboard.widgets.shell import data
from queries import tables
from queries.facets import Chosen, FacetSubject, facets
from queries.selection import Selection
from schema.period import NOT_STATED
from schema.scope import Scope


@dataclass(frozen=True)
class Facets:
    """Rows by filter and code.

    `periods` are the keys of the periods under which the rows were counted; None where no year is chosen.
    """

    counts: Mapping[tuple[str, str], int]
    language: Language
    periods: tuple[str, ...] | None = None

    def count(self, name: str, *codes: str) -> int:
        """How many rows some options leave together; none for a code that no row has."""
        return sum(self.counts.get((name, code), 0) for code in codes)

    @property
    def undated(self) -> int:
        """How many rows the chosen years hide because they state none."""
        return 0 if self.periods is None or NOT_STATED.key in self.periods else self.count("periods", NOT_STATED.key)

    @property
    def undated_words(self) -> str:
        """The same in words; empty where none is hidden."""
        count = self.undated
        return text("filter.undated", self.language, count=number(count, 0, self.language)) if count else ""

    def has(self, name: str, code: str) -> bool:
        """Whether a row has the code, under whatever filter."""
        return (name, code) in self.counts

    def tail(self, name: str, *codes: str) -> str:
        """The number of rows behind the name of an option; nothing in a filter that the rows cannot take."""
        if not self.takes(name):
            return ""
        return f" {text('filter.rows', self.language, count=number(self.count(name, *codes), 0, self.language))}"

    def in_order(self, name: str, codes: Sequence[str]) -> list[str]:
        """The codes as they run, those that leave no row last."""
        return sorted(codes, key=lambda code: self.is_empty(name, code))

    def is_empty(self, name: str, *codes: str) -> bool:
        """Whether some options are known to leave no row."""
        return self.takes(name) and not self.count(name, *codes)

    def takes(self, name: str) -> bool:
        """Whether the rows can be filtered by it."""
        return any(each == name for each, _ in self.counts)


def ask(subject: FacetSubject, scope: Scope, own: Chosen, language: Language) -> Facets:
    """Ask how many rows each option leaves: one query for all filters of a page."""
    chosen = {name: tuple(codes) for name, codes in scope.parameters().items() if codes is not None}
    rows = data.ask(facets, subject, (*chosen.items(), *own))
    return Facets({(row.filter_name, row.code): row.row_count for row in rows}, language, chosen.get("periods"))


def of_table(selection: Selection, language: Language) -> Facets:
    """How many rows of a table each option of the shared filters leaves."""
    periods = selection.scope.periods
    counts = {(row.filter_name, row.code): row.row_count for row in data.ask(tables.options, selection)}
    return Facets(counts, language, None if periods is None else tuple(period.key for period in periods))


def undated_words(subject: FacetSubject, scope: Scope, own: Chosen, language: Language) -> str:
    """How many rows of the subject the chosen years hide because they state none; empty where none is hidden."""
    return ask(subject, scope, own, language).undated_words
