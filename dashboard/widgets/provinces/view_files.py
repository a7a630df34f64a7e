"""What the files of the comparison page hold: the values that the chosen view shows, and no others."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.permalink import View
from dashboard.widgets.provinces import multiples_view, trend_view
from dashboard.widgets.provinces.subject import Subject
from dashboard.widgets.provinces.values_table import selection
from queries.comparison import ValueRow, period_of
from queries.selection import Selection
from schema.model import Rankability
from schema.where import Where


def offered(view: View, shown: Subject, second: Subject | None) -> Selection:
    """The rows of the view in its order: places in a ranking, all periods in a trend, two measures in one row."""
    drawn = trend_view.drawn(shown) if view is View.TREND else []
    if drawn:
        return _of_trend(shown, drawn)
    if view is View.SMALL_MULTIPLES and multiples_view.parts(shown):
        return _in_parts(shown)
    if view is View.TWO_MEASURES and second and shown.comparison.compared and second.comparison.compared:
        return replace(_compared(shown), beside=_compared(second))
    return replace(selection(shown), ranked=view is View.RANK)


def _of_trend(shown: Subject, drawn: Sequence[ValueRow]) -> Selection:
    """Lines are never split by work group, and of a measure that is not ranked there is one line."""
    asked = selection(shown)
    own = tuple({value.province_code for value in drawn}) if shown.measure.rankability == Rankability.NO else None
    scope = replace(asked.scope, periods=None, work_groups=None, provinces=own or asked.scope.provinces)
    kind = Where(("period_kind",), (drawn[0].period_kind,))
    return replace(_like(asked, drawn[0]), scope=scope, where=(*_like(asked, drawn[0]).where, kind))


def _in_parts(shown: Subject) -> Selection:
    asked = selection(shown)
    parts = Where(("work_group_code",), shown.work_groups)
    return replace(asked, scope=replace(asked.scope, work_groups=None), where=(parts,))


def _compared(shown: Subject) -> Selection:
    """The values that are compared, one for each province: of one definition, unit and period."""
    asked, one = selection(shown), shown.comparison.compared[0]
    return replace(_like(asked, one), scope=replace(asked.scope, periods=(period_of(one),)))


def _like(asked: Selection, value: ValueRow) -> Selection:
    """The values of the definition and unit of this one."""
    return replace(asked, definition=value.definition_code, where=(Where(("unit_code",), (value.unit_code,)),))
