import csv
from pathlib import Path

import duckdb
import pytest

from dashboard.i18n.collation import thai_sort_key

REFERENCE = Path(__file__).parents[2] / "data" / "reference"


def _names(table: str) -> list[str]:
    with (REFERENCE / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return [row["name_th"] for row in csv.DictReader(file)]


def test_names_stand_as_in_a_dictionary() -> None:
    expected = [
        "กระบี่",
        "กรุงเทพมหานคร",
        "กาญจนบุรี",
        "กาฬสินธุ์",
        "กำแพงเพชร",
        "ขอนแก่น",
        "ชัยนาท",
        "ชุมพร",
        "เชียงราย",
        "เชียงใหม่",
        "ตรัง",
        "ตราด",
        "พะเยา",
        "พังงา",
        "เพชรบุรี",
        "เพชรบูรณ์",
        "แพร่",
        "แม่ฮ่องสอน",
        "เลย",
        "อ่างทอง",
        "อำนาจเจริญ",
    ]
    assert sorted(reversed(expected), key=thai_sort_key) == expected


def test_tone_marks_decide_only_between_equals() -> None:
    assert sorted(["ข้า", "ข่าว", "ขา", "ข่า"], key=thai_sort_key) == ["ขา", "ข่า", "ข้า", "ข่าว"]


@pytest.mark.parametrize("table", ["province", "district", "agency", "commodity"])
def test_the_order_is_that_of_the_database(table: str) -> None:
    names = _names(table)
    rows = duckdb.execute("select x from (select unnest($1) as x) order by x collate th, x", [names]).fetchall()
    assert sorted(names, key=thai_sort_key) == [row[0] for row in rows]
