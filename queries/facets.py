"""How many rows of a page each option of its filters would leave."""

from dataclasses import dataclass
from enum import StrEnum

from queries.warehouse import Warehouse

ANY = "*"
"""The code of a row that a filter does not concern."""

Chosen = tuple[tuple[str, tuple[str, ...]], ...]
"""The filters that are set, each with its codes; an empty selection lets no row through."""


class FacetSubject(StrEnum):
    """Whose rows are counted: what the tables and lists of a page are made of."""

    BUDGETS = "budgets"
    CERTIFICATIONS = "certifications"
    ACTIVITIES = "activities"
    PRODUCTION = "production"
    MEETINGS = "meetings"
    RESOLUTIONS = "resolutions"
    GROUPS = "groups"
    SOURCES = "sources"
    VALUES = "values"


_OF_WORK = (
    FacetSubject.BUDGETS,
    FacetSubject.CERTIFICATIONS,
    FacetSubject.ACTIVITIES,
    FacetSubject.PRODUCTION,
)


@dataclass(frozen=True)
class FacetRow:
    """An option of a filter, and how many rows it would leave under the other filters; nought is a count."""

    filter_name: str
    code: str
    row_count: int


def facets(warehouse: Warehouse, subject: FacetSubject, chosen: Chosen = ()) -> list[FacetRow]:
    """Rows: one per filter and code that occurs in the subject. Units: rows.

    A filter is not thinned out by its own choice. Periods are asked for as `kind:label`; values of measures are counted
    whole (work group `all`) unless work groups are chosen.
    """
    if subject is FacetSubject.VALUES and "work_groups" not in dict(chosen):
        chosen = (*chosen, ("work_groups", ("all",)))
    parameters = {
        "subject": str(subject),
        "filters": [name for name, _ in chosen],
        "chosen": [f"{name}:{code}" for name, codes in chosen for code in ((*codes, ANY) if codes else ())],
    }
    if subject in _OF_WORK:
        return warehouse.fetch("facets_of_work", FacetRow, **parameters)
    return warehouse.fetch("facets_of_records", FacetRow, **parameters)
