"""The card: one message, its measure and unit, what it shows, its coverage and caveats, its source, its actions."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import Enum, auto

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.exports.export import readable, stem
from dashboard.figures.hovers import with_hovers_in
from dashboard.figures.slide import Draw
from dashboard.figures.theme import Canvas, Figure, ThemeName, plotly_config, theme
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.widgets.cards import drawing
from dashboard.widgets.cards.as_drawn import as_drawn
from dashboard.widgets.cards.card_image import Picture, image_buttons
from dashboard.widgets.filters import filter_chips
from dashboard.widgets.shell import data, screen, state
from dashboard.widgets.shell.faults import guarded
from dashboard.wording import escaped, joined, muted, whole
from schema.scope import Scope
from schema.where import Where

_COLUMNS = {
    "stage": "budget_stage",
    "status": "certification_status",
    "resolution": "resolution_kind",
    "recipient": "recipient_kind",
    "meeting": "meeting_id",
    "document": "source_document_id",
}
"""The columns of those filters of pages that a link calls otherwise: files are named by columns."""


@dataclass(frozen=True)
class Heading:
    """The message of a card and the muted line with measure, unit and scope."""

    message: str
    details: str


@dataclass(frozen=True)
class Behind:
    """What a picture names and the screen opens: documents or tables by their codes, and codes of figures in words."""

    sources: tuple[str, ...] = ()
    codes: str = ""


@dataclass(frozen=True)
class About:
    """What a picture is about where the page compares something: the measure, and the scope that it is compared in."""

    measure: str
    scope: Scope


class Choosing(Enum):
    """What it does to choose a mark: one that stands for several rows filters the page, a single figure opens.

    A mark of several rows for which the page has no filter opens their passages.
    """

    FILTERS = auto()
    OPENS = auto()


@dataclass
class _Content:
    """What a card has shown so far: its charts, the muted lines under them, the end of its source line."""

    charts: list[Draw] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    said: set[Choosing] = field(default_factory=set)
    line_end: DeltaGenerator | None = None


_CONTENT: ContextVar[_Content | None] = ContextVar("content of the card that is being filled", default=None)


def canvas(language: Language, share: float = 1.0) -> Canvas:
    """What figures are drawn on: the theme that the reader sees, in a card that has a share of the page's width."""
    dark = st.context.theme.type == "dark"
    return Canvas(
        theme=theme(ThemeName.DARK if dark else ThemeName.LIGHT),
        language=language,
        width=screen.drawn(share),
    )


@contextmanager
def card(heading: Heading, key: str, about: About | None = None) -> Iterator[None]:
    """A bordered card as high as its row, with its message on top; one with a chart can be saved as a picture."""
    content = _Content()
    before = _CONTENT.set(content)
    with st.container(border=True, gap="small", height="stretch", key=f"card_{key}"):
        st.subheader(escaped(heading.message), anchor=False)
        if heading.details:
            st.markdown(muted(heading.details))
        try:
            yield
        finally:
            _CONTENT.reset(before)
        if content.charts:
            picture = Picture(
                card=f"card_{key}",
                message=heading.message,
                details=heading.details,
                notes=tuple(content.lines),
                sources=tuple(dict.fromkeys(content.sources)),
                charts=tuple(content.charts),
            )
            with content.line_end or st.container(horizontal=True, gap="small"):
                image_buttons(picture, _name(key, about), state.language())


def _name(key: str, about: About | None) -> str:
    """The name of a picture's file, by the rule of all files: subject, scope, the page's own filters, snapshot."""
    link = state.link()
    subject, scope = (f"{about.measure}_{key}", about.scope) if about else (key, link.scope)
    shown = [(chip.key, link.codes_of(chip.key)) for chip in filter_chips.shown()]
    names = data.names()
    own = [readable(Where((_COLUMNS.get(key, key),), codes), names, link.language) for key, codes in shown if codes]
    return stem(subject, scope, data.manifest().snapshot_id, own)


def chart(
    draw: Draw,
    on: Canvas,
    alt: str,
    key: str,
    choosing: Choosing = Choosing.OPENS,
    hint: str = "",
    *,
    whole: Draw | None = None,
    is_explored: bool = False,
) -> str | None:
    """Draw a figure and say what choosing a mark does; returns the code of the mark that was chosen in this run.

    One that is explored point by point is drawn by the chart library, any other as shapes (see `drawing`). A picture of
    the card draws it again, on a canvas of its own and in a thread that knows no session. `whole` is what it draws once
    in place of this and other parts, into which a narrow screen parts a chart. `hint` is what else can be done on
    screen: neither paper nor a picture has it.
    """
    content = _CONTENT.get()
    if content is not None and (whole or draw) not in content.charts:
        content.charts.append(whole or draw)
    if is_explored:
        _explored(draw(on), on, alt, key)
    else:
        drawing.show(draw(on), on, alt, key, lambda code: _keep(key, code))
    _say_once(choosing, hint, key, on.language)
    chosen: str | None = st.session_state.pop(f"{key}_chosen", None)
    return chosen


def _explored(figure: Figure, on: Canvas, alt: str, key: str) -> None:
    turn = st.session_state.get(f"{key}_turn", 0)
    st.plotly_chart(
        as_drawn(with_hovers_in(figure, on)),
        theme=None,
        key=f"{key}_{turn}",
        on_select=guarded(lambda: _hear(key, turn)),
        selection_mode="points",
        config=plotly_config(),
        alt=alt,
    )


def _keep(key: str, code: str) -> None:
    """The code of the mark that was chosen, for the run that answers it."""
    st.session_state[f"{key}_chosen"] = code


def _hear(key: str, turn: int) -> None:
    """Keep the code of the mark that was chosen for the run that answers it.

    A chosen mark stays chosen in its element: that run draws a new one, so that the same mark can be chosen again.
    """
    points = st.session_state[f"{key}_{turn}"]["selection"]["points"]
    code = points[0].get("customdata") if points else None
    chosen = code[0] if isinstance(code, list) and code else code
    if chosen is not None:
        _keep(key, str(chosen))
        st.session_state[f"{key}_turn"] = turn + 1


def _say_once(choosing: Choosing, hint: str, key: str, language: Language) -> None:
    """What it does to choose a mark; several charts of a card say it once, on screen alone."""
    content = _CONTENT.get()
    if content is not None:
        if choosing in content.said:
            return
        content.said.add(choosing)
    words = "card.choose_filters" if choosing is Choosing.FILTERS else "card.choose_opens"
    with st.container(key=f"choose_{key}"):
        st.markdown(muted(joined((text(words, language), hint), language)))


def notes(*lines: str) -> None:
    """Muted lines of coverage and caveats."""
    for line in lines:
        if line:
            _remember(line)
            st.markdown(muted(line))


def source_row(words: str, key: str | None, language: Language, behind: Behind | None = None) -> bool:
    """The source on the left and, with a key, the button to the evidence on the right; whether it was pressed.

    It stands at the foot of the card, level with those of its neighbours; under a chart it ends with the pictures,
    which name what is behind it.
    """
    _remember(words)
    content = _CONTENT.get()
    if content is not None and behind is not None:
        content.sources += behind.sources
        content.lines += [behind.codes] if behind.codes else []
    if content is None or content.line_end or screen.is_phone():
        return row_with_evidence(muted(words), key, language)
    st.space("stretch")
    if not content.charts:
        return row_with_evidence(muted(words), key, language)
    with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="center"):
        st.markdown(muted(words), width="stretch")
        pressed = key is not None and _evidence_button(key, language)
        content.line_end = st.container(horizontal=True, wrap=False, gap="small", width="content")
    return pressed


def _remember(line: str) -> None:
    """The picture of the card says what stands under its chart."""
    content = _CONTENT.get()
    if content is not None:
        content.lines.append(line)


def row_with_evidence(markdown: str, key: str | None, language: Language) -> bool:
    """A line of text and, with a key, the button to its evidence at the right edge; whether it was pressed."""
    with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="center"):
        st.markdown(markdown, width="stretch")
        return key is not None and _evidence_button(key, language)


def _evidence_button(key: str, language: Language) -> bool:
    return st.button(
        text("card.evidence_button", language),
        icon=":material/fact_check:",
        help=text("card.evidence", language),
        type="tertiary",
        key=key,
    )


def kpi(label: str, number: str, counter: str, stated_by: str, key: str | None = None) -> bool:
    """A number with its counter and who stated it; never a bare number. With a key the evidence can be opened.

    Returns whether the button to the evidence was pressed.
    """
    with st.container(border=True, gap="small", height="stretch"):
        st.markdown(muted(label))
        with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="center"):
            words = f" :small[{escaped(whole(counter))}]" if counter else ""
            st.header(f"{escaped(number)}{words}", anchor=False)
            pressed = key is not None and _evidence_button(key, state.language())
        notes(stated_by)
    return pressed
