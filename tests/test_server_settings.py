"""What the server is told in `.streamlit/config.toml`, held against what the app does."""

import ast
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_no_file_is_taken_while_no_page_asks_for_one() -> None:
    pages = [path for folder in ("dashboard", "pages") for path in (ROOT / folder).rglob("*.py")]
    calls = (node for path in pages for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    named = {node.attr for node in calls if isinstance(node, ast.Attribute)}
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    asks = bool(named & {"file_uploader", "camera_input", "audio_input", "chat_input"})
    assert (settings["server"]["maxUploadSize"] > 0) == asks
