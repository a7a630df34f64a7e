"""Whatever a name of the data holds, no place of the screen that reads Markdown reads it as such.

An image in a name would make every reader's browser ask a foreign host. So each text of the data is escaped where it is
shown: in titles, messages, buttons, labels, hints and the titles of windows.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SINKS = frozenset(
    (
        *("title", "header", "subheader", "markdown", "caption", "badge", "metric", "tabs", "expander", "popover"),
        *("button", "download_button", "link_button", "page_link", "toggle", "checkbox", "radio"),
        *("text_input", "selectbox", "segmented_control", "toast", "error", "warning", "info", "success"),
    )
)
ESCAPING = {"escaped", "muted"}
NUMBERS = frozenset(("count", "shown", "total", "most", "asked", "id", "open", "facts", "documents", "cells", "number"))
"""Values of texts that are numbers, which hold no markup."""
MARKED_BEFORE = {
    ("cards/card.py", "markdown"): "the line comes as Markdown, made of escaped parts",
    ("cards/tabular.py", "f\"**{row[lead]}**{_BREAK}:small[{rest.replace(_BREAK, ' ')}]\""): "cells are marked above",
    ("evidence/evidence.py", "passage_words(found)"): "tested beside the masks of passages",
    (
        "evidence/evidence_fact.py",
        "row_words.markdown(fact.table_name, fact.row_id, title_of(fact, language), language)",
    ): "its parts are escaped there",
    ("filters/filters.py", "each.help"): "a text without values",
    (
        "meetings/attendance.py",
        "f':material/{icon}: **{escaped(text(key, language))} {len(listed)}**  \\n"
        "{escaped(wording.joined(listed, language))}'",
    ): "an icon by its name, and escaped parts",
    ("sources/viewer.py", "_excerpt(fact, document, language)"): "its parts are escaped there",
    ("provinces/verdict.py", "words"): "a badge by its colour and icon, with escaped parts",
}


def _is_plain(node: ast.expr, known: dict[str, list[ast.expr]], depth: int = 0) -> bool:  # noqa: PLR0911 - one for each kind
    """Whether an expression is our own words, numbers in them, or escaped."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.IfExp):
        return _is_plain(node.body, known, depth) and _is_plain(node.orelse, known, depth)
    if isinstance(node, ast.JoinedStr):
        filled = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
        return all(_is_plain(part, known, depth) for part in filled)
    if isinstance(node, (ast.GeneratorExp, ast.ListComp)):
        return _is_plain(node.elt, known, depth)
    if isinstance(node, ast.Name):
        values = known.get(node.id, [])
        return bool(values) and depth < 4 and all(_is_plain(value, known, depth + 1) for value in values)
    if not isinstance(node, ast.Call):
        return False
    called = ast.unparse(node.func).split(".")[-1]
    if called == "text":
        return {keyword.arg for keyword in node.keywords} <= NUMBERS
    if called in {"join", "number", "len"}:
        return called != "join" or all(_is_plain(part, known, depth) for part in node.args)
    return called in ESCAPING


def _assigned(function: ast.FunctionDef) -> dict[str, list[ast.expr]]:
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                pairs = (
                    zip(target.elts, node.value.elts, strict=False)
                    if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
                    else [(target, node.value)]
                )
                for name, value in pairs:
                    if isinstance(name, ast.Name):
                        found.setdefault(name.id, []).append(value)
    return found


def _shown() -> Iterator[tuple[str, ast.expr, bool]]:
    for path in sorted([*(ROOT / "dashboard/widgets").rglob("*.py"), *(ROOT / "pages").glob("*.py")]):
        place = "/".join(path.parts[-2:])
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(function, ast.FunctionDef):
                continue
            known = _assigned(function)
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and ast.unparse(node.func).removeprefix("st.") in SINKS:
                    labels = [word.value for word in node.keywords if word.arg in {"label", "help", "body"}]
                    for words in (*node.args[:1], *labels):
                        yield place, words, _is_plain(words, known)


def test_every_text_of_the_data_is_escaped_where_it_is_shown() -> None:
    shown = list(_shown())
    assert len(shown) > 80
    loose = {(place, ast.unparse(words)) for place, words, is_plain in shown if not is_plain}
    assert loose - MARKED_BEFORE.keys() == set()
