import csv
from pathlib import Path

import duckdb
import pytest

from etl.build import build
from etl.codes import Vocabulary, reading, vocabularies
from etl.gather import gather
from etl.values import UnreadableError
from schema.codes import CODE_LISTS
from schema.fields import FIELDS
from schema.tables import TABLES
from tests.etl.small_dataset import changed, write_table


@pytest.fixture
def lists(data_dir) -> dict[str, Vocabulary]:
    return dict(gather(data_dir).lists)


@pytest.mark.parametrize(
    "written",
    ["13", "ปทุมธานี", "Pathum Thani", "pathum  thani", "จ.ปทุมธานี", "จังหวัดปทุมธานี", "๑๓", "ปทุม\u200bธานี"],
)
def test_a_province_is_found_under_every_name(lists, written: str) -> None:
    assert lists["province"].code(written) == "13"


@pytest.mark.parametrize(("written", "code"), [("โคราช", "30"), ("กทม.", "10"), ("อยุธยา", "14")])
def test_a_province_is_found_under_its_aliases(lists, written: str, code: str) -> None:
    assert lists["province"].code(written) == code


def test_every_name_of_every_province_is_its_own(lists) -> None:
    assert len(lists["province"].codes) == 77
    assert all(len(codes) == 1 for codes in lists["province"].forms.values())


@pytest.mark.parametrize("name", sorted(vocabularies({})))
def test_a_closed_code_is_found_under_code_and_labels(name: str) -> None:
    vocabulary = vocabularies({})[name]
    for code in CODE_LISTS[name]:
        assert vocabulary.code(str(code)) == code
        assert vocabulary.code(f" {code.label_th} ") == code
        assert vocabulary.code(code.label_en.upper()) == code


def test_an_unknown_name_is_none_and_gets_the_nearest_suggested(lists) -> None:
    assert lists["province"].code("ปทุมธนี") is None
    assert any("13" in suggestion for suggestion in lists["province"].suggestions("ปทุมธนี"))


def test_a_name_of_several_is_refused_with_its_candidates(lists) -> None:
    with pytest.raises(UnreadableError) as refused:
        lists["standard"].code("GAP")
    assert len(refused.value.suggestions) > 1


def test_the_key_of_a_table_defines_its_codes(data_dir) -> None:
    tables = gather(data_dir).tables
    assert {row.values["indicator_code"] for row in tables["derived_rate"].rows} == {"sellers_per_person"}
    assert gather(data_dir).problems == ()


def test_reading_takes_the_longest_form_first_and_each_place_once() -> None:
    assert reading("กลไก (E๓) ประชาธิรัฐ", {"E๓": "E3", "(E๓)": "E3", "ประชาธิรัฐ": "ประชารัฐ"}) == "กลไก E3 ประชารัฐ"
    assert reading("กข", {"ก": "ข", "ข": "ก"}) == "ขก"
    assert reading("ปลาตุก", {}) == "ปลาตุก"


@pytest.mark.parametrize(
    ("name", "printed", "code"),
    [
        ("commodity", "ปลาตุก", "catfish"),
        ("commodity", " ปลาตุ๋น ", "catfish"),
        ("programme", "โศก หนอง นา โมเดล", "khok_nong_na"),
        ("programme", "ประชาธิรัฐ", "pracharath"),
        ("agency", "สักน้กงานพาณิชย์จังหวัด", "commerce"),
        ("agency", "(Em)", "working_group"),
        ("sector", "ภาคประชาประชาชน", "people"),
    ],
)
def test_a_misprinted_name_is_read_in_the_list_that_it_belongs_to(lists, name: str, printed: str, code: str) -> None:
    assert lists[name].code(printed) == code


def test_a_misprinted_name_is_read_in_no_other_list(lists) -> None:
    known = {name for name, vocabulary in lists.items() if vocabulary.code("ปลาตุก") or vocabulary.code("ปลาดุก")}
    assert known == {"commodity"}


def test_democracy_is_read_as_the_company_in_no_list(lists) -> None:
    for vocabulary in lists.values():
        for printed in ("ประชาธิปไตย", "สานพลังประชาธิปไตย", "นโยบายสานพลังประชาธิปไตย"):
            assert vocabulary.code(printed) is None
    assert lists["programme"].code("นโยบายสานพลังประชารัฐ") == "pracharath"


def test_a_variant_applies_under_the_label_of_its_scope_too(data_dir: Path) -> None:
    rows = [{"printed": "ปลาชุก", "reading": "ปลาดุก", "applies_to": "สินค้า"}]
    write_table(data_dir, "printed_variant", rows)
    assert gather(data_dir).lists["commodity"].code("ปลาชุก") == "catfish"


def test_the_build_reads_a_misprinted_code(data_dir: Path, tmp_path: Path) -> None:
    write_table(data_dir, "market_link", changed("market_link", commodity_code="ปลาตุก"))
    snapshot = tmp_path / "s" / build(data_dir, tmp_path / "s")
    with duckdb.connect(str(snapshot / "warehouse.duckdb"), read_only=True) as connection:
        assert connection.execute("select commodity_code from market_link").fetchall() == [("catfish",)]


def test_every_list_that_a_field_names_exists(lists) -> None:
    named = {field.codes for field in FIELDS.values() if field.codes}
    assert named <= CODE_LISTS.keys() | TABLES.keys()
    assert named <= lists.keys()


@pytest.mark.parametrize("alias", ["ข้าว", "rice", "RICE ", "ปลากัดไทย"])
def test_an_alias_that_another_row_is_called_by_is_located(data_dir: Path, alias: str) -> None:
    rows = [
        {"commodity_code": "rice", "name_th": "ข้าว", "name_en": "Paddy"},
        {"commodity_code": "betta", "name_th": "ปลากัดไทย", "name_en": "Fighting fish", "aliases": "ปลากัด"},
        {"commodity_code": "other", "name_th": "อื่น ๆ", "name_en": "Other", "aliases": f"อื่น|{alias}"},
    ]
    write_table(data_dir, "commodity", rows)
    (problem,) = (problem for problem in gather(data_dir).problems if problem.rule == "taken_alias")
    assert (problem.file, problem.row, problem.column, problem.value) == (
        "reference/commodity.csv",
        4,
        "aliases",
        alias,
    )
    assert "must not be the name or code of another row" in problem.message("en")
    assert "ต้องไม่ตรงกับชื่อหรือรหัสของรายการอื่น" in problem.message("th")


def test_each_code_is_suggested_once_and_the_nearest_first() -> None:
    forms = {"อ่างทอง": {"15"}, "อ่างทองค": {"15"}, "อ่างทองขก": {"16"}, "จ.อ่างทอง": {"15"}}
    vocabulary = Vocabulary("province", ("15", "16"), {form: frozenset(codes) for form, codes in forms.items()})
    assert vocabulary.suggestions("อ่างทองขก") == ("16 (อ่างทองขก)", "15 (อ่างทอง)")


@pytest.mark.parametrize(
    ("table", "code", "alias", "owner"),
    [
        ("province", "14", "ปากน้ำ", "11"),
        ("province", "14", "กทม", "10"),
        ("province", "14", "bkk", "10"),
        ("district", "1302", "อ.เมือง", "1301"),
        ("district", "1502", "อ.เมือง", "1501"),
    ],
)
def test_an_alias_of_two_places_is_located(data_dir: Path, table: str, code: str, alias: str, owner: str) -> None:
    path = data_dir / "reference" / f"{table}.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        listed = list(csv.DictReader(file))
    number = next(number for number, row in enumerate(listed) if row[TABLES[table].key[0]] == code)
    listed[number]["aliases"] = "|".join(filter(None, (listed[number]["aliases"], alias)))
    write_table(data_dir, table, listed)
    (problem,) = (problem for problem in gather(data_dir).problems if problem.rule == "shared_alias")
    assert (problem.file, problem.row) == (f"reference/{table}.csv", number + 2)
    assert owner in problem.message("th")
    assert owner in problem.message("en")
