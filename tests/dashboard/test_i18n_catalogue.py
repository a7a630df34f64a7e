"""Both languages say the same things, and Thai screens speak Thai."""

import re

import pytest

from dashboard.i18n.catalogue import PlaceholderError, UnknownTextError, catalogue, placeholders, text
from dashboard.i18n.labels import label, title_of
from dashboard.i18n.language import Language
from schema.codes import ValueState
from schema.fields import FIELDS
from schema.measures import MEASURES

TH, EN = Language.TH, Language.EN
PROPER_NOUNS = {"OTOP", "CSV", "EN", "Excel", "Parquet", "PowerPoint", "MIT", "Unlicense"}


def test_both_languages_have_the_same_keys() -> None:
    assert catalogue(TH).keys() == catalogue(EN).keys()


def test_both_languages_take_the_same_values() -> None:
    unlike = {}
    for key, thai in catalogue(TH).items():
        # English names the year of both eras, Thai that of one
        era = {"ce", "first_ce"} if key.startswith("date.") else set()
        if placeholders(thai) != placeholders(catalogue(EN)[key]) - era:
            unlike[key] = thai
    assert unlike == {}


def test_thai_texts_hold_no_latin_words_but_proper_nouns() -> None:
    plain = {key: re.sub(r"{[^}]*}", "", words) for key, words in catalogue(TH).items()}
    assert {key: words for key, words in plain.items() if set(re.findall("[A-Za-z]+", words)) - PROPER_NOUNS} == {}


def test_thai_texts_are_divided_by_spaces_or_dots_not_by_commas() -> None:
    assert {key: words for key, words in catalogue(TH).items() if re.search("[,;]", words)} == {}


def test_english_texts_hold_no_thai_but_the_name_of_the_language() -> None:
    thai = {key for key, words in catalogue(EN).items() if re.search("[ก-๙]", words)}
    assert thai == {"frame.thai"}


def test_no_text_is_empty_or_padded() -> None:
    loose = [
        (language, key)
        for language in Language
        for key, words in catalogue(language).items()
        if key != "scope.separator" and (not words.strip() or words != words.strip())
    ]
    assert loose == []


MISLEADING = re.compile(
    r"\blifts?\b|\bnobody\b|turns in|stand in|Ror\b|Nothing to do|Memorandum on|มาเอง|ไม่มา(?!ประชุม)|ส่งผู้แทน"
)
"""Words that readers took for something else; the texts have plain ones in their place."""


def test_no_text_has_a_word_that_readers_took_for_something_else() -> None:
    found = {
        (language, key): words
        for language in Language
        for key, words in catalogue(language).items()
        if MISLEADING.search(words)
    }
    assert found == {}


def test_a_count_and_its_word_agree() -> None:
    assert text("scope.provinces", EN, count=1) == "1 province"
    assert text("scope.provinces", EN, count=0) == "0 provinces"
    assert text("scope.provinces", EN, count="1,001") == "1,001 provinces"
    assert text("card.coverage", EN, count=1, total=1) == "Data for 1 of 1 province"


def test_english_counts_have_a_word_for_one() -> None:
    """A number before a plural is written by the form that knows one from many."""
    plain = {
        key: words
        for key, words in catalogue(EN).items()
        if re.search(
            r"{(count|total|rows|columns|tables|groups|facts|documents|classes|bands)} (more |other )?[a-z]+s\b", words
        )
    }
    assert plain == {}


def test_values_are_filled_in() -> None:
    assert text("card.coverage", TH, count=2, total=77) == "มีข้อมูล 2 จาก 77 จังหวัด"
    assert text("card.not_reporting", TH, count=65) == "อีก 65 จังหวัดไม่มีรายงาน"


def test_a_missing_key_raises() -> None:
    with pytest.raises(UnknownTextError, match=r"nav\.nowhere"):
        text("nav.nowhere", TH)


@pytest.mark.parametrize("values", [{}, {"count": 1}, {"count": 1, "total": 2, "extra": 3}])
def test_values_must_fit_the_placeholders(values: dict[str, int]) -> None:
    with pytest.raises(PlaceholderError, match="total"):
        text("card.coverage", TH, **values)


def test_labels_and_titles_come_from_the_declaration() -> None:
    assert label(ValueState.NO_REPORT, TH) == "ไม่มีรายงาน"
    assert label(ValueState.NO_REPORT, EN) == "No report"
    assert title_of(FIELDS["province_code"], TH) == FIELDS["province_code"].title_th
    assert title_of(MEASURES["budget_received"], EN) == "Budget received"
