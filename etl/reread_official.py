"""Reads official values again from their printed form, as `etl.reread` does for figures of the documents."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from etl.gather import Gathered
from etl.printed import arabic
from etl.problems import Expected, Problem
from etl.reread import RULE
from etl.values import UnreadableError, measured
from schema.codes import ValueState

_FORM = re.compile(r"(?P<number>-?[\d,]*\.?\d+)\s*(?P<unit>[^\d\s].*)?")
_MILLION, _MILLION_OF = Decimal(1_000_000), "million_"
_VALUE, _PRINTED, _STATE = "value", "value_as_printed", "value_state"


def official_rereadings(gathered: Gathered) -> Iterator[Problem]:
    """Each official value that says something else than what is printed; one without a printed form says why in a note.

    A figure may be printed in another unit than its indicator has: the unit then follows the number.
    """
    units = {row.values["indicator_code"]: row.values["unit_code"] for row in gathered.rows("indicator")}
    for row in gathered.rows("indicator_value"):
        expected = mismatch(row.values, units.get(row.values["indicator_code"]))
        if expected is not None:
            yield Problem(row.file, RULE, expected, row.number, _VALUE, row.values[_VALUE])


def mismatch(cells: Mapping[str, str | None], unit: str | None) -> Expected | None:
    """What the printed form says, where the value says something else."""
    value, form = cells[_VALUE], cells[_PRINTED]
    if form is None:
        return None if value is None or cells["note_en"] else _without_form()
    said = _read(form, unit)
    if cells[_STATE] != ValueState.REPORTED:
        return None if said is None else _says(form)
    if said is None:
        return Expected(f"อ่านค่าซ้ำจากที่พิมพ์ไม่ได้ ({form})", f"cannot be read again from the printed form ({form})")
    return None if value is not None and Decimal(value) == said else _says(form)


def _read(form: str, unit: str | None) -> Decimal | None:
    """The value in the unit of its indicator, in the decimals that are kept; None where the form is no number of it."""
    found = _FORM.fullmatch(arabic(form).strip())
    if found is None:
        return None
    try:
        number = Decimal(found["number"].replace(",", ""))
        if found["unit"] in (None, unit):
            return measured(format(number, "f"))
        if unit == f"{_MILLION_OF}{found['unit']}":
            return measured(format(number / _MILLION, "f"))
    except (InvalidOperation, UnreadableError):
        return None
    return None


def _says(form: str) -> Expected:
    return Expected(f"ที่พิมพ์อ่านได้ {form}", f"the printed form reads {form}")


def _without_form() -> Expected:
    return Expected(
        "ค่าที่ไม่มีรูปที่พิมพ์ต้องมีหมายเหตุว่าได้มาอย่างไร", "a value without a printed form needs a note that says whence it comes"
    )
