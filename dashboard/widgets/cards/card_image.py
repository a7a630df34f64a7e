"""The buttons that save the charts of a card, with all that a reader elsewhere must know, as a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from dashboard import wording
from dashboard.figures.slide import Draw, Shape, Slide, drawing, image
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text
from dashboard.i18n.language import Language
from dashboard.widgets.evidence import evidence
from dashboard.widgets.filters import filter_chips
from dashboard.widgets.shell import data, state
from queries.evidence import documents

_OFFERED = (("PNG", Shape.WIDE, False), ("4:3", Shape.CLASSIC, False), ("SVG", Shape.WIDE, True))
MOST_NAMED = 6
"""So many sources are tried by name; of more the rest is counted."""


@dataclass(frozen=True)
class Picture:
    """What stands around the charts of the card with a key: its message above them, its notes and sources below.

    `sources` are codes of documents, or of agencies' tables.
    """

    card: str
    message: str
    details: str
    notes: tuple[str, ...]
    sources: tuple[str, ...]
    charts: tuple[Draw, ...]


def image_buttons(picture: Picture, name: str, language: Language) -> None:
    """Buttons for the pictures of a card; the files have this name.

    A picture leaves the page, and so says what stood around it: the filters, the sources by name, the data set, the
    address. It is drawn when it is asked for, in a thread that knows no session, and the page does not run again.
    """
    about = slide_of(picture, language)
    charts = picture.charts
    for name_shown, shape, is_drawing in _OFFERED:
        ending = "svg" if is_drawing else "png"
        size = "{} × {}".format(*shape.value)
        st.download_button(
            wording.escaped(name_shown),
            data=partial(_made, about, charts, language, shape, is_drawing=is_drawing),
            file_name=f"{name}{'' if shape is Shape.WIDE else '_4x3'}.{ending}",
            mime="image/svg+xml" if is_drawing else "image/png",
            help=wording.escaped(text("card.image", language, subject=picture.message, size=size)),
            type="tertiary",
            on_click="ignore",
            key=f"image_{picture.card}_{shape.name.lower()}_{ending}",
        )


def slide_of(picture: Picture, language: Language) -> Slide:
    """What the picture says beside its charts."""
    manifest = data.manifest()
    day = date_text(manifest.built_at, language)
    return Slide(
        message=picture.message,
        details=picture.details,
        notes=(*picture.notes, *_filters(language)),
        sources=tuple(_sources(picture.sources, language)),
        origin=text("card.image_origin", language, day=day, snapshot=manifest.snapshot_id),
        link=state.address(),
    )


def _made(about: Slide, charts: Sequence[Draw], language: Language, shape: Shape, *, is_drawing: bool) -> bytes:
    svg = drawing(about, charts, language, shape)
    return svg.encode() if is_drawing else image(svg, {"Title": about.message, "URL": about.link})


def _more(kind: str, rest: Sequence[str], language: Language) -> str:
    """The others in number; documents by their numbers too, by which the page and its files name them."""
    if kind == "tables":
        return text("card.more_tables", language, count=len(rest))
    return text("card.more_documents", language, count=len(rest), codes=" ".join(rest))


def _filters(language: Language) -> list[str]:
    words = wording.joined((filter_chips.words(chip, language) for chip in filter_chips.shown()), language)
    filters = text("card.page_filters", language, filters=words) if words else None
    line = wording.joined((filters, filter_chips.said()), language)
    return [line] if line else []


def _sources(codes: Sequence[str], language: Language) -> list[str]:
    """The sources by name, all of them first, then ever fewer with the others counted: the first that fits is taken."""
    titles = {row.source_document_id: evidence.titled(row, language) for row in data.ask(documents)}
    names = data.names()
    # a measure rests on documents or on agencies' tables, never on both
    kind = "documents" if any(code in titles for code in codes) else "tables"
    named = [titles.get(code) or names.of("indicator_source", code, language) for code in codes]
    found = []
    for count in range(min(len(codes), MOST_NAMED), 0, -1):
        rest = codes[count:]
        more = _more(kind, rest, language) if rest else None
        found.append(text(f"card.named_{kind}", language, names=wording.joined((*named[:count], more), language)))
    return found
