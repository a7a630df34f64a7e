"""Whatever codes a link names, each page shows something: filters that exclude each other, tiers without a value."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.permalink import Choice, Figures, Section, View
from dashboard.widgets.shell.frame import PAGES
from queries.budgets import Split
from queries.warehouse import current_snapshot
from schema.codes import Tier
from schema.period import NOT_STATED, fiscal_year
from schema.tables import TABLES

ROOT = Path(__file__).resolve().parents[2]
COLUMNS = {
    Choice.STAGE: ("budget_line", "budget_stage"),
    Choice.STANDARD: ("certification", "standard_code"),
    Choice.STATUS: ("certification", "certification_status"),
    Choice.GEAR: ("activity_gear", "gear_code"),
    Choice.AGENCY: ("activity_agency", "agency_code"),
    Choice.COMMODITY: ("production_statistic", "commodity_code"),
    Choice.MEETING: ("meeting", "meeting_id"),
    Choice.RESOLUTION: ("resolution", "resolution_kind"),
    Choice.DOCUMENT: ("source_document", "source_document_id"),
    Choice.FACT: ("fact", "row_id"),
    Choice.GROUP: ("target_group", "target_group_id"),
    Choice.COMPARED: ("province", "province_code"),
    Choice.RECIPIENT: ("budget_line", "recipient_kind"),
    Choice.UNIT: ("certification", "unit_code"),
}
FIXED = {
    Choice.TABLE: tuple(TABLES),
    Choice.FIGURES: tuple(Figures),
    Choice.SPLIT: tuple(Split),
    Choice.SECTION: tuple(Section),
}


def distinct(folder: Path, table: str, column: str) -> list[str]:
    found = pq.read_table(folder / f"{table}.parquet", columns=[column]).column(column).unique().to_pylist()
    return sorted(str(code) for code in found if code is not None)


def queries(folder: Path) -> st.SearchStrategy[dict[str, str]]:
    """Links of codes that this snapshot knows, in any combination."""

    def some(codes: list[str] | tuple[str, ...], most: int = 2) -> st.SearchStrategy[str]:
        return st.lists(st.sampled_from(codes), min_size=1, max_size=most, unique=True).map(".".join)

    provinces = distinct(folder, "province", "province_code")
    with_documents = distinct(folder, "source_document", "province_code")
    years = [fiscal_year(int(year)).code for year in distinct(folder, "meeting", "fiscal_year_be")]
    measures = distinct(folder, "measure", "measure_code")
    return st.fixed_dictionaries(
        {"v": st.just("1")},
        optional={
            "lang": st.just(str(Language.EN)),
            "p": st.one_of(some(with_documents, 4), some(provinces, 4), st.just("none")),
            "g": some(distinct(folder, "work_group", "work_group_code")),
            "y": some([*years, NOT_STATED.code]),
            "t": some([str(tier) for tier in Tier]),
            "me": st.sampled_from(provinces),
            "m": st.sampled_from(measures),
            "m2": st.sampled_from(measures),
            "view": st.sampled_from([str(view) for view in View]),
            "c": st.sampled_from(distinct(folder, "figure_code", "figure_code")),
        }
        | {str(choice): some(distinct(folder, *place)) for choice, place in COLUMNS.items()}
        | {str(choice): some(codes, 1) for choice, codes in FIXED.items()},
    )


def opened(page: str, query: dict[str, str]) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, value in query.items():
        app.query_params[key] = value
    app.switch_page(f"pages/{page}.py")
    return app.run()


def nothing_broke(app: AppTest) -> None:
    assert [element.message for element in app.exception] == []
    assert [element.value for element in app.error] == []
    assert len(app.title) == 1


@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_no_link_of_known_codes_breaks_a_page(page: str, app_environment: Path) -> None:
    folder = current_snapshot(app_environment).folder

    # the same links in every run, so that a red run can be repeated
    @settings(max_examples=8, derandomize=True)
    @given(query=queries(folder))
    def shows(query: dict[str, str]) -> None:
        nothing_broke(opened(page, query))

    shows()


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("provinces", {"t": "public"}),
        ("provinces", {"t": "public", "view": "two_measures"}),
        ("groups", {"t": "official"}),
        ("groups", {"p": "14", "agency": "moac"}),
        ("sources", {"p": "none", "section": "coverage"}),
    ],
)
def test_what_leaves_nothing_says_so_and_offers_to_lift_it(
    page: str, query: dict[str, str], app_environment: Path
) -> None:
    app = opened(page, {"v": "1"} | query)
    nothing_broke(app)
    assert text("empty.title", Language.TH) in [element.value for element in app.subheader]
    assert [button for button in app.button if "_none_" in str(button.key) or "no_" in str(button.key)]
