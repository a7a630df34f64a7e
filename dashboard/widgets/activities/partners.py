"""Who works with whom: sets of sectors in the same activity, and the agencies that take part most."""

from collections.abc import Collection, Sequence
from functools import reduce

from dashboard import wording
from dashboard.figures.marks import Mark
from dashboard.i18n.catalogue import text
from dashboard.i18n.numbers import number
from dashboard.permalink import Choice
from dashboard.widgets.activities.subject import Activities, locators
from dashboard.widgets.cards import card, members
from dashboard.widgets.cards.card import Choosing
from dashboard.widgets.cards.item_chart import item_chart
from dashboard.widgets.evidence import evidence
from dashboard.widgets.shell import data, state
from queries import activities
from queries.activities import ActivityRow, AgencyRow, SectorsRow
from schema.scope import Scope

_SHOWN_AGENCIES = 10
_NO_SECTOR = "none"


def sector_card(shown: Activities) -> None:
    """Sets of sectors by the number of activities in which they work together."""
    language = shown.language
    sets = data.ask(activities.by_sectors, shown.scope, gears=shown.gears, agencies=shown.agencies)
    several = sum(row.several_count for row in sets)
    message = _sector_message(sets, shown)

    def said(scope: Scope) -> str:
        found = data.ask(activities.by_sectors, scope, gears=shown.gears, agencies=shown.agencies)
        return _sector_message(found, shown) if found else ""

    with card.card(shown.among.heading(said, text("activities.sectors_details", language)), "sectors"):
        on = card.canvas(language, 1 / 2)
        drawn = [_set_mark(row, shown) for row in sets]
        chosen = item_chart(drawn, message, "sectors_chart", on)
        card.notes(text("activities.sectors_several", language, count=several) if several else "")
        if card.source_row(
            evidence.source_documents(shown.rows, language), "evidence_sectors", language, members.behind(shown.rows)
        ):
            rows = of_several_sectors(shown) or [row for row in shown.rows if row.agency_codes]
            evidence.show_passages(message, locators(rows), language)
    if chosen is not None:
        named = next(mark.label for mark in drawn if mark.code == chosen)
        evidence.show_passages(named, locators(_of_set(chosen, shown)), language)


def _sector_message(sets: Sequence[SectorsRow], shown: Activities) -> str:
    together = sum(row.activity_count for row in sets if len(row.sector_codes) > 1)
    if not together:
        return text("activities.sectors_none", shown.language)
    return text("activities.sectors", shown.language, count=together)


def of_several_sectors(shown: Activities) -> list[ActivityRow]:
    """The activities in which agencies of more than one sector take part."""
    sectors = _sectors(shown)
    return [row for row in shown.rows if len(sectors[row.activity_id]) > 1]


def _of_set(code: str, shown: Activities) -> list[ActivityRow]:
    """The activities of a bar: those in which just these sectors take part."""
    sectors = _sectors(shown)
    return [row for row in shown.rows if row.agency_codes and _set_code(sectors[row.activity_id], shown) == code]


def _sectors(shown: Activities) -> dict[str, set[str]]:
    """The sectors of the agencies of each activity."""
    rows = data.ask(activities.by_agency, shown.scope, gears=shown.gears, agencies=shown.agencies)
    sectors = {row.agency_code: row.sector_codes for row in rows}
    return {row.activity_id: {found for code in row.agency_codes for found in sectors[code]} for row in shown.rows}


def _set_code(sectors: Collection[str], shown: Activities) -> str:
    return "-".join(_official(sectors, shown)) or _NO_SECTOR


def _official(sectors: Collection[str], shown: Activities) -> list[str]:
    """Sectors in their official order."""
    return [code for code in shown.names.codes("sector") if code in sectors]


def agency_card(shown: Activities) -> None:
    """The agencies that take part in most activities; a bar filters the page."""
    language = shown.language
    rows = data.ask(activities.by_agency, shown.scope, gears=shown.gears, agencies=shown.agencies)
    heading = shown.among.heading(
        lambda scope: _agency_words(scope, shown), text("activities.agencies_details", language)
    )
    with card.card(heading, "agencies"):
        chosen = _agency_chart(rows, shown) if rows else None
        if len(rows) > _SHOWN_AGENCIES:
            card.notes(text("activities.agencies_rest", language, count=len(rows) - _SHOWN_AGENCIES))
        if card.source_row(
            evidence.source_documents(shown.rows, language), "evidence_agencies", language, members.behind(shown.rows)
        ):
            named = [row for row in shown.rows if row.agency_codes]
            evidence.show_passages(text("activities.agency", language), locators(named), language)
    if chosen:
        state.toggle({Choice.AGENCY: (chosen,)})


def _agency_words(scope: Scope, shown: Activities) -> str:
    """Who takes part most in a scope; empty where the scope has no activity at all."""
    if not data.ask(activities.activities, scope, gears=shown.gears, agencies=shown.agencies):
        return ""
    rows = data.ask(activities.by_agency, scope, gears=shown.gears, agencies=shown.agencies)
    return _agency_message(rows, shown)


def _agency_message(rows: Sequence[AgencyRow], shown: Activities) -> str:
    if not rows:
        return text("activities.agencies_none", shown.language)
    busiest = [row.agency_code for row in rows if row.activity_count == rows[0].activity_count]
    return text(
        "activities.agencies",
        shown.language,
        agency=wording.joined((shown.names.of("agency", code, shown.language) for code in busiest), shown.language),
        count=rows[0].activity_count,
        agencies=len(rows),
    )


def _agency_chart(rows: Sequence[AgencyRow], shown: Activities) -> str | None:
    language = shown.language
    on = card.canvas(language, 1 / 2)
    drawn = [_agency_mark(row, shown) for row in rows[:_SHOWN_AGENCIES]]
    return item_chart(drawn, text("activities.agencies_details", language), "agencies_chart", on, Choosing.FILTERS)


def _agency_mark(row: AgencyRow, shown: Activities) -> Mark:
    language = shown.language
    name = shown.names.of("agency", row.agency_code, language)
    count = number(row.activity_count, 0, language)
    words = text("activities.agency_bar", language, count=count, shared=row.shared_count) if row.shared_count else count
    sectors = [shown.names.of("sector", code, language) for code in _official(row.sector_codes, shown)]
    hover = wording.joined((name, *sectors, words), language)
    return Mark(row.agency_code, name, float(row.activity_count), words, hover)


def _set_mark(row: SectorsRow, shown: Activities) -> Mark:
    language = shown.language
    count = number(row.activity_count, 0, language)
    named = [shown.names.of("sector", code, language) for code in _official(row.sector_codes, shown)]
    words = (
        reduce(lambda first, second: text("activities.and", language, first=first, second=second), named)
        if named
        else text("activities.sectors_unstated", language)
    )
    return Mark(_set_code(row.sector_codes, shown), words, float(row.activity_count), count, f"{words} · {count}")
