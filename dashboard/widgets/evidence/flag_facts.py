"""What a contradiction or doubt says: the failing check, both printed forms with their places, the recomputed value."""

from decimal import Decimal

import streamlit as st

from dashboard import wording
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.i18n.language import Language, pick
from dashboard.i18n.names import Names
from dashboard.i18n.numbers import number
from dashboard.widgets.evidence import evidence
from dashboard.widgets.evidence.evidence import Locator
from dashboard.wording import escaped, muted
from queries.evidence import FlagRow
from schema.codes import FlagKind, FlagState

CONTRADICTIONS = (FlagKind.AREA_YIELD_OUTPUT, FlagKind.VALUE_WEIGHT_PRICE, FlagKind.PARTS_WHOLE)
"""Figures of one document that cannot all be right."""

_YEAR_KINDS = (FlagKind.WRONG_YEAR,)


def show(flag: FlagRow, names: Names, language: Language) -> list[Locator]:
    """Draw a flag; returns its places: two, or the one of a doubt that has no other."""
    st.markdown(f"**{escaped(pick(flag.check_th, flag.check_en, language))}**")
    st.markdown(muted(_kind_words(flag, names, language)))
    places = evidence.locators_of_flag(flag)
    for column, key, place in zip(
        st.columns(2, gap="small"), ("sources.flags.first", "sources.flags.second"), places, strict=False
    ):
        with column:
            locator = evidence.locator_words(place.document, place.line, language)
            nth = text(key, language) if len(places) > 1 else None
            st.markdown(muted(wording.joined((nth, locator), language)))
            printed = f"“{place.as_printed}”"
            st.markdown(f"{muted(text('evidence.as_printed', language))} {escaped(printed)}")
    st.markdown(muted(_values(flag, names, language)))
    return places


def _kind_words(flag: FlagRow, names: Names, language: Language) -> str:
    place = names.province(flag.province_code, language) if flag.province_code else None
    kind = label(FlagKind.of(flag.flag_kind), language)
    return wording.joined((place, kind, label(FlagState.of(flag.flag_state), language)), language)


def _values(flag: FlagRow, names: Names, language: Language) -> str:
    """The recorded and the recomputed value as pages write them, where the flag is about numbers."""
    read, counted = flag.stated_value, flag.recomputed_value
    unit = flag.unit_code
    if unit:
        recorded = None if read is None else wording.quantity(read, read, None, unit, None, names, language)
        recomputed = None if counted is None else wording.recomputed(counted, unit, names, language)
    else:
        recorded, recomputed = (None if value is None else _plain(value, flag, language) for value in (read, counted))
    return wording.joined(
        (
            f"{text('evidence.recorded', language)} {recorded}" if recorded else None,
            text("sources.flags.recomputed", language, value=recomputed) if recomputed else None,
        ),
        language,
    )


def _plain(value: Decimal, flag: FlagRow, language: Language) -> str:
    # a year is no quantity and takes no separator
    return str(int(value)) if flag.flag_kind in _YEAR_KINDS else number(value, 0, language)
