"""Colours can be read in both themes, and the page has the same ones."""

import tomllib
from itertools import pairwise
from pathlib import Path

import plotly.graph_objects as go
import pytest

from dashboard.figures.theme import (
    Canvas,
    Theme,
    ThemeName,
    base_layout,
    contrast,
    luminance,
    plotly_config,
    theme,
)
from dashboard.i18n.language import Language

ROOT = Path(__file__).parents[2]
TEXT, GRAPHIC = 4.5, 3.0
THEMES = [theme(name) for name in ThemeName]


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#4B5563", "#FFFFFF") == pytest.approx(7.56, abs=0.01)
    assert contrast("#FFFFFF", "#4B5563") == contrast("#4B5563", "#FFFFFF")


@pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)
def test_letters_can_be_read(colours: Theme) -> None:
    for ink in (colours.ink, colours.muted, colours.mine):
        assert contrast(ink, colours.background) >= TEXT
    # letters of a tile without a report lie on its hatch
    assert contrast(colours.muted, colours.hatch) >= GRAPHIC


@pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)
def test_letters_can_be_read_on_every_mark(colours: Theme) -> None:
    grounds = [colours.mine, colours.others, *colours.classes, *colours.work_groups]
    assert [ground for ground in grounds if contrast(colours.ink_on(ground), ground) < TEXT] == []


@pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)
def test_marks_stand_out_from_the_page(colours: Theme) -> None:
    marks = [
        colours.mine,
        colours.dot,
        colours.contradicted,
        colours.no_data,
        *colours.work_groups,
        *colours.certification,
    ]
    assert [mark for mark in marks if contrast(mark, colours.background) < GRAPHIC] == []


def test_bars_of_others_stand_out_in_the_dark_theme() -> None:
    # in the light one they are pale on purpose, and each carries its number
    dark = theme(ThemeName.DARK)
    assert contrast(dark.others, dark.background) >= GRAPHIC


@pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)
def test_the_readers_province_differs_from_the_others(colours: Theme) -> None:
    assert contrast(colours.mine, colours.others) >= GRAPHIC


@pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)
def test_classes_step_evenly_away_from_the_page(colours: Theme) -> None:
    steps = [contrast(colour, colours.background) for colour in colours.classes]
    assert steps == sorted(steps)
    assert all(contrast(one, other) >= 1.3 for one, other in pairwise(colours.classes))


def test_meaning_has_its_declared_colours() -> None:
    light = theme(ThemeName.LIGHT)
    assert light.work_groups == ("#1DA575", "#8F5100", "#5545C9")
    assert light.certification == ("#0B3F84", "#BA8800", "#9C0D33")
    assert light.no_data == "#8A8F98"
    assert luminance(theme(ThemeName.DARK).background) < 0.02


def test_the_page_has_the_colours_of_the_figures() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    for colours in THEMES:
        page = config[colours.name.value]
        assert page["backgroundColor"] == colours.background
        assert page["textColor"] == colours.ink
        assert page["grayTextColor"] == colours.muted
    assert tuple(config["chartCategoricalColors"]) == theme(ThemeName.LIGHT).work_groups
    assert tuple(config["dark"]["chartCategoricalColors"]) == theme(ThemeName.DARK).work_groups


def test_the_fonts_of_the_page_are_in_the_project() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    files = [face["url"].removeprefix("app/") for face in config["fontFaces"]]
    assert len(files) == 6
    assert [file for file in files if not (ROOT / file).is_file()] == []
    assert (ROOT / "static" / "fonts" / "OFL.txt").is_file()


@pytest.mark.parametrize("colours", THEMES, ids=lambda each: each.name)
def test_the_base_layout_draws_nothing_by_itself(colours: Theme) -> None:
    layout = base_layout(Canvas(colours, Language.TH), 300)
    go.Figure({"data": [], "layout": layout})
    assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == "rgba(0,0,0,0)"
    assert layout["font"]["family"].startswith("Sarabun")
    assert not layout["xaxis"]["visible"]
    assert layout["template"] == {"data": {}, "layout": {}}


def test_the_chart_element_has_no_buttons_of_its_own() -> None:
    assert plotly_config()["displayModeBar"] is False


def test_what_is_chosen_can_be_read_on_the_primary_colour_and_the_primary_colour_on_the_page() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    for colours in THEMES:
        primary = config[colours.name.value]["primaryColor"]
        # the library writes chosen values in white on it, whatever the theme
        assert contrast("#FFFFFF", primary) >= 3
        assert contrast(primary, colours.background) >= 4.5
