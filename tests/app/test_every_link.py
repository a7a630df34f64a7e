"""Every code that a link may hold is opened on every page, and none breaks it.

A page reads some keys and hands the others on untouched. What narrows it stands alone in a link, or nothing would be
left to draw; what it hands on, and what narrows nothing, rides along. Of facts one of each table is opened: their
window is made from the table.
"""

from collections.abc import Iterator
from itertools import cycle, islice

import pytest

from dashboard.link_codes import SEPARATOR
from dashboard.permalink import Choice, Known, Link, View
from dashboard.widgets.shell.frame import PAGES
from tests.app.screens import link, opened, rerun

pytestmark = pytest.mark.usefixtures("app_environment")
OF_A_MEASURE = {"provinces", "downloads"}
SEVERAL = {Choice.GEAR, Choice.AGENCY, Choice.COMMODITY, Choice.STANDARD, Choice.GROUP, Choice.RESOLUTION, Choice.UNIT}
AT_ONCE = 4
"""So many provinces a profile shows beside each other, and so each of them is drawn on every page."""


def codes_by_key(known: Known) -> dict[str, list[str]]:
    """All codes by their key in a link."""
    found = {
        "y": [period.code for period in known.periods],
        "g": list(known.work_groups),
        "t": ["committee", "official", "public"],
        "me": list(known.provinces),
        "m": list(known.measures),
        "m2": list(known.measures),
        "d": list(known.definitions),
        "view": [str(view) for view in View],
    }
    found |= {str(choice): [str(code) for code in codes] for choice, codes in known.choices.items()}
    found[Choice.FACT] = list({_table_of(fact): fact for fact in found[Choice.FACT]}.values())
    provinces = sorted(known.provinces)
    groups = [provinces[place : place + AT_ONCE] for place in range(0, len(provinces), AT_ONCE)]
    found["p"] = ["none", *(SEPARATOR.join(group) for group in groups)]
    found[Choice.COMPARED] = found["p"][1:]
    return {key: sorted(codes) for key, codes in found.items()}


def _table_of(fact: str) -> str:
    return fact.rpartition("-")[0].split("-", 1)[-1]


def links(page: str, known: Known, read: set[str]) -> Iterator[dict[str, str]]:
    """As few links as hold each code of each key once."""
    codes = codes_by_key(known)
    narrowing = {"p", "y", "g", "t", *read}
    if page in OF_A_MEASURE:
        narrowing |= {"m", "d"}
    alone = [(key, code) for key in sorted(narrowing) for code in codes[key]]
    riding = {key: _together(key, values) for key, values in codes.items() if key not in narrowing and values}
    longest = max(len(alone), *(len(values) for values in riding.values()))
    carried = {key: islice(cycle(values), longest) for key, values in riding.items()}
    for place in range(longest):
        further = {key: next(values) for key, values in carried.items()}
        yield {"v": "1", **further, **dict(alone[place : place + 1])}


def _together(key: str, codes: list[str]) -> list[str]:
    """Codes of a filter that takes several, four at a time, where a page only hands them on."""
    if key not in SEVERAL:
        return codes
    return [SEPARATOR.join(codes[place : place + AT_ONCE]) for place in range(0, len(codes), AT_ONCE)]


@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_every_code_is_opened(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read: set[str] = set()
    unwatched = Link.chosen

    def watched(self: Link, choice: Choice) -> tuple[str, ...]:
        read.add(str(choice))
        return unwatched(self, choice)

    monkeypatch.setattr(Link, "chosen", watched)
    app = opened(f"pages/{page}.py", v="1")
    known = app.session_state["thanrak_known"]
    asked = set()
    for query in links(page, known, set(read)):
        app.query_params.clear()
        for key, value in query.items():
            app.query_params[key] = value
        rerun(app)
        asked |= {(key, code) for key, codes in query.items() for code in codes.split(SEPARATOR)}
        assert link(app)["v"] == "1", query
    every = {key: SEPARATOR.join(codes).split(SEPARATOR) for key, codes in codes_by_key(known).items() if codes}
    assert {(key, code) for key, codes in every.items() for code in codes} <= asked
