"""The shortlist: one candidate group for each work group, side by side, kept in the link."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.permalink import Choice
from dashboard.widgets.cards import card, tabular
from dashboard.widgets.cards.card import Heading
from dashboard.widgets.filters import code_field
from dashboard.widgets.filters.code_field import Option
from dashboard.widgets.groups import profile as groups_profile
from dashboard.widgets.groups.profile import Profile
from dashboard.widgets.shell import state
from dashboard.widgets.shell.faults import guarded
from dashboard.wording import escaped, muted
from schema.codes import MentionRole


def shortlist_card(
    found: Sequence[Profile], every: Sequence[Profile], work_groups: Sequence[str], names: Names, language: Language
) -> None:
    """A choice for each work group from the groups in scope, and what is known of those chosen in one table.

    `every` are the groups of all provinces: a candidate stays chosen when the filters leave it out.
    """
    chosen = shortlisted(every, work_groups)
    message = text("groups.shortlist", language, count=len(chosen), total=len(work_groups))
    with card.card(Heading(message, text("groups.shortlist_details", language)), "shortlist"):
        columns = st.columns(len(work_groups), gap="small")
        for column, code in zip(columns, work_groups, strict=True):
            with column:
                _pick(code, found, chosen, names, language)
        if chosen:
            _side_by_side(chosen, work_groups, names, language)
        _notes(found, chosen, language)


def shortlisted(every: Sequence[Profile], work_groups: Sequence[str]) -> dict[str, Profile]:
    """The chosen candidate of each work group; of two in a link the first counts."""
    by_id = {profile.group.target_group_id: profile for profile in every}
    found: dict[str, Profile] = {}
    for code in state.link().chosen(Choice.GROUP):
        profile = by_id.get(code)
        work_group = profile.group.work_group_code if profile else None
        if profile is not None and work_group is not None and work_group in work_groups:
            found.setdefault(work_group, profile)
    return found


def _pick(
    work_group: str, found: Sequence[Profile], chosen: dict[str, Profile], names: Names, language: Language
) -> None:
    options = [profile for profile in found if profile.group.work_group_code == work_group]
    own = chosen.get(work_group)
    if own is not None and own not in options:
        options.append(own)
    # what a meeting has already proposed stands first
    options.sort(key=lambda profile: not _is_proposed(profile))
    by_id = {profile.group.target_group_id: profile for profile in options}
    name = names.of("work_group", work_group, language)

    def changed(code: str | None) -> None:
        picks = {code: profile.group.target_group_id for code, profile in chosen.items()}
        if code:
            picks[work_group] = code
        else:
            picks.pop(work_group, None)
        state.choose(Choice.GROUP, tuple(picks[each] for each in names.codes("work_group") if each in picks))

    st.markdown(muted(name))
    code_field.one(
        name,
        [Option(code, _option(profile, names, language)) for code, profile in by_id.items()],
        own.group.target_group_id if own else None,
        changed,
        f"shortlist_{work_group}_{language}",
        text("groups.choose", language, count=len(by_id)),
    )


def _option(profile: Profile, names: Names, language: Language) -> str:
    words = f"{groups_profile.name_of(profile, language)} · {names.place(profile.group.province_code, language)}"
    return f"{words} · {text('groups.proposed', language)}" if _is_proposed(profile) else words


def _is_proposed(profile: Profile) -> bool:
    return MentionRole.CANDIDATE in profile.group.mention_roles


def _side_by_side(chosen: dict[str, Profile], work_groups: Sequence[str], names: Names, language: Language) -> None:
    """One column for each candidate; what no document says is said so, never left to be read as none."""
    shown = {code: chosen[code] for code in work_groups if code in chosen}
    known = {code: groups_profile.attributes(profile, names, language) for code, profile in shown.items()}
    missing = text("state.no_report", language)
    titles = list(next(iter(known.values())))
    table = {"": [f"**{escaped(title)}**" for title in titles]}
    for code, profile in shown.items():
        heading = f"{escaped(groups_profile.name_of(profile, language))}"
        values = [known[code][title] for title in titles]
        table[heading] = [escaped(value) if value else muted(missing) for value in values]
    tabular.printed(pd.DataFrame(table), text("groups.side_by_side", language), border="horizontal", is_marked=True)
    with st.container(horizontal=True, gap="small"):
        for code, profile in shown.items():
            pressed = st.button(
                escaped(text("groups.open", language, work_group=names.of("work_group", code, language))),
                icon=":material/fact_check:",
                type="tertiary",
                key=f"shortlist_open_{code}",
            )
            if pressed:
                groups_profile.show(profile, names, language)
        st.button(
            text("groups.clear", language),
            icon=":material/close:",
            type="tertiary",
            on_click=guarded(state.choose),
            args=(Choice.GROUP, ()),
            key="shortlist_clear",
        )


def _notes(found: Sequence[Profile], chosen: dict[str, Profile], language: Language) -> None:
    without = sum(profile.group.work_group_code is None for profile in found)
    lines = [text("groups.without_work_group", language, count=without)] if without else []
    proposed = sum(_is_proposed(profile) for profile in found)
    if proposed and not chosen:
        lines.insert(0, text("groups.proposed_count", language, count=proposed))
    card.notes(text("scope.separator", language).join(lines))
