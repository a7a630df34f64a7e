import pytest

from etl.codes import Vocabulary, reading, vocabularies
from etl.gather import gather
from etl.read import Row
from etl.values import UnreadableError
from schema.codes import CODE_LISTS
from schema.fields import FIELDS
from schema.tables import TABLES


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


def variant(printed: str, read: str, applies_to: str) -> Row:
    return Row("x.csv", 2, {"printed": printed, "reading": read, "applies_to": applies_to})


def test_reading_takes_the_longest_form_and_only_what_applies() -> None:
    variants = [
        variant("ประชาธิรัฐ", "ประชารัฐ", "any"),
        variant("E๓", "E3", "working group"),
        variant("(E๓)", "E3", "working group"),
        variant("ปลาตุก", "ปลาดุก", "commodity"),
    ]
    assert reading(variants, "กลไก (E๓) ประชาธิรัฐ", "working group") == "กลไก E3 ประชารัฐ"
    assert reading(variants, "ปลาตุก", "commodity") == "ปลาดุก"
    assert reading(variants, "ปลาตุก", "target group") == "ปลาตุก"
    assert reading([], "ปลาตุก", "commodity") == "ปลาตุก"


def test_every_list_that_a_field_names_exists(lists) -> None:
    named = {field.codes for field in FIELDS.values() if field.codes}
    assert named <= CODE_LISTS.keys() | TABLES.keys()
    assert named <= lists.keys()
