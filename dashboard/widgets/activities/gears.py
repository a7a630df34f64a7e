"""Which gear turns and which stands still, and what kinds of activities are done or only planned."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dashboard import wording
from dashboard.figures import classes, heat_table
from dashboard.figures.heat_table import Line, Totals
from dashboard.figures.marks import Mark
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.numbers import number
from dashboard.permalink import Choice
from dashboard.widgets.activities.subject import Activities, locators
from dashboard.widgets.cards import card, members
from dashboard.widgets.cards.card import Choosing
from dashboard.widgets.evidence import evidence
from dashboard.widgets.shell import data, state
from queries import activities
from queries.activities import ActivityRow, GearRow, KindRow
from schema.codes import ActivityKind, ActivityState
from schema.tables.built import NONE_STATED

_BETWEEN = "."


def gear_card(shown: Activities) -> None:
    """Activities by gear and work group. The gear filter leaves this card whole: it is where gears are chosen."""
    language = shown.language
    rows = data.ask(activities.by_gear, shown.scope, agencies=shown.agencies)
    if not rows:
        return
    heading = shown.among.heading(
        lambda scope: _gear_message(data.ask(activities.by_gear, scope, agencies=shown.agencies), shown),
        text("activities.gears_details", language),
    )
    with card.card(heading, "gears"):
        chosen = _gear_chart(rows, shown)
        pairs = sum(row.activity_count for row in rows)
        stated = sum(row.stated_gear_count for row in rows)
        planned = sum(row.planned_count for row in rows)
        card.notes(
            text("activities.gears_overlap", language),
            wording.joined(
                (
                    shown.coverage(shown.rows),
                    text("activities.gears_planned", language, count=planned),
                    text("activities.gears_hatch", language),
                ),
                language,
            ),
            text("activities.gears_basis", language, stated=stated, count=pairs),
        )
        named = [row for row in shown.rows if row.gear_codes]
        if card.source_row(
            evidence.source_documents(named, language), "evidence_gears", language, members.behind(named)
        ):
            evidence.show_passages(text("nav.activities", language), locators(named), language)
    if chosen:
        _filter_by(chosen)


def kind_card(shown: Activities) -> None:
    """Activities by kind and state; each activity is in exactly one cell."""
    language = shown.language
    rows = data.ask(activities.by_kind, shown.scope, gears=shown.gears, agencies=shown.agencies)
    by_kind: Counter[str] = Counter()
    for row in rows:
        by_kind[row.activity_kind] += row.activity_count
    message = _kind_message(shown.rows, shown)
    kinds = [Line(code, label(ActivityKind.of(code), language)) for code, _ in by_kind.most_common()]
    columns = [Line(code, label(code, language)) for code in ActivityState]
    words = {line.code: line.label for line in (*kinds, *columns)}
    marks = {(row.activity_kind, row.activity_state): _kind_mark(row, words, shown) for row in rows}
    totals = {code: _count_mark(code, count, f"{words[code]} · {count}", shown) for code, count in by_kind.items()}
    heading = shown.among.of_rows(
        shown.rows, lambda some: _kind_message(some, shown), text("activities.kinds_details", language)
    )
    with card.card(heading, "kinds"):
        on = card.canvas(language, 1 / 2)
        found = classes.value_classes(mark.value for mark in marks.values() if mark.value is not None)
        whole = Totals(text("activities.every_state", language), totals)
        chosen = card.chart(
            lambda on: heat_table.heat_table(kinds, columns, marks, found, on, whole),
            on,
            heat_table.heat_table_alt(kinds, columns, marks, message, on),
            "kinds_chart",
        )
        if card.source_row(
            evidence.source_documents(shown.rows, language), "evidence_kinds", language, members.behind(shown.rows)
        ):
            evidence.show_passages(message, locators(shown.rows), language)
    if chosen:
        kind, _, state_code = chosen.partition(_BETWEEN)
        named = wording.joined((words[code] for code in (kind, state_code) if code), language)
        of_kind = [row for row in shown.rows if row.activity_kind == kind and state_code in ("", row.activity_state)]
        evidence.show_passages(named, locators(of_kind), language)


def _kind_message(rows: Sequence[ActivityRow], shown: Activities) -> str:
    """How many are done, and how many only planned."""
    by_state = Counter(row.activity_state for row in rows)
    return text(
        "activities.kinds",
        shown.language,
        done=by_state[ActivityState.DONE],
        count=len(rows),
        planned=by_state[ActivityState.PLANNED],
    )


def _kind_mark(row: KindRow, words: Mapping[str, str], shown: Activities) -> Mark:
    kind, state_code, count = row.activity_kind, row.activity_state, row.activity_count
    said = text("activities.kind_cell", shown.language, kind=words[kind], state=words[state_code], count=count)
    return _count_mark(f"{kind}{_BETWEEN}{state_code}", count, said, shown)


def _gear_message(rows: Sequence[GearRow], shown: Activities) -> str:
    """The gear that turns most and the one that turns least; one without any activity is named first."""
    language = shown.language
    if not rows:
        return ""
    counts = Counter({gear: 0 for gear in shown.names.codes("gear")})
    for row in rows:
        counts[row.gear_code] += row.activity_count
    still = [shown.names.of("gear", gear, language) for gear in counts if not counts[gear]]
    if still:
        return text("activities.gears_still", language, gears=wording.joined(still, language))
    most, least = max(counts.values()), min(counts.values())

    def named(count: int) -> str:
        return wording.joined(
            (shown.names.of("gear", gear, language) for gear in counts if counts[gear] == count), language
        )

    return text("activities.gears", language, gear=named(most), most=most, least_gear=named(least), least=least)


def _gear_chart(rows: Sequence[GearRow], shown: Activities) -> str | None:
    language, names = shown.language, shown.names
    gears = [Line(code, names.of("gear", code, language)) for code in names.codes("gear")]
    present = {row.work_group_code for row in rows}
    in_scope = shown.scope.work_groups or (
        *names.codes("work_group"),
        *([NONE_STATED] if NONE_STATED in present else []),
    )
    columns = [Line(code, _column(code, shown)) for code in in_scope]
    marks = {(row.gear_code, row.work_group_code): _gear_mark(row, shown) for row in rows}
    whole: Counter[str] = Counter()
    for row in rows:
        whole[row.gear_code] += row.activity_count
    words = {line.code: line.label for line in gears}
    totals = {gear: _count_mark(gear, count, f"{words[gear]} · {count}", shown) for gear, count in whole.items()}
    on = card.canvas(language, 1 / 2)
    found = classes.value_classes(mark.value for mark in marks.values() if mark.value is not None)
    last = Totals(text("activities.every_work_group", language), totals) if len(columns) > 1 else None
    return card.chart(
        lambda on: heat_table.heat_table(gears, columns, marks, found, on, last),
        on,
        heat_table.heat_table_alt(gears, columns, marks, text("activities.gears_details", language), on),
        "gears_chart",
        Choosing.FILTERS,
    )


def _column(code: str, shown: Activities) -> str:
    return text("activities.not_stated", shown.language) if code == NONE_STATED else shown.work_group(code)


def _gear_mark(row: GearRow, shown: Activities) -> Mark:
    gear = shown.names.of("gear", row.gear_code, shown.language)
    hover = text(
        "activities.cell",
        shown.language,
        gear=gear,
        work_group=shown.work_group(row.work_group_code),
        count=row.activity_count,
        planned=row.planned_count,
    )
    return _count_mark(f"{row.gear_code}{_BETWEEN}{row.work_group_code}", row.activity_count, hover, shown)


def _count_mark(code: str, count: int, hover: str, shown: Activities) -> Mark:
    return Mark(code, hover, float(count), number(count, 0, shown.language), hover)


def _filter_by(cell: str) -> None:
    """A chosen cell filters the page: by its gear, and by its work group where it has one."""
    gear, _, group = cell.partition(_BETWEEN)
    scope = {"work_groups": (group,)} if group and group != NONE_STATED else {}
    state.toggle({Choice.GEAR: (gear,)}, **scope)
