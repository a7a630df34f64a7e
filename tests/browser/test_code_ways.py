"""One number, two codes: the dialog of a value leads to the fact in it, and that of the fact back to the value."""

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from schema.figure_code import WORD_JOINER, shown
from tests.browser.visits import Visit

pytestmark = pytest.mark.browser
TH = Language.TH
VALUE, FACT = "F2075X86B", "2M8PN5ZNQ"
DIALOG = '[role="dialog"]'
_FIRST_ROW = 1.5


def choose_first_row(seen: Visit, key: str) -> None:
    """Choose the first row of the table of a dialog by the box before it."""
    table = seen.page.locator(f"{DIALOG} .st-key-{key}_{TH}")
    table.locator("canvas [role=row]").nth(1).wait_for(state="attached")
    seen.settle()
    rows = table.locator("canvas [role=row]").count()
    table.scroll_into_view_if_needed()
    box = table.locator("canvas").first.bounding_box()
    assert box is not None
    seen.page.mouse.click(box["x"] + 16, box["y"] + _FIRST_ROW * box["height"] / rows)


def is_open(seen: Visit, code: str) -> None:
    seen.page.wait_for_function("code => new URL(location.href).searchParams.get('c') === code", arg=code)
    words = text("frame.figure_code_is", TH, code=shown(code).replace("-", f"-{WORD_JOINER}"))
    seen.page.locator(DIALOG).get_by_text(words).wait_for()


def test_a_value_leads_to_its_fact_and_the_fact_back(visitor: Visit) -> None:
    visitor.open(f"/?v=1&c={VALUE}")
    is_open(visitor, VALUE)
    choose_first_row(visitor, "evidence_counted")
    is_open(visitor, FACT)
    visitor.page.locator(DIALOG).get_by_text(text("evidence.counted_in", TH, count=2)).wait_for()
    choose_first_row(visitor, "counted_in")
    is_open(visitor, VALUE)
    # and once more: the same row can be chosen again
    choose_first_row(visitor, "evidence_counted")
    is_open(visitor, FACT)
    visitor.page.keyboard.press("Escape")
    visitor.page.wait_for_function("() => !new URL(location.href).searchParams.has('c')")


def test_a_passage_of_a_card_leads_to_its_fact(visitor: Visit) -> None:
    visitor.open("/budgets?v=1&stage=received&y=fy2564")
    visitor.page.locator('[class*="st-key-evidence_"] button').first.click()
    choose_first_row(visitor, "passages_table")
    is_open(visitor, FACT)


@pytest.mark.parametrize("query", ["p=13", "p=13&compared=13.15"])
def test_evidence_from_the_table_of_a_province_is_closed_by_a_key_and_stays_closed(visitor: Visit, query: str) -> None:
    visitor.open(f"/province?v=1&{query}")
    grid = visitor.page.locator('[data-testid="stDataFrame"]').first
    box = grid.bounding_box()
    assert box is not None
    # the box of a row in the middle
    for _ in range(2):
        grid.scroll_into_view_if_needed()
        grid.click(position={"x": 16, "y": box["height"] / 2})
        visitor.page.locator(DIALOG).wait_for()
        visitor.settle()
        visitor.page.keyboard.press("Escape")
        visitor.page.locator(DIALOG).wait_for(state="detached")
        visitor.settle()
        assert visitor.page.locator(DIALOG).count() == 0


def test_of_several_provinces_the_one_whose_evidence_is_meant_is_chosen_in_the_dialog(visitor: Visit) -> None:
    visitor.open("/province?v=1&compared=13.15")
    visitor.page.locator("canvas[tabindex]").first.focus()
    for _ in range(3):
        # the focus alone opens nothing
        visitor.page.keyboard.press("Tab")
        visitor.settle()
        assert visitor.page.locator(DIALOG).count() == 0
    # official statistics: each of the two has a value
    visitor.page.locator("canvas[tabindex]").nth(1).focus()
    visitor.page.keyboard.press("ArrowDown")
    visitor.page.keyboard.press("Shift+Space")
    dialog = visitor.page.locator(DIALOG)
    dialog.wait_for()
    visitor.settle()
    dialog.get_by_role("button", name=text("card.evidence_button", TH)).first.click()
    visitor.settle()
    assert visitor.page.locator(DIALOG).count() == 1
    assert "c" in visitor.query
    visitor.nothing_went_wrong()
