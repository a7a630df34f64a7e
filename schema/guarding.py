"""The apostrophe that keeps a spreadsheet from reading text as a formula, a date or a number."""

GUARD = "'"


def unguarded(words: str) -> str:
    """The text before it was guarded; one that truly begins with the sign was written with two of them."""
    return words.removeprefix(GUARD)
