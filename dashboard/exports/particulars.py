"""What travels with the rows of a file: filters in words and codes, notes, sources."""

from collections.abc import Iterable, Iterator, Sequence

from dashboard.exports.answer import Passage, Subject, TableAnswer, TableCell
from dashboard.exports.export import Filter, Note, Source
from dashboard.exports.labelling import Labelling
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text, period_label
from dashboard.i18n.labels import label, licence_words, title_of
from dashboard.i18n.language import Language, pick
from dashboard.i18n.numbers import number
from dashboard.i18n.sentences import describe
from schema.caveats import CAVEATS
from schema.fields import FIELDS

_COLUMNS: dict[str, frozenset[str]] = {
    "provinces": frozenset({"province_code"}),
    "work_groups": frozenset({"work_group_code"}),
    "periods": frozenset({"fiscal_year_be", "period"}),
    "tiers": frozenset({"tier"}),
}
"""In which columns the filters of the scope choose."""
_BAHT = "baht"


def filters(subject: Subject, labelling: Labelling) -> Iterator[Filter]:
    """Every filter of the scope, those that are not set too; one that the table cannot take says so.

    Where a further filter chooses in the same column, that one speaks alone.
    """
    language, names, scope = labelling.language, labelling.names, subject.scope
    years = scope.periods
    # not set, the filter still says of which tier rows are that are all of one
    tiers = (subject.tier,) if scope.tiers is None and subject.tier is not None else scope.tiers
    of_scope: dict[str, tuple[Sequence[str] | None, list[str]]] = {
        "provinces": (scope.provinces, [names.province(code, language) for code in scope.provinces or ()]),
        "work_groups": (
            scope.work_groups,
            [names.of("work_group", code, language) for code in scope.work_groups or ()],
        ),
        "periods": (
            None if years is None else [period.code for period in years],
            [period_label(period.kind, period.label, language) for period in years or ()],
        ),
        "tiers": (tiers, [label(tier, language) for tier in tiers or ()]),
    }
    further = {column for where in subject.where for column in where.columns}
    for name, (codes, words) in of_scope.items():
        if not further & _COLUMNS[name]:
            yield _filter(name, codes, words, subject, language)
    if subject.definition is not None:
        yield Filter(text("filter.definition", language), subject.definition.words, subject.definition.code)
    for where in subject.where:
        yield Filter(labelling.filter_title(where), labelling.filter_words(where), where.words)


def described(subject: Subject, labelling: Labelling) -> str:
    """The filters in one line: the scope, then those beyond it."""
    language = labelling.language
    further = (labelling.filter_words(where) for where in subject.where)
    return text("scope.separator", language).join((describe(subject.used, labelling.names, language), *further))


def notes(answer: TableAnswer, subject: Subject, labelling: Labelling) -> Iterator[Note]:
    """What the rows are, of which tiers, what they cannot say, and how the file writes them."""
    table, language = answer.table, labelling.language
    yield Note(text("export.content", language), subject.title)
    yield Note(text("export.scope", language), described(subject, labelling))
    yield Note(text("export.rows", language), number(len(answer.rows), 0, language))
    yield Note(text("export.table", language), f"{title_of(table, language)} ({table.name})")
    tiers = sorted(set(answer.tiers or ())) if subject.tier is None else [subject.tier]
    if tiers:
        words = text("scope.separator", language).join(label(tier, language) for tier in tiers)
        yield Note(title_of(FIELDS["tier"], language), words)
    cautions = [label(CAVEATS[caveat], language) for caveat in table.caveats]
    for caution in dict.fromkeys((*cautions, subject.caution)):
        if caution:
            yield Note(text("export.caution", language), caution)
    for name in _about(answer):
        yield Note(text(f"export.about_{name}", language), text(f"export.about_{name}_note", language))
    yield Note(text("export.snapshot", language), subject.snapshot_id)


def _about(answer: TableAnswer) -> Iterator[str]:
    """What is said of the columns that the rows have, and of nothing else."""
    columns = answer.table.columns
    if any(cell is None for row in answer.rows for cell in row):
        yield "missing"
    if "unit_code" in columns:
        yield "units"
    units = {row[columns.index("unit_code")] for row in answer.rows} if "unit_code" in columns else set()
    if "amount_baht" in columns or _BAHT in units:
        yield "money"
    codes: dict[str, set[str | None]] = {}
    every: list[Passage | TableCell] = [*answer.passages, *answer.cells]
    for behind in every:
        codes.setdefault(behind.row_key, set()).add(behind.figure_code)
    if answer.codes or codes:
        yield "codes"
    if any(len(found) > 1 for key, found in codes.items() if key not in answer.codes):
        yield "sums"
    if codes:
        yield "evidence"


def sources(answer: TableAnswer, language: Language) -> Iterator[Source]:
    """The documents and agencies' tables that the rows name, each once, in the order of their codes."""
    named = {passage.source_document_id for passage in answer.passages}
    for document in answer.documents:
        if document.source_document_id in named:
            day = document.document_date
            yield Source(
                code=document.source_document_id,
                title=pick(document.title_th, document.title_en, language),
                publisher=pick(document.publisher_th, document.publisher_en, language),
                where=date_text(day, language) if day else text("export.no_date", language),
                licence="",
            )
    cells = {cell.indicator_source_code: cell for cell in answer.cells}
    for code, cell in sorted(cells.items()):
        yield Source(
            code=code,
            title=pick(cell.title_th, cell.title_en, language),
            publisher=pick(cell.publisher_th, cell.publisher_en, language),
            where=cell.agency_address,
            licence=licence_words(cell.licence_as_stated or "", language),
        )


def _filter(
    name: str, codes: Sequence[str] | None, words: Iterable[str], subject: Subject, language: Language
) -> Filter:
    chosen = text(f"export.every_{name}", language) if codes is None else text("scope.separator", language).join(words)
    if name in subject.unused:
        chosen = text("export.not_used", language, chosen=chosen)
    return Filter(text(f"export.{name}", language), chosen, ".".join(map(str, codes or ())))
