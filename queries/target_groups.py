"""Target groups: counts that documents state, and groups that they name. The two are never added."""

from dataclasses import dataclass
from decimal import Decimal

from queries.warehouse import Warehouse
from schema.codes import MentionRole
from schema.scope import Scope

TARGET_LISTS = frozenset(
    (MentionRole.MARKET_CHANNEL, MentionRole.SAFE_FOOD, MentionRole.SALESMAN, MentionRole.FIELD_MONITORED)
)
"""Lists that name their groups as target groups; other mentions only say that a group took part in something."""


@dataclass(frozen=True)
class CountRow:
    """One printed count; `work_group_code` None means all work groups, `part_of` the total that contains it."""

    target_group_count_id: str
    province_code: str
    count_definition: str
    work_group_code: str | None
    commodity_code: str | None
    fiscal_year_be: int | None
    value_min: Decimal
    value_max: Decimal | None
    qualifier: str
    unit_code: str
    part_of: str | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class GroupRow:
    """One canonical group with its printed spellings and the agencies that serve it."""

    target_group_id: str
    province_code: str
    district_code: str | None
    name_th: str
    name_en: str
    group_kind: str
    work_group_code: str | None
    work_group_basis: str
    spellings: list[str]
    agency_codes: list[str]
    mention_roles: list[str]
    mention_count: int

    @property
    def target_lists(self) -> frozenset[str]:
        """The lists of target groups that name this group; empty where none does."""
        return TARGET_LISTS.intersection(self.mention_roles)


@dataclass(frozen=True)
class MentionRow:
    """One mention of a group, as printed."""

    mention_id: str
    target_group_id: str
    province_code: str
    mention_role: str
    agency_code: str | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


@dataclass(frozen=True)
class PlaceRow:
    """Where a named group is; what no document says and nobody could conclude is None."""

    target_group_id: str
    district_code: str | None
    subdistrict_th: str | None
    subdistrict_en: str | None
    village_no: str | None
    place_basis: str
    note_th: str | None
    note_en: str | None


@dataclass(frozen=True)
class GroupFactRow:
    """One fact that names a group. `kind_code` and `state_code` are codes of the lists that its table uses."""

    target_group_id: str
    table_name: str
    row_id: str
    kind_code: str | None
    state_code: str | None
    title_th: str | None
    title_en: str | None
    agency_code: str | None
    value_min: Decimal | None
    value_max: Decimal | None
    qualifier: str | None
    unit_code: str | None
    figure_code: str | None
    source_document_id: str
    source_line: int
    source_occurrence: int
    as_printed: str


def counts(warehouse: Warehouse, scope: Scope) -> list[CountRow]:
    """Counts of groups that documents state. Rows: one per printed count. Units: groups."""
    return warehouse.fetch("target_group_counts", CountRow, **scope.parameters())


def named(warehouse: Warehouse, scope: Scope) -> list[GroupRow]:
    """Groups that documents name. Rows: one per canonical group; a list of names is not a total."""
    return warehouse.fetch("target_groups", GroupRow, **scope.parameters())


def mentions(warehouse: Warehouse, scope: Scope) -> list[MentionRow]:
    """Mentions of groups with their passages. Rows: one per mention."""
    return warehouse.fetch("target_group_mentions", MentionRow, **scope.parameters())


def places(warehouse: Warehouse, scope: Scope) -> list[PlaceRow]:
    """Where named groups are. Rows: one per canonical group."""
    return warehouse.fetch("target_group_places", PlaceRow, **scope.parameters())


def facts(warehouse: Warehouse, scope: Scope) -> list[GroupFactRow]:
    """Mentions, products, certifications, market links and budget lines of named groups. Rows: one per fact."""
    return warehouse.fetch("target_group_facts", GroupFactRow, **scope.parameters())
