"""Names of codes and places in the reader's language; a code without a name is a fault of the data and raises."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language, pick
from schema.tables.built import NONE_STATED

MINE = "◆"
"""Stands before the reader's own province wherever it is compared with others, and in the filter that chooses it."""


class UnknownCodeError(KeyError):
    """A code that no list of the snapshot names."""


@dataclass(frozen=True)
class Names:
    """Thai and English names by list and code, provinces among them."""

    by_code: Mapping[tuple[str, str], tuple[str, str]]
    mine: str | None = None
    """The reader's own province, where one is chosen."""

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

    def place(self, code: str, language: Language) -> str:
        """The name of a province among others: the reader's own has a mark before it."""
        name = self.province(code, language)
        return f"{MINE} {name}" if code == self.mine else name

    def marked(self, language: Language) -> dict[str, str]:
        """The name of the reader's own province and the same with its mark; nothing where none is chosen."""
        return {self.province(self.mine, language): self.place(self.mine, language)} if self.mine else {}

    def unit(self, code: str, language: Language, beside: str = "") -> str:
        """The counter of a number, singular beside a written "1"; of a value without a number that it has none."""
        if code == NONE_STATED:
            return text("state.no_unit", language)
        return self.of("unit_of_one" if beside == "1" else "unit", code, language)

    def codes(self, list_name: str) -> tuple[str, ...]:
        """The codes of a list in official order."""
        return tuple(code for name, code in self.by_code if name == list_name)
