"""What the properties of pages share."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from dashboard.widgets.shell import data
from queries.warehouse import Warehouse


@pytest.fixture(scope="module")
def without_a_session(warehouse: Warehouse) -> Iterator[None]:
    """The questions of a page are asked without a session, and like there each once."""

    @cache
    def ask(question: Callable[..., Any], *arguments: Any) -> Any:
        return question(warehouse, *arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(data, "ask", ask)
        yield
