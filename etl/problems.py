"""What is wrong with the data, and where: said in Thai and English, all of it at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from etl.text import clean
from schema.fields import FIELDS
from schema.model import Layer
from schema.personal_data import masked

Language = Literal["th", "en"]
LISTED = 100
SHOWN_CHARACTERS = 40
FOLLOWING = "document"
"""The rule of the one line that sums up what follows from a card."""


class Expected(NamedTuple):
    """What would have been right, in both languages."""

    th: str
    en: str


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, located as far as it can be: file, physical row, column and value."""

    file: str
    rule: str
    expected: Expected
    row: int | None = None
    column: str | None = None
    value: str | None = None
    suggestions: tuple[str, ...] = ()

    def message(self, language: Language) -> str:
        """The problem as one line."""
        return _thai(self) if language == "th" else _english(self)


class ProblemsFound(Exception):  # noqa: N818 - it reads as what happened
    """Raised where data cannot be used; carries every problem that was found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=_place))
        super().__init__(listing(self.problems))


class ProblemsBeforeChecks(ProblemsFound):
    """Raised where rows are unsound by themselves, so that the checks of rows against each other have not run yet."""


def listing(problems: tuple[Problem, ...], limit: int = LISTED) -> str:
    """The problems in both languages, `limit` of them at most, then how many more there are."""
    lines = [line for problem in problems[:limit] for line in (problem.message("th"), "    " + problem.message("en"))]
    more = len(problems) - limit
    if more > 0:
        lines.append(f"และอีก {more:,} รายการ (ทั้งหมด {len(problems):,})")
        lines.append(f"    and {more:,} more ({len(problems):,} in all)")
    return "\n".join(lines)


def _place(problem: Problem) -> tuple[bool, str, bool, int, str, str]:
    """Cards first: what is wrong with one is the cause of what its document's rows lack, which follows it."""
    is_elsewhere, follows = not problem.file.startswith(Layer.SOURCES), problem.rule == FOLLOWING
    return is_elsewhere, problem.file, follows, problem.row or 0, problem.column or "", problem.rule


def _shown(value: str) -> str:
    """A value as a message may repeat it: what is invisible named, personal data masked, not too long."""
    cleaned = clean(value)
    # a hidden character is named, unless it hides personal data
    kept = masked(value) if masked(cleaned) == cleaned else masked(cleaned)
    visible = "".join(character if character.isprintable() else f"U+{ord(character):04X}" for character in kept)
    return visible if len(visible) <= SHOWN_CHARACTERS else visible[:SHOWN_CHARACTERS] + "…"


def _thai(problem: Problem) -> str:
    words = [problem.file]
    if problem.row is not None:
        words.append(f"แถว {problem.row}")
    if problem.column is not None:
        field = FIELDS.get(problem.column)
        words.append(f"คอลัมน์ {problem.column}" + (f" ({field.title_th})" if field else ""))
    found = "" if problem.value is None else f"พบ “{_shown(problem.value)}” "
    meant = f" · หมายถึง {' หรือ '.join(problem.suggestions)} หรือไม่" if problem.suggestions else ""
    return f"{' '.join(words)}: {found}{problem.expected.th}{meant} [{problem.rule}]"


def _english(problem: Problem) -> str:
    words = [problem.file]
    if problem.row is not None:
        words.append(f"row {problem.row}")
    if problem.column is not None:
        words.append(f"column {problem.column}")
    found = "" if problem.value is None else f"found “{_shown(problem.value)}”, "
    meant = f"; did you mean {' or '.join(problem.suggestions)}?" if problem.suggestions else ""
    return f"{', '.join(words)}: {found}{problem.expected.en}{meant} [{problem.rule}]"
