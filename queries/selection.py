"""What is asked of a table: its rows under a scope and under further filters, each checked against the schema."""

from dataclasses import dataclass, replace

from schema.codes import Tier
from schema.model import Evidence, Layer, Reference, Table
from schema.scope import EVERYTHING, Scope
from schema.tables import TABLES, tables_of
from schema.where import Where

MEASURES = "measure_value"
YEAR, PERIOD = "fiscal_year_be", "period"
_DOCUMENT = Reference("source_document_id", "source_document", "source_document_id")
_OF_DOCUMENTS = (
    "measure_evidence",
    "fact",
    "coverage",
    "target_group_summary",
    "budget_summary",
    "certification_summary",
    "activity_summary",
)
TIERS: dict[str, Tier] = {
    **{table.name: Tier.COMMITTEE for table in tables_of(Layer.CURATED, Layer.SOURCES)},
    **{table.name: Tier.OFFICIAL for table in tables_of(Layer.OFFICIAL)},
    **dict.fromkeys(_OF_DOCUMENTS, Tier.COMMITTEE),
}
"""The tables whose rows are all of one tier."""

Place = tuple[tuple[Reference, ...], str]
"""Where a filter finds its column: the references that lead there, none for a column of the table itself."""


@dataclass(frozen=True)
class Selection:
    """Rows of a table under a scope; a measure is asked for as the rows of `measure_value` that are its own.

    A measure comes unsplit by work group unless the scope or a filter names work groups. Each of `where` must hold.
    `ranked` rows stand in the order of their places where the values may be ranked. `beside` is another measure, of
    which each province has its value in the same row.
    Errors: ValueError for a table that is not declared, and for a filter that does not fit it.
    """

    table: str
    scope: Scope = EVERYTHING
    measure: str | None = None
    definition: str | None = None
    where: tuple[Where, ...] = ()
    ranked: bool = False
    beside: "Selection | None" = None

    def __post_init__(self) -> None:
        if self.table not in TABLES:
            raise ValueError(f"{self.table!r} is no table of the schema")
        if self.measure is not None and self.table != MEASURES:
            raise ValueError(f"a measure stands in {MEASURES}, not in {self.table}")
        for where in self.where:
            _check(where, TABLES[self.table])

    @property
    def each(self) -> tuple["Selection", ...]:
        """Two measures that stand beside each other one by one, else the selection itself."""
        return (self,) if self.beside is None else (replace(self, beside=None), self.beside)

    @property
    def subject(self) -> str:
        """The code of what is asked for: the measure, else the table."""
        own = self.measure or self.table
        return own if self.beside is None else f"{own}_{self.beside.subject}"


def shared_key(through: str, table: Table) -> str | None:
    """The column by which rows of another table belong to the rows of this one; None where there is none."""
    references = TABLES[through].references if through in TABLES else ()
    return next((each.column for each in references if each.column == each.key and each.key in table.columns), None)


def place_of(table: Table, column: str, depth: int = 2) -> Place | None:
    """The column of the table, else of a table that its references lead to, else of the document of its passage."""
    if column in table.columns:
        return (), column
    for reference in table.references if depth else ():
        further = place_of(TABLES[reference.table], column, depth - 1) if reference.table != table.name else None
        if further is not None:
            return (reference, *further[0]), column
    if table.evidence is Evidence.PASSAGE and column in TABLES[_DOCUMENT.table].columns:
        return (_DOCUMENT,), column
    return None


def year_place_of(table: Table) -> Place | None:
    """Where the year of a row stands."""
    return place_of(table, YEAR) or place_of(table, PERIOD)


def unused_filters(selection: Selection) -> tuple[str, ...]:
    """Names of the scope's filters that the table has nothing for: its rows are not filtered by them."""
    table, scope = TABLES[selection.table], selection.scope
    usable = {
        "provinces": place_of(table, "province_code") is not None,
        "work_groups": place_of(table, "work_group_code") is not None,
        "periods": year_place_of(table) is not None,
        "tiers": table.name in TIERS or place_of(table, "tier") is not None,
    }
    return tuple(name for name, is_usable in usable.items() if getattr(scope, name) is not None and not is_usable)


def _check(where: Where, table: Table) -> None:
    """Errors: ValueError."""
    if where.through is not None and shared_key(where.through, table) is None:
        raise ValueError(f"{where.through!r} shares no key with {table.name}")
    owner = TABLES[where.through] if where.through else table
    # one column may stand in a parent of the row; of several one holds, and they stand side by side
    may_be_parent = where.through is None and len(where.columns) == 1
    unknown = [
        column
        for column in where.columns
        if column not in owner.columns and not (may_be_parent and place_of(owner, column))
    ]
    if unknown or not where.columns:
        raise ValueError(f"{' '.join(unknown) or 'nothing'} is no column of {owner.name}")
