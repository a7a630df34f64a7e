"""The data package is what the validator accepts, and holds every row of the snapshot."""

import csv
import io
import json
import zipfile
from pathlib import Path

import frictionless
import pytest

from dashboard.exports.package import DESCRIPTOR
from dashboard.files import package
from queries import tables
from queries.selection import Selection
from queries.warehouse import Warehouse
from schema.tables import TABLES


@pytest.fixture(scope="module")
def content(warehouse: Warehouse) -> bytes:
    return package(warehouse)


@pytest.fixture(scope="module")
def folder(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("package")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(target)
    return target


def test_the_validator_accepts_it(folder: Path):
    report = frictionless.validate(str(folder / DESCRIPTOR))
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    assert report.stats["tasks"] == len(TABLES)


def test_the_validator_refuses_a_broken_row(folder: Path, tmp_path: Path):
    broken = tmp_path / "package"
    broken.mkdir()
    (broken / "data").mkdir()
    for path in folder.rglob("*.*"):
        (broken / path.relative_to(folder)).write_bytes(path.read_bytes())
    lines = broken / "data" / "budget_line.csv"
    lines.write_text(lines.read_text(encoding="utf-8").replace('"13"', '"99"', 1), encoding="utf-8", newline="")
    assert not frictionless.validate(str(broken / DESCRIPTOR)).valid


def test_it_holds_every_row_in_its_order(folder: Path, warehouse: Warehouse):
    for name, table in TABLES.items():
        with (folder / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file, strict=True)
        assert tuple(header) == table.columns
        assert len(rows) == tables.count(warehouse, Selection(name))


def test_the_descriptor_follows_from_the_schema(folder: Path):
    described = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    resources = {resource["name"]: resource for resource in described["resources"]}
    line = resources["budget_line"]
    assert line["schema"]["primaryKey"] == ["budget_line_id"]
    keys = {key["fields"][0]: key["reference"]["resource"] for key in line["schema"]["foreignKeys"]}
    assert keys["province_code"] == "province"
    assert keys["target_group_id"] == "target_group"
    fields = {field["name"]: field for field in line["schema"]["fields"]}
    assert fields["amount_baht"]["type"] == "number"
    assert fields["amount_baht"]["unit"] == "baht"
    assert fields["budget_stage"]["constraints"]["enum"] == ["requested", "proposed", "approved", "received"]
    assert line["licenses"][0]["name"] == "MIT"
    assert resources["indicator_value"]["licenses"][0]["name"] == "other-as-stated"
    assert len(resources["indicator_value"]["sources"]) == 12
    assert len(line["sources"]) == 5


def test_each_resource_names_the_tiers_of_its_rows(folder: Path):
    described = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    tiers = {each["name"]: [tier["name"] for tier in each.get("tiers", ())] for each in described["resources"]}
    assert tiers["budget_line"] == tiers["source_document"] == tiers["coverage"] == ["committee"]
    assert tiers["indicator_value"] == tiers["indicator_source"] == ["official"]
    assert tiers["measure_value"] == tiers["measure"] == ["committee", "official"]
    assert tiers["province"] == tiers["unit"] == []


def test_the_same_snapshot_gives_the_same_bytes(content: bytes, warehouse: Warehouse):
    assert package(warehouse) == content
