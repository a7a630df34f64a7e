"""The buttons that save the charts of a card, with all that a reader elsewhere must know, as a picture."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard import wording
from dashboard.figures.theme import FONT, Canvas
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text
from dashboard.i18n.language import Language
from dashboard.widgets.evidence import evidence
from dashboard.widgets.filters import filter_chips
from dashboard.widgets.shell import data
from queries.evidence import documents

_HTML = '<div class="row"><button type="button" data-format="png">PNG</button>' + (
    '<button type="button" data-format="svg">SVG</button></div>'
)
_CSS = """
.row { display: flex; justify-content: flex-end; gap: 0.25rem; }
button { font: inherit; font-size: 0.8125rem; min-height: 1.75rem; padding: 0 0.5rem; cursor: pointer;
  color: var(--st-gray-text-color); background: transparent; border: 1px solid transparent;
  border-radius: var(--st-base-radius); }
button:hover, button:focus-visible { color: var(--st-primary-color); border-color: var(--st-primary-color); }
@media print { .row { display: none; } }
"""
# the drawing itself is fetched at the first click: what stands here is sent again at every rerun
_JS = """
export default function ({ data, parentElement }) {
  for (const button of parentElement.querySelectorAll("button")) {
    const format = button.dataset.format;
    button.setAttribute("aria-label", `${data.action} ${format.toUpperCase()}`);
    button.title = button.getAttribute("aria-label");
    button.onclick = async () => {
      button.disabled = true;
      try {
        const answer = await fetch(new URL("app/static/scripts/card_image.js", window.location.href));
        const script = URL.createObjectURL(new Blob([await answer.text()], { type: "text/javascript" }));
        const card = parentElement.host.closest(`.st-key-${data.card}`);
        await (await import(script)).save({ ...data.picture, card, format });
        URL.revokeObjectURL(script);
      } finally {
        button.disabled = false;
      }
    };
  }
}
"""
_BUTTONS = st.components.v2.component("thanrak_card_image", html=_HTML, css=_CSS, js=_JS)


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


def image_buttons(picture: Picture, name: str, on: Canvas) -> None:
    """Buttons for PNG and SVG of a card; the file has this name.

    A picture leaves the page, and so says what stood around it: the filters, the sources by name, the data set, and in
    the browser the address.
    """
    language = on.language
    manifest = data.manifest()
    day = date_text(manifest.built_at, language)
    _BUTTONS(
        key=f"image_{picture.card}",
        data={
            "action": text("card.image", language, subject=picture.message),
            "card": picture.card,
            "picture": {
                "name": name,
                "family": FONT,
                "colours": {"ground": on.theme.background, "ink": on.theme.ink, "muted": on.theme.muted},
                "message": picture.message,
                "details": picture.details,
                "notes": [*picture.notes, *_filters(language)],
                "sources": _sources(picture.sources, language),
                "origin": text("card.image_origin", language, day=day, snapshot=manifest.snapshot_id),
            },
        },
    )


def _more(kind: str, rest: Sequence[str], language: Language) -> str:
    """The others in number; documents by their numbers too, by which the page and its files name them."""
    if kind == "tables":
        return text("card.more_tables", language, count=len(rest))
    return text("card.more_documents", language, count=len(rest), codes=" ".join(rest))


def _filters(language: Language) -> list[str]:
    words = wording.joined((filter_chips.words(chip, language) for chip in filter_chips.shown()), language)
    return [text("card.page_filters", language, filters=words)] if words else []


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
