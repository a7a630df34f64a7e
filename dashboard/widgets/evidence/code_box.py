"""The box into which a code is typed in a meeting, and the figure that it opens."""

from functools import partial

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.widgets.evidence import evidence_fact, evidence_value
from dashboard.widgets.shell import data, notices, screen, state
from dashboard.widgets.shell.faults import guarded
from dashboard.wording import escaped
from queries import comparison, figures
from schema.codes import PeriodKind
from schema.figure_code import is_well_formed, shown, typed
from schema.period import Period
from schema.scope import Scope

_MESSAGE = "thanrak_code_message"


def code_box(language: Language) -> None:
    """Accepts a code with or without dashes, in either case; a mistyped one is caught by its check character."""
    key = f"code_box_{language}"

    def entered() -> None:
        written = st.session_state[key].strip()
        code = typed(written)
        st.session_state[key] = ""
        if is_well_formed(code):
            state.change(code=code)
        elif code:
            st.session_state[_MESSAGE] = written

    st.text_input(
        text("frame.figure_code", language),
        placeholder=text("frame.figure_code", language),
        icon=":material/tag:",
        key=key,
        on_change=guarded(entered),
        max_chars=20,
        label_visibility="collapsed",
        width=130 if screen.is_phone() else 190,
    )
    mistyped = st.session_state.pop(_MESSAGE, None)
    if mistyped:
        st.toast(escaped(text("notice.mistyped_code", language, code=mistyped)))


def open_code(names: Names) -> None:
    """Open what the code of the link stands for; a code that this snapshot does not have is said so."""
    link = state.link()
    if link.code is None:
        return
    figure = data.ask(figures.figure, link.code)
    if figure is None:
        missing = shown(link.code)
        notices.say(lambda language: text("notice.unknown_figure", language, code=missing))
        state.change(code=None)
        return
    show = _open_value if figure.table_name == "measure_value" else partial(_open_fact, figure.table_name)
    if not show(figure.row_key, names, link.language):
        without = shown(link.code)
        notices.say(lambda language: text("notice.figure_without_evidence", language, code=without))
        state.change(code=None)


def _open_value(row_key: str, names: Names, language: Language) -> bool:
    """Whether there is something to open."""
    key = data.ask(figures.value_key, row_key)
    if key is None:
        return False
    measure = next(row for row in data.ask(comparison.measures) if row.measure_code == key.measure_code)
    scope = Scope(
        provinces=(key.province_code,),
        periods=(Period(PeriodKind.of(key.period_kind), key.period),),
    )
    for ask in (comparison.values, comparison.values_by_work_group):
        for value in data.ask(ask, key.measure_code, scope):
            if figures.key_of_value(key.measure_code, value) == row_key:
                evidence_value.show(measure, value, names, language)
                return True
    return False


def _open_fact(table: str, row_key: str, names: Names, language: Language) -> bool:
    """Whether there is something to open."""
    fact = data.ask(figures.fact, table, row_key)
    if fact is not None:
        evidence_fact.show(fact, names, language)
    return fact is not None
