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
            _provinces(scope, names, language),
            *_work_groups(scope, names, language),
            *_periods(scope, language),
            *_tiers(scope, language),
        )
    )


def _provinces(scope: Scope, names: Names, language: Language) -> str:
    if scope.provinces is None:
        return text("scope.all_provinces", language)
    if len(scope.provinces) > NAMED_AT_MOST:
        return text("scope.provinces", language, count=len(scope.provinces))
    return " ".join(names.province(code, language) for code in scope.provinces)


def _work_groups(scope: Scope, names: Names, language: Language) -> list[str]:
    return [names.of("work_group", code, language) for code in scope.work_groups or ()]


def _periods(scope: Scope, language: Language) -> list[str]:
    return [period_label(period.kind, period.label, language) for period in scope.periods or ()]


def _tiers(scope: Scope, language: Language) -> list[str]:
    return [label(tier, language) for tier in scope.tiers or ()]
