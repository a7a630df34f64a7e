"""What the data set on screen holds, and how it differs from the one before."""

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.dates import date_text
from dashboard.i18n.labels import title_of
from dashboard.i18n.language import Language
from dashboard.i18n.numbers import number
from dashboard.widgets.cards import card
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.shell import data, state
from schema.model import Layer
from schema.tables import TABLES, tables_of

PAGE = "pages/overview.py"


def other_data(then: str, now: str, language: Language) -> str:
    """A link says on which data set it was made and from which one it is shown, each with its day where it is kept."""
    return text("notice.other_data", language, then=_named(then, language), now=_named(now, language))


def _named(snapshot_id: str, language: Language) -> str:
    kept = data.kept_manifest(snapshot_id)
    if kept is None:
        return text("notice.data_gone", language, snapshot=snapshot_id)
    return text("notice.data", language, snapshot=snapshot_id, day=date_text(kept.built_at, language))


def way_to_changes(language: Language) -> None:
    """A button to the start page, where the card of changes stands first for whoever came by such a link."""
    if st.button(text("notice.changes", language), icon=":material/arrow_forward:", type="tertiary", key="changes"):
        st.switch_page(PAGE)


def snapshot_changes(language: Language) -> None:
    """What this data set holds, and how its tables differ from the one before."""
    now, made_on = data.manifest(), state.made_on()
    linked = data.kept_manifest(made_on) if made_on else None
    before = linked or data.earlier_manifest()
    with card.card(Heading(text("overview.snapshot", language), now.snapshot_id), "snapshot"):
        st.markdown(
            text(
                "overview.snapshot_rows",
                language,
                facts=number(now.rows["fact"], 0, language),
                documents=now.rows["source_document"],
                cells=number(now.rows["indicator_value"], 0, language),
            )
        )
        if made_on and linked is None:
            card.notes(text("overview.snapshot_gone", language, snapshot=made_on))
        if before is None:
            card.notes("" if made_on else text("overview.snapshot_first", language))
            return
        # what people keep, not what the build derives from it
        kept = {table.name for table in tables_of(Layer.CURATED, Layer.OFFICIAL, Layer.SOURCES)}
        changes = [
            f"{title_of(TABLES[table], language)} {now.rows[table] - before.rows.get(table, 0):+d}"
            for table in sorted(now.rows)
            if table in kept and now.rows[table] != before.rows.get(table, 0)
        ]
        if changes:
            card.notes(
                text(
                    "overview.snapshot_changed",
                    language,
                    previous=before.snapshot_id,
                    changes=wording.joined(changes, language),
                )
            )
        else:
            card.notes(text("overview.snapshot_same", language, previous=before.snapshot_id))
