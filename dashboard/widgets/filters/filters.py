"""The filters of a page: the shared ones and its own, in a row, folded on a phone; and a chip for each that is set."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.names import Names
from dashboard.permalink import Choice
from dashboard.widgets.filters import code_field, facet_counts, filter_chips, shared_filters
from dashboard.widgets.filters.code_field import Option
from dashboard.widgets.filters.facet_counts import Facets
from dashboard.widgets.filters.filter_chips import Chip
from dashboard.widgets.filters.filter_fields import key_of, shared_fields
from dashboard.widgets.shell import data, screen, state
from dashboard.widgets.shell.faults import guarded
from queries import budgets, meetings
from queries.comparison import period_of
from queries.facets import FacetSubject
from schema.period import NOT_STATED, Period, fiscal_year
from schema.scope import EVERYTHING, Scope

_WIDTH = 210
_OPEN = (Choice.AGENCY, Choice.COMMODITY, Choice.STANDARD, Choice.UNIT)
"""Lists of all pages together: of these a page offers what its rows have, under whatever filter."""


class Picker(Enum):
    """How many codes a filter takes: any number, one, or its single code by a switch."""

    MANY = auto()
    ONE = auto()
    SWITCH = auto()


@dataclass(frozen=True)
class PageFilter:
    """A filter of a single page, kept in the address. `everything` stands in the field where nothing is chosen."""

    choice: Choice
    name: str
    codes: Sequence[str]
    words: Callable[[str], str]
    everything: str
    picker: Picker = Picker.MANY
    help: str | None = None


def bar(
    names: Names,
    facets: Facets,
    years: Sequence[Period] = (),
    own: Sequence[PageFilter] = (),
    *,
    with_work_groups: bool = True,
    unused: Sequence[str] = (),
    marks_own: bool = True,
    chips: Sequence[Chip] = (),
) -> None:
    """Draw the shared filters and the page's own, and below them a chip for each that is set, and one button for all.

    A page with years offers those of the link beside its own, so that the field holds all that is chosen. Each option
    says how many rows it leaves. `chips` are those of filters that the page draws elsewhere; `unused` are fields of the
    scope that no card of the page follows; `marks_own`: the reader's own province is marked there and filters nothing.
    """
    link = state.link()
    every = [*filter_chips.shared_chips(link.scope, names, link.language), *chips_of(own), *chips]
    offered = in_order((*years, *(link.scope.periods or ()))) if years else []
    with _folded(len(every)):
        shared_fields(names, facets, offered, with_work_groups)
        for each in own:
            draw(each, facets)
    filter_chips.show(every, link.language)
    if ignored := shared_filters.chosen_names(link.scope, unused, link.language):
        st.markdown(wording.muted(text("filter.unused_here", link.language, names=ignored)))
    if marks_own:
        _own_province(names)
    _undated(facets)


def _own_province(names: Names) -> None:
    """That the reader's own province is marked alone, and a button that filters by it; nothing where it is filtered."""
    link = state.link()
    mine, chosen = link.my_province, link.scope.provinces
    if mine is None or chosen == (mine,):
        return
    province = names.province(mine, link.language)
    key = "filter.own_outside" if chosen is not None and mine not in chosen else "filter.own_marked"
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="own_province"):
        st.markdown(wording.muted(text(key, link.language, province=province)), width="content")
        st.button(
            wording.escaped(text("filter.only", link.language, name=province)),
            icon=":material/filter_alt:",
            type="tertiary",
            on_click=guarded(lambda: state.change(provinces=(mine,))),
            key="own_province_only",
        )


def _undated(facets: Facets) -> None:
    """How many rows a chosen year hides because they state none, and a button that shows them too."""
    filter_chips.say(facets.undated_words if facets.undated else "")
    if not facets.undated:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="undated"):
        st.markdown(wording.muted(facets.undated_words), width="content")
        st.button(
            text("filter.add_undated", facets.language),
            icon=":material/add:",
            type="tertiary",
            on_click=guarded(lambda: state.change(periods=(*(state.link().scope.periods or ()), NOT_STATED))),
            key="add_undated",
        )


def counted(subject: FacetSubject, own: Sequence[PageFilter] = (), scope: Scope | None = None) -> Facets:
    """How many rows of the subject each option leaves, under the scope of the link (or another) and the page's own."""
    link = state.link()
    chosen = tuple((str(each.choice), codes) for each in own if (codes := link.chosen(each.choice)))
    return facet_counts.ask(subject, link.scope if scope is None else scope, chosen, link.language)


@contextmanager
def _folded(active: int) -> Iterator[None]:
    """A row of fields; on a phone one button with the number of filters that are set."""
    language = state.language()
    if screen.is_phone():
        words = text("filter.active", language, count=active) if active else text("filter.title", language)
        with st.popover(words, icon=":material/tune:", key="filters_folded", width="stretch"):
            yield
    else:
        with st.container(horizontal=True, gap="small", vertical_alignment="bottom", key="filters"):
            yield


def draw(each: PageFilter, facets: Facets) -> None:
    """Draw the field of a page's own filter."""
    if each.picker is Picker.MANY:
        _pick_many(each, facets)
    elif each.picker is Picker.ONE:
        pick_one(each.choice, each.codes, each.words, each.everything, facets)
    else:
        _switch(each, facets)


def chips_of(own: Sequence[PageFilter]) -> list[Chip]:
    """A chip for each of a page's own filters that is set."""
    return [chip for each in own if (chip := _chip(each))]


def _chip(each: PageFilter) -> Chip | None:
    """What is chosen in a page's own filter; none where nothing is."""
    chosen = state.link().chosen(each.choice)
    if not chosen:
        return None
    values = () if each.picker is Picker.SWITCH else [each.words(code) for code in chosen]
    return Chip(each.choice, each.name, values, lambda: state.choose(each.choice, ()))


def _switch(each: PageFilter, facets: Facets) -> None:
    key = key_of(each.choice)
    st.session_state[key] = state.link().chosen(each.choice) == tuple(each.codes)
    st.toggle(
        wording.escaped(f"{each.name}{facets.tail(each.choice, *each.codes)}"),
        key=key,
        help=each.help,
        on_change=guarded(lambda: state.choose(each.choice, tuple(each.codes) if st.session_state[key] else ())),
    )


def _pick_many(each: PageFilter, facets: Facets) -> None:
    chosen = [code for code in state.link().chosen(each.choice) if code in each.codes]

    def is_offered(code: str) -> bool:
        return each.choice not in _OPEN or facets.has(each.choice, code) or code in chosen

    offered = facets.in_order(each.choice, [code for code in each.codes if is_offered(code)])
    code_field.several(
        each.name,
        [Option(code, each.words(code), facets.tail(each.choice, code)) for code in offered],
        chosen,
        lambda picked: state.choose(each.choice, tuple(code for code in each.codes if code in picked)),
        key_of(each.choice),
        each.everything,
        screen.field(_WIDTH),
    )


def pick_one(
    choice: Choice,
    codes: Sequence[str],
    words: Callable[[str], str],
    placeholder: str,
    facets: Facets | None = None,
) -> str | None:
    """A filter of a single page that takes one code, kept in the address; returns what is chosen."""
    chosen = state.link().chosen(choice)
    offered = facets.in_order(choice, codes) if facets else codes
    code_field.one(
        placeholder,
        [Option(code, words(code), facets.tail(choice, code) if facets else "") for code in offered],
        chosen[0] if chosen and chosen[0] in codes else None,
        lambda code: state.choose(choice, (code,) if code else ()),
        key_of(choice),
        placeholder,
        screen.field(_WIDTH + 60),
    )
    return chosen[0] if chosen else None


def document_years(others: Iterable[Period] = ()) -> list[Period]:
    """The years of budget lines and meetings, and other periods beside them."""
    held = (row.fiscal_year_be for row in data.ask(meetings.meetings, EVERYTHING))
    asked = (period_of(row) for row in data.ask(budgets.by_stage, EVERYTHING))
    return in_order((*asked, *(fiscal_year(year) for year in held if year), *others))


def in_order(periods: Iterable[Period]) -> list[Period]:
    """Periods, each once, latest first, the year that is not stated last."""
    return sorted(set(periods), key=lambda period: (period == NOT_STATED, -(period.year_be or 0), period.label))
