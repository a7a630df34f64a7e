"""Tables whose rows or cells can be chosen, with the mouse or the keyboard; only a new choice is an answer."""

from collections.abc import Sequence
from typing import Any, Literal

import pandas as pd
import streamlit as st

from dashboard.widgets.cards import tabular
from dashboard.widgets.shell import screen


def choose_row(
    frame: pd.DataFrame, alt: str, key: str, lead: Sequence[str] = (), room: int | None = None
) -> int | None:
    """Draw a table; returns the place of the row that was chosen in this run, if any."""
    event = _drawn(frame, alt, key, "single-row", lead, room)
    # what was chosen may stand in the element's state longer than its row in the table
    rows = [int(row) for row in event["selection"]["rows"] if row < len(frame)]
    chosen: int | None = _fresh(key, rows[0] if rows else None)
    return chosen


def choose_cell(frame: pd.DataFrame, alt: str, key: str, lead: Sequence[str] = ()) -> tuple[int, str] | None:
    """Draw a table; returns row and column of the cell that was chosen in this run, if any."""
    event = _drawn(frame, alt, key, "single-cell", lead, None)
    cells = [(int(row), str(name)) for row, name in event["selection"]["cells"] if row < len(frame) and name in frame]
    chosen: tuple[int, str] | None = _fresh(key, cells[0] if cells else None)
    return chosen


def _drawn(frame: pd.DataFrame, alt: str, key: str, mode: str, lead: Sequence[str], room: int | None) -> Any:  # noqa: ANN401
    height = _height(len(frame))
    return tabular.grid(frame, alt, key, lead=lead, room=room, on_select="rerun", selection_mode=mode, height=height)


SHORT = 40
"""So many rows are shown whole; longer tables scroll."""
TALL = 600
ON_PHONE = 12
"""The same on a phone, where a table must not bury the rest of the page."""
TALL_ON_PHONE = 440


def _height(rows: int) -> int | Literal["content"]:
    most, tall = (ON_PHONE, TALL_ON_PHONE) if screen.is_phone() else (SHORT, TALL)
    return "content" if rows <= most else tall


def _fresh(key: str, chosen: Any) -> Any:  # noqa: ANN401
    # a selection stays in the element's state: only a new one is an answer
    seen = f"{key}_seen"
    is_new = chosen is not None and chosen != st.session_state.get(seen)
    st.session_state[seen] = chosen
    return chosen if is_new else None
