"""How wide the reader's screen is: the one thing that layout needs from the browser and that Python cannot see."""

from typing import Any, Literal

import streamlit as st

from dashboard.figures.theme import in_light
from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language

PHONE = 640
"""Up to this many pixels a page has one column; the frame of Streamlit stacks its columns at the same width."""

DESIGNED = 1280
"""From here on pages are drawn as designed, for a notebook, and the browser reports nothing."""

WIDE = 1800
"""From here on, as on a wall, tables have room for more words than they were designed for."""

_STEP = 20
_FRAME = 70
_NOTEBOOK, _MARGINS, _BESIDE = 1366, 192, 48
_LEAST = 240
_COMMON_PHONE = 380
_KEY = "thanrak_screen"
_STYLES = (
    {"id": "thanrak_print", "address": "app/static/print/page.css", "media": "print"},
    {"id": "thanrak_focus", "address": "app/static/screen/focus.css", "media": "screen"},
    {"id": "thanrak_tables", "address": "app/static/screen/tables.css", "media": "screen"},
    {"id": "thanrak_downloads", "address": "app/static/screen/downloads.css", "media": "screen"},
)
"""Of pages on paper, of what the keyboard reaches, of tables and of downloads; files of their own, fetched once."""
_JS = """
export default function ({ data, setStateValue, setTriggerValue }) {
  document.documentElement.lang = data.language;
  // a translator keeps the words that it has changed: old figures would stay under new filters
  document.documentElement.translate = false;
  for (const { id, address, media } of data.styles) {
    if (document.getElementById(id)) continue;
    const sheet = document.createElement("link");
    Object.assign(sheet, { id, rel: "stylesheet", media });
    sheet.href = new URL(address, window.location.href);
    document.head.append(sheet);
  }
  for (const [name, words] of Object.entries(data.said)) {
    document.documentElement.style.setProperty(`--thanrak-${name}`, JSON.stringify(words));
  }
  let forget = () => {};
  let isGone = false;
  (async () => {
    // a module of a file that is served as plain words, asked for once by the browser
    const answer = await fetch(new URL("app/static/print/paper.js", window.location.href));
    const script = URL.createObjectURL(new Blob([await answer.text()], { type: "text/javascript" }));
    const { listen } = await import(script);
    URL.revokeObjectURL(script);
    if (!isGone) forget = listen(data.paper);
    document.documentElement.dataset.paper = "ready";
  })();
  let waiting;
  let said = 0;
  const report = () => {
    const now = window.innerWidth;
    const width = now < data.designed ? Math.floor(now / data.step) * data.step : now < data.wide ? 0 : data.wide;
    if (width !== said) setStateValue("width", width);
    said = width;
  };
  // the menu's addresses carry the view, for a new tab too; the click itself is the library's
  const carry = ({ target }) => {
    const link = target.closest?.("header a[href], [role=menu] a[href], a[role=menuitem]");
    if (link && new URL(link.href).origin === window.location.origin) link.search = window.location.search;
  };
  for (const event of ["pointerover", "pointerdown", "focusin"]) document.addEventListener(event, carry, true);
  // who comes back to another session than the one that was lost is shown what the address says
  const app = document.querySelector("[data-testid=stApp]");
  let isAway = false;
  const watcher = new MutationObserver(() => {
    const isHere = app.getAttribute("data-test-connection-state") === "CONNECTED";
    if (isAway && isHere) setTriggerValue("returned", Date.now());
    isAway = !isHere;
  });
  if (app) watcher.observe(app, { attributes: true, attributeFilter: ["data-test-connection-state"] });
  const later = () => { clearTimeout(waiting); waiting = setTimeout(report, 250); };
  report();
  window.addEventListener("resize", later);
  return () => {
    clearTimeout(waiting);
    watcher.disconnect();
    for (const event of ["pointerover", "pointerdown", "focusin"]) document.removeEventListener(event, carry, true);
    window.removeEventListener("resize", later);
    isGone = true;
    forget();
  };
}
"""
_SCRIPT = st.components.v2.component("thanrak_screen", js=_JS)


def watch(language: Language) -> None:
    """Say the language of the page to the browser, and hear from it when the screen is narrower or far wider."""
    # what was heard belongs to this data: with the width itself in it, each answer would forget the one before
    _SCRIPT(
        key=_KEY,
        data={
            "language": str(language),
            "designed": DESIGNED,
            "wide": WIDE,
            "step": _STEP,
            "styles": list(_STYLES),
            "said": {"away": text("frame.away", language), "again": text("frame.again", language)},
            "paper": {
                "palette": in_light(),
                "page": text("frame.sheet", language),
                "hint": text("frame.row_hint", language),
            },
        },
        on_width_change=lambda: None,
        on_returned_change=lambda: None,
        width="content",
        height="content",
    )


def width() -> int:
    """Pixels of a screen narrower than designed, rounded down, or the least of a wide one; 0 of any other.

    Guessed until the browser speaks.
    """
    found: Any = st.session_state.get(_KEY)
    if found and found.get("width") is not None:
        return int(found["width"])
    return _COMMON_PHONE if "Mobi" in (st.context.headers.get("User-Agent") or "") else 0


def is_phone() -> bool:
    """Whether the page has one column."""
    return 0 < width() <= PHONE


def fitted(designed: int) -> int:
    """The width of a chart that was designed for a wide screen, on this one."""
    now = width()
    if not now or now >= DESIGNED:
        return designed
    return max(_LEAST, min(designed, now - _FRAME) if now <= PHONE else round(designed * now / DESIGNED))


def drawn(share: float) -> int:
    """The pixels that a chart has in a card with a share of the page's width; on a phone each card has all of it."""
    now = width() or _NOTEBOOK
    if now <= PHONE:
        return max(_LEAST, now - _FRAME)
    return max(_LEAST, round((now - _MARGINS + _BESIDE) * share - _BESIDE))


def widened(designed: int) -> int:
    """The pixels of a table that were designed for a notebook, on a wide screen."""
    now = width()
    return designed if now < WIDE else round(designed * (WIDE - _MARGINS) / (_NOTEBOOK - _MARGINS))


def field(pixels: int) -> int | Literal["stretch"]:
    """The width of a field in a row of fields; on a phone each takes its line."""
    return "stretch" if is_phone() else pixels
