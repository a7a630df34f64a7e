"""What the page of activities speaks of: its filters, its activities, and how they are named."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.i18n.sentences import describe
from dashboard.permalink import Choice, Link
from dashboard.widgets.cards.among import Among
from dashboard.widgets.evidence import evidence
from dashboard.widgets.evidence.evidence import Locator
from dashboard.widgets.filters import filters, shared_filters
from dashboard.widgets.filters.filters import PageFilter
from dashboard.widgets.shell import data
from queries import activities, coverage
from queries.activities import ActivityRow
from schema.period import Period, fiscal_year
from schema.scope import EVERYTHING, Scope

TABLE = "activity"


@dataclass(frozen=True)
class Activities:
    """Activities under the filters of a link. `gears` and `agencies` None: all of them."""

    scope: Scope
    gears: tuple[str, ...] | None
    agencies: tuple[str, ...] | None
    rows: tuple[ActivityRow, ...]
    names: Names
    language: Language
    my_province: str | None

    @property
    def among(self) -> Among:
        """Of whom the messages of the page speak."""
        return Among(self.scope, self.names, self.language)

    @property
    def scope_words(self) -> str:
        """The scope in words, gears and agencies among them."""
        chosen = (
            *(self.names.of("gear", code, self.language) for code in self.gears or ()),
            *(self.names.of("agency", code, self.language) for code in self.agencies or ()),
        )
        return wording.joined((describe(self.scope, self.names, self.language), *chosen), self.language)

    @property
    def provinces(self) -> tuple[str, ...]:
        """The provinces of the activities, in Thai dictionary order."""
        found = {row.province_code for row in self.rows}
        return tuple(code for code in self.names.codes("province") if code in found)

    def coverage(self, rows: Sequence[ActivityRow]) -> str:
        """In how many of the provinces in scope some of the activities are."""
        count = len({row.province_code for row in rows if row.province_code})
        total = len(data.ask(coverage.provinces, self.scope))
        return text("card.coverage", self.language, count=count, total=total)

    def title(self, row: ActivityRow) -> str:
        """What was done."""
        return pick(row.title_th, row.title_en, self.language)

    def place(self, row: ActivityRow) -> str:
        """Where it was done."""
        if row.province_code is None:
            return text("activities.national", self.language)
        return self.names.place(row.province_code, self.language)

    def work_group(self, code: str) -> str:
        """A work group, or that none is stated."""
        return wording.work_group_name(code, self.names, self.language)


def subject(link: Link, names: Names) -> Activities:
    """Ask for the activities under the filters of a link."""
    gears, agencies = link.chosen(Choice.GEAR) or None, link.chosen(Choice.AGENCY) or None
    rows = data.ask(activities.activities, shared_filters.within_tiers(link.scope), gears=gears, agencies=agencies)
    return Activities(link.scope, gears, agencies, tuple(rows), names, link.language, link.my_province)


def years() -> list[Period]:
    """The fiscal years of all activities, latest first, the year that is not stated last."""
    return filters.in_order(fiscal_year(row.fiscal_year_be) for row in data.ask(activities.activities, EVERYTHING))


def choices(language: Language) -> dict[Choice, str]:
    """The page's own filters with their names."""
    return {
        Choice.GEAR: text("activities.gear", language),
        Choice.AGENCY: text("activities.agency", language),
    }


def page_filters(names: Names, language: Language) -> list[PageFilter]:
    """The page's own filters, with every code of their lists."""
    return [
        PageFilter(
            choice,
            name,
            names.codes(str(choice)),
            partial(names.of, str(choice), language=language),
            text(everything, language),
        )
        for (choice, name), everything in zip(
            choices(language).items(), ("activities.all_gears", "activities.all_agencies"), strict=True
        )
    ]


def locators(rows: Sequence[ActivityRow]) -> list[Locator]:
    """The passages of some activities."""
    return [evidence.locator_of(row) for row in rows]
