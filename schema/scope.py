"""What a reader is looking at, as one frozen value: query, subtitle, link and file name all come from it."""

from dataclasses import dataclass

from schema.codes import Tier
from schema.period import Period


@dataclass(frozen=True)
class Scope:
    """Filters that every page shares. None means all; an empty tuple means none."""

    provinces: tuple[str, ...] | None = None
    work_groups: tuple[str, ...] | None = None
    periods: tuple[Period, ...] | None = None
    tiers: tuple[Tier, ...] | None = None

    def parameters(self) -> dict[str, list[str] | None]:
        """The filters as bound parameters of the queries."""
        return {
            "provinces": _listed(self.provinces),
            "work_groups": _listed(self.work_groups),
            "periods": None if self.periods is None else [period.key for period in self.periods],
            "tiers": None if self.tiers is None else [str(tier) for tier in self.tiers],
        }


def _listed(codes: tuple[str, ...] | None) -> list[str] | None:
    return None if codes is None else list(codes)


EVERYTHING = Scope()
