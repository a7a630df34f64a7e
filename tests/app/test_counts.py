"""The same words mean the same count on every page, in its tables, in its filters, in its evidence and in its files."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import files, page_tables
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.permalink import Link
from queries import evidence
from queries.selection import Selection
from queries.warehouse import Warehouse
from schema.codes import FlagState, Tier
from schema.scope import Scope
from schema.where import Where
from tests.app.fields import field
from tests.app.screens import opened, plain, texts

pytestmark = pytest.mark.usefixtures("app_environment")
TH = Language.TH
DOCUMENTS = ("000", "001", "002", "003", "004")
WITH_DOCUMENTS = ("13", "14", "15", "45")


_ASKED, _OTHER = "\x00", "\x01"


def said(read: Iterable[str], key: str, **asked: str) -> int:
    """The number in a sentence where # is asked for (n: any other number); nought where no sentence says it."""
    marks = {"#": _ASKED, "n": _OTHER}
    pattern = re.escape(text(key, TH, **{name: marks.get(value, value) for name, value in asked.items()}))
    pattern = pattern.replace(_ASKED, r"([\d,]+)").replace(_OTHER, r"[\d,]+")
    found = {match[1] for each in read for match in re.finditer(pattern, each)}
    assert len(found) <= 1, (pattern, found)
    return int(found.pop().replace(",", "")) if found else 0


def offered(options: Sequence[str], option: str) -> int:
    """How many rows an option of a filter promises."""
    (words,) = [each for each in options if each.startswith(option)]
    return int(re.findall(r"\(([\d,]+)\)", words)[0].replace(",", ""))


def in_file(warehouse: Warehouse, selections: list[Selection], table: str, *further: Where) -> int:
    (asked,) = [each for each in selections if each.table == table]
    return files.count(warehouse, replace(asked, where=(*asked.where, *further)))


def by_table(page: AppTest) -> int:
    facts, lines = text("sources.document.facts", TH), text("sources.document.lines_used", TH)
    return int(sum(table.value[facts].sum() for table in page.dataframe if lines in table.value.columns))


def facts_of(province: str, shown: tuple[str, ...], warehouse: Warehouse) -> Iterator[tuple[str, int]]:
    """Where the facts of a province are counted, and how many there are."""
    scope = Scope(provinces=(province,), tiers=(Tier.COMMITTEE,))
    profile = opened("pages/province.py", v="1", p=province, t="committee")
    yield "profile", said(texts(profile), "province.facts", facts="#", documents="n")
    yield "file of the profile", in_file(warehouse, page_tables.province(Link(scope=scope), (province,)), "fact")
    profile.button(key=f"evidence_head_{province}").click().run()
    yield "evidence of the profile", said(texts(profile), "card.sum_of", count="#")
    page = opened("pages/sources.py", v="1", p=province, t="committee")
    yield "sources", said(texts(page), "sources.document.title", count="n", facts="#")
    yield "facts by table", by_table(page)
    yield "file of the sources", in_file(warehouse, page_tables.sources(Link(scope=scope), shown, ()), "fact")
    yield "downloads", files.count(warehouse, Selection("fact", scope))


def facts_of_document(document: str, warehouse: Warehouse) -> Iterator[tuple[str, int]]:
    """Where the facts of a document are counted, and how many there are."""
    page = opened("pages/sources.py", v="1", document=document, t="committee")
    listed = [each for each in texts(page) if text("sources.document.lines", TH) in each]
    (line,) = [
        each
        for each, row in zip(listed, evidence.documents(warehouse), strict=True)
        if row.source_document_id == document
    ]
    yield "list of documents", int(line.rsplit(" ", 1)[1].replace(",", ""))
    yield "facts by table", by_table(page)
    yield "viewer", said(texts(page), "sources.viewer.facts", count="#")
    yield "filter", offered(field(page, "filter_document_th").options, document)
    link = Link(scope=Scope(tiers=(Tier.COMMITTEE,)))
    yield "file", in_file(warehouse, page_tables.sources(link, (document,), ()), "fact")


def open_flags_of(province: str, shown: tuple[str, ...], warehouse: Warehouse) -> Iterator[tuple[str, int]]:
    """Where the open flags of a province are counted, and how many there are."""
    scope = Scope(provinces=(province,))
    start = opened(v="1", p=province)
    yield "start page", said([each.label for each in start.button], "attention.all_flags", count="#")
    yield "file of the start page", in_file(warehouse, page_tables.overview(Link(scope=scope), ()), "quality_flag")
    page = opened("pages/sources.py", v="1", p=province, section="contradictions")
    yield "sources", said(texts(page), "sources.flags.title", count="n", open="#")
    section = text("sources.section.contradictions", TH)
    parts = [plain(option.content) for each in page.get("button_group") for option in each.proto.options]
    yield "part of the page", said(parts, "sources.section.open", section=section, count="#")
    is_open = Where(("flag_state",), (FlagState.OPEN,))
    selections = page_tables.sources(Link(scope=scope), shown, ())
    yield "file of the sources", in_file(warehouse, selections, "quality_flag", is_open)


def test_an_option_of_the_filter_promises_the_same_count(warehouse: Warehouse) -> None:
    page, names = opened("pages/sources.py", v="1", t="committee"), files.names_of(warehouse)
    options = field(page, "filter_provinces_th").options
    for province in WITH_DOCUMENTS:
        facts = files.count(warehouse, Selection("fact", Scope(provinces=(province,))))
        assert offered(options, names.province(province, TH)) == facts


def documents_of(province: str, warehouse: Warehouse) -> tuple[str, ...]:
    documents = evidence.documents(warehouse)
    return tuple(row.source_document_id for row in documents if row.province_code == province)


@pytest.mark.parametrize("count", [facts_of, open_flags_of])
@pytest.mark.parametrize("province", WITH_DOCUMENTS)
def test_a_province_has_one_count_everywhere(
    province: str, count: Callable[[str, tuple[str, ...], Warehouse], Iterator[tuple[str, int]]], warehouse: Warehouse
) -> None:
    found = dict(count(province, documents_of(province, warehouse), warehouse))
    assert len(set(found.values())) == 1, found


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_has_one_count_everywhere(document: str, warehouse: Warehouse) -> None:
    found = dict(facts_of_document(document, warehouse))
    assert len(set(found.values())) == 1, found
    assert 0 not in found.values()


def test_every_document_and_province_with_one_is_compared(warehouse: Warehouse) -> None:
    documents = evidence.documents(warehouse)
    assert {row.source_document_id for row in documents} == set(DOCUMENTS)
    assert {row.province_code for row in documents} - {None} == set(WITH_DOCUMENTS)
