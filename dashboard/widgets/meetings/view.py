"""What the page of meetings shows: the rows in scope, narrowed to one meeting and to kinds of resolutions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import time_text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.permalink import Choice, Link
from dashboard.widgets.cards.among import Among
from dashboard.widgets.filters import filters
from dashboard.widgets.filters.facet_counts import Facets
from dashboard.widgets.filters.filters import PageFilter, Picker
from dashboard.widgets.filters.shared_filters import within_tiers
from dashboard.widgets.shell import data
from queries import meetings
from queries.facets import FacetSubject
from queries.meetings import AgendaRow, DistrictRow, MeetingRow, PlannedRow, ResolutionRow, SeatRow
from schema.codes import ResolutionKind
from schema.period import Period, fiscal_year
from schema.scope import Scope


@dataclass(frozen=True)
class Shown:
    """The rows on the page. `chosen` is the meeting that the reader picked, if any."""

    language: Language
    scope: Scope
    my_province: str | None
    chosen: str | None
    kinds: tuple[str, ...]
    meetings: tuple[MeetingRow, ...]
    all_meetings: tuple[MeetingRow, ...]
    resolutions: tuple[ResolutionRow, ...]
    agenda: tuple[AgendaRow, ...]
    seats: tuple[SeatRow, ...]
    districts: tuple[DistrictRow, ...]
    planned: tuple[PlannedRow, ...]

    def among(self, names: Names) -> Among:
        """Of whom the messages of the page speak."""
        return Among(self.scope, names, self.language)

    @property
    def one(self) -> MeetingRow | None:
        """The meeting that the reader picked, which is a view of its own; None where it is not in scope."""
        return next((row for row in self.meetings if row.meeting_id == self.chosen), None)

    def meeting(self, meeting_id: str) -> MeetingRow:
        """A meeting of the page by its id."""
        return next(row for row in self.all_meetings if row.meeting_id == meeting_id)


def page_filters(every: Sequence[MeetingRow], names: Names, language: Language) -> list[PageFilter]:
    """The page's own filters: one meeting, and kinds of resolutions."""
    return [
        PageFilter(
            Choice.MEETING,
            text("meetings.follow.place", language),
            [row.meeting_id for row in every],
            lambda code: meeting_words(code, every, names, language),
            text("meetings.all_meetings", language),
            Picker.ONE,
        ),
        PageFilter(
            Choice.RESOLUTION,
            text("meetings.kind_name", language),
            [str(kind) for kind in ResolutionKind],
            lambda code: label(ResolutionKind.of(code), language),
            text("meetings.all_kinds", language),
        ),
    ]


def counted(own: Sequence[PageFilter]) -> Facets:
    """How many meetings each option leaves; kinds of resolutions narrow no meetings and count resolutions."""
    held, taken = (filters.counted(each, own) for each in (FacetSubject.MEETINGS, FacetSubject.RESOLUTIONS))
    kinds = {option: count for option, count in taken.counts.items() if option[0] == Choice.RESOLUTION}
    return replace(held, counts={**held.counts, **kinds})


def shown(link: Link) -> Shown:
    """The rows under the shared filters and those of the page."""
    scope = within_tiers(link.scope)
    chosen = next(iter(link.chosen(Choice.MEETING)), None)
    kinds = link.chosen(Choice.RESOLUTION)
    in_scope = tuple(data.ask(meetings.meetings, scope))
    # what was planned belongs to no single meeting
    planned = () if chosen else tuple(data.ask(meetings.planned, scope))
    return Shown(
        language=link.language,
        scope=link.scope,
        my_province=link.my_province,
        chosen=chosen,
        kinds=kinds,
        meetings=tuple(row for row in in_scope if chosen in (None, row.meeting_id)),
        all_meetings=in_scope,
        resolutions=tuple(
            row
            for row in data.ask(meetings.resolutions, scope)
            if chosen in (None, row.meeting_id) and (not kinds or row.resolution_kind in kinds)
        ),
        agenda=tuple(row for row in data.ask(meetings.agenda, scope) if chosen in (None, row.meeting_id)),
        seats=tuple(row for row in data.ask(meetings.seats, scope) if chosen in (None, row.meeting_id)),
        districts=tuple(row for row in data.ask(meetings.districts, scope) if chosen in (None, row.meeting_id)),
        planned=planned,
    )


def years(rows: Sequence[MeetingRow]) -> list[Period]:
    """The fiscal years in which meetings have documents, latest first."""
    return filters.in_order(fiscal_year(row.fiscal_year_be) for row in rows)


def place_of(row: MeetingRow, names: Names, language: Language) -> str:
    """The province of a meeting, or that it was national."""
    if row.province_code is None:
        return text("meetings.national", language)
    return names.place(row.province_code, language)


def day_of(row: MeetingRow, language: Language) -> str:
    """The day or days of a meeting in words, with the day on which it opened where that is not the first."""
    return wording.meeting_days(row, language) or text("meetings.no_date", language)


def time_of(row: MeetingRow, language: Language) -> str:
    """When a meeting began and ended, as far as it is known; empty where neither is."""
    if row.start_time is None:
        return ""
    first = time_text(row.start_time, language)
    if row.end_time is None:
        return text("meetings.one.from", language, time=first)
    return text("date.span", language, first=first, last=time_text(row.end_time, language))


def meeting_words(code: str, rows: Sequence[MeetingRow], names: Names, language: Language) -> str:
    """A meeting in the list of a filter: place and number or day."""
    row = next(row for row in rows if row.meeting_id == code)
    return wording.joined((place_of(row, names, language), row.number_label, day_of(row, language)), language)


def title_of(row: MeetingRow, language: Language) -> str:
    """The title of a meeting."""
    return pick(row.title_th, row.title_en, language)
