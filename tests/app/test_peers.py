"""Region, cluster and neighbours of a province are chosen at one click, and lifted at the next."""

import pytest

from dashboard.i18n.language import Language
from dashboard.widgets.filters.peers import Peers, peers_of
from queries import names
from queries.warehouse import Warehouse
from tests.app.screens import PROVINCES, link, opened, rerun

PROVINCE = "pages/province.py"
pytestmark = pytest.mark.usefixtures("app_environment")


@pytest.mark.parametrize("key", ["region", "cluster", "near"])
def test_peers_of_my_province_are_a_filter_and_a_second_click_lifts_it(key: str) -> None:
    app = opened(PROVINCES, v="1", me="13")
    app.button(key=f"peers_{key}").click()
    rerun(app)
    chosen = link(app)["p"].split(".")
    assert "13" in chosen
    assert len(chosen) > 2
    app.button(key=f"peers_{key}").click()
    rerun(app)
    assert "p" not in link(app)


def test_the_only_filtered_province_is_the_one_that_is_meant() -> None:
    app = opened(PROVINCES, v="1", p="15", me="13")
    app.button(key="peers_near").click()
    rerun(app)
    assert "15" in link(app)["p"].split(".")


def test_without_a_province_no_peers_are_offered() -> None:
    app = opened(PROVINCES, v="1")
    assert not [button for button in app.button if (button.key or "").startswith("peers_")]


def test_a_profile_leads_to_the_comparison_with_its_peers() -> None:
    app = opened(PROVINCE, v="1", p="13")
    assert {button.key for button in app.button} >= {"peers_region", "peers_cluster", "peers_near"}


def peers(warehouse: Warehouse, code: str) -> dict[str, Peers]:
    found = peers_of(code, names.provinces(warehouse), names.neighbours(warehouse), Language.TH)
    return {each.key: each for each in found}


@pytest.mark.parametrize(
    ("code", "neighbours"),
    [("13", {"10", "12", "14", "19", "24", "26"}), ("15", {"14", "16", "17", "72"}), ("83", None)],
)
def test_neighbours_share_a_land_border(warehouse: Warehouse, code: str, neighbours: set[str] | None) -> None:
    near = peers(warehouse, code).get("near")
    assert (near and set(near.provinces) - {code}) == neighbours


def test_peers_are_counted_without_the_province_itself(warehouse: Warehouse) -> None:
    assert {key: each.others for key, each in peers(warehouse, "13").items()}["near"] == 6
    assert all(len(set(each.provinces) - {"13"}) == each.others for each in peers(warehouse, "13").values())


def test_bangkok_is_in_no_cluster(warehouse: Warehouse) -> None:
    assert "cluster" not in peers(warehouse, "10")
