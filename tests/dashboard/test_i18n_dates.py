from datetime import date

import pytest

from dashboard.i18n.dates import date_text, period_label, period_tick
from dashboard.i18n.language import Language
from schema.codes import PeriodKind
from schema.period import FORMS, NOT_STATED_LABEL, Period

TH, EN = Language.TH, Language.EN


def test_days_stand_in_the_era_of_the_reader() -> None:
    assert date_text(date(2022, 3, 4), TH) == "4 มี.ค. 2565"
    assert date_text(date(2022, 3, 4), EN) == "4 Mar 2022 (B.E. 2565)"


def test_a_leap_day_survives_the_change_of_era() -> None:
    # 2567 B.E. divides by no four, so reckoning in B.E. would lose the day
    assert date_text(date(2024, 2, 29), TH) == "29 ก.พ. 2567"


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_a_name_of_its_own(month: int) -> None:
    for language in Language:
        names = {date_text(date(2024, each, 1), language) for each in range(1, 13)}
        assert len(names) == 12
        assert date_text(date(2024, month, 1), language) in names


@pytest.mark.parametrize(
    ("kind", "period", "thai", "english"),
    [
        (PeriodKind.FISCAL_YEAR, "2567", "ปีงบประมาณ 2567", "fiscal year 2024 (B.E. 2567)"),
        (PeriodKind.CALENDAR_YEAR, "2566", "พ.ศ. 2566", "2023 (B.E. 2566)"),
        (PeriodKind.SURVEY_YEAR, "2566", "ปีสำรวจ 2566", "survey year 2023 (B.E. 2566)"),
        (PeriodKind.CENSUS_YEAR, "2566", "ปีสำมะโน 2566", "census year 2023 (B.E. 2566)"),
        (PeriodKind.END_OF_YEAR, "2567", "สิ้นปี 2567", "end of 2024 (B.E. 2567)"),
        (PeriodKind.MONTH, "2566-10", "ต.ค. 2566", "Oct 2023 (B.E. 2566)"),
        (PeriodKind.YEARS, "2562-2564", "พ.ศ. 2562–2564", "2019–2021 (B.E. 2562–2564)"),
        (PeriodKind.END_OF_MONTH, "2567-03", "สิ้นเดือน มี.ค. 2567", "end of Mar 2024 (B.E. 2567)"),
        (PeriodKind.QUARTER, "2567-q1", "ไตรมาสที่ 1 พ.ศ. 2567", "quarter 1 of 2024 (B.E. 2567)"),
        (PeriodKind.FISCAL_QUARTER, "2567-q1", "ไตรมาสที่ 1 ปีงบประมาณ 2567", "quarter 1 of fiscal year 2024 (B.E. 2567)"),
        (PeriodKind.NOT_STATED, "not_stated", "ไม่ระบุปี", "year not stated"),
    ],
)
def test_a_period_names_its_kind(kind: PeriodKind, period: str, thai: str, english: str) -> None:
    assert period_label(kind, period, TH) == thai
    assert period_label(kind, period, EN) == english


@pytest.mark.parametrize("kind", list(PeriodKind))
def test_every_kind_of_period_has_a_label(kind: PeriodKind) -> None:
    period = FORMS[kind].example if kind in FORMS else NOT_STATED_LABEL
    assert Period(kind, period).is_well_formed
    assert Period.from_code(Period(kind, period).code) == Period(kind, period)
    assert all(period_label(kind, period, language) and period_tick(kind, period, language) for language in Language)


def test_ticks_are_short() -> None:
    assert period_tick(PeriodKind.FISCAL_YEAR, "2567", TH) == "2567"
    assert period_tick(PeriodKind.FISCAL_YEAR, "2567", EN) == "2024 (2567)"
    assert period_tick(PeriodKind.MONTH, "2567-01", TH) == "ม.ค. 2567"
    assert period_tick(PeriodKind.NOT_STATED, "not_stated", TH) == "ไม่ระบุปี"


@pytest.mark.parametrize(
    ("kind", "period"),
    [
        (PeriodKind.FISCAL_YEAR, "2567-01"),
        (PeriodKind.CALENDAR_YEAR, "2567-q1"),
        (PeriodKind.MONTH, "2567"),
        (PeriodKind.MONTH, ""),
        (PeriodKind.MONTH, "2567-13"),
        (PeriodKind.YEARS, "2564"),
        (PeriodKind.YEARS, "2564-2562"),
        (PeriodKind.YEARS, "not_stated"),
        (PeriodKind.QUARTER, "2567-q5"),
    ],
)
def test_a_period_that_is_not_of_its_kind_raises(kind: PeriodKind, period: str) -> None:
    with pytest.raises(ValueError, match="no period of the kind"):
        period_label(kind, period, TH)


@pytest.mark.parametrize(
    ("kind", "label", "start", "end"),
    [
        (PeriodKind.FISCAL_YEAR, "2567", date(2023, 10, 1), date(2024, 9, 30)),
        (PeriodKind.CALENDAR_YEAR, "2567", date(2024, 1, 1), date(2024, 12, 31)),
        (PeriodKind.MONTH, "2567-02", date(2024, 2, 1), date(2024, 2, 29)),
        (PeriodKind.END_OF_MONTH, "2567-02", date(2024, 2, 29), date(2024, 2, 29)),
        (PeriodKind.END_OF_YEAR, "2567", date(2024, 12, 31), date(2024, 12, 31)),
        (PeriodKind.YEARS, "2562-2564", date(2019, 1, 1), date(2021, 12, 31)),
        (PeriodKind.QUARTER, "2567-q4", date(2024, 10, 1), date(2024, 12, 31)),
        (PeriodKind.FISCAL_QUARTER, "2567-q1", date(2023, 10, 1), date(2023, 12, 31)),
        (PeriodKind.FISCAL_QUARTER, "2567-q2", date(2024, 1, 1), date(2024, 3, 31)),
    ],
)
def test_a_period_lies_where_its_kind_says(kind: PeriodKind, label: str, start: date, end: date) -> None:
    assert (Period(kind, label).start, Period(kind, label).end) == (start, end)


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        ("month", "2566-12", "2567-01"),
        ("quarter", "2566-q4", "2567-q1"),
        ("fiscal_quarter", "2566-q4", "2567-q1"),
        ("fiscal_year", "2566", "2567"),
    ],
)
def test_neighbours_in_time_are_one_apart(kind: str, first: str, second: str) -> None:
    before, after = (Period(PeriodKind.of(kind), label).place for label in (first, second))
    assert before is not None
    assert after == before + 1
