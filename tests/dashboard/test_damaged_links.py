"""A link that was damaged on its way is read where its meaning is plain, and what is not is named."""

from urllib.parse import parse_qs

import pytest

from dashboard.permalink import Known, Link, Reading, as_meant, read
from schema.period import fiscal_year
from schema.scope import Scope

KNOWN = Known(("13", "15"), ("agriculture",), (fiscal_year(2564),), ("otop_sales",), (), (), {})
WHOLE = Link(scope=Scope(("13", "15"), None, (fiscal_year(2564),)), measure="otop_sales")


def reading(query: str) -> Reading:
    """What is read of an address as the browser sends it."""
    return read(as_meant(parse_qs(query, keep_blank_values=True)), KNOWN, Link())


@pytest.mark.parametrize(
    "query",
    [
        "v=1&p=13.15&y=fy2564&m=otop_sales",
        "v=1&amp;p=13.15&amp;y=fy2564&amp;amp;m=otop_sales",
        "v%3D1%26p%3D13.15%26y%3Dfy2564%26m%3Dotop_sales",
        "v=1&p=13%252E15&y=fy2564&m=otop_sales",
        "V=1&P=13.15&Y=fy2564&M=otop_sales",
        "v=1&p=13&p=15&y=fy2564&m=otop_sales&v=1",
        "v=1&p=13.15&y=fy2564&m=otop_sales&fbclid=x&utm_source=line&UTM_medium=y&gclid=z",
    ],
)
def test_what_is_plain_is_read_as_if_it_were_whole(query: str) -> None:
    assert reading(query) == Reading(WHOLE, ())


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("v=1&p=13.15&y=fy2564&m=otop_sales&vie=trend", ("vie=trend",)),
        ("v=1&p=13.15&y=fy2564&m=otop_sales&stag", ("stag=",)),
        ("v=1&p=13.15&y=fy2564&m=otop_sales&m=visits", ("visits",)),
        ("v=1&p=13.15&y=fy2564&m=otop_sales&province=อ่างทอง", ("province=อ่างทอง",)),
    ],
)
def test_what_is_not_plain_is_named(query: str, named: tuple[str, ...]) -> None:
    assert reading(query) == Reading(WHOLE, named)


def test_an_address_with_nothing_of_ours_names_what_it_has() -> None:
    assert reading("id=7") == Reading(Link(), ("id=7",))
    assert reading("fbclid=7") == Reading(Link(), ())
