"""Labels of codes, titles of declared things and names of rows in the language of the reader."""

from typing import Protocol

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language, pick
from schema.model import LabelledCode


class Titled(Protocol):
    """A field, a table, a measure or a fact."""

    @property
    def title_th(self) -> str: ...
    @property
    def title_en(self) -> str: ...


def label(member: LabelledCode, language: Language) -> str:
    """The label of a member of a code list."""
    return pick(member.label_th, member.label_en, language)


def title_of(declared: Titled, language: Language) -> str:
    """The title of a field, a table, a measure or a fact."""
    return pick(declared.title_th, declared.title_en, language)


_LICENCES = {
    "none stated": "none_stated",
    "MIT (copy)": "mit_copy",
    "attribution to the agency": "attribution",
    "agency's open data terms": "open_data_terms",
    "Unlicense (first copy)": "unlicense_first_copy",
}


def licence_words(stated: str, language: Language) -> str:
    """The terms of a source in the reader's language; terms that are not known here stay as the source states them."""
    name = _LICENCES.get(stated)
    return text(f"licence.{name}", language) if name else stated
