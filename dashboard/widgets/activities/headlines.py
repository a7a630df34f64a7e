"""The figures at the top of the page of activities, each with what it leaves out."""

from collections.abc import Sequence

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.numbers import number
from dashboard.widgets.activities.partners import of_several_sectors
from dashboard.widgets.activities.subject import Activities
from dashboard.widgets.cards import card, members
from dashboard.widgets.shell import data
from queries import activities, coverage
from queries.activities import ActivityRow, HeadCount
from schema.codes import ActivityKind, Qualifier


def headlines(shown: Activities) -> None:
    """Activities named, places of training and development, places of training alone, activities of several sectors."""
    with st.grid(4, min_column_width=250, row_height="content", key="activity_headlines"):
        _named(shown)
        _places(shown, "kpi_places", shown.rows)
        _places(shown, "kpi_training", [row for row in shown.rows if row.activity_kind == ActivityKind.TRAINING])
        _sectors(shown)


def places_words(count: HeadCount, shown: Activities) -> str:
    """The places of some activities with their bounds and without a unit; an open upper bound stays open."""
    if count.minimum is None:
        return text("activities.training_none", shown.language)
    qualifier = Qualifier.AT_LEAST if count.maximum is None else Qualifier.EXACT
    return wording.quantity(count.minimum, count.maximum, qualifier, None, 0, shown.names, shown.language)


def years_of(count: HeadCount, shown: Activities) -> str:
    """Which years are together in the places; empty where they are of one year."""
    return wording.years_added((row.fiscal_year_be for row in count.stated), shown.language)


def _named(shown: Activities) -> None:
    language = shown.language
    label = text("activities.kpi_activities", language)
    total = len(data.ask(coverage.provinces, shown.scope))
    rest = text("activities.kpi_activities_rest", language, count=len(shown.provinces), total=total)
    figure = _figure(len(shown.rows), shown)
    members.headline(label, figure, rest, shown.rows, "kpi_activities", language)


def _figure(count: int, shown: Activities) -> tuple[str, str]:
    words = number(count, 0, shown.language)
    return words, shown.names.unit("activity", shown.language, words)


def _places(shown: Activities, key: str, rows: Sequence[ActivityRow]) -> None:
    language = shown.language
    count = activities.head_count(rows)
    label = text(f"activities.{key}", language)
    parts = (
        ("kpi_places_stated", count.stated),
        ("kpi_places_yearly", count.yearly),
        ("kpi_places_without", count.without),
        ("kpi_places_planned", count.planned),
    )
    counted = (text(f"activities.{name}", language, count=len(each)) for name, each in parts if each)
    rest = wording.joined((*counted, years_of(count, shown)), language)
    if not count.stated:
        card.kpi(label, "—", "", rest)
        return
    unit = text("activities.places_unit", language)
    members.headline(label, (places_words(count, shown), unit), rest, count.stated, key, language)


def _sectors(shown: Activities) -> None:
    language = shown.language
    sets = data.ask(activities.by_sectors, shown.scope, gears=shown.gears, agencies=shown.agencies)
    several = sum(row.activity_count for row in sets if len(row.sector_codes) > 1)
    without = sum(row.activity_count for row in sets if not row.sector_codes)
    rest = wording.joined(
        (
            text("activities.kpi_sectors_of", language, count=len(shown.rows)),
            text("activities.kpi_sectors_without", language, count=without) if without else None,
        ),
        language,
    )
    label = text("activities.kpi_sectors", language)
    rows = of_several_sectors(shown) if several else shown.rows
    members.headline(label, _figure(several, shown), rest, rows, "kpi_sectors", language)
