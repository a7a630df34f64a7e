"""The vocabulary in which Thanrak declares its data: fields, tables, measures."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class LabelledCode(StrEnum):
    """A member of a closed code list with its Thai and English label."""

    label_th: str
    label_en: str

    def __new__(cls, code: str, label_th: str, label_en: str) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label_th = label_th
        member.label_en = label_en
        return member

    @classmethod
    def of(cls, code: str) -> Self:
        """The member that has a code. Errors: ValueError where there is none."""
        for member in cls:
            if member.value == code:
                return member
        raise ValueError(f"{code!r} is no {cls.__name__}")


class Kind(StrEnum):
    """How the values of a field are stored; `schema.types` maps a kind to DuckDB and Arrow."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    BOOLEAN = "boolean"


class Evidence(StrEnum):
    """What kind of locator every row of a table carries."""

    PASSAGE = "passage"
    TABLE_CELL = "table_cell"
    THROUGH_PARENT = "through_parent"
    DERIVED = "derived"
    NONE = "none"


class Layer(StrEnum):
    """Where the rows of a table come from, which is also the folder of their CSV file."""

    REFERENCE = "reference"
    SOURCES = "sources"
    CURATED = "curated"
    OFFICIAL = "official"
    BUILT = "built"


@dataclass(frozen=True)
class Field:
    """One column, declared once for every table that has it.

    `codes` names the code list or the reference table whose key the value must be; `unit` is the code of a unit where
    the field always has the same one. A text with `longest` (characters) is a piece of one line.
    """

    name: str
    kind: Kind
    title_th: str
    title_en: str
    meaning_en: str = ""
    codes: str | None = None
    unit: str | None = None
    pattern: str | None = None
    minimum: int | None = None
    maximum: int | None = None
    longest: int | None = None


@dataclass(frozen=True)
class Reference:
    """A column whose values must be keys of another table."""

    column: str
    table: str
    key: str


@dataclass(frozen=True)
class Table:
    """One table: its grain in a sentence, its columns in order, its key, and what binds it to others.

    `printed` names the reading that `etl verify` repeats from `as_printed`: the columns (minimum, maximum, qualifier)
    of a quantity, or a single column of a name or a date. A row with that column empty is not re-read, nor is one
    outside `printed_where` (column, value). `has_figure_codes` says that each row is a figure that may be asked for by
    its code.
    """

    name: str
    layer: Layer
    title_th: str
    title_en: str
    grain: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    required: frozenset[str]
    evidence: Evidence = Evidence.NONE
    references: tuple[Reference, ...] = ()
    printed: tuple[str, ...] = ()
    printed_where: tuple[str, str] | None = None
    caveats: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    has_figure_codes: bool = False

    @property
    def sort_columns(self) -> tuple[str, ...]:
        """The total order in which the rows are written: the chosen order, then the key."""
        return self.order + tuple(name for name in self.key if name not in self.order)


class Additivity(LabelledCode):
    """Whether the values of a measure may be summed over provinces."""

    ADDS = "adds", "รวมข้ามจังหวัดได้", "Adds over provinces"
    SAME_DEFINITION = "same_definition", "รวมได้เฉพาะนิยามเดียวกัน", "Adds only within one definition"
    NEVER = "never", "รวมไม่ได้", "Never adds"


class Rankability(LabelledCode):
    """Whether places may be given to provinces."""

    YES = "yes", "จัดอันดับได้", "May be ranked"
    BANDS = "bands", "จัดเป็นกลุ่มได้ ไม่ใช่อันดับ", "Bands, not places"
    NO = "no", "ไม่จัดอันดับ", "Not ranked"


@dataclass(frozen=True)
class Measure:
    """Anything of the committee tier that can be counted for a province.

    `counts_en` says in words what `etl/aggregates/measure_evidence.sql` computes; `unit` is empty where each row has
    its own; `definition_codes` names the code list that tells like from unlike rows, for the comparability gate.
    A document's figure is shown with its own decimals, `decimals` at most.
    """

    code: str
    subject: str
    title_th: str
    title_en: str
    unit: str | None
    additivity: Additivity
    rankability: Rankability
    counts_en: str
    definition_codes: str | None = None
    decimals: int = 2
    caveats: tuple[str, ...] = ()
