"""Made rows that all rivals draw: a value for each province and year, the same in every run."""

import random

PROVINCES, YEARS = 77, tuple(str(year) for year in range(2558, 2568))
SEED = 20


def values(year: str) -> tuple[list[str], list[float]]:
    """Names and values of a year, the highest first. Units: none."""
    drawn = random.Random(f"{SEED} {year}")
    rows = sorted(((drawn.uniform(1, 100), f"P{place:02}") for place in range(PROVINCES)), reverse=True)
    return [name for _, name in rows], [value for value, _ in rows]
