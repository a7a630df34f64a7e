"""Addresses that no page has.

The server answers every unknown address with the start file, whose scripts are named relative to the address: under
one of several parts the browser looks for them where they are not, and shows an empty page. Such an address is led to
one of a single part, at which the app can say in the reader's language that there is no such page.
"""

from urllib.parse import quote

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_PAGE = "text/html"
_JOIN = "-"


class SinglePart:
    """Leads an unknown address of several parts (`/a/b?p=13`) to one of a single part (`/a-b?p=13`).

    What the server has a file or an answer of its own for is no page and passes through.
    """

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        """`base` is the part of the path under which the whole app is served, without slashes around it."""
        self._app = app
        self._base = f"/{base}/" if base else "/"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request of the server."""
        parts = [part for part in scope.get("path", "").removeprefix(self._base).split("/") if part]
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"} or len(parts) < 2:  # noqa: PLR2004
            await self._app(scope, receive, send)
            return
        # relative to the server, and of one part: no address elsewhere can be put into it
        target = self._base + quote(_JOIN.join(parts), safe="")
        if scope["query_string"]:
            target = f"{target}?{scope['query_string'].decode('latin-1')}"
        is_led = False

        async def lead(message: Message) -> None:
            nonlocal is_led
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                is_led = message["status"] == 200 and headers.get("content-type", "").startswith(_PAGE)  # noqa: PLR2004
                if is_led:
                    led = MutableHeaders({"location": target, "content-length": "0"})
                    await send({"type": "http.response.start", "status": 307, "headers": led.raw})
                    await send({"type": "http.response.body", "body": b""})
                    return
            if not is_led:
                await send(message)

        await self._app(scope, receive, lead)
