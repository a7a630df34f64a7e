"""Hovers have room on a narrow chart, and lose no word there."""

from dashboard.figures.hovers import with_hovers_in
from dashboard.figures.lettering import text_width
from dashboard.figures.theme import Canvas, Figure, ThemeName, theme
from dashboard.i18n.language import Language

HOVER = "พระนครศรีอยุธยา 8,412 บาทต่อคน · ปีงบประมาณ 2567 · อันดับ 12 จาก 76 จังหวัดที่รายงาน"


def test_a_hover_is_at_most_half_as_wide_as_its_chart_and_keeps_its_words() -> None:
    canvas = Canvas(theme(ThemeName.LIGHT), Language.TH, 440)
    figure: Figure = {"data": [{"hovertext": [HOVER, "สั้น"]}, {"hoverinfo": "skip"}], "layout": {}}
    long, short = with_hovers_in(figure, canvas)["data"][0]["hovertext"]
    assert text_width(long, canvas.sizes.mark) <= 220
    assert long.replace("<br>", "").replace(" ", "") == HOVER.replace(" ", "")
    assert short == "สั้น"
    assert figure["data"][0]["hovertext"] == [HOVER, "สั้น"]
