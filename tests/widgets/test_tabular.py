"""Columns have the width of their words; a phone shows names and numbers first, and breaks long words into lines."""

import re
from math import ceil
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import streamlit as st
from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df
from streamlit.testing.v1 import AppTest

from dashboard.figures.lettering import text_width, widest_word
from dashboard.i18n import thai_words
from dashboard.widgets.cards import row_choice, tabular
from dashboard.widgets.shell import screen

CODE = "รหัสอ้างอิง"
NAME = "วิสาหกิจชุมชนผู้เลี้ยงปลาดุกคลองบางโพธิ์ (กลุ่มปลาดุกแดดเดียว)"
LIBRARY_BREAKS_ABOVE = 64


def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {"นิยาม": ["ยอดรวมทั้งหมด"], CODE: ["S7D-JSS-TX6"], "จำนวน": [1234], "กลุ่ม": [NAME], "หน่วย": [None]}
    )


def test_each_column_holds_its_longest_words() -> None:
    found = tabular.widths(frame())
    assert found["กลุ่ม"] >= text_width(NAME, tabular.LETTERS)
    assert found["จำนวน"] >= text_width("จำนวน", tabular.LETTERS)
    assert found[CODE] >= text_width("S7D-JSS-TX6", tabular.LETTERS)


def test_no_column_is_wider_than_its_card() -> None:
    assert tabular.widths(pd.DataFrame({"a": ["ก" * 500]}))["a"] == tabular.MOST


def test_the_code_stands_last_and_a_phone_begins_with_name_and_number() -> None:
    assert list(tabular.arranged(frame(), (), phone=False).columns) == ["นิยาม", "จำนวน", "กลุ่ม", "หน่วย", CODE]
    unlike = frame()[["นิยาม", "กลุ่ม", "จำนวน", CODE]]
    assert list(tabular.arranged(unlike, (), phone=True).columns) == ["นิยาม", "จำนวน", "กลุ่ม", CODE]
    lead = ("กลุ่ม", "จำนวน")
    assert list(tabular.arranged(frame(), lead, phone=True).columns) == ["กลุ่ม", "จำนวน", "นิยาม", "หน่วย", CODE]


def test_in_less_room_words_give_way_but_no_title_no_number_and_no_code() -> None:
    wide = frame().assign(**{"ชื่อตามเอกสาร": NAME, "หน่วยงานที่สนับสนุน": NAME, "นิยาม": NAME})[
        ["นิยาม", "จำนวน", "กลุ่ม", "ชื่อตามเอกสาร", "หน่วยงานที่สนับสนุน", "หน่วย", CODE]
    ]
    found = tabular.widths(wide)
    kept = tabular.within(wide, found, 800)
    assert list(kept) == list(found)
    assert sum(kept.values()) <= 800 < sum(found.values())
    assert (kept["จำนวน"], kept[CODE], kept["หน่วย"]) == (found["จำนวน"], found[CODE], found["หน่วย"])
    assert all(width >= min(found[name], text_width(name, tabular.LETTERS)) for name, width in kept.items())
    assert kept["นิยาม"] > kept["กลุ่ม"] == kept["ชื่อตามเอกสาร"]
    assert tabular.within(wide, found, sum(found.values())) == found


def test_what_a_cell_cuts_is_said_to_go_on() -> None:
    many = " · ".join([NAME] * 6)
    app = drawn(_grid, {"a": [many], "b": [many], "c": [many], "d": ["สั้น"]})
    assert app.dataframe[0].value.iloc[0].tolist() == [many, many, many, "สั้น"]
    cells = shown(app).iloc[0]
    assert [cell.endswith("…") for cell in cells] == [True, True, True, False]
    assert all(cell.count("\n") == 2 for cell in cells.iloc[:3])
    # the last word that is shown is whole
    words = set(thai_words.words(NAME.replace(" ", ""))) | set(NAME.split())
    assert all(cell.endswith(tuple(f"{word}…" for word in words)) for cell in cells.iloc[:3])
    widest = max(text_width(line, tabular.LETTERS) for cell in cells for line in cell.split("\n"))
    assert widest < tabular.CARD / 3


def test_a_wide_screen_shows_more_words_of_a_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = {name: [" · ".join(["วิสาหกิจชุมชน"] * 20)] for name in "abcdef"}
    designed = shown(drawn(_grid, columns)).iloc[0]["a"]
    monkeypatch.setattr(screen, "width", lambda: screen.WIDE)
    wide = shown(drawn(_grid, columns)).iloc[0]["a"]
    assert len(wide) > len(designed)
    assert wide.startswith(designed.replace("\n", "")[:20])


def test_a_word_that_leaves_no_room_for_the_sign_is_left_out_whole() -> None:
    words = "Provincial community development office"
    room = ceil(text_width("development", tabular.LETTERS)) + 24
    assert tabular._in_lines(words, room, 3) == ["Provincial", "community…"]


def test_a_preview_has_the_columns_that_stand_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "is_phone", lambda: False)
    wide = pd.DataFrame({name: [NAME] for name in "abcdef"})
    shown = tabular.side_by_side(wide)
    widths = tabular.widths(wide)
    assert shown == list(wide)[: len(shown)]
    assert sum(widths[name] for name in shown) <= tabular.CARD < sum(widths[name] for name in [*shown, "f"])
    assert tabular.side_by_side(wide[["a"]]) == ["a"]


def test_of_too_many_columns_each_can_still_be_read() -> None:
    titles = [f"จังหวัดที่ {place}" for place in range(12)]
    many = pd.DataFrame({"ตัวชี้วัด": [NAME], **{title: [NAME] for title in titles}})
    kept = tabular.within(many, tabular.widths(many), 1000)
    assert kept["ตัวชี้วัด"] == 200
    assert sum(kept.values()) > 1000
    # no word of a cell is broken inside, however narrow the place
    assert {kept[title] for title in titles} == {ceil(widest_word(NAME, tabular.LETTERS)) + 24}


@pytest.mark.usefixtures("phone")
def test_a_preview_on_a_phone_has_the_columns_that_say_what_a_row_is() -> None:
    values = pd.DataFrame({"รหัสจังหวัด": ["81"], "จังหวัด": ["กระบี่"], "ปี": [NAME], "ค่า": [3297.928], CODE: ["T3F-SX9-518"]})
    shown = tabular.side_by_side(values, ("จังหวัด", "ค่า"))
    assert shown == ["จังหวัด", "ค่า", CODE]


def _grid(columns: dict) -> None:
    import pandas  # noqa: PLC0415 - a page has no names of this module

    from dashboard.widgets.cards import tabular  # noqa: PLC0415

    tabular.grid(pandas.DataFrame(columns), "alt", "key")


def _printed(columns: dict) -> None:
    import pandas  # noqa: PLC0415

    from dashboard.widgets.cards import tabular  # noqa: PLC0415

    tabular.printed(pandas.DataFrame(columns), "alt")


def drawn(draw: Any, columns: dict[str, list[Any]]) -> AppTest:
    app = AppTest.from_function(draw, args=(columns,), default_timeout=30).run()
    assert not app.exception
    return app


def shown(app: AppTest) -> pd.DataFrame:
    """The cells as they are drawn, which hold the whole words besides."""
    table = app.dataframe[0]
    return convert_arrow_bytes_to_pandas_df(table.proto.arrow_data.styler.display_values).set_axis(
        table.value.columns, axis=1
    )


@pytest.fixture
def phone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "width", lambda: 380)


@pytest.mark.usefixtures("phone")
def test_a_phone_breaks_long_words_of_a_grid_between_words() -> None:
    app = drawn(_grid, {"กลุ่ม": [NAME], "จำนวน": [3]})
    table = app.dataframe[0]
    assert shown(app)["กลุ่ม"][0].split("\n")[0] == "วิสาหกิจชุมชนผู้เลี้ยง"
    assert table.proto.row_height > LIBRARY_BREAKS_ABOVE


def _in_a_dialog(columns: dict) -> None:
    import pandas  # noqa: PLC0415

    from dashboard.widgets.cards import tabular  # noqa: PLC0415

    tabular.grid(pandas.DataFrame(columns), "alt", "key", room=300)


def test_in_a_narrow_place_all_columns_are_seen_and_no_word_is_cut() -> None:
    columns: dict[str, list[Any]] = {"กลุ่ม": [NAME], "จำนวน": [3], CODE: ["S7D-JSS-TX6"]}
    whole = tabular.widths(pd.DataFrame(columns))
    found = tabular.within(pd.DataFrame(columns), whole, 300)
    assert sum(found.values()) <= 300
    assert found[CODE] == whole[CODE]
    app = drawn(_in_a_dialog, columns)
    table = app.dataframe[0]
    assert shown(app)["กลุ่ม"][0].replace("\n", "").replace(" ", "") == NAME.replace(" ", "")
    assert table.proto.row_height > LIBRARY_BREAKS_ABOVE


def test_a_wide_screen_breaks_nothing() -> None:
    table = drawn(_grid, {"กลุ่ม": [NAME], "จำนวน": [3]}).dataframe[0]
    assert table.value["กลุ่ม"][0] == NAME
    assert not table.proto.row_height


@pytest.mark.usefixtures("phone")
def test_rows_of_a_table_too_wide_for_a_phone_stand_below_each_other() -> None:
    app = drawn(_printed, {name: [NAME] for name in ("ก", "ข", "ค", "ง")})
    assert not app.table
    assert app.markdown[0].value.startswith("**วิสาหกิจ")
    assert len(drawn(_printed, {"ก": ["ข้าว"], "ข": [1]}).table) == 1


def test_numbers_are_set_to_the_right_and_a_gap_stays_one() -> None:
    table = drawn(_printed, {"มาตรฐาน": ["GAP", "อย."], "ไร่": ["6,636", "—"], "ปี": ["2565", "2566"]}).table[0]
    assert table.value["ไร่"][0] == 6636
    assert pd.isna(table.value["ไร่"][1])
    assert list(table.value["ปี"]) == [2565, 2566]


def test_numbers_among_words_stay_words_and_so_do_those_beside_them() -> None:
    columns = {"ปี": ["2565", "ไม่ระบุปี"], "บาท": ["826,000", "—"], "เอกสาร": ["004", "000"]}
    table = drawn(_printed, columns).table[0]
    assert {name: list(table.value[name]) for name in columns} == columns


def test_every_table_of_the_screen_is_drawn_here() -> None:
    root = Path(__file__).parents[2]
    drawing = {
        path.stem
        for folder in ("dashboard", "pages")
        for path in (root / folder).rglob("*.py")
        if re.search(r"\bst\.(table|dataframe|data_editor)\(", path.read_text(encoding="utf-8"))
    }
    assert drawing == {"tabular"}


def choosing(monkeypatch: pytest.MonkeyPatch, key: str, **chosen: list[Any]) -> None:
    """Somebody chooses in the table that is drawn next."""

    def grid(*_: Any, hear_rows: Any, **__: Any) -> None:
        hear_rows(chosen["rows"])

    monkeypatch.setattr(tabular, "grid", grid)


def test_a_choice_that_outlives_its_row_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "is_phone", lambda: False)
    choosing(monkeypatch, "rows", rows=[1])
    assert row_choice.choose_row(frame(), "alt", "rows") is None


def test_a_choice_is_answered_once_and_can_be_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "is_phone", lambda: False)
    for _ in range(2):
        choosing(monkeypatch, "rows", rows=[0])
        assert row_choice.choose_row(frame(), "alt", "rows") == 0
        assert not any(st.session_state["rows"]["selection"].values())
        monkeypatch.setattr(tabular, "grid", lambda *_, **__: None)
        assert row_choice.choose_row(frame(), "alt", "rows") is None
