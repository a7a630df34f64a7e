"""A name among others has the reader's mark; a name in a sentence or a file has not."""

from dashboard.i18n.language import Language
from dashboard.i18n.names import MINE, Names

BY_CODE = {("province", "13"): ("ปทุมธานี", "Pathum Thani"), ("province", "15"): ("อ่างทอง", "Ang Thong")}


def test_only_the_readers_own_is_marked() -> None:
    names = Names(BY_CODE, "13")
    assert names.place("13", Language.EN) == f"{MINE} Pathum Thani"
    assert names.place("15", Language.EN) == "Ang Thong"
    assert names.province("13", Language.EN) == "Pathum Thani"
    assert names.marked(Language.TH) == {"ปทุมธานี": f"{MINE} ปทุมธานี"}


def test_without_an_own_province_nothing_is_marked() -> None:
    assert Names(BY_CODE).place("13", Language.TH) == "ปทุมธานี"
    assert Names(BY_CODE).marked(Language.TH) == {}
