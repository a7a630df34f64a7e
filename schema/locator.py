"""Where a printed form stands in a line of a document. A locator means the same to the build and to the viewer."""

import re


def positions(line: str, printed: str) -> list[int]:
    """Starts of a printed form in a line; a number counts only where no further digit touches it (8 is not in 38)."""
    pattern = re.escape(printed)
    if printed[:1].isdigit():
        pattern = r"(?<![\d.,])" + pattern
    if printed[-1:].isdigit():
        pattern += r"(?!\d|[.,]\d)"
    return [match.start() for match in re.finditer(pattern, line)]
