"""Outcomes: how many of the decided cases passed, and what share of all cases is certified. Waiting is not failing."""

from decimal import Decimal

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.figures.stacked_share import Part, stacked_share, stacked_share_alt
from dashboard.figures.theme import Canvas
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.i18n.numbers import number, percent, share
from dashboard.widgets.cards import card, fact_table, members, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.certifications import view as certifications_view
from dashboard.widgets.certifications.view import CertificationView
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.wording import escaped
from queries.certifications import CertificationRow, RateRow
from schema.codes import CertificationStatus, PeriodKind
from schema.period import Period, fiscal_year

DRAWN = 2
HUNDRED = Decimal(100)
_OUTCOMES = (CertificationStatus.CERTIFIED, CertificationStatus.REJECTED, CertificationStatus.PENDING)


def rates(view: CertificationView) -> None:
    """A card for each rate where there are few, a table where there are many; that none can be computed is said."""
    if not view.rates:
        heading = Heading(
            view.among.said(text("certifications.rate_none", view.language)),
            text("certifications.rate_needs", view.language),
        )
        with card.card(heading, "rate_none"):
            card.notes(_all_statuses(view))
        return
    if len(view.rates) > DRAWN:
        _rate_table(view)
        return
    for rate in view.rates:
        _rate_card(rate, view)


def _rate_card(rate: RateRow, view: CertificationView) -> None:
    language, unit = view.language, view.unit(rate.unit_code)
    rows = _rows(rate, view)
    message = _message(rate, view)
    details = wording.joined(
        (
            view.names.of("standard", rate.standard_code, language),
            view.province(rate.province_code),
            text("card.unit_is", language, unit=unit),
            wording.period_name(rate.period_kind, rate.period, language),
        ),
        language,
    )
    key = f"{rate.province_code}_{rate.standard_code}_{rate.unit_code}_{rate.period_kind}_{rate.period}"
    with card.card(Heading(message, details), f"rate_{key}"):
        on = card.canvas(language, 1 / 2)
        alt = stacked_share_alt(_parts(rate, view, on), message, on)
        chosen = card.chart(lambda on: stacked_share(_parts(rate, view, on), on), on, alt, f"rate_{key}")
        for line in _formulas(rate, view):
            st.markdown(escaped(line))
        note = wording.joined((text("certifications.pending_note", language), view.coverage(rows)), language)
        card.notes(note, _all_statuses(view))
        named = {row.certification_id: certifications_view.status_words(row, view) for row in rows}
        codes = fact_table.codes_line("certification", named, language)
        source = wording.joined((evidence_dialog.source_places(rows, language), codes), language)
        if card.source_row(source, f"evidence_rate_{key}", language, card.Behind(members.documents(rows))):
            evidence_dialog.show_passages(message, [evidence_dialog.locator_of(row) for row in rows], language)
    if chosen:
        of_part = [row for row in rows if row.certification_status == chosen]
        status = label(CertificationStatus.of(chosen), language)
        evidence_dialog.show_passages(status, [evidence_dialog.locator_of(row) for row in of_part], language)


def _message(rate: RateRow, view: CertificationView) -> str:
    if not rate.decided:
        return text(
            "certifications.rate_undecided",
            view.language,
            standard=view.standard(rate.standard_code),
            province=view.province(rate.province_code),
        )
    return text(
        "certifications.rate",
        view.language,
        standard=view.standard(rate.standard_code),
        province=view.province(rate.province_code),
        certified=number(rate.certified, 0, view.language),
        decided=number(rate.decided, 0, view.language),
        unit=view.unit(rate.unit_code),
        rate=_percent(rate.certified, rate.decided, view),
    )


def _formulas(rate: RateRow, view: CertificationView) -> list[str]:
    """Both shares with their parts; the second only where the number of waiting cases is stated."""
    language = view.language
    lines = []
    if rate.decided:
        lines.append(
            text(
                "certifications.pass_rate",
                language,
                formula=_share_formula(rate.certified, rate.decided, language),
                rate=_percent(rate.certified, rate.decided, view),
            )
        )
    if rate.pending is None:
        return [*lines, text("certifications.pending_unknown", language)]
    pipeline = rate.decided + rate.pending
    if pipeline:
        lines.append(
            text(
                "certifications.pipeline_share",
                language,
                formula=_share_formula(rate.certified, pipeline, language),
                rate=_percent(rate.certified, pipeline, view),
            )
        )
    return lines


def _share_formula(part: Decimal, whole: Decimal, language: Language) -> str:
    return wording.ratio(number(part, 0, language), HUNDRED, number(whole, 0, language), Decimal(1), language)


def _percent(part: Decimal, whole: Decimal, view: CertificationView) -> str:
    return percent(share(part, whole), 1, view.language)


def _parts(rate: RateRow, view: CertificationView, on: Canvas) -> list[Part]:
    certified, pending, rejected = on.theme.certification
    values = (rate.certified, rate.rejected, rate.pending)
    return [
        Part(
            code=str(status),
            label=label(status, view.language),
            value=float(value),
            text=number(value, 0, view.language),
            colour=colour,
        )
        for status, value, colour in zip(_OUTCOMES, values, (certified, rejected, pending), strict=True)
        if value is not None
    ]


def _rows(rate: RateRow, view: CertificationView) -> list[CertificationRow]:
    """The printed counts in a rate, whatever the filter of statuses."""
    period = Period(PeriodKind.of(rate.period_kind), rate.period)
    return [
        row
        for row in view.outcomes
        if (row.province_code, row.standard_code, row.unit_code)
        == (rate.province_code, rate.standard_code, rate.unit_code)
        and fiscal_year(row.fiscal_year_be) == period
        and row.certification_status in _OUTCOMES
        and row.part_of is None
    ]


def _all_statuses(view: CertificationView) -> str:
    """Where the page is filtered by status, that rates are not."""
    return text("certifications.rate_all_statuses", view.language) if view.has_status else ""


def _rate_table(view: CertificationView) -> None:
    language = view.language
    message = text("certifications.rates", language, count=len(view.rates))
    heading = view.among.of_rows(
        view.rates,
        lambda some: text("certifications.rates", language, count=len(some)),
        text("certifications.rate_needs", language),
    )
    with card.card(heading, "rates"):
        frame = pd.DataFrame(
            {
                text("table.province", language): [view.place(rate.province_code) for rate in view.rates],
                text("certifications.standard", language): [view.standard(rate.standard_code) for rate in view.rates],
                text("filter.unit", language): [view.unit(rate.unit_code) for rate in view.rates],
                text("filter.period", language): [
                    wording.period_name(rate.period_kind, rate.period, language) for rate in view.rates
                ],
                **{
                    label(status, language): [
                        "—" if value is None else number(value, 0, language)
                        for rate in view.rates
                        for value in ((rate.certified, rate.rejected, rate.pending)[place],)
                    ]
                    for place, status in enumerate(_OUTCOMES)
                },
                text("certifications.rate_column", language): [
                    _percent(rate.certified, rate.decided, view) if rate.decided else "—" for rate in view.rates
                ],
            }
        )
        tabular.printed(frame, message, lead=text("certifications.standard", language))
        card.notes(text("certifications.pending_note", language), _all_statuses(view))
