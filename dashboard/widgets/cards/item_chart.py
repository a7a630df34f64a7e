"""Bars of things that are not provinces; fewer than three points are a table, not a chart."""

from collections.abc import Sequence

import pandas as pd

from dashboard.figures import item_bars
from dashboard.figures.marks import Mark, highest_first
from dashboard.figures.theme import Canvas
from dashboard.i18n.catalogue import text
from dashboard.widgets.cards import card, tabular
from dashboard.widgets.cards.card import Choosing

FEWEST_BARS = 3


def item_chart(
    marks: Sequence[Mark], subject: str, key: str, on: Canvas, choosing: Choosing = Choosing.OPENS
) -> str | None:
    """Draw the marks from the highest; returns the code of the bar that was chosen in this run, if any."""
    is_drawn = any(mark.value is not None or mark.minimum is not None for mark in marks)
    if is_drawn and len(marks) >= FEWEST_BARS:
        alt = item_bars.item_bars_alt(marks, subject, on)
        return card.chart(lambda on: item_bars.item_bars(marks, on), on, alt, key, choosing)
    ordered = highest_first(marks)
    frame = pd.DataFrame(
        {
            text("evidence.item", on.language): [mark.label for mark in ordered],
            text("table.value", on.language): [mark.text for mark in ordered],
        }
    )
    if marks:
        tabular.printed(frame, subject)
    return None
