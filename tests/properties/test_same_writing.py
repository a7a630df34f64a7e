"""One figure is written alike wherever the comparison page has it: unit, chart, table, trend, panels, Excel."""

import io
import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from dashboard import files
from dashboard.exports.export import Export, Wording
from dashboard.exports.xlsx_file import xlsx_bytes
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.permalink import Link
from dashboard.widgets.provinces import multiples_view, trend_view, values_table
from dashboard.widgets.provinces.subject import Subject, subject, with_scale_of
from queries import comparison
from queries.comparison import ValueRow
from queries.warehouse import Warehouse
from schema.scope import EVERYTHING, Scope

pytestmark = pytest.mark.usefixtures("without_a_session")

_NUMBER = re.compile(r"-?[\d,]+(?:\.\d+)?")


def number_of(words: str) -> str:
    found = _NUMBER.search(words)
    assert found, words
    return found[0]


def key_of(value: ValueRow) -> tuple[object, ...]:
    return (value.province_code, value.definition_code, value.unit_code, value.period_kind, value.period)


def cells(rows: Export) -> dict[tuple[object, ...], str]:
    """What the table on screen writes, by the key of its row; rows of single work groups left out."""
    header = rows.header(Wording.CODES)
    found: dict[tuple[object, ...], str] = {}
    for row, words in zip(rows.rows_in(Wording.CODES), values_table.written(rows), strict=True):
        told = dict(zip(header, row, strict=True))
        keys = ("province_code", "definition_code", "unit_code", "period_kind", "period")
        found[tuple(told[name] for name in keys)] = words
    return found


def on_screen(shown: Subject) -> Iterator[tuple[ValueRow, str]]:
    """Every exact value with the words of its mark: in order and map, in the trend, and in panels."""
    exact = [value for value in shown.values if value.exact_value is not None and value.qualifier == "exact"]
    yield from ((value, shown.mark(value).text) for value in exact)
    periods = sorted({comparison.period_of(value) for value in trend_view.drawn(shown)}, key=lambda each: each.label)
    lines: dict[str, dict[str, ValueRow]] = {}
    for value in trend_view.drawn(shown):
        lines.setdefault(value.province_code, {})[value.period] = value
    for code, line in lines.items():
        drawn = trend_view._series(shown, code, line, periods).texts
        found = [line.get(period.label) for period in periods]
        yield from ((value, words) for value, words in zip(found, drawn, strict=True) if value in exact and words)


def test_unit_cell_and_chart_agree_for_every_measure(warehouse: Warehouse, names: Names) -> None:
    checked, language = 0, Language.TH
    for measure in comparison.measures(warehouse):
        shown = subject(Link(scope=EVERYTHING, language=language), measure, names)
        table = cells(files.export(warehouse, values_table.selection(shown), language))
        title = values_table.value_title(shown)
        for value, words in on_screen(shown):
            cell, chart = table[key_of(value)], number_of(words)
            if value.unit_code == value.shown_unit_code:
                assert cell == chart, (measure.measure_code, key_of(value))
                assert title in ("", text("table.value_in", language, unit=shown.scale.unit))
            else:
                exact = Decimal(cell.replace(",", ""))
                assert exact == value.exact_value
                assert shown.scale.of(value).number(exact) == chart
                unit = names.unit(value.unit_code, language)
                assert title in ("", text("table.exact_value", language, unit=unit))
            checked += 1
        parts = multiples_view.parts(shown)
        for value in parts:
            panel = with_scale_of(shown, parts).mark(value).text
            assert number_of(panel) == number_of(shown.scale.of(value).read(value))
    assert checked


def test_excel_shows_the_decimals_of_the_screen(warehouse: Warehouse, names: Names) -> None:
    measures = {row.measure_code: row for row in comparison.measures(warehouse)}
    for code in ("household_debt_to_income", "households_in_debt_pct"):
        shown = subject(Link(scope=Scope(provinces=("13", "15", "45"))), measures[code], names)
        made = files.export(warehouse, values_table.selection(shown), Language.TH)
        sheet = load_workbook(io.BytesIO(xlsx_bytes(made))).worksheets[0]
        column = made.header(Wording.BRIEF).index(text("table.value", Language.TH))
        formats = {row[column].number_format for row in sheet.iter_rows(min_row=2)}
        decimals = {value.shown_decimals for value in shown.values}
        assert formats == {f"#,##0.{'0' * places}" for places in decimals}
