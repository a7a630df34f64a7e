"""The directory: every group that a document names, with its spellings, place, products, agencies and standards."""

from collections.abc import Sequence

import pandas as pd

from dashboard.i18n.catalogue import text
from dashboard.i18n.language import Language
from dashboard.i18n.names import Names
from dashboard.permalink import Choice
from dashboard.widgets.cards import card, row_choice
from dashboard.widgets.cards.among import Among
from dashboard.widgets.filters.filters import PageFilter
from dashboard.widgets.groups import profile as groups_profile
from dashboard.widgets.groups.profile import Profile
from dashboard.widgets.shell import state


def agency_filter(names: Names, language: Language) -> PageFilter:
    """The filter of the directory by agency."""
    return PageFilter(
        Choice.AGENCY,
        text("groups.agencies", language),
        names.codes("agency"),
        lambda code: names.of("agency", code, language),
        text("groups.all_agencies", language),
    )


def served_by(found: Sequence[Profile], agencies: tuple[str, ...]) -> list[Profile]:
    """The groups that one of the agencies serves; all of them where none is chosen."""
    return [profile for profile in found if not agencies or set(agencies) & set(profile.group.agency_codes)]


def directory_card(found: Sequence[Profile], names: Names, language: Language, key: str = "directory") -> None:
    """The table of groups; choosing a row opens the group's profile with its passages."""
    provinces = len({profile.group.province_code for profile in found})
    message = _message(found, language)
    details = text("groups.directory_details", language, count=provinces)
    among = Among(state.link().scope, names, language)
    with card.card(among.of_rows(found, lambda some: _message(some, language), details), key):
        frame = directory_frame(found, names, language)
        chosen = row_choice.choose_row(frame, message, f"{key}_table")
        undated = text("groups.undated", language) if state.link().scope.periods is not None else ""
        card.notes(text("groups.named_not_total", language), undated)
    if chosen is not None:
        groups_profile.show(found[chosen], names, language)


def _message(found: Sequence[Profile], language: Language) -> str:
    spellings = sum(len(profile.group.spellings) for profile in found)
    return text("groups.directory", language, count=len(found), spellings=spellings)


def directory_frame(found: Sequence[Profile], names: Names, language: Language) -> pd.DataFrame:
    """Rows: one per named group, what its profile says in short; an empty cell where no document says it."""
    rows = []
    for profile in found:
        rows.append(
            {
                text("groups.group", language): groups_profile.name_of(profile, language),
                text("groups.province", language): names.place(profile.group.province_code, language),
                text("groups.work_group", language): groups_profile.work_group_words(profile, names, language),
                text("groups.place", language): groups_profile.place_words(profile, names, language),
                text("groups.products", language): groups_profile.product_words(profile, language),
                text("groups.agencies", language): groups_profile.agency_words(profile, names, language),
                text("groups.certifications", language): groups_profile.certification_words(profile, names, language),
                text("card.figure_code", language): groups_profile.code_words(
                    profile.of("target_group_mention")[:1], language
                ),
            }
        )
    return pd.DataFrame(rows)
