"""A slow line, and one that is cut: between browser and server, since a browser slows no web socket by itself."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlparse

_PIECE = 16_384


@dataclass
class Line:
    """A line to a server: each piece of it arrives so many seconds later. While it is cut nothing passes."""

    target: str
    seconds: float = 0.0
    is_cut: bool = False
    address: str = ""
    _open: set[asyncio.StreamWriter] = field(default_factory=set)
    _loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)

    def cut(self) -> None:
        """Break every connection and take no new one."""
        self.is_cut = True
        self._loop.call_soon_threadsafe(self._break)

    def mend(self) -> None:
        """Take connections again."""
        self.is_cut = False

    def _break(self) -> None:
        for writer in self._open:
            writer.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        pieces: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

        async def deliver() -> None:
            while True:
                due, piece = await pieces.get()
                await asyncio.sleep(max(0.0, due - self._loop.time()))
                if not piece:
                    writer.close()
                    return
                writer.write(piece)
                await writer.drain()

        delivery = asyncio.ensure_future(deliver())
        try:
            while piece := await reader.read(_PIECE):
                pieces.put_nowait((self._loop.time() + self.seconds, piece))
            pieces.put_nowait((self._loop.time() + self.seconds, b""))
            await delivery
        except OSError:
            delivery.cancel()
            writer.transport.abort()

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.is_cut:
            writer.transport.abort()
            return
        there = urlparse(self.target)
        try:
            further, beyond = await asyncio.open_connection("127.0.0.1", there.port)
        except OSError:
            writer.transport.abort()
            return
        both = {writer, beyond}
        self._open |= both
        try:
            await asyncio.gather(self._carry(reader, beyond), self._carry(further, writer), return_exceptions=True)
        finally:
            self._open -= both

    async def _serve(self, is_ready: threading.Event, is_over: asyncio.Event) -> None:
        server = await asyncio.start_server(self._meet, "127.0.0.1", 0)
        self.address = f"http://localhost:{server.sockets[0].getsockname()[1]}"
        is_ready.set()
        await is_over.wait()
        server.close()
        self._break()


@contextmanager
def line_to(server: str) -> Iterator[Line]:
    """A line to a server, quick and whole at first."""
    line, is_ready, is_over = Line(server), threading.Event(), asyncio.Event()

    def run() -> None:
        asyncio.set_event_loop(line._loop)
        line._loop.run_until_complete(line._serve(is_ready, is_over))
        pending = asyncio.all_tasks(line._loop)
        for task in pending:
            task.cancel()
        line._loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
        line._loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert is_ready.wait(10)
    try:
        yield line
    finally:
        line._loop.call_soon_threadsafe(is_over.set)
        thread.join(10)
