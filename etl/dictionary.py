"""Writes the data dictionary from the declared schema, so that what is documented is what is built."""

from collections.abc import Iterator

from schema.caveats import CAVEATS
from schema.codes import CODE_LISTS
from schema.fields import FIELDS
from schema.measures import MEASURES
from schema.model import Evidence, Field, Layer, Measure, Table
from schema.tables import tables_of
from schema.types import DUCKDB_TYPES

_LAYERS = {
    Layer.REFERENCE: ("Reference tables", "kept by people in `data/reference/`"),
    Layer.SOURCES: ("Document cards", "kept by people in `data/sources/`, one TOML file per document"),
    Layer.CURATED: ("Facts of the committees' documents", "kept by people in `data/curated/`"),
    Layer.OFFICIAL: ("Official statistics", "kept by people in `data/official/`"),
    Layer.BUILT: ("Tables that the build makes", "made by `python -m etl build`, never by hand"),
}
_EVIDENCE = {
    Evidence.PASSAGE: "each row has its passage: document, line, occurrence, printed form",
    Evidence.TABLE_CELL: "each row has its cell: source, indicator, province, period",
    Evidence.THROUGH_PARENT: "through the rows that it belongs to",
    Evidence.DERIVED: "worked out from other rows",
    Evidence.NONE: "none: a list of codes or sources",
}


def dictionary() -> str:
    """The whole dictionary as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# พจนานุกรมข้อมูล · Data dictionary"
    yield ""
    yield "Written from the declared schema by `python -m etl dictionary`. Do not edit by hand."
    yield ""
    yield "An empty cell is missing, never zero. Fiscal years are of the Buddhist era."
    for layer, (title, place) in _LAYERS.items():
        yield f"\n## {title}\n"
        yield f"These are {place}."
        for table in tables_of(layer):
            yield from _table(table)
    yield "\n## Measures of the committee tier\n"
    yield from _grid(
        ("Measure", "ชื่อ", "Title", "Unit", "Over provinces", "Rank", "What it counts", "Caveats"), _measures()
    )
    yield "\n## Code lists\n"
    for name, members in CODE_LISTS.items():
        yield f"\n### `{name}`\n"
        yield from _grid(("Code", "คำเรียก", "Label"), ((f"`{code}`", code.label_th, code.label_en) for code in members))
    yield "\n## Caveats\n"
    yield from _grid(("Caveat", "ข้อควรระวัง", "Caution"), ((f"`{c}`", c.label_th, c.label_en) for c in CAVEATS.values()))


def _table(table: Table) -> Iterator[str]:
    yield f"\n### `{table.name}` · {table.title_th} · {table.title_en}\n"
    yield f"- Grain: {table.grain}."
    yield f"- Key: {_names(table.key)}."
    yield f"- Evidence: {_EVIDENCE[table.evidence]}."
    for caveat in table.caveats:
        yield f"- Caveat: {CAVEATS[caveat].label_en}. {CAVEATS[caveat].label_th}"
    yield ""
    yield from _grid(
        ("Column", "ชื่อ", "Title", "Type", "Required", "Values", "Meaning"),
        (_column(table, FIELDS[column]) for column in table.columns),
    )


def _column(table: Table, field: Field) -> tuple[str, ...]:
    return (
        f"`{field.name}`",
        field.title_th,
        field.title_en,
        DUCKDB_TYPES[field.kind].lower(),
        "yes" if field.name in table.required else "",
        _values(table, field),
        _meaning(table, field),
    )


def _values(table: Table, field: Field) -> str:
    references = [f"`{reference.table}`" for reference in table.references if reference.column == field.name]
    parts = references or ([f"`{field.codes}`"] if field.codes and table.key != (field.name,) else [])
    if field.minimum is not None or field.maximum is not None:
        parts.append(f"{_bound(field.minimum)} to {_bound(field.maximum)}")
    if field.longest is not None:
        parts.append(f"at most {field.longest} characters of one line")
    if field.pattern:
        parts.append(f"`{field.pattern}`".replace("|", r"\|"))
    return ", ".join(parts)


def _meaning(table: Table, field: Field) -> str:
    parts = [field.meaning_en] if field.meaning_en else []
    if field.unit:
        parts.append(f"in {field.unit}")
    if field.name in table.printed:
        parts.append("read again from `as_printed`")
    return "; ".join(parts).replace("|", r"\|")


def _measures() -> Iterator[tuple[str, ...]]:
    for measure in MEASURES.values():
        yield _measure(measure)


def _measure(measure: Measure) -> tuple[str, ...]:
    return (
        f"`{measure.code}`",
        measure.title_th,
        measure.title_en,
        f"`{measure.unit}`" if measure.unit else "of each row",
        measure.additivity.label_en,
        measure.rankability.label_en,
        measure.counts_en,
        _names(measure.caveats),
    )


def _grid(titles: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(titles)} |"
    yield "|" + " --- |" * len(titles)
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _bound(bound: int | None) -> str:
    return "…" if bound is None else str(bound)
