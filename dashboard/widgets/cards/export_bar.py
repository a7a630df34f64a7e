"""The row of buttons under a table: how many rows, what they look like, and the files that hold them."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import pandas as pd
import streamlit as st

from dashboard import files, wording
from dashboard.exports.export import Export, Wording
from dashboard.exports.file_format import FileFormat, file_bytes
from dashboard.files import file_name
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.numbers import number
from dashboard.widgets.cards import tabular
from dashboard.widgets.shell import data, state
from dashboard.widgets.shell.faults import window
from dashboard.wording import muted
from queries.selection import Selection

STANDARD = (FileFormat.CSV, FileFormat.EXCEL, FileFormat.PARQUET)
SHOWN_ROWS = 5
_OF_ROWS = ("part_of", "row_key")


def export_bar(preview: Export, row_count: int, make: Callable[[], Export], key: str) -> None:
    """Row count, first rows, and buttons for CSV, Excel and Parquet.

    `make` runs at the click, in a thread that knows no session: it may ask a warehouse and nothing of Streamlit.
    """
    language = preview.language
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"export_{key}"):
        st.markdown(muted(size_words(preview, row_count)), width="content")
        pressed = st.button(
            text("downloads.preview", language), icon=":material/visibility:", type="tertiary", key=f"{key}_preview"
        )
        for file_format in STANDARD:
            export_button(preview, make, file_format, key)
    if pressed:
        _show_preview(preview, key, language)


def _show_preview(preview: Export, key: str, language: Language) -> None:
    """Open the first rows as a dialog over the page."""

    @window(preview.title, width="large")
    def dialog() -> None:
        st.markdown(muted(preview.described))
        preview_table(preview, f"{key}_preview_rows", language)

    dialog()


def size_words(preview: Export, row_count: int) -> str:
    """How many rows and columns the file will have."""
    language = preview.language
    columns = len(preview.columns_in(Wording.BRIEF))
    return text("downloads.size", language, rows=number(row_count, 0, language), columns=columns)


def unused_words(asked: Selection, language: Language) -> str:
    """Which of the shared filters the rows do not follow; empty where they follow all."""
    names = data.ask(files.unused, asked)
    left_out = wording.joined((text(f"export.{name}", language) for name in names), language)
    return text("downloads.unused", language, filters=left_out) if left_out else ""


def preview_table(preview: Export, key: str, language: Language) -> None:
    """The first rows as they stand in the file."""
    first = preview.first(SHOWN_ROWS)
    show_rows(first, key, text("downloads.first_rows", language, count=len(first.rows), subject=first.title))


def show_rows(
    export: Export,
    key: str,
    alt: str,
    marked: Mapping[str, str] | None = None,
    titles: Mapping[str, str] | None = None,
    written: Mapping[str, Sequence[str]] | None = None,
) -> None:
    """The rows in as many columns as stand side by side, further ones named.

    `marked` are cells that read otherwise on screen than in the file, `titles` columns that are called otherwise,
    `written` how the numbers of a column read, row by row.
    """
    frame = _frame(export).replace(dict(marked or {}))
    # ids of rows are for programs: readers have figure codes and the numbers of documents
    ids = {column.title for column in export.columns if column.name in _OF_ROWS or _is_id(column.name)}
    frame = frame[[name for name in frame if name not in ids]]
    lead = [text(f"table.{name}", export.language) for name in ("province", "value")]
    shown = tabular.side_by_side(frame, lead)
    # an absent number is a dash, and a year has no comma
    whole = [name for name in shown if frame[name].dtype == "Int64"]
    config = {name: st.column_config.NumberColumn(format="%d") for name in whole}
    called = dict(titles or {})
    read = {called.get(name, name): words for name, words in (written or {}).items()}
    first = [called.get(name, name) for name in lead if name in shown]
    tabular.grid(frame[shown].rename(columns=called), alt, key, lead=first, config=config, written=read)
    further = [name for name in export.header(Wording.BRIEF) if name not in shown]
    if further:
        columns = wording.joined(further, export.language)
        st.markdown(muted(text("downloads.further_columns", export.language, count=len(further), columns=columns)))


def _frame(export: Export) -> pd.DataFrame:
    """The rows in the words of the reader, without empty columns; years and other whole numbers may have gaps."""
    header = export.header(Wording.BRIEF)
    frame = pd.DataFrame(export.rows_in(Wording.BRIEF), columns=header).dropna(axis="columns", how="all")
    numbers = [name for name in frame if any(isinstance(cell, Decimal) for cell in frame[name].tolist())]
    whole = [name for name in frame if name not in numbers and any(_is_whole(cell) for cell in frame[name].tolist())]
    # an integer column with gaps would turn into fractions
    return frame.astype(dict.fromkeys(numbers, float) | dict.fromkeys(whole, "Int64"))


def _is_id(name: str) -> bool:
    return name.endswith("_id") and name != "source_document_id"


def _is_whole(cell: object) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool) and cell == cell  # noqa: PLR0124 - not a gap


def export_button(preview: Export, make: Callable[[], Export], file_format: FileFormat, key: str) -> None:
    """One button; the file is made when it is pressed, and the page does not run again."""
    address = state.address()
    st.download_button(
        text(f"downloads.{file_format.replace('-', '_')}", preview.language),
        data=lambda: file_bytes(make().linked(address), file_format),
        file_name=file_name(preview, file_format.ending),
        mime=file_format.mime,
        icon=":material/download:",
        on_click="ignore",
        key=f"{key}_{file_format}",
    )
