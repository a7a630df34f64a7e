"""Whatever goes wrong in a page, a window or a click is said in both languages, with a number and a way back."""

import ast
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.widgets.filters import filter_chips, filters
from dashboard.widgets.shell import faults, frame, state
from tests.app.screens import link, opened, plain

ROOT = Path(__file__).resolve().parents[2]
REPORT = faults.report
TH, EN = Language.TH, Language.EN
BROKEN = "the cause, for the log alone"


@pytest.fixture
def said_to_readers(app_environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in service: what goes wrong is told, and not raised."""
    assert app_environment.exists()
    monkeypatch.setattr(faults, "report", REPORT)


def broken(*_: object, **__: object) -> None:
    raise ValueError(BROKEN)


def told(key: str, shown: str, first: Language, caplog: pytest.LogCaptureFixture) -> bool:
    """Whether these are the words of a fault, in both languages, under a number that the log knows."""
    assert BROKEN not in shown
    assert BROKEN in caplog.text
    (number,) = set(re.findall(r"[0-9a-f]{8}", shown))
    assert number in caplog.text
    second = EN if first is TH else TH
    return shown == "\n\n".join(text(key, language, id=number) for language in (first, second))


@pytest.mark.usefixtures("said_to_readers")
@pytest.mark.parametrize("language", [TH, EN])
@pytest.mark.parametrize(("module", "name"), [(filters, "bar"), (frame, "_known")])
def test_a_page_that_breaks_says_so_and_leads_back(
    module: object, name: str, language: Language, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as during, caplog.at_level(logging.ERROR):
        during.setattr(module, name, broken)
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        for key, value in {"v": "1", "lang": str(language), "p": "13", "me": "15"}.items():
            app.query_params[key] = value
        app.switch_page("pages/budgets.py")
        app.run()
        assert not app.exception
        (said,) = (plain(element.value) for element in app.error)
        assert told("error.page", said, language, caplog)
    app.button(key="fault_without_filters").click().run()
    assert not app.exception
    assert not app.error
    if name == "bar":
        assert link(app) == {"v": "1", "me": "15"} | ({"lang": "en"} if language is EN else {})


@pytest.mark.usefixtures("said_to_readers")
def test_a_click_that_breaks_says_so_and_the_page_stays(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    app = opened("pages/budgets.py", v="1", p="13")
    monkeypatch.setattr(state, "change", broken)
    monkeypatch.setattr(filter_chips, "state", state)
    app.button(key="chip_provinces").click().run()
    assert not app.exception
    (said,) = (plain(element.value) for element in app.warning)
    assert told("error.part", said, TH, caplog)
    assert link(app) == {"v": "1", "p": "13"}


def _window() -> None:
    from dashboard.widgets.shell.faults import window  # noqa: PLC0415

    @window("![a title](http://example.org/of-the-data)")
    def dialog() -> None:
        raise ValueError("the cause, for the log alone")

    dialog()


@pytest.mark.usefixtures("said_to_readers")
def test_a_window_that_breaks_says_so_in_itself(caplog: pytest.LogCaptureFixture) -> None:
    app = AppTest.from_function(_window).run()
    assert not app.exception
    (dialog,) = app.get("dialog")
    (said,) = (plain(element.value) for element in dialog.error)
    assert told("error.part", said, TH, caplog)
    assert dialog.proto.dialog.title.startswith("\\!\\[a title\\]")


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for folder in ("dashboard", "pages"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def test_every_window_and_every_callback_is_guarded() -> None:
    found = 0
    for place, call in _calls():
        called = ast.unparse(call.func)
        if "faults.py" not in place:
            assert called not in {"st.dialog", "st.fragment"}, place
        for keyword in call.keywords:
            name, value = keyword.arg or "", ast.unparse(keyword.value)
            if re.fullmatch(r"on_\w+", name) and called not in {"window", "st.dialog"} and value != "'ignore'":
                # a list loses an entry, and nothing is known of the browser's width: neither can go wrong
                assert value.startswith("guarded(") or value in {"kept.remove", "lambda: None"}, f"{place}: {value}"
                found += 1
    assert found > 20
