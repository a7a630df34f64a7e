"""Every state is a link that comes back as it was; whatever stands in an address, reading it never fails."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.i18n.language import Language
from dashboard.link_codes import LONGEST_VALUE, RowCodes
from dashboard.permalink import FIELDS, Choice, Figures, Known, Link, View, read, without_filters, write
from schema.codes import PeriodKind, Tier
from schema.figure_code import figure_code, shown
from schema.period import FORMS, NOT_STATED, Period
from schema.scope import EVERYTHING, Scope

PROVINCES = tuple(f"{number:02}" for number in range(10, 87))
WORK_GROUPS = ("agriculture", "processing", "community_tourism")
MEASURES = ("otop_sales", "otop_sales_per_person", "target_groups_stated", "household_debt")
CHOICES = {Choice.STAGE: ("requested", "received"), Choice.GEAR: ("inputs", "marketing"), Choice.COMPARED: PROVINCES}
PERIODS = (
    *(Period(kind, form.example.replace("2567", year)) for kind, form in FORMS.items() for year in ("2564", "2567")),
    *(Period(PeriodKind.MONTH, f"2567-{month:02}") for month in (1, 2, 10, 11, 12)),
    NOT_STATED,
)
DEFINITIONS = ("full_total", "gap_rice", "x" * 80)
DATA_SETS = ("8cc5751117f4", "0" * 12)
KNOWN = Known(
    frozenset(PROVINCES),
    frozenset(WORK_GROUPS),
    frozenset(PERIODS),
    frozenset(MEASURES),
    frozenset(DEFINITIONS),
    frozenset(DATA_SETS),
    CHOICES,
)
FALLBACK = Link(measure="household_debt", language=Language.EN)


def some(values: st.SearchStrategy[object], most: int, least: int = 1) -> st.SearchStrategy[tuple[object, ...] | None]:
    return st.one_of(st.none(), st.lists(values, min_size=least, max_size=most, unique=True).map(tuple))


def one_of(codes: tuple[str, ...]) -> st.SearchStrategy[str | None]:
    return st.one_of(st.none(), st.sampled_from(codes))


scopes = st.builds(
    Scope,
    provinces=some(st.sampled_from(PROVINCES), 77, least=0),
    work_groups=some(st.sampled_from(WORK_GROUPS), 3),
    periods=some(st.sampled_from(PERIODS), 20),
    tiers=some(st.sampled_from(list(Tier)), 3),
)
chosen = st.fixed_dictionaries(
    {},
    optional={
        choice: st.lists(st.sampled_from(known), min_size=1, max_size=4, unique=True).map(tuple)
        for choice, known in CHOICES.items()
    },
).map(lambda picked: tuple((choice, picked[choice]) for choice in Choice if choice in picked))
figure_codes = st.integers(0, 10_000).map(lambda number: figure_code("measure_value", str(number)))
links = st.builds(
    Link,
    choices=chosen,
    code=st.one_of(st.none(), figure_codes),
    language=st.sampled_from(list(Language)),
    scope=scopes,
    my_province=one_of(PROVINCES),
    measure=one_of(MEASURES),
    second_measure=one_of(MEASURES),
    definition=one_of(DEFINITIONS),
    view=st.sampled_from(list(View)),
    snapshot=one_of(DATA_SETS),
    kept=one_of(DATA_SETS),
)
keys = st.sampled_from(("v", "lang", "p", "g", "y", "t", "me", "m", "m2", "d", "view", "s", "at", "p ", "P", ""))
codes = st.one_of(
    st.text(max_size=60),
    st.text("0123456789.fymocnsv-_๒๕٢²", max_size=40),
    st.sampled_from(
        ("13.45", "fy2565", "mo2567-13", "mo2567-", "fy0543", "fy0001", "ns", "nsx", "ns.fy2565", "1" * 5000)
    ),
)
queries = st.dictionaries(st.one_of(keys, st.text(max_size=5)), codes, max_size=8)


@settings(max_examples=300)
@given(link=links)
def test_every_state_survives_its_link(link: Link) -> None:
    reading = read(write(link), KNOWN, FALLBACK)
    assert (reading.link, reading.dropped) == (link, ())


@given(link=links)
def test_a_link_holds_short_codes_and_never_labels(link: Link) -> None:
    query = write(link)
    assert query["v"] == "1"
    assert all(value.isascii() and value for value in query.values())
    assert sum(len(key) + len(value) + 2 for key, value in query.items()) < 2000


@settings(max_examples=300)
@given(query=queries)
def test_reading_never_raises_and_keeps_known_codes_alone(query: dict[str, str]) -> None:
    link = read(query | {"v": "1"}, KNOWN, FALLBACK).link
    assert set(link.scope.provinces or ()) <= set(PROVINCES)
    assert set(link.scope.work_groups or ()) <= set(WORK_GROUPS)
    assert {link.measure, link.second_measure} <= {None, *MEASURES}
    assert link.my_province is None or link.my_province in PROVINCES
    assert link.definition is None or link.definition in DEFINITIONS
    assert set(link.scope.periods or ()) <= set(PERIODS)
    assert link.kept is None or link.kept in DATA_SETS
    assert link.snapshot is None or not {"/", ".", "\\"} & set(link.snapshot)


@given(query=queries)
def test_what_was_read_can_be_written_and_read_again(query: dict[str, str]) -> None:
    link = read(query | {"v": "1"}, KNOWN, FALLBACK).link
    assert read(write(link), KNOWN, FALLBACK).link == link


@given(query=queries)
def test_of_a_link_of_another_version_nothing_is_used_but_its_language(query: dict[str, str]) -> None:
    reading = read(query | {"v": "2"}, KNOWN, FALLBACK)
    assert reading.link in {Link(language) for language in Language}
    assert reading.unread


@given(query=queries)
def test_an_address_that_lost_its_version_is_read_and_one_that_is_none_of_ours_says_nothing(
    query: dict[str, str],
) -> None:
    cut = {key: value for key, value in query.items() if key != "v"}
    if FIELDS & cut.keys():
        assert read(cut, KNOWN, FALLBACK) == read(cut | {"v": "1"}, KNOWN, FALLBACK)
    else:
        foreign = {key: value for key, value in cut.items() if key != "lang"}
        assert read(foreign, KNOWN, FALLBACK).link == FALLBACK


def test_a_period_that_no_row_has_is_dropped_and_named() -> None:
    reading = read({"v": "1", "y": "fy2564.fy9999.fy1"}, KNOWN, FALLBACK)
    assert reading.link.scope.periods == (Period(PeriodKind.FISCAL_YEAR, "2564"),)
    assert reading.dropped == ("fy9999", "fy1")


@given(
    kept=st.lists(st.sampled_from(PROVINCES), unique=True),
    lost=st.lists(st.sampled_from(("00", "zz", "999")), min_size=1),
)
def test_unknown_codes_are_dropped_and_named_beside_those_that_stay(kept: list[str], lost: list[str]) -> None:
    reading = read({"v": "1", "p": ".".join((*lost, *kept))}, KNOWN, FALLBACK)
    assert reading.link.scope.provinces == (tuple(kept) or None)
    assert reading.dropped == tuple(lost)


@pytest.mark.parametrize("field", sorted({"lang", *FIELDS} - {"c"}))
@pytest.mark.parametrize("code", ["zz?", "none"])
def test_what_is_no_code_of_a_field_is_dropped_and_named(field: str, code: str) -> None:
    reading = read({"v": "1", field: code}, KNOWN, FALLBACK)
    if (field, code) == ("p", "none"):
        assert (reading.link.scope, reading.dropped) == (Scope(provinces=()), ())
    elif (field, code) == ("s", "none"):
        # any word may be the name of a data set that is no longer kept, which is said in a notice of its own
        assert reading.link == Link(snapshot="none")
    else:
        assert (reading.link, reading.dropped) == (Link(), (code,))


@pytest.mark.parametrize(
    ("field", "codes"),
    [
        ("me", "13.14"),
        ("m", "otop_sales.household_debt"),
        ("m2", "otop_sales.household_debt"),
        ("d", "full_total.gap_rice"),
        ("view", "trend.table"),
        ("lang", "en.th"),
        ("meeting", "000-meeting-001.004-meeting-001"),
    ],
)
def test_further_codes_of_a_field_that_takes_one_are_dropped_and_named(field: str, codes: str) -> None:
    first, further = codes.split(".")
    meetings = {Choice.MEETING: ("000-meeting-001", "004-meeting-001")}
    known = replace(KNOWN, choices=meetings)
    reading = read({"v": "1", field: codes}, known, FALLBACK)
    assert (write(reading.link)[field], reading.dropped) == (first, (further,))


def test_a_code_of_a_pages_filter_is_text_whatever_list_it_is_of() -> None:
    known = replace(KNOWN, choices={Choice.FIGURES: tuple(Figures)})
    (code,) = read({"v": "1", "figures": "recomputed"}, known, FALLBACK).link.chosen(Choice.FIGURES)
    assert type(code) is str


def test_of_a_list_that_is_too_long_no_code_is_taken_in_part() -> None:
    many = ".".join(PROVINCES * 3)
    reading = read({"v": "1", "p": many}, KNOWN, FALLBACK)
    assert len(many) > LONGEST_VALUE
    assert reading.link.scope.provinces == PROVINCES
    assert len(reading.dropped) == 1


@given(link=links)
def test_lifting_filters_leaves_the_reader_and_the_measure(link: Link) -> None:
    lifted = without_filters(link)
    assert (lifted.scope, lifted.definition, lifted.choices) == (EVERYTHING, None, link.choices)
    assert (lifted.language, lifted.my_province, lifted.measure, lifted.view) == (
        link.language,
        link.my_province,
        link.measure,
        link.view,
    )


def test_a_definition_that_no_value_has_is_dropped_and_named() -> None:
    reading = read({"v": "1", "d": "qq"}, KNOWN, FALLBACK)
    assert reading.link.definition is None
    assert reading.dropped == ("qq",)


ROWS = RowCodes.of([("000-meeting-001", figure_code("meeting", "1")), ("000-meeting-001", figure_code("meeting", "2"))])
OF_ROWS = replace(KNOWN, choices={**CHOICES, Choice.MEETING: ("000-meeting-001",)}, public={Choice.MEETING: ROWS})


@pytest.mark.parametrize(
    "named", ["000-meeting-001", figure_code("meeting", "1"), shown(figure_code("meeting", "2")).lower()]
)
def test_a_row_is_read_by_its_id_or_any_of_its_codes_and_written_by_the_first(named: str) -> None:
    reading = read({"v": "1", "meeting": named}, OF_ROWS, FALLBACK)
    assert (reading.link.chosen(Choice.MEETING), reading.dropped) == (("000-meeting-001",), ())
    assert write(reading.link, OF_ROWS.public)["meeting"] == figure_code("meeting", "1")


def test_the_code_of_a_figure_that_is_no_such_row_is_dropped_and_named() -> None:
    other = figure_code("activity", "1")
    assert read({"v": "1", "meeting": other}, OF_ROWS, FALLBACK).dropped == (other,)
