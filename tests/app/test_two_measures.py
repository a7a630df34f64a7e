"""Two measures meet only where both are of one tier; a link with another says what it lost, and why."""

import pytest

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.wording import escaped
from queries import comparison
from queries.warehouse import Warehouse
from schema.codes import Tier
from tests.app.fields import field
from tests.app.screens import PROVINCES, figures, link, opened, rerun

pytestmark = pytest.mark.usefixtures("app_environment")
TH = Language.TH


@pytest.mark.parametrize("language", list(Language))
def test_measures_of_two_tiers_never_meet_and_the_link_says_why(warehouse: Warehouse, language: Language) -> None:
    measures = {row.measure_code: row for row in comparison.measures(warehouse)}
    app = opened(PROVINCES, v="1", m="otop_sales", m2="target_groups_named", view="two_measures", lang=language)
    assert figures(app) == {}
    dropped = wording.measure_name(measures["target_groups_named"], language)
    tiers = {"tier": label(Tier.COMMITTEE, language), "shown": label(Tier.OFFICIAL, language)}
    assert [element.value for element in app.warning] == [
        escaped(text("notice.other_tier", language, measure=dropped, **tiers))
    ]
    assert "m2" not in link(app)
    offered = field(app, f"pick_second_measure_{language}").options
    assert offered
    assert not [option for option in offered if label(Tier.COMMITTEE, language) in option]
    # it is not in the next link either, and closing the notice is enough
    app.button(key="close_notice_0").click()
    assert [element.value for element in rerun(app).warning] == []


def test_a_measure_that_the_tier_filter_leaves_out_is_said() -> None:
    app = opened(PROVINCES, v="1", m="otop_sales", t="committee")
    assert "m" not in link(app)
    (said,) = (element.value for element in app.warning)
    assert label(Tier.OFFICIAL, TH) in said


def test_another_first_measure_keeps_the_second_only_of_its_own_tier() -> None:
    app = opened(PROVINCES, v="1", m="otop_sales", m2="target_poor", view="two_measures")
    field(app, "pick_measure_th").choose("otop_sales_per_person")
    assert link(rerun(app))["m2"] == "target_poor"
    field(app, "pick_measure_th").choose("participants")
    assert "m2" not in link(rerun(app))
    assert [element.value for element in app.warning] == []
