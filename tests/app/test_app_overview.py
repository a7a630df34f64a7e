"""The start page: its figures are those of the queries, in both languages, under every filter."""

import re
from dataclasses import replace

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.widgets.groups import totals
from queries import coverage, meetings
from queries.warehouse import Warehouse
from schema.codes import FollowUpState, ResolutionKind
from schema.scope import EVERYTHING, Scope
from tests.app.fields import field
from tests.app.screens import figures, link, opened, plain, rerun, texts, words

pytestmark = pytest.mark.usefixtures("app_environment")
TH, EN = Language.TH, Language.EN


@pytest.mark.parametrize("language", list(Language))
def test_the_page_stands_in_its_language(language: Language) -> None:
    app = opened(v="1", lang=language)
    read = texts(app)
    assert text("nav.overview", language) in read
    assert text("attention.title", language) in read


@pytest.mark.parametrize("language", list(Language))
def test_headline_figures_are_the_golden_ones_with_their_counter(language: Language) -> None:
    read = texts(opened(v="1", lang=language))
    figures_with_counter = {each for each in read if re.fullmatch(r"[\d,.]+ \S.*", each)}
    assert {re.match(r"[\d,.]+", each)[0] for each in figures_with_counter} >= {"56", "680,620", "9", "4", "329,066.07"}  # type: ignore[index]


def test_the_coverage_map_draws_each_province_once_with_its_number_of_topics(warehouse: Warehouse) -> None:
    marks = figures(opened(v="1"))["coverage_map"].marks()
    rows = {row.province_code: row.reported_count for row in coverage.provinces(warehouse, EVERYTHING)}
    assert set(marks) == set(rows)
    for code, mark in marks.items():
        expected = text("overview.coverage_value", TH, count=rows[code]) if rows[code] else text("state.no_report", TH)
        assert mark.hover.endswith(expected)


def test_the_follow_up_lists_assigned_resolutions_without_a_report(warehouse: Warehouse) -> None:
    open_rows = [
        row
        for row in meetings.resolutions(warehouse, EVERYTHING, (ResolutionKind.ASSIGNED,))
        if row.follow_up_state == FollowUpState.NO_REPORT
    ]
    read = " ".join(words(opened(v="1")))
    assert len(open_rows) == 4
    assert text("overview.follow_up", TH, count=4) in read
    for row in open_rows:
        assert row.title_th in read


def test_what_was_asked_for_is_said_by_stage_and_never_as_received() -> None:
    read = texts(opened(v="1"))
    requested, proposed = (next(each for each in read if amount in each) for amount in ("826,000 บาท", "2.90 ล้านบาท"))
    assert requested != proposed
    assert text("kpi.without_amount", TH, count=2) in " ".join(read)
    assert text("overview.rank_impossible", TH) in " ".join(read)


def test_both_languages_draw_the_same() -> None:
    thai, english = (figures(opened(v="1", lang=language)) for language in (TH, EN))
    assert thai.keys() == english.keys()
    for key, drawn in thai.items():
        places = [(code, mark.x, mark.y) for code, mark in drawn.traces_by_code()]
        assert places == [(code, mark.x, mark.y) for code, mark in english[key].traces_by_code()]


def test_a_province_without_documents_leaves_no_number_and_no_zero() -> None:
    app = opened(v="1", p="50", t="committee")
    read = texts(app)
    assert any(each.endswith(text("overview.coverage", TH, count=0, total=1)) for each in read)
    assert text("state.no_report", TH) in read
    # the headlines are gone, not nought; "0 of 1 provinces" above counts provinces
    assert not [each for each in read if re.fullmatch(r"[\d,.]+ (กลุ่ม|บาท|ล้านบาท|ผลิตภัณฑ์|มติ)", each)]


def test_a_filter_of_the_tier_takes_the_other_tier_off_the_page() -> None:
    committee, official = opened(v="1", t="committee"), opened(v="1", t="official")
    assert "329,066.07" not in " ".join(texts(committee))
    assert "329,066.07" in " ".join(texts(official))
    assert "coverage_map" not in figures(official)


def test_figures_of_one_province_are_its_own(warehouse: Warehouse) -> None:
    app = opened(v="1", p="15")
    (row,) = coverage.provinces(warehouse, Scope(provinces=("15",)))
    assert row.reported_count == 7
    assert set(figures(app)["coverage_map"].marks()) == {"15"}
    assert not [each for each in texts(app) if re.match(r"56 ", each)]


def test_choosing_a_province_writes_the_link_and_lifting_it_clears_the_link() -> None:
    app = opened(v="1")
    field(app, "filter_provinces_th").choose("13")
    rerun(app)
    assert link(app) == {"v": "1", "p": "13"}
    app.button(key="filter_clear").click()
    rerun(app)
    assert link(app) == {"v": "1"}
    assert field(app, "filter_provinces_th").chosen == []


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ({"v": "1", "p": "zz"}, text("notice.unknown_code", TH, code="zz")),
        (
            {"v": "1", "p": "13.zz", "g": "nothing", "m": "drop table"},
            text("notice.unknown_code", TH, code="zz · nothing · drop table"),
        ),
        ({"v": "7", "p": "zz"}, text("notice.unread", TH, link="v=7&p=zz")),
        ({"v": "1", "y": "fy9999"}, text("notice.unknown_code", TH, code="fy9999")),
        ({"v": "1", "y": "fy1"}, text("notice.unknown_code", TH, code="fy1")),
        ({"v": "1", "y": "fy99999", "lang": "en"}, text("notice.unknown_code", EN, code="fy99999")),
    ],
)
def test_unknown_codes_of_a_link_are_named_and_dropped(query: dict[str, str], notice: str) -> None:
    app = opened(**query)
    assert [plain(element.value) for element in app.warning] == [notice]
    assert "zz" not in " ".join(link(app).values())


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "![x](https://example.org/x.png)", "%00", "๑๓", "'; drop--"]
)
def test_a_hostile_link_is_shown_as_text_and_harms_nothing(hostile: str) -> None:
    app = opened(v="1", p=hostile, g=hostile, y=hostile, t=hostile, me=hostile, view=hostile, d=hostile)
    assert link(app) == {"v": "1"}
    assert app.warning


def test_a_full_total_that_no_document_splits_is_a_number_without_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    real = totals.totals
    monkeypatch.setattr(totals, "totals", lambda scope: [replace(total, parts=()) for total in real(scope)])
    app = opened(v="1")
    assert not app.exception
    assert [each for each in texts(app) if each == "ปทุมธานีมีกลุ่มเป้าหมาย 56 กลุ่ม"]
