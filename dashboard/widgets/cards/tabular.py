"""Tables on screen: each column as wide as its words; on a phone what is named and counted comes first.

The title of a column of a grid sorts by it: the order is ours (`sorting`), for that of the library has what is missing
among the numbers.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from math import ceil
from typing import Any, Literal

import pandas as pd
import streamlit as st

from dashboard.figures.lettering import lines, text_width, widest_word
from dashboard.i18n import thai_words
from dashboard.i18n.catalogue import text
from dashboard.widgets.cards import sorting
from dashboard.widgets.shell import screen, state
from dashboard.widgets.shell.faults import guarded
from dashboard.wording import NO_BREAK, escaped

LETTERS = 14
"""Pixels of the letters in a table."""
CARD = 1174
"""Pixels inside a card as wide as the page, on the screen of a notebook."""
MOST = 520
"""No column is wider; the evidence of a row shows whole what a cell cuts."""
ON_PHONE = 170
"""The same on a phone, where longer words are broken into lines."""

_PADDING, _LEAST = 18, 50
_INSIDE = 24
"""The library breaks a line a little before the letters reach the padding."""
_LINE, _GAP, _WRAPPING, _LINES, _MOST_LINES = 19, 9, 66, 3, 4
_CHOOSING, _WEIGHT = 42, 2
_NAMING, _READABLE = 200, 100
"""Pixels that the column which names a row, in a place four times as wide, and any other of words need to be read."""
_COLUMN, _BAR = 96, 130
_ABSENT, _ON = sorting.ABSENT, "…"
_SORTED, _HEARD, _UP, _DOWN = "_sorted", "_heard", "↑", "↓"
_BREAK = "  \n"
_NUMBER = re.compile(r"-?(?:0|[1-9][\d,]*)(?:\.\d+)?")
"""A number as it is written; a code with a nought before it is none."""


def grid(
    frame: pd.DataFrame,
    alt: str,
    key: str,
    *,
    lead: Sequence[str] = (),
    room: int | None = None,
    config: Mapping[str, Any] | None = None,
    written: Mapping[str, Sequence[str]] | None = None,
    hear_rows: Callable[[list[int]], None] | None = None,
    height: int | Literal["auto", "content"] = "auto",
) -> None:
    """A table that scrolls in its own frame; `config` are columns drawn in another way than as words or numbers.

    `lead` are the columns that name a row and come first on a phone: without it the first column and the numbers.
    `room` are the pixels in which all columns are to be seen, a whole card without it: longer words are broken into
    lines. `written` are columns of numbers that read otherwise than by their size alone. `hear_rows` hears which rows
    of the frame are chosen.
    """
    phone = screen.is_phone()
    places, by = _sorted(frame, key)
    shown = arranged(frame.iloc[places].reset_index(drop=True), lead, phone=phone)
    found = widths(shown, ON_PHONE if phone else MOST)
    left = screen.widened(room or CARD) - (_CHOOSING if hear_rows else 0)
    in_lines: dict[str, dict[str, list[str]]] = {}
    if phone:
        in_lines = _broken(shown, found, _MOST_LINES)
    elif sum(found.values()) > left:
        found = within(shown, found, left, lead[0] if lead else None)
        in_lines = _broken(shown, found, _MOST_LINES if room else _LINES)
    tall = max((len(broken) for cells in in_lines.values() for broken in cells.values()), default=1)
    read = {name: [words[place] for place in places] for name, words in (written or {}).items() if name in found}
    titles = {name: f"{name} {by[1]}" if by and name == by[0] else name for name in found}
    columns = {
        name: _column(
            shown[name], max(width, ceil(_width(titles[name])) + _PADDING), titles[name], is_written=name in read
        )
        for name, width in found.items()
    }
    for name, other in (config or {}).items():
        is_bar = (other["type_config"] or {}).get("type") == "progress"
        columns[name] = {**other, "label": titles[name], "width": max(_BAR, found[name]) if is_bar else found[name]}
    st.dataframe(
        _styled(shown, read, in_lines) if read or tall > 1 else shown,
        hide_index=True,
        placeholder=_ABSENT,
        column_config=columns,
        # the library breaks lines only in rows of at least this height
        row_height=max(_WRAPPING, tall * _LINE + _GAP) if tall > 1 else None,
        alt=alt,
        key=key,
        height=height,
        on_select=guarded(lambda: _hear(key, places, hear_rows)),
        selection_mode=["single-row", "single-column"] if hear_rows else "single-column",
    )


def _sorted(frame: pd.DataFrame, key: str) -> tuple[list[int], tuple[str, str] | None]:
    """The places of the rows in the order that the reader chose, and by which column with the sign of the direction."""
    chosen: tuple[str, bool] | None = st.session_state.get(f"{key}{_SORTED}")
    if chosen is None or chosen[0] not in frame:
        return list(range(len(frame))), None
    name, is_descending = chosen
    places = sorting.order(frame[name].tolist(), is_descending=is_descending)
    return places, (name, _DOWN if is_descending else _UP)


def _hear(key: str, places: Sequence[int], hear_rows: Callable[[list[int]], None] | None) -> None:
    """A chosen title sorts by its column, up, then down, then as the table was; chosen rows are those of the frame."""
    selection = st.session_state[key]["selection"]
    rows, columns = list(selection["rows"]), list(selection.get("columns", ()))
    rows_before, columns_before = st.session_state.get(f"{key}{_HEARD}", ([], []))
    st.session_state[f"{key}{_HEARD}"] = rows, columns
    is_of_rows = bool(rows) and rows != rows_before
    title = None
    if columns and not (is_of_rows and columns == columns_before):
        title = columns[0]
    elif columns_before and not columns and not is_of_rows:
        # a title stays chosen in the browser, so that the next choice lets it go
        title = columns_before[0]
    if title is not None:
        before: tuple[str, bool] | None = st.session_state.get(f"{key}{_SORTED}")
        turns: dict[object, object] = {(title, False): (title, True), (title, True): None}
        st.session_state[f"{key}{_SORTED}"] = turns.get(before, (title, False))
    elif hear_rows:
        hear_rows([places[row] for row in rows if row < len(places)])


def lift(key: str) -> None:
    """Choose nothing in a table, so that the same can be chosen again."""
    st.session_state[key] = {"selection": {"rows": [], "columns": [], "cells": []}}


def _styled(
    frame: pd.DataFrame, read: Mapping[str, Sequence[str]], in_lines: Mapping[str, Mapping[str, Sequence[str]]]
) -> Any:  # noqa: ANN401 - the library's own type
    """Numbers that read as they are given, and stay numbers; words in lines, which stay whole for whoever prints."""
    styled = frame.style
    for name, cells in in_lines.items():
        as_shown: dict[Any, str] = {cell: "\n".join(broken) for cell, broken in cells.items()}
        styled = styled.format(as_shown.__getitem__, na_rep=_ABSENT, subset=[name])
    for name, words in read.items():
        by_decimals: dict[int, list[int]] = {}
        for place, word in enumerate(words):
            by_decimals.setdefault(len(word.partition(".")[2]), []).append(place)
        for places in by_decimals.values():
            writing = {frame[name].iloc[place]: words[place] for place in places}
            styled = styled.format(writing.__getitem__, na_rep=_ABSENT, subset=(places, [name]))
    return styled


def printed(
    frame: pd.DataFrame,
    alt: str,
    *,
    lead: str | None = None,
    border: bool | Literal["horizontal"] = True,
    height: int | Literal["content"] = "content",
    is_marked: bool = False,
    has_header: bool = True,
) -> None:
    """A table that breaks Thai lines; on a phone too narrow for it, its rows stand one below the other.

    `lead` is the column that heads a row there, the first one without it; `is_marked`: the words are Markdown already;
    without a header the columns need no titles.
    """
    written = {
        str(name): [_number(cell) if _is_number(frame[name]) else str(cell) for cell in frame[name]] for name in frame
    }
    words = {name: cells if is_marked else [_marked(cell) for cell in cells] for name, cells in written.items()}
    if screen.is_phone() and sum(widths(frame, _COLUMN).values()) > screen.fitted(CARD):
        with st.container(height=height, border=False):
            _stacked(pd.DataFrame(words), lead or str(frame.columns[0]))
        return
    numbers = {name: values for name, cells in written.items() if (values := _values(cells))}
    if any(name not in numbers and any(map(_NUMBER.fullmatch, cells)) for name, cells in written.items()):
        # numbers among words stand on the left, and so do all others beside them
        numbers = {}
    # in a title an image or a link of the data would be fetched, as in any other Markdown
    titles = {name: name if is_marked else name.replace("[", r"\[") for name in words}
    shown = pd.DataFrame(words | numbers).rename(columns=titles)
    # the library sets numbers to the right; each is shown as it was written
    as_written: dict[Any, Any] = {titles[name]: _writing(shown[titles[name]], written[name]) for name in numbers}
    styled = shown.style.format(as_written, na_rep=_ABSENT) if numbers else shown
    st.table(styled, hide_index=True, hide_header=not has_header, border=border, height=height, alt=alt)


def arranged(frame: pd.DataFrame, lead: Sequence[str], *, phone: bool) -> pd.DataFrame:
    """The columns in the order in which they are read: the code last, and on a phone names and numbers first."""
    named = [str(name) for name in frame.columns]
    last = [name for name in named if name == text("card.figure_code", state.language())]
    numbers = [name for name in named if _is_number(frame[name])]
    first = [name for name in lead or (named[0], *numbers) if name in named] if phone else []
    return frame[list(dict.fromkeys((*first, *(name for name in named if name not in last), *last)))]


def widths(frame: pd.DataFrame, most: int = MOST) -> dict[str, int]:
    """Pixels of each column: those of its title and of its longest cell, and never more than `most`."""
    return {
        str(name): max(_LEAST, min(most, ceil(max(map(_width, (name, *frame[name].tolist())))) + _PADDING))
        for name in frame.columns
    }


def side_by_side(frame: pd.DataFrame, lead: Sequence[str] = ()) -> list[str]:
    """The columns that a card shows without scrolling, those of `lead` or at least one, and the code after them."""
    code = text("card.figure_code", state.language())
    found = widths(frame, ON_PHONE if screen.is_phone() else MOST)
    last = [name for name in found if name == code]
    left = screen.widened(screen.fitted(CARD)) - sum(found[name] for name in last)
    shown: list[str] = []
    for name in sorted((name for name in found if name != code), key=lambda name: name not in lead):
        left -= found[name]
        if shown and left < 0 and name not in lead:
            break
        shown.append(name)
    return [*(name for name in found if name in shown), *last]


def within(frame: pd.DataFrame, found: Mapping[str, int], room: int, lead: str | None = None) -> dict[str, int]:
    """The same columns in less room: the widest give way, but no number and no code, and none its title or a word.

    The column that names the row, the first one without `lead`, takes twice the share of another. What the room does
    not hold then is reached by scrolling.
    """
    code, first = text("card.figure_code", state.language()), lead or str(frame.columns[0])
    readable = {name: min(_NAMING, room // 4) if name == first else _READABLE for name in found}
    least = {name: min(found[name], _least(frame[name], readable[name])) for name in found}
    chosen = {name: width for name, width in found.items() if name == code or _is_number(frame[name])}
    while waiting := [name for name in found if name not in chosen]:
        share = (room - sum(chosen.values())) / sum(_WEIGHT if name == first else 1 for name in waiting)
        fair = {name: int(share * _WEIGHT if name == first else share) for name in waiting}
        settled = {name: least[name] for name in waiting if least[name] > fair[name]}
        settled = settled or {name: found[name] for name in waiting if found[name] <= fair[name]}
        chosen |= settled or fair
    return {name: chosen[name] for name in found}


def _least(cells: "pd.Series[Any]", readable: int) -> int:
    """Pixels in which the title is whole, and no word of the cells is broken inside."""
    title = ceil(text_width(str(cells.name), LETTERS)) + _PADDING
    word = max((widest_word(cell, LETTERS) for cell in cells if isinstance(cell, str)), default=0.0)
    return max(readable, title, ceil(word) + _INSIDE)


def _column(cells: "pd.Series[Any]", width: int, title: str, *, is_written: bool) -> Any:  # noqa: ANN401 - the library names no type for it
    if _is_number(cells):
        # a format of the library would stand before the writing that is given
        return st.column_config.NumberColumn(title, format=None if is_written else "localized", width=width)
    return st.column_config.Column(title, width=width)


def _broken(frame: pd.DataFrame, found: Mapping[str, int], most: int) -> dict[str, dict[str, list[str]]]:
    """For each column of words the lines that each of its cells is shown in."""
    return {
        name: {cell: _in_lines(str(cell), width, most) for cell in frame[name] if pd.notna(cell)}
        for name, width in found.items()
        if not _is_number(frame[name])
    }


def _in_lines(cell: str, width: int, most: int) -> list[str]:
    """The words of a cell in lines; what does not fit into the last one is said to go on."""
    if _width(cell) <= width - _PADDING:
        return [cell]
    room = width - _INSIDE
    found = lines(cell, room, LETTERS)
    if len(found) <= most:
        return found
    # the sign stands after the last word that leaves room for it, which may be one of a line above
    for last in range(most - 1, -1, -1):
        words = [word for spaced in found[last].split(" ") for word in (*thai_words.words(spaced), " ")]
        while words and (text_width(f"{''.join(words)}{_ON}", LETTERS) > room or words[-1] in " ·"):
            words.pop()
        if words:
            return [*found[:last], f"{''.join(words)}{_ON}"]
    return [_ON]


def _stacked(frame: pd.DataFrame, lead: str) -> None:
    """Each row as a heading and a line of the rest, its titles muted; the words are Markdown."""
    separator = text("scope.separator", state.language())
    for row in frame.to_dict("records"):
        rest = separator.join(f":gray[{escaped(str(title))}] {words}" for title, words in row.items() if title != lead)
        st.markdown(f"**{row[lead]}**{_BREAK}:small[{rest.replace(_BREAK, ' ')}]")


def _marked(cell: str) -> str:
    """The words as Markdown; no line begins with the sign of a percentage."""
    return escaped(cell.replace(" %", f"{NO_BREAK}%"))


def _values(cells: Sequence[str]) -> list[float | None]:
    """The cells as numbers, where each is one or absent; nothing of any other column."""
    found = [float(cell.replace(",", "")) if _NUMBER.fullmatch(cell) else None for cell in cells]
    absent = [value is None for value in found]
    return found if not all(absent) and absent == [cell == _ABSENT for cell in cells] else []


def _writing(values: Iterable[float], words: Sequence[str]) -> Callable[[float], str]:
    return dict(zip(values, words, strict=True)).__getitem__


def _is_number(cells: "pd.Series[Any]") -> bool:
    return pd.api.types.is_numeric_dtype(cells) and not pd.api.types.is_bool_dtype(cells)


def _number(cell: object) -> str:
    if not isinstance(cell, int | float) or cell != cell:  # noqa: PLR0124 - a gap
        return _ABSENT
    return f"{cell:,}" if isinstance(cell, int) else f"{cell:,.3f}".rstrip("0").rstrip(".")


@lru_cache(maxsize=10_000)
def _width(cell: object) -> float:
    if isinstance(cell, int | float):
        return text_width(_number(cell), LETTERS)
    return text_width(cell, LETTERS) if isinstance(cell, str) else 0.0
