"""Every code of every key that a page reads is opened on it, none breaks it, and no id of a row comes back.

What narrows a page stands alone in a link, or nothing would be left to draw; what the page hands on untouched rides
along. Provinces, periods and codes of filters that take several are chosen several at a time; of facts one of each
table is opened, for their window is made from the table.
"""

from collections.abc import Iterator
from itertools import cycle

import pytest

from dashboard.link_codes import SEPARATOR
from dashboard.permalink import Choice, Known, Link, View
from dashboard.widgets.shell.frame import PAGES
from tests.app.screens import ids_in, link, opened, rerun, words

pytestmark = pytest.mark.usefixtures("app_environment")
OF_A_MEASURE = {"provinces", "downloads"}
SEVERAL = {
    Choice.GEAR,
    Choice.AGENCY,
    Choice.COMMODITY,
    Choice.STANDARD,
    Choice.GROUP,
    Choice.RESOLUTION,
    Choice.UNIT,
    Choice.COMPARED,
}
AT_ONCE = 4
"""So many provinces a profile shows beside each other, and so each of them is drawn there."""
TOGETHER = 13
"""So many codes of a filter that takes several are chosen in one link of any other page."""


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
    found["p"] = list(known.provinces)
    found[Choice.COMPARED] = list(known.provinces)
    return {key: sorted(codes) for key, codes in found.items()}


def _table_of(fact: str) -> str:
    return fact.rpartition("-")[0].split("-", 1)[-1]


def links(page: str, known: Known, read: set[str]) -> Iterator[dict[str, str]]:
    """As few links as hold each code of each key that the page reads once."""
    codes = codes_by_key(known)
    narrowing = {"p", "y", "g", "t", *read} | ({"m", "d", "view"} if page in OF_A_MEASURE else set())
    together: dict[str, int] = {str(key): TOGETHER for key in SEVERAL}
    together |= {"p": AT_ONCE if page == "province" else TOGETHER, "y": TOGETHER, Choice.COMPARED: AT_ONCE}
    grouped = {key: list(_together(values, together.get(key, 1))) for key, values in codes.items() if values}
    alone = [(key, code) for key in sorted(narrowing) for code in grouped.get(key, ())]
    riding = {key: cycle(values) for key, values in grouped.items() if key not in narrowing}
    for key, code in alone:
        yield {"v": "1", **{each: next(values) for each, values in riding.items()}, key: code}


def _together(codes: list[str], count: int) -> Iterator[str]:
    for place in range(0, len(codes), count):
        yield SEPARATOR.join(codes[place : place + count])


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
        assert ids_in((*words(app), *link(app).values())) == set(), query
    codes = codes_by_key(known)
    assert {(key, code) for key in ("p", "y", "g", "t", *read) for code in codes[key]} <= asked
