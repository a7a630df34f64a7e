"""Every activity in scope as a row: what, where, who, when, how many, its state; the rest is in its dialog."""

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.widgets.activities.subject import TABLE, Activities
from dashboard.widgets.cards import card
from dashboard.widgets.cards.fact_table import fact_table
from queries import activities
from queries.activities import ActivityRow
from schema.codes import ActivityState, ValueState


def list_card(shown: Activities) -> None:
    """The table behind all charts of the page."""
    language = shown.language
    message = text("activities.list", language, count=len(shown.rows))
    details = wording.joined((shown.scope_words, text("activities.list_details", language)), language)
    rows = sorted(shown.rows, key=lambda row: _order(row, shown))
    heading = shown.among.of_rows(rows, lambda some: text("activities.list", language, count=len(some)), details)
    with card.card(heading, "activity_list"):
        fact_table(
            TABLE,
            {row.activity_id: row for row in rows},
            {
                text("table.province", language): [shown.place(row) for row in rows],
                text("activities.title", language): [shown.title(row) for row in rows],
                text("activities.agency", language): [_agencies(row.agency_codes, shown) for row in rows],
                text("activities.year", language): [wording.year_tick(row.fiscal_year_be, language) for row in rows],
                text("activities.people", language): [_quantity(shown, row) for row in rows],
                text("activities.state", language): [
                    label(ActivityState.of(row.activity_state), language) for row in rows
                ],
            },
            message,
            "activity_table",
            (text("activities.title", language), text("activities.state", language)),
            shown.names,
            language,
        )


def _order(row: ActivityRow, shown: Activities) -> tuple[int, str]:
    """Provinces in Thai dictionary order, national activities last, then as the documents run."""
    codes = shown.names.codes("province")
    return (codes.index(row.province_code) if row.province_code else len(codes), row.activity_id)


def _agencies(codes: list[str], shown: Activities) -> str | None:
    return wording.joined((shown.names.of("agency", code, shown.language) for code in codes), shown.language) or None


def _quantity(shown: Activities, row: ActivityRow) -> str | None:
    """A quantity with its own unit; people of trainings that are not counted are said to be so."""
    if row.value_min is None:
        count = activities.head_count([row])
        if count.planned:
            return label(ActivityState.PLANNED, shown.language)
        return label(ValueState.WITHOUT_NUMBER, shown.language) if count.without else None
    return wording.quantity(
        row.value_min, row.value_max, row.qualifier, row.unit_code, None, shown.names, shown.language
    )
