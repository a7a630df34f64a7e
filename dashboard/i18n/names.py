"""Names of codes and places in the reader's language; a code without a name is a fault of the data and raises."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.i18n.language import Language, pick


class UnknownCodeError(KeyError):
    """A code that no list of the snapshot names."""


@dataclass(frozen=True)
class Names:
    """Thai and English names by list and code, provinces among them."""

    by_code: Mapping[tuple[str, str], tuple[str, str]]

    def of(self, list_name: str, code: str, language: Language) -> str:
        """The name of a code. Errors: UnknownCodeError."""
        try:
            thai, english = self.by_code[list_name, code]
        except KeyError:
            raise UnknownCodeError(f"{list_name}: {code}") from None
        return pick(thai, english, language)

    def province(self, code: str, language: Language) -> str:
        """The name of a province."""
        return self.of("province", code, language)

    def unit(self, code: str, language: Language) -> str:
        """The counter of a number."""
        return self.of("unit", code, language)

    def codes(self, list_name: str) -> tuple[str, ...]:
        """The codes of a list in official order."""
        return tuple(code for name, code in self.by_code if name == list_name)
