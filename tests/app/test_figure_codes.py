"""Under every number stands its code, or the way to the codes of its members: every card of every page is walked."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Button, Element

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.permalink import Section
from tests.app.screens import is_text, opened, plain, rerun

CODE = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{3}-\u2060?[0-9A-HJKMNP-TV-Z]{3}-\u2060?[0-9A-HJKMNP-TV-Z]{3}\b")
EVIDENCE = ":material/fact_check:"
OF_THE_DATA_SET = {
    "card_snapshot": "rows of this data set, which are no figures of a source",
    "card_documents": "lines and facts of the originals",
    "card_facts_by_table": "rows of this data set by table",
    "card_reporting_rates": "provinces that report, which is a property of this data set",
    "card_official_sources": "cells that were read",
    "card_measures": "what may be done with a measure",
    "card_caveats": "words",
    "card_absent": "what is not reported, which is no figure",
    "card_page_data": "rows of the files, each with its codes",
    "card_shortlist": "candidates that the reader has chosen",
}
VIEWS: tuple[tuple[str, dict[str, str]], ...] = (
    *((page, {}) for page in ("overview", "province", "groups", "budgets", "certifications", "activities")),
    *((page, {}) for page in ("production", "meetings", "sources", "provinces")),
    ("provinces", {"m": "target_groups_stated"}),
    ("provinces", {"m": "otop_sales", "view": "trend"}),
    ("provinces", {"m": "otop_sales", "m2": "otop_sales_per_person", "view": "two_measures"}),
    ("provinces", {"m": "target_groups_stated", "d": "full_total", "view": "small_multiples"}),
    ("provinces", {"m": "otop_sales", "view": "table"}),
    ("overview", {"p": "15.45"}),
    ("budgets", {"p": "13", "stage": "received"}),
    ("production", {"figures": "recomputed"}),
    ("province", {"compared": "13.15"}),
    ("activities", {"gear": "marketing"}),
    *(("sources", {"section": str(section)}) for section in Section if section is not Section.DOCUMENTS),
)


@pytest.mark.usefixtures("app_environment")
@pytest.mark.parametrize(("page", "query"), VIEWS, ids=str)
def test_every_card_with_a_number_leads_to_its_codes(page: str, query: dict[str, str]) -> None:
    app = opened(f"pages/{page}.py", v="1", **query)
    walked = list(cards(app))
    assert walked
    for name, block in walked:
        if name in OF_THE_DATA_SET or CODE.search(said(block)) or not has_number(block):
            continue
        ways = [element for element in block if isinstance(element, Button) and element.icon == EVIDENCE]
        assert ways, f"{name} of {page} shows a number without a code: {said(block)[:120]}"
        assert CODE.search(dialog_after(app, str(ways[0].key))), f"the evidence of {name} of {page} names no code"


def cards(app: AppTest) -> Iterator[tuple[str, Block]]:
    """The cards of a page and its headlines, each with its name."""
    for block in blocks(app.main):
        name = re.sub(r"^.*?-(?=card_)", "", str(getattr(block.proto, "id", "")))
        children = [child for child in block.children.values() if is_text(child)]
        if name.startswith("card_"):
            yield name, block
        elif any(has_headline(child) for child in block.children.values()):
            yield plain(children[0].value), block


def has_headline(node: Any) -> bool:
    """Whether a part of a headline is the line with its number."""
    return isinstance(node, Block) and any(child.type == "header" for child in node.children.values())


def blocks(block: Block) -> Iterator[Block]:
    for child in block.children.values():
        if isinstance(child, Block):
            yield child
            yield from blocks(child)


def said(block: Block) -> str:
    """Texts and tables of a card."""
    words = []
    for element in block:
        if is_text(element):
            words.append(plain(element.value))
        elif isinstance(element, Element) and element.type in {"table", "dataframe", "arrow_table", "arrow_data_frame"}:
            frame = element.value
            words += [plain(str(cell)) for column in frame.columns for cell in frame[column]]
    return "\n".join(words)


def has_number(block: Block) -> bool:
    """Whether a card shows a number; a headline that has none shows a dash."""
    is_dash = any(is_text(each) and each.type == "header" and each.value == "—" for each in block)
    # of how many chosen provinces a card speaks is no figure of the data
    among = re.escape(text("scope.among", Language.TH, count=0)).replace("0", r"\d+")
    return not is_dash and bool(re.search(r"\d", re.sub(among, "", said(block))))


def dialog_after(app: AppTest, key: str) -> str:
    """What the dialog says that a button opens."""
    app.button(key=key).click()
    rerun(app)
    return "\n".join(said(block) for block in blocks(app._tree) if block.type == "dialog")
