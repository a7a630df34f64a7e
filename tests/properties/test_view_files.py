"""Whatever the view of the comparison page, measure and filters: its file holds the values that it shows, no others."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from dashboard import files
from dashboard.exports.csv_file import Cell
from dashboard.exports.export import Export, Wording
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.permalink import Link, View
from dashboard.widgets.provinces import multiples_view, trend_view, two_measures_view, view_files
from dashboard.widgets.provinces.subject import Subject, subject
from dashboard.widgets.shell import data
from queries import comparison, tables
from queries.comparison import MeasureRow, ValueRow
from queries.selection import MEASURES, Selection
from queries.warehouse import Warehouse
from schema.scope import EVERYTHING, Scope
from schema.tables import TABLES
from schema.tables.built import ALL

pytestmark = pytest.mark.usefixtures("without_a_session")

TH = Language.TH
SCOPES = (
    EVERYTHING,
    Scope(provinces=("13", "15", "45")),
    Scope(provinces=("13", "15"), work_groups=("agriculture",)),
    Scope(work_groups=("agriculture", "processing")),
)
COLUMNS, KEY = TABLES[MEASURES].columns, TABLES[MEASURES].key
Key = tuple[str, ...]


def subjects(warehouse: Warehouse, names: Names, scope: Scope) -> Iterator[Subject]:
    """Every measure under the scope, and under each of its definitions where it has several."""
    for measure in comparison.measures(warehouse):
        shown = subject(Link(scope=scope, my_province="13"), measure, names)
        yield shown
        for definition in shown.definitions if len(shown.definitions) > 1 else ():
            yield subject(Link(scope=scope, definition=definition, my_province="13"), measure, names)


def key_of(measure: MeasureRow, value: ValueRow) -> Key:
    found = {"measure_code": measure.measure_code} | vars(value)
    return tuple(str(found[name]) for name in KEY)


def keys_of_rows(warehouse: Warehouse, asked: Selection) -> list[Key]:
    """The keys of the rows that the file is made of, without the words and the evidence that it adds to each."""
    found = tables.rows(warehouse, files.split_as_known(warehouse, asked))
    return [tuple(str(row[COLUMNS.index(name)]) for name in KEY) for row in found]


def rows_of(made: Export) -> Iterator[dict[str, Cell]]:
    header = made.header(Wording.CODES)
    return (dict(zip(header, row, strict=True)) for row in made.rows_in(Wording.CODES))


def shown_by(view: View, shown: Subject) -> list[ValueRow]:
    """What stands on screen: in marks, in the table, or in the notes beside them."""
    if view is View.TREND and (drawn := trend_view.drawn(shown)):
        return drawn
    if view is View.SMALL_MULTIPLES and multiples_view.parts(shown):
        split = comparison.values_by_work_group
        values: list[ValueRow] = data.ask(split, shown.measure.measure_code, shown.scope)
        return [value for value in values if shown.definition in (None, value.definition_code)]
    return list(shown.values)


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_the_file_of_a_view_holds_the_values_that_it_shows(warehouse: Warehouse, names: Names, scope: Scope) -> None:
    checked = 0
    for shown in subjects(warehouse, names, scope):
        for view in (View.RANK, View.TREND, View.SMALL_MULTIPLES, View.TABLE):
            asked = view_files.offered(view, shown, None)
            found = keys_of_rows(warehouse, asked)
            expected = {key_of(shown.measure, value) for value in shown_by(view, shown)}
            assert set(found) == expected, (shown.measure.measure_code, shown.definition, view)
            assert len(found) == len(expected)
            checked += len(expected)
    assert checked


def test_a_ranking_stands_in_its_file_in_the_order_of_the_screen(warehouse: Warehouse, names: Names) -> None:
    ranked = 0
    for shown in subjects(warehouse, names, Scope(provinces=("10", "13", "15", "45", "14", "50"))):
        limit = None if shown.comparison.is_ranked else 1
        made = files.export(warehouse, view_files.offered(View.RANK, shown, None), TH, limit)
        titles = made.header(Wording.BRIEF)
        assert ("อันดับ" in titles) == shown.comparison.is_ranked
        if not shown.comparison.is_ranked:
            continue
        ranked += 1
        rows = [dict(zip(titles, row, strict=True)) for row in made.rows_in(Wording.BRIEF)]
        exact = {value.province_code: value.exact_value for value in shown.comparison.compared}
        stated = sorted((value for value in exact.values() if value is not None), reverse=True)
        expected = {
            names.province(code, TH): stated.index(value) + 1 for code, value in exact.items() if value is not None
        }
        placed = [(row["จังหวัด"], row["อันดับ"]) for row in rows if row["อันดับ"] is not None]
        assert dict(placed) == expected
        assert [place for _, place in placed] == sorted(expected.values())
        assert [row["อันดับ"] for row in rows[len(placed) :]] == [None] * (len(rows) - len(placed))
    assert ranked > 5


def test_two_measures_come_in_one_row_for_each_province(warehouse: Warehouse, names: Names) -> None:
    measures = {measure.measure_code: measure for measure in comparison.measures(warehouse)}
    pairs = 0
    for across, up in (("otop_sales", "otop_sales_per_person"), ("household_income_month", "otop_sales")):
        first, second = (subject(Link(), measures[code], names) for code in (across, up))
        asked = view_files.offered(View.TWO_MEASURES, first, second)
        made = files.export(warehouse, asked, TH)
        provinces = [row["province_code"] for row in rows_of(made)]
        assert len(set(provinces)) == len(provinces) == files.count(warehouse, asked)
        assert len(made.header(Wording.BRIEF)) == len(set(made.header(Wording.BRIEF))) == 11
        drawn = {pair.code for pair in two_measures_view._pairs(first, second)}
        both = {
            row["province_code"]
            for row in rows_of(made)
            if all(
                row[f"{code}_value_min"] is not None
                and row[f"{code}_value_min"] == row[f"{code}_value_max"]
                and not row[f"{code}_has_low_confidence"]
                for code in (across, up)
            )
        }
        assert both == drawn
        pairs += len(drawn)
    assert pairs > 77


def test_where_a_measure_is_not_drawn_in_parts_its_file_has_none(warehouse: Warehouse, names: Names) -> None:
    measures = {measure.measure_code: measure for measure in comparison.measures(warehouse)}
    shown = subject(Link(), measures["target_groups_stated"], names)
    made = files.export(warehouse, view_files.offered(View.SMALL_MULTIPLES, shown, None), TH)
    assert multiples_view.parts(shown) == []
    assert {row["work_group_code"] for row in rows_of(made)} == {ALL}
    assert {5, 56, 24, 13} <= {
        int(Decimal(str(row["value_min"]))) for row in rows_of(made) if row["value_min"] is not None
    }
