"""The page of target groups: Q1, Q2 and Q4 on screen, the directory, the shortlist of the link."""

import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from queries import target_groups
from queries.warehouse import Warehouse
from schema.figure_code import is_well_formed
from schema.scope import Scope
from tests.app.fields import field
from tests.app.screens import link, written

pytestmark = pytest.mark.usefixtures("app_environment")
APP = Path(__file__).resolve().parents[2] / "app.py"
TH, EN = Language.TH, Language.EN


def opened(**query: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    for key, value in ({"v": "1"} | query).items():
        app.query_params[key] = value
    app.switch_page("pages/groups.py").run()
    assert not app.exception
    return app


def plain(words: str) -> str:
    return re.sub(r"\\(.)", r"\1", words).replace("\u2060", "")


def read(app: AppTest) -> str:
    return "\n".join(plain(each) for each in written(app))


def tables(app: AppTest) -> list[pd.DataFrame]:
    return [element.value.map(lambda cell: plain(str(cell))) for element in (*app.dataframe, *app.table)]


def cells(app: AppTest) -> Iterator[tuple[str, ...]]:
    for table in tables(app):
        yield from (tuple(row) for row in table.itertuples(index=False))


@pytest.mark.parametrize("language", list(Language))
def test_the_page_stands_in_its_language_without_a_fault(language: Language) -> None:
    words = read(opened(lang=language))
    assert text("nav.groups", language) in words
    assert text("groups.cannot_rank", language) in words


def test_q1_the_total_and_its_parts_with_shares_and_codes() -> None:
    app = opened(p="13")
    assert "ปทุมธานีมีกลุ่มเป้าหมาย 56 กลุ่ม งานแปรรูปมากที่สุด" in read(app)
    rows = {row[:3]: row[3] for row in cells(app) if len(row) == 4}
    assert set(rows) >= {
        ("เกษตร", "8.0", "14.3\u00a0%"),
        ("แปรรูป", "38.0", "67.9\u00a0%"),
        ("ท่องเที่ยวโดยชุมชน", "10.0", "17.9\u00a0%"),
        ("ยอดรวมทั้งหมด", "56.0", "100.0\u00a0%"),
    }
    assert all(re.fullmatch(r"[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}", code) for code in rows.values())


def test_q1_a_filter_of_the_work_group_never_parts_a_part_from_its_whole() -> None:
    assert "ปทุมธานีมีกลุ่มเป้าหมาย 56 กลุ่ม" in read(opened(p="13", g="processing"))


def test_q2_counts_stand_apart_and_the_silent_province_has_no_number() -> None:
    app = opened()
    words = read(app)
    assert text("groups.cannot_rank", TH) in words
    assert text("groups.with_total", TH, count=1, total=77) in words
    definitions = next(table for table in tables(app) if list(table.columns)[:2] == ["จังหวัด", "นิยาม"])
    assert list(definitions.columns)[2:] == ["กลุ่มงาน", "กลุ่ม", "รหัสอ้างอิง"]
    numbers = {(row[0], row[1]): row[3] for row in definitions.itertuples(index=False) if row[2] != "แปรรูป"}
    assert numbers["ร้อยเอ็ด", "เฉพาะกลุ่มอาหารปลอดภัย"] == "4.0"
    assert numbers["พระนครศรีอยุธยา", "ไม่มีรายงาน"] in {"nan", "None", "<NA>"}
    assert not {"112", "112.0", "0", "0.0"} & set(definitions.iloc[:, 3])


@pytest.mark.parametrize("language", list(Language))
def test_q4_four_groups_of_ang_thong_are_served_by_several_agencies(language: Language, warehouse: Warehouse) -> None:
    words = read(opened(p="15", lang=language))
    assert text("groups.shared", language, count=4) in words
    parts = (text("groups.shared_from", language, total=29), text("groups.shared_exact", language, exact=1))
    assert text("scope.separator", language).join(parts) in words
    for group in target_groups.named(warehouse, Scope(provinces=("15",))):
        if len(group.agency_codes) < 2:
            continue
        assert (group.name_th if language is TH else group.name_en) in words
        assert all(spelling in words for spelling in group.spellings)


def unspaced(words: object) -> str:
    """A name as it is compared: a table may break it into lines."""
    return "".join(str(words).split())


def names_in(table: pd.DataFrame) -> list[str]:
    return sorted(unspaced(name) for name in table.iloc[:, 0])


def test_the_directory_names_every_group_once_and_the_filter_of_agencies_narrows_it(warehouse: Warehouse) -> None:
    named = target_groups.named(warehouse, Scope())
    directory = next(table for table in tables(opened()) if len(table) == len(named))
    assert names_in(directory) == sorted(unspaced(group.name_th) for group in named)
    commerce = [group for group in named if "commerce" in group.agency_codes]
    narrowed = tables(opened(agency="commerce"))
    assert sorted(unspaced(group.name_th) for group in commerce) in [names_in(table) for table in narrowed]


def test_the_shortlist_of_a_link_is_one_candidate_for_each_work_group() -> None:
    app = opened(group="000-group-014.004-group-009.000-group-018.000-group-021")
    assert text("groups.shortlist", TH, count=3, total=3) in read(app)
    assert field(app, "shortlist_agriculture_th").chosen == ["000-group-014"]
    beside = next(table for table in tables(app) if table.shape == (12, 4))
    assert list(beside.columns)[1:] == ["วิสาหกิจชุมชนเลี้ยงปลาหนองขโมย", "วิสาหกิจชุมชนลำไทรพัฒนา", "ชุมชนบางเสด็จ"]
    assert "โฮมสเตย์ไทย ตรวจประเมินแล้ว 7 หลัง" in set(beside.iloc[:, 3])


def test_choosing_and_clearing_candidates_writes_the_link() -> None:
    app = opened()
    field(app, "shortlist_processing_th").choose("004-group-009")
    assert field(app, "shortlist_processing_th").chosen == ["004-group-009"]
    written_code = link(app)["group"]
    # the group as a figure code alone, by which another reader finds the same candidate
    assert is_well_formed(written_code)
    assert field(opened(group=written_code), "shortlist_processing_th").chosen == ["004-group-009"]
    app.button(key="shortlist_clear").click().run()
    assert "group" not in app.query_params


def test_a_candidate_stays_when_the_filter_leaves_its_province_out() -> None:
    app = opened(p="13", group="000-group-014")
    assert field(app, "shortlist_agriculture_th").chosen == ["000-group-014"]


def test_the_four_channels_are_named_and_nothing_is_sold() -> None:
    words = read(opened())
    assert text("groups.channels_message", TH, count=3) in words
    assert text("groups.channels_note", TH) in words


def test_the_profile_of_a_group_says_what_is_known_of_it_line_by_line() -> None:
    app = opened(group="004-group-009")
    button = next(each for each in app.button if str(each.key).startswith("shortlist_open_"))
    button.click().run()
    assert not app.exception
    known = next(table for table in tables(app) if text("groups.spellings", TH) in set(table.iloc[:, 0]))
    said = dict(known.itertuples(index=False, name=None))
    assert said[text("groups.province", TH)] == "ปทุมธานี"
    assert all(said.values())


@pytest.mark.parametrize(
    ("query", "lifted"),
    [({"t": "official"}, "no_groups_tiers"), ({"p": "50"}, "no_groups_provinces")],
)
def test_where_nothing_is_shown_the_page_offers_to_lift_the_filter(query: dict[str, str], lifted: str) -> None:
    app = opened(**query)
    app.button(key=lifted).click().run()
    assert not app.exception
    assert text("groups.cannot_rank", TH) in read(app)


def test_no_english_stands_on_the_thai_page_but_proper_nouns() -> None:
    app = opened()
    proper = {"OTOP", "café", "GAP", "Fisheries", "shop", "Fisherman", "Market", "CDC", "material"}
    said = " ".join(
        [re.sub(r":material/\w+:|:(?:gray|small)\[", " ", read(app)), *(c for row in cells(app) for c in row)]
    )
    without_codes = re.sub(r"[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}|:material/\w+:|:(?:gray|small)\[", " ", said)
    assert set(re.findall(r"[A-Za-zé]{3,}", without_codes)) - proper - {"nan", "None"} == set()


def test_a_year_without_counts_is_said_and_does_not_hide_the_names() -> None:
    app = opened(y="fy2564")
    words = read(app)
    assert text("groups.no_total", TH) in words
    assert text("groups.undated", TH) in words
    app.button(key="total_lift_periods").click().run()
    assert "ปทุมธานีมีกลุ่มเป้าหมาย 56 กลุ่ม" in read(app)
