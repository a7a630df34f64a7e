"""Refuses personal data: no text that people keep may hold a name of a person, or a number or address of one.

A text is looked at as it will stand in the snapshot: an invisible character inside a name does not hide it.
"""

from collections.abc import Iterator

from etl.problems import Expected, Problem
from etl.read import TableRows
from etl.text import clean
from schema.fields import FIELDS
from schema.model import Kind
from schema.personal_data import found

RULE = "E-PII"


def personal_data(rows: TableRows) -> Iterator[Problem]:
    """Each text cell that holds personal data; the message masks the value, as every message does."""
    columns = [column for column in rows.table.columns if FIELDS[column].kind is Kind.TEXT]
    for row in rows.rows:
        for column in columns:
            text = clean(row.values[column] or "")
            if kind := found(text):
                expected = Expected(
                    f"ต้องไม่มี{kind.label_th} ให้บันทึกตำแหน่งหรือหน่วยงานแทน",
                    f"must not hold {kind.label_en}; record the office or agency instead",
                )
                yield Problem(row.file, RULE, expected, row.number, column, text)
