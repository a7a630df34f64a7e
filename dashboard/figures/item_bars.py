"""Ranked bars of things that are not provinces: agencies, activities, sets of sectors."""

from collections.abc import Sequence

from dashboard.figures.marks import Mark, highest_first
from dashboard.figures.ranked_bars import ranked_bars
from dashboard.figures.ranking import RankRow
from dashboard.figures.theme import Canvas, Figure
from dashboard.i18n.catalogue import text


def item_bars(marks: Sequence[Mark], canvas: Canvas) -> Figure:
    """One bar for each mark from the highest, without place numbers; a range ends at its floor with a whisker.

    Click: the code of the mark as `customdata`.
    Missing: a mark without a number comes last, has no bar, and says its words.
    """
    return ranked_bars([RankRow(mark) for mark in highest_first(marks)], canvas)


def item_bars_alt(marks: Sequence[Mark], subject: str, canvas: Canvas) -> str:
    """One sentence: what is drawn, how many bars, the highest, the lowest, and how many have no number."""
    language = canvas.language
    drawn = [mark for mark in highest_first(marks) if mark.drawn is not None]
    parts = [text("item_bars.alt", language, subject=subject, count=len(drawn))]
    if drawn:
        parts.append(text("alt.highest", language, label=drawn[0].label, value=drawn[0].text))
        parts.append(text("alt.lowest", language, label=drawn[-1].label, value=drawn[-1].text))
    else:
        parts.append(text("alt.no_values", language))
    if len(drawn) < len(marks):
        parts.append(text("item_bars.without", language, count=len(marks) - len(drawn)))
    return text("scope.separator", language).join(parts)
