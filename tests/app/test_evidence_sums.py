"""The evidence under a figure adds up to it, and is of exactly its scope: on every page with figures, under filters."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest

from dashboard.exports.export import Wording
from dashboard.files import export
from dashboard.i18n.language import Language
from dashboard.i18n.numbers import MILLION, number
from dashboard.permalink import Known, Link, read
from dashboard.widgets.cards import card, members, page_data
from dashboard.widgets.evidence import evidence, evidence_value
from dashboard.widgets.evidence.evidence import Locator
from queries import facts, figures, names
from queries.comparison import MeasureRow, ValueRow
from queries.selection import Selection
from queries.tables import rows
from queries.warehouse import Warehouse
from schema.codes import Tier
from schema.figure_code import shown
from schema.scope import Scope
from schema.tables import TABLES
from schema.where import Where
from tests.app.screens import opened, plain

TH = Language.TH
CASES: tuple[tuple[str, dict[str, str]], ...] = (
    *(("overview", query) for query in ({}, {"me": "13"}, {"me": "50"}, {"p": "15"}, {"p": "13.15", "y": "fy2564"})),
    *(("overview", {"g": "community_tourism", **query}) for query in ({}, {"y": "fy2564"}, {"p": "13"})),
    ("overview", {"g": "agriculture.processing"}),
    *(("budgets", query) for query in ({}, {"g": "community_tourism", "y": "fy2564"}, {"p": "15"})),
    *(("meetings", query) for query in ({}, {"p": "13"}, {"resolution": "assigned"})),
    *(("activities", query) for query in ({}, {"gear": "knowledge"}, {"p": "15"})),
    ("production", {}),
    ("certifications", {}),
)
_NUMBER = re.compile(r"[\d,]+(?:\.\d+)?")


@dataclass
class Opened:
    """A figure as it is written, and what its button opens: facts by table and id, or values of a measure."""

    key: str
    label: str
    words: str
    facts: list[tuple[str, str]] = field(default_factory=list)
    values: list[tuple[MeasureRow, ValueRow]] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        return bool(self.facts or self.values)


@dataclass
class Seen:
    """The figures of a page with what they open, and the tables that the page hands out."""

    figures: list[Opened] = field(default_factory=list)
    files: list[Selection] = field(default_factory=list)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch, app_environment: object) -> Seen:
    """A page in which the button of every figure is pressed at once, and what it would open is noted."""
    found = Seen()
    kpi, draw = card.kpi, page_data.page_data

    def pressed(label: str, figure: str, counter: str, stated_by: str, key: str | None = None) -> bool:
        kpi(label, figure, counter, stated_by, key)
        if key is not None:
            found.figures.append(Opened(key, label, plain(f"{figure} {counter}")))
        return key is not None

    def passages(title: str, locators: Sequence[Locator], language: Language) -> None:
        found.figures[-1].facts += [locator.fact for locator in locators if locator.fact]

    def values(measure: MeasureRow, shown_values: Sequence[ValueRow], *_: object) -> None:
        found.figures[-1].values += [(measure, value) for value in shown_values]

    def noted(selections: Sequence[Selection], page: str) -> None:
        found.files.extend(selections)
        draw(selections, page)

    monkeypatch.setattr(card, "kpi", pressed)
    monkeypatch.setattr(evidence, "show_passages", passages)
    monkeypatch.setattr(members, "show_values", values)
    monkeypatch.setattr(evidence_value, "show", lambda measure, value, *_: values(measure, (value,)))
    monkeypatch.setattr(page_data, "page_data", noted)
    return found


def row_of(warehouse: Warehouse, table: str, row_id: str) -> dict[str, Any]:
    asked = Selection(table, where=(Where((TABLES[table].key[0],), (row_id,)),))
    (row,) = rows(warehouse, asked)
    return dict(zip(TABLES[table].columns, row, strict=True))


def sums(figure: Opened, warehouse: Warehouse) -> Iterator[Decimal]:
    """What the evidence can add up to: how many items there are, how many standards they name, or their sum."""
    if figure.values:
        yield sum((value.value_min for _, value in figure.values if value.value_min is not None), Decimal(0))
        return
    found = [row_of(warehouse, *fact) for fact in figure.facts]
    yield Decimal(len(found))
    if all("standard_code" in row for row in found):
        yield Decimal(len({row["standard_code"] for row in found}))
    ids = {fact[1] for fact in figure.facts}
    stated = [row.get("amount_baht", row.get("value_min")) for row in found if row.get("part_of") not in ids]
    if any(value is not None for value in stated):
        yield sum((value for value in stated if value is not None), Decimal(0))


def written(value: Decimal) -> set[str]:
    """The ways in which a page writes a number."""
    million = {number(value / MILLION, 2, TH)} if value >= MILLION else set()
    return {number(value, places, TH) for places in range(3)} | million


def scope_of(query: Mapping[str, str], warehouse: Warehouse) -> Scope:
    labels = names.labels(warehouse)
    provinces, groups = ([code for each, code in labels if each == name] for name in ("province", "work_group"))
    known = Known(provinces, groups, names.periods(warehouse), (), (), (), {})
    return read({"v": "1", **query}, known, Link()).link.scope


def is_inside(figure: Opened, scope: Scope, warehouse: Warehouse) -> bool:
    """Whether all that the evidence opens is of the scope; a fact that names no work group is in any."""
    groups, periods = scope.work_groups, scope.periods
    for measure, value in figure.values:
        # official measures are split by no work group, and the card says so
        is_split = groups is not None and measure.tier == Tier.COMMITTEE
        if is_split and value.work_group_code not in (groups or ()):
            return False
        if scope.provinces is not None and value.province_code not in scope.provinces:
            return False
    for table, row_id in figure.facts:
        found = facts.particulars(warehouse, table, row_id)
        assert found is not None
        if scope.provinces is not None and found.province_code not in scope.provinces:
            return False
        if groups is not None and found.work_group_code is not None and found.work_group_code not in groups:
            return False
        if periods is not None and found.period not in periods:
            return False
    return True


@pytest.mark.parametrize(("page", "query"), CASES)
def test_the_evidence_of_a_figure_adds_up_to_it(
    page: str, query: dict[str, str], seen: Seen, warehouse: Warehouse
) -> None:
    opened(f"pages/{page}.py", v="1", **query)
    scope = scope_of(query, warehouse)
    in_files = {
        code
        for asked in seen.files
        for made in (export(warehouse, asked, TH),)
        for row in made.rows_in(Wording.CODES)
        for code in str(row[made.header(Wording.CODES).index("figure_codes")]).split(" | ")
    }
    for figure in seen.figures:
        assert figure.is_open, figure
        numbers = _NUMBER.findall(figure.words)
        # under a nought stands all that was looked at
        if numbers and numbers[0] != "0":
            added = list(sums(figure, warehouse))
            assert any(numbers[0] in written(value) for value in added), (figure.label, figure.words, added)
        assert is_inside(figure, scope, warehouse), figure
        for measure, value in figure.values:
            key = figures.key_of_value(measure.measure_code, value)
            assert shown(figures.codes(warehouse, "measure_value", (key,))[key]) in in_files, (figure.label, value)
