"""What the page of budgets looks at: the scope, the filters of the page, and the lines that pass them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import bounded, money_exact, number
from dashboard.permalink import Choice
from dashboard.widgets.cards.among import Among
from dashboard.widgets.filters import filters
from dashboard.widgets.filters.filters import PageFilter, Picker
from dashboard.widgets.filters.shared_filters import within_tiers
from dashboard.widgets.shell import data, state
from queries import budgets
from queries.budgets import BudgetLineRow, Lines
from queries.comparison import period_of
from schema.codes import BudgetStage, Qualifier, RecipientKind
from schema.period import Period
from schema.scope import EVERYTHING, Scope


@dataclass(frozen=True)
class BudgetView:
    """The lines on the page and the filters by which they were chosen."""

    scope: Scope
    wanted: Lines
    lines: tuple[BudgetLineRow, ...]
    names: Names
    language: Language

    @property
    def among(self) -> Among:
        """Of whom the messages of the page speak."""
        return Among(self.scope, self.names, self.language)

    @property
    def stages(self) -> tuple[BudgetStage, ...]:
        """The stages in scope, from asking to receiving."""
        return tuple(stage for stage in BudgetStage if self.wanted.stages is None or stage in self.wanted.stages)


def years() -> list[Period]:
    """The fiscal years of all budget lines, latest first, the year that is not stated last."""
    return filters.in_order(period_of(row) for row in data.ask(budgets.by_stage, EVERYTHING))


def chosen(names: Names) -> BudgetView:
    """Read the lines that pass the filters of the link."""
    link = state.link()
    scope = within_tiers(link.scope)
    wanted = Lines(*(link.chosen(choice) or None for choice in (Choice.STAGE, Choice.AGENCY, Choice.RECIPIENT)))
    rows = tuple(data.ask(budgets.lines, scope, None, wanted))
    return BudgetView(scope, wanted, rows, names, link.language)


def page_filters(names: Names) -> list[PageFilter]:
    """The page's own filters: by stage, by agency, and the switch that leaves out who is no community group."""
    language = state.language()
    return [
        PageFilter(
            Choice.STAGE,
            text("budgets.stage", language),
            names.codes("budget_stage"),
            lambda code: names.of("budget_stage", code, language),
            text("budgets.all_stages", language),
        ),
        PageFilter(
            Choice.AGENCY,
            text("budgets.agency", language),
            names.codes("agency"),
            lambda code: names.of("agency", code, language),
            text("budgets.all_agencies", language),
        ),
        PageFilter(
            Choice.RECIPIENT,
            text("budgets.groups_only", language),
            (str(RecipientKind.COMMUNITY_GROUP),),
            lambda code: names.of("recipient_kind", code, language),
            "",
            Picker.SWITCH,
            text("budgets.groups_only_help", language),
        ),
    ]


def amount_words(row: BudgetLineRow, language: Language) -> str:
    """The exact sum of a line, or that none is stated."""
    if row.amount_baht is None:
        return text("budgets.no_amount", language)
    qualifier = Qualifier.of(row.qualifier or Qualifier.EXACT)
    return bounded(row.amount_baht, row.amount_baht, qualifier, lambda baht: money_exact(baht, language), language)


def stage_words(row: BudgetLineRow, language: Language) -> str:
    """The stage of a line in words."""
    return label(BudgetStage.of(row.budget_stage), language)


def purpose(row: BudgetLineRow, language: Language) -> str:
    """What a line is for."""
    return pick(row.purpose_th, row.purpose_en, language)


def recipient(row: BudgetLineRow, language: Language) -> str:
    """Whom a line is for."""
    return pick(row.recipient_th, row.recipient_en, language)


def agency_words(code: str | None, names: Names, language: Language) -> str:
    """An agency by name; where the document names none, that."""
    return names.of("agency", code, language) if code else text("budgets.not_stated", language)


def total_of(rows: Sequence[BudgetLineRow]) -> Decimal | None:
    """The sum of the stated amounts, parts not added to their whole; None where no line states one."""
    stated = [row.amount_baht for row in _added(rows) if row.amount_baht is not None]
    return sum(stated, Decimal(0)) if stated else None


def years_of_total(rows: Sequence[BudgetLineRow], language: Language) -> str:
    """Which years are together in the sum of some lines; empty where it is of one year."""
    return wording.years_added((row.fiscal_year_be for row in _added(rows)), language)


def stages_of_total(rows: Sequence[BudgetLineRow], language: Language) -> list[str]:
    """What each stage has in the sum of some lines, in baht: money of two stages stands side by side by its name."""
    sums = [(stage, total_of([row for row in rows if row.budget_stage == stage])) for stage in BudgetStage]
    return [f"{label(stage, language)} {number(baht, 0, language)}" for stage, baht in sums if baht is not None]


def _added(rows: Sequence[BudgetLineRow]) -> list[BudgetLineRow]:
    return [row for row in rows if row.amount_baht is not None and row.part_of is None]


def places(rows: Sequence[BudgetLineRow], names: Names, language: Language) -> str:
    """The provinces of some lines, or how many they are."""
    codes = dict.fromkeys(row.province_code for row in rows)
    if len(codes) > 3:  # noqa: PLR2004
        return text("scope.provinces", language, count=len(codes))
    return wording.joined((names.province(code, language) for code in codes), language)
