"""Addresses of several parts are led to one of a single part; what the server answers itself passes through."""

from collections.abc import MutableMapping
from typing import Any

import pytest

from dashboard.addresses import SinglePart

Answer = tuple[int, dict[str, str]]


def answered(path: str, query: str = "", *, base: str = "", kind: str = "text/html", status: int = 200) -> Answer:
    """Status and headers of the answer to a path whose own answer is of a kind."""
    sent: list[MutableMapping[str, Any]] = []

    async def app(_: object, __: object, send: Any) -> None:
        headers = [(b"content-type", kind.encode())]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": b"own"})

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request"}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode()}
    # nothing in it waits, and where a browser was started in the same thread a loop is running already
    with pytest.raises(StopIteration):
        SinglePart(app, base)(scope, receive, send).send(None)
    start, body = sent
    headers = {name.decode(): value.decode() for name, value in start["headers"]}
    assert body["body"] == (b"" if "location" in headers else b"own")
    return start["status"], headers


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/a/b", "/a-b"),
        ("/provinces/13", "/provinces-13"),
        ("/a//b/", "/a-b"),
        ("/ก/ข", "/%E0%B8%81-%E0%B8%82"),
        ("//elsewhere.example/a", "/elsewhere.example-a"),
        ("/a/\\elsewhere.example", "/a-%5Celsewhere.example"),
    ],
)
def test_an_address_of_several_parts_is_led_to_one_of_a_single_part(path: str, target: str) -> None:
    status, headers = answered(path, "p=13&lang=en")
    assert (status, headers["location"]) == (307, f"{target}?p=13&lang=en")


def test_the_place_of_the_whole_app_is_no_part() -> None:
    assert "location" not in answered("/board/provinces", base="board")[1]
    assert answered("/board/a/b", base="board")[1]["location"] == "/board/a-b"


@pytest.mark.parametrize(
    ("path", "kind", "status"),
    [
        ("/provinces", "text/html", 200),
        ("/", "text/html", 200),
        ("/x.y", "text/html", 200),
        ("/app/static/print/paper.js", "application/javascript", 200),
        ("/_stcore/health", "text/plain", 200),
        ("/media/a/b.html", "text/html", 404),
    ],
)
def test_what_the_server_answers_itself_passes_through(path: str, kind: str, status: int) -> None:
    assert answered(path, kind=kind, status=status) == (status, {"content-type": kind})
