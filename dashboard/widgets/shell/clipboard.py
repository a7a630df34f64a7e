"""A button that copies the address of what is on screen."""

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language

_HTML = (
    '<div class="frame"><button type="button" class="copy" aria-live="polite"></button>'
    '<input class="by_hand" type="text" readonly hidden></div>'
)
_CSS = """
.frame { position: relative; }
.copy { font: inherit; font-size: 0.875rem; min-height: 2.5rem; padding: 0.25rem 0.75rem; cursor: pointer;
  color: var(--st-text-color); background: transparent; border: 1px solid var(--st-border-color);
  border-radius: var(--st-base-radius); white-space: nowrap; }
.copy:hover, .copy:focus-visible { border-color: var(--st-primary-color); color: var(--st-primary-color); }
.by_hand { position: absolute; z-index: 1; top: calc(100% + 0.25rem); right: 0; width: min(32rem, 80vw); font: inherit;
  font-size: 0.875rem; padding: 0.5rem; box-sizing: border-box; color: var(--st-text-color);
  background: var(--st-background-color); border: 1px solid var(--st-primary-color);
  border-radius: var(--st-base-radius); }
@media print { .frame { display: none; } }
"""
_JS = """
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const field = parentElement.querySelector("input");
  const say = (words) => { button.textContent = words; };
  if (!button.dataset.said) say(data.label);
  field.setAttribute("aria-label", data.by_hand);
  field.onblur = () => { field.hidden = true; };
  field.onkeydown = (event) => { if (event.key === "Escape") button.focus(); };
  button.onclick = async () => {
    let words = data.done;
    try {
      await navigator.clipboard.writeText(window.location.href);
    } catch {
      // without a secure context or a permission there is no clipboard: the reader copies by hand, where the focus is
      words = data.by_hand;
      Object.assign(field, { hidden: false, value: window.location.href });
      field.focus();
      field.select();
    }
    button.dataset.said = words;
    say(words);
    setTimeout(() => { delete button.dataset.said; say(data.label); }, 4000);
  };
}
"""
_BUTTON = st.components.v2.component("thanrak_copy_link", html=_HTML, css=_CSS, js=_JS)


def copy_link_button(language: Language) -> None:
    """Copy the address; the label says so only when it was, and otherwise the address is shown to copy by hand."""
    _BUTTON(
        key=f"copy_link_{language}",
        data={
            "label": text("frame.copy_link", language),
            "done": text("frame.copied", language),
            "by_hand": text("frame.copy_by_hand", language),
        },
        width="content",
    )
