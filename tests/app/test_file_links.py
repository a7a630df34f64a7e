"""Whoever holds a file finds the way back to its view: the notes of an Excel file carry the link."""

import io
from typing import Any
from urllib.parse import parse_qsl, urlencode

import openpyxl
import pytest
import streamlit as st
from streamlit.runtime.context import ContextProxy

from dashboard.exports.file_format import FileFormat, file_bytes
from dashboard.files import export
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from queries.selection import Selection
from queries.warehouse import Warehouse
from tests.app.screens import opened

HOST = "https://example.go.th/budgets"
QUERY = {"v": "1", "lang": "en", "p": "13", "stage": "received"}
LINK = f"{HOST}?{urlencode(QUERY)}"


@pytest.fixture
def buttons(app_environment: object, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What each button of the page gives, made as at the click: without a session, and without a browser."""
    found: dict[str, Any] = {}
    monkeypatch.setattr(ContextProxy, "url", property(lambda _: HOST))
    monkeypatch.setattr(st, "download_button", lambda _, **settings: found.setdefault(settings["key"], settings))
    opened("pages/budgets.py", **QUERY)
    return found


def notes_of(content: bytes) -> dict[str, str]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book[text("export.sheet_notes", Language.EN)]
    return {row[0].value: row[1].value for row in sheet.iter_rows(min_row=2)}


def test_the_notes_of_excel_have_the_link_to_the_view(buttons: dict[str, Any]) -> None:
    made = buttons[f"page_{FileFormat.EXCEL}"]["data"]()
    page, _, query = notes_of(made)[text("export.link", Language.EN)].partition("?")
    assert page == HOST
    assert QUERY.items() <= dict(parse_qsl(query)).items()


def test_a_csv_is_the_same_with_and_without_a_link(warehouse: Warehouse) -> None:
    made = export(warehouse, Selection("budget_line"), Language.TH)
    assert file_bytes(made.linked(LINK), FileFormat.CSV) == file_bytes(made, FileFormat.CSV)


def test_without_a_browser_there_is_no_row_of_a_link(warehouse: Warehouse) -> None:
    made = export(warehouse, Selection("budget_line"), Language.EN)
    assert text("export.link", Language.EN) not in notes_of(file_bytes(made.linked(""), FileFormat.EXCEL))
