"""Several periods at once: each is named, none is passed off as all, and a sum over years says that it is one."""

import pytest

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import period_label
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from queries import comparison
from queries.warehouse import Warehouse
from schema.codes import PeriodKind, ValueStatus
from schema.period import Period
from schema.scope import Scope
from tests.app.fields import field
from tests.app.screens import PROVINCES, figures, link, opened, rerun, texts

pytestmark = pytest.mark.usefixtures("app_environment")
TH = Language.TH
YEARS = tuple(Period(PeriodKind.CALENDAR_YEAR, label) for label in ("2567", "2568"))
LATEST = YEARS[-1]


def test_several_chosen_periods_are_named_and_the_fair_comparison_is_one_of_them() -> None:
    app = opened(PROVINCES, v="1", m="visits", y=".".join(year.code for year in YEARS))
    assert field(app, "pick_period_visits_th").chosen == []
    named = [period_label(year.kind, year.label, TH) for year in YEARS]
    # the later year is provisional, and says so wherever it is named
    provisional = text("card.dated", TH, period=named[1], status=label(ValueStatus.PROVISIONAL, TH))
    assert field(app, "pick_period_visits_th").placeholder == " · ".join((named[0], provisional))
    # so many values are a table, not a line with a button each
    assert not [button.key for button in app.button if (button.key or "").startswith("apart_")]
    assert len(app.dataframe) == 1
    app.button(key="verdict_nearest").click()
    assert link(rerun(app))["y"] == LATEST.code
    assert figures(app)["rank_visits"].marks()


def test_two_measures_name_the_period_of_their_dots(warehouse: Warehouse) -> None:
    app = opened(
        PROVINCES, v="1", m="visits", m2="otop_sales", view="two_measures", y=".".join(year.code for year in YEARS)
    )
    drawn = figures(app)["two_visits_otop_sales"]
    drawn_year = period_label(LATEST.kind, LATEST.label, TH)
    assert drawn_year in drawn.spec["layout"]["xaxis"]["title"]["text"] + drawn.alt
    assert text("compare.all_periods", TH) not in " ".join([drawn.alt, *texts(app)])
    answers = {
        row.province_code: row.exact_value
        for row in comparison.values(warehouse, "visits", Scope(periods=(LATEST,)))
        if row.exact_value is not None
    }
    marks = drawn.marks()
    assert marks
    assert all(mark.x == pytest.approx(float(answers[code])) for code, mark in marks.items())


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("page", "years"), [("budgets", [2564, 2566]), ("activities", [2564, None])], ids=["budgets", "activities"]
)
def test_a_headline_that_adds_years_names_them(page: str, years: list[int | None], language: Language) -> None:
    read = texts(opened(f"pages/{page}.py", v="1", lang=language))
    named = wording.years_added(years, language)
    # in the headline, and in the card of its parts
    assert len([line for line in read if named in line]) > 1
    of_one_year = texts(opened(f"pages/{page}.py", v="1", lang=language, y="fy2564"))
    assert named not in " ".join(of_one_year)
