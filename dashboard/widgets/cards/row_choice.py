"""Tables whose rows or cells can be chosen, with the mouse or the keyboard; each choice is answered once."""

from collections.abc import Callable, Sequence
from typing import Any, Literal

import pandas as pd
import streamlit as st

from dashboard.widgets.cards import tabular
from dashboard.widgets.shell import screen

_NOTHING: dict[str, list[Any]] = {"rows": [], "columns": [], "cells": []}


def choose_row(
    frame: pd.DataFrame, alt: str, key: str, lead: Sequence[str] = (), room: int | None = None
) -> int | None:
    """Draw a table; returns the place of the row that was chosen in this run, if any."""
    # a row may be gone since it was chosen
    rows = [
        int(row)
        for row in _chosen(frame, alt, key, "single-row", _hear_and_lift, lead, room)["rows"]
        if row < len(frame)
    ]
    return rows[0] if rows else None


def choose_cell(frame: pd.DataFrame, alt: str, key: str, lead: Sequence[str] = ()) -> tuple[int, str] | None:
    """Draw a table; returns row and column of the cell that was chosen in this run, if any.

    A cell stays chosen until another one is: a table of cells without one chooses its first when it gets the focus, as
    it does when a dialog over it is closed, and the dialog would never end.
    """
    cells = _chosen(frame, alt, key, "single-cell", _hear, lead, None)["cells"]
    found = [(int(row), str(name)) for row, name in cells if row < len(frame) and name in frame]
    return found[0] if found else None


def _chosen(
    frame: pd.DataFrame,
    alt: str,
    key: str,
    mode: str,
    hear: Callable[[str], None],
    lead: Sequence[str],
    room: int | None,
) -> dict[str, list[Any]]:
    tabular.grid(
        frame,
        alt,
        key,
        lead=lead,
        room=room,
        on_select=lambda: hear(key),
        selection_mode=mode,
        height=_height(len(frame)),
    )
    found: dict[str, list[Any]] = st.session_state.pop(f"{key}_chosen", _NOTHING)
    return found


def _hear(key: str) -> None:
    """Keep what was chosen for the run that answers it."""
    st.session_state[f"{key}_chosen"] = dict(st.session_state[key]["selection"])


def _hear_and_lift(key: str) -> None:
    """The same, and lift it in the table, so that it can be chosen again."""
    _hear(key)
    st.session_state[key] = {"selection": _NOTHING}


SHORT = 40
"""So many rows are shown whole; longer tables scroll."""
TALL = 600
ON_PHONE = 12
"""The same on a phone, where a table must not bury the rest of the page."""
TALL_ON_PHONE = 440


def _height(rows: int) -> int | Literal["content"]:
    most, tall = (ON_PHONE, TALL_ON_PHONE) if screen.is_phone() else (SHORT, TALL)
    return "content" if rows <= most else tall
