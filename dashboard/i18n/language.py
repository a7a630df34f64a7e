"""The two languages of the interface."""

from enum import StrEnum


class Language(StrEnum):
    TH = "th"
    EN = "en"


def pick(thai: str, english: str, language: Language) -> str:
    """The one of two wordings that the language asks for."""
    return thai if language is Language.TH else english
