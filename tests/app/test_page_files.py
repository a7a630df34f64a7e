"""What a page hands out as files is what stands on it: every format is read back and compared, figure by figure."""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.exports.csv_file import Cell
from dashboard.exports.export import Export, Wording
from dashboard.files import export
from dashboard.i18n.language import Language
from dashboard.i18n.numbers import MILLION, money, number
from dashboard.widgets.cards import page_data
from queries.selection import Selection
from queries.warehouse import Warehouse
from schema.where import Where
from tests.app.fields import fields
from tests.app.screens import opened, plain, texts
from tests.dashboard.read_back import compare

TH = Language.TH
CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{3}-\u2060?[0-9A-HJKMNP-TV-Z]{3}-\u2060?[0-9A-HJKMNP-TV-Z]{3}")
CODES, HEADS = "figure_codes", ("amount_baht", "value_min", "value_max")
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True)
class Case:
    """A page under filters, and the tables of which each row stands on it with its own code."""

    page: str
    query: Mapping[str, str] = field(default_factory=dict)
    whole: tuple[str, ...] = ()
    beyond: tuple[Selection, ...] = ()
    """What the page shows beside its filters and says so: pass rates are of decided cases, whatever the status."""

    def __str__(self) -> str:
        return "-".join((self.page, *(f"{name}={value}" for name, value in self.query.items())))


GROUPS = ("target_group_count",)
DECIDED = Selection("certification", where=(Where(("certification_status",), ("certified", "rejected", "pending")),))
PRODUCTION = ("production_statistic", "market_link")
CASES = (
    Case("overview"),
    Case("overview", {"p": "13", "g": "agriculture"}),
    Case("overview", {"t": "committee", "y": "fy2564"}),
    Case("provinces", {"m": "otop_sales", "view": "table"}, ("otop_sales",)),
    Case("provinces", {"m": "otop_sales", "view": "table", "p": "10.13", "y": "fy2567"}, ("otop_sales",)),
    Case("provinces", {"m": "target_groups_stated", "view": "table", "d": "full_total"}, ("target_groups_stated",)),
    Case("provinces", {"m": "target_groups_stated", "view": "small_multiples", "g": "agriculture"}),
    Case("provinces", {"m": "target_groups_stated", "view": "small_multiples"}, ("target_groups_stated",)),
    Case("provinces", {"m": "otop_sales", "m2": "otop_sales_per_person", "view": "two_measures"}),
    Case("province"),
    Case("province", {"compared": "13.15", "t": "committee"}),
    Case("groups", {}, GROUPS),
    Case("groups", {"agency": "community_development", "p": "13"}, GROUPS),
    Case("budgets", {}, ("budget_line",)),
    Case("budgets", {"p": "13", "stage": "requested.received"}, ("budget_line",)),
    Case("budgets", {"agency": "community_development", "y": "fy2564.fy2565.ns"}, ("budget_line",)),
    Case("budgets", {"recipient": "community_group"}, ("budget_line",)),
    Case("certifications", {}, ("certification",)),
    Case("certifications", {"standard": "organic_thailand", "unit": "person"}, ("certification",)),
    Case("certifications", {"status": "in_development", "y": "ns"}, ("certification",), (DECIDED,)),
    Case("activities", {}, ("activity",)),
    Case("activities", {"gear": "marketing.management", "agency": "community_development"}, ("activity",)),
    Case("activities", {"p": "13", "g": "agriculture"}, ("activity",)),
    Case("production", {}, PRODUCTION),
    Case("production", {"commodity": "banana_hom", "g": "agriculture", "y": "fy2564"}, PRODUCTION),
    Case("meetings", {}, ("planned_figure",)),
    Case("meetings", {"meeting": "004-meeting-001", "resolution": "assigned"}, ("resolution",)),
    Case("sources"),
    Case("sources", {"section": "contradictions"}, ("quality_flag", "correction")),
    Case("sources", {"document": "001", "p": "13"}),
    Case("sources", {"document": "002"}, ("fact",)),
)  # fmt: skip
DRAWN, DRAWS = {"groups", "budgets", "certifications", "activities", "production"}, 3
BESIDE = (DECIDED, Selection("target_group_mention"), Selection("target_group_count"))
"""What those pages show beside their filters and say so: pass rates, all agencies of a group, totals of all groups."""
LINK_KEYS = {"provinces": "p", "work_groups": "g", "periods": "y"}


@dataclass(frozen=True)
class Page:
    """A page after its run, the files that it offers, and what it shows beside them."""

    app: AppTest
    files: tuple[Export, ...]
    beside: tuple[Export, ...]


@pytest.fixture
def page(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, app_environment: object, warehouse: Warehouse
) -> Page:
    return visited(request.param, monkeypatch, warehouse)


def visited(case: Case, monkeypatch: pytest.MonkeyPatch, warehouse: Warehouse) -> Page:
    offered: list[Selection] = []
    draw = page_data.page_data

    def noted(selections: list[Selection], name: str) -> None:
        assert name == case.page
        offered.extend(selections)
        draw(selections, name)

    with monkeypatch.context() as patched:
        patched.setattr(page_data, "page_data", noted)
        app = opened(f"pages/{case.page}.py", v="1", **case.query)
    made = [export(warehouse, asked, TH) for asked in offered]
    beside = tuple(export(warehouse, asked, TH) for asked in case.beyond)
    return Page(app, tuple(each for each in made if each.rows), beside)


@pytest.mark.parametrize(("page", "case"), [(case, case) for case in CASES], indirect=["page"], ids=map(str, CASES))
def test_the_files_of_a_page_hold_what_stands_on_it(page: Page, case: Case) -> None:
    assert {"page_csv", "page_xlsx", "page_parquet"} <= {button.key for button in page.app.download_button}
    for made in page.files:
        compare(made)
    hold_what_stands(page, case)
    assert set(case.whole) <= {made.subject for made in page.files}


@pytest.mark.usefixtures("app_environment")
@pytest.mark.parametrize("case", [case for case in CASES if case.page in DRAWN and not case.query], ids=str)
def test_whatever_filters_are_drawn_the_files_hold_what_stands_on_the_page(
    case: Case, monkeypatch: pytest.MonkeyPatch, warehouse: Warehouse
) -> None:
    """Two or three filters at a time, each by a code that leaves rows under the others; the same in every run."""
    draws = random.Random(case.page)  # noqa: S311 - draws views, no secrets
    found = 0
    for _ in range(DRAWS):
        query: dict[str, str] = {}
        page = visited(case, monkeypatch, warehouse)
        for _ in range(draws.choice((2, 3))):
            open_ones = [each for each in options_left(page.app) if each[0] not in query]
            if not open_ones:
                break
            name, code = draws.choice(open_ones)
            query[name] = code
            page = visited(replace(case, query=dict(query), beyond=BESIDE), monkeypatch, warehouse)
        hold_what_stands(page, replace(case, query=query))
        found += sum(len(made.rows) for made in page.files)
    assert found


def options_left(app: AppTest) -> list[tuple[str, str]]:
    """Each filter of the page with each code that leaves rows under the others, as a link says them."""
    found = []
    for each in fields(app):
        name = each.key.removeprefix("filter_").removesuffix("_th")
        for code, shown in zip(each.codes, each.options, strict=True):
            # a region stands for its provinces, and a tier takes the whole page away
            if left(shown) and name != "tiers" and re.fullmatch("[0-9a-z_]+", code):
                found.append((LINK_KEYS.get(name, name), code))
    return sorted(found)


def left(shown: str) -> int:
    """How many rows an option says that it leaves."""
    return int(re.findall(r"\((\d+)\)$", shown)[0]) if shown.endswith(")") else 0


def hold_what_stands(page: Page, case: Case) -> None:
    in_files = {code: row for made in page.files for row in rows_of(made) for code in codes_in(row)}
    on_screen = dict(rows_on(page.app))
    beside = {code for made in page.beside for row in rows_of(made) for code in codes_in(row)}
    assert set(on_screen) - set(in_files) - beside == set(), case
    # a seat is one person, and no screen says so
    alone = {code: row for code, row in in_files.items() if row.get(CODES) == code and "attendance_part" not in row}
    for code in on_screen.keys() & alone.keys():
        assert_same_figures(on_screen[code], alone[code])
    for made in page.files:
        if made.subject in case.whole:
            assert {code for row in rows_of(made) for code in codes_in(row)} <= set(on_screen), made.subject


def total(rows: list[dict[str, Cell]], column: str) -> Decimal:
    """Missing: not counted; a part is not added to its whole where that has a number."""
    wholes = {key_of(row) for row in rows if row[column] is not None}
    stated = [row[column] for row in rows if row[column] is not None and row.get("part_of") not in wholes]
    return sum((Decimal(str(value)) for value in stated), Decimal(0))


def key_of(row: Mapping[str, Cell]) -> Cell:
    """The key of a row stands first in it."""
    return next(iter(row.values()))


def asked_for(rows: list[dict[str, Cell]]) -> str:
    return money(total([row for row in rows if row["budget_stage"] in {"requested", "proposed"}], "amount_baht"), TH)


def received_undated(rows: list[dict[str, Cell]]) -> str:
    received = [row for row in rows if row["budget_stage"] == "received" and row["fiscal_year_be"] is None]
    return money(total(received, "amount_baht"), TH)


def received_lately(rows: list[dict[str, Cell]]) -> str:
    dated = [row for row in rows if row["budget_stage"] == "received" and row["fiscal_year_be"] is not None]
    latest = max(str(row["fiscal_year_be"]) for row in dated)
    return money(total([row for row in dated if str(row["fiscal_year_be"]) == latest], "amount_baht"), TH)


def places(rows: list[dict[str, Cell]]) -> str:
    people = [row for row in rows if row["unit_code"] == "person" and row["activity_state"] != "planned"]
    open_above = any(row["value_max"] is None for row in people if row["value_min"] is not None)
    return ("อย่างน้อย " if open_above else "") + number(total(people, "value_min"), 0, TH)


def counted(rows: list[dict[str, Cell]]) -> str:
    return number(len(rows), 0, TH)


def full_total(rows: list[dict[str, Cell]]) -> str:
    return number(total([row for row in rows if row["count_definition"] == "full_total"], "value_min"), 0, TH)


@pytest.mark.parametrize(
    ("page", "table", "figure"),
    [
        (Case("overview"), "target_group_count", full_total),
        (Case("budgets"), "budget_line", asked_for),
        (Case("budgets"), "budget_line", received_undated),
        (Case("budgets", {"recipient": "community_group"}), "budget_line", received_lately),
        (Case("activities"), "activity", counted),
        (Case("activities"), "activity", places),
        (Case("activities", {"gear": "knowledge"}), "activity", places),
        (Case("meetings"), "meeting", counted),
        (Case("meetings"), "resolution", counted),
        (Case("meetings", {"p": "13"}), "resolution", counted),
    ],
    indirect=["page"],
)
def test_a_headline_is_the_sum_of_the_rows_of_its_file(
    page: Page, table: str, figure: Callable[[list[dict[str, Cell]]], str]
) -> None:
    rows = next(list(rows_of(made)) for made in page.files if made.subject == table)
    headlines = [element.value for element in page.app.header]
    assert any(plain(each).startswith(figure(rows)) for each in headlines), (figure(rows), headlines)


def rows_of(made: Export) -> Iterator[dict[str, Cell]]:
    header = made.header(Wording.CODES)
    for row in made.rows_in(Wording.CODES):
        yield dict(zip(header, row, strict=True))


def codes_of(cell: Cell) -> list[str]:
    return [code.replace("\u2060", "") for code in CODE.findall(str(cell or ""))]


def codes_in(row: Mapping[str, Cell]) -> list[str]:
    """The codes of a row; of two measures in one row those of both."""
    return [code for name, cell in row.items() if name.endswith(CODES) for code in codes_of(cell)]


def rows_on(app: AppTest) -> Iterator[tuple[str, list[object]]]:
    """Each code of a page with the cells of its row; a code in a sentence stands without cells."""
    for words in texts(app):
        yield from ((code, []) for code in codes_of(words))
    for table in (*app.table, *app.dataframe):
        for row in table.value.to_dict("split")["data"]:
            codes = [code for cell in row if isinstance(cell, str) for code in codes_of(plain(cell))]
            # several codes in a row are those of several provinces or of several facts: their cells are not told apart
            yield from ((code, row if len(codes) == 1 else []) for code in codes)


def assert_same_figures(screen: list[object], file: Mapping[str, Cell]) -> None:
    """Every quantity of the file is in the cells of the screen; where the file has none, no cell says nought."""
    if not screen:
        return
    stated = [Decimal(str(file[name])) for name in HEADS if file.get(name) is not None]
    read = [number_in for cell in screen for number_in in numbers_in(cell)]
    for value in stated:
        assert any(written in read for written in writings(value)), (value, screen)
    if not stated and any(name in file for name in HEADS):
        assert not any(says_nought(cell) for cell in screen), screen


def says_nought(cell: object) -> bool:
    """Whether a cell is the number nought, with or without a unit; a count of rows is a whole number."""
    return cell == 0 if isinstance(cell, float) else bool(re.match(r"0(\.0+)?(\s|$)", str(cell))) and cell != 0


def writings(value: Decimal) -> set[Decimal]:
    """The value in full, to the places that a screen shows, and in millions."""
    millions = Decimal(number(value / MILLION, 2, TH).replace(",", ""))
    rounded = {Decimal(number(value, places, TH).replace(",", "")) for places in range(7)}
    return {value, *rounded} | ({millions} if value >= MILLION else set())


def numbers_in(cell: object) -> Iterator[Decimal]:
    if isinstance(cell, bool) or cell is None:
        return
    if isinstance(cell, int | float):
        yield Decimal(str(cell)) if cell == cell else Decimal("NaN")  # noqa: PLR0124 - an empty cell of a column of numbers
    else:
        yield from (Decimal(found.replace(",", "")) for found in _NUMBER.findall(CODE.sub("", plain(str(cell)))))
