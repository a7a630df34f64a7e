"""Standards that share a name, such as GAP: what is certified in each unit, never in one total, overlaps said."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.numbers import number
from dashboard.widgets.cards import card, fact_table, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.certifications import view as certifications_view
from dashboard.widgets.certifications.view import CertificationView
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.widgets.shell import data
from dashboard.wording import escaped
from queries import certifications
from queries.certifications import CertificationRow, FamilyRow
from schema.caveats import Caveat
from schema.codes import CertificationStatus
from schema.period import fiscal_year

DRAWN = 3


@dataclass(frozen=True)
class Counted:
    """The certified counts of one family of standards in a province."""

    family: FamilyRow
    province: str
    rows: tuple[CertificationRow, ...]


def found(view: CertificationView) -> list[Counted]:
    """Each family of standards with a certified count in a province, a few of them."""
    every = [
        Counted(family, province, tuple(rows))
        for family in data.ask(certifications.families)
        for province in dict.fromkeys(row.province_code for row in view.rows)
        if (rows := _certified(family, province, view))
    ]
    return every[:DRAWN]


def _certified(family: FamilyRow, province: str, view: CertificationView) -> list[CertificationRow]:
    return [
        row
        for row in view.rows
        if row.province_code == province
        and row.standard_code in family.standard_codes
        and row.certification_status == CertificationStatus.CERTIFIED
        and row.value_min is not None
        and row.part_of is None
    ]


def family_card(counted: Counted, view: CertificationView) -> None:
    """A card with the counts side by side, what overlaps in them, and the most that they can be together."""
    family, province, rows = counted.family, counted.province, counted.rows
    language = view.language
    units = tuple(dict.fromkeys(row.unit_code for row in rows if row.unit_code))
    message = text(
        "certifications.family",
        language,
        name=family.shared_name,
        province=view.province(province),
        units=wording.joined((view.unit(unit) for unit in units), language),
    )
    periods = dict.fromkeys(fiscal_year(row.fiscal_year_be) for row in rows)
    details = wording.joined(
        (
            text("certifications.family_measure", language),
            *(wording.period_name(period.kind, period.label, language) for period in periods),
        ),
        language,
    )
    key = f"{family.shared_name}_{province}"
    with card.card(Heading(message, details), f"family_{key}"):
        tabular.printed(_frame(rows, units, view), message)
        for line in _overlaps(rows, view):
            st.markdown(f":material/info: {escaped(line)}")
        card.notes(label(Caveat.CERTIFICATION_UNITS, language), view.coverage(rows))
        named = {
            row.certification_id: certifications_view.amount(
                row.value_min, row.value_max, row.qualifier, row.unit_code, view
            )
            for row in rows
        }
        codes = fact_table.codes_line("certification", named, language)
        source = wording.joined((evidence_dialog.source_places(rows, language), codes), language)
        if card.source_row(source, f"evidence_family_{key}", language):
            evidence_dialog.show_passages(message, [evidence_dialog.locator_of(row) for row in rows], language)


def _frame(rows: Sequence[CertificationRow], units: Sequence[str], view: CertificationView) -> pd.DataFrame:
    """A row for each standard, a column for each unit; no column is added to another."""
    language = view.language
    standards = dict.fromkeys(row.standard_code for row in rows)
    columns: dict[str, list[str]] = {
        text("certifications.standard", language): [view.standard(standard) for standard in standards]
    }
    for unit in units:
        columns[view.unit(unit)] = [
            _cell([row for row in rows if (row.standard_code, row.unit_code) == (standard, unit)], view)
            for standard in standards
        ]
    return pd.DataFrame(columns)


def _cell(rows: Sequence[CertificationRow], view: CertificationView) -> str:
    """What is printed; two counts of one standard and unit stand side by side."""
    return wording.joined((_number(row, view) for row in rows), view.language) if rows else "—"


def _number(row: CertificationRow, view: CertificationView) -> str:
    return wording.quantity(row.value_min, row.value_max, row.qualifier, None, None, view.names, view.language)


def _overlaps(rows: Sequence[CertificationRow], view: CertificationView) -> list[str]:
    """What is counted twice: the same holders in several units, and the same persons under several standards."""
    language = view.language
    lines: list[str] = []
    for standard in dict.fromkeys(row.standard_code for row in rows):
        same = [row for row in rows if row.standard_code == standard]
        linked = [row for row in same if any(_overlap(row, other) for other in same if other is not row)]
        if len({row.unit_code for row in linked}) > 1:
            counted = [
                wording.quantity(row.value_min, row.value_max, row.qualifier, row.unit_code, None, view.names, language)
                for row in linked
            ]
            lines.append(
                text(
                    "certifications.same_holders",
                    language,
                    standard=view.standard(standard),
                    counts=wording.joined(counted, language),
                )
            )
    for unit in dict.fromkeys(row.unit_code for row in rows if row.unit_code):
        alike = [row for row in rows if row.unit_code == unit]
        linked = [row for row in alike if any(_overlap(row, other) for other in alike if other is not row)]
        if len({row.standard_code for row in linked}) > 1:
            lines.append(_upper_bound(linked, unit, view))
    return lines


def _overlap(row: CertificationRow, other: CertificationRow) -> bool:
    return other.certification_id in (row.overlaps or "").split("|")


def _upper_bound(rows: Sequence[CertificationRow], unit: str, view: CertificationView) -> str:
    """The sum of counts that may speak of the same persons: no more than that many."""
    language = view.language
    total = sum((row.value_min or Decimal(0) for row in rows), Decimal(0))
    parts = [f"{view.standard(row.standard_code)} {_number(row, view)}" for row in rows]
    return text(
        "certifications.upper_bound",
        language,
        total=number(total, 0, language),
        unit=view.unit(unit),
        parts=" + ".join(parts),
    )
