"""Dates and periods: Buddhist era in Thai, common era with Buddhist era in English."""

from datetime import date

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language, pick
from schema.codes import PeriodKind
from schema.period import BUDDHIST_ERA, FORMS, Period


def date_text(day: date, language: Language) -> str:
    """A day: "4 มี.ค. 2565", "4 Mar 2022 (B.E. 2565)"."""
    return text(
        "date.day",
        language,
        day=day.day,
        month=_month(day.month, language),
        **_years(day.year + BUDDHIST_ERA, language),
    )


def days_text(first: date, last: date | None, language: Language) -> str:
    """A day, or the days from one to another: "23–25 ธ.ค. 2564"."""
    if last is None or last == first:
        return date_text(first, language)
    if (first.year, first.month) == (last.year, last.month):
        return text("date.days", language, first=first.day, last=date_text(last, language))
    return text("date.days", language, first=date_text(first, language), last=date_text(last, language))


def time_text(time: str, language: Language) -> str:
    """A time of day that is stored as "09:30": "09.30 น.", "09:30"."""
    hour, minute = time.split(":")
    return text("date.time", language, hour=hour, minute=minute)


def period_label(kind: PeriodKind, period: str, language: Language) -> str:
    """A period with its kind: "ปีงบประมาณ 2567", "ต.ค. 2566", "ไม่ระบุปี".

    Errors: ValueError for a period that is not of its kind.
    """
    if kind is PeriodKind.NOT_STATED:
        return text("date.not_stated", language)
    form = FORMS[kind]
    return _filled(pick(form.words_th, form.words_en, language), Period(kind, period), language)


def period_tick(kind: PeriodKind, period: str, language: Language) -> str:
    """A period without its kind, for the ticks of an axis whose title names the kind: "2567", "2024 (2567)"."""
    if kind is PeriodKind.NOT_STATED:
        return text("date.not_stated", language)
    form = FORMS[kind]
    return _filled(pick(form.tick_th, form.tick_en, language), Period(kind, period), language)


def _filled(words: str, period: Period, language: Language) -> str:
    first, last, part = period.year_be, period.last_year_be, period.part
    if first is None or last is None or part is None:
        raise ValueError(f"{period.label!r} is no period of the kind {period.kind}")
    years = {"be": last, "ce": last - BUDDHIST_ERA, "first_be": first, "first_ce": first - BUDDHIST_ERA}
    return words.format(month=_month(part, language), part=part, **years)


def _month(month: int, language: Language) -> str:
    return text(f"date.months.m{month:02}", language)


def _years(year_be: int, language: Language) -> dict[str, int]:
    """What a text of dates may name: Thai ones the Buddhist year alone, English ones both."""
    if language is Language.TH:
        return {"be": year_be}
    return {"be": year_be, "ce": year_be - BUDDHIST_ERA}
