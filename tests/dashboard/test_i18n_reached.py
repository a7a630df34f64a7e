"""Every text of the catalogue is reached from code: by its key, or by a pattern filled with names of the code."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from dashboard.i18n.catalogue import catalogue
from dashboard.i18n.language import Language
from schema.caveats import CAVEATS
from schema.codes import CODE_LISTS

ROOT = Path(__file__).resolve().parents[2]
KEYS = frozenset(catalogue(Language.TH))
MONTHS = {f"{month:02}" for month in range(1, 13)}


def _nodes(*folders: str) -> Iterator[ast.AST]:
    for path in (path for folder in folders for path in (ROOT / folder).rglob("*.py")):
        yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def _literals(nodes: Iterable[ast.AST]) -> set[str]:
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def _pattern(written: ast.JoinedStr) -> str:
    """An f-string as a pattern: what it fills in may be any name."""
    parts = (
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"([a-z0-9_\-]+)" for part in written.values
    )
    return "".join(parts)


def _reached() -> set[str]:
    nodes = list(_nodes("dashboard", "pages"))
    literals = _literals(nodes)
    names = (
        literals
        | _literals(_nodes("queries", "schema"))
        | MONTHS
        | set(CAVEATS)
        | {str(code) for codes in CODE_LISTS.values() for code in codes}
    )
    names |= {name.removesuffix("_code") for name in literals} | {name.replace("-", "_") for name in literals}
    patterns = {_pattern(node) for node in nodes if isinstance(node, ast.JoinedStr)}
    keyed = [re.compile(pattern) for pattern in patterns if re.match(r"[a-z_]+\\\.", pattern)]
    # a section that code reads whole is named by its beginning
    whole = tuple(name for name in literals if re.fullmatch(r"[a-z_]+\.", name))
    found = set(KEYS & literals) | {key for key in KEYS if whole and key.startswith(whole)}
    for key in KEYS - found:
        if any((match := pattern.fullmatch(key)) and set(match.groups()) <= names for pattern in keyed):
            found.add(key)
    return found


def test_every_text_is_reached_from_code() -> None:
    assert sorted(KEYS - _reached()) == []
