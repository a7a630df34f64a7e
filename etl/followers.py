"""Sums up the problems that follow from one cause: the rows of a document whose card is missing or unreadable."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from etl.problems import FOLLOWING, Expected, Problem
from schema.fields import FIELDS

_DOCUMENTS = "source_document"
_FEW = 3
"""So many rows or fewer may be mistyped each by itself."""


def summed_up(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, those of rows that name one unknown document in a single line at the card it should have."""
    followers: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if _names_an_unknown_document(problem):
            followers[problem.value or ""].append(problem)
        else:
            yield problem
    for document, found in followers.items():
        if len(found) <= _FEW:
            yield from found
        else:
            files = len({problem.file for problem in found})
            expected = Expected(
                f"ไม่พบบัตรที่อ่านได้ของเอกสาร {document} ซึ่ง {len(found)} ช่องใน {files} ไฟล์อ้างถึง",
                f"no readable card of document {document}, which {len(found)} cells of {files} files name",
            )
            yield Problem(f"sources/{document}.toml", FOLLOWING, expected)


def _names_an_unknown_document(problem: Problem) -> bool:
    field = FIELDS.get(problem.column or "")
    return problem.rule == "code" and field is not None and field.codes == _DOCUMENTS
