"""The few words that the screen library says in English alone, in the reader's language."""

import streamlit as st

from dashboard.i18n.catalogue import catalogue, text
from dashboard.i18n.language import Language

_PREFIX = "library."
_JS = """
export default function ({ data }) {
  const address = new URL("app/static/scripts/library_words.js", window.location.href);
  globalThis.thanrakWords ??= fetch(address).then(async (answer) => {
    const script = URL.createObjectURL(new Blob([await answer.text()], { type: "text/javascript" }));
    return import(script);
  });
  globalThis.thanrakWords.then((script) => script.speak(data.words));
}
"""
_SCRIPT = st.components.v2.component("thanrak_library_words", js=_JS)


def dictionary(language: Language) -> dict[str, str]:
    """What the library says, or the page said in the other language, and what is to be read instead."""
    keys = [key for key in catalogue(Language.EN) if key.startswith(_PREFIX)]
    target = {key: _words(key, language) for key in keys}
    return {_words(key, spoken): target[key] for key in keys for spoken in Language}


def speak(language: Language) -> None:
    """Have the browser say them in the reader's language, now and whenever they appear."""
    _SCRIPT(key="thanrak_library_words", data={"words": dictionary(language)}, width="content", height="content")


def _words(key: str, language: Language) -> str:
    """The words of a key; `{n}` stands for any number in the browser too."""
    return text(key, language, n="{n}") if "{n}" in catalogue(language)[key] else text(key, language)
