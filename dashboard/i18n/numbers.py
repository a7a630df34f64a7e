"""Numbers as the interface writes them: exact decimals, halves rounded up, the unit beside the number."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from schema.codes import Qualifier

MILLION = Decimal(1_000_000)
_SATANG = 2


def number(value: Decimal | int | float, decimals: int, language: Language) -> str:
    """A number with thousands separated: 1234.5 with 1 decimal is "1,234.5".

    One that is not nought never reads 0: it has the decimals that show its first digit.
    Errors: ValueError for a number that is not finite; missing is never a number.
    """
    return text("number.plain", language, value=f"{rounded(value, decimals):,f}")


def money(baht: Decimal | int | float, language: Language) -> str:
    """Baht below one million, million baht with two decimals from there."""
    exact = rounded(baht, _SATANG)
    if abs(exact) < MILLION:
        return money_exact(exact, language)
    return text("number.million_baht", language, value=number(exact / MILLION, 2, language))


def money_exact(baht: Decimal | int | float, language: Language) -> str:
    """All digits of a sum in baht; satang only where there are any."""
    exact = rounded(baht, _SATANG)
    decimals = 0 if exact == exact.to_integral_value() else _SATANG
    return text("number.baht", language, value=number(exact, decimals, language))


def percent(value: Decimal | int | float, decimals: int, language: Language) -> str:
    """A value that is already in percent."""
    return text("number.percent", language, value=number(value, decimals, language))


def share(part: Decimal | int, whole: Decimal | int) -> Decimal:
    """The part in percent of the whole. Errors: ZeroDivisionError where the whole is zero."""
    if whole == 0:
        raise ZeroDivisionError("a share needs a whole")
    return Decimal(part) * 100 / Decimal(whole)


def bounded(
    minimum: Decimal | None,
    maximum: Decimal | None,
    qualifier: Qualifier,
    render: Callable[[Decimal], str],
    language: Language,
) -> str:
    """A quantity in the words of its bounds: "30–50", "มากกว่า 500", "ประมาณ 20.00 ล้านบาท".

    Errors: ValueError where the bound that the qualifier speaks of is missing.
    """
    if qualifier is Qualifier.UP_TO:
        return text("number.up_to", language, value=render(_given(maximum, qualifier)))
    if minimum is None:
        raise ValueError(f"{qualifier} without its lower bound")
    low = render(minimum)
    span = low if maximum is None or maximum == minimum else _span(low, render(maximum), language)
    if qualifier is Qualifier.RANGE and maximum is None:
        raise ValueError("a range without its upper bound")
    if qualifier in {Qualifier.EXACT, Qualifier.RANGE}:
        return span
    return text(f"number.{qualifier}", language, value=span if qualifier is Qualifier.ABOUT else low)


def _given(bound: Decimal | None, qualifier: Qualifier) -> Decimal:
    if bound is None:
        raise ValueError(f"{qualifier} without its upper bound")
    return bound


def _span(low: str, high: str, language: Language) -> str:
    """Both ends; a unit that both carry is written once."""
    low_value, _, low_unit = low.partition(" ")
    _, _, high_unit = high.partition(" ")
    return text("number.range", language, low=low_value if low_unit == high_unit else low, high=high)


def rounded(value: Decimal | int | float, decimals: int) -> Decimal:
    """The number as it reads, see `number`. Errors: ValueError for a number that is not finite."""
    # str() of a float is its shortest form, so 0.1 + 0.2 style artefacts stop here.
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    if not exact.is_finite():
        raise ValueError(f"{value} is not a number that can be shown")
    shown = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    if shown == 0 and exact != 0:
        return exact.quantize(Decimal(1).scaleb(exact.adjusted()), rounding=ROUND_HALF_UP)
    return abs(shown) if shown == 0 else shown
