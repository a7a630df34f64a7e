"""Standard by status in each unit, what is in development without a number, and every count."""

from collections.abc import Sequence

import pandas as pd

from dashboard import wording
from dashboard.figures.marks import Mark
from dashboard.figures.status_by_unit import Block, StandardRow, Status, status_by_unit, status_by_unit_alt
from dashboard.figures.theme import Canvas, Theme
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label, title_of
from dashboard.i18n.language import Language, pick
from dashboard.i18n.sentences import describe
from dashboard.permalink import Choice
from dashboard.widgets.cards import card, fact_table, members, row_choice, tabular
from dashboard.widgets.cards.card import Choosing
from dashboard.widgets.certifications import view as certifications_view
from dashboard.widgets.certifications.view import CertificationView
from dashboard.widgets.evidence import evidence as evidence_dialog
from dashboard.widgets.shell import data, state
from queries import figures, target_groups
from queries.certifications import CertificationRow, StatusRow
from schema.caveats import Caveat
from schema.codes import CertificationStatus, ValueState
from schema.fields import FIELDS
from schema.figure_code import shown
from schema.scope import EVERYTHING
from schema.tables.built import NONE_STATED

SHOWN_ROWS = 40
_SEPARATOR = "."
_Key = tuple[str, str, str, str, str]
"""What the counts of one row share: unit, standard, province, kind of period, period."""


def matrix(view: CertificationView) -> None:
    """Standards by status, a block for each unit; a cell filters the page to its standard and status."""
    language = view.language
    keys = list(dict.fromkeys(map(_key, view.cells)))
    keys.sort(key=lambda key: (key[0] == NONE_STATED, -len(_statuses_of(key[0], view))))
    shown_keys = keys[:SHOWN_ROWS]
    units = dict.fromkeys(unit for unit, *_ in shown_keys)
    message = _message(view.cells, language)
    details = wording.joined(
        (text("certifications.matrix_measure", language), describe(view.scope, view.names, language)), language
    )
    with card.card(view.among.of_rows(view.cells, lambda some: _message(some, language), details), "matrix"):
        on = card.canvas(language)
        used = {cell.certification_status for cell in view.cells}

        def statuses(on: Canvas) -> list[Status]:
            return [
                Status(str(status), label(status, language), _colour(status, on.theme))
                for status in CertificationStatus
                if status in used
            ]

        blocks = [Block(_unit_words(unit, view), _rows(unit, shown_keys, view)) for unit in units]
        picked = card.chart(
            lambda on: status_by_unit(blocks, statuses(on), on),
            on,
            status_by_unit_alt(blocks, message, on),
            "certification_matrix",
            Choosing.FILTERS,
        )
        if len(keys) > SHOWN_ROWS:
            card.notes(text("notice.too_many_rows", language, shown=SHOWN_ROWS, count=len(keys)))
        card.notes(
            wording.joined(
                (text("certifications.matrix_note", language), label(Caveat.CERTIFICATION_UNITS, language)), language
            ),
            wording.joined((view.coverage(view.rows), label(Caveat.CERTIFICATE_DATE, language)), language),
        )
        _source(view.rows, message, "matrix", view)
    if picked:
        standard, _, status = picked.partition(_SEPARATOR)
        state.toggle({Choice.STANDARD: (standard,), Choice.STATUS: (status,)})


def _message(cells: Sequence[StatusRow], language: Language) -> str:
    """How many standards in how many units."""
    units = {cell.unit_code for cell in cells} - {NONE_STATED}
    standards = {cell.standard_code for cell in cells}
    return text("certifications.matrix", language, standards=len(standards), units=len(units))


def in_development(view: CertificationView) -> None:
    """What is said to be in development without a number: listed, never counted as zero and never as certified."""
    language = view.language
    rows = [
        row
        for row in view.rows
        if row.certification_status == CertificationStatus.IN_DEVELOPMENT and row.value_min is None
    ]
    if not rows:
        return
    message = text("certifications.development", language, count=len(rows))
    heading = view.among.of_rows(
        rows,
        lambda some: text("certifications.development", language, count=len(some)),
        text("certifications.development_measure", language),
    )
    with card.card(heading, "development"):
        frame = _development_frame(rows[:SHOWN_ROWS], view)
        tabular.printed(frame, message, lead=_title("standard_code", view))
        if len(rows) > SHOWN_ROWS:
            card.notes(text("notice.too_many_rows", language, shown=SHOWN_ROWS, count=len(rows)))
        _source(rows, message, "development", view)


def every_count(view: CertificationView) -> None:
    """Every printed count with its code; choosing one opens its passage. Missing: an empty cell."""
    language = view.language
    message = text("certifications.all_rows", language, count=len(view.rows))
    details = wording.joined(
        (describe(view.scope, view.names, language), text("certifications.choose_row", language)), language
    )
    heading = view.among.of_rows(
        view.rows, lambda some: text("certifications.all_rows", language, count=len(some)), details
    )
    with card.card(heading, "all_counts"):
        lead = (
            *(_title(name, view) for name in ("standard_code", "value_min")),
            text("table.value", language),
            _title("unit_code", view),
        )
        picked = row_choice.choose_row(_counts_frame(view), message, f"certification_rows_{language}", lead)
        if picked is not None:
            fact_table.open_fact("certification", view.rows[picked].certification_id, view.names, language)


def _counts_frame(view: CertificationView) -> pd.DataFrame:
    language, codes = view.language, _codes(view.rows)
    columns: dict[str, list[object]] = {}
    for row in view.rows:
        cells: dict[str, object] = {
            text("table.province", language): view.place(row.province_code),
            _title("standard_code", view): view.standard(row.standard_code),
            _title("certification_status", view): certifications_view.status_words(row, view),
            _title("value_min", view): None if row.value_min is None else float(row.value_min),
            _title("value_max", view): None if row.value_max is None else float(row.value_max),
            _title("unit_code", view): view.unit(row.unit_code) if row.unit_code else None,
            _title("agency_code", view): wording.joined(
                (view.names.of("agency", code, language) for code in row.agency_codes), language
            )
            if row.agency_codes
            else None,
            text("card.figure_code", language): codes.get(row.certification_id),
            text("budgets.year", language): wording.year_tick(row.fiscal_year_be, language),
            text("evidence.place", language): evidence_dialog.place_of(row),
        }
        for name, cell in cells.items():
            columns.setdefault(name, []).append(cell)
    low, high = _title("value_min", view), _title("value_max", view)
    frame = pd.DataFrame(columns)
    if columns[low] == columns[high]:
        # nothing is a range: one number says both
        return frame.drop(columns=high).rename(columns={low: text("table.value", language)})
    return frame


def _title(name: str, view: CertificationView) -> str:
    return title_of(FIELDS[name], view.language)


def _codes(rows: Sequence[CertificationRow]) -> dict[str, str]:
    found = data.ask(figures.codes, "certification", tuple(row.certification_id for row in rows))
    return {row_id: shown(code) for row_id, code in found.items()}


def _group_names(view: CertificationView) -> dict[str, str]:
    return {
        group.target_group_id: pick(group.name_th, group.name_en, view.language)
        for group in data.ask(target_groups.named, EVERYTHING)
    }


def _development_frame(rows: Sequence[CertificationRow], view: CertificationView) -> pd.DataFrame:
    language = view.language
    codes, groups = _codes(rows), _group_names(view)
    columns = {
        text("table.province", language): [view.place(row.province_code) for row in rows],
        text("certifications.standard", language): [view.standard(row.standard_code) for row in rows],
        title_of(FIELDS["commodity_code"], language): [
            view.names.of("commodity", row.commodity_code, language) if row.commodity_code else "—" for row in rows
        ],
        text("certifications.group", language): [groups.get(row.target_group_id or "", "—") for row in rows],
        text("card.figure_code", language): [codes.get(row.certification_id, "—") for row in rows],
    }
    return pd.DataFrame(columns)


def _key(cell: StatusRow) -> _Key:
    return (cell.unit_code, cell.standard_code, cell.province_code, cell.period_kind, cell.period)


def _rows(unit: str, keys: Sequence[_Key], view: CertificationView) -> tuple[StandardRow, ...]:
    """The rows of one unit: a standard in a province and year, for no count is added over provinces or years."""
    found = []
    for key in keys:
        cells = [cell for cell in view.cells if _key(cell) == key and key[0] == unit]
        if cells:
            marks = {cell.certification_status: _mark(cell, view) for cell in cells}
            found.append(StandardRow(_SEPARATOR.join(key[1:]), _row_words(cells[0], view), marks))
    return tuple(found)


def _row_words(cell: StatusRow, view: CertificationView) -> str:
    """Standard and province, and the year where counts of several years stand one below the other."""
    years = {
        (each.period_kind, each.period)
        for each in view.cells
        if (each.standard_code, each.province_code) == (cell.standard_code, cell.province_code)
    }
    year = wording.period_name(cell.period_kind, cell.period, view.language) if len(years) > 1 else None
    return wording.joined((view.standard(cell.standard_code), view.place(cell.province_code), year), view.language)


def _mark(cell: StatusRow, view: CertificationView) -> Mark:
    language = view.language
    words = certifications_view.plain(cell, view)
    unit = None if cell.unit_code == NONE_STATED else cell.unit_code
    read = certifications_view.amount(cell.value_min, cell.value_max, cell.qualifier, unit, view)
    status = label(CertificationStatus.of(cell.certification_status), language)
    name = _row_words(cell, view)
    is_exact = cell.value_min is not None and cell.value_min == cell.value_max
    return Mark(
        code=f"{cell.standard_code}{_SEPARATOR}{cell.certification_status}",
        label=name,
        value=float(cell.value_min) if is_exact and cell.value_min is not None else None,
        text=words,
        hover=wording.joined((name, status, read), language),
        state=ValueState.WITHOUT_NUMBER if cell.value_min is None else ValueState.REPORTED,
        minimum=None if is_exact or cell.value_min is None else float(cell.value_min),
    )


def _statuses_of(unit: str, view: CertificationView) -> set[str]:
    return {cell.certification_status for cell in view.cells if cell.unit_code == unit}


def _colour(status: CertificationStatus, theme: Theme) -> str:
    certified, pending, rejected = theme.certification
    named = {
        CertificationStatus.CERTIFIED: certified,
        CertificationStatus.PENDING: pending,
        CertificationStatus.REJECTED: rejected,
    }
    return named.get(status, theme.no_data)


def _unit_words(unit: str, view: CertificationView) -> str:
    if unit == NONE_STATED:
        return text("certifications.no_number_block", view.language)
    return text("card.unit_is", view.language, unit=view.unit(unit))


def _source(rows: Sequence[CertificationRow], title: str, key: str, view: CertificationView) -> None:
    documents = len({row.source_document_id for row in rows})
    words = wording.joined(
        (
            text("card.documents", view.language, count=documents),
            text("certifications.rows", view.language, count=len(rows)),
            text("certifications.codes_below", view.language),
        ),
        view.language,
    )
    if card.source_row(words, f"evidence_{key}", view.language, members.behind(rows)):
        evidence_dialog.show_passages(title, [evidence_dialog.locator_of(row) for row in rows], view.language)
