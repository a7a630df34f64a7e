"""Charts as drawings: shapes that the browser only has to show, and the code of the mark that a reader chooses."""

from collections.abc import Callable

import streamlit as st

from dashboard.figures.drawn_words import Letters, element
from dashboard.figures.painter import paint
from dashboard.figures.theme import Canvas, Figure
from dashboard.widgets.shell.faults import guarded

_HTML = '<div class="thanrak-drawing"></div>'
# what answers the mouse is fetched once: what stands here is sent again with every chart of every run
_JS = """
let code;
const fetched = async () => {
  const answer = await fetch(new URL("app/static/screen/drawing.js", window.location.href));
  return import(URL.createObjectURL(new Blob([await answer.text()], { type: "text/javascript" })));
};
export default async function ({ data, parentElement, setTriggerValue }) {
  const svg = new TextDecoder().decode(data);
  code ??= fetched();
  try {
    (await code).show(parentElement, svg, (chosen) => setTriggerValue("chosen", chosen));
  } catch (error) {
    code = undefined;
    throw error;
  }
}
"""
_DRAWING = st.components.v2.component("thanrak_drawing", html=_HTML, js=_JS, isolate_styles=False)


def show(figure: Figure, on: Canvas, alt: str, key: str, heard: Callable[[str], None]) -> None:
    """A figure as wide as its place; `heard` is told the code of a mark that was chosen."""
    codes = _codes(figure)

    def entered() -> None:
        said = st.session_state[key].get("chosen")
        if said in codes:
            heard(said)

    _DRAWING(
        key=key,
        data=markup(figure, on.width, alt, key).encode(),
        on_chosen_change=guarded(entered),
        height="content",
    )


def markup(figure: Figure, width: float, alt: str, name: str) -> str:
    """The figure as SVG whose letters are text and whose marks carry their codes; `name` is no other chart's."""
    height = figure["layout"]["height"]
    shapes = paint(figure, width, f"_{name}_", Letters.TEXT).shapes
    return element(
        "svg",
        shapes,
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        aria_label=alt,
        viewBox=f"0 0 {width:g} {height:g}",
    )


def _codes(figure: Figure) -> set[str]:
    """What a choice may send."""
    given = (code for trace in figure["data"] for code in trace.get("customdata", ()))
    return {code[0] if isinstance(code, list) else code for code in given}
