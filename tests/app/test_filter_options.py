"""Options of filters say how many rows they leave: those without any come last and are said so."""

import re

import pytest

from tests.app import fields
from tests.app.screens import link, opened, texts

pytestmark = pytest.mark.usefixtures("app_environment")


def options(page: str, field: str, **query: str) -> list[str]:
    app = opened(f"pages/{page}.py", v="1", **query)
    return fields.field(app, f"filter_{field}_{query.get('lang', 'th')}").options


def rows_of(option: str) -> int:
    """The number behind the name, before other names."""
    found = re.search(r" \(([\d,]+)\)", option)
    assert found is not None, option
    return int(found[1].replace(",", ""))


def test_provinces_without_rows_come_last() -> None:
    listed = options("budgets", "provinces")
    assert listed[0].startswith("ปทุมธานี (7)")
    counts = [rows_of(option) for option in listed]
    first_without = counts.index(0)
    assert first_without > 1
    assert set(counts[first_without:]) == {0}
    assert len(listed) > 77


def test_a_region_says_the_rows_of_its_provinces_together() -> None:
    assert "Central (8)" in options("budgets", "provinces", lang="en")


def test_other_filters_thin_out_the_numbers_and_no_option_is_hidden() -> None:
    assert [each.split(" (")[-1] for each in options("budgets", "stage")] == ["3)", "1)", "4)", "0)"]
    assert [each.split(" (")[-1] for each in options("budgets", "stage", p="15")] == ["1)", "0)", "0)", "0)"]


def test_an_agency_that_no_row_of_the_page_names_is_no_option() -> None:
    agencies = options("budgets", "agency")
    assert agencies
    assert not [each for each in agencies if each.endswith("(0)")]


@pytest.mark.parametrize("page", ["overview", "province", "groups", "certifications", "activities", "meetings"])
def test_every_province_says_its_rows_on_other_pages_too(page: str) -> None:
    listed = options(page, "provinces")
    assert sum(rows_of(option) for option in listed) > 0


@pytest.mark.parametrize(
    ("field", "key", "code", "words"),
    [
        ("provinces", "p", "13", "ปทุมธานี"),
        ("provinces", "p", "45", "ร้อยเอ็ด"),
        ("periods", "y", "fy2565", "ปีงบประมาณ 2565"),
        ("tiers", "t", "committee", "เอกสารคณะกรรมการ"),
    ],
)
def test_an_option_of_meetings_says_how_many_the_timeline_then_shows(
    field: str, key: str, code: str, words: str
) -> None:
    (promised,) = {rows_of(option) for option in options("meetings", field) if option.startswith(f"{words} (")}
    app = opened("pages/meetings.py", v="1", **{key: code})
    # a choice of one province stands before the sentence
    assert [each for each in texts(app) if f"มีเอกสารการประชุม {promised} ครั้ง" in each]


@pytest.mark.parametrize("asked", ["official", "committee.official", "public"])
def test_the_field_of_tiers_holds_every_chosen_tier(asked: str) -> None:
    app = opened("pages/provinces.py", v="1", t=asked)
    assert fields.field(app, "filter_tiers_th").chosen == asked.split(".")
    fields.field(app, "filter_tiers_th").choose(*asked.split(".")[:-1])
    assert link(app).get("t", "") == ".".join(asked.split(".")[:-1])
