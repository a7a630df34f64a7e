"""A figure code survives the ways in which people write it, and a slip of the finger is caught."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from queries import figures, tables
from queries.selection import Selection
from queries.warehouse import Warehouse
from schema.figure_code import ALPHABET, LENGTH, figure_code, is_well_formed, shown, typed, unbroken
from tests.app.screens import opened, plain, rerun, texts

codes = st.builds(figure_code, st.sampled_from(["fact", "measure_value"]), st.text(max_size=20), st.integers(0, 3))
_ALIKE = {"0": "0Oo๐", "1": "1IiLl๑", "2": "2๒", "9": "9๙"}


@st.composite
def written(draw: st.DrawFn) -> tuple[str, str]:
    """A code, and one of the ways in which it is written."""
    code = draw(codes)
    letters = [draw(st.sampled_from(_ALIKE.get(each, each + each.lower()))) for each in code]
    between = st.sampled_from(["", "-", " ", "–", "—", "\u2010", "\u2011", "\u2060", " - "])
    return code, "".join(draw(between) + letter for letter in letters)


@given(written())
def test_a_code_is_read_in_either_case_with_or_without_dashes_and_with_letters_that_look_alike(
    pair: tuple[str, str],
) -> None:
    code, words = pair
    assert typed(words) == code == typed(shown(code)) == typed(unbroken(shown(code)))
    assert is_well_formed(typed(words))


@given(codes, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET + "U"))
def test_any_single_wrong_character_is_caught(code: str, place: int, wrong: str) -> None:
    changed = code[:place] + wrong + code[place + 1 :]
    assert is_well_formed(changed) == (changed == code)


@given(codes, st.integers(0, LENGTH - 2))
def test_any_two_swapped_neighbours_are_caught(code: str, place: int) -> None:
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert is_well_formed(swapped) == (swapped == code)


def test_every_pair_of_the_alphabet_is_told_from_its_swap() -> None:
    """The one pair that the check cannot tell apart stands in no code, and is not read as one."""
    whole = (figure_code("fact", str(number)) for number in range(4000))
    for code in whole:
        for place in range(LENGTH - 1):
            swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
            assert swapped == code or not is_well_formed(swapped)


@given(codes, st.integers(0, LENGTH - 1))
def test_a_missing_or_doubled_character_is_caught(code: str, place: int) -> None:
    assert not is_well_formed(code[:place] + code[place + 1 :])
    assert not is_well_formed(code[:place] + code[place] + code[place:])


def test_every_code_of_the_snapshot_is_well_formed_and_opens_its_row(warehouse: Warehouse) -> None:
    rows = tables.rows(warehouse, Selection("figure_code"))
    assert rows
    assert [row for row in rows if not is_well_formed(str(row[0]))] == []
    for code, table, key in rows[:: len(rows) // 40]:
        assert figures.figure(warehouse, str(code)) == figures.FigureRow(str(code), str(table), str(key))


def _entered(page: str, words: str) -> AppTest:
    app = opened(f"pages/{page}.py", v="1")
    app.text_input(key="code_box_th").set_value(words)
    return rerun(app)


@pytest.mark.usefixtures("app_environment")
@pytest.mark.parametrize("table", ["budget_line", "measure_value"])
def test_a_code_typed_on_a_page_shows_figure_place_rows_and_passage(warehouse: Warehouse, table: str) -> None:
    found = [row for row in tables.rows(warehouse, Selection("figure_code")) if row[1] == table]
    code = str(found[0][0])
    app = _entered("meetings", shown(code).lower().replace("0", "o").replace("1", "l"))
    read = "\n".join(texts(app)).replace("\u2060", "")
    assert text("frame.figure_code_is", Language.TH, code=shown(code)) in read
    assert app.query_params["c"] in (code, [code])


@pytest.mark.usefixtures("app_environment")
@pytest.mark.parametrize("page", ["overview", "downloads"])
def test_a_mistyped_code_is_answered_with_a_plain_word(warehouse: Warehouse, page: str) -> None:
    code = str(tables.rows(warehouse, Selection("figure_code"))[0][0])
    wrong = code[:-1] + next(each for each in ALPHABET if each != code[-1])
    app = _entered(page, wrong)
    assert [plain(toast.value) for toast in app.toast] == [text("notice.mistyped_code", Language.TH, code=wrong)]
    assert "c" not in app.query_params
