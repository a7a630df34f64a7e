"""How the values of every measure are written: alike only where they are alike, and the same in every scope."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from pathlib import Path

import pytest

from dashboard import wording
from dashboard.files import names_of
from dashboard.i18n.language import Language
from queries import comparison
from queries.comparability import shared
from queries.comparison import MeasureRow, ValueRow
from queries.selection import Selection
from queries.tables import rows
from queries.warehouse import Warehouse, current_snapshot
from schema.scope import EVERYTHING
from schema.tables import TABLES

_NUMBER = re.compile(r"-?[\d,]+(?:\.\d+)?")
_IN_MILLIONS = 6


@pytest.fixture(scope="module")
def served(snapshots_folder: Path) -> Warehouse:
    return Warehouse(current_snapshot(snapshots_folder))


def beside_each_other(served: Warehouse) -> Iterator[tuple[MeasureRow, list[ValueRow]]]:
    """The exact values of each measure, definition, unit and period."""
    for measure in comparison.measures(served):
        asked = (comparison.values, comparison.values_by_work_group)
        found = [row for ask in asked for row in ask(served, measure.measure_code, EVERYTHING)]
        exact = sorted((row for row in found if row.exact_value is not None), key=shared)
        for _, alike in groupby(exact, key=shared):
            yield measure, list(alike)


def places(value: Decimal) -> int:
    return max(0, -int(value.normalize().as_tuple().exponent))


def carried(served: Warehouse) -> dict[str, int]:
    """As many decimals as the source of a measure has: those declared for a rate, none where wholes are counted."""

    def told(table: str) -> list[dict[str, object]]:
        return [dict(zip(TABLES[table].columns, row, strict=True)) for row in rows(served, Selection(table))]

    units = {str(row["unit_code"]) for row in told("unit") if row["unit_kind"] == "count"}
    found: dict[str, int] = defaultdict(int)
    for row in told("indicator_value"):
        code = str(row["indicator_code"])
        found[code] = max(found[code], places(Decimal(str(row["value"] or 0))))
    for row in told("derived_rate"):
        found[str(row["indicator_code"])] = int(str(row["decimals"]))
    for row in told("indicator"):
        if row["unit_code"] in units:
            found[str(row["indicator_code"])] = 0
    return found


def test_values_read_alike_only_where_they_are_equal_or_their_source_says_no_more(served: Warehouse) -> None:
    names, most = names_of(served), carried(served)
    seen = 0
    for measure, values in beside_each_other(served):
        scale = wording.scale_of(values, names, Language.TH)
        limit = most[measure.measure_code] + (_IN_MILLIONS if scale.divisor > 1 else 0)
        by_words: dict[str, set[Decimal | None]] = defaultdict(set)
        for value in values:
            by_words[scale.read(value)].add(value.exact_value)
        for words, amounts in by_words.items():
            number = _NUMBER.search(words)
            assert number, words
            is_nought = Decimal(number[0].replace(",", "")) == 0
            assert is_nought is (amounts == {Decimal(0)}), (measure.measure_code, words, amounts)
            assert len(amounts) == 1 or scale.decimals >= limit, (measure.measure_code, words, amounts)
            seen += 1
    assert seen > 0


def test_a_value_reads_the_same_alone_and_beside_all_others(served: Warehouse) -> None:
    names = names_of(served)
    for _, values in beside_each_other(served):
        scale = wording.scale_of(values, names, Language.EN)
        for value in values:
            assert wording.scale_of([value], names, Language.EN).read(value) == scale.read(value)
            assert len(str(scale.of(value).drawn(Decimal(value.exact_value or 0)))) < len("-1234567890.1234567")


def test_provinces_with_a_place_each_read_otherwise(served: Warehouse) -> None:
    names = names_of(served)
    for measure, values in beside_each_other(served):
        if measure.rankability == "yes":
            scale = wording.scale_of(values, names, Language.TH)
            assert len({scale.read(value) for value in values}) == len({value.exact_value for value in values})
