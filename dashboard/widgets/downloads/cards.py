"""The cards of the downloads page: a table, a measure, the whole data set; each counted and shown before the click."""

import streamlit as st

from dashboard import files, wording
from dashboard.exports.export import Export
from dashboard.exports.file_format import FileFormat
from dashboard.files import export, package, package_name
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import title_of
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import number
from dashboard.permalink import Choice, Link
from dashboard.widgets.cards import card
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.cards.export_bar import SHOWN_ROWS, export_button, preview_table, size_words, unused_words
from dashboard.widgets.filters import facet_counts, filters
from dashboard.widgets.filters.facet_counts import Facets
from dashboard.widgets.filters.filter_chips import Chip
from dashboard.widgets.provinces import measure_picker
from dashboard.widgets.shell import data, state
from dashboard.widgets.shell.faults import guarded
from queries import comparison
from queries.comparison import MeasureRow, period_of
from queries.selection import MEASURES, Selection
from schema.model import Layer, Table
from schema.period import Period
from schema.scope import EVERYTHING
from schema.tables import TABLES, tables_of

FIRST_TABLE = "fact"
_ORDER = (Layer.CURATED, Layer.OFFICIAL, Layer.BUILT, Layer.SOURCES, Layer.REFERENCE)


def fitting(link: Link) -> Link:
    """The link without what does not fit the measure of the page, which is said."""
    measure = _measure(link)
    return measure_picker.fitting(link, measure) if measure else link


def years(link: Link) -> list[Period]:
    """The periods by which a file can be filtered: of the documents' tables, and of the measure of the link."""
    variants = data.ask(comparison.variants, link.measure, EVERYTHING) if link.measure else []
    return filters.document_years(map(period_of, variants))


def counted(link: Link) -> Facets:
    """How many rows of the chosen table each option of the filters leaves."""
    return facet_counts.of_table(_asked(link), link.language)


def chips(link: Link, names: Names) -> list[Chip]:
    """The chip of the definition that is chosen for the measure."""
    measure = _measure(link)
    return measure_picker.definition_chips(measure, link.definition, names, link.language) if measure else []


def _asked(link: Link) -> Selection:
    return Selection(next(iter(link.chosen(Choice.TABLE)), FIRST_TABLE), link.scope)


def _measure(link: Link) -> MeasureRow | None:
    """The measure of the page; none where no tier in scope has one."""
    measures = measure_picker.available(link)
    return measure_picker.chosen_measure(link, measures) if measures else None


def table_card(link: Link) -> None:
    """One table under the filters."""
    language = link.language
    with st.container(key="choose_table"):
        filters.pick_one(
            Choice.TABLE,
            [table.name for table in tables_of_reader()],
            lambda name: title_of(TABLES[name], language),
            text("downloads.choose_table", language),
        )
    _file_card(_asked(link), "table", language)


def measure_card(link: Link, names: Names) -> None:
    """One measure under the filters, in all its periods unless a year is chosen."""
    measure = _measure(link)
    if measure is None:
        return
    code = measure.measure_code
    measure_picker.pick_measure(measure_picker.available(link), code, "measure", names)
    _file_card(Selection(MEASURES, link.scope, code, link.definition), "measure", link.language)


def package_card(language: Language) -> None:
    """The whole data set as one file, whatever the filters say."""
    manifest = data.manifest()
    rows = number(sum(manifest.rows[name] for name in TABLES), 0, language)
    heading = Heading(
        text("downloads.package", language),
        text("downloads.package_size", language, tables=len(TABLES), rows=rows, snapshot=manifest.snapshot_id),
    )
    warehouse = data.warehouse()
    with card.card(heading, "package"):
        card.notes(text("downloads.package_note", language))
        st.download_button(
            text("downloads.package_button", language),
            data=lambda: package(warehouse),
            file_name=package_name(manifest.snapshot_id),
            mime="application/zip",
            icon=":material/folder_zip:",
            on_click="ignore",
            key="package_zip",
        )


def tables_of_reader() -> list[Table]:
    """Tables in the order in which a reader looks for them: facts first, lists of codes last."""
    return [table for layer in _ORDER for table in tables_of(layer)]


def _file_card(asked: Selection, key: str, language: Language) -> None:
    count, preview = data.ask(files.count, asked), data.ask(export, asked, language, SHOWN_ROWS)
    if not count:
        _nothing(asked, preview, key)
        return
    details = wording.joined((preview.described, size_words(preview, count)), language)
    warehouse = data.warehouse()
    with card.card(Heading(preview.title, details), f"file_{key}"):
        preview_table(preview, f"{key}_preview", language)
        shown = min(count, SHOWN_ROWS)
        card.notes(
            text("downloads.shown", language, shown=shown, rows=number(count, 0, language)),
            unused_words(asked, language),
        )
        with st.container(horizontal=True, gap="small", key=f"buttons_{key}"):
            for file_format in FileFormat:
                export_button(preview, lambda: export(warehouse, asked, language), file_format, key)


def _nothing(asked: Selection, preview: Export, key: str) -> None:
    """What is missing, and the filters to lift."""
    language = preview.language
    missing = text("empty.missing", language, measure=preview.title, scope=preview.described)
    with card.card(Heading(text("empty.title", language), missing), f"file_{key}"):
        card.notes(facet_counts.of_table(asked, language).undated_words)
        st.button(text("filter.clear", language), on_click=guarded(state.lift_filters), key=f"lift_{key}")


def format_notes(language: Language) -> None:
    """Which format is for what, and the command that writes the same file."""
    with card.card(Heading(text("downloads.formats", language), ""), "formats"):
        for file_format in FileFormat:
            name = file_format.replace("-", "_")
            words = text(f"downloads.about_{name}", language)
            st.markdown(f"**{wording.escaped(text(f'downloads.{name}', language))}** {wording.escaped(words)}")
        card.notes(text("downloads.command", language))
        st.code(
            "python -m dashboard data --table budget_line --province 13 --format csv --out budget.csv", language=None
        )
