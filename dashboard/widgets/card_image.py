"""The buttons that save the charts of a card, with its message and its sources, as a picture."""

from dataclasses import dataclass

import streamlit as st

from dashboard.figures.theme import FONT, Canvas
from dashboard.i18n.catalogue import text

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


@dataclass(frozen=True)
class Picture:
    """What stands around the charts of the card with a key: its message above them, its notes below."""

    card: str
    message: str
    details: str
    notes: tuple[str, ...]


def image_buttons(picture: Picture, name: str, snapshot_id: str, on: Canvas) -> None:
    """Buttons for PNG and SVG of a card; the picture names its snapshot, the file has this name."""
    _BUTTONS(
        key=f"image_{picture.card}",
        data={
            "action": text("card.image", on.language, subject=picture.message),
            "card": picture.card,
            "picture": {
                "name": name,
                "family": FONT,
                "colours": {"ground": on.theme.background, "ink": on.theme.ink, "muted": on.theme.muted},
                "message": picture.message,
                "details": picture.details,
                "notes": [*picture.notes, text("card.image_origin", on.language, snapshot=snapshot_id)],
            },
        },
    )
