"""Of whom the message of a card speaks: the reader's own province first, then all in scope, named where not all are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.widgets.cards.card import Heading
from schema.scope import Scope


class Placed(Protocol):
    """A row of a province; None where it is of the whole country."""

    @property
    def province_code(self) -> str | None: ...


Row = TypeVar("Row", bound=Placed)


@dataclass(frozen=True)
class Among:
    """The provinces of which a page speaks, and the reader's own among them."""

    scope: Scope
    names: Names
    language: Language

    @property
    def own(self) -> str | None:
        """The province of which a message speaks first: the only one chosen, else the reader's own where in scope."""
        mine, chosen = self.names.mine, self.scope.provinces
        if chosen is not None and len(chosen) == 1:
            return chosen[0]
        return mine if chosen is None or mine in chosen else None

    def said(self, message: str) -> str:
        """A message that says of whom it speaks; as it is where it speaks of every province.

        A message about a single chosen province begins with its name, unless it names it already.
        """
        chosen = self.scope.provinces
        if chosen is None:
            return message
        if len(chosen) == 1:
            return self.of_place(self.names.province(chosen[0], self.language), message)
        among = text("scope.among", self.language, count=len(chosen))
        return text("scope.said_among", self.language, message=message, among=among)

    def of_place(self, place: str, message: str) -> str:
        """A message about one place, which it names."""
        return message if place in message else wording.joined((place, message), self.language)

    def heading(self, say: Callable[[Scope], str | None], details: str = "") -> Heading:
        """The message of a card: what `say` says of the reader's own province, else of all in scope.

        With an own province what it says of all, where that is something else, follows in the line of details. None
        or nothing said of the own province means that nothing is known of it: that is said before the message of all.
        """
        whole = say(self.scope) or ""
        if self.own is None:
            return Heading(self.said(whole), details)
        own = say(replace(self.scope, provinces=(self.own,)))
        is_alone = self.scope.provinces == (self.own,)
        rest = None if own == whole else whole if is_alone else self.said(whole)
        name = self.names.province(self.own, self.language)
        if own:
            return Heading(self.of_place(name, own), wording.joined((rest, details), self.language))
        if is_alone and whole:
            return Heading(self.said(whole), details)
        none = text("scope.own_none", self.language, province=name)
        return Heading(wording.joined((none, rest), self.language), details)

    def of_rows(self, rows: Sequence[Row], say: Callable[[Sequence[Row]], str], details: str = "") -> Heading:
        """The message of a card of some rows, each of one province: of the reader's own ones first."""

        def said(scope: Scope) -> str | None:
            if scope is self.scope:
                return say(rows)
            own = [row for row in rows if row.province_code == self.own]
            return say(own) if own else None

        return self.heading(said, details)
