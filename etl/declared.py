"""The rows of the two built tables that the code itself declares: labels of codes, and measures of every tier."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import duckdb

from schema.caveats import CAVEATS
from schema.codes import CODE_LISTS, Tier
from schema.measures import MEASURES
from schema.model import Measure
from schema.tables import TABLES

Cells = dict[str, str | int | bool | None]
_BETWEEN_CAVEATS = " · "
_OFFICIAL = Path(__file__).with_name("official_measure.sql")


def code_labels(_: duckdb.DuckDBPyConnection) -> Iterator[Cells]:
    """Rows: one per code of a closed list, in the order of its declaration."""
    for name, members in CODE_LISTS.items():
        for position, code in enumerate(members, start=1):
            yield {
                "list_name": name,
                "code": str(code),
                "label_th": code.label_th,
                "label_en": code.label_en,
                "position": position,
            }


def measures(connection: duckdb.DuckDBPyConnection) -> Iterator[Cells]:
    """Rows: one per measure; those of the committee tier in the order of their declaration."""
    for position, measure in enumerate(MEASURES.values(), start=1):
        yield _of_committee(measure, position)
    found = connection.execute(_OFFICIAL.read_text(encoding="utf-8"))
    names = [column[0] for column in found.description or ()]
    for cells in found.fetchall():
        yield _of_official(dict(zip(names, cells, strict=True)))


DECLARED: Mapping[str, Callable[[duckdb.DuckDBPyConnection], Iterator[Cells]]] = {
    "code_label": code_labels,
    "measure": measures,
}


def _empty() -> Cells:
    return dict.fromkeys(TABLES["measure"].columns)


def _of_committee(measure: Measure, position: int) -> Cells:
    caveats = [CAVEATS[caveat] for caveat in measure.caveats]
    return _empty() | {
        "measure_code": measure.code,
        "tier": str(Tier.COMMITTEE),
        "subject": measure.subject,
        "name_th": measure.title_th,
        "name_en": measure.title_en,
        "unit_code": measure.unit,
        "additivity": str(measure.additivity),
        "rankability": str(measure.rankability),
        "decimals": measure.decimals,
        "caution_th": _BETWEEN_CAVEATS.join(caveat.label_th for caveat in caveats) or None,
        "caution_en": _BETWEEN_CAVEATS.join(caveat.label_en for caveat in caveats) or None,
        "is_derived": False,
        "position": position,
    }


def _of_official(cells: Cells) -> Cells:
    shared = {column: cells[column] for column in TABLES["measure"].columns if column in cells}
    return _empty() | shared | {"measure_code": cells["indicator_code"], "tier": str(Tier.OFFICIAL)}
