"""What the page of production and market speaks of: its filters, printed figures, checks and market links."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.i18n.sentences import describe
from dashboard.permalink import Choice, Figures, Link
from dashboard.widgets.cards.among import Among
from dashboard.widgets.filters import shared_filters
from dashboard.widgets.filters.filters import PageFilter
from dashboard.widgets.shell import data
from queries import evidence, production
from queries.evidence import FlagRow
from queries.production import MarketLinkRow, ProductionCheckRow, ProductionRow
from schema.codes import FlagState
from schema.scope import Scope

STATISTICS, LINKS = "production_statistic", "market_link"


@dataclass(frozen=True)
class Production:
    """Production and market under the filters of a link. `figures` says which figures lead; both are always shown."""

    scope: Scope
    commodities: tuple[str, ...] | None
    figures: Figures
    statistics: tuple[ProductionRow, ...]
    checks: tuple[ProductionCheckRow, ...]
    links: tuple[MarketLinkRow, ...]
    names: Names
    language: Language

    @property
    def among(self) -> Among:
        """Of whom the messages of the page speak."""
        return Among(self.scope, self.names, self.language)

    @property
    def scope_words(self) -> str:
        """The scope in words, commodities among them."""
        chosen = (self.names.of("commodity", code, self.language) for code in self.commodities or ())
        return wording.joined((describe(self.scope, self.names, self.language), *chosen), self.language)

    def commodity(self, code: str | None) -> str:
        """A commodity, or that none is stated."""
        if code is None:
            return text("production.no_commodity", self.language)
        return self.names.of("commodity", code, self.language)

    def province(self, code: str) -> str:
        """The name of a province."""
        return self.names.province(code, self.language)

    def place(self, code: str) -> str:
        """The name of a province among others, the reader's own with its mark."""
        return self.names.place(code, self.language)

    def of_check(self, check: ProductionCheckRow) -> list[ProductionRow]:
        """The printed figures of the commodity and period of a check."""
        return [row for row in self.statistics if key_of(row) == key_of(check)]

    def flags(self, table: str, row_ids: Sequence[str]) -> list[FlagRow]:
        """Open contradictions and doubts about some rows."""
        return [
            flag
            for flag in data.ask(evidence.flags, (FlagState.OPEN,))
            if flag.subject_table == table and flag.subject_id in row_ids
        ]

    def flag_words(self, flag: FlagRow) -> str:
        """A contradiction or doubt in words."""
        words = pick(flag.check_th, flag.check_en, self.language)
        return text("production.flag", self.language, words=words)


def page_filters(names: Names, language: Language) -> list[PageFilter]:
    """The page's own filter: by commodity."""
    return [
        PageFilter(
            Choice.COMMODITY,
            text("production.commodity", language),
            names.codes("commodity"),
            lambda code: names.of("commodity", code, language),
            text("production.all_commodities", language),
        )
    ]


def subject(link: Link, names: Names) -> Production:
    """Ask for production and market under the filters of a link. They are split neither by work group nor by year."""
    scope = replace(link.scope, work_groups=None, periods=None)
    asked = shared_filters.within_tiers(scope)
    commodities = link.chosen(Choice.COMMODITY) or None
    statistics = data.ask(production.statistics, asked, commodities)
    first = {
        key_of(row): row.production_statistic_id
        for row in sorted(statistics, key=lambda row: row.production_statistic_id, reverse=True)
    }
    checks = data.ask(production.checks, asked, commodities)
    return Production(
        scope=scope,
        commodities=commodities,
        figures=Figures.RECOMPUTED if Figures.RECOMPUTED in link.chosen(Choice.FIGURES) else Figures.PRINTED,
        statistics=tuple(statistics),
        # as the documents run, the main crop first
        checks=tuple(sorted(checks, key=lambda row: first[key_of(row)])),
        links=tuple(data.ask(production.market_links, asked, commodities)),
        names=names,
        language=link.language,
    )


def key_of(row: ProductionRow | ProductionCheckRow) -> tuple[str, str, str, str]:
    """What the figures of one check share: province, commodity and period."""
    return (row.province_code, row.commodity_code, row.period_kind, row.period)
