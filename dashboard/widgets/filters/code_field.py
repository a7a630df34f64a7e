"""A field in which codes are chosen by their names: the browser sends codes, which are checked, and never words.

The fields of Streamlit send the words of an option as its identity, put their text away when an answer comes in, and
find an option by its words alone. Here words may change with each run, a reader who types is left alone, and a place
is found under every name that it has.
"""

import json
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.widgets.shell import state
from dashboard.widgets.shell.faults import guarded

_HTML = '<div class="thanrak-place" style="min-height: 2.5rem"></div>'
# the field itself is fetched once: what stands here is sent again with every field of every run
_JS = """
let code;
const fetched = async () => {
  const answer = await fetch(new URL("app/static/screen/code_field.js", window.location.href));
  return import(URL.createObjectURL(new Blob([await answer.text()], { type: "text/javascript" })));
};
export default async function ({ data, parentElement, setTriggerValue }) {
  const said = JSON.parse(new TextDecoder().decode(data));
  code ??= fetched();
  try {
    (await code).show(parentElement, said, (chosen) => setTriggerValue("chosen", chosen));
  } catch (error) {
    code = undefined;
    throw error;
  }
}
"""
_FIELD = st.components.v2.component("thanrak_code_field", html=_HTML, js=_JS, isolate_styles=False)
_HEARD = "thanrak_heard"
_VISIT = "thanrak_visit"


@dataclass(frozen=True)
class Option:
    """A code and its name; `tail` stands behind the name in the list, `also` are other names, `short` stands chosen."""

    code: str
    name: str
    tail: str = ""
    also: tuple[str, ...] = ()
    short: str = ""


def several(
    label: str,
    options: Sequence[Option],
    chosen: Sequence[str],
    changed: Callable[[tuple[str, ...]], None],
    key: str,
    placeholder: str,
    width: int | Literal["stretch"] = "stretch",
    most: int | None = None,
) -> None:
    """A field that holds any number of codes, or so many at most; `changed` hears those that are then chosen."""
    _field(label, options, chosen, changed, key, placeholder, width, several=True, required=False, most=most)


def one(
    label: str,
    options: Sequence[Option],
    chosen: str | None,
    changed: Callable[[str | None], None],
    key: str,
    placeholder: str,
    width: int | Literal["stretch"] = "stretch",
    *,
    required: bool = False,
) -> None:
    """A field that holds one code, or none unless one is required; `changed` hears it."""

    def heard(codes: tuple[str, ...]) -> None:
        if codes or not required:
            changed(next(iter(codes), None))

    held = () if chosen is None else (chosen,)
    _field(label, options, held, heard, key, placeholder, width, several=False, required=required, most=None)


def parts(
    label: str,
    options: Sequence[Option],
    chosen: str,
    changed: Callable[[str], None],
    key: str,
    width: Literal["stretch", "content"] = "content",
) -> None:
    """A few codes side by side, of which one is always chosen; `changed` hears another."""
    words = {option.code: wording.escaped(f"{option.name}{option.tail}") for option in options}
    st.session_state[key] = chosen

    def entered() -> None:
        # the browser sends words, which may be those of an earlier run: they are no code and choose nothing
        if st.session_state[key] in words:
            changed(st.session_state[key])

    st.segmented_control(
        wording.escaped(label),
        list(words),
        format_func=words.__getitem__,
        key=key,
        on_change=guarded(entered),
        required=True,
        label_visibility="collapsed",
        width=width,
    )


def _field(
    label: str,
    options: Sequence[Option],
    chosen: Sequence[str],
    changed: Callable[[tuple[str, ...]], None],
    key: str,
    placeholder: str,
    width: int | Literal["stretch"],
    *,
    several: bool,
    required: bool,
    most: int | None,
) -> None:
    language = state.language()
    heard: dict[str, int] = st.session_state.setdefault(_HEARD, {})
    known = {option.code for option in options}

    def entered() -> None:
        said: Any = st.session_state[key].get("chosen")
        if not _is_message(said):
            return
        heard[key] = said["turn"]
        changed(tuple(code for code in dict.fromkeys(said["codes"]) if code in known)[:most])

    words = {
        "none": text("field.none", language),
        "clear": text("field.clear", language, name=label),
        "remove": text("filter.remove", language, name="{name}"),
        "most": text("field.most", language, count=most) if most else "",
    }
    shown = {
        "visit": st.session_state.setdefault(_VISIT, uuid.uuid4().hex),
        "heard": heard.get(key, 0),
        "label": label,
        "placeholder": placeholder,
        "options": [[each.code, each.name, each.tail, each.also, each.short] for each in options],
        "chosen": [code for code in chosen if code in known],
        "several": several,
        "required": required,
        "most": most or 0,
        "words": words,
    }
    _FIELD(
        key=key,
        data=json.dumps(shown, ensure_ascii=False).encode(),
        on_chosen_change=guarded(entered),
        width=width,
        height="content",
    )


def _is_message(said: Any) -> bool:  # noqa: ANN401
    """Whether a browser sent what a field sends: the chosen codes, and how often it was chosen before."""
    if not isinstance(said, dict) or not isinstance(said.get("turn"), int):
        return False
    codes = said.get("codes")
    return isinstance(codes, list) and all(isinstance(code, str) for code in codes)
