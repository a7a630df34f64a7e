"""How a cell of the official statistics was read is said as it was done, in both languages."""

from dataclasses import fields
from typing import Any

import pytest

from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language
from dashboard.widgets.evidence.evidence_official import _reading_words
from queries.evidence import OfficialEvidenceRow
from schema.codes import Confidence


def cell(readings: int | None, confidence: Confidence | None) -> OfficialEvidenceRow:
    given: dict[str, Any] = dict.fromkeys((each.name for each in fields(OfficialEvidenceRow)), None)
    return OfficialEvidenceRow(**(given | {"readings": readings, "confidence": confidence}))


@pytest.mark.parametrize("language", list(Language))
def test_each_number_of_readings_has_its_own_words(language: Language) -> None:
    said = {count: _reading_words(cell(count, None), language) for count in (1, 2, 3)}
    assert said[1] == text("evidence.read_once", language)
    assert "2" in str(said[2])
    assert "3" in str(said[3])
    assert len(set(said.values())) == len(said)
    assert not _reading_words(cell(None, None), language)


@pytest.mark.parametrize("language", list(Language))
def test_the_confidence_follows_what_was_done(language: Language) -> None:
    (sure, *_) = Confidence
    once = str(_reading_words(cell(1, sure), language))
    assert once.startswith(text("evidence.read_once", language))
    assert once.endswith(label(sure, language))
