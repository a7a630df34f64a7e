"""The filters that are set, each as a chip that lifts it, and one button that lifts them all."""

from collections.abc import Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, replace

import streamlit as st

from dashboard import wording
from dashboard.i18n import sentences
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.widgets.filters import shared_filters
from dashboard.widgets.shell import state
from dashboard.widgets.shell.faults import guarded
from schema.scope import Scope

_LONGEST = 90
"""Letters of the values that a chip names; further ones are counted."""
_SHOWN: ContextVar[tuple["Chip", ...]] = ContextVar("chips of the page that is being drawn", default=())

_SAID: ContextVar[str] = ContextVar("what the page says of its filters beside the chips", default="")


@dataclass(frozen=True)
class Chip:
    """A filter that is set: its key, its name, the values chosen in it (a switch has none), and how it is lifted."""

    key: str
    name: str
    values: Sequence[str]
    lift: Callable[[], None]


def shared_chips(scope: Scope, names: Names, language: Language) -> list[Chip]:
    """A chip for each shared filter that is set; the values read as in the subtitle of a page."""
    parts = (
        ("provinces", _provinces(scope, names, language)),
        ("work_groups", sentences.work_groups(scope, names, language)),
        ("periods", sentences.periods(scope, language)),
        ("tiers", sentences.tiers(scope, language)),
    )
    return [
        Chip(field, shared_filters.name(field, language), values, _lifting(field))
        for field, values in parts
        if getattr(scope, field) is not None
    ]


def show(chips: Sequence[Chip], language: Language) -> None:
    """Draw the chips in a row that wraps, and the button that lifts each of them."""
    _SHOWN.set(tuple(chips))
    if not chips:
        return
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center", key="chips"):
        for chip in chips:
            st.button(
                wording.escaped(_short(chip, language)),
                icon=":material/close:",
                icon_position="right",
                help=wording.escaped(text("filter.remove", language, name=chip.name)),
                on_click=guarded(chip.lift),
                key=f"chip_{chip.key}",
            )
        st.button(
            text("filter.clear", language),
            icon=":material/filter_alt_off:",
            type="tertiary",
            on_click=guarded(_lift_all),
            args=(chips,),
            key="filter_clear",
        )


def shown() -> tuple[Chip, ...]:
    """The chips of the page that is being drawn, for what leaves the page without them."""
    return _SHOWN.get()


def say(words: str) -> None:
    """Remember what the page says of its filters beside the chips, for what leaves the page without it."""
    _SAID.set(words)


def said() -> str:
    """What the page says of its filters beside the chips; empty where it says nothing."""
    return _SAID.get()


def _lift_all(chips: Sequence[Chip]) -> None:
    for chip in chips:
        chip.lift()


def _provinces(scope: Scope, names: Names, language: Language) -> list[str]:
    """The provinces by name; that there are none is said as a number."""
    return [names.province(code, language) for code in scope.provinces or ()] or [
        sentences.provinces(scope, names, language)
    ]


def _lifting(field: str) -> Callable[[], None]:
    return lambda: state.change(**{field: None})


def words(chip: Chip, language: Language) -> str:
    """A chip in words, with all its values."""
    if not chip.values:
        return chip.name
    return text("filter.chip", language, name=chip.name, values=wording.joined(chip.values, language))


def _short(chip: Chip, language: Language) -> str:
    """A chip as far as it has room: further values are counted."""
    named, rest = list(chip.values), 0
    while len(named) > 1 and len(wording.joined(named, language)) > _LONGEST:
        named, rest = named[:-1], rest + 1
    if rest:
        named.append(text("filter.more", language, count=rest))
    return words(replace(chip, values=named), language)
