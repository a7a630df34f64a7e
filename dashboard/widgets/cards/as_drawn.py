"""Figures on their way to the browser, as they were drawn."""

from typing import Any

from plotly.basedatatypes import BaseFigure

from dashboard.figures.theme import Figure


def as_drawn(figure: Figure) -> BaseFigure:
    """A figure that goes to the browser unread; the tests hold every figure of every page against the chart library.

    Streamlit has each dictionary validated and copied at each run, a third of what a warm run costs, and asks a figure
    object only for its dictionary.
    """
    return _AsDrawn(figure)


class _AsDrawn(BaseFigure):  # type: ignore[misc]
    def __init__(self, figure: Figure) -> None:
        # without the constructor of the library, which would validate the figure
        self._drawn = figure

    def to_dict(self) -> dict[str, Any]:
        return self._drawn
