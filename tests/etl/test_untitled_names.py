"""Two words in a note that may be a person's name are a warning to look; words of offices and places are none."""

from pathlib import Path

import pytest

from etl.build import build
from etl.gather import gather
from etl.untitled_names import RULE, may_name_somebody, untitled_names
from schema.snapshot import read_manifest
from tests.etl.small_dataset import REPOSITORY, changed, write_table

KNOWN = frozenset({"pathum", "thani", "roi", "et", "ลำลูกกา", "กิโลกรัม"})


@pytest.mark.parametrize(
    ("column", "text", "is_name"),
    [
        ("note_th", "สมมติ นามสกุลยาว", True),
        ("note_th", "ผู้รายงานคือ สมมติ นามสกุลยาว", True),
        ("note_th", "ผู้รายงานคือสมมติ นามสกุลยาว", True),
        ("check_th", "ประธาน สมมติ นามสกุลยาว เปิดประชุม", True),
        ("assignee_th", "สมมติ นามสกุลยาว", True),
        ("note_en", "Reported by Sommut Namsakun", True),
        ("note_th", "ผู้ว่าราชการจังหวัด ประธานการประชุม", False),
        ("note_th", "ลำลูกกา คลองหลวง", False),
        ("note_th", "กิโลกรัม โดยประมาณ", False),
        ("office_th", "เกษตรจังหวัด พาณิชย์จังหวัด", False),
        ("note_en", "Pathum Thani and Roi Et", False),
        ("note_en", "Sommut Namsakun University", False),
        ("title_en", "Sommut Namsakun", False),
    ],
)
def test_a_pair_of_words_is_a_hint_where_nothing_explains_it(column: str, text: str, is_name: bool) -> None:
    assert may_name_somebody(column, text, KNOWN) is is_name


def test_nothing_of_the_present_data_is_a_hint() -> None:
    """Every hint has been looked at: a new one is seen."""
    assert [problem.message("en") for problem in untitled_names(gather(REPOSITORY / "data").tables)] == []


def test_a_hint_is_a_warning_of_the_data_set(data_dir: Path, snapshots_dir: Path) -> None:
    write_table(data_dir, "meeting", changed("meeting", note_th="ผู้รายงานคือ สมมติ นามสกุลยาว"))
    (warning,) = read_manifest(snapshots_dir / build(data_dir, snapshots_dir))["warnings"]
    for language in ("th", "en"):
        assert "meeting.csv" in warning[language]
        assert RULE in warning[language]
