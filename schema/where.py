"""A filter of a table beyond the scope: some of its columns, and the codes that one of them must hold."""

from dataclasses import dataclass
from typing import Self

_EQUALS, _OR, _OF, _AND = "=", "+", ".", ","


@dataclass(frozen=True)
class Where:
    """Rows of which one of the columns holds one of the codes; no codes let no row through.

    `through` names a table that shares a key with the rows, such as the gears of activities: a row passes when one of
    the rows that stand there for it does. In words `budget_stage=requested,proposed`, for two columns
    `funder_agency_code+requester_agency_code=central_fund`, through a table `activity_gear.gear_code=gear_1`.
    """

    columns: tuple[str, ...]
    codes: tuple[str, ...]
    through: str | None = None

    @classmethod
    def of(cls, words: str) -> Self:
        """Read the words of a command. Errors: ValueError where they are none."""
        place, equals, codes = words.partition(_EQUALS)
        through, dot, columns = place.rpartition(_OF)
        if not equals or not columns or bool(dot) != bool(through):
            raise ValueError(f"no filter: {words!r}")
        return cls(tuple(columns.split(_OR)), tuple(code for code in codes.split(_AND) if code), through or None)

    @property
    def words(self) -> str:
        """The filter as a command takes it."""
        place = f"{self.through}{_OF}" if self.through else ""
        return f"{place}{_OR.join(self.columns)}{_EQUALS}{_AND.join(self.codes)}"


def chosen_of(*each: Where) -> tuple[Where, ...]:
    """Those of some filters in which something is chosen."""
    return tuple(where for where in each if where.codes)
