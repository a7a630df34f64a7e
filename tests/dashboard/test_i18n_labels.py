"""The terms of every source of the snapshot are said in the reader's language."""

import csv
import re
from pathlib import Path

from dashboard.i18n.labels import licence_words
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.wording import PERCENT, counted

ROOT = Path(__file__).resolve().parents[2]


def test_every_stated_licence_has_thai_words_and_english_ones_as_stated() -> None:
    stated = {
        row["licence_as_stated"]
        for path in (ROOT / "data").rglob("indicator_source.csv")
        for row in csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())
    }
    assert stated
    assert [words for words in stated if licence_words(words, Language.TH) == words] == []
    assert [words for words in stated if licence_words(words, Language.EN) != words] == []


def test_unknown_terms_stay_as_stated() -> None:
    assert licence_words("CC BY 4.0", Language.TH) == "CC BY 4.0"


def test_english_texts_of_the_data_name_the_era_of_a_buddhist_year() -> None:
    """A bare 2565 is a far future to an English reader; the number of a meeting, 1/2565, is a label and stays."""
    bare = [
        (path.name, column, words)
        for path in sorted((ROOT / "data").glob("*/*.csv"))
        for row in csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())
        for column, words in row.items()
        if column.endswith("_en") and words and re.search(r"(?<!B\.E\. )(?<![\d/-])(?<!to )25[3-7]\d\b", words)
    ]
    assert bare == []


def test_a_counter_is_singular_beside_one_alone(names: Names) -> None:
    for code in names.codes("unit"):
        many, one = (names.of(kind, code, Language.EN) for kind in ("unit", "unit_of_one"))
        written = {number: counted(number, code, names, Language.EN) for number in ("1", "2", "1.0", "21", "1,001")}
        if code != PERCENT:
            assert written == {number: f"{number} {one if number == '1' else many}" for number in written}
        assert counted("1", code, names, Language.TH).removesuffix("1") != "1"
    assert counted("1", "person", names, Language.EN) == "1 person"
    assert counted("1", "person_per_year", names, Language.EN) == "1 person per year"
