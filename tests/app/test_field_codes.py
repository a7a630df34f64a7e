"""What a field sends is checked: only codes that it offers get into the link, and words are never taken for one."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n.language import Language
from dashboard.permalink import Known, Link, known_part
from schema.period import fiscal_year
from schema.scope import Scope
from tests.app.fields import field
from tests.app.screens import link, opened


@pytest.mark.usefixtures("app_environment")
def test_only_codes_that_a_field_offers_get_into_the_link() -> None:
    app = opened("pages/budgets.py", v="1", p="15")
    provinces = field(app, "filter_provinces_th")
    for message in (None, "13", ["13"], {"codes": "13", "turn": 1}, {"codes": [13], "turn": 1}, {"codes": ["13"]}):
        provinces.send(message)
        assert link(app) == {"v": "1", "p": "15"}
    provinces.send({"codes": ["13", provinces.options[0], "13", "99"], "turn": 1})
    assert link(app) == {"v": "1", "p": "13"}
    field(app, "filter_mine_th").choose("ปทุมธานี")
    assert "me" not in link(app)


def _parts(first: str, second: str) -> None:
    import streamlit as st  # noqa: PLC0415

    from dashboard.widgets.filters import code_field  # noqa: PLC0415
    from dashboard.widgets.filters.code_field import Option  # noqa: PLC0415

    options = [Option("one", first), Option("two", second)]
    code_field.parts("parts", options, "one", lambda code: st.session_state.update(heard=code), "parts")


@pytest.mark.parametrize(("sent", "heard"), [("two (2)", "two"), ("two (1)", None), ("three", None)])
def test_words_of_an_earlier_run_choose_nothing(sent: str, heard: str | None) -> None:
    app = AppTest.from_function(_parts, args=("one (1)", "two (1)")).run()
    app.args = ("one (2)", "two (2)")
    app.run()
    states: Any = app._tree.get_widget_states()
    (state,) = states.widgets
    # Markdown is escaped in what the browser shows and sends
    state.string_array_value.data[:] = [sent.replace("(", r"\(").replace(")", r"\)")]
    app._run(states)
    assert not app.exception
    assert ("heard" in app.session_state) == (heard is not None)
    assert heard is None or app.session_state["heard"] == heard


def test_no_widget_brings_into_a_link_what_the_snapshot_does_not_know() -> None:
    known = Known(("13",), ("agriculture",), (fiscal_year(2564),), ("otop",), (), (), {})
    wanted = Link(Language.EN, Scope(("13", "ปทุมธานี (7)"), None, (fiscal_year(2564), fiscal_year(2599))), "ปทุมธานี")
    kept = known_part(wanted, known)
    assert kept == Link(Language.EN, Scope(("13",), None, (fiscal_year(2564),)))
