"""The order of a table by one of its columns: sizes, the Thai dictionary, days, and nothing before what is stated."""

import math
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import pytest
import streamlit as st

from dashboard.i18n.dates import period_label
from dashboard.i18n.language import Language
from dashboard.widgets.cards import row_choice, sorting, tabular
from dashboard.widgets.shell import screen
from schema.codes import PeriodKind, ValueState

NOTHING = (None, "—", math.nan, "", *(state.label_th for state in (ValueState.NO_REPORT, ValueState.WITHOUT_NUMBER)))
RISING: dict[str, Sequence[object]] = {
    "numbers": [-2.5, 0, 5, 56, 1234.5],
    "numbers among words": ["5 กลุ่ม", "56 กลุ่ม", "826 บาท", "1,272 บาท"],
    "bounds": ["5 คน", "9–10 คน", "30 คน", "มากกว่า 500 คน"],
    "Thai digits": ["๕ กลุ่ม", "๑๐ กลุ่ม", "๕๖ กลุ่ม"],
    "Thai": ["กระบี่", "ชลบุรี", "เชียงใหม่", "ตรัง", "ไผ่", "แพร่"],
    "numbers after words": ["004 · 9", "004 · 91", "004 · 186", "005 · 2"],
    "days": ["22 พ.ย. 2564", "4 มี.ค. 2565", "24 ธันวาคม 2565"],
    "periods": ["ปีสำรวจ 2562", "ปีสำรวจ 2566", "ปีสำรวจ 2567"],
}


@pytest.mark.parametrize("nothing", NOTHING, ids=repr)
@pytest.mark.parametrize("cells", RISING.values(), ids=RISING.keys())
def test_what_is_stated_is_in_its_order_and_what_is_missing_last_in_both(
    cells: Sequence[object], nothing: object
) -> None:
    mixed = [nothing, *reversed(cells), nothing]
    for is_descending, expected in ((False, list(cells)), (True, list(reversed(cells)))):
        found = sorting.order(mixed, is_descending=is_descending)
        assert [mixed[place] for place in found[:-2]] == expected
        assert found[-2:] == [0, len(mixed) - 1]


@pytest.mark.parametrize("language", Language)
def test_months_are_in_the_order_of_the_year(language: Language) -> None:
    codes = [f"256{year}-{month:02}" for year in (6, 7) for month in range(1, 13)]
    months = [period_label(PeriodKind.MONTH, code, language) for code in codes]
    assert [months[::-1][place] for place in sorting.order(months[::-1])] == months


def test_equal_cells_stay_as_they_stand() -> None:
    assert sorting.order(["ข", "ก", "ข", "ก"], is_descending=True) == [0, 2, 1, 3]


def test_a_title_sorts_up_then_down_then_not_and_a_row_stays_the_same_row(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[pd.DataFrame] = []
    heard: list[Callable[[], None]] = []

    def dataframe(shown: pd.DataFrame, *_: object, on_select: Callable[[], None], **__: object) -> None:
        drawn.append(shown)
        heard.append(on_select)

    session: dict[str, Any] = {}
    monkeypatch.setattr(screen, "is_phone", lambda: False)
    monkeypatch.setattr(st, "dataframe", dataframe)
    monkeypatch.setattr(st, "session_state", session)
    frame = pd.DataFrame({"กลุ่ม": ["ข", "ค", "ก"], "จำนวน": ["56 กลุ่ม", "—", "5 กลุ่ม"]})
    for expected in (["ข", "ค", "ก"], ["ก", "ข", "ค"], ["ข", "ก", "ค"], ["ข", "ค", "ก"]):
        assert row_choice.choose_row(frame, "alt", "key") is None
        assert drawn[-1]["กลุ่ม"].tolist() == expected
        session["key"] = {"selection": {"rows": [1], "columns": []}}
        heard[-1]()
        assert frame["กลุ่ม"][session.pop("key_chosen")[0]] == expected[1]
        session["key"] = {"selection": {"rows": [], "columns": ["จำนวน"]}}
        heard[-1]()


def test_a_title_that_is_chosen_is_turned_by_letting_it_go(monkeypatch: pytest.MonkeyPatch) -> None:
    session: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", session)
    heard: list[list[int]] = []
    for rows, columns, expected in (
        ([], ["ก"], ("ก", False)),
        ([], [], ("ก", True)),
        ([2], [], ("ก", True)),
        ([2], ["ข"], ("ข", False)),
        ([1], ["ข"], ("ข", False)),
    ):
        session["key"] = {"selection": {"rows": rows, "columns": columns}}
        tabular._hear("key", [2, 1, 0], heard.append)
        assert session["key_sorted"] == expected
    assert heard == [[0], [1]]
