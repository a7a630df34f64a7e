"""Which tables each page shows, under the shared filters of a link and the page's own: what its files hold."""

from collections.abc import Iterable
from dataclasses import replace

from dashboard.permalink import Choice, Link
from queries.selection import MEASURES, Selection
from schema.codes import ChannelKind, FlagState, PlannedItem, Tier
from schema.scope import Scope
from schema.tables.built import ALL
from schema.where import Where, chosen_of

FOUR_CHANNELS = (ChannelKind.HOSPITAL, ChannelKind.SCHOOL, ChannelKind.HOTEL, ChannelKind.RESTAURANT)
NAMED_GROUPS = "target_groups_named"
_WHOLE = Where(("work_group_code",), (ALL,))
_HEADLINES = ("budget_received", "certified")
_OF_OVERVIEW = ("target_group_count", "budget_line", "certification", "resolution", "meeting", "coverage")


def overview(link: Link, measures: Iterable[str]) -> list[Selection]:
    """The facts behind the headlines and cards, and the official measures that are summed."""
    scope = link.scope
    found = [Selection(table, scope) for table in _OF_OVERVIEW]
    found += [Selection(MEASURES, scope, measure) for measure in _HEADLINES]
    found.append(Selection("quality_flag", scope, where=(Where(("flag_state",), (FlagState.OPEN,)),)))
    if scope.tiers is None or Tier.OFFICIAL in scope.tiers:
        official = Scope(provinces=scope.provinces, tiers=(Tier.OFFICIAL,))
        found.append(Selection(MEASURES, official, where=(Where(("measure_code",), tuple(measures)), _WHOLE)))
    return found


def province(link: Link, shown: tuple[str, ...]) -> list[Selection]:
    """All that is known of the profiled provinces; no other filter narrows a profile but the tier."""
    scope = Scope(provinces=shown, tiers=link.scope.tiers)
    return [
        Selection(MEASURES, scope, where=(_WHOLE,)),
        *(Selection(table, scope) for table in ("coverage", "target_group", "fact")),
    ]


def groups(link: Link) -> list[Selection]:
    """Named groups, their mentions, products and counts, and the four channels of safe food."""
    served = chosen_of(Where(("agency_code",), link.chosen(Choice.AGENCY), "target_group_mention"))
    # channels are split neither by work group nor by year
    unsplit = replace(link.scope, work_groups=None, periods=None)
    return [
        *(Selection(table, link.scope, where=served) for table in ("target_group", "target_group_mention", "product")),
        Selection("target_group_count", link.scope),
        Selection(MEASURES, Scope(provinces=link.scope.provinces, tiers=link.scope.tiers), NAMED_GROUPS),
        Selection("market_link", unsplit, where=(Where(("channel_kind",), FOUR_CHANNELS),)),
    ]


def budgets(link: Link) -> list[Selection]:
    """Budget lines; an agency asks or gives."""
    where = chosen_of(
        Where(("budget_stage",), link.chosen(Choice.STAGE)),
        Where(("funder_agency_code", "requester_agency_code"), link.chosen(Choice.AGENCY)),
        Where(("recipient_kind",), link.chosen(Choice.RECIPIENT)),
    )
    return [Selection("budget_line", link.scope, where=where)]


def certifications(link: Link) -> list[Selection]:
    """Printed counts of certifications."""
    where = chosen_of(
        Where(("standard_code",), link.chosen(Choice.STANDARD)),
        Where(("certification_status",), link.chosen(Choice.STATUS)),
        Where(("unit_code",), link.chosen(Choice.UNIT)),
    )
    return [Selection("certification", link.scope, where=where)]


def activities(link: Link) -> list[Selection]:
    """Activities, and the gears and agencies of those on the page."""
    where = chosen_of(
        Where(("gear_code",), link.chosen(Choice.GEAR), "activity_gear"),
        Where(("agency_code",), link.chosen(Choice.AGENCY), "activity_agency"),
    )
    return [Selection(table, link.scope, where=where) for table in ("activity", "activity_gear", "activity_agency")]


def production(link: Link) -> list[Selection]:
    """Printed figures and market links, which are split neither by work group nor by year."""
    where = chosen_of(Where(("commodity_code",), link.chosen(Choice.COMMODITY)))
    scope = replace(link.scope, work_groups=None, periods=None)
    return [Selection(table, scope, where=where) for table in ("production_statistic", "market_link")]


def meetings(link: Link) -> list[Selection]:
    """Meetings with all that was said of them; what was planned belongs to none of them."""
    meeting = Where(("meeting_id",), link.chosen(Choice.MEETING)[:1])
    narrowed = {
        "meeting": (meeting,),
        "resolution": (meeting, Where(("resolution_kind",), link.chosen(Choice.RESOLUTION))),
        "agenda_item": (meeting,),
        "attendance": (meeting,),
    }
    if not meeting.codes:
        narrowed["planned_figure"] = (Where(("planned_item",), (PlannedItem.MEETINGS,)),)
    scope = replace(link.scope, work_groups=None)
    return [Selection(table, scope, where=chosen_of(*where)) for table, where in narrowed.items()]


def sources(link: Link, documents: tuple[str, ...], corrections: tuple[str, ...]) -> list[Selection]:
    """What rests on the documents of the page, and its corrections; provinces choose documents, not single facts."""
    tier = Scope(tiers=link.scope.tiers)
    # no document lets no row through, unlike a filter of the page in which nothing is chosen
    stands_in = Where(("source_document_id",), documents)
    of_table = chosen_of(Where(("table_name",), link.chosen(Choice.TABLE)[:1]))
    in_scope = Scope(provinces=link.scope.provinces, tiers=link.scope.tiers)
    found = [
        Selection("fact", tier, where=(stands_in, *of_table)),
        Selection("quality_flag", tier, where=(stands_in,)),
        Selection("correction", tier, where=(Where(("correction_id",), corrections),)),
        Selection("source_document", tier, where=(stands_in,)),
        Selection("coverage", in_scope),
    ]
    return [*found, Selection("measure", tier), Selection("indicator_source", tier)]
