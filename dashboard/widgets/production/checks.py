"""Printed figures beside what the other printed figures imply: both in sight, neither put in place of the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.i18n.numbers import money_exact, percent, share
from dashboard.permalink import Figures
from dashboard.widgets.production.subject import Production
from queries.production import ProductionCheckRow
from schema.codes import FlagKind, ProductionItem

TON, BAHT, BAHT_PER_KG = "ton", "baht", "baht_per_kilogram"


@dataclass(frozen=True)
class Check:
    """One printed figure and what others imply for it; `implied` None: a part is not printed."""

    name: str
    item: ProductionItem
    kind: FlagKind
    printed: Decimal
    implied: Decimal | None
    agrees: bool | None
    unit_code: str
    terms: tuple[tuple[Decimal | None, str], tuple[Decimal | None, str]]


def checks_of(row: ProductionCheckRow) -> list[Check]:
    """The checks of one commodity whose figure is printed, the one of its output first."""
    output = row.output_ton
    found = [
        Check(
            name="area_yield",
            item=ProductionItem.OUTPUT,
            kind=FlagKind.AREA_YIELD_OUTPUT,
            printed=output,
            implied=_exact(row.implied_output_ton),
            agrees=row.output_agrees,
            unit_code=TON,
            terms=((row.area_rai, "rai"), (row.yield_kg_per_rai, "kilogram_per_rai")),
        ),
        Check(
            name="parts",
            item=ProductionItem.OUTPUT,
            kind=FlagKind.PARTS_WHOLE,
            printed=output,
            implied=_exact(row.parts_ton),
            agrees=row.parts_agree,
            unit_code=TON,
            terms=((row.inside_ton, TON), (row.outside_ton, TON)),
        ),
    ]
    return found + _money_checks(row)


def _money_checks(row: ProductionCheckRow) -> list[Check]:
    found: list[Check] = []
    if row.value_baht is not None:
        found.append(
            Check(
                name="weight_price",
                item=ProductionItem.VALUE,
                kind=FlagKind.VALUE_WEIGHT_PRICE,
                printed=row.value_baht,
                implied=_exact(row.implied_value_baht),
                agrees=row.value_agrees,
                unit_code=BAHT,
                terms=((row.output_ton, TON), (row.price_baht_per_kg, BAHT_PER_KG)),
            )
        )
    if row.price_baht_per_kg is not None:
        found.append(
            Check(
                name="value_weight",
                item=ProductionItem.PRICE,
                kind=FlagKind.VALUE_WEIGHT_PRICE,
                printed=row.price_baht_per_kg,
                implied=_exact(row.implied_price_baht_per_kg),
                agrees=row.price_agrees,
                unit_code=BAHT_PER_KG,
                terms=((row.value_baht, BAHT), (row.output_ton, TON)),
            )
        )
    return found


def failing(checks: Sequence[Check], language: Language) -> list[str]:
    """The contradictions in words, each once."""
    return list(dict.fromkeys(label(check.kind, language) for check in checks if check.agrees is False))


def quantity(value: Decimal, unit_code: str, shown: Production) -> str:
    """A figure of a check with its unit."""
    return wording.recomputed(value, unit_code, shown.names, shown.language)


def leading(check: Check, figures: Figures) -> Decimal | None:
    """The figure that the switch asks for."""
    return check.implied if figures is Figures.RECOMPUTED else check.printed


def table(checks: Sequence[Check], shown: Production) -> dict[str, list[str]]:
    """Columns of the side-by-side table: each check with its terms, both figures, their difference, the result."""
    language = shown.language
    return {
        text("production.check", language): [_name(check, shown) for check in checks],
        text("production.printed", language): [quantity(check.printed, check.unit_code, shown) for check in checks],
        text("production.recomputed", language): [
            "—" if check.implied is None else quantity(check.implied, check.unit_code, shown) for check in checks
        ],
        text("production.difference", language): [_difference(check, shown) for check in checks],
        text("production.judged", language): [text(_result(check), language) for check in checks],
    }


def _name(check: Check, shown: Production) -> str:
    name = text(f"production.{check.name}", shown.language)
    (first, first_unit), (second, second_unit) = check.terms
    if first is None or second is None:
        return name
    terms = text(
        f"production.{check.name}_terms",
        shown.language,
        first=_term(first, first_unit, shown),
        second=_term(second, second_unit, shown),
    )
    return text("production.by", shown.language, name=name, terms=terms)


def _term(value: Decimal, unit_code: str, shown: Production) -> str:
    """A printed figure as it is, for a term rounded to millions would no longer give what is worked out from it."""
    if unit_code == BAHT:
        return money_exact(value, shown.language)
    return wording.quantity(value, value, None, unit_code, None, shown.names, shown.language)


def _difference(check: Check, shown: Production) -> str:
    if check.implied is None:
        return "—"
    off = check.implied - check.printed
    in_percent = percent(share(off, check.printed), 1, shown.language)
    plus = "+" if off > 0 else ""
    return f"{plus}{quantity(off, check.unit_code, shown)} ({plus}{in_percent})"


def _result(check: Check) -> str:
    if check.agrees is None:
        return "production.not_possible"
    return "production.ok" if check.agrees else "production.not_ok"


def _exact(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))
