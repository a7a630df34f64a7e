"""Each row and each file says of which tier of evidence it is."""

import io
import json

import openpyxl
import pyarrow.parquet as pq
import pytest

from dashboard.exports.export import Export, Wording
from dashboard.exports.file_format import FileFormat, file_bytes
from dashboard.files import export
from dashboard.i18n.language import Language
from queries.selection import MEASURES, TIERS, Selection, place_of
from queries.warehouse import Warehouse
from schema.codes import Tier
from schema.figure_code import shown
from schema.scope import Scope
from schema.tables import TABLES
from tests.dashboard.read_back import csv_rows

TH, EN = Language
RECEIVED, OTOP = "2M8PN5ZNQ", "otop_sales"


def column(made: Export, name: str, wording: Wording = Wording.CODES) -> list[object]:
    (place,) = [place for place, each in enumerate(made.columns_in(wording)) if each.name == name]
    return [row[place] for row in made.rows_in(wording)]


def tier_note(made: Export) -> list[str]:
    name = "ระดับหลักฐาน" if made.language is TH else "Tier"
    return [note.words for note in made.notes if note.name == name]


def test_rows_read_by_hand_are_of_their_tier(warehouse: Warehouse):
    lines = export(warehouse, Selection("budget_line", Scope(provinces=("13",))), TH)
    header, rows = lines.header(Wording.CODES), csv_rows(lines, FileFormat.CSV_CODES)
    (received,) = [row for row in rows if row[header.index("figure_codes")] == shown(RECEIVED)]
    assert received[header.index("tier")] == "committee"
    sold = export(warehouse, Selection(MEASURES, measure=OTOP), EN)
    header, rows = sold.header(Wording.BRIEF), csv_rows(sold, FileFormat.CSV)
    assert {row[header.index("Tier")] for row in rows} == {"Official statistics"}


def test_rows_of_both_tiers_each_name_their_own(warehouse: Warehouse):
    made = export(warehouse, Selection(MEASURES, Scope(provinces=("13",))), TH)
    found = dict(zip(column(made, "measure_code"), column(made, "tier"), strict=True))
    assert (found["budget_received"], found["target_groups_stated"]) == ("committee", "committee")
    assert (found[OTOP], found["otop_sales_per_person"]) == ("official", "official")
    assert tier_note(made) == ["เอกสารคณะกรรมการ · สถิติทางการ"]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_one_column_of_the_tier_or_none(warehouse: Warehouse, table: str):
    made = export(warehouse, Selection(table), TH, limit=3)
    has_tier = table in TIERS or place_of(TABLES[table], "tier") is not None
    for wording, name in ((Wording.CODES, "tier"), (Wording.LABELS, "tier_words")):
        names = [each.name for each in made.columns_in(wording)]
        assert [each for each in names if each.startswith("tier")] == [name] * has_tier
        assert [each.title for each in made.columns_in(wording)].count("ระดับหลักฐาน") == has_tier
        if has_tier and table != "measure":
            assert names[-3:] == [name, "figure_codes", "evidence"]
    assert bool(tier_note(made)) == has_tier


@pytest.mark.parametrize(
    ("asked", "tier"),
    [
        (Selection("indicator_value"), Tier.OFFICIAL),
        (Selection(MEASURES, measure=OTOP), Tier.OFFICIAL),
        (Selection("meeting"), Tier.COMMITTEE),
        (Selection(MEASURES, measure="budget_received"), Tier.COMMITTEE),
        (Selection(MEASURES, Scope(provinces=()), OTOP), Tier.OFFICIAL),
    ],
)
def test_what_is_of_one_tier_says_so_where_no_tier_is_chosen(warehouse: Warehouse, asked: Selection, tier: Tier):
    made = export(warehouse, asked, TH, limit=5)
    assert tier_note(made) == [tier.label_th]
    (chosen,) = [each for each in made.filters if each.name == "แหล่งข้อมูล"]
    assert (chosen.words, chosen.codes) == (tier.label_th, tier)
    book = openpyxl.load_workbook(io.BytesIO(file_bytes(made, FileFormat.EXCEL)))
    assert ["ระดับหลักฐาน", tier.label_th] in [[cell.value for cell in row] for row in book["หมายเหตุ"]]
    said = pq.read_schema(io.BytesIO(file_bytes(made, FileFormat.PARQUET))).metadata
    assert {"name": "ระดับหลักฐาน", "words": tier.label_th} in json.loads(said[b"notes"])


def test_what_is_of_several_tiers_is_under_all_of_them(warehouse: Warehouse):
    made = export(warehouse, Selection(MEASURES), EN, limit=1)
    (chosen,) = [each for each in made.filters if each.name == "Sources"]
    assert (chosen.words, chosen.codes) == ("All tiers of evidence", "")
