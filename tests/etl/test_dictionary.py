from pathlib import Path

from etl.__main__ import main
from etl.dictionary import dictionary
from schema.codes import CODE_LISTS
from schema.fields import FIELDS
from schema.measures import MEASURES
from schema.tables import TABLES
from tests.etl.small_dataset import REPOSITORY


def test_the_file_is_what_the_schema_says() -> None:
    path = REPOSITORY / "docs" / "data_dictionary.md"
    assert path.read_text(encoding="utf-8") == dictionary(), "run: python -m etl dictionary"


def test_nothing_declared_is_left_out() -> None:
    text = dictionary()
    for table in TABLES.values():
        assert f"### `{table.name}` · {table.title_th} · {table.title_en}" in text
        assert table.grain in text
    for column in {column for table in TABLES.values() for column in table.columns}:
        assert f"| `{column}` | {FIELDS[column].title_th} |" in text
    for name in CODE_LISTS:
        assert f"### `{name}`" in text
    for code in MEASURES:
        assert f"| `{code}` |" in text


def test_every_row_of_a_grid_has_the_cells_of_its_header() -> None:
    width = 0
    for line in dictionary().splitlines():
        if not line.startswith("|"):
            width = 0
            continue
        cells = line.replace(r"\|", "").count("|")
        width = width or cells
        assert cells == width, line


def test_the_command_writes_it(tmp_path: Path) -> None:
    assert main(["dictionary", "--out", str(tmp_path / "docs" / "d.md")]) == 0
    assert (tmp_path / "docs" / "d.md").read_text(encoding="utf-8") == dictionary()
