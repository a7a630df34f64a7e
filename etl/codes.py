"""Finds the code that a name, alias or label means; an unknown or ambiguous one is refused, never guessed.

A form that a document is known to misprint (`printed_variant`) is read as what it stands for, but only in the lists
that the variant applies to.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from etl.problems import Expected, Problem
from etl.read import Row, TableRows
from etl.text import clean, lookup_key
from etl.values import UnreadableError
from schema.codes import CODE_LISTS, VariantScope
from schema.fields import FIELDS
from schema.tables import TABLES

_TITLES = ("name_th", "name_en")
_NAMES = (*_TITLES, "abbr_th", "abbr_en")
_ALIASES = "aliases"
_SEPARATOR = "|"
_VARIANTS, _SCOPES = "printed_variant", "variant_scope"
_SUGGESTED = 3
_FOUND_BY_NAME = {"province": "", "district": "province_code"}
"""Lists whose rows people look for by name, each with the column within which a name is a row's own."""
_LISTED = 100


@dataclass(frozen=True)
class Vocabulary:
    """The codes of one list, under which forms (see `etl.text.lookup_key`) each may be written, and what is misread.

    `readings` gives for each known misprinted form what it stands for in names of this list.
    """

    name: str
    codes: tuple[str, ...]
    forms: Mapping[str, frozenset[str]]
    readings: Mapping[str, str] = field(default_factory=dict)

    def code(self, text: str) -> str | None:
        """The code that the text means, or None where it is unknown.

        Errors: UnreadableError where the text may mean several codes.
        """
        cleaned = clean(text)
        if cleaned in self.codes:
            return cleaned
        meant = self._meant(cleaned) or self._meant(reading(cleaned, self.readings))
        if len(meant) > 1:
            found = tuple(sorted(meant))
            raise UnreadableError("ambiguous", Expected("หมายถึงได้หลายรหัส", "may mean several codes"), found)
        return next(iter(meant), None)

    def _meant(self, text: str) -> frozenset[str]:
        return self.forms.get(lookup_key(text), frozenset())

    def suggestions(self, text: str) -> tuple[str, ...]:
        """The nearest codes, each once, with the form that is nearest."""
        near = get_close_matches(lookup_key(text), self.forms, len(self.forms) or 1)
        nearest: dict[str, str] = {}
        for form in near:
            nearest.setdefault(" / ".join(sorted(self.forms[form])), form)
        return tuple(f"{codes} ({form})" for codes, form in nearest.items())[:_SUGGESTED]

    def expected(self) -> Expected:
        """What a cell of this list must hold."""
        listed = ", ".join(self.codes[:_LISTED]) + (", …" if len(self.codes) > _LISTED else "")
        return Expected(f"ต้องเป็นรหัสหรือชื่อในรายการ {self.name}: {listed}", f"expected one of {self.name}: {listed}")


def vocabularies(tables: Mapping[str, TableRows]) -> dict[str, Vocabulary]:
    """Every list that a field may point to: the closed lists, and the tables that were read."""
    named = {field.codes for field in FIELDS.values() if field.codes}
    closed = {
        name: _vocabulary(name, ((str(code), (code.label_th, code.label_en)) for code in members))
        for name, members in CODE_LISTS.items()
        if name in named
    }
    variants = tables[_VARIANTS].rows if _VARIANTS in tables else ()
    kept = {
        name: _from_rows(name, tables[name].rows, _readings(name, closed[_SCOPES], variants))
        for name in named - closed.keys()
        if name in tables
    }
    return closed | kept


def taken_aliases(rows: TableRows) -> Iterator[Problem]:
    """Each alias that is the name or code of another row, which would make that name ambiguous."""
    if _ALIASES not in rows.table.columns:
        return
    key = rows.table.key[0]
    owners = {lookup_key(row.values[column] or ""): row for row in rows.rows for column in (key, *_TITLES)}
    for row in rows.rows:
        for alias in (row.values[_ALIASES] or "").split(_SEPARATOR):
            owner = owners.get(lookup_key(alias), row)
            if alias and owner is not row:
                expected = Expected(
                    f"ต้องไม่ตรงกับชื่อหรือรหัสของรายการอื่น ({owner.values[key]})",
                    f"must not be the name or code of another row ({owner.values[key]})",
                )
                yield Problem(row.file, "taken_alias", expected, row.number, _ALIASES, alias)


def shared_aliases(rows: TableRows) -> Iterator[Problem]:
    """Each alias or abbreviation of a place that a row before it has: whoever is asked for by it could be either.

    Districts may share one where they lie in different provinces (อ.เมือง), and the English spelling of their names in
    one. Other lists know short forms of several rows, which are refused where one is used.
    """
    within = _FOUND_BY_NAME.get(rows.table.name)
    if within is None:
        return
    key = rows.table.key[0]
    owners: dict[tuple[str, str], Row] = {}
    for row in rows.rows:
        place = row.values[within] or "" if within else ""
        short = [row.values.get(column) or "" for column in _NAMES if column not in _TITLES]
        aliases = (row.values[_ALIASES] or "").split(_SEPARATOR)
        for alias in dict.fromkeys(filter(None, map(lookup_key, (*short, *aliases)))):
            owner = owners.setdefault((place, alias), row)
            if owner is not row:
                expected = Expected(
                    f"ต้องเป็นชื่อเรียกของรายการเดียว แต่ {owner.values[key]} ใช้อยู่แล้ว",
                    f"must be the name of one row, but {owner.values[key]} has it already",
                )
                yield Problem(row.file, "shared_alias", expected, row.number, _ALIASES, alias)


def reading(text: str, readings: Mapping[str, str]) -> str:
    """The text with each misprinted form replaced by what it stands for; the longest form first, each place once."""
    if not readings:
        return text
    pattern = "|".join(re.escape(form) for form in sorted(readings, key=len, reverse=True))
    return re.sub(pattern, lambda match: readings[match[0]], text)


def _readings(name: str, scopes: Vocabulary, variants: Iterable[Row]) -> dict[str, str]:
    """What the variants that apply to names of a table, or to anything, stand for."""
    return {
        clean(row.values["printed"] or ""): clean(row.values["reading"] or "")
        for row in variants
        if row.values["printed"] and scopes.code(row.values["applies_to"] or "") in (name, VariantScope.ANY)
    }


def _from_rows(name: str, rows: Iterable[Row], readings: Mapping[str, str]) -> Vocabulary:
    (key,) = TABLES[name].key
    entries = ((clean(row.values[key] or ""), _forms(row)) for row in rows if row.values[key])
    return replace(_vocabulary(name, entries), readings=readings)


def _forms(row: Row) -> tuple[str, ...]:
    names = [row.values.get(column) or "" for column in _NAMES]
    return (*names, *(row.values.get(_ALIASES) or "").split(_SEPARATOR))


def _vocabulary(name: str, entries: Iterable[tuple[str, tuple[str, ...]]]) -> Vocabulary:
    codes: list[str] = []
    forms: dict[str, frozenset[str]] = {}
    for code, names in entries:
        codes.append(code)
        for form in {lookup_key(text) for text in (code, *names)} - {""}:
            forms[form] = forms.get(form, frozenset()) | {code}
    return Vocabulary(name, tuple(codes), forms)
