"""Where a printed form stands in a line of a document. A locator means the same to the build and to the viewer."""

import re


def positions(line: str, printed: str) -> list[int]:
    """Starts of a printed form in a line.

    A number counts only where no further digit touches it (8 is not in 38), nor does a form cut 826,000 at its comma.
    """
    pattern = re.escape(printed)
    if printed[:1].isdigit():
        pattern = r"(?<![\d.,])" + pattern
    elif re.match(r"[.,]\d", printed):
        pattern = r"(?<!\d)" + pattern
    if printed[-1:].isdigit():
        pattern += r"(?!\d|[.,]\d)"
    elif re.search(r"\d[.,]$", printed):
        pattern += r"(?!\d)"
    return [match.start() for match in re.finditer(pattern, line)]
