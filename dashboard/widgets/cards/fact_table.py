"""Facts of the documents as a table: each row with its passage and its code, and its evidence at a choice."""

from collections.abc import Mapping, Sequence

import pandas as pd

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.widgets.cards import row_choice
from dashboard.widgets.evidence import evidence, evidence_fact
from dashboard.widgets.evidence.evidence import Sourced
from dashboard.widgets.shell import data
from queries import figures
from schema.figure_code import shown

CODES_IN_A_LINE = 8


def fact_table(
    table: str,
    rows: Mapping[str, Sourced],
    columns: Mapping[str, Sequence[object]],
    alt: str,
    key: str,
    lead: Sequence[str],
    names: Names,
    language: Language,
) -> None:
    """Columns of facts by their row id, followed by their place and code; a chosen row opens its evidence.

    `lead` are the columns that a phone shows first.
    """
    codes = data.ask(figures.codes, table, tuple(rows))
    full = {
        **columns,
        text("evidence.place", language): [evidence.place_of(row) for row in rows.values()],
        text("card.figure_code", language): [shown(codes[row_id]) if row_id in codes else None for row_id in rows],
    }
    chosen = row_choice.choose_row(pd.DataFrame(full), alt, f"{key}_{language}", lead)
    if chosen is not None:
        open_fact(table, list(rows)[chosen], names, language)


def open_fact(table: str, row_id: str, names: Names, language: Language) -> None:
    """The evidence of one fact; a row without a passage has nothing to open."""
    fact = data.ask(figures.fact, table, row_id)
    if fact is not None:
        evidence_fact.show(fact, names, language)


def codes_line(table: str, named: Mapping[str, str], language: Language) -> str:
    """The codes of a few rows in one line, each after what it stands for; of many, none, for their table has them."""
    if not named or len(named) > CODES_IN_A_LINE:
        return ""
    codes = data.ask(figures.codes, table, tuple(named))
    found = [f"{words} {shown(codes[row_id])}" for row_id, words in named.items() if row_id in codes]
    separator = text("scope.separator", language)
    return text("frame.figure_code_is", language, code=separator.join(found)) if found else ""
