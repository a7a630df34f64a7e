"""Tables whose rows can be chosen, with the mouse or the keyboard; each choice is answered once."""

from collections.abc import Sequence
from typing import Literal

import pandas as pd
import streamlit as st

from dashboard.widgets.cards import tabular
from dashboard.widgets.shell import screen


def choose_row(
    frame: pd.DataFrame, alt: str, key: str, lead: Sequence[str] = (), room: int | None = None
) -> int | None:
    """Draw a table; returns the place of the row that was chosen in this run, if any.

    Rows alone can be chosen: a table of cells chooses one as soon as it gets the focus, on the way of the keyboard and
    when a dialog over it is closed.
    """
    tabular.grid(
        frame,
        alt,
        key,
        lead=lead,
        room=room,
        hear_rows=lambda rows: _keep_and_lift(rows, key),
        height=_height(len(frame)),
    )
    # a row may be gone since it was chosen
    rows = [int(row) for row in st.session_state.pop(f"{key}_chosen", ()) if row < len(frame)]
    return rows[0] if rows else None


def _keep_and_lift(rows: list[int], key: str) -> None:
    """Keep what was chosen for the run that answers it, and lift it in the table, so that it can be chosen again."""
    st.session_state[f"{key}_chosen"] = rows
    tabular.lift(key)


SHORT = 40
"""So many rows are shown whole; longer tables scroll."""
TALL = 600
ON_PHONE = 12
"""The same on a phone, where a table must not bury the rest of the page."""
TALL_ON_PHONE = 440


def _height(rows: int) -> int | Literal["content"]:
    most, tall = (ON_PHONE, TALL_ON_PHONE) if screen.is_phone() else (SHORT, TALL)
    return "content" if rows <= most else tall
