"""The first view: provinces in order with the tile map beside them, or bands, or values apart."""

import streamlit as st

from dashboard import wording
from dashboard.figures import bands, ranked_bars, ranking
from dashboard.figures.marks import Mark
from dashboard.i18n.catalogue import text
from dashboard.i18n.labels import label
from dashboard.widgets.cards import card, marks
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.evidence import evidence_value
from dashboard.widgets.provinces.map_card import SHARE, map_card
from dashboard.widgets.provinces.subject import Subject
from dashboard.widgets.provinces.subject_footer import footer, open_evidence, value_classes
from dashboard.widgets.provinces.values_table import show_table
from dashboard.widgets.shell import data
from dashboard.widgets.shell.faults import guarded
from queries.comparability import Verdict, definition_order
from queries.comparison import ValueRow
from schema.codes import ValueState


def show(subject: Subject) -> None:
    """Two cards of equal height: the order on the left, the map on the right."""
    left, right = st.columns(2, gap="small")
    with left:
        chosen = _order_card(subject)
    with right:
        chosen = map_card(subject) or chosen
    if chosen:
        open_evidence(subject, chosen)


def rank_message(subject: Subject) -> Heading:
    """The message of the order, from the data: the reader's own province, else who is highest where that is fair."""
    language, judged = subject.language, subject.comparison
    if not subject.values or judged.verdict is Verdict.NO_VALUES:
        return subject.heading(text("compare.no_values", language, measure=subject.name), "")
    if judged.is_ranked:
        return subject.heading(_highest(subject), _ranked_details(subject), _own_place(subject))
    if judged.verdict is Verdict.BANDS_ONLY:
        found, _ = value_classes(subject, [subject.mark(value) for value in judged.compared])
        message = text("compare.banded", language, measure=subject.name, bands=len(found), count=len(judged.compared))
        return subject.heading(message, _details(subject), _own_band(subject))
    if judged.verdict in (Verdict.ONE_PROVINCE, Verdict.TOO_FEW) and judged.compared:
        return subject.heading(_stated_only(subject), _details(subject))
    if judged.verdict is Verdict.SUBSETS_APART:
        return subject.heading(text("compare.apart", language, measure=subject.name), _details(subject))
    details = wording.joined((subject.period_words, subject.coverage), language) if _is_table(subject) else None
    message = text("compare.listed", language, measure=subject.name, count=subject.reporting)
    return subject.heading(message, details or _details(subject))


def _order_card(subject: Subject) -> str | None:
    judged, language = subject.comparison, subject.language
    with card.card(rank_message(subject), "order", subject.about):
        chosen = None
        if judged.verdict is Verdict.BANDS_ONLY:
            chosen = _draw_bands(subject)
        elif judged.is_ranked:
            chosen = _draw_rank(subject)
        elif subject.values:
            _apart(subject)
        else:
            st.markdown(wording.escaped(text("compare.no_values", language, measure=subject.name)))
        footer(subject, "order", _uncertain_words(subject))
    return chosen


def _draw_rank(subject: Subject) -> str | None:
    language = subject.language
    drawn = [subject.mark(value) for value in subject.comparison.compared]
    rows = ranking.ranked(drawn)
    whole = st.session_state.get("rank_whole", False)
    shown = list(rows) if whole else ranking.excerpt(rows)
    on, guide = card.canvas(language, SHARE), subject.guide
    chosen = card.chart(
        lambda on: ranked_bars.ranked_bars(shown, on, guide),
        on,
        ranked_bars.ranked_bars_alt(drawn, subject.name, on, guide),
        f"rank_{subject.measure.measure_code}",
    )
    if len(rows) > ranking.FULL_LIST:
        words = text("card.show_fewer", language) if whole else text("card.show_all", language, count=len(rows))
        st.button(
            words, type="tertiary", icon=":material/unfold_more:", on_click=guarded(_toggle_whole), key="rank_toggle"
        )
    return chosen


def _toggle_whole() -> None:
    st.session_state["rank_whole"] = not st.session_state.get("rank_whole", False)


def _draw_bands(subject: Subject) -> str | None:
    language = subject.language
    order = {code: place for place, code in enumerate(subject.names.codes("province"))}
    compared = sorted(subject.comparison.compared, key=lambda value: order[value.province_code])
    drawn = [subject.mark(value) for value in compared]
    found, words = value_classes(subject, drawn)
    abbreviations = {tile.code: tile.abbr for tile in marks.tiles(data.provinces(), language)}
    on = card.canvas(language, SHARE)
    return card.chart(
        lambda on: bands.bands(drawn, abbreviations, found, words, on),
        on,
        bands.bands_alt(drawn, found, subject.name, on),
        f"bands_{subject.measure.measure_code}",
    )


def _apart(subject: Subject) -> None:
    """Values that are not ranked: each with its definition and period, in order of name."""
    if _is_table(subject):
        show_table(subject)
        return
    language = subject.language
    for value in _in_order(subject):
        place = subject.names.place(value.province_code, language)
        read = subject.read(value)
        details = wording.joined(
            (
                wording.definition_name(subject.measure.measure_code, value.definition_code, subject.names, language),
                wording.period_of((value,), language),
                label(ValueState.LOW_CONFIDENCE, language) if value.has_low_confidence else None,
            ),
            language,
        )
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f"**{wording.escaped(place)}** {wording.escaped(read)}", width="content")
            st.markdown(wording.muted(details), width="stretch")
            key = f"apart_{value.province_code}_{value.definition_code}_{value.unit_code}_{value.period}"
            if st.button(
                text("card.evidence_button", language),
                icon=":material/fact_check:",
                help=text("card.evidence", language),
                type="tertiary",
                key=key,
            ):
                evidence_value.show(subject.measure, value, subject.names, language)


def _is_table(subject: Subject) -> bool:
    """Whether unranked values stand in a table, which names its own unit: their number is too large for a list."""
    return subject.reporting > ranking.FULL_LIST


def _in_order(subject: Subject) -> list[ValueRow]:
    """Values in the order in which they are listed: by province, latest period last, the fullest definition first."""
    order = {code: place for place, code in enumerate(subject.names.codes("province"))}
    return sorted(
        subject.values,
        key=lambda value: (
            order[value.province_code],
            value.period,
            definition_order(subject.measure.measure_code, value.definition_code),
        ),
    )


def _own_band(subject: Subject) -> str | None:
    drawn = [subject.mark(value) for value in subject.comparison.compared]
    own = next((mark for mark in drawn if mark.is_mine and mark.value is not None), None)
    if own is None or own.value is None:
        return None
    found, _ = value_classes(subject, drawn)
    band = bands.band_number(own.value, found)
    place = text("bands.mine", subject.language, province=own.label, band=band, count=len(found))
    return _own_said(place, own, subject)


def _own_place(subject: Subject) -> str | None:
    """The place of the reader's own province with its value; None where it is not among those compared."""
    rows = ranking.ranked([subject.mark(value) for value in subject.comparison.compared])
    own = next((row for row in rows if row.mark.is_mine and row.place is not None), None)
    if own is None:
        return None
    place = text("rank.place", subject.language, province=own.mark.label, place=own.place, count=len(rows))
    return _own_said(place, own.mark, subject)


def _own_said(place: str, own: Mark, subject: Subject) -> str | None:
    value = subject.value_of(own.code)
    if value is None:
        return None
    read = subject.read(value)
    # a place is one among those chosen
    return subject.among(text("compare.own", subject.language, place=place, measure=subject.name, value=read))


def _highest(subject: Subject) -> str:
    top = ranking.ranked([subject.mark(value) for value in subject.comparison.compared])[0]
    value = subject.value_of(top.mark.code)
    read = subject.read(value) if value else top.mark.text
    return text("compare.highest", subject.language, province=top.mark.label, measure=subject.name, value=read)


def _stated_only(subject: Subject) -> str:
    """The one value in words; several values are only counted, for none of them speaks for the others."""
    language = subject.language
    stated = [value for value in subject.values if value.is_stated]
    place = subject.names.province(stated[0].province_code, language)
    if len(stated) > 1:
        return text("compare.several", language, measure=subject.name, count=len(stated))
    read = subject.read(stated[0])
    return text("compare.stated_only", language, province=place, measure=subject.name, value=read)


def _ranked_details(subject: Subject) -> str:
    language = subject.language
    middle = subject.median
    words = None if middle is None else subject.median_words(subject.scale.with_unit(middle))
    median = text("card.median_value", language, value=words) if words else None
    return wording.joined((subject.period_words, subject.scale.unit, median), language)


def _details(subject: Subject) -> str:
    return wording.joined((subject.period_words, subject.unit_words, subject.coverage), subject.language)


def _uncertain_words(subject: Subject) -> str:
    if not subject.comparison.uncertain:
        return ""
    places = " ".join(
        subject.names.province(value.province_code, subject.language) for value in subject.comparison.uncertain
    )
    return text("compare.uncertain", subject.language, provinces=places)
