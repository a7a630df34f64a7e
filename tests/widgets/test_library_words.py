"""What the screen library says in English alone is known by its own words, and said in the reader's language."""

from pathlib import Path

import streamlit

from dashboard.i18n.language import Language
from dashboard.widgets.shell.library_words import dictionary

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"
SERVER = Path(streamlit.__file__).parent / "runtime" / "backend_operation_handler.py"
"""Where the server says why a file cannot be made."""
COUNTED = "You can only select up to {n} option. Remove an option first."
"""The library puts this together from parts, which a search for the whole would not find."""


def test_every_english_key_is_still_what_the_library_says() -> None:
    """A new version of the library that says something else is found here, not by a reader."""
    said = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.js"))
    said += SERVER.read_text(encoding="utf-8").replace('"', "`")
    ours = dictionary(Language.EN).values()
    whole = {words for words in ours if "{n}" not in words}
    assert {words for words in whole if f"`{words}`" not in said} == set()
    assert "You can only select up to ${" in said
    assert "Remove an option first." in said


def test_a_thai_screen_has_thai_for_each_of_them() -> None:
    thai = dictionary(Language.TH)
    assert thai["Sort ascending"] == "เรียงจากน้อยไปมาก"
    assert COUNTED in thai
    assert all("ก" <= words[0] <= "๛" for words in thai.values())


def test_after_a_change_of_language_thai_words_become_english_again() -> None:
    assert dictionary(Language.EN)["เรียงจากน้อยไปมาก"] == "Sort ascending"
