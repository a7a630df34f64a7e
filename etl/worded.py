"""Every period, unit and measure can be worded on a screen: asked of the rows before anything is published."""

from collections.abc import Iterator, Mapping
from itertools import chain

from etl.gather import Gathered
from etl.problems import Expected, Problem
from etl.read import Row
from schema.codes import PeriodKind
from schema.measures import MEASURES
from schema.period import FORMS, NOT_STATED_LABEL, Period


def unworded(gathered: Gathered) -> Iterator[Problem]:
    """Each period that is not written as its kind is, and each subject of a declared measure that has no row.

    Units and subjects of rows are codes of their lists, which the schema checks, and the names of both languages are
    required there.
    """
    kinds = {row.values["indicator_code"]: row.values["period_kind"] for row in gathered.rows("indicator")}
    for row in gathered.rows("indicator_value"):
        yield from _of_kind(row, kinds.get(row.values["indicator_code"]))
    for row in gathered.rows("production_statistic"):
        yield from _of_kind(row, row.values["period_kind"])
    for row in gathered.rows("derived_rate"):
        yield from _rate(row, kinds)
    yield from _subjects(gathered)


def _of_kind(row: Row, kind: str | None) -> Iterator[Problem]:
    label = row.values["period"]
    known = next((each for each in PeriodKind if each == kind), None)
    if label is None or known is None or Period(known, label).is_well_formed:
        return
    example = FORMS[known].example if known in FORMS else NOT_STATED_LABEL
    expected = Expected(
        f"ช่วงเวลาชนิด {known} ({known.label_th}) ต้องเขียนเช่น {example} · ชนิดที่มี: {_kinds()}",
        f"a period of the kind {known} ({known.label_en}) is written like {example}; kinds to choose from: {_kinds()}",
    )
    yield Problem(row.file, "period_of_kind", expected, row.number, "period", label)


def _kinds() -> str:
    written = ((str(kind), form.example) for kind, form in FORMS.items())
    listed = chain(written, [(str(PeriodKind.NOT_STATED), NOT_STATED_LABEL)])
    return ", ".join(f"{kind} ({example})" for kind, example in listed)


def _rate(row: Row, kinds: Mapping[str | None, str | None]) -> Iterator[Problem]:
    """A rate has the periods of its parts, so it is of their kind."""
    wanted = kinds.get(row.values["numerator_code"])
    own = row.values["period_kind"]
    written = {str(kind): form.pattern for kind, form in FORMS.items()}
    if own not in written or wanted not in written or written[own] == written[wanted]:
        return
    expected = Expected(
        f"ช่วงเวลาของอัตราต้องเขียนเหมือนของตัวตั้ง ซึ่งเป็น {wanted}",
        f"the periods of a rate are written like those of its numerator, which are of the kind {wanted}",
    )
    yield Problem(row.file, "period_of_kind", expected, row.number, "period_kind", own)


def _subjects(gathered: Gathered) -> Iterator[Problem]:
    listed = {row.values["subject"]: row for row in gathered.rows("subject")}
    if not listed:
        return
    file = next(iter(listed.values())).file
    for code in sorted({measure.subject for measure in MEASURES.values()} - listed.keys()):
        expected = Expected("ต้องมีแถวของหมวดนี้ เพราะตัวชี้วัดในระบบใช้อยู่", "must have a row: a measure uses it")
        yield Problem(file, "subject", expected, column="subject", value=code)
