"""A formula gives its figure: worked out from the parts as they are printed, within the rounding of the figure."""

import ast
import re
from collections.abc import Callable
from decimal import Decimal
from operator import add, mul, truediv

import pytest

from dashboard import wording
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.permalink import Figures
from dashboard.widgets.evidence.evidence_official import formula
from dashboard.widgets.production import checks
from dashboard.widgets.production.subject import Production
from queries import comparison, production
from queries.comparison import ValueRow
from queries.evidence import OfficialEvidenceRow, of_official_value
from queries.warehouse import Warehouse
from schema.codes import Tier
from schema.scope import EVERYTHING

TERM = re.compile(r"\d[\d,]*(?:\.\d+)?|[()×÷+*/]")
SIGNS = {"×": "*", "÷": "/"}
_APPLY: dict[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Mult: mul,
    ast.Div: truediv,
    ast.Add: add,
}


def worked_out(printed: str) -> Decimal:
    """What a printed formula gives: its numbers, signs and brackets; words of units say nothing to it."""
    terms = (SIGNS.get(term, term.replace(",", "")) for term in TERM.findall(printed))
    return _value(ast.parse(" ".join(terms), mode="eval").body)


def _value(node: ast.expr) -> Decimal:
    if isinstance(node, ast.BinOp):
        return _APPLY[type(node.op)](_value(node.left), _value(node.right))
    assert isinstance(node, ast.Constant)
    return Decimal(str(node.value))


def agrees(printed: str) -> bool:
    """Whether the left side of a printed equation gives its right side, half a unit of its last place off at most."""
    formula, _, figure = printed.rpartition(" = ")
    (number,) = re.findall(r"\d[\d,]*(?:\.\d+)?", figure)
    scale = Decimal(1_000_000 if re.search("ล้านบาท|million baht", figure) else 1)
    half_a_unit = scale * Decimal(1).scaleb(-len(number.partition(".")[2])) / 2
    return abs(worked_out(formula) - scale * Decimal(number.replace(",", ""))) <= half_a_unit * Decimal("1.000001")


@pytest.fixture(scope="module")
def rates(warehouse: Warehouse) -> list[tuple[ValueRow, list[OfficialEvidenceRow]]]:
    """Every value of every derived rate with its cells."""
    return [
        (value, of_official_value(warehouse, measure.measure_code, value))
        for measure in comparison.measures(warehouse, (Tier.OFFICIAL,))
        if measure.is_derived
        for value in comparison.values(warehouse, measure.measure_code, EVERYTHING)
    ]


@pytest.mark.parametrize("language", list(Language))
def test_every_rate_follows_from_its_printed_parts(
    rates: list[tuple[ValueRow, list[OfficialEvidenceRow]]], names: Names, language: Language
) -> None:
    stated = 0
    for value, cells in rates:
        words, *figures = formula(cells, value, names, language)
        assert bool(figures) is value.is_stated
        if not figures:
            continue
        stated += 1
        assert figures[0].endswith(wording.alone(value, names, language))
        assert agrees(figures[0]), figures[0]
        # the words are the same formula: with the cells in place of their names they give the value
        for cell in cells:
            words = words.replace(cell.name_th if language is Language.TH else cell.name_en, str(cell.value))
        assert value.value_min is not None
        assert abs(worked_out(words) - value.value_min) <= Decimal("0.000001")
    assert stated > 600


def test_a_formula_without_its_factor_is_found() -> None:
    assert agrees("302,438 บาท ÷ (39,646 บาทต่อเดือน × 12) = 0.64 เท่าของรายได้ต่อปี")
    assert not agrees("302,438 บาท ÷ 39,646 บาทต่อเดือน = 0.64 เท่าของรายได้ต่อปี")
    assert not agrees("9 × 100 ÷ 10 = ร้อยละ 90.1")


@pytest.mark.parametrize("language", list(Language))
def test_every_implied_figure_of_production_follows_from_its_printed_terms(
    warehouse: Warehouse, names: Names, language: Language
) -> None:
    rows = production.checks(warehouse, EVERYTHING)
    shown = Production(EVERYTHING, None, Figures.PRINTED, (), tuple(rows), (), names, language)
    listed = []
    for row in rows:
        table = checks.table(checks.checks_of(row), shown)
        by, _, recomputed, *_ = table.values()
        listed += [(terms, implied) for terms, implied in zip(by, recomputed, strict=True) if implied != "—"]
    assert len(listed) > 3
    for terms, implied in listed:
        assert agrees(f"{terms.rpartition(' · ')[2]} = {implied}"), (terms, implied)
