"""What is not there is not counted out: no page says "0 more", "0 activities" or "stated: 0"."""

import re

import pytest

from dashboard.i18n.language import Language
from tests.app.screens import figures, is_text, opened, plain

pytestmark = pytest.mark.usefixtures("app_environment")

NOUGHT = re.compile(r"(?<![\d.,/–-])0(?![\d.,%-])")
CODE = re.compile(r"\b[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\b")
SAID = re.compile(
    # of a whole, as a reading of a chart, and in the sentence that missing is not nought
    r"0 จาก|0 of |ไม่ถือเป็น 0|never as 0|not 0\b|รายงานเป็น 0|[Ss]tated as 0|[Rr]eported as 0"
    # a sector whose seats were all empty, or that has none
    r"|^ภาค\S+ 0 คน$|^(Academic|People|Civil society) 0$"
)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("overview", {"p": "45"}),
        ("overview", {"p": "14"}),
        ("groups", {"p": "15", "g": "processing"}),
        ("budgets", {"p": "13", "stage": "received"}),
        ("certifications", {"p": "15"}),
        ("activities", {"p": "15"}),
        ("activities", {"p": "13", "gear": "inputs"}),
        ("activities", {"p": "50"}),
        ("production", {"p": "13"}),
        ("meetings", {"p": "14"}),
        ("meetings", {"p": "13"}),
        ("sources", {"section": "coverage"}),
        ("sources", {"section": "contradictions", "p": "14"}),
        ("province", {"p": "14"}),
    ],
    ids=str,
)
def test_a_count_of_nought_is_not_said(page: str, query: dict[str, str], language: Language) -> None:
    app = opened(f"pages/{page}.py", v="1", lang=language, **query)
    # a headline is the number itself, and some are truly nought
    lines = [plain(node.value) for node in app._tree if is_text(node) and node.type != "header"]
    lines += [drawn.alt for drawn in figures(app).values()]
    parts = [part for line in lines for part in re.split(r" · |\n|, ", CODE.sub("", line))]
    assert [part for part in parts if NOUGHT.search(part) and not SAID.search(part)] == []
