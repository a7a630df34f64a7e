"""The texts of the interface: th/*.toml and en/*.toml, read once, with the same keys and the same placeholders."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from types import MappingProxyType

from dashboard.i18n.language import Language


class UnknownTextError(KeyError):
    """A key that the catalogue does not have."""


class PlaceholderError(ValueError):
    """Values that do not fit the placeholders of a text."""


def text(key: str, language: Language, **values: object) -> str:
    """The text of a dotted key ("filter.province") with its values filled in.

    Errors: `UnknownTextError` for a missing key; `PlaceholderError` for a value too few or too many.
    """
    try:
        template = catalogue(language)[key]
    except KeyError:
        raise UnknownTextError(key) from None
    expected = placeholders(template)
    if expected != values.keys():
        raise PlaceholderError(f"{key} takes {sorted(expected)}, not {sorted(values)}")
    # a page asks a thousand times: the slower way is for texts that choose a word by a count
    return _COUNTING.vformat(template, (), values) if "|" in template else template.format(**values)


class _Counting(Formatter):
    """Fills in values; `{count:item|items}` writes no number but its word, for one and for any other count."""

    def format_field(self, value: object, format_spec: str) -> str:
        one, divided, many = format_spec.partition("|")
        if not divided:
            return str(super().format_field(value, format_spec))
        return one if str(value) == "1" else many


_COUNTING = _Counting()


@cache
def catalogue(language: Language) -> Mapping[str, str]:
    """All texts of a language by dotted key, from the files of its folder.

    Errors: ValueError where two files have the same key.
    """
    texts: dict[str, str] = {}
    for path in sorted(Path(__file__).with_name(str(language)).glob("*.toml")):
        found = dict(_flatten(tomllib.loads(path.read_bytes().decode("utf-8")), ""))
        twice = found.keys() & texts.keys()
        if twice:
            raise ValueError(f"{path.name} has keys of another file: {sorted(twice)}")
        texts |= found
    return MappingProxyType(texts)


@cache
def placeholders(template: str) -> frozenset[str]:
    """The names between braces in a text."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def _flatten(branch: Mapping[str, object], prefix: str) -> list[tuple[str, str]]:
    leaves: list[tuple[str, str]] = []
    for name, value in branch.items():
        key = f"{prefix}{name}"
        if isinstance(value, Mapping):
            leaves += _flatten(value, f"{key}.")
        elif isinstance(value, str):
            leaves.append((key, value))
        else:
            raise TypeError(f"{key} is not a text")
    return leaves
