"""The scope in words: the subtitle is written from the values that filtered the query."""

from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import period_label
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from schema.scope import Scope

NAMED_AT_MOST = 3


def describe(scope: Scope, names: Names, language: Language) -> str:
    """One muted line: provinces, work groups, periods and tiers, in that order. All of them is said as such."""
    return text("scope.separator", language).join(
        (
            provinces(scope, names, language),
            *work_groups(scope, names, language),
            *periods(scope, language),
            *tiers(scope, language),
        )
    )


def provinces(scope: Scope, names: Names, language: Language) -> str:
    """The provinces by name, or how many they are where they are many or none."""
    if scope.provinces is None:
        return text("scope.all_provinces", language)
    if not 0 < len(scope.provinces) <= NAMED_AT_MOST:
        return text("scope.provinces", language, count=len(scope.provinces))
    return " ".join(names.province(code, language) for code in scope.provinces)


def work_groups(scope: Scope, names: Names, language: Language) -> list[str]:
    """The work groups by name."""
    return [names.of("work_group", code, language) for code in scope.work_groups or ()]


def periods(scope: Scope, language: Language) -> list[str]:
    """The periods in words."""
    return [period_label(period.kind, period.label, language) for period in scope.periods or ()]


def tiers(scope: Scope, language: Language) -> list[str]:
    """The tiers in words."""
    return [label(tier, language) for tier in scope.tiers or ()]
