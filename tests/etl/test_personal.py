"""No text that people keep may hold a name after a title, a telephone number or an identity number."""

import shutil
from pathlib import Path

import pytest
from small_dataset import REPOSITORY, SAMPLE, changed, write_table

from etl.gather import gather
from etl.personal import RULE, personal_data
from etl.problems import Problem
from etl.read import Row, TableRows
from schema.fields import FIELDS
from schema.model import Kind, Layer
from schema.tables import TABLES

IDENTITY = "1234567890121"  # the check digit is right


def hits(data_dir: Path) -> list[Problem]:
    return [problem for problem in gather(data_dir).problems if problem.rule == RULE]


@pytest.mark.parametrize(
    ("held", "kind"),
    [
        ("นายสมมติ นามสกุลยาว", "a personal name"),
        ("ติดต่อ Mrs. Sommut Namsakun", "a personal name"),
        ("โทร 0-2123-4567", "a telephone number"),
        ("โทร 0 2123 4567", "a telephone number"),
        ("โทร ๐๘๑-๒๓๔-๕๖๗๘", "a telephone number"),
        (IDENTITY, "an identity number"),
        ("1-2345-67890-12-1", "an identity number"),
        ("๑๒๓๔๕๖๗๘๙๐๑๒๑", "an identity number"),
    ],
)
def test_personal_data_is_located_and_its_value_masked(data_dir: Path, held: str, kind: str) -> None:
    write_table(data_dir, "meeting", changed("meeting", venue_th=f"ห้องประชุม {held}"))
    (problem,) = hits(data_dir)
    assert (problem.file, problem.row, problem.column) == ("curated/meeting.csv", 2, "venue_th")
    assert kind in problem.message("en")
    assert "ต้องไม่มี" in problem.message("th")
    for message in (problem.message("th"), problem.message("en")):
        assert "▒▒▒" in message
        assert not any(piece in message for piece in ("สมมติ", "Sommut", "4567", "๕๖๗๘", "67890", "๖๗๘"))


@pytest.mark.parametrize(
    "held",
    ["นายอำเภอเมือง", "1234567890123", "ครั้งที่ 1/2565", "a" + IDENTITY, f"0.{IDENTITY}", "นายแพทย์สาธารณสุขจังหวัด"],
)
def test_offices_and_other_numbers_are_none(data_dir: Path, held: str) -> None:
    write_table(data_dir, "meeting", changed("meeting", venue_th=held))
    assert hits(data_dir) == []


@pytest.mark.parametrize("layer", [Layer.REFERENCE, Layer.CURATED, Layer.OFFICIAL, Layer.SOURCES])
def test_every_text_column_of_every_layer_is_looked_at(layer: Layer) -> None:
    for table in TABLES.values():
        if table.layer is layer:
            row = Row("x.csv", 2, dict.fromkeys(table.columns, "นายสมมติ นามสกุลยาว"))
            found = {problem.column for problem in personal_data(TableRows(table, (row,)))}
            assert found == {column for column in table.columns if FIELDS[column].kind is Kind.TEXT}


def test_a_card_is_looked_at(data_dir: Path) -> None:
    card = data_dir / "sources" / "000.toml"
    card.write_text(card.read_text(encoding="utf-8").replace("เอกสาร", "นางสาวสมมติ นามสกุลยาว"), encoding="utf-8")
    (problem,) = hits(data_dir)
    assert (problem.file, problem.column) == ("sources/000.toml", "title_th")


def test_no_other_message_repeats_a_name(data_dir: Path) -> None:
    row = {**SAMPLE["meeting"][0], "meeting_kind": "นายสมมติ นามสกุลยาว"}
    write_table(data_dir, "meeting", [row])
    assert "นามสกุลยาว" not in "".join(problem.message("th") for problem in gather(data_dir).problems)


def test_the_data_of_the_project_holds_none(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(REPOSITORY / "data", data, ignore=shutil.ignore_patterns("snapshots"))
    assert hits(data) == []
