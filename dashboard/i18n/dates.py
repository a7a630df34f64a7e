"""Dates and periods: Buddhist era in Thai, common era with Buddhist era in English."""

from datetime import date

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from schema.codes import PeriodKind
from schema.period import BUDDHIST_ERA


def date_text(day: date, language: Language) -> str:
    """A day: "4 มี.ค. 2565", "4 Mar 2022 (B.E. 2565)"."""
    return text(
        "date.day",
        language,
        day=day.day,
        month=_month(day.month, language),
        **_years(day.year + BUDDHIST_ERA, language),
    )


def period_label(kind: PeriodKind, period: str, language: Language) -> str:
    """A period with its kind: "ปีงบประมาณ 2567", "ต.ค. 2566", "ไม่ระบุปี".

    Errors: ValueError for a period that is not of its kind.
    """
    if kind is PeriodKind.NOT_STATED:
        return text("date.not_stated", language)
    return _period(f"date.{kind}", kind, period, language)


def period_tick(kind: PeriodKind, period: str, language: Language) -> str:
    """A period without its kind, for the ticks of an axis whose title names the kind: "2567", "2024 (2567)"."""
    if kind is PeriodKind.NOT_STATED:
        return text("date.not_stated", language)
    return _period("date.tick_month" if kind is PeriodKind.MONTH else "date.tick_year", kind, period, language)


def _period(key: str, kind: PeriodKind, period: str, language: Language) -> str:
    if kind is not PeriodKind.MONTH:
        return text(key, language, **_years(int(period), language))
    year, month = (int(part) for part in period.split("-"))
    return text(key, language, month=_month(month, language), **_years(year, language))


def _month(month: int, language: Language) -> str:
    return text(f"date.months.m{month:02}", language)


def _years(year_be: int, language: Language) -> dict[str, int]:
    """What a text of dates may name: Thai ones the Buddhist year alone, English ones both."""
    if language is Language.TH:
        return {"be": year_be}
    return {"be": year_be, "ce": year_be - BUDDHIST_ERA}
