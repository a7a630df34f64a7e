"""Dash as its own guide builds it: a choice and six charts, of which a callback sends what changes."""

import sys

from dash import Dash, Input, Output, Patch, dcc, html

from bench.rivals.rows import YEARS, values

CHARTS = 6


def app() -> Dash:
    """The page with its one callback."""
    page = Dash(__name__)
    charts = [dcc.Graph(id=f"chart{place}", figure=_figure(YEARS[0])) for place in range(CHARTS)]
    page.layout = html.Div([dcc.RadioItems(YEARS, YEARS[0], id="year", inline=True), *charts])

    def changed(year: str) -> list[Patch]:
        names, heights = values(year)
        patches = []
        for _ in range(CHARTS):
            patch = Patch()
            patch["data"][0]["x"], patch["data"][0]["y"] = names, heights
            patch["layout"]["title"]["text"] = year
            patches.append(patch)
        return patches

    page.callback([Output(f"chart{place}", "figure") for place in range(CHARTS)], Input("year", "value"))(changed)
    return page


def _figure(year: str) -> dict[str, object]:
    names, heights = values(year)
    return {"data": [{"type": "bar", "x": names, "y": heights}], "layout": {"title": {"text": year}, "height": 300}}


if __name__ == "__main__":
    app().run(port=int(sys.argv[1]))
