"""A button that copies the address of what is on screen."""

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language

_HTML = '<button type="button" class="copy"></button>'
_CSS = """
.copy { font: inherit; font-size: 0.875rem; min-height: 2.5rem; padding: 0.25rem 0.75rem; cursor: pointer;
  color: var(--st-text-color); background: transparent; border: 1px solid var(--st-border-color);
  border-radius: var(--st-base-radius); white-space: nowrap; }
.copy:hover, .copy:focus-visible { border-color: var(--st-primary-color); color: var(--st-primary-color); }
@media print { .copy { display: none; } }
"""
_JS = """
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  button.textContent = data.label;
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
    } catch {
      // without a secure context there is no clipboard: select the address for the reader
      const field = document.createElement("textarea");
      field.value = window.location.href;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    button.textContent = data.done;
    setTimeout(() => { button.textContent = data.label; }, 1600);
  };
}
"""
_BUTTON = st.components.v2.component("thanrak_copy_link", html=_HTML, css=_CSS, js=_JS)


def copy_link_button(language: Language) -> None:
    """Copy the address; the label says when it is done."""
    _BUTTON(
        key=f"copy_link_{language}",
        data={"label": text("frame.copy_link", language), "done": text("frame.copied", language)},
        width="content",
    )
