"""What is asked of a table first: the columns of a reader's file, a dozen at most, in the order of the screen.

A name is a column of the table, or one without its language (`title`); `other.column` is the column of the one row of
another table that the row names, or of the rows there that name this one (the gears of an activity). A date followed by
`_words` is the written one. The names below stand for no single column.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from schema.fields import FIELDS
from schema.model import Evidence, Kind, Reference, Table
from schema.tables import TABLES

VALUE, STATE, PERIOD, RANK, CODE = "value", "state", "period", "rank", "figure_codes"
FLAGS = "quality_flag"
COUNTED = frozenset(
    {"activity", "activity_summary", "attendance", "budget_line", "budget_summary", "certification"}
    | {"certification_summary", "planned_figure", "production_statistic", "target_group_count"}
)
"""Tables whose rows are there for their number; a row of another one may be a name alone."""
MOST = 12
WRITTEN = "_words"

_NAMED = ("name", "aliases")
_QUANTITY = (VALUE, "unit_code", STATE)
_MEETING = ("meeting.province_code", "meeting.title", "meeting.start_date_words")
_ACTIVITY = ("activity.province_code", "activity.fiscal_year_be", "activity.title", "activity.activity_state")
_SUMMARY = (*_QUANTITY, "row_count", "stated_count", CODE)

BRIEF: dict[str, tuple[str, ...]] = {
    "province": ("province_code", "name", "abbr", "region", "cluster", "district_count", "aliases"),
    "province_neighbour": ("province_code", "neighbour_code"),
    "district": ("province_code", "district_code", *_NAMED),
    "subdistrict": ("district.province_code", "district.name", "subdistrict_code", "name"),
    "work_group": (*_NAMED, "work_group_code"),
    "gear": (*_NAMED, "gear_code"),
    "sector": (*_NAMED, "sector_code"),
    "subject": ("name", "subject"),
    "agency": ("name", "agency_sector.sector_code", "level", "aliases", "note", "agency_code"),
    "agency_sector": ("agency_code", "sector_code"),
    "unit": ("name", "unit_kind", "aliases", "unit_code"),
    "standard": ("name", "abbr", "aliases", "note", "standard_code"),
    "programme": ("name", "agency_code", "aliases", "programme_code"),
    "commodity": (*_NAMED, "commodity_code"),
    "printed_variant": ("printed", "reading", "applies_to", "note_th"),
    "source_document": (
        *("source_document_id", "title", "publisher", "province_code"),
        *("document_date", "document_date_words", "line_count", "note"),
    ),
    "committee": ("province_code", "name", "committee_level", "note", CODE),
    "meeting": (
        *("province_code", "start_date", "start_date_words", "start_time", "meeting_kind", "number_label", "title"),
        *("venue", "committee.name", "fiscal_year_be", STATE, CODE),
    ),
    "attendance": (
        *_MEETING,
        *("attendance_part", "seat_no", "office", "sector_code", "is_present", "is_substitute", VALUE, STATE, CODE),
    ),
    "agenda_item": (*_MEETING, "agenda_number", "agenda_kind", "title", "note", STATE, CODE),
    "resolution": (
        *_MEETING,
        *("agenda_item.agenda_number", "resolution_kind", "title", "assignee"),
        *("deadline_kind", "deadline_date_words", "follow_up_state", STATE, CODE),
    ),
    "role": (
        *("province_code", "role_kind", "name", "agency_code", "work_group_code", "gear_code", "sector_code"),
        *(*_QUANTITY, CODE),
    ),
    "programme_mention": ("province_code", "fiscal_year_be", "programme_code", "work_group_code", "note", STATE, CODE),
    "target_group": (
        *("province_code", "district_code", "subdistrict_code", "name", "group_kind", "work_group_code"),
        *("target_group_mention.agency_code", "note", STATE, CODE),
    ),
    "target_group_mention": (
        *("target_group.province_code", "target_group.name", "target_group.work_group_code", "as_printed"),
        *("mention_role", "agency_code", "note", STATE, CODE),
    ),
    "target_group_count": (
        *("province_code", "fiscal_year_be", "count_definition", "work_group_code", "commodity_code", "agency_code"),
        *(*_QUANTITY, "note", CODE),
    ),
    "product": (
        *("province_code", "name", "commodity_code", "target_group.name", "company.name", "work_group_code"),
        *("note", STATE, CODE),
    ),
    "budget_line": (
        *("province_code", "fiscal_year_be", "budget_stage", "purpose", VALUE, STATE, "work_group_code"),
        *("funder_agency_code", "requester_agency_code", "recipient", "recipient_kind", CODE),
    ),
    "certification": (
        *("province_code", "fiscal_year_be", "standard_code", "certification_status", "commodity_code"),
        *("target_group.name", "work_group_code", "certification_agency.agency_code", *_QUANTITY, CODE),
    ),
    "certification_agency": (
        *("certification.province_code", "certification.fiscal_year_be", "certification.standard_code"),
        *("certification.certification_status", "certification.commodity_code", "agency_code", "agency_role", CODE),
    ),
    "activity": (
        *("province_code", "fiscal_year_be", "title", "activity_kind", "activity_state", "work_group_code"),
        *("activity_gear.gear_code", "activity_agency.agency_code", *_QUANTITY, CODE),
    ),
    "activity_gear": (*_ACTIVITY, "activity.work_group_code", "gear_code", "gear_basis", CODE),
    "activity_agency": (
        *(*_ACTIVITY, "activity.work_group_code", "agency_code", "agency_sector.sector_code", "agency_role", CODE),
    ),
    "production_statistic": (
        *("province_code", PERIOD, "commodity_code", "production_item", "population", *_QUANTITY),
        *("as_of", "note", CODE),
    ),
    "market_link": (
        *("province_code", "start_date_words", "market_link_kind", "channel_kind", "counterpart", "commodity_code"),
        *("target_group.name", "market_link_agency.agency_code", *_QUANTITY, CODE),
    ),
    "market_link_agency": (
        *("market_link.province_code", "market_link.market_link_kind", "market_link.channel_kind"),
        *("market_link.counterpart", "market_link.commodity_code", "agency_code", "agency_role", CODE),
    ),
    "company": ("province_code", "name", "company_count", "note", STATE, CODE),
    "planned_figure": ("province_code", "fiscal_year_be", "planned_item", "title", *_QUANTITY, "note", CODE),
    "quality_flag": (
        *("source_document_id", "flag_kind", "flag_state", "subject_table", "check", "as_printed", "other_as_printed"),
        *("stated_value", "recomputed_value", "unit_code", "note", CODE),
    ),
    "correction": (
        *("source_document_id", "table_name", "column_name", "expected_as_printed", "value_used", "reason"),
        *("correction_state", CODE),
    ),
    "indicator_source": ("publisher", "title", "licence_as_stated", "agency_address", "indicator_source_code"),
    "indicator": (
        *("subject", "name", "unit_code", "period_kind", "additivity", "rankability", "caution", "indicator_code"),
    ),
    "derived_rate": (
        *("subject", "name", "unit_code", "period_kind", "numerator_code", "denominator_code", "numerator_factor"),
        *("denominator_factor", "rankability", "caution", "indicator_code"),
    ),
    "indicator_value": (
        *("province_code", PERIOD, "indicator_code", VALUE, "indicator.unit_code", STATE),
        *("indicator_source_code", "note", CODE),
    ),
    "code_label": ("list_name", "code", "label"),
    "measure": ("tier", "subject", "name", "unit_code", "additivity", "rankability", "caution", "measure_code"),
    "measure_value": (
        *("province_code", PERIOD, "measure_code", "definition_code", "work_group_code", *_QUANTITY, RANK),
        *("tier", CODE),
    ),
    "measure_evidence": (
        *("province_code", PERIOD, "measure_code", "definition_code", "work_group_code", "table_name", "row_id"),
        *("is_counted", "exclusion_reason", *_QUANTITY),
    ),
    "fact": ("province_code", "table_name", "title", *_QUANTITY, "source_document_id", "as_printed", CODE),
    "coverage": ("province_code", "coverage_topic", "value_state", "row_count", "stated_count", "source_count", CODE),
    "target_group_summary": ("province_code", "work_group_code", "row_count", "stated_count", "source_count", CODE),
    "budget_summary": ("province_code", PERIOD, "budget_stage", "work_group_code", *_SUMMARY),
    "certification_summary": (
        *("province_code", PERIOD, "standard_code", "commodity_code", "certification_status", "work_group_code"),
        *_SUMMARY,
    ),
    "activity_summary": ("province_code", PERIOD, "activity_kind", "activity_state", "work_group_code", *_SUMMARY),
    "figure_code": ("figure_code", "table_name", "row_key"),
}


@dataclass(frozen=True)
class Asked:
    """One column of a brief: its name, and where it does not stand in the row itself, the table and the way there.

    `reference` binds the row to one of the other table's, or with `is_child` rows of the other table to this one.
    """

    name: str
    other: Table | None = None
    reference: Reference | None = None
    is_child: bool = False


def asked(table: Table) -> Iterator[Asked]:
    """The columns of a table's brief. Errors: ValueError for another table that has no way to the rows."""
    for words in BRIEF[table.name]:
        other, _, name = words.rpartition(".")
        yield _related(table, TABLES[other], name) if other else Asked(name)


def related(table: Table) -> tuple[Table, ...]:
    """The other tables that a brief speaks of, and that of the flags; each once."""
    found = {each.other.name: each.other for each in asked(table) if each.other}
    if table.evidence in (Evidence.PASSAGE, Evidence.THROUGH_PARENT):
        found[FLAGS] = TABLES[FLAGS]
    return tuple(found.values())


def in_language(table: Table, name: str, ending: str) -> str:
    """The column that a name without its language means: `title` is `title_th` with the ending `_th`."""
    own = name + ending
    return own if own in table.columns else name


def is_written_date(table: Table, name: str) -> bool:
    """Whether a name asks for a date in words."""
    column = name.removesuffix(WRITTEN)
    return column != name and column in table.columns and FIELDS[column].kind is Kind.DATE


def _related(table: Table, other: Table, name: str) -> Asked:
    for column in table.columns:
        by_code = FIELDS[column].codes == other.name and len(other.key) == 1
        declared = next((each for each in table.references if (each.column, each.table) == (column, other.name)), None)
        if declared or by_code:
            return Asked(name, other, declared or Reference(column, other.name, other.key[0]))
    # rows that name this one, else rows that name the same third one: the sectors of an agency of an activity
    named = [each for each in other.references if each.table == table.name or each.column in table.columns]
    child = min(named, key=lambda each: each.table != table.name, default=None)
    if child is None:
        raise ValueError(f"{other.name} and {table.name} have nothing in common")
    return Asked(name, other, child, is_child=True)
