"""What travels with the rows of a file: filters in words and codes, notes, sources."""

from collections.abc import Iterable, Iterator, Sequence

from dashboard.exports.answer import Subject, TableAnswer
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


def filters(subject: Subject, labelling: Labelling) -> Iterator[Filter]:
    """Every filter of the scope, those that are not set too; one that the table cannot take says so."""
    language, names, scope = labelling.language, labelling.names, subject.scope
    yield _filter(
        "provinces",
        scope.provinces,
        [names.province(code, language) for code in scope.provinces or ()],
        subject,
        language,
    )
    groups = scope.work_groups
    words = [names.of("work_group", code, language) for code in groups or ()]
    yield _filter("work_groups", groups, words, subject, language)
    years = scope.periods
    words = [period_label(period.kind, period.label, language) for period in years or ()]
    yield _filter("periods", None if years is None else [period.code for period in years], words, subject, language)
    # not set, the filter still says of which tier rows are that are all of one
    tiers = (subject.tier,) if scope.tiers is None and subject.tier is not None else scope.tiers
    yield _filter("tiers", tiers, [label(tier, language) for tier in tiers or ()], subject, language)
    if subject.definition is not None:
        yield Filter(text("filter.definition", language), subject.definition.words, subject.definition.code)
    for where in subject.where:
        yield Filter(labelling.filter_title(where), labelling.filter_words(where), where.words)


def described(subject: Subject, labelling: Labelling) -> str:
    """The filters in one line: the scope, then those beyond it."""
    language = labelling.language
    further = (labelling.filter_words(where) for where in subject.where)
    return text("scope.separator", language).join((describe(subject.scope, labelling.names, language), *further))


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
    for name in ("missing", "units", "money", "codes", "evidence", "apostrophe", "digits"):
        yield Note(text(f"export.about_{name}", language), text(f"export.about_{name}_note", language))
    yield Note(text("export.snapshot", language), subject.snapshot_id)


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
