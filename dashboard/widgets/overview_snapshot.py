"""What the data set on screen holds, and how it differs from the one before."""

import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import title_of
from dashboard.i18n.language import Language
from dashboard.i18n.numbers import number
from dashboard.widgets import card, data, wording
from dashboard.widgets.card import Heading
from schema.model import Layer
from schema.tables import TABLES, tables_of


def snapshot_changes(language: Language) -> None:
    """What this data set holds, and how its tables differ from the one before."""
    now, before = data.manifest(), data.earlier_manifest()
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
        if before is None:
            card.notes(text("overview.snapshot_first", language))
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
